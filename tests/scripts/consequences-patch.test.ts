/** Consequences as a patch. */
import { expect, test } from 'vitest';
import { patchOf } from '../../scripts/consequences/print.ts';
import { placesIn } from '../../src/check/places.ts';
import type { Consequence } from '../../src/edit/consequences.ts';

test('a patch of the first line has the mark of byte order that stands in it', () => {
  const places = placesIn('\uFEFFThe Panel meets.\n');
  const one: Consequence = {
    touched: 'use',
    at: '',
    words: 'Panel',
    reason: 'It is renamed.',
    file: 'a.md',
    place: places.between(4, 9),
    edit: 'Board',
    published: false,
  };
  expect(patchOf([one], () => places)).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-\uFEFFThe Panel meets.\n+\uFEFFThe Board meets.\n',
  );
});
