/**
 * Where words of a tree stand in their file, to the character. A tree knows where its nodes begin
 * and end; between them Markdown writes escapes, entities, marks and indentation that are no words.
 */
import { remembered } from '../model/once.ts';
import type { PhrasingContent } from 'mdast';
import { standsFor } from '../library/plain-spaces.ts';
import type { Point, Position } from 'unist';
import { lineStarts, pointIn } from '../model/lines.ts';
import { isParent, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { countBefore } from '../model/sorted.ts';

/** A node whose children are words. */
export type WordsIn = LegalNode & { readonly children: readonly PhrasingContent[] };

/** Some words of a text, by offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The places of one file. */
export interface Places {
  /** The mark of byte order that stands before the source; mostly none. */
  readonly mark: string;
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
  readonly between: (start: number, end: number) => Position;
  /** The offset of a point that was told by line and column. */
  readonly offsetOf: (point: Point) => number;
  /** Some of the words of a node, by offsets into its plain text. */
  readonly words: (node: WordsIn, start: number, end: number) => Position;
  /** All the words of a node, without white space around them. */
  readonly allWords: (node: WordsIn) => Position;
  /** The number of a part or clause, the label of a limb. */
  readonly number: (node: LegalNode) => Position | undefined;
}

/** Makes the places of a file. A mark of byte order before it is no letter to the parser. */
export function placesIn(written: string): Places {
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = written.slice(mark.length);
  let starts: readonly number[] | undefined;
  const pointAt = (offset: number): Point => {
    starts ??= lineStarts(source);
    return pointIn(starts, offset);
  };
  const offsetAt = ({ line, column, offset }: Point): number => {
    starts ??= lineStarts(source);
    return offset ?? (starts[line - 1] ?? source.length) + column - 1;
  };
  const between = (start: number, end: number): Position => ({
    start: pointAt(start),
    end: pointAt(end),
  });
  const leavesIn = remembered(leavesOf);
  const lettersOf = remembered((leaf: Leaf) => readLetters(source, leaf));
  const words = (node: WordsIn, start: number, end: number): Position => {
    const leaves = leavesIn(node);
    const from = offsetOf(leaves, start, 'start', lettersOf);
    const to = offsetOf(leaves, end, 'end', lettersOf);
    if (from !== undefined && to !== undefined && from <= to) return between(from, to);
    return node.position ?? between(0, 0);
  };
  const allWords = (node: WordsIn): Position => {
    const text = plainText(node.children);
    const end = text.trimEnd().length;
    return words(node, Math.min(end, text.length - text.trimStart().length), end);
  };
  const number = (node: LegalNode): Position | undefined => numberPlace(node, source, between);
  return { mark, source, pointAt, between, offsetOf: offsetAt, words, allWords, number };
}

/** A run of plain text that stands in the file in one piece, marks of Markdown aside. */
interface Leaf {
  /** Offsets into the plain text. */
  readonly start: number;
  end: number;
  value: string;
  /** Offsets into the file. */
  readonly from: number;
  readonly to: number;
}

function leavesOf(node: WordsIn): Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const visit = (children: readonly PhrasingContent[]): void => {
    for (const child of children) {
      const inner = 'children' in child ? (child.children as PhrasingContent[]) : undefined;
      if (inner !== undefined) {
        visit(inner);
        continue;
      }
      const value = plainText([child]);
      const [from, to] = [child.position?.start.offset, child.position?.end.offset];
      const last = leaves.at(-1);
      // The pieces of a text that was divided keep the place of the whole.
      if (last !== undefined && last.from === from && child.type === 'text') {
        last.value += value;
        last.end += value.length;
      } else if (from !== undefined && to !== undefined && value !== '') {
        leaves.push({ start: at, end: at + value.length, value, from, to });
      }
      at += value.length;
    }
  };
  visit(node.children);
  return leaves;
}

function offsetOf(
  leaves: readonly Leaf[],
  offset: number,
  side: 'start' | 'end',
  lettersOf: (leaf: Leaf) => Letters,
): number | undefined {
  // Of two that meet at it, the one that begins there or the one that ends there.
  const [first, second] = side === 'start' ? [offset, offset - 1] : [offset - 1, offset];
  const leaf = leafAt(leaves, first) ?? leafAt(leaves, second);
  if (leaf === undefined) return undefined;
  const { value, from, to, start } = leaf;
  const inLeaf = offset - start;
  if (to - from === value.length) return from + inLeaf;
  const letters = lettersOf(leaf);
  if (side === 'start') return letters.begins[inLeaf] ?? leaf.to;
  return inLeaf === 0 ? from : (letters.pasts[inLeaf - 1] ?? leaf.to);
}

/** The run that holds the letter at an offset. */
function leafAt(leaves: readonly Leaf[], offset: number): Leaf | undefined {
  const leaf = leaves[countBefore(leaves, ({ start }) => start <= offset) - 1];
  return leaf !== undefined && offset < leaf.end ? leaf : undefined;
}

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,31});/y;

/** Where each letter of some words begins in the file, and where it is past. */
interface Letters {
  readonly begins: Uint32Array;
  readonly pasts: Uint32Array;
}

/** Walks the file beside the words, past what Markdown writes and nobody reads. */
function readLetters(source: string, { value, from, to }: Leaf): Letters {
  const begins = new Uint32Array(value.length);
  const pasts = new Uint32Array(value.length);
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value.charAt(index);
    let width = 1;
    while (at < to && !standsFor(source.charAt(at), wanted)) {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(source);
      if (entity !== null) {
        width = entity[0].length;
        break;
      }
      at += 1;
    }
    if (source.charAt(at) === '&' && wanted === '&' && source.startsWith('&amp;', at)) width = 5;
    begins[index] = at;
    at += width;
    pasts[index] = Math.min(at, to);
  }
  return { begins, pasts };
}

function numberPlace(
  node: LegalNode,
  source: string,
  between: Places['between'],
): Position | undefined {
  const from = node.position?.start.offset;
  if (from === undefined) return undefined;
  const number = 'number' in node ? node.number : 'label' in node ? (node.label ?? '') : '';
  if (number === '') return undefined;
  const at = source.slice(from, from + FAR + number.length).indexOf(number);
  if (at === -1) return firstWords(node);
  return between(from + at, from + at + number.length);
}

/** Before a number stand the marks of a list or heading, and of an insertion, and no more. */
const FAR = 40;

function firstWords(node: LegalNode): Position | undefined {
  return isParent(node) ? node.children[0]?.position : node.position;
}
