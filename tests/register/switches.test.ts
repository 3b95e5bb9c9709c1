/**
 * What editors say of single uses of terms.
 */
import { describe, expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { switchOf } from '../../src/register/terms/switches.ts';
import { registerOf } from './library-of.ts';

const LISTS = {
  A: 'A1.1 In this Code:\n\nParty\n: means a person.\n\nCharge\n: means a sum.\n',
  K: 'K11.1 For the purposes of this Section K11:\n\nCharge\n: means a charge.\n',
  'Appendix B': '1.1 In this Appendix:\n\nCharge\n: means a fee.\n',
};

/** The uses in a clause of Section C, and the comments that no use answers. */
function usesIn(words: string): string[] {
  const register = registerOf({ ...LISTS, C: `C1.1 ${words}\n` });
  const uses = [...register.uses].flatMap(([key, all]) =>
    all.filter(({ version }) => version.document === 'c').map(({ start }) => ({ key, start })),
  );
  return [
    ...uses.sort((one, other) => one.start - other.start).map(({ key }): string => key),
    ...register.unanswered.map(({ of }) => `unanswered: ${of ?? 'no term'}`),
  ];
}

const CASES: readonly (readonly [words: string, ...uses: string[]])[] = [
  ['Each Party pays a Charge now.', 'party', 'charge'],
  ['Each Party<!-- no term --> pays a Charge now.', 'charge'],
  ['The Party’s<!-- no term --> part of it, and Parties<!--no term--> pay.'],
  ['A *Party*<!-- no term --> pays, and a Party pays.', 'party'],
  ['A Charge<!-- term of K11 --> and a Charge fall due.', 'charge.k.k11', 'charge'],
  ['A Charge<!-- term of Section K11 --> falls due.', 'charge.k.k11'],
  ['A Charge<!-- Term of Appendix B --> falls due.', 'charge.appendix-b'],
  ['A Charge<!-- term of the code --> falls due.', 'charge'],
  ['A Quixby Charge<!-- term of the code --> falls due.', 'charge'],
  ['A Charge<!-- what is this? --> falls due.', 'charge'],
  ['A Charge falls due<!-- no term -->.', 'charge', 'unanswered: no term'],
];

describe('switches', () => {
  test.each(CASES)('%s', (words, ...expected) => {
    expect(usesIn(words)).toEqual(expected);
  });

  test('one that names no meaning there is leaves the words as they are, and is told', () => {
    expect(usesIn('A Charge<!-- term of Z9 --> falls due.')).toEqual(['charge', 'unanswered: Z9']);
  });

  test('an inner use is what the code says where the editor names the code', () => {
    const register = registerOf({
      ...LISTS,
      K: `${LISTS.K}\nK11.2 A Charge<!-- term of the code --> falls due with a Charge.\n`,
    });
    expect([...register.uses.keys()].sort()).toEqual(['charge', 'charge.k.k11']);
  });

  test('other comments are about something else', () => {
    expect(switchOf(' counsel to confirm the term of office ')).toBeUndefined();
    expect(switchOf('no terms yet')).toBeUndefined();
  });

  test('are written back as they were', () => {
    const markdown = 'C1.1 A Party<!-- no term --> and a Charge<!-- term of K11 --> here.\n';
    expect(stringifyLegalText(parseLegalText(markdown, 'c.md').tree)).toBe(markdown);
  });

  test.each([
    ['C1.1 A Party pays.', 'C1.1 A Party<!-- no term --> pays.', 0],
    ['C1.1 A Party<!-- no term --> pays.', 'C1.1 A Party pays.', 0],
    ['C1.1 A Party<!-- no term --> pays.', 'C1.1 A Party soon pays.', 1],
    ['C1.1 A Party pays.', 'C1.1 A Party<!-- no term --> soon pays.', 1],
    ['C1.1 A Party<!-- no term --> pays.', 'C1.1 A Party<!-- term of K11 --> pays.', 0],
  ])('no redline sees one come or go: %s → %s', (old, fresh, changes) => {
    const redline = makeRedline(
      parseLegalText(old, 'old.md').tree,
      parseLegalText(fresh, 'new.md').tree,
    );
    expect(redline.proof.proven).toBe(true);
    expect(redline.changes).toHaveLength(changes);
  });
});
