import { labelAt } from '../../model/labels.ts';
import { PIECES, PROVISIONS, SUB_UNITS, smallUnits } from '../../model/unit-words.ts';
import { seriesOf, valueIn } from '../limbs/limb-series.ts';
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
    for (const { name, limbs, inline } of runsOf(text)) {
      const seen = new Map<string, RunLimb>();
      const labelled: RunLimb[] = [];
      for (const limb of limbs) {
        const { label, shown } = limb;
        if (label === '') continue;
        const first = seen.get(label);
        if (first === undefined) {
          labelled.push(limb);
          seen.set(label, limb);
        } else if (inline) {
          // In a list it is told as a number that stands twice.
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
      for (const fault of faultsIn(labelled, name, text.whole)) {
        const { limb, found, expected, before } = fault;
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
    if (isApart && !CITING.test(words.slice(Math.max(0, at - 30), at))) return true;
  }
  return false;
}

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

function* faultsIn(limbs: readonly RunLimb[], name: string, whole: boolean): Generator<LimbFault> {
  const series = seriesOf(limbs);
  if (series === undefined) return;
  if (limbs.length === 1 && COPYRIGHT.test(limbs[0]?.opening() ?? '')) return;
  const of = name === '' ? '' : ` of ${name}`;
  const valued = limbs.flatMap((limb) => {
    const value = valueIn(limb.label, series);
    return value === undefined ? [] : [{ limb, value }];
  });
  const misplaced = new Set(outOfOrder(valued, (one, other) => one.value - other.value));
  let last: { limb: RunLimb; value: number } | undefined;
  for (const [index, one] of valued.entries()) {
    const { limb, value } = one;
    if (misplaced.has(index)) {
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
    if (whole && value > next && !present) {
      const missing = writtenLike(limb, labelAt(series, next));
      const where = last === undefined ? 'first' : `after ${last.limb.shown}`;
      yield {
        limb,
        found: `Found limb ${limb.shown}${of} ${where}, and no ${missing}.`,
        expected: `Expected ${missing}.`,
        before: last?.limb,
        missing,
      };
    }
    last = one;
  }
}

/** "c)" for "(c)", where the labels are written so. */
function writtenLike({ label, shown }: RunLimb, missing: string): string {
  return shown.replace(label.slice(1, -1), missing.slice(1, -1));
}
