/**
 * Labels of limbs in their series: (a), (b), … ; (i), (ii), … ; (A), (B), … ; (1), (2), …
 */

export type Series = 'letter' | 'roman' | 'capital' | 'capital roman' | 'number';

/** What a label's place is in each series that it may be of: "(i)" is the first Roman and the ninth letter. */
export function labelValues(label: string): ReadonlyMap<Series, number> {
  let values = known.get(label);
  if (values !== undefined) return values;
  values = readLabel(label);
  // Texts have few labels; what is no label is not kept for ever.
  if (known.size >= MOST) known.clear();
  known.set(label, values);
  return values;
}

const known = new Map<string, ReadonlyMap<Series, number>>();
const MOST = 2000;

function readLabel(label: string): ReadonlyMap<Series, number> {
  const inner = label.replace(/^\(|\)$/g, '');
  const values = new Map<Series, number>();
  if (/^\d+$/.test(inner)) values.set('number', Number(inner));
  const roman = romanValue(inner);
  if (roman > 0) values.set('roman', roman);
  const capitalRoman = romanValue(inner.toLowerCase());
  if (/^[A-Z]+$/.test(inner) && capitalRoman > 0) values.set('capital roman', capitalRoman);
  const letter = letterValue(inner);
  if (letter > 0) values.set('letter', letter);
  if (/^[A-Z]+$/.test(inner)) {
    const capital = letterValue(inner.toLowerCase());
    if (capital > 0) values.set('capital', capital);
  }
  return values;
}

/** 1 for a, 26 for z, 27 for aa, 28 for bb; 0 for anything else. */
function letterValue(label: string): number {
  if (!/^([a-z])\1{0,2}$/.test(label)) return 0;
  return label.charCodeAt(0) - 96 + 26 * (label.length - 1);
}

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;
const UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The value of a small Roman number up to 39; 0 for anything else. */
function romanValue(label: string): number {
  const match = label === '' ? null : ROMAN.exec(label);
  return match === null ? 0 : (match[1] ?? '').length * 10 + UNITS.indexOf(match[2] ?? '');
}

/** The label at a place of a series: "(c)". */
export function labelAt(series: Series, value: number): string {
  switch (series) {
    case 'number':
      return `(${value})`;
    case 'roman':
      return `(${romanName(value)})`;
    case 'capital roman':
      return `(${romanName(value).toUpperCase()})`;
    case 'letter':
      return `(${letterName(value)})`;
    case 'capital':
      return `(${letterName(value).toUpperCase()})`;
  }
}

function romanName(value: number): string {
  return 'x'.repeat(Math.floor(value / 10)) + (UNITS[value % 10] ?? '');
}

function letterName(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
