/**
 * Alternatives of one modification: each is read with its own texts.
 */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { makePublication } from '../../src/publish/publication.ts';

test('every version is read with a register that it is in', () => {
  const { library, diagnostics } = loadLibrary('tests/invented-code');
  if (library === undefined) throw new Error(reportText(diagnostics));
  const publication = makePublication(library);
  const made = publication.documents.flatMap(({ versions }) => versions);
  const strange = made.filter(
    (version) =>
      publication.registerFor(version).consolidation.versions.get(version.document) !== version,
  );
  expect(strange.map(({ document, number }) => `${document}@${number}`)).toEqual([]);
});
