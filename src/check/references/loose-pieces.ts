/**
 * Pieces that words cite by themselves: “paragraph (3)” in a regulation whose paragraphs have no
 * address, “clause (c) of subsection (1)”, “paragraph 1, points (a) to (e)”. The register finds those
 * of clauses that have one.
 */
import { remembered } from '../../model/once.ts';
import { PROVISIONS_OF_LAWS, SUB_UNITS, smallUnit, smallUnits } from '../../model/unit-words.ts';
import type { Provision, Words } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';
import { referencesAt } from './in-same-words.ts';
import { isQuoted } from './quotation-marks.ts';
import { divisionsOf } from './written-provisions.ts';

/** Pieces that one word introduces. */
export interface LoosePieces {
  readonly words: Words['node'];
  /** All the plain text that they stand in. */
  readonly plain: string;
  readonly provision: Provision | undefined;
  readonly start: number;
  readonly end: number;
  /** “paragraph”, also for “Paragraphs”. */
  readonly word: string;
  /** As it stands: “Paragraphs”. */
  readonly written: string;
  readonly plural: boolean;
  readonly pieces: readonly LoosePiece[];
}

export interface LoosePiece {
  /** “(3)”, “5(a)”. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** What joins it to the one before; empty for the first. */
  readonly joiner: string;
}

const PIECE = String.raw`(?:\d{1,2}[A-Z]?(?:\([a-z0-9]{1,4}\))*|(?:\([a-z0-9]{1,4}\))+)`;
const JOINER = String.raw`(?:,[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)`;
const PIECES = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${smallUnit(...SUB_UNITS, 'paragraph', 'point', 'clause')})(s?)[\s\u00A0]+(${PIECE}(?:${JOINER}${PIECE})*)(?![\p{L}\p{N}]|\.\d|[\s\u00A0]*%)`,
  'giu',
);
const MAY_HOLD_ONE = new RegExp(
  String.raw`${smallUnits('paragraph', ...PROVISIONS_OF_LAWS, 'clause', 'point')}[\s\u00A0]+[(\d]`,
  'i',
);
const EACH = new RegExp(`(${JOINER})?(${PIECE})`, 'gu');

/** The pieces that a text cites by themselves. */
export const loosePiecesIn = remembered((text: CheckedText): readonly LoosePieces[] => [
  ...findPieces(text),
]);

function* findPieces(text: CheckedText): Generator<LoosePieces> {
  // Where no provision is without an address, the register finds them all.
  if (divisionsOf(text).length === 0) return;
  for (const { node, text: plain, provision } of text.words) {
    if (!MAY_HOLD_ONE.test(plain)) continue;
    for (const match of plain.matchAll(PIECES)) {
      const [whole, word = '', s = '', list = ''] = match;
      const start = match.index;
      const end = start + whole.length;
      const small = word.toLowerCase();
      if (/^(?:point|clause)$/.test(small) && !list.startsWith('(')) continue;
      if (isQuoted(plain, start)) continue;
      // What the register reads as another law’s may be of a provision that has no address.
      const isRead = referencesAt(node, start, end, text.references).some(
        ({ citation }) =>
          citation.law !== '' && !citation.targets.every(({ number }) => number.startsWith('(')),
      );
      if (isRead) continue;
      const from = end - list.length;
      const pieces = [...list.matchAll(EACH)].map((one): LoosePiece => {
        const [all, joiner = '', written = ''] = one;
        const at = from + one.index + all.length - written.length;
        return { written, start: at, end: at + written.length, joiner };
      });
      yield {
        words: node,
        plain,
        provision,
        start,
        end,
        word: small,
        written: word + s,
        plural: s !== '',
        pieces,
      };
    }
  }
}
