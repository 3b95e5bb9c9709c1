/**
 * Capitalised words as a phrase that could be a term: without the words that begin a sentence, and with
 * what stands around them.
 */
import { LAWS, TREATIES } from '../../model/text-words.ts';
import type { Provision } from '../../register/provisions.ts';
import { isDefinedElsewhere, opensSentence } from '../../register/terms/surroundings.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { isName, isStructure, SMALL_WORDS } from './names.ts';
import { almostTerm, almostTermOf } from './near-names.ts';
import { firstOf, openerOf, type Opener } from './openers.ts';
import { termsOf, type TermWords } from './terms.ts';
import { isDeedDone } from './verb-forms.ts';

/** A run of capitalised words that is no use of a term. */
export interface Capitalised {
  readonly phrase: string;
  readonly node: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** The word before says that a thing follows: "the Panel", "each User". */
  readonly determined: boolean;
  /** “this Act”: what a text calls itself. */
  readonly itself: boolean;
  /** “the Retention Schedule at Appendix 1”: the words name what is attached there. */
  readonly attached: boolean;
  /** True inside a sentence, where a capital is the word's own and no heading's or title's. */
  readonly said: boolean;
  /** The word before, where it begins the sentence and may be part of the phrase or not. */
  readonly opener: Opener | undefined;
  /** A term that the words are almost, though they look like a name. */
  readonly almost: TermWords | undefined;
}

/** What is known of words that are compared as they stand: nothing around them is asked. */
export const AS_IT_STANDS = {
  determined: true,
  itself: false,
  attached: false,
  said: true,
  opener: undefined,
  almost: undefined,
} as const;

/** The words of a piece that are capitalised for their own sake. */
export function asPhrase(
  piece: string,
  at: number,
  plain: string,
  number: number,
  text: CheckedText,
): Omit<Capitalised, 'node' | 'provision' | 'said'> | undefined {
  // Half of “Document-design”, of which “Document” is a term.
  if (SMALL_WORDS.has(piece) || piece.startsWith('-')) return undefined; // as most are
  // A full stop of initials ends no sentence: "all U.S. Government End Users".
  if (
    plain.charAt(at - 2) === '.' &&
    /\bU\.[SK]\.[\s\u00A0]$/.test(plain.slice(Math.max(0, at - 6), at))
  )
    return undefined;
  let phrase = piece;
  let start = at;
  const dropFirst = (): void => {
    const rest = phrase.replace(/^[^\s\u00A0]+[\s\u00A0]*/u, '');
    start += phrase.length - rest.length;
    phrase = rest;
  };
  let small = false;
  let first: ReturnType<typeof firstOf>;
  // “BSCCo” has its capitals for itself wherever it stands.
  const isItem = LABELLED.test(plain.slice(Math.max(0, start - 14), start));
  const opens = isItem || start === number || opensSentence(plain, start);
  if (opens && !/^\p{Lu}{2,}\p{Ll}/u.test(piece)) {
    // “…. Batch CSRs received late”, where “Batched CSR” is a term: all of it is meant.
    const isAfter = start > number + 1 && plain.charAt(start - 2) === '.';
    const whole = (isAfter || start === number || start === 0) && /[\s\u00A0]/.test(phrase);
    if (whole && !SMALL_WORDS.has(phrase.split(/[\s\u00A0]/)[0] ?? '')) {
      const near = almostTermOf(phrase, termsOf(text.register));
      if (near !== undefined) {
        const end = start + phrase.length;
        return { ...AS_IT_STANDS, phrase, start, end, almost: near };
      }
    }
    first = isItem ? undefined : firstOf(phrase, start);
    small = /^(?:The|A|An|Each|Any|Every|All|No|Such|This|That)$/.test(phrase.split(/\s/)[0] ?? '');
    dropFirst();
  }
  while (phrase !== '' && SMALL_WORDS.has(phrase.split(/[\s\u00A0]/)[0] ?? '')) {
    small = true;
    dropFirst();
  }
  phrase = phrase.replace(/[’']s?$/, '');
  if (phrase === '' || isStructure(phrase)) return undefined;
  // “one Working Working Day” is told as a word that stands twice.
  if (TWICE.test(phrase)) return undefined;
  // “that Party's Credit Cover Requiement”, where “Credit Cover Requirement” is a term.
  const [owner = ''] = OWNER.exec(phrase) ?? [];
  if (owner !== '' && almostTermOf(phrase.slice(owner.length), termsOf(text.register)))
    [phrase, start] = [phrase.slice(owner.length), start + owner.length];
  const isANamed = isName(phrase);
  const almost = isANamed ? almostTerm(phrase, termsOf(text.register)) : undefined;
  if (isANamed && almost === undefined) return undefined;
  const end = start + phrase.length;
  if (isDefinedElsewhere(plain, end) || YEAR_AFTER.test(plain.slice(end, end + 6)))
    return undefined;
  const before = plain.slice(Math.max(0, start - 30), start);
  if (phrase.split(/[\s\u00A0]+/).length > LONGEST_TERM) return undefined;
  if (isDeedDone(phrase, before, termsOf(text.register))) return undefined;
  const after = plain.slice(end, end + 100);
  if (OF_ANOTHER_TEXT.test(after) || OF_SOMEBODY.test(after)) return undefined;
  if (AN_AGREEMENT.test(phrase) && BETWEEN_SOME.test(after)) return undefined;
  if (OF_A_PLACE.test(before) || KNOWN_AS.test(before)) return undefined;
  // “section 177 of that Act”: the law that was named before.
  if (/\bthat[\s\u00A0]+$/i.test(before) && A_TEXT_NAMED.test(phrase)) return undefined;
  const itself = /\bth(?:is|ese)[\s\u00A0]+$/i.test(before);
  const isLong = /[\s\u00A0]/.test(phrase);
  // “at Gates 3 and 5”, which a list names Gate 1 to Gate 5.
  if (!isLong && SEVERAL_BY_NUMBER.test(after) && phrase.endsWith('s')) return undefined;
  const attached = isLong && ATTACHED.test(plain.slice(end, end + 60));
  const determined = small || DETERMINED.test(before) || (isLong && DESCRIBED.test(before));
  if (!isLong && !determined && BY_NUMBER.test(after)) return undefined;
  const opener = first && openerOf(first, plain, start, end);
  return { phrase, start, end, determined, itself, attached, opener, almost };
}

/** “either: (1) Modify the Software; or (2) Indemnify Licensee”: each item begins with a capital. */
const LABELLED = /[:;,][\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?\((?:\d|[a-z]{1,3})\)[\s\u00A0]+$/;

/** Whose what follows is. */
const OWNER = /^[^]*[’']s?[\s\u00A0]+(?=\p{Lu}\S*[\s\u00A0])/u;

/** More words than this are a sentence in capitals. */
const LONGEST_TERM = 9;

const ATTACHED =
  /^,?[\s\u00A0](?:(?:set\sout|contained|attached|appended|annexed)[\s\u00A0])?(?:at|in|as|to)[\s\u00A0](?:the[\s\u00A0])?(?:Appendix|Schedule|Annex|Exhibit|Attachment)[\s\u00A0]/;

/** “(as defined in Section A of the Code)”, said of words that are no term here. */
const OF_ANOTHER_TEXT =
  /^(?:[\s\u00A0]+\p{Lu}[\p{L}-]*){0,4}[\s\u00A0]*\((?:each\s|all\s)?as\sdefined\sin\s(?:Section|section|clause|Clause)[\s\u00A0][^()]{1,30}[\s\u00A0]of\s(?:the|that)[\s\u00A0]\p{Lu}/u;

/** “the General Objectives of the DCC (as defined in the DCC Licence)”, so too. */
const OF_SOMEBODY =
  /^[\s\u00A0]+(?:of|for|in|to)[\s\u00A0]+(?:the[\s\u00A0]+)?(?:\p{Lu}[\p{L}-]*[\s\u00A0]+){1,4}\((?:each\s|all\s)?as\s(?:(?:that|such)\s(?:term|expression)\sis\s)?defined\sin\s(?!(?:this|[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|Schedule|Appendix)\b)/u;

/** “forms part of the Master Services Agreement between X and Y (the “Agreement”)”. */
const AN_AGREEMENT = /[\s\u00A0](?:Agreement|Contract|Deed|Lease)$/;
const BETWEEN_SOME =
  /^,?[\s\u00A0](?:(?:made|entered[\s\u00A0]into)[\s\u00A0])?(?:between|by[\s\u00A0]and[\s\u00A0]between|dated)[\s\u00A0]/;

/** “in the valley of the Tarn”: what such things are of has a name. */
const OF_A_PLACE =
  /\b(?:valleys?|rivers?|mouth|estuary|banks|shores?|coast|island|isle|lake|bay|harbour|port|town|city|village|borough|parish)[\s\u00A0]+of[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;

const SEVERAL_BY_NUMBER = /^[\s\u00A0]\d{1,3}(?:,|[\s\u00A0](?:and|or|to)[\s\u00A0])[\s\u00A0]?\d/;

/** “the mezzanine of Unit 7”: one of several, by its name. */
const BY_NUMBER = /^[\s\u00A0]\d{1,3}(?![\p{L}\p{N}/-]|[.,]\d)/u;

const TWICE = /(?<!\S)(\S+)[\s\u00A0]+\1(?!\S)/u;

/** “the land known as Millgate Trading Estate”. */
const KNOWN_AS = /\b(?:known|trading)[\s\u00A0]as[\s\u00A0]+$/;

const A_TEXT_NAMED = new RegExp(`^(?:${LAWS}|${TREATIES}|Code|Statute|Licen[cs]e|Law)$`);

/** "the Communications Order 2003": a law. */
const YEAR_AFTER = /^[\s\u00A0](?:19|20)\d\d/;

const DETERMINED =
  /\b(?:the|an?|each|any|every|all|no|such|this|that|these|those|its|their|his|her|our|your|other|another|relevant|applicable|such\san?|one\sor\smore|more|either|both|some|affected|existing|new)[\s\u00A0]+$/i;

/** “a prompt Disclosure Notice”: a word between says of what kind it is. */
const DESCRIBED =
  /\b(?:the|an?|each|any|every|no|such|this|that)[\s\u00A0]+(?!(?:of|for|to|in|on|by|with|from|and|or|at|as|under|into|upon)\b)\p{Ll}{3,}[\s\u00A0]+$/iu;
