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
  /** For a move, a renumbering or a replacement, what they become. */
  readonly becomes: readonly string[];
  /** Where it is to be done: "In Section D10.18", "after Section D10.21". */
  readonly places: readonly string[];
  /** Of those, beside which it is to come. */
  readonly beside: readonly Beside[];
  /** What kinds of thing are named without a number: "definitions". */
  readonly kinds: readonly NamedKind[];
}

/** "After Section D10.21". */
export interface Beside {
  readonly side: 'after' | 'before';
  readonly number: string;
}

/** A kind of thing that is named in words: "the following definition" is one, "definitions" several. */
interface NamedKind {
  readonly kind: 'definition' | 'clause' | 'heading' | 'limb' | 'table' | 'row';
  readonly many: boolean;
  /** How many, where the words say it: “two new Sections”. */
  readonly count?: number;
}

export interface Instruction {
  readonly words: string;
  readonly told: readonly Told[];
}

const VERBS: readonly (readonly [deed: Deed, words: string, nouns: string])[] = [
  [
    'insert',
    'add(?:ed)?|insert(?:ed)?|includ(?:e|ed)|created?|introduced?',
    'insertion|addition|inclusion|creation|introduction|inserting|adding',
  ],
  [
    'delete',
    'deleted?|removed?|omit(?:ted)?|repeal(?:ed)?|struck out|strike out',
    'deletion|removal|omission|repeal|deleting|removing|omitting',
  ],
  ['replace', 'replaced?|substituted?', 'replacement|substitution|replacing|substituting'],
  [
    'amend',
    'amend(?:ed)?|changed?|revised?|modif(?:y|ied)|updated?',
    'amendments?|changes?|revision|modification',
  ],
  ['move', 'moved?|relocated?', 'relocation'],
  ['renumber', 're-?number(?:ed)?', 're-?numbering'],
];

const ANY_VERB = VERBS.map(([, words]) => words).join('|');
const ANY_NOUN = VERBS.map(([, , nouns]) => nouns).join('|');
/** A noun is a deed at the beginning, and in “Section D1 is amended by the insertion of”. */
const VERB = new RegExp(
  String.raw`\b(${ANY_VERB})\b|(?:^|(?<=\bby (?:the )?))(${ANY_NOUN})\b`,
  'giu',
);
/** “By inserting Section D1.2”: of what it is done to it speaks like a verb. */
const GERUND = /ing$/iu;

/** What an instruction may be about. */
const THINGS =
  'sections?|clauses?|sub-?clauses?|limbs?|(?:sub-?)?paragraphs?|parts?|definitions?|defined terms?|terms?|(?:sub-?)?headings?|tables?|rows?|text|words?|appendix|appendices';

/** Sentences of the law have a subject that does: “the Panel shall include the following”. */
const NOT_LAW = String.raw`(?<!\b(?:shall|may|must|will|can|should|to|not|is|are|be|been)\s)`;

/** How a sentence begins that may be an instruction: with a verb, a place, or things. */
const BEGINS = new RegExp(
  [
    String.raw`^(?:please\s+)?(?:${ANY_VERB})\b`,
    String.raw`^(?:in|after|before|immediately (?:after|before)|at the (?:end|beginning) of|under|for (?:the )?(?:${THINGS}))\s(?:[^.;]|\.\d){1,160}?,?\s(?:${NOT_LAW}(?:${ANY_VERB})|(?:${THINGS})\b(?:[^.;]|\.\d){0,160}?\b(?:is|are)\s+(?:${ANY_VERB}))\b`,
    String.raw`^(?:the following\s+)?(?:the\s+)?(?:new\s+|existing\s+)?(?:${THINGS})\b(?:(?!\b(?:that|which|who)\b)[^.;]|\.\d){0,200}?\b(?:is|are|was|were|shall be|will be|should be)\s+(?:to be\s+)?(?:${ANY_VERB})\b`,
    String.raw`^(?:the\s+)?(?:new\s+|existing\s+)?(?:${THINGS})\s+[A-Z]{0,2}\d(?:[^.;]|\.\d){0,120}?\bto be\s+(?:${ANY_VERB})\b`,
    String.raw`^(?:${ANY_NOUN})\s+(?:of|to)\s+(?:the\s+)?(?:following\s+)?(?:new\s+)?(?:${THINGS})\b.*(?::|\bas follows\.?|\bas shown\.?)$`,
  ].join('|'),
  'iu',
);

/** What shows that the text itself comes next, or that the sentence is all there is. */
const OPENS =
  /(?::|\bas follows\b|\bas shown\b|\bas set out below\b|\bbelow\b|\bthe following\b|\baccordingly\b)/iu;

const KIND_WORDS: readonly (readonly [NamedKind['kind'], RegExp])[] = [
  ['definition', /\b(?:definition|defined term|term)(s?)\b/iu],
  ['heading', /\b(?:sub-?)?heading(s?)\b/iu],
  ['clause', /\b(?:section|clause)(s?)\b(?!\s+(?:[A-Z]{0,2}\d|[A-Z]\b|\())/iu],
  ['limb', /\b(?:limb|sub-?clause|sub-?paragraph)(s?)\b(?!\s+(?:\d|\())/iu],
  ['row', /\brow(s?)\b/iu],
  ['table', /\btable(s?)\b/iu],
];

/** The longest sentence that is read as an instruction. */
const LONGEST = 400;

/** Reads an instruction; nothing where the words are none. */
export function readInstruction(words: string): Instruction | undefined {
  const text = words.replaceAll(/\s+/gu, ' ').trim();
  if (text.length > LONGEST) return undefined;
  const full = inFull(text);
  if (!BEGINS.test(full)) return undefined;
  const read = full.replaceAll(BARE_NUMBER, '$1 Section ');
  const citations = findCitations(read, { name: '', has: () => false, own: [] });
  if (!OPENS.test(read) && citations.length === 0) return undefined;
  const verbs = [...read.matchAll(VERB)].filter(({ index }) => !isInside(index, citations));
  const told = verbs.map((verb, index): Told => {
    const end = verbs[index + 1]?.index ?? read.length;
    const isPassive = isPassiveAt(read, verb.index);
    const deed = deedOf(verb[1] ?? verb[2] ?? '');
    // “For Section D10.3 substitute the following” says first what it is about.
    const from = isPassive || (index === 0 && /^for\b/iu.test(read)) ? 0 : verb.index;
    const until = isPassive ? verb.index : end;
    const scope = read.slice(from, until);
    const numbers = (role: Role, first: number, last: number): string[] =>
      citations
        .filter(({ start }) => start >= first && start < last)
        .filter(({ start }) => roleAt(read, start, deed, isNoun(verb)) === role)
        .flatMap(({ targets }) => targets.map(({ number }) => number))
        .filter((number) => /\d/.test(number));
    const placed = index === 0 ? 0 : from;
    return {
      deed,
      numbers: numbers('object', from, until),
      becomes: numbers('result', from, end),
      // What stands before the first verb is where it is to be done.
      places: numbers('place', placed, end),
      beside: citations
        .filter(({ start }) => start >= placed && start < end)
        .flatMap(({ start, targets }) => {
          const side = sideAt(read, start);
          const [only, ...others] = targets;
          if (side === undefined || only === undefined || others.length > 0) return [];
          return [{ side, number: only.number }];
        }),
      kinds: KIND_WORDS.flatMap(([kind, pattern]): NamedKind[] => {
        const match = pattern.exec(scope);
        if (match === null) return [];
        const count = countBefore(scope.slice(0, match.index));
        return [{ kind, many: match[1] !== '', ...(count !== undefined && { count }) }];
      }),
    };
  });
  // “Is amended by the insertion of”: how it is amended is what is told.
  const deeds = told.filter((_, index) => {
    const next = verbs[index + 1];
    return told[index]?.deed !== 'amend' || next?.[2] === undefined;
  });
  return deeds.length === 0 ? undefined : { words: text, told: asReplaced(deeds) };
}

const COUNTS = 'one two three four five six seven eight nine ten'.split(' ');
const COUNT = new RegExp(
  String.raw`\b(${COUNTS.join('|')}|\d{1,2})(?:\s+(?:new|additional|further|following|existing|defined))*\s+$`,
  'iu',
);

/** The number that a kind of thing is counted by: 2 in “two new ”. */
function countBefore(words: string): number | undefined {
  const word = COUNT.exec(words)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const at = COUNTS.indexOf(word);
  return at === -1 ? Number(word) : at + 1;
}

/** "as D10.3 to D10.8", where the word before the numbers is not said again. */
const BARE_NUMBER = new RegExp(
  String.raw`\b(as|become|becomes|with|and|to|after|before|in|new|from|of|${ANY_VERB})\s+(?=[A-Z]{1,2}\d+[A-Z]?(?:\.\d+)+\b)`,
  'giu',
);

/** "New Sections D5.3 to D5.5:", "Proposed changes to Section D5.2:": a title that tells a deed. */
const TITLE =
  /^(?:new (?=(?:[^.;]|\.\d)*(?::|\bas follows:?)$)|proposed (?=(?:changes?|amendments?)\b))/iu;
/** "Section D10.20: delete and replace with": what it is about stands first. */
const ABOUT = new RegExp(
  String.raw`^((?:section|clause|paragraph|appendix)s? [A-Z]{0,2}\d[\w.()]*)\s*[:–—-]\s*(${ANY_VERB})\b\s*(.*)$`,
  'iu',
);

/** What instructions cut short, said in full. */
function inFull(text: string): string {
  const named = text.replace(TITLE, (title) => (/^new/iu.test(title) ? 'Add new ' : ''));
  return named.replace(ABOUT, (_, thing: string, verb: string, rest: string) =>
    /^(?:and\b|as\b|in its\b|to read\b|with\b|by\b|:|$)/iu.test(rest)
      ? `${verb} ${thing} ${rest}`
      : `In ${thing}, ${verb} ${rest}`,
  );
}

/** "Delete Section D10.3 and replace with the following" is one deed. */
function asReplaced(told: readonly Told[]): Told[] {
  return told.flatMap((one, index): Told[] => {
    const [before, after] = [told[index - 1], told[index + 1]];
    const isRest = ({ deed, numbers, kinds }: Told): boolean =>
      deed === 'replace' && numbers.length + kinds.length === 0;
    if (one.deed === 'delete' && after !== undefined && isRest(after)) {
      return [{ ...one, deed: 'replace', becomes: after.becomes }];
    }
    return before?.deed === 'delete' && isRest(one) ? [] : [one];
  });
}

function isNoun([word, , noun]: RegExpExecArray): boolean {
  return noun !== undefined && (!GERUND.test(word) || /numbering$/iu.test(word));
}

function deedOf(word: string): Deed {
  const found = VERBS.find(([, verbs, nouns]) =>
    new RegExp(`^(?:${verbs}|${nouns})$`, 'iu').test(word),
  );
  return found?.[0] ?? 'amend';
}

function isInside(index: number, ranges: readonly { start: number; end: number }[]): boolean {
  return ranges.some(({ start, end }) => index > start && index < end);
}

function isPassiveAt(text: string, index: number): boolean {
  return /\b(?:is|are|be|was|were)\s+(?:to be\s+)?$/iu.test(text.slice(0, index));
}

type Role = 'object' | 'place' | 'result';

/** What a citation is to its verb, by the words right before it. */
function roleAt(text: string, start: number, deed: Deed, isNoun: boolean): Role {
  const before = text.slice(Math.max(0, start - 40), start);
  const said = (words: string): boolean =>
    new RegExp(String.raw`\b(?:${words})\s+(?:(?:an?|the|its)\s+)?(?:new\s+)?$`, 'iu').test(before);
  // “Insertion of Section D10.22”, “amendments to Section D10.18”.
  if (isNoun && said('of|to')) return 'object';
  if (said('after|before|in|into|of|under|(?<!the )following|below|above|between|at|within'))
    return 'place';
  const isOfTwo = deed === 'move' || deed === 'renumber' || deed === 'replace';
  // “Delete the words “and Users” from Section D10.18”.
  if (said('from')) return isOfTwo ? 'object' : 'place';
  // “Insert the following as Section D10.22”, “add a limb to Section D10.18”.
  if (said('as|to become|becomes?|to be|with|by')) return isOfTwo ? 'result' : 'object';
  if (said('to')) return isOfTwo ? 'result' : 'place';
  return 'object';
}

/** On which side of a citation something is to come, by the word right before it. */
function sideAt(text: string, start: number): Beside['side'] | undefined {
  const word = /\b(after|before)\s+$/iu.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return word?.toLowerCase() as Beside['side'] | undefined;
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
