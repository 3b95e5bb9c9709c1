/**
 * The forms in which a defined term is used without an entry of its own: the plural of its last
 * word, and of the head before "of" ("Parties", "Notices of Breach").
 */

/** The plural of an English noun as drafted texts form it. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** The forms of a term besides the term itself. */
export function inflectionsOf(term: string): string[] {
  const words = term.split(/\s+/);
  const forms = [withPlural(words, words.length - 1)];
  const of = words.indexOf('of');
  if (of > 0) forms.push(withPlural(words, of - 1));
  return forms;
}

function withPlural(words: readonly string[], index: number): string {
  return words.map((word, at) => (at === index ? pluralOf(word) : word)).join(' ');
}
