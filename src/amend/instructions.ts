/**
 * The instruction of an annex: "Add Sections D10.22-27 as follows:", "The following definition in
 * Section A is amended as shown". A general grammar of such sentences, of no code in particular:
 *
 *   instruction = [ place "," ] deed { "and" deed } opening
 *   deed        = verb [ things ]            ("Add the following definitions", "Delete Section D5.2")
 *               | things "is" verb           ("Section D5.2 is deleted")
 *   place       = ( "in" | "after" | "before" | … ) things
 *   opening     = ":" | "as follows" | "as shown" | "the following" | nothing after a number
 *
 * Numbers and ranges are read by the register's grammar of citations.
 */
import { findCitations } from '../register/references/citations.ts';

/** What an instruction tells to do. */
export type Deed = 'insert' | 'delete' | 'replace' | 'amend' | 'move' | 'renumber';

/** One thing that is to be done. */
export interface Told {
  readonly deed: Deed;
  /** The provisions named, ranges read out: "D10.22", "D10.19(a)". Empty where none is. */
  readonly numbers: readonly string[];
  /** For a move or renumbering, what they become. */
  readonly becomes: readonly string[];
  /** What kinds of thing are named without a number: "definitions". */
  readonly kinds: readonly NamedKind[];
}

/** A kind of thing that is named in words: "the following definition" is one, "definitions" several. */
export interface NamedKind {
  readonly kind: 'definition' | 'clause' | 'heading' | 'limb' | 'table' | 'row';
  readonly many: boolean;
}

export interface Instruction {
  readonly words: string;
  readonly told: readonly Told[];
}

const VERBS: readonly (readonly [Deed, string])[] = [
  ['insert', 'add(?:ed)?|insert(?:ed)?|includ(?:e|ed)'],
  ['delete', 'deleted?|removed?|omit(?:ted)?|repeal(?:ed)?|struck out|strike out'],
  ['replace', 'replaced?|substituted?'],
  ['amend', 'amend(?:ed)?|changed?|revised?|modif(?:y|ied)|updated?'],
  ['move', 'moved?|relocated?'],
  ['renumber', 're-?number(?:ed)?'],
];

const ANY_VERB = VERBS.map(([, words]) => words).join('|');
const VERB = new RegExp(String.raw`\b(${ANY_VERB})\b`, 'giu');

/** How a sentence begins that may be an instruction: with a verb, a place, or things. */
const BEGINS = new RegExp(
  String.raw`^(?:please\s+)?(?:(?:${ANY_VERB})\b|(?:in|after|before|immediately (?:after|before)|at the (?:end|beginning) of|under)\s(?:[^.;]|\.\d){1,160}?,?\s(?:${ANY_VERB})\b|(?:the following|the new|new|sections?|clauses?|sub-?clauses?|paragraphs?|parts?|definitions?|the definitions?|the heading|the table|appendix)\b(?:[^.;]|\.\d){0,200}?\b(?:is|are|be|was|were|shall be|will be|should be)\s+(?:to be\s+)?(?:${ANY_VERB})\b)`,
  'iu',
);

/** What shows that the text itself comes next, or that the sentence is all there is. */
const OPENS =
  /(?::|\bas follows\b|\bas shown\b|\bas set out below\b|\bbelow\b|\bthe following\b)/iu;

const KIND_WORDS: readonly (readonly [NamedKind['kind'], RegExp])[] = [
  ['definition', /\b(?:definition|defined term|term)(s?)\b/iu],
  ['heading', /\b(?:sub-?)?heading(s?)\b/iu],
  ['clause', /\b(?:section|clause)(s?)\b(?!\s+[A-Z\d(])/iu],
  ['limb', /\b(?:limb|sub-?clause|sub-?paragraph)(s?)\b(?!\s+[A-Z\d(])/iu],
  ['row', /\brow(s?)\b/iu],
  ['table', /\btable(s?)\b/iu],
];

/** The longest sentence that is read as an instruction. */
const LONGEST = 400;

/** Reads an instruction; nothing where the words are none. */
export function readInstruction(words: string): Instruction | undefined {
  const text = words.replaceAll(/\s+/gu, ' ').trim();
  if (text.length > LONGEST || !BEGINS.test(text)) return undefined;
  const citations = findCitations(text, { name: '', has: () => false, own: [] });
  if (!OPENS.test(text) && citations.length === 0) return undefined;
  const verbs = [...text.matchAll(VERB)].filter(({ index }) => !isInside(index, citations));
  const told = verbs.map((verb, index): Told => {
    const end = verbs[index + 1]?.index ?? text.length;
    const isPassive = isPassiveAt(text, verb.index);
    const from = isPassive ? 0 : verb.index;
    const scope = text.slice(from, isPassive ? verb.index : end);
    const cited = citations.filter(
      ({ start }) => start >= from && start < (isPassive ? verb.index : end),
    );
    const numbers = (role: Role): string[] =>
      cited
        .filter(({ start }) => roleAt(text, start) === role)
        .flatMap(({ targets }) => targets.map(({ number }) => number))
        .filter((number) => /\d/.test(number));
    return {
      deed: deedOf(verb[1] ?? ''),
      numbers: numbers('object'),
      becomes: numbers('result'),
      kinds: KIND_WORDS.flatMap(([kind, pattern]): NamedKind[] => {
        const match = pattern.exec(scope);
        return match === null ? [] : [{ kind, many: match[1] !== '' }];
      }),
    };
  });
  return told.length === 0 ? undefined : { words: text, told };
}

function deedOf(verb: string): Deed {
  const found = VERBS.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(verb));
  return found?.[0] ?? 'amend';
}

function isInside(index: number, ranges: readonly { start: number; end: number }[]): boolean {
  return ranges.some(({ start, end }) => index > start && index < end);
}

function isPassiveAt(text: string, index: number): boolean {
  return /\b(?:is|are|be|was|were)\s+(?:to be\s+)?$/iu.test(text.slice(0, index));
}

type Role = 'object' | 'place' | 'result';

/** What a citation is to the verb before it, by the word right before it. */
function roleAt(text: string, start: number): Role {
  const before = text.slice(Math.max(0, start - 40), start);
  if (
    /\b(?:after|before|in|of|under|following|below|above|between|at|within)\s+(?:the\s+)?$/iu.test(
      before,
    )
  )
    return 'place';
  if (/\b(?:as|to become|becomes?|to|to be)\s+$/iu.test(before)) return 'result';
  return 'object';
}

/** The words that say which version an annex is drawn against. */
const AGAINST =
  /\b(?:against|from|to|on the basis of|based on)\b[^.]{0,120}?\bversion\s+(\d+(?:\.\d+)*)/iu;

/** "31.0" of "These changes have been redlined against Section A version 31.0." */
export function statedVersion(words: string): string | undefined {
  return AGAINST.exec(words)?.[1];
}

/** True for words that stand for text left out: "…", "[…]", "* * *". */
export function isOmission(words: string): boolean {
  return /^(?:\[?(?:…|\.\.\.)\]?|\* ?\* ?\*)$/u.test(words.trim());
}
