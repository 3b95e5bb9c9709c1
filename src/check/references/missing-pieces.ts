/**
 * Pieces that are cited by themselves, “paragraph 5” in Article 3, and that the provision around them
 * does not have.
 */
import type { Provision } from '../../register/provisions.ts';
import { isQuoted } from './other-laws.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { hasPieces, pieceIn, piecesOf, provisionsAt, writesSuch } from './written-pieces.ts';
import { divisionAt, divisionsOf, type NumberedRow } from './written-provisions.ts';
import { calledIn, type LackedPiece } from './written-references.ts';

/** A piece that is cited by itself, “paragraph 5”, which the provision around it does not have. */
export interface MissingPiece {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “paragraph 5”. */
  readonly called: string;
  readonly around: LackedPiece;
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
): LackedPiece | undefined {
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
  const lacked = { called, has: piecesOf(source, provision, labels) };
  if (/^\(\d/.test(labels)) return hasPieces(source, provision, labels) ? undefined : lacked;
  // A letter is one of the paragraph around, or of any other.
  const [first = ''] = /^\([^()]*\)/.exec(labels) ?? [];
  return pieceIn(source, provision, first) === undefined ? lacked : undefined;
}
