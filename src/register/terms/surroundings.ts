/**
 * What stands around words that are spelt like a defined term, and says that they are no use of it.
 */

/** Directly after a term, these words say that it is defined in another text. */
const DEFINED_ELSEWHERE =
  /^\s*\((?:as|each\sas|all\sas|in\seach\scase\sas)\s+(?:that\s+(?:term|expression)\s+is\s+)?defined\sin\s(?!(?:this|the)\s(?:Code|Section|Appendix|Agreement|Policy)\b|(?:Section|Appendix|clause|paragraph)\b|(?:Clause|Paragraph|[Cc]ondition|[Aa]rticle|[Rr]ule|Schedule|Part|Annex)\s[\dA-Z][\w.]{0,12}(?:\([a-zA-Z\d]{1,5}\)){0,3}\))/;

/** How far a look goes: far enough for what is looked for, and no cost in a long text. */
const FAR = 120;

/** True where a term is said to be another text's: "Data (as defined in the DCC Licence)". */
export function isDefinedElsewhere(text: string, end: number): boolean {
  return (
    opensAfter(text, end, OPENING_BRACKET) && DEFINED_ELSEWHERE.test(text.slice(end, end + FAR))
  );
}

const OPENING_BRACKET = '(';

/**
 * False only where what follows a place, after a space or none, is an ASCII letter or digit and none
 * of those given: a look at one letter, where a pattern would cost a piece of the text.
 */
function opensAfter(text: string, end: number, among: string): boolean {
  const at = text.charCodeAt(end) === SPACE ? end + 1 : end;
  return !isPlain(text.charCodeAt(at)) || among.includes(text.charAt(at));
}

const SPACE = 32;

/** True for the letters and digits of ASCII. */
function isPlain(code: number): boolean {
  return isSmallLetter(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

const NAME_BEFORE =
  /(?:^|[^\p{L}\p{M}\p{N}’'-])(\p{Lu}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*)[ \t\r\n\u00A0]+$/u;
const JOINED_BEFORE = /\p{Lu}[\p{L}\p{M}\p{N}]*[-\u2010\u2011]$/u;
const NAME_AFTER = /^[ \t\r\n\u00A0]+(\p{Lu}[\p{L}\p{M}\p{N}]*)/u;
const JOINED_AFTER = /^[-\u2010\u2011]\p{Lu}/u;

/** Words that begin sentences, say which, or cite: a capital on them makes no name. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'A All Also An And Any As At Before Both But By Each Either Every Following For From Further ' +
    'Having Her His If In Including Into It Its Neither No None Nor Not Notwithstanding Of On Once ' +
    'Only Or Other Our Pursuant Save Should Since So Some Subject Such That The Their Then There ' +
    'These They This Those Thereafter To Under Unless Until Upon We What When Where Whether Which ' +
    'While Who Whose Will With Within Without You Your After Against Although Between Despite During ' +
    'However Otherwise Provided Through Per Via Except Whereas Accordingly Nothing'
  ).split(' '),
);

/** Words that name a place in a text, not a thing: "Party Section" is no name. */
const PLACES: ReadonlySet<string> = new Set([
  'Section',
  'Sections',
  'Appendix',
  'Appendices',
  'Schedule',
  'Annex',
  'Part',
]);

/** The word before, where it makes one name with what follows it: "Privacy" before "Act". */
export function nameBefore(text: string, start: number): string | undefined {
  if (isHyphen(text.charAt(start - 1))) {
    const before = text.slice(Math.max(0, start - FAR), start);
    return JOINED_BEFORE.test(before) ? before : undefined;
  }
  if (FIXED_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return text.slice(0, start);
  const found = capitalBefore(text, start);
  if (found === undefined) return undefined;
  if (/^\p{Lu}{2,}/u.test(found.word)) return found.word;
  // The first word of a sentence has its capital from that, whatever it is.
  return opensSentence(text, found.start) ? undefined : found.word;
}

/** The word with a capital right before, unless it is one that begins sentences or cites. */
export function capitalBefore(
  text: string,
  at: number,
): { readonly word: string; readonly start: number } | undefined {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end === at) return undefined;
  let from = end;
  let plain = true;
  while (from > 0 && end - from < FAR && isOfWord(text.charCodeAt(from - 1))) {
    from -= 1;
    plain &&= text.charCodeAt(from) < 128;
  }
  // Most words before a term are small, and are told by their first letter.
  const first = text.charCodeAt(from);
  if (from === end || (first >= 97 && first <= 122)) return undefined;
  const word = plain && at - from < FAR - 1 ? plainName(text, from, end) : nameIn(text, at);
  if (word === undefined || SMALL_WORDS.has(word) || PLACES.has(word)) return undefined;
  return { word, start: text.lastIndexOf(word, at - word.length) };
}

function nameIn(text: string, at: number): string | undefined {
  return NAME_BEFORE.exec(text.slice(Math.max(0, at - FAR), at))?.[1];
}

/** What `NAME_BEFORE` finds of a word of ASCII letters, digits and hyphens alone. */
function plainName(text: string, from: number, end: number): string | undefined {
  const first = text.charCodeAt(from);
  if (first < 65 || first > 90) return undefined;
  const mark = text.charAt(from - 1);
  if (mark === '’' || mark === "'") return undefined;
  const word = text.slice(from, end);
  return word.endsWith('-') || word.includes('--') ? undefined : word;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 9 || code === 10 || code === 0xa0;
}

function isHyphen(character: string): boolean {
  return character === '-' || character === '\u2010' || character === '\u2011';
}

/** True for what may stand inside a word: a letter, a digit, a hyphen, anything that is not ASCII. */
function isOfWord(code: number): boolean {
  if (code >= 128) return code !== 0xa0 && code !== 0x2019;
  return isPlain(code) || code === 45;
}

/** Names that end so are known by them, whatever their first word is defined as. */
const FIXED_AFTER =
  /^[ \t\r\n\u00A0]+(?:(?:and|&)[ \t\r\n\u00A0]+Conditions|of[ \t\r\n\u00A0]+(?:Practice|Conduct|Association|Parliament|Incorporation|Procedure|Service|Use|Reference))(?![\p{L}\p{N}])/u;

/** The other way round: "Terms of Service" names no service. */
const FIXED_BEFORE = /Terms[\s\u00A0]+of[\s\u00A0]+$/;

/** Offices are many, and are told apart by what they are for: "Minister" and "Minister for Finance". */
const AN_OFFICE =
  /(?:Ministers?|Secretar(?:y|ies)(?:[\s\u00A0]+of[\s\u00A0]+State)?|Departments?|Commissioners?|Directors?|Registrars?|Offices?|Ministry)$/;
const OF_AN_OFFICE = /^[ \t\r\n\u00A0]+(?:for|of)[ \t\r\n\u00A0]+(?:the[ \t\r\n\u00A0]+)?\p{Lu}/u;

const NAMED = /^[\s\u00A0]*\((?:(?:the|this|an?)[\s\u00A0]+)?[“"']([^“”"()]{1,80})[”"']/iu;

/** "THIS SUPPLY AGREEMENT (this “AGREEMENT”)": words that are part of what the brackets name. */
export function isNamedHere(text: string, start: number, end: number): boolean {
  if (!/\s/.test(text.charAt(end)) || !opensAfter(text, end, OPENING_BRACKET)) return false;
  const named = NAMED.exec(text.slice(end, end + FAR))?.[1];
  return named?.toLowerCase() === text.slice(start, end).toLowerCase();
}

/** What a name may go on with: a capital, "and", "of", "for". */
const MAY_NAME = 'ABCDEFGHIJKLMNOPQRSTUVWXYZaof';

/** The word after, where it makes one name with what stands before it: "ID" after "Data Block". */
export function nameAfter(text: string, end: number): string | undefined {
  if (!opensAfter(text, end, MAY_NAME)) return undefined;
  const after = text.slice(end, end + FAR);
  if (FIXED_AFTER.test(after)) return after;
  if (OF_AN_OFFICE.test(after) && AN_OFFICE.test(text.slice(Math.max(0, end - 24), end)))
    return after;
  if (JOINED_AFTER.test(after)) return after;
  const word = NAME_AFTER.exec(after)?.[1];
  return word === undefined || SMALL_WORDS.has(word) || PLACES.has(word) ? undefined : word;
}

const OPENS =
  /(?:^|[.?!:;][”"’')\]]*[\s\u00A0]+|[—–][\s\u00A0]*)(?:[“"‘'([]|\([a-z]{1,4}\)[\s\u00A0]+)?$/;

const COMMA = 44;

/** True for the first word of a sentence, or of a paragraph or limb. */
export function opensSentence(text: string, start: number): boolean {
  // Right after a word, a number or a comma no sentence begins: that is most words of a text.
  const last = text.charCodeAt(start - 2);
  if (text.charCodeAt(start - 1) === SPACE && (isPlain(last) || last === COMMA)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return OPENS.test(start > 12 ? `x${before}` : before);
}

/** A heading run in before the words: "Restrictions on Customer.  Customer will not". */
const RUN_IN =
  /^[\s\u00A0]*((?:\p{Lu}[\p{L}\p{M}\p{N}’'/-]*|&|of|and|or|the|on|by|for|from|to|in|with|a|an|as|at|under)(?:[,;]?[ \u00A0]+(?:\p{Lu}[\p{L}\p{M}\p{N}’'/-]*|&|of|and|or|the|on|by|for|from|to|in|with|a|an|as|at|under)){0,11})\.(?=[\s\u00A0]|$)/u;

/** Words that tell somebody to do something, or that something is so: "See the Panel.", "THE PARTY SHALL PAY." */
const A_SENTENCE =
  /^(?:See|Tell|Ask|Contact|Call|Notify|Read|Refer|Write|Pay|Consult|Inform|Use)\s|(?<![\p{L}\p{N}])(?:SHALL|WILL|MAY|MUST|IS|ARE|WAS|WERE|HAS|HAVE|DOES|DO|NOT|MAKES?|DISCLAIMS?|EXCEPT|AGREES?|WAIVES?|HEREBY|YOU|WE)(?![\p{L}\p{N}])/u;

/** "Respond to the Impact Assessment.": what is all of some words and speaks of one thing is a sentence. */
const SPEAKS_OF = /[\s\u00A0]the[\s\u00A0]/;

/**
 * Where the heading that words begin with ends; 0 where they begin with none.
 *
 * @param isInner true for the words of a limb or a meaning: these are no heading alone, "(b) Supplier Parties."
 */
export function endOfHeading(text: string, isInner: boolean): number {
  // Its first full stop ends it, and it does not begin small: most words are told by that.
  const stop = text.indexOf('.');
  if (stop === -1 || stop >= FAR || isSmallLetter(text.charCodeAt(0))) return 0;
  const heading = RUN_IN.exec(text.slice(0, FAR));
  if (heading === null || !/^\p{Lu}/u.test(heading[1] ?? '')) return 0;
  if (A_SENTENCE.test(heading[1] ?? '')) return 0;
  const { length } = heading[0];
  const isAll = text.slice(length).trim() === '';
  return isAll && (isInner || SPEAKS_OF.test(heading[1] ?? '')) ? 0 : length;
}
