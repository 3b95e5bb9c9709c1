/**
 * Labels of limbs: which kind each is, what stands between two of them, and which limb a label
 * alone means.
 */
import { labelAt, labelValues, type Series } from '../../model/labels.ts';

type LabelKind = 'letter' | 'roman' | 'capital' | 'number';

const PIECE = /\(([^()]*)\)$/;

/** "D10.13(d)" of "D10.13(d)(ii)"; nothing where there is no label. */
export function above(number: string): string | undefined {
  const label = PIECE.exec(number);
  return label === null ? undefined : number.slice(0, -label[0].length);
}

/** "(ii)" of "D10.13(d)(ii)"; empty where there is none. */
export function lastLabel(number: string): string {
  return PIECE.exec(number)?.[0] ?? '';
}

/** "D10.13" of "D10.13(d)(ii)"; a number without labels as it is. */
export function withoutLabels(number: string): string {
  return number.replace(/\(.*$/, '');
}

/** What a label may be: "(i)" may be a letter and a Roman number. */
function kindsOf(label: string): readonly LabelKind[] {
  const inner = label.slice(1, -1);
  if (/^\d/.test(inner)) return ['number'];
  if (/^[A-Z]+$/.test(inner)) return ['capital'];
  const roman = labelValues(label).has('roman');
  if (inner.length > 1 && !/^(.)\1$/.test(inner)) return ['roman'];
  return roman ? ['roman', 'letter'] : ['letter'];
}

/** The labels between two of one series: (b), (c) between (a) and (d). None where they do not tell. */
export function labelsBetween(first: string, last: string): string[] {
  const [from, to] = [labelValues(first), labelValues(last)];
  for (const series of SERIES) {
    const [low = 0, high = 0] = [from.get(series), to.get(series)];
    if (low > 0 && high > low + 1 && high < MOST) {
      return Array.from({ length: high - low - 1 }, (_, index) => labelAt(series, low + index + 1));
    }
  }
  return [];
}

/** No row of labels is so long: “(1985)” is a year. */
const MOST = 1000;

/** Where two labels are of two series, the first counts: (i) to (v). */
const SERIES: readonly Series[] = ['number', 'roman', 'letter', 'capital roman', 'capital'];

/**
 * The provision whose limb a label alone means: "(e)" after D10.13(d) is D10.13(e), "(iii)" after
 * D10.13(d)(ii) is D10.13(d)(iii), "(e)" after it D10.13(e).
 *
 * @param has true for a number that there is: it decides where several would do.
 * @returns the number with the label; nothing where no limb was cited before.
 */
export function besideLabel(
  before: string,
  label: string,
  has: (number: string) => boolean,
): string | undefined {
  const stems: { stem: string; beside: string }[] = [];
  for (let number = before; ;) {
    const stem = above(number);
    if (stem === undefined) break;
    stems.push({ stem, beside: lastLabel(number) });
    number = stem;
  }
  const first = firstLabel(label);
  const likely = stems.filter(({ beside }) => areAlike(beside, first));
  const known = [...likely, ...stems].find(({ stem }) => has(stem + label));
  const stem = (known ?? likely[0] ?? stems[0])?.stem;
  return stem === undefined ? undefined : stem + label;
}

/**
 * The limb that "paragraph (b)" means in a provision: of that provision itself, or of one around it,
 * the innermost that has such a limb; else beside the provision's own label; else its limb.
 */
export function limbAround(
  around: string,
  label: string,
  has: (number: string) => boolean,
): string {
  for (let stem: string | undefined = around; stem !== undefined; stem = above(stem)) {
    if (has(stem + label)) return stem + label;
  }
  return besideLabel(around, label, has) ?? around + label;
}

function areAlike(one: string, other: string): boolean {
  const kinds = kindsOf(one);
  return kindsOf(other).some((kind) => kinds.includes(kind));
}

function firstLabel(labels: string): string {
  return labels.slice(0, labels.indexOf(')') + 1);
}
