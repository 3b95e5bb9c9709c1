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
    const children = node.children as PhrasingContent[];
    const read = recognise(children, inProvision);
    return read === children ? node : { ...node, children: read };
  }
  const inside = inProvision || node.type === 'clause' || node.type === 'meaning';
  const children = node.children.map((child) => visit(child, inside));
  return children.every((child, index) => child === node.children[index])
    ? node
    : { ...node, children };
}

function recognise(children: PhrasingContent[], inProvision: boolean): PhrasingContent[] {
  const text = plainText(children);
  const definitions = definitionRanges(text, children, inProvision);
  const withDefinitions = definitions.length === 0 ? children : wrapRanges(children, definitions);
  if (!inProvision) return withDefinitions;
  return wrapRanges(withDefinitions, limbRanges(text));
}

const ARTICLE = String.raw`(?:(?:the|a|an|each|each a|each an|any such|such|together,? the|together|collectively,? the|collectively|being the|in each case,? (?:a|an|the))\s+)?`;
const QUOTED = String.raw`[“"‘']([^“”"‘’()]{2,120})[”"’']`;
const SAYS_WHAT_IT_MEANS = String.raw`(?:(?:shall |will |each )?(?:means?|has|have|includes?|refers? to)|(?:is|are) defined)\b`;

/** Quoted words right after an opening bracket and an article: (the “X”), (each a "X"), (“X”). */
const IN_BRACKETS = new RegExp(String.raw`\(${ARTICLE}${QUOTED}`, 'gu');

/** Quoted words that a meaning follows: “X” means, “X” or “Y” shall have the meaning. */
const BEFORE_MEANING = new RegExp(
  String.raw`${QUOTED}(?=(?:,?\s+(?:and|or)\s+[“"‘'][^“”"‘’()]{2,120}[”"’'])?(?:\s*\([^()]{1,80}\))?(?:,[^,.;]{1,80},)?\s+${SAYS_WHAT_IT_MEANS})`,
  'gu',
);

/** Quoted words that something is called: shall be the “X”, known as the “X”, an “X” shall have occurred. */
const CALLED = new RegExp(
  String.raw`(?:\b(?:shall be|being|called|known as|referred to as|defined as|designated as)\s+(?:the\s+|an?\s+)?${QUOTED}|(?:^|[.;:]\s+)(?:An?|The|Each)\s+${QUOTED}(?=\s+(?:shall|will|is|are|occurs)\b))`,
  'gu',
);

/** Bold words in the same places, without quotation marks: (the **X**), being the **X**, **X** means. */
const BEFORE_BOLD = new RegExp(
  String.raw`(?:\(${ARTICLE}|\b(?:shall be|being|called|known as|referred to as|defined as)\s+(?:the\s+|an?\s+)?)$`,
  'u',
);
const AFTER_BOLD = new RegExp(String.raw`^\s+${SAYS_WHAT_IT_MEANS}`, 'u');

/** Outside of provisions, only what says what it means is a definition: a report quotes a good deal. */
function definitionRanges(
  text: string,
  children: readonly PhrasingContent[],
  inProvision: boolean,
): Wrapping[] {
  const places = new Map<number, Wrapping>();
  const patterns = inProvision ? [IN_BRACKETS, BEFORE_MEANING, CALLED] : [BEFORE_MEANING];
  if (/[“"‘']/.test(text)) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const term = match[1] ?? match[2] ?? '';
        const from = match.index + match[0].lastIndexOf(term);
        if (/^\p{Lu}/u.test(term)) places.set(from, definitionRange(from, from + term.length));
      }
    }
  }
  for (const { start, end } of inProvision ? boldRanges(children) : []) {
    const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
    const words = text.slice(start, end);
    const opens = BEFORE_BOLD.test(before) && /^\p{Lu}[^“”"()]*$/u.test(words);
    if (opens || (/^\p{Lu}[^“”"()]*$/u.test(words) && AFTER_BOLD.test(after))) {
      places.set(start, definitionRange(start, end));
    }
  }
  const inOrder = [...places.values()].sort((one, other) => one.start - other.start);
  return outsideMarks(children, inOrder);
}

/** Where bold words stand. */
function boldRanges(children: readonly PhrasingContent[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'strong') ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
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
