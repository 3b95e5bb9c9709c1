/**
 * The words for the units of legal texts: “section”, “paragraph”, “Schedule”. Patterns take theirs
 * from here, each the subset that it means.
 */

/** Provisions that a text may cite of itself or of another: what it calls its own says which. */
export const OPEN_PROVISIONS = [
  'article',
  'rule',
  'regulation',
  'condition',
  'standing order',
  'by-law',
] as const;

/** What bears the numbers of a law or contract: in headings, at the margin, in citations. */
export const PROVISIONS = ['section', 'clause', ...OPEN_PROVISIONS] as const;

/** Those of laws: an agreement speaks of its clauses and conditions. */
export const PROVISIONS_OF_LAWS = ['section', 'article', 'rule', 'regulation'] as const;

/** Pieces of a provision. What is drafted may have paragraphs for provisions too. */
export const PIECES = ['paragraph', 'point', 'limb'] as const;

/** Pieces that are called after what they are pieces of. */
export const SUB_UNITS = [
  'sub-paragraph',
  'sub-section',
  'sub-rule',
  'sub-regulation',
  'sub-article',
  'sub-clause',
] as const;

/** What holds provisions. */
export const DIVISIONS = ['part', 'chapter'] as const;

/** What stands behind a text and numbers anew, or is a document by itself. */
export const ATTACHMENTS = ['appendix', 'annex', 'schedule', 'exhibit'] as const;

type UnitWord =
  | (typeof PROVISIONS)[number]
  | (typeof PIECES)[number]
  | (typeof SUB_UNITS)[number]
  | (typeof DIVISIONS)[number]
  | (typeof ATTACHMENTS)[number];

/** “Standard Special Condition A5”: what says of a condition which it is, once or several times. */
export const KIND_OF_CONDITION = '(?:Amended|Special|Standard|General)';

/** The words that do not take an s. */
const PLURALS: Readonly<Record<string, string>> = { appendix: 'appendices', annex: 'annexes' };

/** In: words for units. Out: the source of a pattern for each of them, one and no more, in small letters. */
export function smallUnit(...units: readonly UnitWord[]): string {
  return alternatives(units.map(one));
}

/** The same for one or several: “sections”, “appendices”, “subclauses”. */
export function smallUnits(...units: readonly UnitWord[]): string {
  return alternatives(units.flatMap(oneOrMore));
}

/** One, with a capital: “Section”. */
export function titledUnit(...units: readonly UnitWord[]): string {
  return alternatives(units.map((unit) => one(unit).replaceAll(FIRST, capital)));
}

/** One or several, with a capital. */
export function titledUnits(...units: readonly UnitWord[]): string {
  return alternatives(units.flatMap(oneOrMore).map((word) => word.replaceAll(FIRST, capital)));
}

/** One or several, with a capital or without: “clause”, “Clauses”, “Sub-clause”. */
export function unitsInEitherCase(...units: readonly UnitWord[]): string {
  const either = (first: string): string => `[${capital(first)}${first}]`;
  return alternatives(units.flatMap(oneOrMore).map((word) => word.replaceAll(FIRST, either)));
}

/** One, all in capitals: “SECTION”. */
export function shoutedUnit(...units: readonly UnitWord[]): string {
  return alternatives(units.map((unit) => one(unit).toUpperCase()));
}

/** One or several, all in capitals. */
export function shoutedUnits(...units: readonly UnitWord[]): string {
  return alternatives(units.flatMap(oneOrMore).map((word) => word.toUpperCase()));
}

/** In: words for units. Out: every spelling of each in small letters: “sub-clauses”, “subclause”. */
export function spellingsOf(...units: readonly UnitWord[]): string[] {
  return units.flatMap((unit) =>
    [unit, PLURALS[unit] ?? `${unit}s`].flatMap((word) => {
      if (word.startsWith('by-'))
        return ['by-', 'bye-', 'by', 'bye'].map((by) => by + word.slice(3));
      return word.startsWith('sub-') ? [word, word.replace('-', '')] : [word];
    }),
  );
}

/** The first letter of a word, also of the second in “sub-clause” and “standing order”. */
const FIRST = /^[a-z]|(?<=^sub-\?|\])[a-z]/g;

function capital(letter: string): string {
  return letter.toUpperCase();
}

function one(unit: UnitWord): string {
  return unit
    .replace(/^sub-/, 'sub-?')
    .replace(/^by-/, 'by(?:e?-|e)?')
    .replace(' ', String.raw`[\s\u00A0]`);
}

function oneOrMore(unit: UnitWord): string[] {
  const several = PLURALS[unit];
  return several === undefined ? [`${one(unit)}s?`] : [unit, several];
}

function alternatives(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
