/**
 * Numbers with a comma where their stop belongs: “clause 5,16”. After a word for one no list follows.
 */
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { ProvisionIndex } from '../../register/provisions.ts';
import { isPlural } from '../../register/references/words.ts';
import type { CheckedText } from '../text.ts';
import { isAmending } from './amended-texts.ts';
import type { MissingPiece } from './missing-pieces.ts';

/** “,16” right after the number of a part, and no thousands. */
const COMMA = /^,\d{1,2}(?![\d\p{L}]|[.,]\d)/u;

/** The numbers that are cited so, each of a part that has clauses. */
export function* numbersWithComma(text: CheckedText): Generator<MissingPiece> {
  for (const { citation, words, provision } of text.references) {
    const last = citation.targets.at(-1);
    if (last === undefined || citation.law !== undefined || isPlural(citation.word)) continue;
    const has = clausesOf(text.index).get(last.number);
    const plain = plainWords(words);
    const [comma] =
      has === undefined ? [] : (COMMA.exec(plain.slice(last.end, last.end + 5)) ?? []);
    if (has === undefined || comma === undefined) continue;
    const [start, end] = [last.start, last.end + comma.length];
    if (isAmending(text, text.places.words(words, start, end))) continue;
    const around = { called: last.number, has };
    yield { words, start, end, provision, called: plain.slice(start, end), around };
  }
}

/** The numbers of the clauses of each part. */
const clausesOf = remembered(({ all }: ProvisionIndex): ReadonlyMap<string, readonly string[]> => {
  const clauses = all.flatMap(({ kind, name }) => (kind === 'clause' ? name : []));
  return Map.groupBy(clauses, (name) => name.replace(/\.[^.]*$/, ''));
});
