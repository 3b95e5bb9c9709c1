/**
 * What stands inside sentences: limbs ("(a) comply …; and (b) discharge …") and definitions
 * ((the “**Programme Assurance Policy**”)). Both are read off the words, so that they can be taken
 * off (`asWritten`) and read again without loss.
 */
import type { PhrasingContent } from 'mdast';
import { isParent, type LegalNode } from '../model/nodes.ts';
import { plainText, wrapRanges, type Wrapping } from '../model/phrasing.ts';
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
  if (node.type === 'paragraph' || node.type === 'closingWords') {
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
    if (words?.type !== 'paragraph' && words?.type !== 'closingWords') continue;
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

/** A label with white space before it and a word after it. */
const INLINE_LABEL = /(?<=[\s\u00A0])\(([a-z]{1,2})\)(?=[\s\u00A0]+[\p{L}\d‘“'"])/gu;
/** What may stand before the labels after the first: the end of the limb before. */
const LIMB_END = /[;,](?:\s+(?:and|or|and\/or|but))?$/;
/** After it a label begins a limb, though it be the wrong one: after a comma it may be cited. */
const SEMICOLON = /;(?:\s+(?:and|or|and\/or|but))?$/;
/** Before a first label, these words say that a limb is cited, not begun. */
const CITING =
  /\b(?:paragraphs?|limbs?|sections?|clauses?|sub-?clauses?|conditions?|objectives?|parts?|and|or|to)$/i;

/**
 * Finds a run of inline limbs: (a), (b), … in order, the first after a colon, a dash or plain words,
 * each further one after a semicolon or comma. After a semicolon one may stand twice or skip a
 * letter. A single (a) is no run.
 */
function limbRanges(text: string): Wrapping[] {
  if (!text.includes('(a)')) return [];
  const labels = [...text.matchAll(INLINE_LABEL)];
  const first = labels.findIndex(
    (label) => label[1] === 'a' && !CITING.test(wordsBefore(text, label.index)),
  );
  if (first === -1) return [];
  const run = [labels[first] as RegExpExecArray];
  for (const label of labels.slice(first + 1)) {
    const before = wordsBefore(text, label.index);
    const isNext = label[1] === nextLetter(run) && LIMB_END.test(before);
    if (isNext || (SEMICOLON.test(before) && isSlip(label, run))) run.push(label);
  }
  if (run.length < 2) return [];
  return run.map((label, index) => ({
    start: label.index,
    end: run[index + 1] === undefined ? text.length : lastWordEnd(text, run[index + 1]?.index ?? 0),
    wrap: (children) => ({ type: 'inlineLimb', label: label[0], children }),
  }));
}

/** The letter after the highest of a run. */
function nextLetter(run: readonly RegExpExecArray[]): string {
  const codes = run.map(([, letter = '']) => letter.charCodeAt(0));
  return String.fromCharCode(Math.max(...codes) + 1);
}

/** True for a letter that stands twice in a run, or skips one: a slip of the pen, and still a limb. */
function isSlip([, letter = '']: RegExpExecArray, run: readonly RegExpExecArray[]): boolean {
  if (letter.length !== 1) return false;
  const skipped = letter.charCodeAt(0) === nextLetter(run).charCodeAt(0) + 1;
  return skipped || run.some(([, other]) => other === letter);
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
