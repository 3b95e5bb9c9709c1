/**
 * The blocks of one region: headings, paragraphs, lists in lists, and definition lists, as nearly all
 * legal text is written.
 */
import type { Heading, Root, RootContent } from 'mdast';
import { beginsEntry, readDefinitions } from './definitions.ts';
import { readList, readParagraph } from './inside.ts';
import type { Lines } from './lines.ts';
import { giveUp, indentOf, openingOf, skipEmpty, type Reading } from './reading.ts';
import type { Region } from './regions.ts';
import { readWords } from './words.ts';

/**
 * Reads a region.
 *
 * @param read reads Markdown by itself, with no front matter.
 * @returns nothing where the region holds what this reader is not sure of.
 */
export function readBlocks(
  lines: Lines,
  { from, to }: Region,
  read: (markdown: string) => Root,
): RootContent[] | undefined {
  const reading: Reading = { lines, past: to, read, line: from, plain: true };
  const blocks: RootContent[] = [];
  while (skipEmpty(reading)) {
    const block = indentOf(reading, reading.line) === 0 ? readBlock(reading) : undefined;
    if (block === undefined) giveUp(reading);
    else blocks.push(block);
  }
  return reading.plain ? blocks : undefined;
}

function readBlock(reading: Reading): RootContent | undefined {
  switch (openingOf(reading)) {
    case 'heading':
      return readHeading(reading);
    case 'item':
      return readList(reading, 0);
    case 'words':
      return beginsEntry(reading) ? readDefinitions(reading) : readParagraph(reading, 0);
    default:
      return undefined;
  }
}

function readHeading(reading: Reading): Heading | undefined {
  const { lines, line, read } = reading;
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const depth = lines.source.indexOf(' ', start) - start;
  const children = readWords(lines, [{ line, start: start + depth + 1, end }], read);
  if (children === undefined) return undefined;
  reading.line += 1;
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children,
    position: { start: lines.point(line, start), end: lines.point(line, end) },
  };
}
