import { remembered } from '../../model/once.ts';
import { quoted } from '../told.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import { isAbbreviation } from '../terms/abbreviations.ts';
import { isAside, isGloss } from '../terms/glosses.ts';
import { hasLayoutCapitals } from '../terms/layout-capitals.ts';
import { textAfter, wordsAround } from '../terms/sentences.ts';
import { allMiscapitalised } from '../terms/small-terms.ts';
import { leadsTo } from '../terms/rivals.ts';
import { judgedIn } from '../terms/almost-terms.ts';
import { sentenceAfter } from '../terms/meanings.ts';
import { standsAgain } from '../terms/standing.ts';
import type { TermUse } from '../../register/version-links.ts';
import { isDefinedInNotice } from '../words/notices.ts';
import { isLinked } from '../terms/linked.ts';
import { definedForOthers } from '../terms/pieces.ts';
import { isPronoun } from '../terms/pronouns.ts';
import { isSmall, usesOfTerm } from '../terms/terms.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, termPlace, type CheckedText } from '../text.ts';

export const unusedDefinition: TextRule = {
  name: 'unused-definition',
  on: 'text',
  severity: 'warning',
  sentence: 'Each term that is defined is used.',
  reason:
    'A definition without a use is left over from a change, or its use was written in other words.',
  right:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The Handling Fee is due monthly.',
  wrong:
    'D1.1 The supplier shall pay a fee (the “**⟦Handling Fee⟧**”).\n\nD1.2 The fee is due monthly.',
  found: 'Found a definition of “Handling Fee”, which is used nowhere.',
  *check(text): Generator<Outcome> {
    const all = text.definitions.filter((one) => isUnused(one, text));
    // What a Section of a code gives a meaning for no place in particular, another may use.
    const open = definedForOthers(all, text);
    const unused = all.filter((one) => !open.includes(one));
    if (open.length > 0)
      yield {
        undecided: `whether ${String(open.length)} term${open.length === 1 ? '' : 's'} not used here ${open.length === 1 ? 'is' : 'are'} used in other pieces of the code (${quoted(open.map(({ term }) => term))})`,
      };
    if (!text.codeWhole) {
      if (unused.length === 0) return;
      const terms = quoted(unused.map(({ term }) => term));
      yield {
        undecided:
          unused.length === 1
            ? `whether 1 term that is not used here is used elsewhere (${terms})`
            : `whether ${unused.length} terms that are not used here are used elsewhere (${terms})`,
      };
      return;
    }
    for (const definition of unused) {
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found a definition of “${definition.term}”, which is used nowhere.`,
        expected: 'Expected each term that is defined to be used.',
        mend: 'Take the definition out, or use the term where it is meant.',
      };
    }
  },
};

/** “Should” means that something is advised: who uses such words writes them small. */
const INTERPRETS =
  /^(?:Should|May|Can|Must|Shall|Will|Including|Includes?|In\swriting|Writing|Written|Or|And)$/;

/** No use, and no other definition before it that the reader is sent to from here. */
function isUnused(definition: Definition, text: CheckedText): boolean {
  const { key, provision, term } = definition;
  const { register } = text;
  const uses = usesOfTerm(register, term);
  if (uses.length > 0 && !(uses.length <= MOST_OWN && uses.every((use) => isOwn(use, definition))))
    return false;
  if (isPronoun(term) || INTERPRETS.test(term)) return false;
  // “District heat network” begins its sentence with a capital, and is written small.
  const isSentence = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Ll}+)+$/u.test(term);
  if ((isSmall(term) || isSentence || hasLayoutCapitals(text)) && standsAgain(definition, text))
    return false;
  // “(3) “Worker” means”, of what is “worker” elsewhere.
  const small = term.toLowerCase();
  if (small !== term && namedIn(text, small).length > 0) return false;
  if (isNumberOfAnother(term, text) || isAside(definition)) return false;
  if (isLinked(term, text) || namesResult(definition)) return false;
  if (isListedAbbreviation(definition, text) || isConstrued(definition)) return false;
  if (isOtherName(definition, text) || isUsedElsewhere(definition, text)) return false;
  if (isInOtherCapitals(definition, text)) return false;
  if (isGloss(definition, text.definitions) || isDefinedInNotice(definition, text)) return false;
  // Where a list sends the reader here, that is told of the list.
  if (definitionsNamed(register, term).some((one) => leadsTo(one, definition, text))) return false;
  const first = register.definitions.get(key)?.[0];
  return first === undefined || first.provision === provision;
}

/** Of more uses one is elsewhere. */
const MOST_OWN = 3;

/** True for a use in the meaning of the term itself: “Act” means the Harbours Act. */
function isOwn(use: TermUse, definition: Definition): boolean {
  if (definition.form === 'entry') return use.provision === definition.provision;
  const meaning = sentenceAfter(definition);
  return use.words === meaning?.node && use.start >= meaning.from && use.end <= meaning.to;
}

/** “and “Lost” shall be construed accordingly”: a form of the term before it. */
function isConstrued(definition: Definition): boolean {
  return /^[”"’']?[^.;“"]{0,20}\b(?:construed|interpreted|read)\saccordingly/.test(
    textAfter(definition, 80),
  );
}

/** Initials that a list explains, or their plural: nobody need use them by themselves. */
function isListedAbbreviation({ term }: Definition, text: CheckedText): boolean {
  if (!/\p{Lu}\p{L}?s?$/u.test(term)) return false;
  return [...namedIn(text, term), ...(byInflection(text).get(term) ?? [])].some(isAbbreviation);
}

/** The definitions that a text has of a term. */
function namedIn(text: CheckedText, term: string): readonly Definition[] {
  return byTerm(text).get(term) ?? [];
}

const byTerm = remembered(
  ({ definitions }: CheckedText): ReadonlyMap<string, readonly Definition[]> =>
    Map.groupBy(definitions, ({ term }) => term),
);

/** “means to supplement Data, resulting in Your “Additions””: “Add” is there for what it makes. */
function namesResult(definition: Definition): boolean {
  const { term } = definition;
  const sentence = sentenceAfter(definition);
  if (sentence === undefined || term.length < SHORTEST_VERB) return false;
  const stem = term.replace(/[ey]$/, '');
  const said = sentence.plain.slice(sentence.from, sentence.to).replace(/^[”"’']/, '');
  const named = said.matchAll(NAMED);
  return [...named].some(([words]) => words.slice(1).startsWith(stem));
}

/** “Add”. */
const SHORTEST_VERB = 3;

/** “Events of Default”, where “Event of Default” is sent here for its meaning and is what is used. */
function isNumberOfAnother(term: string, text: CheckedText): boolean {
  const others = byInflection(text).get(term) ?? [];
  return others.some((one) => one.term !== term && usesOfTerm(text.register, one.term).length > 0);
}

/** The definitions of a text by the forms that their terms have besides themselves. */
const byInflection = remembered(
  ({ definitions }: CheckedText): ReadonlyMap<string, readonly Definition[]> => {
    const forms = definitions.flatMap((one) =>
      inflectionsOf(one.term).map((form) => ({ form, one })),
    );
    const grouped = Map.groupBy(forms, ({ form }) => form);
    return new Map([...grouped].map(([form, same]) => [form, same.map(({ one }) => one)]));
  },
);

/** “Earlier LICENSED COPY”, used as “Earlier Licensed Copy”: that is told there. */
function isInOtherCapitals(definition: Definition, text: CheckedText): boolean {
  return allMiscapitalised(text).some(
    ({ term, words }) => term.definition === definition && !/(?:^|[\s\u00A0])\p{Ll}/u.test(words),
  );
}

/** True for a term that stands out of its scope, or with a slip: that is told there. */
function isUsedElsewhere(definition: Definition, text: CheckedText): boolean {
  return judgedIn(text).some(
    ({ verdict, decided }) =>
      (verdict.kind === 'out of scope' || (decided && verdict.kind === 'near miss')) &&
      verdict.term.definition === definition,
  );
}

/** “Developer” or “You” means …: one of two names for one thing, of which the other is used. */
function isOtherName(definition: Definition, { definitions, register }: CheckedText): boolean {
  const { term, words, said } = definition;
  const plain = wordsAround(definition);
  if (said === undefined || plain === undefined) return false;
  if (isBesidePronoun(plain, said.from)) return true;
  return definitions.some((one) => {
    if (one === definition || one.said?.node !== said.node || one.words !== words) return false;
    if (register.usesOf(one.key).length === 0) return false;
    const [from = 0, to = 0] = [one.said.from, said.from].sort((first, second) => first - second);
    const between = plain
      .slice(from, to - (one.said.from === to ? one.term : term).length)
      .replaceAll(MARKS_AROUND, '');
    if (/^\s+or\s+(?:the|an?)\s+$/.test(between) && areLong(one.term, term)) return false;
    return !TWO_THINGS.test(between) && JOINED.test(between.replaceAll(NAMED, ''));
  });
}

/** (the “Forecast Period” or the “Look Ahead Period”): neither name is short for the other, so one is too many. */
function areLong(...names: readonly [string, string]): boolean {
  const [one, other] = names.map((name) => new Set(name.split(/[\s\u00A0]+/)));
  if (one === undefined || other === undefined || one.size < 2 || other.size < 2) return false;
  return !one.isSubsetOf(other) && !other.isSubsetOf(one);
}

/** (a “Local Charge”), or for every season (a “Seasonal Charge”): brackets after words of their own. */
const TWO_THINGS = /\)(?![\s,]*(?:(?:or|and)\s+)?\()[^()]*\(/;

/** The mark that closes one name, and that which opens the next. */
const MARKS_AROUND = /^[”"’'*]+|[“"‘'*]+$/g;

/** Other names between two. */
const NAMED = /[“"][^“”"]{1,80}[”"]/g;

/** (each a “Party” and together the “Parties”): nothing but what joins two names. */
const JOINED =
  /^(?:[\s,;()“”"‘’'*]|\btogether\swith\s[^()]{1,80}|\b(?:or|and|each|together|collectively|individually|jointly|severally|either|any|the|an?|this|these|its|our|of|them|such|in|case|as|also|referred|to|known|called|hereinafter|hereafter|herein|being|respectively|singular|plural|includes?|means?|abbreviated|short)\b)*$/i;

/** (“Fernhill”, “we”, “us” or “our”): the text says the pronouns. */
function isBesidePronoun(plain: string, from: number): boolean {
  // “we”, “us” and “our” mean Fernhill Limited (“Fernhill”).
  if (/[“"‘'](?:we|us|our)[”"’'][^.]{0,40}\bmeans?\b[^.]*$/i.test(plain.slice(0, from)))
    return true;
  const after = plain.slice(from, from + 60);
  return /^[”"’'][,\s]+(?:(?:or|and)\s+)?[“"‘'](?:we|us|our|you|your)[”"’']/.test(after);
}
