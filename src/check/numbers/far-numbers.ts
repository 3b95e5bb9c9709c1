/**
 * Numbers that are no likely slip for one of a row: in a text of twelve rules, “Rule 144” is a rule of
 * something else.
 */

/** So many times the largest number of a row are the farthest that a slip goes. */
export const FARTHEST = 3;
/** Of a short row so many more: a digit too many makes 12 of 1. */
const MORE = 10;

/** True for a number that is larger by far than the largest of its row, and of a row that bears letters. */
export function isFarBeyond(number: number, largest: number): boolean {
  // Of letters the largest is no number, and nothing is near it.
  return !(number <= FARTHEST * largest + MORE);
}
