/**
 * Which series the labels of a run of limbs are of, and their places in it.
 */
import { labelValues, type Series } from '../../model/labels.ts';

/** The series that most labels are of; of two, the one whose first label begins the run. */
export function seriesOf(limbs: readonly { readonly label: string }[]): Series | undefined {
  let best: Series | undefined;
  let most = 0;
  for (const series of ['letter', 'roman', 'capital', 'number', 'capital roman'] as const) {
    const values = limbs.flatMap(({ label }) => valueIn(label, series) ?? []);
    // A run of Roman numbers begins with (i), which as a letter is the ninth; or with (ii), (i) where they
    // are exchanged.
    const starts = values.slice(0, 2).includes(1) ? 0.5 : 0;
    if (values.length + starts > most) [best, most] = [series, values.length + starts];
  }
  return most < limbs.length / 2 ? undefined : best;
}

/** The place of a label; of one that was inserted later, "(ab)" after "(a)", between two places. */
export function valueIn(label: string, series: Series): number | undefined {
  const value = labelValues(label).get(series);
  if (series !== 'letter' && series !== 'capital') return value;
  const inner = label.slice(1, -1).toLowerCase();
  // (aa) comes after (z), and in many texts after (a).
  if (value !== undefined && (value <= 26 || inner.length > 2)) return value;
  const [, first = '', second = ''] = /^([a-z])([a-z])$/.exec(inner) ?? [];
  if (first === '') return undefined;
  return first.charCodeAt(0) - 96 + (second.charCodeAt(0) - 96) / 100;
}
