/**
 * How several things are named in a sentence.
 */

/** The most that are named; of more, the first are, and how many there are besides. */
const MOST = 6;

/** "“Panel”, “User” and 3 more". */
export function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `“${word}”`));
}

/** "D10.13(d) and D10.13(e)"; of more than a few, the first and how many besides. */
export function listed(words: readonly string[]): string {
  const shown = words.length > MOST + 1 ? words.slice(0, MOST) : words;
  const rest = words.length - shown.length;
  const parts = rest === 0 ? shown : [...shown, `${rest} more`];
  return new Intl.ListFormat('en-GB').format(parts);
}
