/**
 * A renamed term in the form in which the old one is used: "Parties" follows "Party".
 */
import { pluralOf, singularsOf } from '../register/terms/inflections.ts';

type Form = (term: string) => string | undefined;

/** Forms of a term, the term itself first. */
const FORMS: readonly Form[] = [
  (term) => term,
  (term) => withWord(term, lastWord(term), pluralOf),
  (term) => withWord(term, wordBeforeOf(term), pluralOf),
  (term) => withWord(term, lastWord(term), (word) => singularsOf(word)[0]),
];

/**
 * The new term as a use of the old one has it; nothing where the use is no known form of it. What
 * makes a possessive is kept.
 */
export function inForm(use: string, from: string, to: string): string | undefined {
  const [, words = '', possessive = ''] = /^(.*?)((?:[’']s?)?)$/s.exec(use) ?? [];
  const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ');
  for (const form of FORMS) {
    if (form(from) !== spaced(words) && form(from) !== spaced(use)) continue;
    const made = form(to);
    if (made === undefined) return undefined;
    return made + (form(from) === spaced(use) ? '' : possessiveOf(made, possessive));
  }
  return undefined;
}

/** "’s" after a word that ends in s is "’" only where it was so; after another it is whole. */
function possessiveOf(term: string, mark: string): string {
  if (mark.length === 1 && !term.endsWith('s')) return `${mark}s`;
  return mark;
}

function withWord(
  term: string,
  index: number,
  change: (word: string) => string | undefined,
): string | undefined {
  const words = term.split(/\s+/);
  const made = index < 0 ? undefined : change(words[index] ?? '');
  if (made === undefined) return undefined;
  return words.map((word, at) => (at === index ? made : word)).join(' ');
}

function lastWord(term: string): number {
  return term.split(/\s+/).length - 1;
}

function wordBeforeOf(term: string): number {
  return term.split(/\s+/).indexOf('of') - 1;
}

/** The article before a term that no longer fits the one after it: "a" before a vowel. */
export function articleFor(article: string, from: string, to: string): string | undefined {
  const [was, is] = [startsWithVowel(from), startsWithVowel(to)];
  if (was === undefined || is === undefined || was === is) return undefined;
  const made = is ? 'an' : 'a';
  return article.startsWith('A') ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

/** By its letters; of an acronym nobody can tell, since SEC is spelt by some and read by others. */
function startsWithVowel(term: string): boolean | undefined {
  if (/^\p{Lu}{2}/u.test(term)) return undefined;
  if (/^(?:one\b|eu|uni|us[aeiu])/i.test(term)) return false;
  return /^(?:[aeiou]|hour|honest|heir)/i.test(term);
}
