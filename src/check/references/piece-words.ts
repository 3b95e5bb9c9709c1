/**
 * What a text by itself calls the numbered pieces of its provisions: subsections in an Act,
 * paragraphs in regulations.
 */
import type { Words } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';
import { isQuoted } from './quotation-marks.ts';

/** A piece that is called by another word than the others. */
interface OddPiece {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  /** “Subsection (1)”, and “Paragraph (1)”, which is meant. */
  readonly written: string;
  readonly meant: string;
}

/** “paragraph (1)(a)” may be paragraph (a) of subsection (1). */
const PIECE =
  /(?<![\p{L}\p{N}-])(sub-?section|section|paragraph|sub-?clause)(s?)[\s\u00A0]+\(\d{1,2}\)(?![\p{L}\p{N}])(\()?/giu;
/** What is said of which provision it is, or of which law, is called as that calls it. */
const OF_OTHER =
  /^,?[\s\u00A0]+(?:(?:and|or|to)[\s\u00A0]+\([^()]*\))*,?[\s\u00A0]*(?:of|in|to)[\s\u00A0]/u;
/** So many show what the pieces are called; what stands once is a slip. */
const ENOUGH = 4;

/** The pieces that are called by a word that stands once, where all others are called by another. */
export function* oddPieces(text: CheckedText): Generator<OddPiece> {
  const byWord = new Map<string, OddPiece[]>();
  const counts = new Map<string, number>();
  for (const words of text.words) {
    const { text: plain } = words;
    if (!/\s\(/.test(plain)) continue;
    for (const match of plain.matchAll(PIECE)) {
      const [written, word = '', , more] = match;
      const start = match.index;
      const end = start + written.length;
      if (OF_OTHER.test(plain.slice(end, end + 40)) || isQuoted(plain, start)) continue;
      const name = word.toLowerCase();
      const same = byWord.get(name) ?? [];
      byWord.set(name, same);
      if (more === undefined) same.push({ words, start, end, written, meant: '' });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [[usual, most] = ['', 0]] = [...counts].sort(([, one], [, other]) => other - one);
  if (most < ENOUGH) return;
  for (const [name, odd] of byWord) {
    const [one] = odd;
    if (name === usual) continue;
    // A section is never cited by a number in brackets alone.
    if (one === undefined || (odd.length > 1 && name !== 'section')) continue;
    for (const each of odd) yield { ...each, meant: inPlaceOf(each.written, name, usual) };
  }
}

/** “Paragraphs (1)” for “Subsections (1)”. */
function inPlaceOf(written: string, name: string, usual: string): string {
  const isCapital = /^\p{Lu}/u.test(written);
  const word = isCapital ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual;
  return word + written.slice(name.length);
}
