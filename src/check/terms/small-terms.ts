/**
 * Terms of several words that stand in a text with other capitals than their definitions have.
 */
import { remembered } from '../../model/once.ts';
import { inlineDefinitionRanges, type Provision } from '../../register/provisions.ts';
import type { Register } from '../../register/register.ts';
import { isKeyOf, type Definition } from '../../register/definitions/definitions.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import { SmallTermFinder } from '../../register/terms/small-finder.ts';
import { SpellingSet } from '../../register/terms/number-table.ts';
import { numberOf } from '../../register/terms/spellings.ts';
import { tokensIn, wordsOfTerm, type Tokens } from '../../register/terms/tokens.ts';
import { termKey, type TermKey } from '../../model/identifiers.ts';
import type { WordsIn } from '../places.ts';
import { isInNotice } from '../words/notices.ts';
import { isWhereGiven } from './giving-clause.ts';
import { isProper } from './names.ts';
import { quotedIn } from './quoted.ts';
import { endOfRunIn } from './run-in.ts';
import { isCitedTitle } from './said.ts';
import { standingsOf } from './standing.ts';
import { comparedPhrase, termsOf, type TermWords } from './terms.ts';
import { headingAbove } from '../references/headings-above.ts';
import { termPlace, type CheckedText } from '../text.ts';

export interface Miscapitalised {
  readonly words: string;
  readonly term: TermWords;
  readonly node: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** How often such words stand in the text after this. */
  readonly again: number;
}

interface SmallFinder {
  readonly finder: SmallTermFinder;
  readonly terms: readonly SoughtTerm[];
}

interface SoughtTerm extends TermWords {
  /** The term and its other forms, as they are written right. */
  readonly forms: ReadonlySet<string>;
  /** The numbers of the words of each form. */
  readonly spelt: readonly (readonly number[])[];
}

/** Finds terms of several words whatever their capitals. */
const finderOf = remembered((register: Register): SmallFinder => {
  const terms = termsOf(register)
    .all.filter(
      ({ name }) =>
        /\p{Lu}\p{L}*[\s\u00A0]+[^]*\p{Lu}/u.test(name) &&
        name !== name.toUpperCase() &&
        // “your content” is what anybody says of it, and “This License” is this License.
        !/^(?:Your|Our|My|Their|Its|His|Her|Other|This|These)[\s\u00A0]/.test(name) &&
        // “A Director”, beside “B Director”.
        !/^A[\s\u00A0]/.test(name),
    )
    .map((term) => {
      const forms = new Set([term.name, ...inflectionsOf(term.name)]);
      const spelt = [...forms].map((form) => wordsOfTerm(form).map(numberOf));
      return { ...term, forms, spelt };
    });
  const finder = new SmallTermFinder(
    terms.map(({ name }, index) => ({ term: name.toLowerCase(), key: termKey(String(index)) })),
  );
  return { finder, terms };
});

/**
 * The first place of each term that stands with other capitals; and the first with some of its capitals, “Due
 * date”, which is a slip whatever one in small letters before it is.
 */
export function miscapitalisedIn(text: CheckedText): Miscapitalised[] {
  const byTerm = Map.groupBy(allMiscapitalised(text), ({ term }) => term);
  return [...byTerm.values()].flatMap((same) => {
    const [first, ...again] = same;
    if (first === undefined) return [];
    const half = again.find(({ words }) => /\p{Lu}/u.test(words));
    if (half === undefined || /\p{Lu}/u.test(first.words))
      return [{ ...first, again: again.length }];
    return [
      { ...first, again: again.length - 1 },
      { ...half, again: 0 },
    ];
  });
}

/** Every place of a term that stands with other capitals, in reading order. */
export const allMiscapitalised = remembered(
  (text: CheckedText): readonly Omit<Miscapitalised, 'again'>[] => {
    const found = [...findPlaces(text)];
    const longer = found.flatMap((one) => one.longer ?? []);
    if (longer.length === 0) return found;
    // “the credit allowance factor”, here and elsewhere: another thing.
    const twice = standingTwice(longer, text);
    return found.filter((one) => one.longer === undefined || !twice.has(one.longer));
  },
);

interface Found extends Omit<Miscapitalised, 'again'> {
  /** The words with the small one after them; nothing where none follows. */
  readonly longer: string | undefined;
}

function* findPlaces(text: CheckedText): Generator<Found> {
  const { finder, terms } = finderOf(text.register);
  if (terms.length === 0) return;
  const preamble = preambleOf(text);
  for (const words of text.words) {
    const { node, text: plain, provision } = words;
    const tokens = tokensIn(words);
    const isOther = (key: TermKey, from: number, to: number): boolean => {
      const term = terms[Number(key)] as SoughtTerm;
      if (isSpeltRight(term, tokens, from, to)) return false; // as nearly all are
      const [start, end] = [tokens.start(from), tokens.end(to - 1)];
      return !isRight(writtenAt(plain, start, end), term, plain, start);
    };
    for (const { key, start, end } of finder.find(plain, tokens, isOther)) {
      const term = terms[Number(key)] as SoughtTerm;
      const written = writtenAt(plain, start, end);
      if (provision?.kind === 'definition' && isKeyOf(term.definition.key, provision.name)) {
        continue;
      }
      const ranges = inlineDefinitionRanges(words);
      if (ranges.some((range) => start < range.end && end > range.start)) continue;
      // “the “relevant objective” for the purposes of Condition 13”: the words of another text.
      if (isQuoted(plain, start, end)) continue;
      // “your line manager”, where it is “your Line Manager” elsewhere.
      const whose = WHOSE.exec(plain.slice(Math.max(0, start - 6), start))?.[1];
      const isSaid =
        whose !== undefined &&
        text.words.some((one) => one.text.includes(`${whose.toLowerCase()} ${term.name}`));
      if (!isSaid && isOrdinary(plain, start, end, term.name, ranges)) continue;
      if (preamble.has(node) && !preamble.has(term.definition.said?.node)) continue;
      if (isOfSchedule(term.definition, node, start, text)) continue;
      if (isInNotice(text, node, start) || isCitedTitle(plain, start, end)) continue;
      if (start < endOfRunIn(node, plain, provision?.node)) continue;
      if (isWhereGiven(term.definition, provision, plain.slice(0, start), text)) continue;
      const [more] = LONGER.exec(plain.slice(end, end + 30)) ?? [];
      const longer = more === undefined ? undefined : written + more;
      yield { words: written, term, node, start, end: start + written.length, provision, longer };
    }
  }
}

/** Words outside the Schedule in which a sentence gives a term its meaning, as all uses of it are inside. */
function isOfSchedule(definition: Definition, node: WordsIn, start: number, text: CheckedText) {
  if (!text.alone || definition.form !== 'inline') return false;
  const own = headingAbove(text, termPlace(text, definition), 'Schedule');
  const isOutside = (words: WordsIn, at: number): boolean =>
    headingAbove(text, text.places.words(words, at, at + 1), 'Schedule') !== own;
  if (own === undefined || !isOutside(node, start)) return false;
  return !text.register.usesOf(definition.key).some((use) => isOutside(use.words, use.start));
}

function isQuoted(plain: string, start: number, end: number): boolean {
  return quotedIn(plain).some(
    (one) => one.start <= start && one.end >= end && one.end - one.start <= LONGEST_QUOTED,
  );
}

/** More is a passage that is put into another text. */
const LONGEST_QUOTED = 100;

const LONGER = /^[\s\u00A0]\p{Ll}{4,}(?!\p{L})/u;

/** Those of some phrases that stand in a text in two places. */
function standingTwice(phrases: readonly string[], text: CheckedText): ReadonlySet<string> {
  const byLast = Map.groupBy(new Set(phrases), (phrase) =>
    numberOf(/\p{Ll}+$/u.exec(phrase)?.[0] ?? ''),
  );
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const { words, at } of standingsOf(new SpellingSet(byLast.keys()), text)) {
    const tokens = tokensIn(words);
    const end = tokens.end(at);
    for (const phrase of byLast.get(tokens.number(at)) ?? [])
      if (words.text.startsWith(phrase, end - phrase.length))
        (once.has(phrase) ? twice : once).add(phrase);
  }
  return twice;
}

/** What stands before the first clause of a text by itself: there no word has the meaning of a later one. */
export const preambleOf = remembered(({ alone, words }: CheckedText): ReadonlySet<unknown> => {
  const first = alone ? words.findIndex(({ provision }) => provision?.kind === 'clause') : -1;
  return new Set(words.slice(0, Math.max(0, first)).map(({ node }) => node));
});

/** True for words that are those of a form of the term, letter by letter. */
function isSpeltRight({ spelt }: SoughtTerm, tokens: Tokens, from: number, to: number): boolean {
  for (const form of spelt) {
    if (form.length !== to - from) continue;
    let at = from;
    while (at < to && form[at - from] === tokens.number(at)) at += 1;
    if (at === to) return true;
  }
  return false;
}

/** The words of a term without a possessive. */
function writtenAt(plain: string, start: number, end: number): string {
  return plain.slice(start, end).replace(/[’']s?$/, '');
}

/** "Regulation 2016/679 … on the protection of natural persons with regard to the processing of". */
const IN_A_TITLE =
  /\b(?:Regulation|Directive|Convention|Decision)\b[^.;“"]{0,160}\b(?:on|concerning|relating\sto|with\sregard\sto)\s[^.;“"]*$/u;

/** Words before which nobody means the one thing that a text defines. */
const GENERIC = /\b(?:own|your|our|my|other|similar|different)[\s\u00A0]+$/i;

const WHOSE = /\b(your|our|my)[\s\u00A0]$/i;

/** Words before which one thing is meant that was spoken of; and whose it is. */
const POINTING =
  /(?:\p{L}[’']s?|\b(?:the|this|that|such|these|those|said|its|each|every|no|one|any|another|either|previous|next|relevant|current|preceding|same|following))[\s\u00A0]+$/iu;

/**
 * Words that say what the term stands for, and not the term: before its definition in the sentence
 * (“additional closings (each an “Additional Closing”)”) or in it, beside the term in one sentence, in what
 * comes before an agreement, or of another kind than the one that is defined.
 */
function isOrdinary(
  plain: string,
  start: number,
  end: number,
  name: string,
  defined: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const given = defined.find((range) => range.start > end);
  if (
    given !== undefined &&
    comparedPhrase(plain.slice(given.start, given.end)) === comparedPhrase(name)
  ) {
    return true;
  }
  const written = plain.slice(start, end);
  // “a European data protection authority”: the capital is that of the name of a land.
  const [first = '', ...others] = written.split(/[\s\u00A0]+/);
  if (isProper(first) && !others.some((word) => /\p{Lu}/u.test(word))) return true;
  const leading = plain.slice(Math.max(0, start - 20), start);
  // “each other affected Party”, where an Affected Party is one of them.
  if (/^\p{Ll}/u.test(written) && GENERIC.test(leading)) return true;
  if (/\p{Lu}/u.test(written)) return false;
  if (IN_A_TITLE.test(plain.slice(Math.max(0, start - 240), start))) return true;
  // “**Security Agreement** means the security agreement dated”: what the term is made of.
  const before = defined.findLast((range) => range.end <= start);
  if (
    before !== undefined &&
    comparedPhrase(plain.slice(before.start, before.end)) === comparedPhrase(name) &&
    /^[”"’']?(?:\s*\([^()]{1,60}\))?(?:\s+(?:of|in\srelation\sto|in\srespect\sof)\s[^,.;]{1,50}?)?(?:,?\s+(?:shall\s+)?means?\s+|\s*[:–—-]\s+)[^.;]*$/.test(
      plain.slice(before.end, start),
    )
  ) {
    return true;
  }
  if (/^WHEREAS\b|^\(?[A-Z]\)\s/.test(plain)) return true;
  if (POINTING.test(leading)) return false;
  const to = plain.indexOf('. ', end);
  const after = plain.slice(end, to === -1 ? plain.length : to);
  // “a purchase price equal to the Purchase Price”; but not “each Purchase Price, or a purchase price”, nor
  // “has issued a system warning, it shall remain until the System Warning ends”.
  if (/\ban?[\s\u00A0]+$/i.test(leading)) return (/^[^,;:]*/.exec(after)?.[0] ?? '').includes(name);
  const from = plain.lastIndexOf('. ', start) + 1;
  return after.includes(name) || plain.slice(from, start).includes(name);
}

/** The capitals of the definition, those of its plural, or all. */
function isRight(
  written: string,
  { name, forms }: SoughtTerm,
  plain: string,
  start: number,
): boolean {
  if (forms.has(written)) return true;
  const flat = written.replaceAll(/[\s\u00A0]+/g, ' ');
  if (forms.has(flat) || flat === flat.toUpperCase()) return true;
  // Other letters than those that are compared: a hyphen for a space, another apostrophe.
  if (flat.toLowerCase() !== name.toLowerCase() && !isInflection(flat, name)) return true;
  // Part of longer hyphened words: "non-working days".
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(plain.slice(0, start));
}

function isInflection(flat: string, name: string): boolean {
  return inflectionsOf(name).some((form) => form.toLowerCase() === flat.toLowerCase());
}
