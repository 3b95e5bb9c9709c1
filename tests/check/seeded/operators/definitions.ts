/** Slips by which a term has no definition, or a definition no use. */
import { bracketsOf, separatorAfter, wholesOf } from '../defining.ts';
import type { Operator, Slip } from '../plant.ts';
import { inTitle, isNewTerm, type Defined } from '../seen.ts';

/** True for the name of a law or a body, which is one without its definition too. */
function isName({ term, definition }: Defined): boolean {
  if (
    /^(?:You|Your|We|Us|Our|I|It)$|\d|\b(?:Act|Law|Order|Regulations?|Directive|Treaty|Code)\b/.test(
      term,
    )
  )
    return true;
  const meaning = definition.words.replace(/^.{0,3}/, '').slice(term.length);
  return meaning.includes(term) || /^\p{Lu}+$/u.test(term);
}

/** What else tells of a term that nothing defines. */
const UNDEFINED = [
  'undefined-capitalised-term',
  'near-miss-term',
  'partial-term-match',
  'unused-definition',
  'definition-location-misstated',
  'unanswered-switch',
  'ambiguous-reference',
];

export const definitionRemoved: Operator = {
  name: 'definition-taken-out',
  rule: 'undefined-capitalised-term',
  does: 'Takes out the definition of a term that is used at least twice.',
  follows: [...UNDEFINED, 'unresolved-reference', 'clause-number-gap'],
  *slips(seen): Generator<Slip> {
    if (!seen.closed || seen.definitions.length < 6) return;
    for (const { one, whole } of wholesOf(seen)) {
      const { term, uses, definition } = one;
      const told = uses.filter(({ words }) => /^\p{Lu}/u.test(words));
      // A term defined twice, one used at the beginnings of sentences only, and a word of another
      // term are no undefined ones.
      const inSentence = told.filter(({ run, from }) => /[a-z,] $/.test(run.text.slice(0, from)));
      if (inSentence.length < 2 || definition.nature !== 'meaning' || isName(one)) continue;
      if (seen.definitions.filter((other) => other.term === term).length > 1) continue;
      // The last definition of a lead-in leaves words that lead on to nothing.
      const next = seen.source.slice(whole.end).match(/^\s*/)?.[0].length ?? 0;
      yield {
        edits: [{ start: whole.start, end: whole.end + next, text: '' }],
        told,
        says: `the definition of “${term}” taken out`,
      };
    }
  },
};

export const bracketRemoved: Operator = {
  name: 'defining-bracket-taken-out',
  rule: 'undefined-capitalised-term',
  does: 'Takes out the bracket “(the “X”)” that defines a term which is used at least twice.',
  follows: [...UNDEFINED, 'miscapitalised-term'],
  *slips(seen): Generator<Slip> {
    if (!seen.closed || seen.definitions.length < 6) return;
    for (const { one, whole, before } of bracketsOf(seen)) {
      const { term, uses } = one;
      const told = uses.filter(({ words }) => /^\p{Lu}/u.test(words));
      const inSentence = told.filter(({ run, from }) => /[a-z,] $/.test(run.text.slice(0, from)));
      // A name of which the term is a part says by itself who is meant.
      const last = term.split(' ').at(-1) ?? term;
      if (inSentence.length < 2 || before.includes(last) || /^\p{Lu}+$/u.test(term)) continue;
      yield {
        edits: [{ ...whole, text: '' }],
        told,
        says: `the bracket that defines “${term}” taken out`,
      };
    }
  },
};

export const usesRemoved: Operator = {
  name: 'uses-taken-out',
  rule: 'unused-definition',
  does: 'Writes other words for each use of a term that is used once to three times.',
  follows: ['undefined-capitalised-term', 'term-used-once'],
  *slips(seen): Generator<Slip> {
    if (!seen.closed) return;
    for (const { one, whole } of [...wholesOf(seen), ...bracketsOf(seen)]) {
      const { uses, others, term, definition } = one;
      if (uses.length === 0 || uses.length > 3 || others > 0 || definition.nature !== 'meaning')
        continue;
      // Where it is defined at two places, either may be told.
      if ((seen.text.register.definitions.get(definition.key) ?? []).length > 1) continue;
      // Of a name in a heading of bold letters, another one makes another heading.
      if (uses.some((use) => inTitle(seen, use))) continue;
      // A use inside its own definition, or in words that are not read, may keep it used.
      const left =
        seen.source.split(term).length -
        1 -
        uses.filter(({ words }) => words.includes(term)).length;
      if (left !== 1) continue;
      yield {
        edits: uses.map(({ start, end, words }) => ({
          start,
          end,
          text: /s$/.test(words) ? 'matters' : 'matter',
        })),
        told: [whole],
        says: `all ${uses.length} uses of “${term}” taken out`,
      };
    }
  },
};

export const newUnused: Operator = {
  name: 'definition-nobody-uses',
  rule: 'unused-definition',
  does: 'Puts in a definition of a term that is used nowhere.',
  // A text that defines one term more may be one that defines what it capitalises.
  follows: ['definitions-not-alphabetical', 'undefined-capitalised-term', 'partial-term-match'],
  *slips(seen, random): Generator<Slip> {
    if (!seen.closed) return;
    for (const { one, whole, words, at } of wholesOf(seen)) {
      const made = random.pick(['Almanac Day', 'Bailiff Fee', 'Clearing Quota', 'Standby Warrant']);
      if (one.definition.nature !== 'meaning' || !isNewTerm(seen, made) || /^\S*\n\n/.test(words))
        continue;
      // Its own words, so that nothing of the meaning that is copied stands twice.
      const said = /\bmeans\b/.exec(words)?.index;
      if (said === undefined) continue;
      const end = /[.;|]*\s*[.;|]?$/.exec(words)?.[0] ?? '';
      const again = `${words.slice(0, at.start - whole.start)}${made}${words.slice(at.end - whole.start, said)}means what is so called in writing${end}`;
      const joint = separatorAfter(seen, whole);
      if (joint === undefined || again.split(one.term).length > 1) continue;
      const start = whole.end + joint.length;
      yield {
        edits: [{ start, end: start, text: again + joint }],
        says: `a definition of “${made}”, which nothing uses`,
      };
    }
  },
};
