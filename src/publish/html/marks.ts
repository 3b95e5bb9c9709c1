/**
 * Changes as HTML: told apart by element, role, words and line, never by colour alone. Where a mark
 * begins and where it ends is said once, in words that are heard; a block's beginning is also seen.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { Deletion, Insertion } from '../../model/nodes.ts';
import type { Change } from '../../redline/types.ts';
import type { BlockMark, Mark, Marked, PlacedChanges } from './changes.ts';
import { element, heard, text } from './elements.ts';

interface Wording {
  readonly begins: string;
  readonly ends: string;
}

const WORDING: Readonly<Record<Mark['type'] | 'movedHere' | 'movedAway', Wording>> = {
  insertion: { begins: '[inserted: ', ends: ' end of insertion]' },
  deletion: { begins: '[deleted: ', ends: ' end of deletion]' },
  movedHere: { begins: '[moved here: ', ends: ' end of moved text]' },
  movedAway: { begins: '[moved away: ', ends: ' end of moved text]' },
  reformatted: { begins: '[formatting changed: ', ends: ' end of changed formatting]' },
  split: { begins: '[split off: ', ends: ' end of split]' },
  merged: { begins: '[joined on: ', ends: ' end of merger]' },
};

/** What a block or an entry of a list is called beside its mark. */
const DONE: Readonly<Record<BlockMark['type'], string>> = {
  insertion: 'inserted',
  deletion: 'deleted',
  split: 'split',
  merged: 'merged',
};

function wordingOf(mark: Marked<Mark>, changes: PlacedChanges): Wording {
  if (changes.moveOf(mark) === undefined) return WORDING[mark.type];
  return mark.type === 'deletion' ? WORDING.movedAway : WORDING.movedHere;
}

/** Which of its boundaries a piece of a mark has: a mark may stand in several pieces. */
export interface Bounds {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Prints what a mark holds: after the mark itself, so that ids go to the outermost mark first. */
export type Inside = () => readonly ElementContent[];

/** Words inside several marks, the first one outermost. */
export function insideAll(
  marks: readonly BlockMark[],
  words: Inside,
  print: (mark: BlockMark, inner: Inside) => Element,
): ElementContent[] {
  const [outermost, ...others] = marks;
  if (outermost === undefined) return [...words()];
  return [print(outermost, () => insideAll(others, words, print))];
}

/** A mark in one piece. */
export const WHOLE: Bounds = { begins: true, ends: true };

/** A mark inside a sentence, or a piece of one in a table cell or a defined term. */
export function inlineMark(
  mark: Marked<Mark>,
  print: Inside,
  changes: PlacedChanges,
  bounds: Bounds = WHOLE,
): Element {
  const { begins, ends } = wordingOf(mark, changes);
  return markElement(mark, changes.properties(mark), [
    ...(bounds.begins ? [heard(begins), ...otherEnd(mark, changes)] : []),
    ...print(),
    ...(bounds.ends ? [heard(ends)] : []),
  ]);
}

/** Words that only look different: marked once, not deleted and inserted. */
export function formatMark(mark: Marked<Mark>, print: Inside, changes: PlacedChanges): Element {
  const change = changes.of(mark.change);
  const words = change?.class === 'substantive' ? 'changed' : 'formatting changed';
  const detail = change?.detail;
  const begins = detail === undefined ? WORDING.reformatted.begins : `[${words}, ${detail}: `;
  const properties = changes.properties(mark);
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}${detail === undefined ? '' : `: ${detail}`}`;
  return element('span', { ...properties, title }, [
    heard(begins),
    ...print(),
    heard(WORDING.reformatted.ends),
  ]);
}

/** A mark around blocks, headed by words that are seen: "D10.22 inserted". */
export function blockMark(
  mark: Marked<BlockMark>,
  name: string,
  print: Inside,
  changes: PlacedChanges,
  bounds: Bounds = WHOLE,
): Element {
  const words = blockWords(mark, name, changes);
  const begins =
    words.length > 0
      ? element('p', { className: ['change-words'] }, words)
      : heard(wordingOf(mark, changes).begins);
  return markElement(mark, changes.properties(mark, 'block'), [
    ...(bounds.begins ? [begins] : []),
    ...print(),
    ...(bounds.ends ? [heard(`[${wordingOf(mark, changes).ends.trim()}`)] : []),
  ]);
}

/** What is seen over a block; nothing where there is no more to say than the mark itself says. */
function blockWords(
  mark: Marked<BlockMark>,
  name: string,
  changes: PlacedChanges,
): ElementContent[] {
  const move = changes.moveOf(mark);
  if (move !== undefined) return moveWords(mark, move, name, changes);
  const change = changes.of(mark.change);
  if (mark.type === 'split') return [text(splitWords(change, name))];
  if (mark.type === 'merged') return [text(mergedWords(change, name))];
  return name === '' ? [] : [text(`${name} ${DONE[mark.type]}`)];
}

const MOVED: Readonly<Record<string, string>> = {
  moved: 'moved',
  raised: 'raised',
  lowered: 'lowered',
};

/** "D10.5 moved to D10.9", or "D10.9 moved here from D10.5", with a link to the other end. */
function moveWords(
  mark: Marked<BlockMark>,
  { kind, oldProvision, newProvision }: Change,
  name: string,
  changes: PlacedChanges,
): ElementContent[] {
  const isOld = mark.type === 'deletion';
  const isNumbered = /^\p{L}*\d|^\(/u.test(name);
  const own = (isOld ? oldProvision : newProvision) || 'Text';
  const other = isOld ? newProvision || 'its new place' : oldProvision || 'its old place';
  const done = `${MOVED[kind] ?? 'moved'} ${isOld ? 'to' : 'here from'} `;
  const anchor = changes.otherEndOf(mark);
  return [
    text(`${isNumbered || name === '' ? own : name} ${done}`),
    anchor === undefined ? text(other) : element('a', { href: `#${anchor}` }, [text(other)]),
  ];
}

function splitWords(change: Change | undefined, name: string): string {
  const from = change?.oldProvision ?? '';
  const subject = name === '' ? 'New paragraph' : name;
  return `${subject} split off${from === '' || from === name ? ' from the words before' : ` from ${from}`}`;
}

function mergedWords(change: Change | undefined, name: string): string {
  const into = change?.newProvision ?? '';
  const subject = name === '' ? 'Paragraph' : name;
  return `${subject} joined on to ${into === '' || into === name ? 'the words before' : into}`;
}

/** The number of a provision that was renumbered: before and after. */
export function renumberedMark(
  former: string,
  number: string,
  change: string | undefined,
  changes: PlacedChanges,
): Element {
  const properties = changes.properties({ type: 'insertion', change }, 'renumbering');
  return element('span', properties, [
    heard('[renumbered from '),
    element('del', { role: 'deletion' }, [text(former)]),
    heard(' to '),
    text(' '),
    element('ins', { role: 'insertion' }, [text(number)]),
    heard(']'),
  ]);
}

/** The class of a list entry that is wholly marked. */
export function markedClasses(marks: readonly BlockMark[], changes: PlacedChanges): string[] {
  return marks.flatMap((mark) => {
    const change = changes.of(mark.change);
    return [
      DONE[mark.type],
      ...(changes.moveOf(mark) === undefined ? [] : ['moved-entry']),
      ...(change === undefined ? [] : [`${change.class}-entry`]),
    ];
  });
}

/** Splits and mergers have blocks; inside a line they are what they come to. */
export function asInline({ type, change }: Marked<BlockMark>): Marked<Insertion | Deletion> {
  return { type: type === 'insertion' || type === 'split' ? 'insertion' : 'deletion', change };
}

/** In a line there is no room for words: a sign leads to the other end of a move. */
function otherEnd(mark: Marked<Mark>, changes: PlacedChanges): ElementContent[] {
  const anchor = changes.moveOf(mark) && changes.otherEndOf(mark);
  if (anchor === undefined) return [];
  const href = `#${anchor}`;
  const words = mark.type === 'deletion' ? 'go to where it is now' : 'go to where it was';
  return [
    element('a', { className: ['move-end'], href, title: words }, [
      element('span', { ariaHidden: 'true' }, [text('⇄')]),
      heard(`${words}: `),
    ]),
    text(' '),
  ];
}

function markElement(
  mark: Marked<Mark>,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  switch (mark.type) {
    case 'insertion':
      return element('ins', { ...properties, role: 'insertion' }, children);
    case 'deletion':
      return element('del', { ...properties, role: 'deletion' }, children);
    default:
      return element('div', properties, children);
  }
}
