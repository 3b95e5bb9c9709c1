/** A text by itself: what is told once and not everywhere, and where each place is. */
import { expect, it } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';

const told = (text: string, rule: string) =>
  checkAlone(text, 'text.md').diagnostics.filter(({ ruleId }) => ruleId === rule);

it('has its HTML told once for each tag', () => {
  const [bold, italic, ...more] = told('The <b>one</b> and <b>two</b> and <i>three.\n', 'html');
  expect(bold?.actual).toBe('Found HTML: "<b>". Such a tag stands here 3 times more.');
  expect(italic?.actual).toBe('Found HTML: "<i>".');
  expect(more).toEqual([]);
});

it('has every reference to what is not here told with its place, in one note', () => {
  const [note, ...more] = told(
    'D1.1 Under Section K4.1.\n\nD1.2 Under Section K4.2 and Section K4.1.\n',
    'unpublished-reference',
  );
  expect(more).toEqual([]);
  expect(note?.line).toBe(1);
  expect(
    note?.others?.map(({ says, place }) => [says, place && 'start' in place && place.start]),
  ).toEqual([
    ['a reference to K4.1', expect.objectContaining({ line: 3, column: 37 })],
    ['a reference to K4.2', expect.objectContaining({ line: 3, column: 20 })],
  ]);
});

it('has a term placed where it is defined, however many are in the paragraph', () => {
  const text =
    'This Non-Disclosure Deal (this “Deal”) of North Oaks is between Nora Inc. (“Northgate”) and Hal (“Halden”). Deal by Deal, Halden and Halden; each Northgate.\n';
  const [one] = told(text, 'term-used-once');
  expect(one?.actual).toContain('“Northgate”');
  const { place } = one ?? {};
  const columns = place && 'start' in place ? [place.start.column - 1, place.end.column - 1] : [];
  expect(text.slice(...columns)).toBe('Northgate');
});
