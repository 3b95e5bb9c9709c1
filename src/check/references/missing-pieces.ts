/**
 * Pieces that are cited by themselves, “paragraph 5” in Article 3, and that the provision around them,
 * or the one that they are said to be of, does not have.
 */
import { PROVISIONS_OF_LAWS, SUB_UNITS, smallUnit } from '../../model/unit-words.ts';
import type { Provision } from '../../register/provisions.ts';
import { lastLabel } from '../../register/references/labels.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { referencesAt } from './in-same-words.ts';
import { loosePiecesIn, type LoosePiece, type LoosePieces } from './loose-pieces.ts';
import {
  hasPieces,
  pieceAtLine,
  pieceIn,
  piecesOf,
  provisionsAt,
  writesSuch,
} from './written-pieces.ts';
import {
  divisionAt,
  divisionsOf,
  type NumberedRow,
  type WrittenProvision,
} from './written-provisions.ts';
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

/** What says of which other provision they are. */
const OF_ANOTHER =
  /^(?:,?[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+(?!this\b)|,?[\s\u00A0]+(?:thereof|thereto)\b)/;
/** “Article 2, paragraph 1” and “Regulation (EU) 2016/679, paragraph 2” say it before. */
const SAID_BEFORE = /(?:[\d)]|\b(?:thereof|that|its))[,\s\u00A0]*$/;
/** “of subsection (1)”, “of regulation 8”, “of paragraph (2) of section 4”. */
const OF_PIECE = new RegExp(
  String.raw`^,?[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+${smallUnit(...SUB_UNITS, 'paragraph', 'clause')}[\s\u00A0]+((?:\([a-z0-9]{1,4}\)){1,3}|(?<=paragraph[\s\u00A0])\d{1,2}(?!\d|\.\d|\())`,
  'iu',
);
const OF_NUMBER = new RegExp(
  String.raw`^,?[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+(${smallUnit(...PROVISIONS_OF_LAWS, 'clause')})[\s\u00A0]+(\d{1,3}[A-Z]?)((?:\([a-z0-9]{1,4}\))*)(?!\d|\.\d|\(|\p{L})`,
  'iu',
);
/** “paragraph 1, points (a)”. */
const OF_PARAGRAPH =
  /(?<!\d[)\s\u00A0,]*)(?<![\p{L}])paragraph[\s\u00A0]+(\d{1,2}|\(\d{1,2}\)),?[\s\u00A0]*$/iu;

/** The pieces that the words of a text cite by themselves, and that are not there. */
export function* missingPieces(text: CheckedText): Generator<MissingPiece> {
  for (const one of loosePiecesIn(text)) {
    const of = ofWhat(one);
    if (of === undefined) continue;
    for (const piece of one.pieces) {
      const around = lacking(text, one, piece, of) ?? lackedInPaper(text, one, piece, of);
      if (around === undefined) continue;
      const single = one.pieces.length === 1;
      yield {
        words: one.words,
        start: single ? one.start : piece.start,
        end: piece.end,
        provision: one.provision,
        called: `${one.word} ${piece.written}`,
        around,
      };
    }
  }
}

/** What pieces are said to be of. */
interface Of {
  /** Labels above them: “(1)” of “clause (c) of subsection (1)”. */
  readonly above: string;
  /** “regulation” and “8”; nothing for the provision around. */
  readonly unit?: string;
  readonly number?: string;
}

/** What pieces are of, as far as it is of this text; nothing for those of another. */
function ofWhat({ plain, start, end, word }: LoosePieces): Of | undefined {
  const before = plain.slice(Math.max(0, start - 40), start);
  let after = plain.slice(end, end + 160);
  let above = '';
  const [paragraph, number = ''] = word === 'point' ? (OF_PARAGRAPH.exec(before) ?? []) : [];
  if (paragraph !== undefined) above = number.startsWith('(') ? number : `(${number})`;
  else if (SAID_BEFORE.test(before)) return undefined;
  const [piece, labels = ''] = OF_PIECE.exec(after) ?? [];
  if (piece !== undefined && above === '') {
    above = labels.startsWith('(') ? labels : `(${labels})`;
    after = after.slice(piece.length);
  }
  const [of, unit = '', within = '', pieces = ''] = OF_NUMBER.exec(after) ?? [];
  if (of !== undefined) after = after.slice(of.length);
  above = pieces + above;
  if (OF_ANOTHER.test(after) || (of !== undefined && /^[\s\u00A0]+\p{Lu}/u.test(after)))
    return undefined;
  return of === undefined ? { above } : { above, unit: unit.toLowerCase(), number: within };
}

/** What the provision is called that pieces are of, where it does not have one of them. */
function lacking(
  text: CheckedText,
  { words, word }: LoosePieces,
  { written, start }: LoosePiece,
  of: Of,
): LackedPiece | undefined {
  const { source } = text.places;
  const offset = text.places.words(words, start, start + 1).start.offset ?? 0;
  const at =
    of.number === undefined
      ? around(text, offset, written, word)
      : named(text, of.unit ?? '', of.number);
  if (at === undefined) return undefined;
  const { row, provision } = at;
  const labels = of.above + written.replace(/^\d+[A-Z]?/, (number) => `(${number})`);
  if (!writesSuch(source, row, labels) && !writesItself(source, provision, labels))
    return undefined;
  const called = `${calledIn(row, word)} ${provision.number}`;
  const [first = ''] = /^\([^()]*\)/.exec(labels) ?? [];
  if (of.above !== '') {
    if (!hasPieces(source, provision, of.above) || hasPieces(source, provision, labels))
      return undefined;
    const within = pieceIn(source, provision, of.above);
    const has = within ? piecesOf(source, within, lastLabel(labels)) : [];
    return has.length < 2 ? undefined : { called: `${called}${of.above}`, has };
  }
  const lacked = { called, has: piecesOf(source, provision, labels) };
  if (/^\(\d/.test(labels) || of.number !== undefined)
    return hasPieces(source, provision, labels) ? undefined : lacked;
  // A letter is one of the paragraph around, or of any other.
  return pieceIn(source, provision, first) === undefined ? lacked : undefined;
}

/**
 * What an Annex has, “1.” and “2.” below its heading, where it lacks “paragraph 4”. Where the text before it is one
 * of Conditions or Articles, the register leaves such pieces to these.
 */
function lackedInPaper(
  text: CheckedText,
  { words, word, start: from, end }: LoosePieces,
  { written, start }: LoosePiece,
  of: Of,
): LackedPiece | undefined {
  const [, number, labels = ''] = /^(\d{1,2})((?:\([a-z0-9]{1,4}\))*)$/.exec(written) ?? [];
  if (word !== 'paragraph' || number === undefined || of.above !== '' || of.number !== undefined)
    return undefined;
  const { source } = text.places;
  const division = divisionAt(text, text.places.words(words, start, start + 1).start.offset ?? 0);
  const [row, ...rows] = division?.rows ?? [];
  if (division === undefined || division.name === '' || row === undefined || rows.length > 0)
    return undefined;
  const isRead = referencesAt(words, from, end, text.references).length > 0;
  if (row.word !== '' || row.again || isRead) return undefined;
  const provision = row.provisions.find((one) => one.number === number);
  if (provision === undefined) {
    const [kind = ''] = division.name.split(' ');
    return { called: `the ${kind}`, has: row.provisions.map((one) => one.number) };
  }
  const has = piecesOf(source, provision, labels);
  if (labels === '' || has.length < 2 || hasPieces(source, provision, labels)) return undefined;
  return { called: `paragraph ${number}`, has };
}

interface At {
  readonly row: NumberedRow;
  readonly provision: WrittenProvision;
}

/** The provision around a place that may have such a piece. */
function around(text: CheckedText, offset: number, written: string, word: string): At | undefined {
  const division = divisionAt(text, offset);
  if (division === undefined) return undefined;
  // “paragraph 5” in a Schedule is one of the Schedule: it is cited, and told as such.
  const isArticles = (row: NumberedRow): boolean =>
    !row.margin && /^(?:article|condition)$/.test(row.word);
  const isOfArticle = /^\d/.test(written) && word === 'paragraph';
  return provisionsAt(division, offset, isOfArticle ? isArticles : undefined)[0];
}

/** The provision of a number in the body of the text. */
function named(text: CheckedText, unit: string, number: string): At | undefined {
  const rows = divisionsOf(text).find(({ name }) => name === '')?.rows ?? [];
  for (const row of rows) {
    if (row.again || row.margin || row.roman || (row.word !== '' && row.word !== unit)) continue;
    const provision = row.provisions.find((one) => one.number === number);
    if (provision !== undefined) return { row, provision };
  }
  return undefined;
}

/** True for a provision that itself shows how it writes such pieces: “(1)” and “(2)” begin lines. */
function writesItself(source: string, provision: WrittenProvision, labels: string): boolean {
  const shown = /^\(\d/.test(labels) ? ['(1)', '(2)'] : ['(a)', '(b)'];
  return shown.every((label) => pieceAtLine(source, provision, label) !== undefined);
}
