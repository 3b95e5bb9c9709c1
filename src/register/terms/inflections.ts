/**
 * The forms in which a defined term is used without an entry of its own: the plural of its last
 * word, the plural of the head before "of" or "for" or before a word that follows it ("Parties", "Notices of
 * Breach", "Conditions Precedent"), and the singular of a term that is defined in the plural only.
 */

/** Plurals that are not made by an ending. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['person', 'persons'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['criterion', 'criteria'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['matrix', 'matrices'],
  ['index', 'indices'],
  ['appendix', 'appendices'],
  ['annex', 'annexes'],
]);

/** True for a word of capitals only: "PRODUCT", "RDP". */
function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** The plural of an English noun as drafted texts form it; "RDPs" of initials. */
export function pluralOf(word: string): string {
  const irregular = IRREGULAR.get(word.toLowerCase());
  if (irregular !== undefined) return word.charAt(0) + irregular.slice(1);
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/[a-z]sis$/.test(word)) return `${word.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** The singulars that a word may be the plural of; none for a word that is no plural. */
export function singularsOf(word: string): string[] {
  if (!word.endsWith('s')) return [];
  if (/^(?:goods|premises|news)$/i.test(word)) return [];
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  return /[^su]s$/.test(word) && !/is$/.test(word) ? [word.slice(0, -1)] : [];
}

/** The forms of a term besides the term itself. */
export function inflectionsOf(term: string): string[] {
  // Where a text shouts, so do its endings: "PRODUCTS", "PARTIES".
  if (isShouted(term)) {
    const small = inflectionsOf(term.toLowerCase()).map((form) => form.toUpperCase());
    return /[\s\u00A0]/.test(term) ? small : [...small, ...formsOf(term)];
  }
  return formsOf(term);
}

/** What follows the head of a name: "Notice of Breach", "Application for Registration". */
const BEFORE_OTHERS = /^(?:of|for|to|in|on|by|with)$/;

/** Words that follow the head of a name: "Condition Precedent". */
const AFTER_HEAD =
  /^(?:Precedent|Subsequent|General|Elect|Designate|Emeritus|Outstanding|Pending|Payable|Receivable|Due)$/;

function formsOf(term: string): string[] {
  const words = term.split(/\s+/);
  const last = words.length - 1;
  const forms = [withForm(words, last, pluralOf(words[last] ?? ''))];
  const of = AFTER_HEAD.test(words[last] ?? '')
    ? last
    : words.findIndex((word) => BEFORE_OTHERS.test(word));
  if (of > 0) {
    const head = words[of - 1] ?? '';
    for (const form of [pluralOf(head), ...singularsOf(head)])
      forms.push(withForm(words, of - 1, form));
  }
  for (const singular of singularsOf(words[last] ?? '')) {
    forms.push(withForm(words, last, singular));
  }
  return forms;
}

function withForm(words: readonly string[], index: number, form: string): string {
  return words.map((word, at) => (at === index ? form : word)).join(' ');
}
