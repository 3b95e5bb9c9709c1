/**
 * Words and numbers of a text as pieces of patterns.
 */

/** Something to the letter: “1\.4”. */
export function literally(written: string): string {
  return written.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Words whose marks may be written otherwise, a quotation mark or an apostrophe: any sign stands for each. */
export function whateverMarks(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, '.');
}
