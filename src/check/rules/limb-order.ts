import { labelAt } from '../../model/labels.ts';
import { PIECES, PROVISIONS, SUB_UNITS, smallUnits } from '../../model/unit-words.ts';
import { seriesOf, valueIn } from '../limbs/limb-series.ts';
import { isJoined, statedOf } from '../limbs/joined.ts';
import type { RunLimb } from '../limbs/limb-run.ts';
import { runsOf } from '../limbs/limbs.ts';
import { outOfOrder } from '../numbers/order.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';

export const limbOrder: TreeRule = {
  name: 'limb-order',
  on: 'tree',
  severity: 'warning',
  sentence: 'Limbs are labelled in order, from the first, without a gap.',
  reason: 'A label that is skipped or out of place looks like a limb that was lost.',
  right: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act; and\n- (c) report.',
  wrong: 'D1.1 The panel shall:\n\n- (a) meet;\n- ⟦(c)⟧ act; and\n- (d) report.',
  found: 'Found limb (c) of D1.1 after (a), and no (b).',
  *check(text): Generator<Fault> {
    const { file } = text;
    for (const { name, limbs, inline, goesOn } of runsOf(text)) {
      const seen = new Map<string, RunLimb>();
      const labelled: RunLimb[] = [];
      let doubled = false;
      for (const limb of limbs) {
        const { label, shown } = limb;
        if (label === '') continue;
        const first = seen.get(label);
        if (first === undefined) {
          labelled.push(limb);
          seen.set(label, limb);
        } else if (inline) {
          // In a list it is told as a number that stands twice.
          doubled = true;
          yield {
            file,
            place: limb.labelPlace(),
            at: `${name}${label}`,
            found: `Found limb ${shown}${name === '' ? '' : ` of ${name}`} a second time.`,
            expected: 'Expected each label once.',
            mend: 'Correct the label that is wrong.',
            others: [{ file, place: first.labelPlace(), says: `the first ${shown}` }],
          };
        }
      }
      for (const fault of faultsIn(labelled, name, text.whole, goesOn)) {
        const { limb, found, expected, before } = fault;
        // What stands twice stands where the next is missing.
        if (fault.missing !== undefined && doubled) continue;
        if (fault.missing !== undefined && isWritten(fault.missing, fault, text)) continue;
        const says = `${name}${before?.label ?? ''}`;
        yield {
          file,
          place: limb.labelPlace(),
          at: `${name}${limb.label}`,
          found,
          expected,
          mend: 'Correct the label, or put the limb in its place.',
          others: before === undefined ? [] : [{ file, place: before.labelPlace(), says }],
        };
      }
    }
  },
};

interface LimbFault {
  readonly limb: RunLimb;
  readonly found: string;
  readonly expected: string;
  readonly before: RunLimb | undefined;
  /** The label that is skipped. */
  readonly missing?: string;
}

/** Before a label these words say that a limb is cited. */
const CITING = new RegExp(
  String.raw`\b(?:${smallUnits(...PROVISIONS, ...PIECES, ...SUB_UNITS)}|items?|(?<![;,]\s{1,2})(?:and|or)|to|under|in|of)\s*$|(?<=\)),\s*$`,
  'i',
);
/** True where the label stands among words before the limb, which begin with it and are no limb. */
function isWritten(
  missing: string,
  { limb, before }: Pick<LimbFault, 'limb' | 'before'>,
  { places: { source } }: TreeText,
): boolean {
  const end = limb.labelPlace()?.start.offset;
  if (end === undefined) return false;
  const start = before?.labelPlace()?.end.offset ?? Math.max(0, paragraphBefore(source, end));
  const words = source.slice(start, end);
  // "b)" at the beginning of a line, among labels in brackets.
  if (words.includes(`\n${missing.slice(1)} `)) return true;
  for (let at = words.indexOf(missing); at !== -1; at = words.indexOf(missing, at + 1)) {
    const isApart = /\s/.test(words.charAt(at - 1)) && /\s/.test(words.charAt(at + missing.length));
    const ahead = words.slice(Math.max(0, at - 30), at);
    if (isApart && !CITING.test(ahead) && !FURTHER_IN.test(ahead)) return true;
  }
  return false;
}

/** “(h) …:” with “(i)” and “(ii)” below it, and then “(j)”: those are limbs of (h). */
const FURTHER_IN = /\n[ \t]+[-*][ \t]+$/;

/** So long is no paragraph. */
const FAR = 6000;

/** Where the paragraph before a limb begins: "2.1 (a) The panel…" and then "(b) …". */
function paragraphBefore(source: string, at: number): number {
  const blocks = source.slice(Math.max(0, at - FAR), at).split(/\n[ \t]*\r?\n/);
  const own = blocks.at(-1) ?? '';
  return at - own.length - (blocks.at(-2) ?? '').length - EMPTY;
}

/** An empty line is two breaks at least. */
const EMPTY = 2;

/** "(c) 2015": a sign of copyright, where no other limb is. */
const COPYRIGHT = /^\s*(?:©|(?:19|20)\d\d\b)/;

function* faultsIn(
  limbs: readonly RunLimb[],
  name: string,
  whole: boolean,
  goesOn: RunLimb | undefined,
): Generator<LimbFault> {
  const series = seriesOf(goesOn === undefined ? limbs : [goesOn, ...limbs]);
  if (series === undefined) return;
  if (limbs.length === 1 && COPYRIGHT.test(limbs[0]?.opening() ?? '')) return;
  const of = name === '' ? '' : ` of ${name}`;
  const valued = limbs.flatMap((limb) => {
    const value = valueIn(limb.label, series);
    return value === undefined ? [] : [{ limb, value }];
  });
  const wrong = wrongIn(valued.map(({ value }) => value));
  const right = valued.filter((_, index) => !wrong.has(index));
  const misplaced = new Set(
    outOfOrder(right, (one, other) => one.value - other.value).map((index) => right[index]),
  );
  const begun = goesOn && valueIn(goesOn.label, series);
  let last = goesOn && begun !== undefined ? { limb: goesOn, value: begun } : undefined;
  for (const [index, one] of valued.entries()) {
    const { limb, value } = one;
    if (wrong.has(index) && last !== undefined) {
      const missing = writtenLike(limb, labelAt(series, last.value + 1));
      yield gapAt(limb, last, of, missing);
      last = { limb, value: last.value + 1 };
      continue;
    }
    if (misplaced.has(one)) {
      const beside = valued[index - 1] ?? valued[index + 1];
      const where = valued[index - 1] === undefined ? 'before' : 'after';
      yield {
        limb,
        found: `Found limb ${limb.shown}${of} ${where} ${beside?.limb.shown ?? ''}.`,
        expected: 'Expected labels that rise.',
        before: beside?.limb,
      };
      continue;
    }
    const next = last === undefined ? 1 : Math.floor(last.value) + 1;
    const present = valued.some((other) => Math.floor(other.value) === next);
    if ((whole || joinsTo(limb, limbs)) && value > next && !present) {
      yield gapAt(limb, last, of, writtenLike(limb, labelAt(series, next)));
    }
    last = one;
  }
}

/** True for a last limb after “(b) …; and”: not even an extract leaves one out between them. */
function joinsTo(limb: RunLimb, limbs: readonly RunLimb[]): boolean {
  if (limb !== limbs.at(-1)) return false;
  const first = statedOf(limbs).findIndex(isJoined);
  return first !== -1 && first === limbs.length - 2;
}

/** Of values, those that stand between two with one between them, and are not that: 5 among 1, 2, 5, 4. */
function wrongIn(values: readonly number[]): ReadonlySet<number> {
  const wrong = values.flatMap((value, index) => {
    const [before, after] = [values[index - 1], values[index + 1]];
    if (before === undefined || after !== before + 2 || value === before + 1) return [];
    return Math.floor(value) === before || values.includes(before + 1) ? [] : [index];
  });
  return new Set(wrong);
}

function gapAt(
  limb: RunLimb,
  last: { readonly limb: RunLimb } | undefined,
  of: string,
  missing: string,
): LimbFault {
  const where = last === undefined ? 'first' : `after ${last.limb.shown}`;
  return {
    limb,
    found: `Found limb ${limb.shown}${of} ${where}, and no ${missing.replace(/\.$/, '')}.`,
    expected: `Expected ${missing}.`,
    before: last?.limb,
    missing,
  };
}

/** "c)" for "(c)", where the labels are written so. */
function writtenLike({ label, shown }: RunLimb, missing: string): string {
  return shown.replace(label.slice(1, -1), missing.slice(1, -1));
}
