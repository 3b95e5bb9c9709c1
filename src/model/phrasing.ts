/**
 * Words and where they stand: a words node's children as one plain string, and wrapping a range of
 * that string in a node, whatever inline nodes it runs through.
 */
import type { PhrasingContent } from 'mdast';
import { ownText } from './nodes.ts';

/**
 * Stands in the plain text for an inline node that has no words of its own (an image, say). Exported, so
 * that the bundler writes it where it is used: what browsers load for a redline has a limit.
 */
export const OBJECT_REPLACEMENT = '\uFFFC';

/** The plain text of phrasing: what a reader reads, formatting aside. Breaks count as a newline. */
export function plainText(children: readonly PhrasingContent[]): string {
  let text = '';
  for (const child of children) text += plainTextOf(child);
  return text;
}

function plainTextOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'footnoteReference':
    case 'editorComment':
      return '';
    default:
      return 'children' in node
        ? plainText(node.children as PhrasingContent[])
        : OBJECT_REPLACEMENT;
  }
}

/** A range of the plain text of a words node, and what to wrap it in. */
export interface Wrapping {
  /** Offsets into the plain text, in UTF-16 units; end is past the last unit. */
  readonly start: number;
  readonly end: number;
  readonly wrap: (children: PhrasingContent[]) => PhrasingContent;
}

/**
 * Wraps ranges of the plain text. Ranges must not overlap; empty and out-of-range ones are ignored.
 * An inline node that lies across the edge of a range is split in two, so that a wrapping is always
 * one node; a range that lies inside one inline node is wrapped inside it.
 *
 * @returns new children; those given are left as they are.
 */
export function wrapRanges(
  children: readonly PhrasingContent[],
  wrappings: readonly Wrapping[],
): PhrasingContent[] {
  const sorted = [...wrappings].sort((a, b) => a.start - b.start);
  return wrapSorted(children, sorted, 0);
}

function wrapSorted(
  children: readonly PhrasingContent[],
  wrappings: readonly Wrapping[],
  offset: number,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  /** What is still to come, the next node last. */
  const pending = [...children].reverse();
  let at = offset;
  let next = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const end = at + plainTextOf(node).length;
    while (next < wrappings.length && (wrappings[next] as Wrapping).end <= at) next += 1;
    const wrapping = wrappings[next];
    if (wrapping === undefined || wrapping.start >= end || wrapping.end <= wrapping.start) {
      if (wrapping !== undefined && wrapping.start < end) next += 1;
      result.push(node);
      at = end;
    } else if (
      hasWords(node) &&
      wrapping.start >= at &&
      wrapping.end <= end &&
      !coversWhole(wrapping, at, end)
    ) {
      const inside: Wrapping[] = [];
      while (next < wrappings.length && (wrappings[next] as Wrapping).end <= end) {
        inside.push(wrappings[next] as Wrapping);
        next += 1;
      }
      const reaching = wrappings[next];
      if (reaching === undefined || reaching.start >= end) {
        result.push({
          ...node,
          children: wrapSorted(node.children, inside, at),
        });
        at = end;
      } else {
        next -= inside.length;
        const [left, right] = splitNode(node, reaching.start - at);
        pending.push(...right, ...left);
      }
    } else if (wrapping.start > at) {
      const [left, right] = splitNode(node, wrapping.start - at);
      result.push(...left);
      pending.push(...right);
      at = wrapping.start;
    } else {
      pending.push(node);
      result.push(wrapping.wrap(takeWords(pending, wrapping.end - at)));
      at = wrapping.end;
      next += 1;
    }
  }
  return result;
}

/** Takes the first words off nodes that stand in reverse; a node across the edge is split in two. */
function takeWords(pending: PhrasingContent[], length: number): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (let left = length; left > 0;) {
    const node = pending.pop();
    if (node === undefined) return taken;
    const { length: words } = plainTextOf(node);
    if (words <= left) taken.push(node);
    else {
      const [before, after] = splitNode(node, left);
      taken.push(...before);
      pending.push(...after);
    }
    left -= words;
  }
  return taken;
}

type PhrasingParent = Extract<PhrasingContent, { children: unknown }> & {
  children: PhrasingContent[];
};

function hasWords(node: PhrasingContent): node is PhrasingParent {
  return 'children' in node;
}

function coversWhole(wrapping: Wrapping, start: number, end: number): boolean {
  return wrapping.start <= start && wrapping.end >= end;
}

/** Splits phrasing at an offset of its plain text; nodes across the edge are split in two. */
export function splitAt(
  children: readonly PhrasingContent[],
  offset: number,
): [PhrasingContent[], PhrasingContent[]] {
  const left: PhrasingContent[] = [];
  const right: PhrasingContent[] = [];
  let at = 0;
  for (const node of children) {
    const end = at + plainTextOf(node).length;
    if (end <= offset && (at < offset || end > at)) left.push(node);
    else if (at >= offset) right.push(node);
    else {
      const [before, after] = splitNode(node, offset - at);
      left.push(...before);
      right.push(...after);
    }
    at = end;
  }
  return [left, right];
}

function splitNode(node: PhrasingContent, offset: number): [PhrasingContent[], PhrasingContent[]] {
  if (node.type === 'text' || node.type === 'inlineCode') {
    const before = { ...node, value: node.value.slice(0, offset) };
    const after = { ...node, value: node.value.slice(offset) };
    return [before.value ? [before] : [], after.value ? [after] : []];
  }
  if (!hasWords(node)) return offset > 0 ? [[node], []] : [[], [node]];
  const [left, right] = splitAt(node.children, offset);
  const part = (children: PhrasingContent[]): PhrasingContent[] =>
    children.length > 0 ? [{ ...node, children }] : [];
  return [part(left), part(right)];
}

/**
 * Phrasing in its one normal form: neighbouring text joined, neighbouring marks of one kind joined,
 * empty text and empty marks dropped. Two phrasings that read and look alike are then the same.
 */
export function normalPhrasing(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const child of children) {
    const node = hasWords(child) ? { ...child, children: normalPhrasing(child.children) } : child;
    const words = node.type === 'text' ? node.value : hasWords(node) ? node.children : undefined;
    if (words?.length === 0 && !isKeptApart(node)) continue;
    const joined = joinNodes(result.at(-1), node);
    if (joined) result.pop();
    result.push(joined ?? node);
  }
  return result;
}

/** Marks that say something by their bounds, so that two neighbours are never joined into one. */
function isKeptApart(node: PhrasingContent): boolean {
  return node.type === 'inlineLimb' || node.type === 'inlineDefinition';
}

/** Two neighbours as one node, where they are text or marks of one kind. */
function joinNodes(
  one: PhrasingContent | undefined,
  other: PhrasingContent,
): PhrasingContent | undefined {
  if (one?.type !== other.type || isKeptApart(one)) return undefined;
  const [start, end] = [one.position?.start, other.position?.end];
  const { position: _, ...rest } = one;
  const joined = start && end ? { ...rest, position: { start, end } } : rest;
  if (one.type === 'text' && other.type === 'text') {
    return { ...joined, value: one.value + other.value } as PhrasingContent;
  }
  if (!hasWords(one) || !hasWords(other) || ownText(one) !== ownText(other)) return undefined;
  const children = normalPhrasing([...one.children, ...other.children]);
  return { ...joined, children } as PhrasingContent;
}

/**
 * True for phrasing that is in its normal form already, comments and recognitions aside: most of a
 * text, which need not be copied to be compared.
 */
function isNormal(children: readonly PhrasingContent[]): boolean {
  let last: PhrasingContent | undefined;
  for (const child of children) {
    if (child.type === 'text' ? child.value === '' : !isNormalMark(child)) return false;
    if (last?.type === child.type) return false;
    last = child;
  }
  return true;
}

function isNormalMark(node: PhrasingContent): boolean {
  if (isKeptApart(node) || node.type === 'editorComment') return false;
  return !hasWords(node) || (node.children.length > 0 && isNormal(node.children));
}

/** Text as it is read: a line break in the file is a space like any other. */
export function asRead(value: string): string {
  return value.includes('\n') ? value.replaceAll(/[ \t]*\r?\n[ \t]*/g, ' ') : value;
}

/**
 * Phrasing as it was written: what was recognised inside sentences (inline limbs and definitions)
 * taken off again, and comments too where asked.
 *
 * @returns the very children given where there is nothing to take off or to join.
 */
export function asWritten(
  children: readonly PhrasingContent[],
  withComments = true,
): readonly PhrasingContent[] {
  if (isNormal(children)) return children;
  return normalPhrasing(children.flatMap((child) => nodeAsWritten(child, withComments)));
}

function nodeAsWritten(node: PhrasingContent, withComments: boolean): PhrasingContent[] {
  if (node.type === 'editorComment') return withComments ? [node] : [];
  if (!hasWords(node)) return [node];
  const children = node.children.flatMap((child) => nodeAsWritten(child, withComments));
  return isKeptApart(node) ? children : [{ ...node, children }];
}
