/** Slips that give a term two meanings, or put definitions out of order. */
import { citedIn } from '../citing.ts';
import { separatorAfter, wholesOf, type Whole } from '../defining.ts';
import type { Operator, Slip } from '../plant.ts';
import type { Seen } from '../seen.ts';

/** A text that defines one term more may be one that defines what it capitalises. */
const DEFINES_MORE = ['undefined-capitalised-term', 'partial-term-match'];

export const definitionRepeated: Operator = {
  name: 'definition-repeated',
  rule: 'duplicate-definition',
  does: 'Gives a definition a second time, after the next one.',
  follows: [
    'definitions-not-alphabetical',
    'duplicate-clause-number',
    'limb-order',
    'shadowed-definition',
    'definition-location-misstated',
    // The copy of “…; and” joins nothing.
    'list-missing-conjunction',
  ],
  *slips(seen): Generator<Slip> {
    const wholes = wholesOf(seen);
    for (const [index, { one, whole, words, at }] of wholes.entries()) {
      const next = wholes[index + 1];
      const joint = separatorAfter(seen, whole);
      if (next === undefined || joint === undefined || one.definition.nature !== 'meaning')
        continue;
      if (seen.source.slice(whole.end, next.whole.start) !== joint) continue;
      const after =
        separatorAfter(seen, next.whole) === undefined
          ? next.whole.start
          : next.whole.end + joint.length;
      const made = after === next.whole.start ? words + joint : words + joint;
      yield {
        edits: [{ start: after, end: after, text: made }],
        told: [at, { start: after, end: after }],
        says: `the definition of “${one.term}” given a second time`,
      };
    }
  },
};

export const definedAgain: Operator = {
  name: 'term-defined-again',
  rule: 'duplicate-definition',
  does: 'Defines a term a second time, in the sentence of a clause.',
  follows: [
    'shadowed-definition',
    'unused-definition',
    'definition-location-misstated',
    'definition-contains-own-term',
    ...DEFINES_MORE,
  ],
  *slips(seen, random): Generator<Slip> {
    const ends = seen.runs.flatMap((run) => {
      const { length } = run.text;
      const isClause = run.node.type === 'paragraph' && run.above.at(-1)?.type === 'clause';
      const at = isClause && /[a-z]\.$/.test(run.text) ? run.at(length - 1, length) : undefined;
      return at === undefined ? [] : [{ run, at }];
    });
    for (const { term, definition, at } of seen.definitions) {
      if (at === undefined || definition.within !== undefined) continue;
      if (definition.nature !== 'meaning' || !definition.marked || !/^\p{Lu}/u.test(term)) continue;
      // Where the definition cites the clause, the clause may say what it points at.
      const free = ends.filter(
        ({ run }) => !definition.words.includes(run.provision.split('.')[0] ?? ''),
      );
      if (free.length === 0) continue;
      const end = random.pick(free);
      if (Math.abs(end.at.start - at.start) < 200) continue;
      // In the way of the text itself, with its own signs.
      const [open, close] = seen.source.includes('“**') ? ['“**', '**”'] : ['“', '”'];
      const text = `. ${open}${term}${close} means what is so called in writing.`;
      yield {
        edits: [{ ...end.at, text }],
        told: [end.at, at],
        says: `“${term}” defined again in ${end.run.provision}`,
      };
    }
  },
};

export const notAlphabetical: Operator = {
  name: 'definitions-exchanged',
  rule: 'definitions-not-alphabetical',
  does: 'Lets two neighbouring definitions of a list by the alphabet change places.',
  *slips(seen): Generator<Slip> {
    for (const row of rowsOf(seen)) {
      const terms = row.map(({ one: { term } }) => term.toLowerCase().replaceAll(/[^a-z ]/g, ''));
      // A few may be in order by chance, and people disagree about “Fee” and “Fee Note”.
      const isSorted = terms.every((term, at) => at === 0 || (terms[at - 1] ?? '') <= term);
      const hasJoint = row.some(({ words }) => /[;,] (?:and|or)$/.test(words));
      if (row.length < 5 || !isSorted || hasJoint) continue;
      for (const [at, one] of row.entries()) {
        const next = row[at + 1];
        if (next === undefined || terms[at]?.slice(0, 3) === terms[at + 1]?.slice(0, 3)) continue;
        yield {
          edits: [
            { ...one.whole, text: next.words },
            { ...next.whole, text: one.words },
          ],
          says: `“${one.one.term}” and “${next.one.term}” exchanged in a list by the alphabet`,
        };
      }
    }
  },
};

/** Definitions with nothing but white space between them. */
function rowsOf(seen: Seen): Whole[][] {
  const rows: Whole[][] = [];
  for (const one of wholesOf(seen)) {
    const last = rows.at(-1)?.at(-1);
    const isNext = last && /^\n+$/.test(seen.source.slice(last.whole.end, one.whole.start));
    if (isNext) rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  return rows;
}

export const sameAddress: Operator = {
  name: 'term-with-hyphen',
  rule: 'duplicate-address',
  does: 'Defines a term that differs from another by a hyphen.',
  follows: ['duplicate-definition', 'unused-definition', 'near-miss-term', ...DEFINES_MORE],
  *slips(seen): Generator<Slip> {
    for (const { term, at, definition } of seen.definitions) {
      const isOnly = (seen.text.register.definitions.get(definition.key) ?? []).length === 1;
      if (!isOnly || definition.nature !== 'meaning') continue;
      const made = term.replace(' ', '-');
      if (at === undefined || term.split(' ').length !== 2 || seen.source.includes(made)) continue;
      if (definition.within !== undefined || !/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(term)) continue;
      const run = seen.runs.find(
        ({ above, text, node }) =>
          node.type === 'paragraph' &&
          above.at(-1)?.type === 'clause' &&
          /[a-z]\.$/.test(text) &&
          node !== definition.said?.node,
      );
      const end = run?.at(run.text.length - 1, run.text.length);
      if (end === undefined) continue;
      const text = ` and of a paper (the “**${made}**”), and the ${made} is kept.`;
      yield {
        edits: [{ ...end, text }],
        told: [end, at],
        says: `“${made}” defined beside “${term}”`,
      };
    }
  },
};

export const shadowed: Operator = {
  name: 'term-defined-for-a-clause',
  rule: 'shadowed-definition',
  does: 'Defines a term for one clause that has another meaning everywhere.',
  follows: [
    'duplicate-definition',
    'unused-definition',
    'definition-contains-own-term',
    // It calls the clause as the text calls most.
    'reference-unit-mismatch',
    ...DEFINES_MORE,
  ],
  *slips(seen, random): Generator<Slip> {
    const clauses = seen.runs.filter(
      ({ node, above }) => node.type === 'paragraph' && above.at(-1)?.type === 'clause',
    );
    for (const { term, definition, at, uses } of seen.definitions) {
      if (at === undefined || definition.within !== undefined || definition.nature !== 'meaning')
        continue;
      // Only where the clause uses the term, and is not the one that defines it, is there anything that it
      // could hold for.
      const here = clauses.filter(
        (run) =>
          uses.some((use) => use.run === run) &&
          run.node !== definition.said?.node &&
          /[a-z]\.$/.test(run.text),
      );
      if (here.length === 0 || !/^\p{Lu}/u.test(term)) continue;
      const run = random.pick(here);
      const end = run.at(run.text.length - 1, run.text.length);
      // A clause whose number stands twice cannot be named.
      if (
        end === undefined ||
        seen.numbered.filter(({ number }) => number === run.provision).length !== 1
      )
        continue;
      const word = ownWord(seen, run.provision);
      if (word === undefined) continue;
      const text = `. In this ${word} ${run.provision}, “**${term}**” means what is so called in writing.`;
      yield {
        edits: [{ ...end, text }],
        told: [end, at],
        says: `“${term}” defined for ${run.provision} only`,
      };
    }
  },
};

/** What the text calls a clause by: the word before most numbers of its depth. */
function ownWord(seen: Seen, number: string): string | undefined {
  const depth = number.split('.').length;
  const cited = citedIn(seen).filter((one) => one.number.split('.').length === depth);
  const words = Map.groupBy(cited, ({ word }) => word.replace(/s$/, ''));
  const [most] = [...words].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0];
}
