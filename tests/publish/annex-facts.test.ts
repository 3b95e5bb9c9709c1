/**
 * What the page of an annex says of it: what it does, and how an old one stands to the text in force.
 */
import { expect, test } from 'vitest';
import { annexFacts } from '../../src/publish/annex-facts.ts';
import { makePublication } from '../../src/publish/publication.ts';
import { library } from '../amend/invented-code.ts';
import { pagesOf } from './harbour.ts';

const publication = makePublication(library);

function facts(number: string, letter: string): string[] {
  const modification = library.modifications.find((one) => one.number === number);
  const paper = modification?.papers.find(({ annex }) => annex === letter);
  if (modification === undefined || paper === undefined) throw new Error('There is no such annex.');
  return annexFacts(publication, modification, paper).map(({ name, value }) => `${name}: ${value}`);
}

const SAYS: readonly (readonly [number: string, letter: string, facts: readonly string[]])[] = [
  [
    'IM3',
    'A',
    [
      'Changes to Section H: Inserts the definition of “Cargo”',
      'Changes to Section K: Inserts K2.5',
    ],
  ],
  [
    'IM6',
    'A',
    [
      'Changes to Section K: Inserts the heading “Staying at a Berth” and K2.3; renumbers K2.3 and K2.4 as K2.4 and K2.5; changes K2.4',
    ],
  ],
  [
    'IM8',
    'B',
    [
      'Changes to Section H: Inserts the definition of “Board”; moves the definition of “Harbour Master”',
    ],
  ],
  [
    'IM4',
    'A',
    [
      'Changes to Section K: Changes K1.2',
      'Out of date: Drawn against Section K, version 1.0; version 2.0 is in force. In that, K1.2 still fits. The version that it makes would undo K2.1 and K2.4.',
    ],
  ],
  [
    'IM7',
    'A',
    [
      'Changes to Appendix A: Changes 1.2 and 1.3',
      'Out of date: Drawn against Appendix A, version 1.0; version 2.0 is in force. In that, 1.2 still fits; 1.3 no longer fits. The version that it makes would undo 1.3.',
    ],
  ],
];

test.each(SAYS)('of %s, Annex %s', (number, letter, says) => {
  expect(facts(number, letter)).toEqual(says);
});

test('that an annex is out of date is said wherever its text is read', () => {
  const { pages } = pagesOf('tests/invented-code');
  const [first] = [...pages.modification].filter(({ head }) => head.number === 'IM4');
  expect(first?.facts.filter(({ name }) => name === 'Out of date')).toEqual([
    {
      name: 'Out of date',
      value:
        'Drawn against Section K, version 1.0; version 2.0 is in force. In that, K1.2 still fits. The version that it makes would undo K2.1 and K2.4.',
    },
  ]);
  const stale =
    'It is out of date: it is made from version 1.0, and version 2.0 is in force. As it stands it would undo K2.1 and K2.4.';
  const notices = [...pages.texts, ...pages.redlines]
    .filter(({ notice }) => notice.explanation.includes('out of date'))
    .map(({ frame, notice }) => [frame.href, notice.explanation.includes(stale)]);
  expect(notices).toContainEqual(['/code/section-k/1.1/', true]);
  expect(notices).toContainEqual(['/code/section-k/redline/1.0/1.1/', true]);
  expect(notices.some(([href]) => /section-h|3\.\d/u.test(String(href)))).toBe(false);
});
