/**
 * What capitalised words that are no term were most likely meant to be.
 */
import { once, remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { nearTerm } from './near-names.ts';
import { isKeyOf } from '../../register/definitions/definitions.ts';
import { isAbbreviation } from './abbreviations.ts';
import { boldSlipsIn } from './bold-slips.ts';
import { capitalsOf } from './capitals.ts';
import type { Capitalised } from './phrases.ts';
import { isNamed } from './named-words.ts';
import { isBody, isOfficeOf, isOwnName } from './names.ts';
import { isOfAnother, kinOf } from './kin.ts';
import { isOtherWord, isPart } from './near-words.ts';
import type { Verdict } from './verdict.ts';
import { establishedIn } from './established.ts';
import { oftenLike } from './often.ts';
import { nearWord } from './one-word-slips.ts';
import { isMisnamed, isOwnKind } from './itself.ts';
import { wholePhrases } from './openers.ts';
import {
  comparedPhrase,
  comparedWords,
  lettersOf,
  singularOf,
  termsOf,
  type KnownTerms,
  type TermWords,
} from './terms.ts';
import { listedKinds } from './listed-kinds.ts';
import { likenessOf } from './term-like.ts';
import { isElliptic } from './elliptic.ts';
import { holdsInAll } from './rivals.ts';
import { meansWith } from './meanings.ts';
import { isSaidThere } from './mentioned.ts';
import { slipOf } from './open-slips.ts';
import { isDefinedAtAll, isLeftOpen, OPEN } from './left-open.ts';
import type { CheckedText } from '../text.ts';
import { isVerbOfTerms } from './verb-forms.ts';
import { isPluralTwice } from './whole-names.ts';

/** Capitalised words with their verdict: all the places of one phrase. */
export interface Judged {
  readonly phrase: string;
  readonly verdict: Verdict;
  /** In reading order. */
  readonly places: readonly [Capitalised, ...Capitalised[]];
  /** False where the text is an extract and nothing here proves that the words are no term. */
  readonly decided: boolean;
}

/** The capitalised words of a text that are no terms, phrase by phrase. */
export const judgedIn = remembered((text: CheckedText): readonly Judged[] => {
  const terms = termsOf(text.register);
  const phrases = Map.groupBy(wholePhrases(capitalsOf(text)), ({ phrase }) =>
    comparedPhrase(phrase),
  );
  const established = text.codeWhole ? undefined : establishedIn(text);
  /** Phrases that nothing but their last word tells from names. */
  const unsure = new Set<string>();
  const judged = [...phrases.values()].flatMap((group): Judged[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { phrase, almost } = first;
    const places = group as [Capitalised, ...Capitalised[]];
    if (places.some(({ itself }) => itself) && !/\s/.test(phrase)) {
      const [here, ...again] = places.filter(({ itself }) => itself);
      if (here === undefined || !isMisnamed(phrase, text)) return [];
      return [{ phrase, verdict: MISNAMED, places: [here, ...again], decided: true }];
    }
    if (almost !== undefined) {
      // A heading may have the right plural: “Events of Default”.
      if (isNamed(phrase, text) && !isPluralTwice(phrase, almost.name)) return [];
      return [{ phrase, verdict: { kind: 'near miss', term: almost }, places, decided: true }];
    }
    const said = inCapitals(places, terms, text) ?? verdictOn(first, terms, text);
    if (said === undefined) return [];
    const verdict = isMeant(phrase, said, places.length, text) ? said : UNDEFINED;
    if (isSure(verdict)) {
      return [{ phrase, verdict, places, decided: true }];
    }
    const likeness = likenessOf(places, text, terms);
    if (likeness === 'name') return [];
    if (isBody(phrase) || isNamed(phrase, text)) return [];
    if (places.some(({ attached }) => attached)) return [];
    if (isVerbOfTerms(phrase, terms)) return [];
    if (verdict.kind === 'part of' && places.every((one) => isElliptic(one, verdict.term)))
      return [];
    if (verdict.kind === 'more than' && isJoined(phrase, verdict.term, phrases)) return [];
    // “Code means this Harbour Code”: its own name at length.
    if (
      verdict.kind === 'more than' &&
      places.every((one) => one.itself || isMeaningOf(one, verdict.term))
    )
      return [];
    if (likeness === 'noun') unsure.add(phrase);
    if (established === undefined) return [{ phrase, verdict, places, decided: true }];
    const proven = established(phrase);
    return [{ phrase, verdict: proven ?? verdict, places, decided: proven !== undefined }];
  });
  // Such a body is no term, and yet shows that a text leaves open what its words mean.
  const kinds = listedKinds(judged, text);
  const told = judged.filter((one) => {
    if (isOfficeOf(one.phrase) || isState(one, terms) || kinds.has(one.phrase)) return false;
    return isSure(one.verdict) || !isOwnKind(one);
  });
  const isUnsure = ({ phrase }: Judged): boolean => unsure.has(phrase);
  const all = isDefinedAtAll(judged, terms, text);
  const sure =
    all ||
    isDefinedAtAll(
      judged.filter((one) => !isUnsure(one)),
      terms,
      text,
    );
  const compared = [...phrases.keys()];
  const often = oftenLike(told);
  const found = told.map((one): Judged => {
    const like = OPEN.has(one.verdict.kind) ? often(one) : undefined;
    if (like !== undefined) {
      return {
        ...one,
        verdict: { kind: 'near words', words: like, in: 'this text' },
        decided: true,
      };
    }
    const isTold = (isUnsure(one) ? all : sure) && !isLeftOpen(one, text);
    if (isTold && one.decided) return withKin(one, terms);
    const slip = isSure(one.verdict) ? undefined : slipOf(one, terms, text, compared);
    return slip === undefined ? undecided(one) : { ...one, verdict: slip, decided: true };
  });
  const without = found.filter((one) => !isExplained(one, text));
  return [...without, ...boldSlipsIn(text, terms, phrases)];
});

/** True for what a term is said to mean and nothing else: “Code” means the Lamp Code. */
function isMeaningOf({ node, start }: Capitalised, { name }: TermWords): boolean {
  const before = plainText(node.children).slice(0, start);
  return MEANS_THE.test(before) && before.slice(0, name.length + 2).includes(name);
}

const MEANS_THE = /\bmeans[\s\u00A0]+(?:(?:the|this|an?)[\s\u00A0]+)?$/u;

/** True for a name that a clause gives a meaning without a mark. */
function isExplained({ phrase, verdict, places }: Judged, text: CheckedText): boolean {
  if (verdict.kind !== 'undefined' || verdict === MISNAMED || places.length === 1) return false;
  return isSaidThere(phrase, text);
}

/** “Forum Membership”, where “Forum Member” is a term: what somebody has who is one. */
function isState({ phrase }: Judged, { byLetters }: KnownTerms): boolean {
  if (!phrase.endsWith('ship')) return false;
  return byLetters.has(lettersOf(comparedWords(phrase.slice(0, -'ship'.length))));
}

/** The same, where nothing here proves that the words are no term. */
function undecided(judged: Judged): Judged {
  return isSure(judged.verdict) ? judged : { ...judged, decided: false };
}

/** True where the words are so near a term that nobody need know what else is defined. */
function isSure(verdict: Verdict): boolean {
  const { kind } = verdict;
  return (
    verdict === MISNAMED || kind === 'near miss' || kind === 'out of scope' || kind === 'capitals'
  );
}

/** Two things side by side, "Customer Affiliate": the other one is told by itself. */
function isJoined(
  phrase: string,
  { words }: TermWords,
  phrases: ReadonlyMap<string, readonly Capitalised[]>,
): boolean {
  const rest = comparedWords(phrase).filter((word) => !words.includes(word));
  return phrases.has(rest.join(' '));
}

/** The same, where the words are those of one term but for a word. */
function withKin(judged: Judged, terms: KnownTerms): Judged {
  const { phrase, verdict, places, decided } = judged;
  if (verdict.kind !== 'undefined' || !decided || places.length > MOST_SLIPS) return judged;
  const term = kinOf(phrase, terms);
  if (term === undefined || isOfAnother(phrase, term, terms)) return judged;
  return { ...judged, verdict: { kind: 'near miss', term } };
}

/** Who writes another word for that of a term three times means it. */
const MOST_SLIPS = 2;

const UNDEFINED: Verdict = { kind: 'undefined' };

/** Told whatever else the text leaves open. */
const MISNAMED: Verdict = { kind: 'undefined' };

/** True for words that stand for the term; what stands more often than it is no short form of it. */
function isMeant(
  phrase: string,
  verdict: Verdict,
  count: number,
  { register }: CheckedText,
): boolean {
  // “Party Application” beside “Party Applicant”: what stands often is another thing.
  if (verdict.kind === 'near miss' && meansWith(verdict.term.definition, phrase)) return false;
  if (verdict.kind === 'near miss' && isOfAnother(phrase, verdict.term, termsOf(register)))
    return false;
  if (verdict.kind === 'near miss')
    return count <= MOST_SLIPS || !isOtherWord(comparedWords(phrase), verdict.term.words);
  if (verdict.kind !== 'part of') return true;
  // “**Outstanding Charges** means the amount of any Charges”: a thing of its own.
  if (meansWith(verdict.term.definition, phrase)) return false;
  const uses = register.usesOf(verdict.term.definition.key).length;
  return count <= Math.max(3, uses);
}

/** What is wrong with the words; nothing where they are a term after all, or the text's own name. */
function verdictOn(
  { phrase, provision }: Capitalised,
  terms: KnownTerms,
  text: CheckedText,
): Verdict | undefined {
  if (isOwnName(phrase, text.own)) return undefined;
  const words = comparedWords(phrase);
  const same = terms.byLetters.get(lettersOf(words)) ?? [];
  // A term is no use of itself where it is defined, and none where a text says it is another's.
  const itself = same.some(
    ({ name, definition }) =>
      alike(name, phrase) &&
      (definition.document === undefined ||
        (definition.document === text.version.document && holdsInAll(definition, text)) ||
        (provision?.kind === 'definition' && isKeyOf(definition.key, provision.name))),
  );
  if (itself) return undefined;
  const scoped = same.find(
    ({ name, definition }) => definition.document !== undefined && alike(name, phrase),
  );
  if (scoped !== undefined) return { kind: 'out of scope', term: scoped };
  const other = same.find(({ name }) => !alike(name, phrase));
  if (other !== undefined) return { kind: 'near miss', term: other };
  const near = words.length === 1 ? nearWord(words[0] ?? '', phrase, terms, text) : undefined;
  return near === undefined ? likeTerm(words, terms) : { kind: 'near miss', term: near };
}

/** What words are to the terms, wherever they stand: worked out once for all texts. */
function likeTerm(words: readonly string[], terms: KnownTerms): Verdict {
  return comparing(terms)(words.join(' '));
}

const comparing = remembered((terms: KnownTerms) =>
  once((words: string) => compareWords(words.split(' '), terms)),
);

function compareWords(words: readonly string[], terms: KnownTerms): Verdict {
  const near = words.length === 1 ? undefined : nearTerm(words, terms);
  if (near !== undefined) return { kind: 'near miss', term: near };
  const longer = (terms.byWord.get(words[0] ?? '') ?? []).find((term) => isPart(words, term.words));
  if (longer !== undefined) return { kind: 'part of', term: longer };
  let within: TermWords | undefined;
  for (const word of words) {
    for (const term of terms.byWord.get(word) ?? []) {
      const { length } = term.words;
      if (length >= words.length || (within !== undefined && length <= within.words.length))
        continue;
      if (isPart(term.words, words)) within = term;
    }
  }
  if (within === undefined) return UNDEFINED;
  // “BSC Agent”, where a list says what BSC stands for.
  const isHead = within.words.length === 1 && within.words[0] === words[0];
  return isHead && isAbbreviation(within.definition)
    ? UNDEFINED
    : { kind: 'more than', term: within };
}

/** The term in small letters that a few words with capitals are, in sentences: "a Committee Member". */
function inCapitals(
  places: readonly Capitalised[],
  { small }: KnownTerms,
  { register }: CheckedText,
): Verdict | undefined {
  const [first] = places;
  if (small.size === 0 || first === undefined || places.length > MOST_SLIPS) return undefined;
  const term = small.get(comparedPhrase(first.phrase));
  if (term === undefined || !places.every((one) => one.said && one.determined)) return undefined;
  const uses = register.usesOf(term.definition.key).length;
  return uses > places.length ? { kind: 'capitals', term } : undefined;
}

/** The same words, number aside. */
function alike(one: string, other: string): boolean {
  return one === other || comparedExactly(one) === comparedExactly(other);
}

function comparedExactly(phrase: string): string {
  const words = phrase.split(/[\s\u00A0]+/);
  return [...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join(' ');
}
