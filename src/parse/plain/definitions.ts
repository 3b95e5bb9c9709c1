/**
 * Definition lists: a term in a line of its own, and its meaning right below it after a colon.
 */
import type {
  DefListDescriptionNode,
  DefListNode,
  DefListTermNode,
} from 'mdast-util-definition-list';
import { MARK, readInside } from './inside.ts';
import { openingAt } from './opening.ts';
import { indentOf, isEmpty, marginOf, openingOf, skipEmpty, type Reading } from './reading.ts';
import { readWords } from './words.ts';

/** True where the next line is a term: a meaning stands right below it. */
export function beginsEntry({ lines, line, past }: Reading): boolean {
  if (line + 1 >= past) return false;
  const start = lines.startOf(line + 1);
  return openingAt(lines.source, start, lines.endOf(line + 1)) === 'meaning';
}

/** Reads a definition list from its first term on. */
export function readDefinitions(reading: Reading): DefListNode | undefined {
  const children: (DefListTermNode | DefListDescriptionNode)[] = [];
  const start = marginOf(reading, reading.line);
  do {
    const term = readTerm(reading);
    const meaning = readMeaning(reading);
    if (term === undefined || meaning === undefined) return undefined;
    children.push(term, meaning);
    // What goes on without an empty line goes on with the meaning, or is no part of the list.
    if (reading.line < reading.past && !isEmpty(reading, reading.line - 1)) return undefined;
  } while (
    skipEmpty(reading) &&
    indentOf(reading, reading.line) === 0 &&
    openingOf(reading) === 'words' &&
    beginsEntry(reading)
  );
  const end = children.at(-1)?.position?.end ?? start;
  return { type: 'defList', children, position: { start, end } };
}

function readTerm(reading: Reading): DefListTermNode | undefined {
  const { lines, line, read } = reading;
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  const children = readWords(lines, [{ line, start, end }], read);
  if (children === undefined) return undefined;
  reading.line += 1;
  const position = { start: lines.point(line, start), end: marginOf(reading, reading.line) };
  return { type: 'defListTerm', children, position };
}

/** A meaning ends where the next entry begins, or what stands below the list. */
function readMeaning(reading: Reading): DefListDescriptionNode | undefined {
  const { lines, line } = reading;
  const start = lines.point(line, lines.wordsOf(line) + MARK);
  const inside = readInside(reading, MARK);
  if (inside === undefined) return undefined;
  skipEmpty(reading);
  const position = { start, end: marginOf(reading, reading.line) };
  return { type: 'defListDescription', spread: false, children: inside.blocks, position };
}
