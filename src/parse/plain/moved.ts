/**
 * Nodes that were read from a piece of a text, moved to where they stand in the whole.
 */
import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** Gives every node below another place, in place. */
export function moveAll(
  nodes: readonly Nodes[],
  move: (point: Point, side: 'start' | 'end') => Point,
): void {
  for (const node of nodes) {
    if (node.position) {
      const { start, end } = node.position;
      node.position = { start: move(start, 'start'), end: move(end, 'end') };
    }
    if ('children' in node) moveAll(node.children, move);
  }
}

/** Gives every node a place that is some lines and characters further on. */
export function moveOn(nodes: readonly Nodes[], lines: number, offset: number): void {
  if (lines === 0 && offset === 0) return;
  moveAll(nodes, ({ line, column, offset: at = 0 }) => ({
    line: line + lines,
    column,
    offset: at + offset,
  }));
}
