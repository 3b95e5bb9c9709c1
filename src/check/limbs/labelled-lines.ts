/**
 * Runs of what bears a label and is not read as a limb: items "a) meet" or "i. meet" of a list,
 * paragraphs that begin so, and the sentences "(2)", "(3)" of a section that begins "1 (1)".
 */
import type { List } from 'mdast';
import { labelValues, type Series } from '../../model/labels.ts';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type LegalNode,
  type WordsNode,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { endOf, endPlaceOf, openingOf, type Run, type RunLimb } from './limb-run.ts';
import { limbsInLines, type Label } from './lines.ts';
import type { TreeText } from '../text.ts';

/** "a) ", "iv. ": a label that is no limb's. */
const BARE = /^([a-z]{1,4}|[A-Z]|\d{1,2})([.)])[\s\u00A0]+(?=\S)/;
const IN_BRACKETS = /^(\((?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,3})\))[\s\u00A0]/;
/** "1 (1) ", and "6.—(1) " of regulations. */
const SECTION = /^(\d{1,3}[A-Z]{0,2})(?:\.[—–-]?[\s\u00A0]*|[\s\u00A0]+)(\(1\))[\s\u00A0]/;

function bareLabel(words: string): Label | undefined {
  const found = BARE.exec(words);
  if (found === null) return undefined;
  const [whole, inner = ''] = found;
  return { shown: whole.trim(), label: `(${inner})` };
}

/** A label in brackets at the beginning of words. */
export function bracketed(words: string): Label | undefined {
  const label = IN_BRACKETS.exec(words)?.[1];
  return label === undefined ? undefined : { shown: label, label };
}

/** The run of a list whose items bear such labels, most of them, from the first on; most lists have none. */
export function labelledItems(list: List, name: string, text: TreeText): Run | undefined {
  if (list.ordered === true) return undefined;
  const limbs: RunLimb[] = [];
  for (const item of list.children) {
    const limb = limbOf(item, bareLabel, text);
    if (limb !== undefined) limbs.push(limb);
  }
  return isRun(limbs) && 2 * limbs.length > list.children.length
    ? { name, limbs, inline: false, leadIn: '' }
    : undefined;
}

/** The runs of paragraphs with such labels, one after another, and of the lines of one. */
export function labelledLines(blocks: readonly LegalNode[], name: string, text: TreeText): Run[] {
  const runs: Run[] = [];
  let limbs: RunLimb[] = [];
  let before: RunLimb | undefined;
  const end = (): void => {
    const [first] = limbs;
    if (first === undefined) return;
    const found = levelsIn(limbs).filter(isRun);
    for (const run of found)
      runs.push({ name, limbs: endingInside(run, limbs), inline: false, leadIn: '' });
    if (found.length === 0 && before !== undefined && areNext(limbs, before))
      runs.push({ name, limbs, inline: false, leadIn: '', goesOn: before });
    before = limbs.at(-1);
    limbs = [];
  };
  for (const block of blocks) {
    const limb = isParagraph(block) ? limbOf(block, bareLabel, text) : undefined;
    const lines = isParagraph(block) ? limbsInLines(block, bareLabel, text) : [];
    if (limb === undefined) end();
    if (lines.length > 1) limbs.push(...lines);
    else if (limb !== undefined) limbs.push(limb);
    else if (!isParagraph(block)) before = undefined;
  }
  end();
  return runs;
}

/** True for several lines that go on with the labels of another list, “vii.” after “vi.”. */
function areNext(limbs: readonly RunLimb[], before: RunLimb): boolean {
  const [first] = limbs;
  if (first === undefined || limbs.length < 2) return false;
  return [...labelValues(before.label)].some(
    ([series, value]) =>
      labelValues(first.label).get(series) === value + 1 &&
      limbs.every(({ label }) => (labelValues(label).get(series) ?? 0) > value),
  );
}

/** A limb of a run ends where the last of the lines inside it does: “b) hand over:” with its “iii) …; and”. */
function endingInside(run: readonly RunLimb[], lines: readonly RunLimb[]): RunLimb[] {
  return run.map((limb, index) => {
    const next = run[index + 1];
    const last = next === undefined ? undefined : lines[lines.indexOf(next) - 1];
    if (last === undefined || last === limb) return limb;
    return { ...limb, end: last.end, endPlace: last.endPlace };
  });
}

/** Of a row of lines in which runs stand in one another, "a. b. i. ii. c.", each run. */
export function levelsIn(lines: readonly RunLimb[]): RunLimb[][] {
  const runs: RunLimb[][] = [];
  let open: { readonly run: RunLimb[]; readonly series: Series; last: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const values = labelValues(line.label);
    const next = lines[index + 1];
    const first = [...values].find(
      ([series, value]) =>
        value === 1 && (next === undefined || labelValues(next.label).has(series)),
    );
    const fits = (most: number): number =>
      open.findLastIndex(({ series, last }) => {
        const value = values.get(series);
        return value !== undefined && value <= last + most && (most > 1 || value === last + 1);
      });
    const standsFor = (after: RunLimb | undefined): number =>
      after === undefined
        ? -1
        : open.findLastIndex(
            ({ series, last }) =>
              values.has(series) && labelValues(after.label).get(series) === last + 2,
          );
    const follows = first !== undefined && labelValues(next?.label ?? '').get(first[0]) === 2;
    const level = follows ? -1 : fits(1);
    const near = level === -1 && first === undefined ? fits(2) : level;
    // “e)” for “c)”, with “d)” after it.
    const at = near === -1 && first === undefined ? standsFor(next) : near;
    // “a)” right after “a)” is that again, and no list in it.
    const top = open.at(-1);
    const isAgain = top?.run.length === 1 && top.run[0]?.label === line.label;
    const own = isAgain ? top : open[at];
    if (own !== undefined) {
      own.run.push(line);
      const value = values.get(own.series) ?? 0;
      own.last = value > own.last + 2 ? own.last + 1 : Math.max(own.last, value);
      open = open.slice(0, open.indexOf(own) + 1);
    } else if (first !== undefined) {
      open.push({ run: [line], series: first[0], last: 1 });
      runs.push(open.at(-1)?.run ?? []);
    } else open = [];
  }
  return runs;
}

/** The paragraphs right after a limb whose labels break its run: "(2)" after "(3)". */
export function strayAfter(blocks: readonly LegalNode[], index: number, text: TreeText): RunLimb[] {
  const stray: RunLimb[] = [];
  const first = blocks[index] as { label?: string } | undefined;
  for (const block of blocks.slice(index + 1)) {
    const limb = isParagraph(block) ? limbOf(block, bracketed, text) : undefined;
    if (limb === undefined || !isNear(limb.label, (stray.at(-1) ?? first)?.label ?? '')) break;
    stray.push(limb);
  }
  return stray;
}

/** The paragraph “(b)” right before a limb “(a)” with “(c)” after it: the first two are exchanged. */
export function strayBefore(
  blocks: readonly LegalNode[],
  index: number,
  text: TreeText,
): RunLimb[] {
  const [before, first, after] = blocks.slice(Math.max(0, index - 1), index + 2);
  if (index === 0 || before === undefined || !isParagraph(before)) return [];
  const valueOf = (block: LegalNode | undefined, series: Series): number | undefined =>
    labelValues((block as { label?: string } | undefined)?.label ?? '').get(series);
  const limb = limbOf(before, bracketed, text);
  const isExchanged = [...labelValues(limb?.label ?? '')].some(
    ([series, value]) =>
      value === 2 && valueOf(first, series) === 1 && valueOf(after, series) === 3,
  );
  return limb !== undefined && isExchanged ? [limb] : [];
}

/** True for a label of the same series that comes before another, or little after. */
function isNear(label: string, before: string): boolean {
  const values = labelValues(before);
  return [...labelValues(label)].some(([series, value]) => value <= (values.get(series) ?? -9) + 2);
}

/** The sentences of each section "1 (1) …": those that follow it, limbs between them aside. */
export function sectionsIn(blocks: readonly LegalNode[], text: TreeText): Run[] {
  const runs: Run[] = [];
  let open: { name: string; limbs: RunLimb[] } | undefined;
  const end = (): void => {
    if (open !== undefined && open.limbs.length > 1)
      runs.push({ ...open, inline: false, leadIn: '' });
    open = undefined;
  };
  for (const block of blocks) {
    const words = isParagraph(block) ? sectionWords(block) : '';
    const section = SECTION.exec(words);
    if (section !== null) {
      end();
      const [, number = '', first = ''] = section;
      const limb = limbOf(block, () => ({ shown: first, label: first }), text);
      open = { name: number, limbs: limb === undefined ? [] : [limb] };
    } else if (open !== undefined) {
      const next = bracketed(words);
      const limb =
        next !== undefined && /^\(\d/.test(next.label) ? limbOf(block, bracketed, text) : undefined;
      if (limb !== undefined) open.limbs.push(limb);
      else if (words === '' && !GOES_ON.has(block.type)) end();
    }
  }
  end();
  return runs;
}

/** What may stand between two sentences of a section. */
const GOES_ON: ReadonlySet<string> = new Set(['limb', 'list', 'definitionList', 'table']);

/** The words that a section begins with: its number may be bold. */
function sectionWords(block: WordsNode): string {
  const [first, second] = block.children;
  const isBold = first?.type === 'strong' && second?.type === 'text';
  return firstWords(block) + (isBold ? second.value : '');
}

/** The words before the first that are set in another way. */
function firstWords({ children: [first] }: WordsNode): string {
  if (first === undefined) return '';
  return first.type === 'text' ? first.value : plainText([first]);
}

/** True for labels of one series of which the first begins it. */
export function isRun([first, second]: readonly RunLimb[]): boolean {
  if (first === undefined || second === undefined) return false;
  return [...labelValues(first.label)].some(
    ([series, value]) => value === 1 && labelValues(second.label).has(series),
  );
}

/** What bears a label, as a limb; nothing for what bears none, as most. */
export function limbOf(
  node: LegalNode,
  read: (words: string) => Label | undefined,
  text: TreeText,
): RunLimb | undefined {
  const first = isWordsNode(node) || !isParent(node) ? node : node.children[0];
  if (first === undefined || !isParagraph(first)) return undefined;
  const label = read(firstWords(first));
  const from = node.position?.start.offset;
  if (label === undefined || from === undefined) return undefined;
  const { source, between } = text.places;
  const inner = label.shown.replace(/[.)]$/, '');
  return {
    ...label,
    node,
    opening: () => openingOf(node).slice(label.shown.length),
    end: () => endOf(node)?.text,
    labelPlace: () => {
      const at = source.indexOf(inner, from);
      return between(at, at + (source.startsWith(label.shown, at) ? label.shown : inner).length);
    },
    endPlace: () => endPlaceOf(node, text),
  };
}
