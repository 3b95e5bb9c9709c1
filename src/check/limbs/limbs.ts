/**
 * The limbs of a text in runs: those that stand in one provision, in a list, as paragraphs or inside
 * a sentence. What bears a label and is not read as a limb, "a) meet" or "(2)" without a "(1)" before
 * it, is one here: nobody cites it, and its label may be wrong like any other.
 */
import { remembered } from '../../model/once.ts';
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { labelValues } from '../../model/labels.ts';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type InlineLimb,
  type LegalNode,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { blockLimb, openingOf, type Run, type RunLimb } from './limb-run.ts';
import { gatheredBelow } from './gathered-limbs.ts';
import {
  labelledItems,
  labelledLines,
  levelsIn,
  sectionsIn,
  strayAfter,
  strayBefore,
} from './labelled-lines.ts';
import { runsInWords } from './inline-runs.ts';
import { looseRuns } from './loose-limbs.ts';
import { numberedItems, numberedLimbs } from './numbered-limbs.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';

/** The runs of a text, in reading order, outer ones before those inside them. */
export const runsOf = remembered((text: TreeText): readonly Run[] => {
  const found: Run[] = [];
  findRuns(text.version.tree, text, '', found);
  return found;
});

/** The runs whose labels are numbers. */
export function numberedRunsOf(text: TreeText): readonly Run[] {
  const found = [...numberedLimbs(text)];
  findNumbered(text.version.tree, text, '', found);
  return found;
}

/** Gathers the numbered lists in a node. */
function findNumbered(node: LegalNode, text: TreeText, around: string, found: Run[]): void {
  if (node.type === 'deletion' || isWordsNode(node) || !isParent(node)) return;
  const name = text.index.byNode.get(node)?.name ?? around;
  if (node.type === 'list') found.push(...numberedItems(node, name, text));
  for (const child of node.children) findNumbered(child, text, name, found);
}

/** Gathers the runs in a node: one array for all, since most nodes have none. */
function findRuns(node: LegalNode, text: TreeText, around: string, found: Run[], taken = ''): void {
  if (node.type === 'deletion') return;
  if (isWordsNode(node)) {
    const inside = inlineLimbs(node.children);
    // A run of Roman numbers is sought below, with those that are not read as limbs.
    const isOfLetters = inside.some(({ label }) => label === LETTERS);
    const limbs = isOfLetters ? inside.map((limb) => inlineLimb(limb, node, text)) : [];
    const name = limbs.length > 0 ? (text.index.byNode.get(node)?.name ?? around) : around;
    const inWords = isParagraph(node) ? [...runsInWords(node, around, text, taken)] : [];
    // What is no limb to the parser, a label that stands twice or out of its place, may be one here.
    const isLonger = inWords.some((run) => isLetters(run) && run.limbs.length > limbs.length);
    if (limbs.length > 0 && !isLonger) found.push({ name, limbs, inline: true, leadIn: '' });
    for (const run of inWords)
      if (!isLetters(run)) found.push(run);
      else if (limbs.length === 0 || isLonger) found.push({ ...run, name });
    return;
  }
  if (!isParent(node)) return;
  const name = text.index.byNode.get(node)?.name ?? around;
  const inserted = node.children.some(({ type }) => type === 'insertion')
    ? node.children.flatMap((child) =>
        child.type === 'insertion' ? (child.children as LegalNode[]) : [child],
      )
    : node.children;
  const children =
    node.type === 'legalDocument' || node.type === 'part' ? gatheredBelow(inserted) : inserted;
  const hasLimbs = children.some(({ type }) => type === 'limb');
  const hasWords = children.some(isParagraph);
  const loose = hasWords ? looseRuns(children, name, text) : [];
  const ofLoose = new Set(loose.flatMap(({ limbs }) => limbs.map((limb) => limb.node)));
  const among = hasLimbs ? runsAmong(children, name, text) : [];
  // The limbs of a run with more labels are told of there.
  for (const run of among) if (!run.limbs.some((limb) => ofLoose.has(limb.node))) found.push(run);
  found.push(...loose);
  if (hasWords) {
    found.push(...labelledLines(children, name, text));
    found.push(...sectionsIn(children, text));
  }
  const items = node.type === 'list' ? labelledItems(node, name, text) : undefined;
  if (items !== undefined) found.push(items);
  const below = children === inserted ? node.children : children;
  const label = node.type === 'limb' ? node.label : '';
  for (const [at, child] of below.entries())
    findRuns(child, text, name, found, at === 0 ? label : '');
}

/**
 * The runs among the blocks of one node. After other words a run goes on in the same provision,
 * unless it begins anew; in no provision it ends.
 */
function* runsAmong(children: readonly LegalNode[], name: string, text: TreeText): Generator<Run> {
  let limbs: RunLimb[] = [];
  let leadIn = '';
  let last: LegalNode | undefined;
  let apart = false;
  const run = (): Run => ({ name, limbs, inline: false, leadIn });
  for (const [index, child] of children.entries()) {
    if (child.type !== 'limb') {
      const word =
        limbs.length > 0 ? /^(?:and|or)$/i.exec(openingOf(child).trim())?.[0] : undefined;
      if (word !== undefined) {
        limbs.push(...limbs.splice(-1).map((limb) => joinedBy(limb, word)));
        continue;
      }
      apart = limbs.length > 0;
      if (isWordsNode(child)) last = child;
      continue;
    }
    const isFirst = labelValues(child.label)
      .values()
      .some((value) => value === 1);
    if (apart && (isFirst || (name === '' && !continues(limbs.at(-1), child.label)))) {
      yield* inLevels(run());
      limbs = [];
    }
    if (limbs.length === 0) leadIn = last === undefined ? '' : openingOf(last);
    if (limbs.length === 0) limbs.push(...strayBefore(children, index, text));
    limbs.push(blockLimb(child, text), ...strayAfter(children, index, text));
    apart = false;
  }
  if (limbs.length > 0) yield* inLevels(run());
}

/**
 * The runs of a list that is flat, "(a)", "(i)", "(ii)", "(b)" one below the other: a row that begins
 * anew, and is no letter of the one around it, stands in the limb before.
 */
function* inLevels(run: Run): Generator<Run> {
  const begins = run.limbs.some(({ label }, index) => {
    const next = run.limbs[index + 1];
    return (
      index > 0 &&
      next !== undefined &&
      !continues(run.limbs[index - 1], label) &&
      labelValues(label)
        .entries()
        .some(([series, value]) => value === 1 && labelValues(next.label).get(series) === 2)
    );
  });
  if (!begins) {
    yield run;
    return;
  }
  for (const [level, limbs] of levelsIn(run.limbs).entries()) {
    const ended = limbs.map((limb, index): RunLimb => {
      const next = limbs[index + 1];
      if (next === undefined && level > 0) return limb;
      // What stands in a limb ends it, and the outermost list ends with all of it.
      const past = next === undefined ? run.limbs.length : run.limbs.indexOf(next);
      const { end, endPlace } = run.limbs[past - 1] ?? limb;
      return { ...limb, end, endPlace };
    });
    yield { ...run, limbs: ended };
  }
}

/** A limb with the word on the line below it that joins it to the next, as Acts write it. */
function joinedBy(limb: RunLimb, word: string): RunLimb {
  return { ...limb, end: () => `${limb.end() ?? ''} ${word}` };
}

/** True for the label that comes next in some series. */
function continues(last: RunLimb | undefined, label: string): boolean {
  const values = labelValues(last?.label ?? '');
  return [...labelValues(label)].some(([series, value]) => values.get(series) === value - 1);
}

/** A run of letters begins with it. */
const LETTERS = '(a)';

function isLetters({ limbs }: Run): boolean {
  return limbs.some(({ label }) => label === LETTERS);
}

function inlineLimbs(children: readonly PhrasingContent[]): InlineLimb[] {
  return children.flatMap((child): InlineLimb[] => {
    if (child.type === 'inlineLimb') return [child];
    return 'children' in child ? inlineLimbs(child.children as PhrasingContent[]) : [];
  });
}

function inlineLimb(limb: InlineLimb, sentence: WordsIn, { places }: TreeText): RunLimb {
  const { label } = limb;
  const words = plainText(limb.children);
  const end = words.trimEnd().length;
  const offset = (): number => offsetIn(sentence, limb) ?? 0;
  const place = (start: number, past: number): Position =>
    places.words(sentence, offset() + start, offset() + past);
  return {
    label,
    shown: label,
    node: limb,
    opening: () => words,
    end: () => words.trimEnd(),
    labelPlace: () => place(0, label.length),
    endPlace: () => place(end - 1, end),
  };
}

/** Where an inline node begins in the plain text of its sentence. */
function offsetIn(node: LegalNode, wanted: LegalNode, at = 0): number | undefined {
  if (node === wanted) return at;
  if (!isParent(node)) return undefined;
  let from = at;
  for (const child of node.children) {
    const found = offsetIn(child, wanted, from);
    if (found !== undefined) return found;
    from += plainText([child as never]).length;
  }
  return undefined;
}
