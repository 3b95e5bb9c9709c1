/**
 * Words as a string of their own. What is cut out of a file is a view of the whole file to the
 * engine, and two bytes a letter where the file has one curly quotation mark; every pattern that is
 * sought in it later takes up to three times as long. A copy costs less than one such pattern.
 */

const room = new Uint8Array(1 << 14);
const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

/** The same words; a copy in one byte a letter where they are ASCII. */
export function ownText(words: string): string {
  if (words.length > room.length) return words;
  const { read, written } = encoder.encodeInto(words, room);
  // What does not fit is not read to its end, and other letters than those of ASCII take more bytes.
  const isAscii = read === words.length && written === words.length;
  return isAscii ? decoder.decode(room.subarray(0, written)) : words;
}
