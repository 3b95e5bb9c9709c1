/**
 * The words that a text writes small, of two letters or more. Most texts have little but ASCII letters
 * and the usual quotation marks, and are read letter by letter; the others by their pattern.
 */

const SMALL = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}’-]+/gu;

/** Letters, digits and marks beyond ASCII that are no general punctuation. */
const BEYOND = /[^\0-\u007F\u2010-\u2027]/;

/** Adds the small words of a text, with the apostrophes and hyphens inside and after them. */
export function addSmallWords(text: string, to: Set<string>): void {
  if (BEYOND.test(text)) {
    for (const word of text.match(SMALL) ?? []) to.add(word);
    return;
  }
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inWord || !isSmall(code)) {
      inWord = isSmall(code) || isCapitalOrDigit(code);
      continue;
    }
    let end = at + 1;
    while (end < text.length && goesOn(text.charCodeAt(end))) end += 1;
    if (end > at + 1) to.add(text.slice(at, end));
    at = end - 1;
    inWord = isSmall(text.charCodeAt(at));
  }
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapitalOrDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A small letter, an apostrophe as printed, a hyphen. */
function goesOn(code: number): boolean {
  return isSmall(code) || code === 0x2019 || code === 45;
}
