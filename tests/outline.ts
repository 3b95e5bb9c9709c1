/**
 * A tree as indented lines that a person can read and write: the kind of each node, its number or
 * label, and its words.
 */
import { isParent, type LegalNode } from '../src/model/nodes.ts';

/** One line a node, two spaces a level. The root itself is left out. */
export function outline(tree: LegalNode): string {
  const lines: string[] = [];
  const visit = (node: LegalNode, depth: number): void => {
    const {
      type,
      children: _,
      position: __,
      data,
      value,
      ...own
    } = node as unknown as Record<string, unknown>;
    const attributes = Object.entries(own)
      .filter(
        ([, attribute]) => attribute !== undefined && attribute !== null && attribute !== false,
      )
      .map(([key, attribute]) =>
        NAMES.has(key) ? ` ${String(attribute)}` : ` ${key}=${String(attribute)}`,
      );
    const words = value === undefined ? '' : ` ${JSON.stringify(value)}`;
    const { former, written } = (data as LegalNode['data'])?.redline ?? {};
    const was = written === true ? ` was ${Object.values(former ?? {}).join(' ')}` : '';
    lines.push(`${'  '.repeat(depth)}${String(type)}${attributes.join('')}${was}${words}`);
    if (isParent(node)) for (const child of node.children) visit(child, depth + 1);
  };
  if (isParent(tree)) for (const child of tree.children) visit(child, 0);
  return lines.join('\n');
}

/** Attributes that are clear without their name. */
const NAMES = new Set(['number', 'label', 'layout']);

/** Takes the common indentation off a template, and the empty lines around it. */
export function block(template: string): string {
  const lines = template
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}
