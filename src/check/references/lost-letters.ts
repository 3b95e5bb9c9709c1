/**
 * Numbers whose letter was lost: “Section 1.5” in a Section L that has L1.5 and cites its clauses with
 * their letter.
 */
import { remembered } from '../../model/once.ts';
import { wholeWord } from '../../register/references/words.ts';
import type { Provision, ProvisionIndex } from '../../register/provisions.ts';
import type { Cited } from './citing.ts';
import { singularOf } from './unit-forms.ts';
import type { CheckedText } from '../text.ts';

/** The provision that a number is short of its letter for, where the text never leaves it out. */
export function shortOfLetter(
  number: string,
  { reference: { citation }, cited }: Cited,
  text: CheckedText,
): Provision | undefined {
  if (cited.document !== undefined || !/^\d/.test(number)) return undefined;
  const letter = letterOf(text.index);
  const meant = letter === undefined ? undefined : text.index.byAnchor.get(letter + number);
  const isUnit = letter !== undefined && wordsWithLetter(text).has(unitOf(citation.word));
  return isUnit ? meant : undefined;
}

/** The letter that the number of every part and clause begins with. */
const letterOf = remembered(({ all }: ProvisionIndex): string | undefined => {
  const numbers = all.flatMap(({ kind, name }) =>
    kind === 'part' || kind === 'clause' ? name : [],
  );
  const [letter] = /^[A-Z]{1,2}(?=\d)/.exec(numbers[0] ?? '') ?? [];
  if (letter === undefined) return undefined;
  return numbers.every((one) => one.startsWith(letter)) ? letter : undefined;
});

/** The words with which a text cites its own provisions by their letter: “section”, “condition”. */
const wordsWithLetter = remembered(({ references }: CheckedText): ReadonlySet<string> => {
  const said = references.filter(({ targets, citation }) => {
    const [target] = targets;
    return target?.kind === 'provision' && /^[A-Z]{1,2}\d/.test(citation.targets[0]?.number ?? '');
  });
  return new Set(said.map(({ citation }) => unitOf(citation.word)));
});

function unitOf(word: string): string {
  return singularOf(wholeWord(word));
}
