import type { Position } from 'unist';
import type { InlineLimb, Limb } from '../../model/nodes.ts';
import { labelAt } from '../../model/labels.ts';
import { seriesOf, valueIn } from '../limb-series.ts';
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
