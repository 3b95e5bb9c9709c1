/**
 * Stretches of words in capitals only: "NEITHER PARTY IS LIABLE FOR LOST PROFITS". There a term is
 * written in capitals too, and a capital says nothing of a name.
 */

/** Some words of a text: offsets in UTF-16 units, end past the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cheap to ask: four words in capitals are twelve characters without a small letter. */
const MAY_SHOUT = /[A-Z][A-Z][^a-z]{10}/;
const WORDS = /\p{L}[\p{L}\p{M}\p{N}’'-]*/gu;
/** What ends a stretch besides a word in small letters: a list of initials is no sentence. */
const LEAST_WORDS = 4;
const NONE: readonly Stretch[] = [];

/** The stretches of a text, in order. */
export function shoutedIn(text: string): readonly Stretch[] {
  if (!MAY_SHOUT.test(text)) return NONE;
  const found: Stretch[] = [];
  let [start, end, count] = [0, 0, 0];
  const close = (): void => {
    if (count >= LEAST_WORDS) found.push({ start, end });
    count = 0;
  };
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (word !== word.toUpperCase()) close();
    else {
      if (count === 0) start = index;
      // A word of one letter may stand in any text: "(A)", "I".
      if (word.length > 1) count += 1;
      end = index + word.length;
    }
  }
  close();
  return found;
}

/** Fixed phrases of ordinary words that hold what may be a term: "IN ORDER TO". */
const ORDINARY =
  /\bIN[\s\u00A0]+ORDER[\s\u00A0]+(?:TO|THAT)\b|\bIN[\s\u00A0]+TERMS[\s\u00A0]+OF\b/g;

/** Where words are an ordinary phrase, in order. */
export function ordinaryIn(text: string): readonly Stretch[] {
  return [...text.matchAll(ORDINARY)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
