/**
 * Paragraphs that begin with labels are limbs, as in most texts that are not written as lists:
 *
 *     7.1 The Customer shall:
 *
 *     (a) pay each invoice; and
 *
 *     (b) keep its address up to date.
 *
 * Only a run of them is read so, from its first label on and in order: "(b)" by itself may be
 * anything. Which limb stands in which follows from the labels, since nothing else says it. A run
 * after a numbered item belongs to it, as in acts: "5. (1) There shall be…" and then "(2) …".
 */
import type { Paragraph } from 'mdast';
import { LIMB_LABEL_AT_START } from '../model/identifiers.ts';
import { labelValues, type Series } from '../model/labels.ts';
import { plainText } from '../model/phrasing.ts';
import { isMarked, type LegalContent, type Limb } from '../model/nodes.ts';
import { sameMark } from './lift.ts';
import { formerLabel, takeLabel } from './take.ts';

/** Gathers the runs among the blocks of one provision; without a run the blocks come back. */
export function gatherLimbs(blocks: LegalContent[]): LegalContent[] {
  if (!blocks.some(beginsWithLabel)) return blocks;
  const gathered: LegalContent[] = [];
  const labels = new Set<string>();
  /** True after “8.—(1) A payment”, whose next sentence is “(2)”: another “(1)” begins no run. */
  let section = false;
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at] as LegalContent;
    // Limbs below a numbered heading are its own, as in acts: "2(1)" is not "1(1)".
    if (block.type === 'part') labels.clear();
    if (block.type === 'part' || beginsSection(block)) section = block.type !== 'part';
    const numbered = numberedWith(blocks, at);
    if (numbered !== undefined) {
      gathered.push(numbered.list);
      at = numbered.end;
      continue;
    }
    const run = beginsWithLabel(block) ? runFrom(blocks, at) : undefined;
    const outer = (run?.limbs ?? [block]).flatMap((limb) => asLimb(limb)?.limb.label ?? []);
    // A label that the provision has already would be one address for two limbs.
    const isRun =
      run !== undefined &&
      !outer.some((label) => labels.has(label)) &&
      !(section && outer[0] === '(1)');
    gathered.push(...(isRun ? run.limbs : [block]));
    at = isRun ? run.end : at + 1;
    if (isRun || !beginsWithLabel(block)) for (const label of outer) labels.add(label);
  }
  return gathered;
}

/** "8.—(1) A payment must be made", with its number in bold or not. */
function beginsSection(block: LegalContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [first, second] = block.children;
  const words = first?.type === 'text' ? first.value : '';
  if (/^\d{1,3}[A-Z]?\.[—–-]\(1\)\s/.test(words)) return true;
  return (
    first?.type === 'strong' && second?.type === 'text' && /^\.?[—–-]\(1\)\s/.test(second.value)
  );
}

/** A numbered list with the run after it, which its last item holds; nothing without such a run. */
function numberedWith(
  blocks: readonly LegalContent[],
  at: number,
): { list: LegalContent; end: number } | undefined {
  const list = blocks[at];
  const item = list?.type === 'list' && list.ordered === true ? list.children.at(-1) : undefined;
  const next = blocks[at + 1];
  if (list?.type !== 'list' || item?.type !== 'listItem' || !next || !beginsWithLabel(next)) {
    return undefined;
  }
  const own = item.children as LegalContent[];
  const rest = blocks.slice(at + 1);
  const first = own.findIndex((block) => asLimb(block) !== undefined);
  const start = first === -1 ? own.length : first;
  const run = runFrom([...own, ...rest], start);
  if (run === undefined || run.end <= own.length) return undefined;
  const children = [...own.slice(0, start), ...run.limbs] as typeof item.children;
  const last = { ...item, children };
  stretch(last);
  const whole = { ...list, children: [...list.children.slice(0, -1), last] };
  stretch(whole);
  return { list: whole, end: at + 1 + run.end - own.length };
}

interface Run {
  readonly limbs: readonly LegalContent[];
  /** The first block that is no more of it. */
  readonly end: number;
}

/** A limb, and the block that it stands as: itself, or the mark around it. */
interface Placed {
  readonly limb: Limb;
  readonly block: LegalContent;
}

/** Where a run stands: on one of its levels the last limb, and its place in the series there. */
interface Level extends Placed {
  readonly series: Series;
  readonly value: number;
}

/** A single label is no run. */
const LEAST = 2;

/** What may stand between two limbs. */
const BETWEEN: ReadonlySet<string> = new Set(['paragraph', 'table', 'blockquote', 'list']);

/** The run of limbs that begins at a block; nothing where the labels do not make one. */
function runFrom(blocks: readonly LegalContent[], start: number): Run | undefined {
  const limbs: LegalContent[] = [];
  const levels: Level[] = [];
  let count = 0;
  let end = start;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at] as LegalContent;
    const placed = asLimb(block);
    if (placed === undefined && BETWEEN.has(block.type)) continue;
    const next = placed && stepTo(placed.limb.label, levels, labelAfter(blocks, at));
    // After other blocks only the next label goes on, or a slip for it; another begins something new.
    if (!placed || !next) break;
    if (at > end && !next.follows && !isSlip(next, levels, blocks, at)) break;
    const { depth, series } = next;
    const before = levels[depth];
    if (before !== undefined) addWords(before.limb, blocks.slice(end, at));
    const around = levels[depth - 1];
    if (around === undefined) limbs.push(placed.block);
    // What is inserted with the limb around it stands in the same mark.
    else
      around.limb.children.push(
        around.block.type === placed.block.type ? placed.limb : placed.block,
      );
    // The label of a deleted limb is free again.
    const value = placed.block.type === 'deletion' ? (before?.value ?? 0) : next.value;
    levels.splice(depth, levels.length, { ...placed, series, value });
    levels.push(...openedIn(placed.limb));
    count += 1;
    end = at + 1;
  }
  for (const limb of limbs) stretch(limb);
  return count < LEAST ? undefined : { limbs, end };
}

/**
 * True for a label that stands twice or skips one, where the run goes on all the same: the words before
 * it say so, “…, within 28 days; or”, or the label after it does.
 */
function isSlip(
  { depth, series, value }: Step,
  levels: readonly Level[],
  blocks: readonly LegalContent[],
  at: number,
): boolean {
  const last = levels[depth]?.value ?? 0;
  if (last < 2 || (value !== last && value !== last + 2)) return false;
  const before = blocks[at - 1];
  if (before?.type === 'paragraph' && GOES_ON.test(plainText(before.children))) return true;
  const after = labelValues(labelAfter(blocks, at)).get(series) ?? 0;
  return after === value + 1 || after === last + 2;
}

/** At the end of words: the list that they stand in has more limbs. */
const GOES_ON = /[;,](?:\s+(?:and|or|and\/or))?\s*$/;

/** The levels that a limb opens by itself: "(2) (a) The chairperson…". */
function openedIn(limb: Limb): Level[] {
  const [inner] = limb.children;
  const opened = inner?.type === 'limb' ? firstOf(inner.label) : undefined;
  if (inner?.type !== 'limb' || opened === undefined) return [];
  return [{ limb: inner, block: inner, series: opened, value: 1 }, ...openedIn(inner)];
}

/** The series that a label is the first of. */
function firstOf(label: string): Series | undefined {
  return [...labelValues(label)].find(([, value]) => value === 1)?.[0];
}

/** Words between two limbs belong to the first; after limbs inside it, they close it. */
function addWords(limb: Limb, blocks: readonly LegalContent[]): void {
  const closes = limb.children.some(
    (child) => child.type === 'limb' || (isMarked(child) && asLimb(child) !== undefined),
  );
  for (const block of blocks) {
    const words = closes && block.type === 'paragraph';
    limb.children.push(
      words ? ({ ...block, type: 'closingWords' } as unknown as LegalContent) : block,
    );
  }
}

interface Step {
  readonly depth: number;
  readonly series: Series;
  readonly value: number;
  /** True for the label that comes next in its series. */
  readonly follows: boolean;
}

/** Where a label goes on: the next of a series, the first of a new one inside, or one left out. */
function stepTo(label: string, levels: readonly Level[], after: string): Step | undefined {
  const values = labelValues(label);
  const first = firstOf(label);
  const isNew = first !== undefined && !levels.some(({ series }) => series === first);
  const opens = isNew && { depth: levels.length, series: first, value: 1, follows: false };
  // "(i)" after "(h)" is the next letter, but with "(ii)" after it the first of a new series.
  if (opens && labelValues(after).get(opens.series) === 2 && label !== '(a)') return opens;
  for (const isNext of [true, false]) {
    for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
      const { series, value: last } = levels[depth] as Level;
      const value = values.get(series);
      if (isNext && value === last + 1) return { depth, series, value, follows: true };
      if (isNext) continue;
      if (isInserted(label, last)) return { depth, series, value: last, follows: true };
      if (value !== undefined && value >= last) return { depth, series, value, follows: false };
    }
    if (isNext && opens) return opens;
  }
  return undefined;
}

/** "(ba)", put in after "(b)" by an amendment. */
function isInserted(label: string, last: number): boolean {
  const [, letter = ''] = /^\(([a-z])[a-z]\)$/.exec(label) ?? [];
  return letter !== '' && letter.charCodeAt(0) - 96 === last;
}

/** The next label after a block that is not deleted; empty where there is none. */
function labelAfter(blocks: readonly LegalContent[], at: number): string {
  for (const block of blocks.slice(at + 1)) {
    const placed = asLimb(block);
    if (placed !== undefined && block.type !== 'deletion') return placed.limb.label;
  }
  return '';
}

function beginsWithLabel(block: LegalContent): boolean {
  return block.type !== 'limb' && asLimb(block) !== undefined;
}

/** A block as a limb of its own: a limb, a paragraph with a label, or a mark around one of them. */
function asLimb(block: LegalContent): Placed | undefined {
  if (isMarked(block)) {
    const [child] = block.children;
    const placed = block.children.length === 1 ? asLimb(child as LegalContent) : undefined;
    return placed && { ...placed, block: sameMark(block, [placed.limb]) };
  }
  if (block.type === 'limb') {
    const limb = { ...block, children: [...block.children] };
    return block.label === '' ? undefined : { limb, block: limb };
  }
  const limb = block.type === 'paragraph' ? labelled(block) : undefined;
  return limb && { limb, block: limb };
}

function labelled(paragraph: Paragraph): Limb | undefined {
  const taken = takeLabel(paragraph.children, LIMB_LABEL_AT_START);
  if (taken === undefined) return undefined;
  const words = { ...paragraph, children: taken.rest };
  const at = taken.rest[0]?.position?.start;
  if (words.position && at) words.position = { ...words.position, start: at };
  const inner = labelled(words);
  const first = inner !== undefined && firstOf(inner.label) !== undefined ? inner : words;
  const limb: Limb = {
    type: 'limb',
    label: taken.taken,
    ...formerLabel('label', taken.former),
    children: taken.rest.length === 0 ? [] : [first],
  };
  if (paragraph.position) limb.position = { ...paragraph.position };
  return limb;
}

const HOLDS_LIMBS: ReadonlySet<string> = new Set(['limb', 'list', 'listItem']);

/** A block that holds limbs ends where the last of them ends. */
function stretch(block: LegalContent): void {
  if (!isMarked(block) && !HOLDS_LIMBS.has(block.type)) return;
  if (!('children' in block)) return;
  for (const child of block.children) stretch(child as LegalContent);
  const end = block.children.at(-1)?.position?.end;
  if (block.position && end) block.position = { ...block.position, end };
}
