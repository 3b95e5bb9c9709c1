/**
 * The words and marks that set a defined term off.
 */

/** Some words of a text: offsets into its plain text, end past the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Takes a term that was found; one in small letters only where `small` is true. */
export type AddTerm = (start: number, end: number, small?: boolean) => void;

export const OPEN_QUOTE = '[“"‘\']';
/**
 * An opening mark closes what a drafter's word processor took for a beginning: (“Agreement“); an apostrophe
 * closes nothing: ("Licensee’s Product").
 */
export const CLOSE_QUOTE = String.raw`(?:[”"“]|[’'](?!\p{L}))`;
/**
 * At most so many letters: a longer quotation is no term. Nor does one go on past “' means”: of “'Source'
 * means what is hidden. 'Convey' means” the first mark is closed by the second.
 */
export const QUOTED = String.raw`${OPEN_QUOTE}((?:[^“”"‘’()']|'(?!\s+(?:means?|has|have|shall|includes?|refers?)\b)){2,120}|[^“”"‘’()]{1,80}[’'][^“”"‘’()]{1,40})${CLOSE_QUOTE}`;
export const ARTICLE = String.raw`(?:the|an?|each|any|all|such|this|these|our|its)\s+`;

/** What says that a meaning follows. */
export const SAYS_WHAT_IT_MEANS = String.raw`(?:(?:shall\s|will\s|each\s)?(?:means?|has|have|bears?(?=\sthe\s(?:same\s)?meaning)|includes?|refers?\sto)|(?:is|are)\sdefined|(?:shall|will|is\sto|are\sto)\sbe\s(?:construed|interpreted|read)\saccordingly)\b`;

/** What says that something is called as the words that follow. */
export const CALLS = String.raw`\b(?:shall\sbe|being|called|known\sas|referred\sto(?:\sherein|\sbelow|\sin\sthis\s\p{L}+(?:\s\p{Lu}?[\d.]*\d)?)?\sas|defined\sas|designated\sas|described\sas)\s+(?:the\s+|an?\s+)?`;

/**
 * Words in small letters that texts explain and that are no terms: “including” means including
 * without limit; “we” and “us” mean the company.
 */
const NO_TERMS = new Set(
  (
    'a an and any as by for from he her him his i if in including include includes included it its may me ' +
    'means might must my no not of on or our ours shall she should such that the their them they this to ' +
    'us was we were will with within without would you your yours written writing herein hereof hereto ' +
    'hereunder hereby thereof either each every month months year years day days time times law ' +
    'otherwise and/or'
  ).split(' '),
);

/** True for words in small letters that may be a term: “prescribed”, “working day”. */
export function isSmallTerm(words: string): boolean {
  return (
    /^\p{Ll}[\p{L}\p{M}\p{N}’'/-]*(?:\s+[\p{L}\p{N}][\p{L}\p{M}\p{N}’'/-]*){0,7}$/u.test(words) &&
    words.length > 2 &&
    !NO_TERMS.has(words) &&
    !/^(?:in|to|by|on|at|of|as|for|from|with|the|any|an?)\s/.test(words)
  );
}

/** True for words that may be a term: they begin with a capital and hold no quotation. */
export function isName(words: string): boolean {
  // A day in bold letters; “The means of connection”, which are no meaning.
  if (A_DAY.test(words) || A_DETERMINER.test(words)) return false;
  return /^[“"‘']?\p{Lu}[^“”"()]*(?:\([A-Z][A-Z0-9&-]{1,9}\))?[”"’']?$/u.test(words.trim());
}

const A_DETERMINER = /^(?:The|An?|Any|All|Each|Every|Such|This|These|That|Those|No)$/;
const A_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d/;
