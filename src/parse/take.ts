/**
 * Taking a number or a label off the beginning of a paragraph, keeping source positions true.
 */
import type { PhrasingContent } from 'mdast';

/**
 * Takes what `pattern` (anchored, with one group) finds at the very start of the first text.
 *
 * @returns the group's text and the phrasing without the whole match, or nothing without a match.
 */
export function takeFromStart(
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
  }
  return { taken: match[1], rest };
}
