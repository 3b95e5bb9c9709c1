/**
 * The words of the search: which there are at all, and which of a query are none. Pagefind answers a
 * word that it does not have with whatever begins with the same letter ("xylophone" with "XML"), so
 * what is asked is held against this list first. Runs in browsers.
 */

/** Letters and digits, with what joins them: "D10.22", "co-operate", "10.19(a)". */
const WORD = /[\p{L}\p{N}]+(?:[.’'()/–-]+[\p{L}\p{N}]+)*/gu;

/** The words of a text in small letters, those that are joined also one by one. */
function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
    yield word;
    yield word.replace(/\(.*$/su, '');
    const parts = word.split(/[^\p{L}\p{N}]+/u);
    if (parts.length > 1) yield* parts;
  }
}

/** Every word of some texts once, in the order of their characters. */
export function vocabularyOf(texts: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsIn(text)) words.add(word);
  return [...words].filter(Boolean).sort();
}

/**
 * The words of a query that no text has: they are neither a word nor the beginning of one, and no
 * other ending makes them one.
 *
 * @param vocabulary in the order of its characters.
 */
export function unknownWords(query: string, vocabulary: readonly string[]): string[] {
  const asked = query.match(WORD) ?? [];
  return [...new Set(asked)].filter((word) => {
    const small = word.toLowerCase().replaceAll('’', "'");
    return (
      !isKnown(small, vocabulary) && !partsOf(small).every((part) => isKnown(part, vocabulary))
    );
  });
}

function isKnown(word: string, vocabulary: readonly string[]): boolean {
  return formsOf(word).some((form) => begins(form, vocabulary));
}

/** What a word is joined of; of "D10.19(a)" and "D10.22-27" the clause, which alone is searched. */
function partsOf(word: string): string[] {
  if (/\d/u.test(word)) return [word.replace(/[^\p{L}\p{N}.].*$/su, '')];
  return word.split(/[^\p{L}\p{N}]+/u);
}

/**
 * A query in which a number has the letter that its clause has: "10.22" becomes "D10.22", where that
 * is the only such word.
 */
export function withLetters(query: string, vocabulary: readonly string[]): string {
  return query.replaceAll(/(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3})+/gu, (number) => {
    if (begins(number, vocabulary)) return number;
    const lettered = vocabulary.filter(
      (word) => word.endsWith(number) && /^[a-z]{1,2}$/u.test(word.slice(0, -number.length)),
    );
    return lettered.length === 1 ? (lettered[0] ?? number).toUpperCase() : number;
  });
}

/** A word with other endings off, as the index takes them off: "Proposers", "Proposer's". */
function formsOf(word: string): string[] {
  const shorter = [/'s?$/u, /s$/u, /es$/u, /ies$/u, /ed$/u, /ing$/u, /ly$/u]
    .map((ending) => word.replace(ending, ''))
    .filter((one) => one !== word && one.length >= 3);
  return [word, ...shorter];
}

/** True where some word of the vocabulary begins so. */
function begins(start: string, vocabulary: readonly string[]): boolean {
  let [from, to] = [0, vocabulary.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((vocabulary[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  return vocabulary[from]?.startsWith(start) ?? false;
}
