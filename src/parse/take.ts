/**
 * Taking a number or a label off the beginning of a paragraph, keeping source positions true.
 */
import type { PhrasingContent } from 'mdast';
import type { RedlineData } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';

/**
 * Takes what `pattern` (anchored, with one group) finds at the very start of the first text.
 *
 * @returns the group's text and the phrasing without the whole match, or nothing without a match.
 */
function takeFromStart(
  children: readonly PhrasingContent[],
  pattern: RegExp,
): { taken: string; rest: PhrasingContent[] } | undefined {
  const first = children[0];
  if (first?.type !== 'text') return undefined;
  const match = pattern.exec(first.value);
  if (match?.[1] === undefined) return undefined;
  const rest: PhrasingContent[] = children.slice(1);
  const value = first.value.slice(match[0].length);
  if (value !== '') {
    const shifted: PhrasingContent = { ...first, value };
    if (first.position && !match[0].includes('\n')) {
      const { start, end } = first.position;
      const length = match[0].length;
      const offset = start.offset === undefined ? {} : { offset: start.offset + length };
      shifted.position = { start: { ...start, column: start.column + length, ...offset }, end };
    }
    rest.unshift(shifted);
  } else if (rest[0]?.type === 'editorComment') {
    const next = rest.findIndex(({ type }) => type !== 'editorComment');
    if (next !== -1) rest.splice(next, rest.length, ...withoutRoomBefore(rest.slice(next)));
  }
  return { taken: match[1], rest };
}

/** A number or label taken off the beginning, with the one that it takes the place of, if any. */
interface TakenLabel {
  readonly taken: string;
  readonly former: string | undefined;
  readonly rest: PhrasingContent[];
}

/**
 * Takes a number or a label off the beginning of words. It may be a renumbering, as annexes mark
 * it: `<del>D10.5</del><ins>D10.6</ins> The Panel…`.
 */
export function takeLabel(
  children: readonly PhrasingContent[],
  pattern: RegExp,
): TakenLabel | undefined {
  const plain = takeFromStart(children, pattern);
  if (plain !== undefined) return { ...plain, former: undefined };
  const [gone, ...others] = children;
  const [come, ...rest] = isBlank(others[0]) ? others.slice(1) : others;
  if (gone?.type !== 'deletion' || come?.type !== 'insertion') return undefined;
  const [former, taken] = [wholeLabel(gone.children, pattern), wholeLabel(come.children, pattern)];
  if (former === undefined || taken === undefined) return undefined;
  return { taken, former, rest: withoutRoomBefore(rest) };
}

/** What a node that was renumbered in an annex says of it; nothing for one that was not. */
export function formerLabel(
  attribute: 'number' | 'label',
  former: string | undefined,
): { data?: { redline: RedlineData } } {
  if (former === undefined) return {};
  return { data: { redline: { former: { [attribute]: former }, written: true } } };
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** The label that words are and nothing else. */
function wholeLabel(children: readonly unknown[], pattern: RegExp): string | undefined {
  const words = plainText(children as PhrasingContent[]).trim();
  const match = pattern.exec(words);
  return match?.[1] === words ? words : undefined;
}

function withoutRoomBefore(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.trimStart();
  return value === '' ? others : [{ ...first, value }, ...others];
}
