import { once, remembered } from '../../model/once.ts';
import { PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { chainOf } from '../../register/around.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { citedInSignpost, isWithin } from '../../register/meanings.ts';
import { placeOf } from '../../register/relations.ts';
import { whateverMarks } from '../patterns.ts';
import { provisionOf } from '../references/citing.ts';
import { isSameAbbreviation } from '../terms/abbreviations.ts';
import { isUseInBold } from '../terms/bold-uses.ts';
import { isSameGloss } from '../terms/glosses.ts';
import { rivalsOf } from '../terms/rivals.ts';
import { sentenceAfter } from '../terms/meanings.ts';
import { isAlternative, textAfter, textBefore, wordsAround } from '../terms/sentences.ts';
import { isDefinedInNotice } from '../words/notices.ts';
import { termListsIn } from '../terms/term-lists.ts';
import { isSmall, usesOfTerm } from '../terms/terms.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termOffset, termPlace, type CheckedText } from '../text.ts';

export const duplicateDefinition: TextRule = {
  name: 'duplicate-definition',
  on: 'text',
  severity: 'error',
  sentence: 'Each term is given its meaning once in the scope that it has.',
  reason: 'Of two meanings of one term nobody knows which one a use of it has.',
  right:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The Handling Fee is due monthly.',
  wrong:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The network shall pay a charge (the “**⟦Handling Fee⟧**”).\n\nD1.3 The Handling Fee is due monthly.',
  found: 'Found a second definition of “Handling Fee”; the first is at D1.1.',
  *check(text): Generator<Outcome> {
    const told = new Set<Definition>();
    const twice = listedTwice(text);
    let last: Rivals | undefined;
    for (const definition of text.definitions) {
      const all = rivalsOf(definition, text);
      if (all.length < 2) continue;
      // Those of one name mostly stand together, and have the same rivals.
      if (last === undefined || !isSame(all, last.all))
        last = {
          all,
          rivals: byTerm(rivalsIn(all, text, twice)),
          areListed: all.every((one) => twice.has(termOffset(text, one))),
        };
      // Where an Act says “in this section”, not every way to say so is read: but one list says it once.
      const { term } = definition;
      if (!last.areListed && (isSmall(term) || isUsedSmall(text)(term))) continue;
      const rivals = last.rivals.get(term);
      const first = rivals?.values().next().value;
      if (first === undefined || first === definition || rivals?.has(definition) !== true) continue;
      if (told.has(definition)) continue;
      told.add(definition);
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found a second definition of “${term}”; the first is at ${whereIs(first, text)}.`,
        expected: 'Expected one definition of each term.',
        mend: 'Take one of them out, give one another name, or say what each is for (“for the purposes of this Section D1”).',
        others: [definitionPlace(text, first)],
      };
    }
  },
};

/** Definitions that hold in one place. */
interface Rivals {
  readonly all: readonly Definition[];
  /** Those of which one is too many, by their terms. */
  readonly rivals: ReadonlyMap<string, Set<Definition>>;
  /** True where each is one of several in one list. */
  readonly areListed: boolean;
}

/** “(3) “Relevant service” means”, of what is “a relevant service” wherever it is used. */
const isUsedSmall = remembered(({ register, words }: CheckedText) =>
  once((term: string): boolean => {
    if (!/^\p{Lu}\p{Ll}+(?:[\s-]\p{Ll}+)*$/u.test(term)) return false;
    const small = term.toLowerCase();
    return (
      usesOfTerm(register, term).length === 0 && words.some(({ text }) => text.includes(small))
    );
  }),
);

/** Definitions by their terms as they are written, each in its order. */
function byTerm(all: readonly Definition[]): ReadonlyMap<string, Set<Definition>> {
  const groups = Map.groupBy(all, ({ term }) => term);
  return new Map([...groups].map(([term, same]) => [term, new Set(same)]));
}

function isSame(some: readonly Definition[], others: readonly Definition[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Where the terms begin that stand more than once in a list. */
function listedTwice({ version, places }: CheckedText): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { terms } of termListsIn(version.tree, places)) {
    for (const [, same] of Map.groupBy(terms, ({ term }) => term)) {
      if (same.length === 1) continue;
      for (const { place } of same) found.add(place()?.start.offset ?? -1);
    }
  }
  return found;
}

/** The definitions of one key that each give a meaning, or each send the reader on, in order. */
function rivalsIn(
  all: readonly Definition[],
  text: CheckedText,
  twice: ReadonlySet<number>,
): Definition[] {
  if (all.length < 2) return [];
  const entries = all.filter(({ form }) => form === 'entry');
  // What one list gives twice is twice there, whatever it says.
  const isTwice = (one: Definition) => twice.size > 0 && twice.has(termOffset(text, one));
  const able = all.filter(
    (one) => isTwice(one) || (one.nature === 'meaning' && !isPointer(one, all, text)),
  );
  // Most terms have one meaning: what is quoted is not asked of those.
  const giving =
    able.length < 2 ? able : able.filter((one) => !isQuoted(one, text) && !isUseInBold(one, text));
  const [first, ...more] = inOrder(giving, text);
  // “This Schedule (this “Schedule”)” gives what is defined its own name again.
  const rivals = more.filter(
    (one) =>
      !namesItself(one) &&
      !addsTo(one, giving) &&
      (first === undefined || !saysTheSame(first, one, text, twice)),
  );
  if (first !== undefined && rivals.length > 0) return [first, ...rivals];
  const signposts = entries.filter(({ nature }) => nature === 'signpost');
  if (signposts.length > 1) return inOrder(signposts, text);
  return [];
}

/** Two that are one meaning, unless one list gives both. */
function saysTheSame(
  one: Definition,
  other: Definition,
  text: CheckedText,
  twice: ReadonlySet<number>,
): boolean {
  if (isSameGloss(one, other)) return true;
  return (
    isSameAbbreviation(one, other) &&
    ![one, other].every((each) => twice.has(termOffset(text, each)))
  );
}

/** An entry that says where the meaning is in words of its own: "means the fee set out in Section D1". */
function isPointer(definition: Definition, all: readonly Definition[], text: CheckedText): boolean {
  const { register } = text;
  // “elected under Clause 5.4 shall be referred to as a “Panel Member””: the name is given here.
  const isGiven = text.alone && !isShortName(definition) && GIVEN_ELSEWHERE.test(definition.words);
  if (isGiven && all.some((one) => isShortName(one) && one !== definition))
    return !isCitedPast(definition, all, text);
  if (definition.form !== 'entry') return false;
  const inline = all.filter(({ form }) => form === 'inline').map(placeOf);
  return register.referencesIn(placeOf(definition)).some(({ targets }) =>
    targets.some((target) => {
      const cited = provisionOf(target);
      return inline.some((place) => chainOf(place).some((at) => at === cited));
    }),
  );
}

/** True where what the meaning cites is a clause in which none of the others stands. */
function isCitedPast(
  definition: Definition,
  all: readonly Definition[],
  { register }: CheckedText,
): boolean {
  // That is a place misstated.
  if (/\bdefined\sin\b/.test(definition.words)) return false;
  const cited = citedInSignpost(definition, register).flatMap(({ targets }) =>
    targets.map(provisionOf),
  );
  return (
    cited.length > 0 &&
    cited.every((one) => one?.kind === 'clause') &&
    !cited.some((one) => all.some(({ provision }) => one !== undefined && isWithin(provision, one)))
  );
}

/** “the National Concert Hall established under section 5”: a text by itself numbers in its own way. */
const GIVEN_ELSEWHERE = new RegExp(
  String.raw`(?<!\bform\s)\b(?:established|appointed|constituted|given|made|kept|maintained|published|issued|prepared|produced|submitted|determined|calculated|set\sout|set\sforth|referred\sto|described|provided\sfor|payable|defined)\s+(?:to\sit\s+)?(?:under|by|in|pursuant\sto)\s+${smallUnits(...PROVISIONS, 'paragraph', 'schedule')}\b`,
  'i',
);

/** (in this Act referred to as the “NCH”): a name for what the sentence tells of. */
function isShortName(definition: Definition): boolean {
  if (definition.form !== 'inline' || sentenceAfter(definition) !== undefined) return false;
  return !IS_A.test(textAfter(definition, 20));
}

/** “**Emergency Steps**” are any steps that are taken. */
const IS_A = /^[”"’'*]{0,3}\s+(?:is|are)\s+(?:an?|any|the|all|those|that|each|every)\s/;

/** In words that are put into another law, that others are told to use, or that somebody is to choose. */
function isQuoted(definition: Definition, text: CheckedText): boolean {
  return (
    isQuotedLaw(definition) || isDefinedInNotice(definition, text) || isAlternative(definition)
  );
}

/** “‘Act of 2018’ means”, inside words that are put into another law. */
function isQuotedLaw(definition: Definition): boolean {
  return /^[\s(]*[“"]\s*[‘']/.test(wordsAround(definition) ?? '');
}

/** “For legal entities, “You” includes”, in the paragraph that says what “You” means. */
function addsTo(definition: Definition, others: readonly Definition[]): boolean {
  const { said } = definition;
  if (said === undefined) return false;
  if (!others.some((one) => one.said?.node === said.node && one.said.from < said.from))
    return false;
  // (also a “Shareholder”)
  return (
    ALSO.test(textBefore(definition, 40)) ||
    INCLUDES.test(textAfter(definition, 60)) ||
    FOR_SOME.test(textBefore(definition, 200))
  );
}

/** “For works that have no title page, “Title Page” means”: one case of several. */
const FOR_SOME =
  /\.\s+(?:For|Of|In\s(?:the\scase|respect)\sof|Where|If)\s[^.;]{3,160},\s+(?:the\s+)?["“‘'*]*$/u;

const ALSO = /\balso(?:\scalled|\sknown\sas)?,?\s(?:an?|the)\s["“‘'*]*$/;

const INCLUDES =
  /^(?:["”'’*]{0,2})(?:\s+(?:or|and)\s+["“][^"“”]{1,20}["”])?,?\s+(?:(?:also|shall|will)\s+)?includes?\b/;

function namesItself(definition: Definition): boolean {
  const { term } = definition;
  return new RegExp(
    String.raw`\b(?:this|the)\s+(?:[\p{L}\p{N}-]+\s+){0,4}?${whateverMarks(term)}\s*\((?:this|the)\s*[“"‘'*]*$`,
    'iu',
  ).test(textBefore(definition, term.length + 200));
}

function inOrder(definitions: readonly Definition[], text: CheckedText): Definition[] {
  return [...definitions].sort((one, other) => {
    if (one.version !== other.version) return 0;
    return termOffset(text, one) - termOffset(text, other);
  });
}

function whereIs(definition: Definition, text: CheckedText): string {
  const around = definition.provision.within;
  const numbered = around?.kind === 'clause' || around?.kind === 'limb';
  if (definition.form === 'inline' && numbered) return around.name;
  const line = termPlace(text, definition)?.start.line;
  return `${definition.version.file}${line === undefined ? '' : `:${line}`}`;
}
