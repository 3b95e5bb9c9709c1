/**
 * Paragraphs and lists, as they stand in items, in meanings and at the margin.
 */
import type { List, ListItem, Paragraph } from 'mdast';
import { indentOf, isEmpty, openingOf, skipEmpty, type Reading } from './reading.ts';
import { readWords, type Piece } from './words.ts';

/** A block that may stand in an item or a meaning. */
type InnerBlock = Paragraph | List;

/**
 * Reads a paragraph, with all lines that go on with it wherever they begin.
 *
 * @param mark how much stands before the words of the first line: "- ".
 */
export function readParagraph(reading: Reading, mark: number): Paragraph | undefined {
  const { lines, past, read } = reading;
  const pieces: Piece[] = [];
  for (; reading.line < past; reading.line += 1) {
    const { line } = reading;
    const [words, end] = [lines.wordsOf(line), lines.endOf(line)];
    if (words === end) break;
    if (pieces.length > 0) {
      const opening = openingOf(reading);
      if (opening === 'other' || opening === 'meaning') return undefined;
      if (opening !== 'words') break;
    }
    pieces.push({ line, start: pieces.length === 0 ? words + mark : words, end });
  }
  const [first, last] = [pieces[0] as Piece, pieces.at(-1) as Piece];
  const children = readWords(lines, pieces, read);
  if (children === undefined) return undefined;
  return {
    type: 'paragraph',
    children,
    position: {
      start: lines.point(first.line, first.start),
      end: lines.point(last.line, last.end),
    },
  };
}

/** Reads a list whose hyphens stand so far from the margin. */
export function readList(reading: Reading, indent: number): List | undefined {
  const items: ListItem[] = [];
  let spread = false;
  do {
    spread ||= items.length > 0 && isEmpty(reading, reading.line - 1);
    const { lines, line } = reading;
    const start = lines.point(line, lines.wordsOf(line));
    const inside = readInside(reading, indent + MARK);
    const last = inside?.blocks.at(-1);
    if (inside === undefined || last?.position === undefined) return undefined;
    items.push({
      type: 'listItem',
      spread: inside.spread,
      checked: null,
      children: inside.blocks,
      position: { start, end: last.position.end },
    });
  } while (
    skipEmpty(reading) &&
    indentOf(reading, reading.line) === indent &&
    openingOf(reading) === 'item'
  );
  const [first, last] = [items[0], items.at(-1)];
  if (first?.position === undefined || last?.position === undefined) return undefined;
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread,
    children: items,
    position: { start: first.position.start, end: last.position.end },
  };
}

/** "- " and ": ". */
export const MARK = 2;

/**
 * Reads what stands in an item or a meaning, from the line of its mark on.
 *
 * @param indent how far its words stand from the margin.
 */
export function readInside(
  reading: Reading,
  indent: number,
): { readonly blocks: InnerBlock[]; readonly spread: boolean } | undefined {
  const first = readParagraph(reading, MARK);
  if (first === undefined) return undefined;
  const blocks: InnerBlock[] = [first];
  let spread = false;
  while (skipEmpty(reading)) {
    const at = indentOf(reading, reading.line);
    if (at < indent) break;
    const opening = at === indent ? openingOf(reading) : 'other';
    if (opening !== 'words' && opening !== 'item') return undefined;
    spread ||= isEmpty(reading, reading.line - 1);
    const block = opening === 'item' ? readList(reading, indent) : readParagraph(reading, 0);
    if (block === undefined) return undefined;
    blocks.push(block);
  }
  return reading.plain ? { blocks, spread } : undefined;
}
