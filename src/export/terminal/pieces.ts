/**
 * The words of a redline as pieces to print: with colours and lines where the terminal has them,
 * else between signs.
 */
import type { Change } from '../../redline/types.ts';
import type { Row } from '../rows.ts';
import type { Span } from '../spans.ts';
import { exposedText, safeText } from '../visible.ts';

/** What a piece looks like on a terminal with colours. */
type Look = 'plain' | 'deleted' | 'inserted' | 'reformatted' | 'number' | 'heading' | 'aside';

/** A run of text of one look. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
}

/** The codes that switch a look on: colour, and a line or weight that is seen without colour. */
const CODES: Readonly<Record<Look, string>> = {
  plain: '',
  deleted: '\u001B[31;9m',
  inserted: '\u001B[32;4m',
  reformatted: '\u001B[36;3m',
  number: '\u001B[1m',
  heading: '\u001B[1m',
  aside: '\u001B[2m',
};

/** The signs around changed words. */
interface Signs {
  readonly deleted: readonly [string, string];
  readonly inserted: readonly [string, string];
  readonly reformatted: readonly [string, string];
}

/** How pieces are made and printed. */
export interface Style {
  /** True for colours, false for signs. */
  readonly colour: boolean;
  readonly signs: Signs;
  readonly changes: ReadonlyMap<string, Change>;
}

function signsOfLength(length: number): Signs {
  const times = (sign: string): string => sign.repeat(length);
  return {
    deleted: [`[${times('-')}`, `${times('-')}]`],
    inserted: [`{${times('+')}`, `${times('+')}}`],
    reformatted: [`{${times('~')}`, `${times('~')}}`],
  };
}

/** The shortest signs that occur nowhere in the words, so that no word can be taken for a sign. */
export function signsFor(rows: readonly Row[]): Signs {
  const text = rows
    .flatMap(({ label, words }) => [...label, ...words])
    .map((span) => span.text)
    .join('\n');
  const longest = (text.match(/[-+~]+/g) ?? []).reduce(
    (most, run) => Math.max(most, run.length),
    0,
  );
  for (let length = 1; length <= longest; length += 1) {
    const signs = signsOfLength(length);
    const all = [...signs.deleted, ...signs.inserted, ...signs.reformatted];
    if (!all.some((sign) => text.includes(sign))) return signs;
  }
  return signsOfLength(longest + 1);
}

/** Spans as pieces; words that did not change have the look given. */
function piecesOf(spans: readonly Span[], style: Style, look: Look = 'plain'): Piece[] {
  return spans.flatMap((span) => pieceOf(span, style, look));
}

/** A row as pieces: its number, what became of it, its words. */
export function rowPieces(
  row: Row,
  label: readonly Span[],
  words: readonly Span[],
  notes: readonly string[],
  style: Style,
  look: Look,
): Piece[] {
  const told = notes.map((note): Piece => ({ text: `(${safeText(note)}) `, look: 'aside' }));
  const [first] = label;
  const whole = first !== undefined && first.side !== 'both' && notes.length === 0;
  if (whole && [...label, ...words].every(({ side }) => side === first.side)) {
    const number = label.map(({ text }) => text).join('');
    return piecesOf([joined(`${number} `, words, first)], style);
  }
  const pieces = piecesOf(words, style, look);
  const nothing: Piece = { text: '(no words)', look: 'aside' };
  return [
    ...piecesOf(label, style, 'number'),
    ...(label.length === 0 ? [] : [{ text: ' ', look: 'plain' } as const]),
    ...told,
    ...(pieces.length === 0 && row.changed ? [nothing] : pieces),
  ];
}

/** A number and words that are all of one side, as one span. */
function joined(number: string, words: readonly Span[], { side }: Span): Span {
  return { text: (number + words.map(({ text }) => text).join('')).trimEnd(), side };
}

function pieceOf(span: Span, { colour, signs, changes }: Style, look: Look): Piece[] {
  const change = span.change === undefined ? undefined : changes.get(span.change);
  const kind = span.reformatted
    ? 'reformatted'
    : span.side === 'old'
      ? 'deleted'
      : span.side === 'new'
        ? 'inserted'
        : undefined;
  if (kind === undefined) return [{ text: safeText(span.text), look }];
  const text = change?.class === 'typographic' ? exposedText(span.text) : safeText(span.text);
  const aside = kind === 'reformatted' && change?.detail !== undefined && !colour;
  const [open, close] = colour ? ['', ''] : signs[kind];
  const detail = aside ? `: ${safeText(change.detail ?? '')}` : '';
  return [{ text: `${open}${text}${detail}${close}`, look: kind }];
}

/** Pieces as text for the terminal. */
export function printPieces(pieces: readonly Piece[], colour: boolean): string {
  return pieces
    .map(({ text, look }) =>
      colour && CODES[look] !== '' && text !== '' ? `${CODES[look]}${text}\u001B[0m` : text,
    )
    .join('');
}
