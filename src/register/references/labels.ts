/**
 * Labels of limbs: which kind each is, what stands between two of them, and which limb a label
 * alone means.
 */

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
  const roman = romanValue(inner) > 0;
  if (inner.length > 1 && !/^(.)\1$/.test(inner)) return ['roman'];
  return roman ? ['roman', 'letter'] : ['letter'];
}

/** The labels between two of one kind: (b), (c) between (a) and (d). None where they do not tell. */
export function labelsBetween(first: string, last: string): string[] {
  const [from, to] = [first.slice(1, -1), last.slice(1, -1)];
  for (const [value, name] of SERIES) {
    const [low, high] = [value(from), value(to)];
    if (low > 0 && high > low + 1) {
      return Array.from({ length: high - low - 1 }, (_, index) => `(${name(low + index + 1)})`);
    }
  }
  return [];
}

/** Values and names of labels; where two labels are of two series, the first counts: (i) to (v). */
const SERIES: readonly (readonly [(label: string) => number, (value: number) => string])[] = [
  [(label) => (/^\d{1,3}$/.test(label) ? Number(label) : 0), String],
  [romanValue, romanName],
  [(label) => letterValue(label, 'a'), (value) => letterName(value, 'a')],
  [(label) => letterValue(label, 'A'), (value) => letterName(value, 'A')],
];

function letterValue(label: string, first: string): number {
  if (label.length !== 1) return 0;
  const value = label.charCodeAt(0) - first.charCodeAt(0) + 1;
  return value >= 1 && value <= 26 ? value : 0;
}

function letterName(value: number, first: string): string {
  return String.fromCharCode(first.charCodeAt(0) + value - 1);
}

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;

/** The value of a small Roman number up to 39; 0 for anything else. */
function romanValue(label: string): number {
  const match = label === '' ? null : ROMAN.exec(label);
  if (match === null) return 0;
  return (match[1] ?? '').length * 10 + UNITS.indexOf(match[2] ?? '');
}

const UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

function romanName(value: number): string {
  return 'x'.repeat(Math.floor(value / 10)) + (UNITS[value % 10] ?? '');
}

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
