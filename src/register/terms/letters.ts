/**
 * The letters of words and right around them, as far as uses of terms depend on them.
 */

/** True for what begins with a small letter. */
export function isSmall(words: string): boolean {
  const first = words.charCodeAt(0);
  if (first < 128) return first >= 97 && first <= 122;
  return /^\p{Ll}/u.test(words);
}

/** True for part of a longer word: "non-working day", "pilot-boat". */
export function isJoined(text: string, start: number, end: number): boolean {
  return HYPHEN.test(text.charAt(start - 1)) || HYPHEN.test(text.charAt(end));
}

const HYPHEN = /^[-\u2010\u2011]$/;

/** The end of a word with the "’s" or the "’" after it. */
export function withPossessive(text: string, end: number): number {
  const mark = text.charAt(end);
  if (mark !== '’' && mark !== "'") return end;
  const next = text.charAt(end + 1);
  if (
    (next === 's' || (next === 'S' && /\p{Lu}/u.test(text.charAt(end - 1)))) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(end + 2))
  )
    return end + 2;
  return text.charAt(end - 1) === 's' && !/[\p{L}\p{N}]/u.test(next) ? end + 1 : end;
}
