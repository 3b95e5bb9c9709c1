/**
 * What stands inside sentences: limbs ("(a) comply …; and (b) discharge …") and definitions
 * ((the “**Programme Assurance Policy**”)). Both are read off the words, so that they can be taken
 * off (`asWritten`) and read again without loss.
 */
import type { PhrasingContent } from 'mdast';
import { labelValues, type Series } from '../model/labels.ts';
import { isParagraph, isParent, type LegalNode } from '../model/nodes.ts';
import { plainText, wrapRanges, type Wrapping } from '../model/phrasing.ts';
import { smallUnits } from '../model/unit-words.ts';
import type { Range } from './defining-words.ts';
import { ANNOUNCES, definitionRanges } from './inline-definitions.ts';
import { isPlainEntry } from './plain-entries.ts';

/** Recognises inline limbs and inline definitions in the words of clauses. Gives a new tree. */
export function recogniseInline<Node extends LegalNode>(node: Node): Node {
  return visit(node, { inProvision: false, glossary: false, plain: false });
}

interface Around {
  /** Inside a clause or a meaning: limbs are looked for only there. */
  readonly inProvision: boolean;
  readonly glossary: boolean;
  /** Among paragraphs or items of the form "Fees: the fees payable". */
  readonly plain: boolean;
}

/** Fewer of them are no list of definitions. */
const LEAST_PLAIN = 3;

function visit<Node extends LegalNode>(node: Node, around: Around): Node {
  if (!isParent(node)) return node;
  if (isParagraph(node)) {
    const children = node.children as PhrasingContent[];
    const read = recognise(children, around);
    return read === children ? node : { ...node, children: read };
  }
  const inProvision = around.inProvision || node.type === 'clause' || node.type === 'meaning';
  let { glossary } = around;
  let plain: boolean | undefined;
  const last = node.children.length - 1;
  const children = node.children.map((child, index) => {
    // A heading, or the words before a list, announce what follows beside them.
    if (isHeading(child)) glossary = ANNOUNCES.test(plainText(child.children));
    if (glossary) plain ??= around.plain || hasPlainEntries(node.children);
    const read = visit(child, { inProvision, glossary, plain: glossary && plain === true });
    if (child.type === 'paragraph' && index < last) {
      glossary ||= ANNOUNCES.test(plainText(child.children));
    }
    return read;
  });
  return children.every((child, index) => child === node.children[index])
    ? node
    : { ...node, children };
}

function hasPlainEntries(children: readonly LegalNode[]): boolean {
  let left = LEAST_PLAIN;
  for (const child of children) {
    const words = child.type === 'listItem' ? child.children[0] : child;
    if (words === undefined || !isParagraph(words)) continue;
    if (isPlainEntry(words.children) && --left === 0) return true;
  }
  return false;
}

function isHeading(node: LegalNode): node is LegalNode & { children: PhrasingContent[] } {
  return node.type === 'heading' || node.type === 'subHeading' || node.type === 'partHeading';
}

function recognise(
  children: PhrasingContent[],
  { inProvision, glossary, plain }: Around,
): PhrasingContent[] {
  const definitions = definitionRanges(children, { glossary, plain }).map(asDefinition);
  const withDefinitions = definitions.length === 0 ? children : wrapRanges(children, definitions);
  if (!inProvision) return withDefinitions;
  return wrapRanges(withDefinitions, limbRanges(plainText(children)));
}

function asDefinition({ start, end }: Range): Wrapping {
  return { start, end, wrap: (children) => ({ type: 'inlineDefinition', children }) };
}

/** The labels that begin limbs inside sentences, by the first of each: with white space before and a word after. */
const INLINE_LABELS: readonly (readonly [Series, string, RegExp])[] = [
  ['letter', '(a)', /(?<=[\s\u00A0])\([a-z]{1,2}\)(?=[\s\u00A0]+[\p{L}\d‘“'"])/gu],
  ['roman', '(i)', /(?<=[\s\u00A0])\([ivx]{1,5}\)(?=[\s\u00A0]+[\p{L}\d‘“'"])/gu],
];
/** What may stand before the labels after the first: the end of the limb before. */
const LIMB_END = /[;,](?:\s+(?:and|or|and\/or|but))?$/;
/** After it a label begins a limb, though it be the wrong one: after a comma it may be cited. */
const SEMICOLON = /;(?:\s+(?:and|or|and\/or|but))?$/;
/** Before a first label, these words say that a limb is cited, not begun. */
const CITING = new RegExp(
  String.raw`\b(?:${smallUnits('paragraph', 'limb', 'section', 'clause', 'sub-clause', 'condition', 'part')}|objectives?|and|or|to)$`,
  'i',
);

/**
 * Finds a run of inline limbs: (a), (b), … or (i), (ii), … in order, the first after a colon, a dash or
 * plain words, each further one after a semicolon or comma. After a semicolon one may stand twice or
 * skip one. A single label is no run; of runs in runs the outer is read.
 */
function limbRanges(text: string): Wrapping[] {
  for (const [series, first, labels] of INLINE_LABELS) {
    const run = text.includes(first) ? limbRun(text, series, labels) : [];
    if (run.length < 2) continue;
    return run.map(({ label, start }, index) => {
      const next = run[index + 1]?.start;
      const end = next === undefined ? text.length : lastWordEnd(text, next);
      return { start, end, wrap: (children) => ({ type: 'inlineLimb', label, children }) };
    });
  }
  return [];
}

interface InlineLabel {
  readonly label: string;
  readonly value: number;
  readonly start: number;
}

function limbRun(text: string, series: Series, labels: RegExp): InlineLabel[] {
  const run: InlineLabel[] = [];
  let highest = 0;
  for (const { 0: label, index: start } of text.matchAll(labels)) {
    const value = labelValues(label).get(series);
    if (value === undefined) continue;
    const before = wordsBefore(text, start);
    const isFirst = run.length === 0 && value === 1 && !CITING.test(before);
    // On a line of its own a label begins a limb, whatever mark the one before has lost.
    const ends = text.charAt(start - 1) === '\n' || LIMB_END.test(before);
    const isNext = run.length > 0 && value === highest + 1 && ends;
    if (!isFirst && !isNext && !(SEMICOLON.test(before) && isSlip(value, run, highest))) continue;
    run.push({ label, value, start });
    highest = Math.max(highest, value);
  }
  return run;
}

/** True for a label that stands twice in a run, or skips one: a slip of the pen, and still a limb. */
function isSlip(value: number, run: readonly InlineLabel[], highest: number): boolean {
  return run.length > 0 && (value === highest + 2 || run.some((one) => one.value === value));
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
