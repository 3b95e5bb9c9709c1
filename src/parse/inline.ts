/**
 * What stands inside sentences: limbs ("(a) comply …; and (b) discharge …") and definitions
 * ((the “**Programme Assurance Policy**”)). Both are read off the words, so that they can be taken
 * off (`asWritten`) and read again without loss.
 */
import type { PhrasingContent } from 'mdast';
import { isParent, type LegalNode } from '../model/nodes.ts';
import { plainText, wrapRanges, type Wrapping } from '../model/phrasing.ts';

/** Recognises inline limbs and inline definitions in the words of clauses. Gives a new tree. */
export function recogniseInline<Node extends LegalNode>(node: Node): Node {
  return visit(node, false);
}

function visit<Node extends LegalNode>(node: Node, inProvision: boolean): Node {
  if (!isParent(node)) return node;
  if (node.type === 'paragraph' || node.type === 'closingWords') {
    return inProvision
      ? { ...node, children: recognise(node.children as PhrasingContent[]) }
      : node;
  }
  const inside = inProvision || node.type === 'clause' || node.type === 'meaning';
  const children = node.children.map((child) => visit(child, inside));
  return children.every((child, index) => child === node.children[index])
    ? node
    : { ...node, children };
}

function recognise(children: readonly PhrasingContent[]): PhrasingContent[] {
  const text = plainText(children);
  const withDefinitions = wrapRanges(children, definitionRanges(text, children));
  return wrapRanges(withDefinitions, limbRanges(text));
}

/** Quoted words right after an opening bracket and an article: (the “X”), (each a "X"), (“X”). */
const QUOTED_DEFINITION =
  /\((?:(?:the|a|an|each|each a|each an|any such|such|together,? the|collectively,? the|being the)\s+)?[“"‘']([^“”"‘’()]{2,120})[”"’']/gu;

function definitionRanges(text: string, children: readonly PhrasingContent[]): Wrapping[] {
  const ranges: Wrapping[] = [];
  for (const match of text.matchAll(QUOTED_DEFINITION)) {
    const term = match[1] ?? '';
    if (!/^\p{Lu}/u.test(term)) continue;
    const start = match.index + match[0].length - 1 - term.length;
    ranges.push(definitionRange(start, start + term.length));
  }
  return outsideMarks(children, ranges);
}

function definitionRange(start: number, end: number): Wrapping {
  return { start, end, wrap: (children) => ({ type: 'inlineDefinition', children }) };
}

/** Ranges that begin or end inside a mark or a link are left as they are. Both are in order. */
function outsideMarks(children: readonly PhrasingContent[], ranges: Wrapping[]): Wrapping[] {
  const taken: { start: number; end: number }[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'inlineDefinition' || child.type === 'link') taken.push({ start: at, end });
    at = end;
  }
  let next = 0;
  return ranges.filter((range) => {
    while ((taken[next]?.end ?? Infinity) <= range.start) next += 1;
    return (taken[next]?.start ?? Infinity) >= range.end;
  });
}

/** A label with white space before it and a word after it. */
const INLINE_LABEL = /(?<=[\s\u00A0])\(([a-z]{1,2})\)(?=[\s\u00A0]+[\p{L}\d‘“'"])/gu;
/** What may stand before the labels after the first: the end of the limb before. */
const LIMB_END = /[;,](?:\s+(?:and|or|and\/or|but))?$/;
/** Before a first label, these words say that a limb is cited, not begun. */
const CITING =
  /\b(?:paragraphs?|limbs?|sections?|clauses?|sub-?clauses?|conditions?|objectives?|parts?|and|or|to)$/i;

/**
 * Finds a run of inline limbs: (a), (b), … in order, the first after a colon, a dash or plain words,
 * each further one after a semicolon or comma. A single (a) is no run.
 */
function limbRanges(text: string): Wrapping[] {
  const labels = [...text.matchAll(INLINE_LABEL)];
  const first = labels.findIndex(
    (label) => label[1] === 'a' && !CITING.test(wordsBefore(text, label.index)),
  );
  if (first === -1) return [];
  const run = [labels[first] as RegExpExecArray];
  for (const label of labels.slice(first + 1)) {
    const expected = String.fromCharCode('a'.charCodeAt(0) + run.length);
    if (label[1] === expected && LIMB_END.test(wordsBefore(text, label.index))) run.push(label);
  }
  if (run.length < 2) return [];
  return run.map((label, index) => ({
    start: label.index,
    end: run[index + 1] === undefined ? text.length : lastWordEnd(text, run[index + 1]?.index ?? 0),
    wrap: (children) => ({ type: 'inlineLimb', label: label[0], children }),
  }));
}

/** Enough to see what stands before a label; the whole text before each would be read too often. */
const LOOKING_BACK = 80;

/** The last words before a label, without the white space between. */
function wordsBefore(text: string, offset: number): string {
  const end = lastWordEnd(text, offset);
  return text.slice(Math.max(0, end - LOOKING_BACK), end);
}

/** The end of the words before an offset, white space left out. */
function lastWordEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
