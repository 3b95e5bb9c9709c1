/**
 * Whether a text calls its own numbers paragraphs, as policies do: “1.”, “2.”, “3.”, cited as “paragraph 2”.
 */
import { remembered } from '../../model/once.ts';
import { wholeWord } from '../../register/references/words.ts';
import type { CheckedText } from '../text.ts';
import { divisionsOf } from './written-provisions.ts';

/** So many numbers that are cited by the word and are there show that they are called so. */
const ENOUGH = 2;
const WHOLE = /^\d{1,2}(?=\(|$)/;

/** True where some numbers of the text are cited by that word, and none of its whole numbers by another. */
export const callsParagraphs = remembered((text: CheckedText): boolean => {
  const rows = divisionsOf(text).flatMap((one) => (one.name === '' ? one.rows : []));
  const own = new Set(
    rows
      .filter(({ word, roman, again }) => word === '' && !roman && !again)
      .flatMap(({ provisions }) => provisions.map(({ number }) => number)),
  );
  const cited = text.references
    .map(({ citation: { word, law, targets } }) => ({ word, law, one: targets[0] }))
    .filter(({ word, law }) => law === undefined && word !== '')
    .filter(({ one }) => one?.document === undefined && WHOLE.test(one?.number ?? ''));
  const isParagraph = ({ word }: { readonly word: string }): boolean =>
    /^paragraphs?$/.test(wholeWord(word));
  const there = cited.filter(({ one }) => own.has(WHOLE.exec(one?.number ?? '')?.[0] ?? ''));
  return there.length >= ENOUGH && cited.every(isParagraph);
});
