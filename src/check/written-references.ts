/**
 * References to what a text writes where its tree has no address: paragraphs of articles, sections
 * and Schedules, articles with Roman numbers.
 */
import type { Provision } from '../register/provisions.ts';
import type { Cited } from './citing.ts';
import { isQuoted } from './other-laws.ts';
import type { WordsIn } from './places.ts';
import type { CheckedText } from './text.ts';
import {
  divisionsIn,
  nameOf,
  romanName,
  romanValue,
  type Division,
  type NumberedRow,
  type WrittenProvision,
} from './written-provisions.ts';
import { hasPieces, holdsClauses, pieceIn, provisionsAt, writesSuch } from './written-pieces.ts';

const known = new WeakMap<CheckedText, readonly Division[]>();

function divisionsOf(text: CheckedText): readonly Division[] {
  let divisions = known.get(text);
  if (divisions === undefined) known.set(text, (divisions = divisionsIn(text.places.source)));
  return divisions;
}

function divisionAt(text: CheckedText, offset: number): Division | undefined {
  return divisionsOf(text).find(({ from, to }) => offset >= from && offset < to);
}

const NUMBER = /^(\d{1,3}[A-Z]?(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+|[IVXLC]{1,7})((?:\([^()]+\))*)$/;
/** A number that is larger by far than any of a row is of something else. */
const FARTHEST = 3;

/** True for a reference to a piece that its provision does not have, or to a provision that the row lacks. */
export function leadsNowhere(one: Cited, text: CheckedText): boolean {
  const { cited, reference, place, words } = one;
  const [, written = '', labels = ''] = NUMBER.exec(cited.number) ?? [];
  if (written === '' || divisionsOf(text).length === 0) return false;
  // A letter alone was completed by a heading, which says little of where limbs stand.
  if (/^\([a-z][^()]*\)$/i.test(labels) && !/[\dIVXLC][A-Z]?\(/.test(words)) return false;
  const word = wordOf(reference.citation.word);
  const number = inDigits(written);
  const offset = place().start.offset ?? 0;
  // “point (7)” of Article 2 was completed by the Article.
  const isPiece = /^(?:sub|paragraph|point|limb)/.test(word) && !words.includes(written);
  const rows = divisionsFor(text, cited.document, isPiece ? '' : word, offset).flatMap(
    ({ rows: all }) => all.filter((row) => (isPiece ? !row.margin : isCalled(row, word))),
  );
  const { source } = text.places;
  const row = rows.find((each) => provisionOf(each, number) !== undefined);
  if (row !== undefined) return !row.again && lacks(source, row, number, labels);
  // “1.6.5” is the fifth paragraph under “1.6 Dues”.
  let [above, below] = [number, labels];
  for (let last: string | undefined; (last = /\.\d+$/.exec(above)?.[0]) !== undefined;) {
    above = above.slice(0, -last.length);
    below = `(${last.slice(1)})${below}`;
    const around = above;
    const outer = rows.find((each) => provisionOf(each, around) !== undefined);
    if (outer !== undefined) return !outer.again && lacks(source, outer, above, below);
  }
  if (!text.whole || (!text.alone && one.target.kind === 'law')) return false;
  return rows.some((each) => isBeyond(each, number, offset));
}

function provisionOf({ provisions }: NumberedRow, number: string): WrittenProvision | undefined {
  return provisions.find((one) => one.number === number);
}

/** True where a provision does not have such pieces, and the text shows how it writes them. */
function lacks(source: string, row: NumberedRow, number: string, labels: string): boolean {
  const found = provisionOf(row, number);
  if (found === undefined || labels === '' || holdsClauses(source, found)) return false;
  const first = /^\(\d/.test(labels) ? '(1)' : '(a)';
  const shows = pieceIn(source, found, first) !== undefined || writesSuch(source, row, labels);
  return shows && !hasPieces(source, found, labels);
}

/**
 * The number of the provision that a reference stands in, of the row of what it cites, as that row
 * writes numbers; nothing where it stands in what it cites, or in none of them.
 */
export function writtenAround(one: Cited, text: CheckedText): string | undefined {
  const { cited, reference, place } = one;
  const [, written = ''] = NUMBER.exec(cited.number) ?? [];
  if (written === '') return undefined;
  const word = wordOf(reference.citation.word);
  const number = inDigits(written);
  const offset = place().start.offset ?? 0;
  const division = divisionAt(text, offset);
  if (division === undefined) return undefined;
  const around = provisionsAt(
    division,
    offset,
    (row) =>
      isCalled(row, word) &&
      row.roman === /^[IVXLC]/.test(written) &&
      row.provisions.some((other) => other.number === number),
  );
  if (around.some(({ provision }) => provision.number === number)) return undefined;
  const at = around.find(({ provision }) => depthOf(provision.number) === depthOf(number));
  if (at === undefined) return undefined;
  return at.row.roman ? romanName(Number(at.provision.number)) : at.provision.number;
}

function depthOf(number: string): number {
  return number.split('.').length;
}

function wordOf(word: string): string {
  return word.toLowerCase().replace(/(?<!s)s$/, '');
}

function inDigits(written: string): string {
  return /^[IVXLC]+$/.test(written) ? String(romanValue(written)) : written;
}

/** Where a citation looks: in the Schedule that it names, in its own, or in the body of the text. */
function divisionsFor(
  text: CheckedText,
  document: string | undefined,
  word: string,
  offset: number,
): readonly Division[] {
  const divisions = divisionsOf(text);
  if (document !== undefined) return divisions.filter(({ name }) => name === nameOf(document));
  const own = divisionAt(text, offset);
  if (/paragraph$/.test(word)) return own === undefined ? [] : [own];
  return divisions.filter((one) => one.name === '' || one === own);
}

/** The words that a number alone is cited by. */
const FOR_NUMBERS = /^(?:section|clause|regulation|rule|article|condition|§)$/;

function isCalled(row: NumberedRow, word: string): boolean {
  if (row.margin) return word === 'paragraph';
  if (row.word === '') return FOR_NUMBERS.test(word);
  return row.word === word || (row.word === '§' && word === 'section');
}

/** True for a number that a row does not have, though it is one of such. */
function isBeyond({ again, provisions }: NumberedRow, number: string, offset: number): boolean {
  const last = provisions.at(-1);
  if (last === undefined) return false;
  if (again && !(offset >= (provisions[0]?.from ?? 0) && offset < last.to)) return false;
  const stem = /^(.*\.)\d+$/.exec(number)?.[1];
  // “4.4” beside 4.1 and 4.2.
  if (stem !== undefined) return provisions.some((one) => one.number.startsWith(stem));
  const most = Math.max(...provisions.map((one) => Number.parseInt(one.number, 10)));
  return Number.parseInt(number, 10) <= FARTHEST * most + 10;
}

/** A piece that is cited by itself, “paragraph 5”, which the provision around it does not have. */
export interface MissingPiece {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “paragraph 5”. */
  readonly called: string;
  /** “Article 3”. */
  readonly around: string;
}

const PIECE = String.raw`(?:\d{1,2}[A-Z]?(?:\([a-z0-9]{1,4}\))*|(?:\([a-z0-9]{1,4}\))+)`;
const JOINER = String.raw`(?:,[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)`;
const PIECES = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(sub-?(?:paragraph|section|rule|regulation|article|clause)|paragraph|point)(s?)[\s\u00A0]+(${PIECE}(?:${JOINER}${PIECE})*)(?![\p{L}\p{N}]|\.\d|[\s\u00A0]*%)`,
  'giu',
);
/** What says of which other provision they are. */
const OF_ANOTHER =
  /^(?:,?[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+(?!this\b)|,?[\s\u00A0]+(?:thereof|thereto)\b)/;
/** “Article 2, paragraph 1” and “Regulation (EU) 2016/679, paragraph 2” say it before. */
const SAID_BEFORE = /(?:[\d)]|\b(?:thereof|that|its))[,\s\u00A0]*$/;

/** The pieces that the words of a text cite by themselves, and that are not there. */
export function* missingPieces(text: CheckedText): Generator<MissingPiece> {
  if (divisionsOf(text).length === 0) return;
  const cited = Map.groupBy(text.references, ({ words }) => words);
  for (const { node, text: plain, provision } of text.words) {
    if (
      !/(?:paragraph|section|rule|regulation|article|clause|point)s?[\s\u00A0]+[(\d]/i.test(plain)
    )
      continue;
    for (const match of plain.matchAll(PIECES)) {
      const [whole, word = '', , list = ''] = match;
      const end = match.index + whole.length;
      if (/^point$/i.test(word) && !list.startsWith('(')) continue;
      if (OF_ANOTHER.test(plain.slice(end)) || SAID_BEFORE.test(plain.slice(0, match.index)))
        continue;
      if (isQuoted(plain.slice(0, match.index))) continue;
      const taken = cited.get(node) ?? [];
      if (taken.some(({ citation }) => citation.start < end && citation.end > match.index))
        continue;
      const start = match.index + whole.length - list.length;
      for (const piece of list.matchAll(new RegExp(PIECE, 'g'))) {
        const [from, to] = [start + piece.index, start + piece.index + piece[0].length];
        const place = text.places.words(node, from, to);
        const around = lacking(text, place.start.offset ?? 0, word.toLowerCase(), piece[0]);
        if (around === undefined) continue;
        const single = list.length === piece[0].length;
        yield {
          words: node,
          start: single ? match.index : from,
          end: to,
          provision,
          called: `${word.toLowerCase()} ${piece[0]}`,
          around,
        };
      }
    }
  }
}

/** What the provision around a place is called, where it does not have a piece. */
function lacking(
  text: CheckedText,
  offset: number,
  word: string,
  piece: string,
): string | undefined {
  const { source } = text.places;
  const division = divisionAt(text, offset);
  if (division === undefined) return undefined;
  // “paragraph 5” in a Schedule is one of the Schedule: it is cited, and told as such.
  const isArticles = (row: NumberedRow): boolean => !row.margin && row.word === 'article';
  const isOfArticle = /^\d/.test(piece) && word === 'paragraph';
  const [at] = provisionsAt(division, offset, isOfArticle ? isArticles : undefined);
  if (at === undefined) return undefined;
  const { row, provision } = at;
  const labels = piece.replace(/^\d+[A-Z]?/, (number) => `(${number})`);
  if (!writesSuch(source, row, labels)) return undefined;
  const called = `${calledIn(row, word)} ${provision.number}`;
  if (/^\(\d/.test(labels)) return hasPieces(source, provision, labels) ? undefined : called;
  // A letter is one of the paragraph around, or of any other.
  const [first = ''] = /^\([^()]*\)/.exec(labels) ?? [];
  return pieceIn(source, provision, first) === undefined ? called : undefined;
}

function calledIn({ margin, word }: NumberedRow, said: string): string {
  if (word !== '' && word !== '§') return word.charAt(0).toUpperCase() + word.slice(1);
  if (margin) return 'paragraph';
  return said.endsWith('section') ? 'section' : 'provision';
}
