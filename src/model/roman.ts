/**
 * Roman numbers in capitals, as headings have them: “Article IV”.
 */

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number in capitals. */
export function romanValue(written: string): number {
  let sum = 0;
  for (let at = 0; at < written.length; at += 1) {
    const value = LETTERS[written.charAt(at)] ?? 0;
    sum += value < (LETTERS[written.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

const NAMES: readonly (readonly [value: number, name: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number in Roman capitals. */
export function romanName(value: number): string {
  const [most, name] = NAMES.find(([one]) => one <= value) ?? [value, ''];
  return name === '' ? '' : name + romanName(value - most);
}
