/**
 * Numbers that a text by itself bears in its headings, in bold, or in a list of its provisions, and
 * that its tree does not read as numbers of clauses.
 */
import { wholeWord } from '../../register/references/words.ts';
import { once, remembered } from '../../model/once.ts';
import { isWrapped } from './begun-numbers.ts';
import type { Cited } from './citing.ts';
import { linesHeaded } from '../line-heads.ts';
import { FARTHEST, isFarBeyond } from '../numbers/far-numbers.ts';
import { literally } from '../patterns.ts';
import type { Places } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { singularOf } from './unit-forms.ts';

/** So many headings with numbers show how a text numbers its provisions. */
const ENOUGH = 3;

/**
 * True where the headings of a text bear numbers of a kind, by the word that cites them (“Article
 * 5”) or by themselves, and none of them the one that is cited.
 */
export function isHeadedByNumbers(
  number: string,
  { reference: { citation } }: Cited,
  { places }: CheckedText,
): boolean {
  const last = Number(/\d+(?=\D*$)/.exec(number)?.[0] ?? 0);
  const like = literally(number).replace(/\d+(?=\D*$)/, String.raw`(\d+)`);
  const word = singularOf(wholeWord(citation.word));
  if (isWrittenAtMargin(number, word, places)) return false;
  if (isListedByNumbers(last, number, places)) return true;
  if (isBesideNumbers(number, places.source)) return true;
  const openings = word === '' ? ['', '§ ?'] : [`${word}[ \\t]*`, ''];
  return openings.some((before) => {
    const numbers = headedIn(places)(before + like);
    if (numbers.size < ENOUGH || numbers.has(last)) return false;
    return !isFarBeyond(last, Math.max(...numbers));
  });
}

/** The numbers with which headings and bold words of a file begin, by a pattern of what they are like. */
const headedIn = remembered(({ source }: Places) =>
  once((like: string): ReadonlySet<number> => {
    const headings = new RegExp(
      String.raw`^(?:#{1,6}[ \t]+|\*\*)${like}(?=[.:)]?(?:[ \t*]|$))`,
      'gimu',
    );
    return new Set([...source.matchAll(headings)].map(([, digits]) => Number(digits)));
  }),
);

/**
 * True for “Section 7 – Term.” as a paragraph, and for “12. End users. The works are” between the
 * headings “11.” and “13.”: a number that is there, though no heading bears it.
 */
export function isWrittenAtMargin(number: string, word: string, places: Places): boolean {
  return atMargin(places)(word)(number);
}

const atMargin = remembered((places: Places) =>
  once((word: string) => once((number: string) => seekAtMargin(number, word, places))),
);

function seekAtMargin(number: string, word: string, places: Places): boolean {
  const { source } = places;
  const digits = literally(number);
  const named = new RegExp(`${word}[ \\t]+${digits}[ \\t]*[.:–—-]`, 'iuy');
  if (
    word !== '' &&
    linesHeaded(`${word} ${number}`, places).some((at) => stands(named, source, at))
  )
    return true;
  const line = new RegExp(String.raw`${digits}\.[ \t]*(?=["“]?\p{Lu})`, 'uy');
  for (const index of linesHeaded(number, places)) {
    if (!stands(line, source, index)) continue;
    const from = source.lastIndexOf('\n#', index);
    const above = numbersIn(source.slice(from + 1, index));
    // In a list the number before it is one less; “4.”, “5.” below the heading “3.” go on after it.
    const [first] = above;
    const before = from === -1 ? undefined : headedBy(source, from);
    if (above.at(-1) !== Number(number) - 1 || !above.includes(1)) return true;
    if (before !== undefined && first === before + 1) return true;
    // “1.”, “2.”, “3.” are no list where the heading after them is “4.”
    const to = source.indexOf('\n#', index);
    const after = to === -1 ? undefined : headedBy(source, to);
    if (after !== undefined && numbersIn(source.slice(index, to)).at(-1) === after - 1) return true;
  }
  return false;
}

/** True where a sticky expression fits at the beginning of a line that does not go on with the one before. */
function stands(expression: RegExp, source: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(source) && !isWrapped(source, at);
}

/** The numbers with a stop or a bracket with which lines begin. */
function numbersIn(lines: string): number[] {
  return [...lines.matchAll(/^(\d{1,3})[.)][ \t]/gm)].map(([, digits]) => Number(digits));
}

/** The number of the heading that begins after a place: 4 of “## 4. Your obligations”. */
function headedBy(source: string, at: number): number | undefined {
  const [, digits] = /^\n#+[ \t]+(\d{1,3})(?=[.:)]?[ \t])/.exec(source.slice(at, at + 20)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** “2.7” and “4.1” in a text in whose headings, or in bold, stand 1.1, 2.1 and 2.2; 2.3.4 beside 2.3.1. */
function isBesideNumbers(number: string, source: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){2,4}$/.test(number)) return isBelowNumbers(number, source);
  if (!/^\d{1,3}\.\d{1,3}$/.test(number)) return false;
  const headings = source.matchAll(
    /^(?:#{1,6}[ \t]+\**|\*\*)(?:(?:section|clause|§)[ \t]*)?(\d{1,3}\.\d{1,3})(?=[.:)]?(?:[ \t*]|$))/gim,
  );
  const numbers = new Set([...headings].map(([, found = '']) => found));
  if (numbers.size < ENOUGH || numbers.has(number)) return false;
  const parts = new Set([...numbers].map((one) => Number.parseInt(one, 10)));
  const [part = 0, last = 0] = number.split('.').map(Number);
  // A part by itself is one of several texts, and what it cites of others stands there.
  if (!parts.has(part) && Math.max(...parts) !== parts.size) return false;
  const most = Math.max(...[...numbers].map((one) => Number(one.replace(/^.*\./, ''))));
  return part <= FARTHEST * parts.size && last <= FARTHEST * most;
}

/** “2.3.4” in a text in whose headings stand 2.3.1 and others of three numbers; so with more. */
function isBelowNumbers(number: string, source: string): boolean {
  const points = number.split('.').length - 1;
  const headings = source.matchAll(
    new RegExp(
      String.raw`^(?:#{1,6}[ \t]+\**|\*\*)(\d{1,3}(?:\.\d{1,3}){${String(points)}})(?=[.:)]?(?:[ \t*]|$))`,
      'gm',
    ),
  );
  const numbers = new Set([...headings].map(([, found = '']) => found));
  if (numbers.size < ENOUGH || numbers.has(number)) return false;
  const stem = number.replace(/\d+$/, '');
  return [...numbers].some((one) => one.startsWith(stem)) || hasNoPieces(stem, source);
}

/** True for the 2.7 of “2.7.3” whose heading is there, and below it nothing with a number or a label. */
function hasNoPieces(stem: string, source: string): boolean {
  const digits = literally(stem.slice(0, -1));
  const heading = new RegExp(String.raw`^#{1,6}[ \t]+\**${digits}\.?(?=[ \t*]|$)`, 'm').exec(
    source,
  );
  if (heading === null) return false;
  const from = heading.index + heading[0].length;
  const to = source.indexOf('\n#', from);
  return !PIECE.test(source.slice(from, to === -1 ? undefined : to));
}

/** “1.”, “(a)”, “- (i)”, “2.7.1” at the beginning of a line. */
const PIECE = /\n[ \t>*_-]*(?:\d+[.)\s]|\(?[a-zA-Z]{1,4}[.)])/;

/** So many paragraphs with numbers in a row are the provisions of a text, and no list in it. */
const PARAGRAPHS = 8;

/** “1. … 2. … 13. …” at the margin, without a gap, and the number that is cited after the last. */
function isListedByNumbers(last: number, number: string, places: Places): boolean {
  if (number !== String(last)) return false;
  const most = listedIn(places);
  return most >= PARAGRAPHS && last > most && last <= FARTHEST * most;
}

/** How many paragraphs are numbered from 1 on, each once and without a gap; 0 where they are not so. */
const listedIn = remembered(({ source }: Places): number => {
  const found = [...source.matchAll(/^(\d{1,3})\.[ \t]+\S/gm)].map(([, digits]) => Number(digits));
  const { size } = new Set(found);
  return size === found.length && Math.max(...found) === size ? size : 0;
});
