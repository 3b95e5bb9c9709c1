/**
 * A redline as a reader meets it: one run of text after another, each unchanged, inserted or
 * deleted. What engines mark can then be counted in one way, whatever they print. Numbers and
 * labels of provisions are not among the words.
 */
import { isParent, isWordsNode, type LegalNode } from '../../src/model/nodes.ts';

export type Mark = 'same' | 'inserted' | 'deleted';

/** Text with one mark. */
export interface Segment {
  readonly mark: Mark;
  readonly text: string;
}

/** The runs of a redline's tree, or of any tree. A moved provision is read at both its places. */
export function segmentsOf(tree: LegalNode): Segment[] {
  const segments: Segment[] = [];
  collect(tree, 'same', segments);
  return segments;
}

function collect(node: LegalNode, mark: Mark, segments: Segment[]): void {
  const own =
    node.type === 'insertion' ? 'inserted' : node.type === 'deletion' ? 'deleted' : undefined;
  const inside = own ?? mark;
  if (isParent(node)) {
    for (const child of node.children) collect(child, inside, segments);
    if (isWordsNode(node)) segments.push({ mark: inside, text: '\n' });
  } else if (node.type === 'break') segments.push({ mark: inside, text: '\n' });
  else if (node.type === 'code') segments.push({ mark: inside, text: `${node.value}\n` });
  else if ('value' in node && node.type !== 'editorComment') {
    segments.push({ mark: inside, text: node.value });
  }
}

/** The plain text that a tree reads as, a line for each paragraph. */
export function textOf(tree: LegalNode): string {
  return segmentsOf(tree)
    .map(({ text }) => text)
    .join('');
}

/**
 * A word: a run of letters and digits with what holds it together. A clause number (D10.13(d)), an
 * amount (1,500.50) and a word with a hyphen or an apostrophe in it is one.
 */
const WORD =
  /[A-Z]{1,2}\d+[A-Z]?(?:\.\d+[A-Z]?)*(?:\((?:[a-z]{1,4}|[A-Z]{1,3}|\d{1,3})\))*|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’\u00AD\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A marked word, and where it stands among the words of its reading. */
interface MarkedWord {
  readonly word: string;
  readonly at: number;
}

/** What of a redline is marked. */
export interface Marked {
  readonly deleted: readonly MarkedWord[];
  readonly inserted: readonly MarkedWord[];
  /**
   * Marks as seen: runs of text of one kind with nothing but white space between them. A phrase
   * replaced is two, one deletion and one insertion.
   */
  readonly marks: number;
}

/**
 * Counts what is marked. A word is unmarked when all of it is unchanged and it is a whole word in
 * both readings; all others are marked, those too of which an engine marked one letter. So no exact
 * redline marks fewer than `fewestWords` says.
 */
export function countMarked(segments: readonly Segment[]): Marked {
  const old = readingOf(segments, 'deleted');
  const fresh = readingOf(segments, 'inserted');
  const oldStarts = new Map(old.words.map((word, at) => [word.start, { ...word, at }]));
  const kept = new Set<number>();
  const inserted: MarkedWord[] = [];
  let run = 0;
  for (const [at, { word, start }] of fresh.words.entries()) {
    const end = start + word.length;
    while ((fresh.same[run]?.end ?? Infinity) < end) run += 1;
    const unchanged = fresh.same[run];
    const inOld = old.same[run];
    const before =
      unchanged !== undefined && inOld !== undefined && unchanged.start <= start
        ? oldStarts.get(start - unchanged.start + inOld.start)
        : undefined;
    if (before?.word === word) kept.add(before.at);
    else inserted.push({ word, at });
  }
  const deleted = old.words.flatMap(({ word }, at) => (kept.has(at) ? [] : [{ word, at }]));
  return { deleted, inserted, marks: countMarks(segments) };
}

interface Reading {
  readonly words: readonly { word: string; start: number }[];
  /** The unchanged stretches, as many and in the same order in both readings. */
  readonly same: readonly { start: number; end: number }[];
}

/** The text with one kind of mark left out. */
function readingOf(segments: readonly Segment[], mark: 'inserted' | 'deleted'): Reading {
  const same: { start: number; end: number }[] = [];
  let text = '';
  let last: Segment | undefined;
  for (const segment of segments) {
    const start = text.length;
    if (segment.mark === 'same' || segment.mark === mark) text += segment.text;
    if (segment.mark === 'same') {
      const open = last?.mark === 'same' ? same.at(-1) : undefined;
      if (open === undefined) same.push({ start, end: text.length });
      else open.end = text.length;
    }
    if (segment.text !== '') last = segment;
  }
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], start: match.index }));
  return { words, same };
}

function countMarks(segments: readonly Segment[]): number {
  let marks = 0;
  let last: Mark = 'same';
  for (const { mark, text } of segments) {
    if (text.trim() === '') continue;
    if (mark !== 'same' && mark !== last) marks += 1;
    last = mark;
  }
  return marks;
}
