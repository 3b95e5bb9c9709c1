/** What the page of pending modifications says of those that are ticked, without a browser. */
import { pendingIn } from '../../src/amend/pending-library.ts';
import { expect, test } from 'vitest';
import { togetherWords } from '../../src/client/together-words.ts';
import { conform } from '../../src/amend/conform.ts';
import { pagesOf } from '../publish/harbour.ts';

const { pages, publication } = pagesOf('tests/invented-code');

/** The words for what is ticked on the page of the invented code. */
function said(...ids: string[]): string {
  const chosen = pendingIn(publication.library).filter(({ id }) => ids.includes(id));
  const { texts, collisions } = conform(chosen.map(({ pending }) => pending));
  const entries = pages.together[0]?.pending.filter(({ id }) => ids.includes(id)) ?? [];
  expect(entries).toHaveLength(ids.length);
  return togetherWords(
    entries,
    texts.map(({ document, by, tree }) => ({ document, by, ...(tree && { tree }) })),
    collisions.map(({ words }) => words),
    (document) => document,
  );
}

test.each<[string[], string]>([
  [['im4/annex-a'], 'The text with 1 modification is below.'],
  [['im4/annex-a', 'im8/annex-a'], 'The text with 2 modifications is below. None of them collide.'],
  [
    ['im7/annex-a'],
    'There is no text to show. IM7: Appendix A is shown without it, since not all of it fits version 2.0.',
  ],
  [
    ['im4/annex-a', 'im7/annex-a'],
    'The text with IM4 is below. IM7: Appendix A is shown without it, since not all of it fits version 2.0.',
  ],
  [
    ['im4/annex-a', 'im7/annex-a', 'im8/annex-a'],
    'The text with IM4 and IM8, Annex A is below. IM7: Appendix A is shown without it, since not all of it fits version 2.0. Those in the text do not collide.',
  ],
  [
    ['im3/annex-a', 'im6/annex-a'],
    'The text with IM3, Annex A is below. No text of section-k can have IM3, Annex A and IM6 together. They collide: IM3, Annex A and IM6 both make K2.5, in different words.',
  ],
  [
    ['im8/annex-a', 'im8/annex-b'],
    'There is no text to show. No text of section-h can have IM8, Annex A and IM8, Annex B together. IM8, Annex A and IM8, Annex B are alternatives: one of them would be made, not both. They collide: IM8, Annex A and IM8, Annex B both make the definition of “Board”, in different words.',
  ],
])('%j', (ids, words) => {
  expect(said(...ids)).toBe(words);
});

test('alternatives that do not touch one another are alternatives all the same', () => {
  const both = [
    { id: 'x/annex-a', name: 'X, Annex A', leftOut: [], alternatives: ['x/annex-b'] },
    { id: 'x/annex-b', name: 'X, Annex B', leftOut: [], alternatives: ['x/annex-a'] },
  ];
  const tree = { type: 'legalDocument' as const, children: [] };
  const texts = [{ document: 'a', by: ['X, Annex A', 'X, Annex B'], tree }];
  expect(togetherWords(both, texts, [], (id) => id)).toBe(
    'The text with 2 modifications is below. X, Annex A and X, Annex B are alternatives: one of them would be made, not both.',
  );
});
