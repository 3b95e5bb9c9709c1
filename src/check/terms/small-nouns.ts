/**
 * Terms of one word that stand in small letters: "the landlord" where a text otherwise writes “the
 * Landlord”. A word that the text also uses in its ordinary sense is left alone.
 */
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import { inlineDefinitionRanges, type Words } from '../../register/provisions.ts';
import type { Register } from '../../register/register.ts';
import { isKeyOf, type Definition } from '../../register/definitions/definitions.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import { SpellingSet } from '../../register/terms/number-table.ts';
import { numberOf } from '../../register/terms/spellings.ts';
import { tokensIn, wordsOfTerm } from '../../register/terms/tokens.ts';
import { isWhereGiven } from './giving-clause.ts';
import { isWrittenSo } from './neighbours.ts';
import { quotedIn } from './quoted.ts';
import { preambleOf, type Miscapitalised } from './small-terms.ts';
import {
  isInRelation,
  isOneOfSeveral,
  onlyDefinite,
  SERIES,
  smallPlaces,
  standsAsTerm,
  standsPlainly,
} from './sole-small.ts';
import { standingsOf, type Standing } from './standing.ts';
import { termsOf, usesOfTerm, type TermWords } from './terms.ts';
import type { CheckedText } from '../text.ts';

/**
 * How often a term stands with its capital for each time without, at least. Of somebody fewer are asked
 * than of a thing: "the notice" may be any notice, "the landlord" is the Landlord.
 */
const TIMES = { ofSomebody: 4, ofThing: 10 };
/** "a customer" may be any; so often as this the capital must stand for each. */
const TIMES_OF_ANY = 8;
/** Who writes it small more often may mean it. */
const MOST_SMALL = 2;

const SOMEBODY =
  /(?:processor|lord|holder|ee|[^n]er|or|ant|ian|ist|man|party|parties|member|company|client|agent|resident|tenant|student|council|committee|panel|board|chair|secretary|authority|applicant|beneficiary|subsidiary|affiliate|regulator|minister|trustee|guardian|user|owner|partner|spouse|child|person)s?$/;
/** What ends so and is nobody. */
const NOBODY =
  /^(?:order|number|offer|letter|paper|register|matter|meter|transfer|tender|power|water|error|factor|sector|vector|monitor|quarter|chapter|server|router|computer|container|header|footer|parameter|border|corner|fee|guarantee|degree|committee\sroom|grant|covenant|warrant|constant|waiver|other|former|latter|over|under|remainder|reminder|folder|layer|filter|counter|buffer|vessel|motor|floor|door|minor|major|prior|interior|exterior|behavio?r|labour|favour|colour|honour|list|forum)s?$/;
const MEANS_SOMEBODY =
  /^\W*means\s+(?:an?|any|each|every|the|all)\s+(?:\p{L}+\s+){0,2}?(?:person|people|company|companies|individual|body|firm|organi[sz]ation|party|entity|holder|owner|member|committee|board|authority)/u;

/** What says that a thing follows. */
const WHICH =
  /(?<![\p{L}\p{N}’'-])(the|this|that|such|each|every|no|any|one\sor\smore|an?)[\s\u00A0]+$/iu;
/** More letters than the longest of those has, with the space after it. */
const FAR = 24;
/** A noun, and what may follow where it is no part of a longer name. */
const NOUN =
  /\p{Ll}{3,}(?:-\p{Ll}{3,}|\p{Ll})(?=[.,;:)’']|[\s\u00A0]+(?:shall|must|may|will|can|cannot|should|would|could|is|are|was|were|has|have|had|does|do|did|agrees?|pays?|gives?|keeps|makes|sends|uses|receives|fails|wishes|requests|requires|remains|becomes|acts|signs|notifies|provides|ceases|holds|owns|takes|leaves|terminates|repairs|accepts|enters|submits|complies|knows|and|or|if|when|where|unless|until|as|than|then|to|in|on|at|by|for|from|with|under|within|after|before|against|about|not|also|who|which|that|but|\p{Ll}+ed)(?![\p{L}-]))/uy;

/** "any user of the website", "each customer who": words that say which of all. */
const ANY = /^(?:each|every|no|any|one\sor\smore|an?)$/i;
const SAYS_WHICH = /^[\s\u00A0]+(?:who|which|that|in|on|at|with|under|from|by)(?![\p{L}-])/u;

/** True for a word that says by itself that it is of somebody: "Landlord". */
export function isSomebodyByName(word: string): boolean {
  const small = word.toLowerCase();
  return SOMEBODY.test(small) && !NOBODY.test(small);
}

interface Sought extends TermWords {
  readonly isSomebody: boolean;
}

/** The terms of one word by the small letters that they and their plurals would have. */
interface SoughtForms {
  readonly byForm: ReadonlyMap<string, Sought>;
  /** The forms that begin with a spelling, by its number: more than one with hyphens only. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  /** The spellings that forms begin with. */
  readonly firsts: SpellingSet;
}

const soughtIn = remembered((register: Register): SoughtForms => {
  const byForm = new Map<string, Sought>();
  for (const term of termsOf(register).ofOneWord) {
    const { name, definition } = term;
    if (!/^\p{Lu}\p{Ll}{2,}(?:-\p{Ll}{3,}|\p{Ll})$/u.test(name) || definition.within !== undefined)
      continue;
    const isSomebody = isSomebodyByName(name) || MEANS_SOMEBODY.test(definition.words);
    for (const form of [name, ...inflectionsOf(name)])
      byForm.set(form.toLowerCase(), { ...term, isSomebody });
  }
  const byFirst = Map.groupBy(byForm.keys(), (form) => numberOf(wordsOfTerm(form)[0] ?? ''));
  return { byForm, byFirst, firsts: new SpellingSet(byFirst.keys()) };
});

/** The first place of each term of one word that stands small where its capital is the rule. */
export function smallNounsIn(text: CheckedText): Miscapitalised[] {
  const sought = soughtIn(text.register);
  if (sought.byForm.size === 0) return [];
  const standings = standingsOf(sought.firsts, text);
  const often = oftenIn(text, sought, standings);
  const told = new Set(often.map(({ term }) => term.definition));
  const sole = soleIn(text, sought, standings, told);
  return [...often, ...sole].filter(({ term, node, start, end, provision }) => {
    const plain = plainWords(node);
    if (isInRelation(plain, start)) return false;
    if (isOfSomething(term, plain.slice(start), plain.slice(end), text)) return false;
    return !isWhereGiven(term.definition, provision, plain.slice(0, start), text);
  });
}

/** “the holder for the time being of a licence”, in a text that says “of” after no Holder. */
function isOfSomething(term: TermWords, from: string, after: string, text: CheckedText): boolean {
  if (!HOLDS.test(from) || !OF_SOMETHING.test(after)) return false;
  return !usesOfTerm(text.register, term.name).some(({ words, end }) =>
    OF_SOMETHING.test(plainWords(words).slice(end)),
  );
}

const HOLDS =
  /^(?:holder|owner|occupier|member|author|chair|secretary|recipient|issuer)s?(?!\p{L})/u;
const OF_SOMETHING =
  /^[\s\u00A0](?:for[\s\u00A0]the[\s\u00A0]time[\s\u00A0]being[\s\u00A0])?of[\s\u00A0]/u;

/**
 * How often the capital must stand, where the small letters stand once; and how often where they stand plainly,
 * “the landlord shall”.
 */
const TIMES_OF_SOLE = { ofSomebody: 3, ofThing: 4 };
const TIMES_OF_PLAIN = { ofSomebody: 1, ofThing: 2 };

/** Those that stand small once, and with their capital each other time. */
function soleIn(
  text: CheckedText,
  { byForm, byFirst }: SoughtForms,
  standings: readonly Standing[],
  told: ReadonlySet<Definition>,
): Miscapitalised[] {
  const terms = new Map<Definition, Sought>();
  const of = (spelling: number): Definition | undefined => {
    const form = byFirst.get(spelling)?.find((one) => !one.includes('-'));
    const term = byForm.get(form ?? '');
    if (term === undefined || !holdsHere(term, text) || told.has(term.definition)) return undefined;
    const least = TIMES_OF_PLAIN[term.isSomebody ? 'ofSomebody' : 'ofThing'];
    if (writtenIn(term, text) < least) return undefined;
    terms.set(term.definition, term);
    return term.definition;
  };
  const places = smallPlaces(standings, of, (words, definition, start) => {
    const term = terms.get(definition) as Sought;
    return isSpokenOf(words, term, start) || isOneOfSeveral(words, start, term.name);
  });
  return [...places].flatMap(([definition, first]): Miscapitalised[] => {
    const place = first.count > 1 ? onlyDefinite(first) : first;
    if (place === undefined) return [];
    const { words, start, end } = place;
    // A term may have another name, and this be one of its forms.
    const term = byForm.get(words.text.slice(start, end)) ?? terms.get(definition);
    if (term === undefined) return [];
    const least = TIMES_OF_SOLE[term.isSomebody ? 'ofSomebody' : 'ofThing'];
    const isOften = writtenIn(term, text) >= least || standsPlainly(place);
    const isSlip = isOften && standsAsTerm(place, term.isSomebody);
    if (!isSlip) {
      if (!isWrittenSo(place, definition, term.isSomebody, text)) return [];
      if (preambleOf(text).has(words.node)) return [];
    }
    const { node, text: plain, provision } = words;
    return [{ words: plain.slice(start, end), term, node, start, end, provision, again: 0 }];
  });
}

/** How often a text uses a term. */
function writtenIn({ definition }: TermWords, text: CheckedText): number {
  return usesIn(text).get(definition.key) ?? 0;
}

const usesIn = remembered(({ register, version }: CheckedText): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { key } of register.usesIn(version)) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
});

function oftenIn(
  text: CheckedText,
  sought: SoughtForms,
  standings: readonly Standing[],
): Miscapitalised[] {
  const places = [...placesIn(text, sought, standings)];
  if (places.length === 0) return [];
  const counts = smallCounts(sought, standings, places);
  return [...Map.groupBy(places, ({ term }) => term.definition).values()].flatMap(
    ([first, ...again]): Miscapitalised[] => {
      if (first === undefined) return [];
      const { key } = first.term.definition;
      const written = writtenIn(first.term, text);
      const small = counts.get(key) ?? 0;
      const ofSomebody = first.isAny ? TIMES_OF_ANY : TIMES.ofSomebody;
      const times = first.term.isSomebody ? ofSomebody : TIMES.ofThing;
      if (small > MOST_SMALL || written < small * times) return [];
      return [{ ...first, again: again.length }];
    },
  );
}

interface Place extends Omit<Miscapitalised, 'again'> {
  readonly term: Sought;
  /** True after “a”. */
  readonly isAny: boolean;
}

function* placesIn(
  text: CheckedText,
  { byForm }: SoughtForms,
  standings: readonly Standing[],
): Generator<Place> {
  for (const { words, at } of standings) {
    const { node, text: plain, provision } = words;
    const start = tokensIn(words).start(at);
    const which = WHICH.exec(plain.slice(Math.max(0, start - FAR), start))?.[1];
    if (which === undefined) continue;
    NOUN.lastIndex = start;
    const noun = NOUN.exec(plain)?.[0] ?? '';
    const term = byForm.get(noun);
    if (term === undefined || !holdsHere(term, text)) continue;
    const end = start + noun.length;
    if (ANY.test(which) && SAYS_WHICH.test(plain.slice(end, end + 8))) continue;
    if (SERIES.test(plain.slice(end, end + 40))) continue;
    if (isSpokenOf(words, term, start)) continue;
    const isAny = /^an?$/i.test(which);
    // “any agreement or obligation” is whichever.
    if (!term.isSomebody && (isAny || /^(?:any|no|such)$/i.test(which))) continue;
    yield { words: noun, term, node, start, end, provision, isAny };
  }
}

function holdsHere({ definition }: TermWords, { version }: CheckedText): boolean {
  return definition.document === undefined || definition.document === version.document;
}

/** Words about the term itself: where it is defined, in recitals, in quotation marks. */
function isSpokenOf(words: Words, { definition, name }: Sought, start: number): boolean {
  const { text: plain, provision } = words;
  if (provision?.kind === 'definition' && isKeyOf(definition.key, provision.name)) return true;
  if (/^WHEREAS\b|^\(?[A-Z]\)\s/.test(plain)) return true;
  const own = inlineDefinitionRanges(words).find((one) =>
    plain.slice(one.start, one.end).includes(name),
  );
  if (own !== undefined) {
    // Past the brackets that give it its name, “(an “Expulsion”)”, the thing is called by it.
    const isNamed = start > own.end && IN_BRACKETS.test(plain.slice(0, own.start));
    if (!isNamed || !POINTS.test(plain.slice(Math.max(0, start - FAR), start))) return true;
  }
  return quotedIn(plain).some((one) => start >= one.start && start < one.end);
}

const IN_BRACKETS = /\([^()]{0,40}$/u;
const POINTS = /\b(?:the|that|those|these|such)[\s\u00A0]+$/i;

/** How often each of the terms stands small, in whatever sense; "third parties" aside. */
function smallCounts(
  { byForm, byFirst }: SoughtForms,
  standings: readonly Standing[],
  places: readonly Place[],
): Map<string, number> {
  const keys = new Set(places.map(({ term }) => term.definition.key));
  const counts = new Map<string, number>();
  for (const { words, at } of standings) {
    const tokens = tokensIn(words);
    const start = tokens.start(at);
    const form = byFirst.get(tokens.number(at))?.find((one) => standsBy(words.text, start, one));
    const term = byForm.get(form ?? '');
    if (term === undefined || !keys.has(term.definition.key)) continue;
    // “means the charges that are payable”: what the term is made of.
    if (isThird(words.text, start) || isSpokenOf(words, term, start)) continue;
    const { key } = term.definition;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** True for a form that stands at a place, and is no part of a word with more hyphens. */
function standsBy(plain: string, start: number, form: string): boolean {
  const end = start + form.length;
  return (
    plain.startsWith(form, start) &&
    plain.charAt(start - 1) !== '-' &&
    !/^[\p{L}-]/u.test(plain.slice(end, end + 2))
  );
}

/** “third parties”. */
function isThird(plain: string, start: number): boolean {
  return /\bthird[\s\u00A0-]+$/.test(plain.slice(Math.max(0, start - FAR), start));
}
