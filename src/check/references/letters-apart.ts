/**
 * Limbs that are cited by a letter without brackets, apart from the number: “Section 4.7 d.”, “under
 * Section 5.1 a and d”. Only what begins lines so below that number can be lacked.
 */
import type { CheckedText } from '../text.ts';
import { begunNumbers, limbsBeside } from './begun-numbers.ts';
import { citedIn } from './citing.ts';
import type { MissingPiece } from './missing-pieces.ts';
import { isOfAnother } from './other-laws.ts';
import { plainWords } from '../../model/plain-words.ts';

/** The letters, and after them the end of the sentence, or words that go on after what is cited. */
const LETTERS =
  /^[\s\u00A0][a-z](?:(?:,|[\s\u00A0](?:and|or|to))[\s\u00A0][a-z])*(?=[.,;:)]|$|[\s\u00A0](?:of|and|or|above|below|shall|must|may|is|are|appl(?:y|ies))(?!\p{L}))/u;
const EACH = /(?<!\p{L})[a-z](?!\p{L})/gu;

/** The letters that a text cites so, and that are not there. */
export function* missingLetters(text: CheckedText): Generator<MissingPiece> {
  for (const one of citedIn(text)) {
    const { reference, cited, target } = one;
    if (target.kind !== 'provision' || cited.number.includes('(')) continue;
    const plain = plainWords(reference.words);
    const [shown = ''] = LETTERS.exec(plain.slice(cited.end, cited.end + 40)) ?? [];
    if (shown === '' || !begunNumbers(text).has(cited.number) || isOfAnother(one, text)) continue;
    for (const { 0: letter, index } of shown.matchAll(EACH)) {
      const has = limbsBeside(text, cited.number, [`(${letter})`]);
      if (has === undefined) continue;
      const end = cited.end + index + letter.length;
      const called = plain.slice(cited.start, cited.end);
      const { words, provision } = reference;
      const around = { called, has };
      yield { words, start: cited.start, end, provision, called: `${called} ${letter}`, around };
    }
  }
}
