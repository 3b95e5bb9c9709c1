/**
 * The words of a paragraph or heading: text, with bold and italic words that stand side by side.
 * Anything else in them is read by the whole parser, as a paragraph by itself, and put in place.
 */
import type { PhrasingContent, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { Lines } from './lines.ts';
import { moveAll } from './moved.ts';
import { ownText } from './own-text.ts';

/** A piece of a line: the words of a paragraph that stand in it. */
export interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What begins anything but text, told generously. */
const MARKUP = /[*_`\\<]|&[#A-Za-z]|!\[|\]\(|\[\^| (?:\n|$)/;
const BEYOND_BOLD = /[_`\\<]|&[#A-Za-z]|!\[|\]\(|\[\^| (?:\n|$)|\*{3}/;

/**
 * Reads words.
 *
 * @param read reads Markdown by itself, with no front matter.
 * @returns nothing where they are no words of one paragraph after all.
 */
export function readWords(
  lines: Lines,
  pieces: readonly Piece[],
  read: (markdown: string) => Root,
): PhrasingContent[] | undefined {
  const { source } = lines;
  const [first] = pieces as readonly [Piece];
  let text = source.slice(first.start, first.end);
  for (let index = 1; index < pieces.length; index += 1) {
    const { start, end } = pieces[index] as Piece;
    text += `\n${source.slice(start, end)}`;
  }
  if (!MARKUP.test(text)) {
    const last = pieces.at(-1) as Piece;
    const position = { start: lines.point(first.line, first.start), end: endOf(lines, last) };
    return [{ type: 'text', value: ownText(text), position }];
  }
  const placeOf = placesOf(lines, pieces);
  if (!BEYOND_BOLD.test(text)) {
    const bold = readBold(text, placeOf);
    if (bold !== undefined) return bold;
  }
  const { children } = read(text);
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph') return undefined;
  moveAll(only.children, (point, side) => placeOf(offsetIn(point), side));
  return only.children;
}

function endOf(lines: Lines, { line, end }: Piece): Point {
  return lines.point(line, end);
}

function offsetIn({ offset = 0 }: Point): number {
  return offset;
}

type PlaceOf = (offset: number, side: 'start' | 'end') => Point;

/**
 * Where an offset into the words stands in the file. What ends with a line break ends at the margin
 * of the next line; what begins there begins at its words.
 */
function placesOf(lines: Lines, pieces: readonly Piece[]): PlaceOf {
  const starts: number[] = [];
  let at = 0;
  for (const { start, end } of pieces) {
    starts.push(at);
    at += end - start + 1;
  }
  return (offset, side) => {
    let index = pieces.length - 1;
    while (index > 0 && (starts[index] as number) > offset) index -= 1;
    const { line, start } = pieces[index] as Piece;
    const inside = offset - (starts[index] as number);
    if (inside === 0 && index > 0 && side === 'end') return lines.point(line, lines.startOf(line));
    return lines.point(line, start + inside);
  };
}

const LETTER = 0;
const WHITE = 1;
const MARK = 2;

/** What a character is to Markdown's rules for bold and italic words. */
function kindOf(character: string): number {
  if (character === '' || /\s/.test(character)) return WHITE;
  return /[\p{P}\p{S}]/u.test(character) ? MARK : LETTER;
}

/** The character before or after an offset; both units of one beyond the first 65,536. */
function before(text: string, offset: number): string {
  const code = text.codePointAt(offset - 2);
  if (code !== undefined && code > 0xffff) return String.fromCodePoint(code);
  return text.charAt(offset - 1);
}

function after(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Bold and italic words beside one another; nothing where it is not sure what each asterisk does. */
function readBold(text: string, placeOf: PlaceOf): PhrasingContent[] | undefined {
  const found: PhrasingContent[] = [];
  const runs = [...text.matchAll(/\*+/g)];
  if (runs.length % 2 === 1) return undefined;
  let past = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const [opening, closing] = [runs[index], runs[index + 1]] as [RegExpExecArray, RegExpExecArray];
    const size = opening[0].length;
    if (closing[0].length !== size || !does(text, opening, 'open')) return undefined;
    if (!does(text, closing, 'close')) return undefined;
    const [from, to] = [opening.index, closing.index + size];
    if (from > past) found.push(textOf(text, past, from, placeOf));
    found.push({
      type: size === 1 ? 'emphasis' : 'strong',
      children: [textOf(text, from + size, closing.index, placeOf)],
      position: positionOf(from, to, placeOf),
    });
    past = to;
  }
  if (past < text.length) found.push(textOf(text, past, text.length, placeOf));
  return found;
}

/**
 * True for asterisks that can open (or close) and not the other.
 *
 * The rules are those of CommonMark 0.31, section 6.2: left- and right-flanking runs.
 */
function does(text: string, { index, 0: run }: RegExpExecArray, what: 'open' | 'close'): boolean {
  const left = kindOf(before(text, index));
  const right = kindOf(after(text, index + run.length));
  const opens = right === LETTER || (right === MARK && left !== LETTER);
  const closes = left === LETTER || (left === MARK && right !== LETTER);
  return what === 'open' ? opens && !closes : closes && !opens;
}

function textOf(text: string, start: number, end: number, placeOf: PlaceOf): PhrasingContent {
  return {
    type: 'text',
    value: ownText(text.slice(start, end)),
    position: positionOf(start, end, placeOf),
  };
}

function positionOf(start: number, end: number, placeOf: PlaceOf): Position {
  return { start: placeOf(start, 'start'), end: placeOf(end, 'end') };
}
