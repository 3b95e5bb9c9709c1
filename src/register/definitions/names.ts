/**
 * What a defined term is called: as written, and by the acronym that its entry gives beside it.
 */

/** An acronym after a term: "Registration Data Provider [RDP]", "Data Communications Company (DCC)". */
const ACRONYM = /^(.*\S)\s*[[(]([A-Z][A-Z0-9&-]{1,9})[\])]$/s;

/** Two names for one thing: “Code” or “Rules”. */
const TWO = /^[“"‘']([^“”"‘’]+)[”"’'],?\s+(?:or|and|\/)\s+(?:the\s+)?[“"‘']([^“”"‘’]+)[”"’']$/;

/** Pronouns side by side: "We/Us/Our". */
const PRONOUNS =
  /^(?:I|We|Us|Our|Ours|You|Yours?|My|Me)(?:\s*\/\s*(?:I|We|Us|Our|Ours|You|Yours?|My|Me))+$/i;

/** What somebody is called besides, in the same marks: “Supplier, we, us”. */
const PRONOUN = '(?:we|us|our|ours|you|yours?|I|me|my|it|they|them)';
const BESIDES = new RegExp(
  String.raw`(?<=\p{L}),\s+(?:(?:or|and)\s+)?${PRONOUN}(?:(?:,\s+|\s+)(?:(?:or|and)\s+)?${PRONOUN})*(?=\s*[”"’']?$)`,
  'iu',
);

/** The number of an entry: 1.4 “Clear Days”. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\([a-z\d]{1,4}\))\s+(?=[“"‘'])/;

/** Every name under which a term is used, its own first. */
export function namesOf(written: string): string[] {
  // A name may be broken over two lines, or held on one. A colon leads to the meaning in the next column.
  const term = written
    .trim()
    .replace(/\s*:$/, '')
    .replace(NUMBER, '')
    .replaceAll(/\s*\n\s*|[\u00A0\u2007\u202F]/g, ' ');
  if (PRONOUNS.test(term)) return term.split(/\s*\/\s*/);
  const besides = BESIDES.exec(term);
  if (besides !== null) {
    const name = term.slice(0, besides.index) + term.slice(besides.index + besides[0].length);
    const pronouns = besides[0].match(/(?<![\p{L}])\p{Lu}\p{Ll}+/gu) ?? [];
    return [...namesOf(name), ...pronouns];
  }
  const two = TWO.exec(term);
  if (two !== null) return two.slice(1);
  const match = ACRONYM.exec(term);
  if (match === null) return [unquoted(term)];
  return [unquoted(match[1] ?? ''), match[2] ?? ''];
}

/** A term without the quotation marks that some texts set around it. */
function unquoted(term: string): string {
  const words = /^(?:[Tt]he\s+)?[“"‘']([^“”"‘’]+)[”"’']$/.exec(term.trim())?.[1] ?? term.trim();
  // American texts set the comma of the sentence inside the marks: “You,” and “Your” refer to …
  return words.replace(/(?<=[\p{L}\p{N}])[,;]$/u, '');
}
