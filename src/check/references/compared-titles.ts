/**
 * Titles as they are compared: whatever their capitals and marks, and however short they are cut.
 */

/** A title in small letters without its marks; “&” is “and”. */
export function comparedTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True for two titles as they are compared of which one may be cut short, or go on. */
export function isSameOrShort(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
