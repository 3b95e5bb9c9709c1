import type { Position } from 'unist';
import type { InlineLimb, Limb } from '../../model/nodes.ts';
import { labelAt, labelValues, type Series } from '../../model/labels.ts';
import { placeOfLabel, runsOf } from '../limbs.ts';
import { outOfOrder } from '../order.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const limbOrder: TextRule = {
  name: 'limb-order',
  on: 'text',
  severity: 'warning',
  sentence: 'Limbs are labelled in order, from the first, without a gap.',
  reason: 'A label that is skipped or out of place looks like a limb that was lost.',
  right: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act; and\n- (c) report.',
  wrong: 'D1.1 The panel shall:\n\n- (a) meet;\n- ⟦(c)⟧ act; and\n- (d) report.',
  found: 'Found limb (c) of D1.1 after (a), and no (b).',
  *check(text): Generator<Outcome> {
    for (const { name, limbs, words } of runsOf(text)) {
      const placeOf = (limb: Limb | InlineLimb): Position | undefined =>
        words === undefined ? text.places.number(limb) : placeOfLabel(text, words, limb);
      const seen = new Map<string, Limb | InlineLimb>();
      const labelled: (Limb | InlineLimb)[] = [];
      for (const limb of limbs) {
        const { label } = limb;
        if (label === '') continue;
        const first = seen.get(label);
        if (first === undefined) {
          labelled.push(limb);
          seen.set(label, limb);
        } else if (words !== undefined) {
          // In a list it is told as a number that stands twice.
          yield {
            file: text.file,
            place: placeOf(limb),
            at: `${name}${label}`,
            found: `Found limb ${label}${name === '' ? '' : ` of ${name}`} a second time.`,
            expected: 'Expected each label once.',
            mend: 'Correct the label that is wrong.',
            others: [{ file: text.file, place: placeOf(first), says: `the first ${label}` }],
          };
        }
      }
      for (const { limb, found, expected, before } of faultsIn(labelled, name, text.whole)) {
        yield {
          file: text.file,
          place: placeOf(limb),
          at: `${name}${limb.label}`,
          found,
          expected,
          mend: 'Correct the label, or put the limb in its place.',
          others: before
            ? [
                {
                  file: text.file,
                  place: placeOf(before),
                  says: `${name}${before.label}`,
                },
              ]
            : [],
        };
      }
    }
  },
};

interface LimbFault {
  readonly limb: Limb | InlineLimb;
  readonly found: string;
  readonly expected: string;
  readonly before: Limb | InlineLimb | undefined;
}

function* faultsIn(
  limbs: readonly (Limb | InlineLimb)[],
  name: string,
  whole: boolean,
): Generator<LimbFault> {
  const series = seriesOf(limbs);
  if (series === undefined) return;
  const of = name === '' ? '' : ` of ${name}`;
  const valued = limbs.flatMap((limb) => {
    const value = valueIn(limb.label, series);
    return value === undefined ? [] : [{ limb, value }];
  });
  const misplaced = new Set(outOfOrder(valued, (one, other) => one.value - other.value));
  let last: { limb: Limb | InlineLimb; value: number } | undefined;
  for (const [index, one] of valued.entries()) {
    const { limb, value } = one;
    if (misplaced.has(index)) {
      const beside = valued[index - 1] ?? valued[index + 1];
      const where = valued[index - 1] === undefined ? 'before' : 'after';
      yield {
        limb,
        found: `Found limb ${limb.label}${of} ${where} ${beside?.limb.label ?? ''}.`,
        expected: 'Expected labels that rise.',
        before: beside?.limb,
      };
      continue;
    }
    const next = last === undefined ? 1 : Math.floor(last.value) + 1;
    const present = valued.some((other) => Math.floor(other.value) === next);
    if (whole && value > next && !present) {
      const missing = labelAt(series, next);
      yield {
        limb,
        found:
          last === undefined
            ? `Found limb ${limb.label}${of} first, and no ${missing}.`
            : `Found limb ${limb.label}${of} after ${last.limb.label}, and no ${missing}.`,
        expected: `Expected ${missing}.`,
        before: last?.limb,
      };
    }
    last = one;
  }
}

/** The series that most labels are of; of two, the one whose first label begins the run. */
function seriesOf(limbs: readonly (Limb | InlineLimb)[]): Series | undefined {
  let best: Series | undefined;
  let most = 0;
  for (const series of ['letter', 'roman', 'capital', 'number', 'capital roman'] as const) {
    const values = limbs.flatMap(({ label }) => valueIn(label, series) ?? []);
    // A run of Roman numbers begins with (i), which as a letter is the ninth.
    const starts = values[0] === 1 ? 0.5 : 0;
    if (values.length + starts > most) [best, most] = [series, values.length + starts];
  }
  return most < limbs.length / 2 ? undefined : best;
}

/** The place of a label; of one that was inserted later, "(ab)" after "(a)", between two places. */
function valueIn(label: string, series: Series): number | undefined {
  const value = labelValues(label).get(series);
  if (series !== 'letter' && series !== 'capital') return value;
  const inner = label.slice(1, -1).toLowerCase();
  // (aa) comes after (z), and in many texts after (a).
  if (value !== undefined && (value <= 26 || inner.length > 2)) return value;
  const [, first = '', second = ''] = /^([a-z])([a-z])$/.exec(inner) ?? [];
  if (first === '') return undefined;
  return first.charCodeAt(0) - 96 + (second.charCodeAt(0) - 96) / 100;
}
