/** Slips that give a term two meanings, or put definitions out of order. */
import { separatorAfter, wholesOf, type Whole } from '../defining.ts';
import type { Operator, Slip } from '../plant.ts';

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
  ],
  *slips(seen, random): Generator<Slip> {
    const ends = seen.runs.flatMap((run) => {
      const { length } = run.text;
      const isClause = run.node.type === 'paragraph' && run.above.at(-1)?.type === 'clause';
      const at = isClause && /[a-z]\.$/.test(run.text) ? run.at(length - 1, length) : undefined;
      return at === undefined ? [] : [{ run, at }];
    });
    for (const { term, definition, at } of seen.definitions) {
      if (ends.length === 0 || at === undefined || definition.within !== undefined) continue;
      if (definition.nature !== 'meaning' || !definition.marked || !/^\p{Lu}/u.test(term)) continue;
      const end = random.pick(ends);
      if (Math.abs(end.at.start - at.start) < 200) continue;
      // In the way of the text itself, with its own signs.
      const [open, close] = seen.source.includes('“**') ? ['“**', '**”'] : ['“', '”'];
      const text = `. ${open}${term}${close} means what is so called by the parties in writing.`;
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
    const wholes = wholesOf(seen);
    const first = ({ one: { term } }: Whole): string =>
      term.toLowerCase().replaceAll(/[^a-z ]/g, '');
    for (const [index, one] of wholes.entries()) {
      const [before, next, after] = [wholes[index - 1], wholes[index + 1], wholes[index + 2]];
      if (before === undefined || next === undefined || after === undefined) continue;
      const row = [before, one, next, after];
      const together = row.every((each, at) => {
        const other = row[at + 1];
        return (
          other === undefined ||
          (/^\n+$/.test(seen.source.slice(each.whole.end, other.whole.start)) &&
            first(each) < first(other))
        );
      });
      // The first letters must differ: people disagree about “Fee” and “Fee Note”.
      const differ = row.every(
        (each, at) =>
          at === 0 || first(each).slice(0, 3) !== first(row[at - 1] ?? each).slice(0, 3),
      );
      if (!together || !differ || one.one.definition.form !== next.one.definition.form) continue;
      yield {
        edits: [
          { ...one.whole, text: next.words },
          { ...next.whole, text: one.words },
        ],
        says: `“${one.one.term}” and “${next.one.term}” exchanged in a list by the alphabet`,
      };
    }
  },
};

export const sameAddress: Operator = {
  name: 'term-with-hyphen',
  rule: 'duplicate-address',
  does: 'Defines a term that differs from another by a hyphen.',
  follows: ['duplicate-definition', 'undefined-capitalised-term', 'unused-definition'],
  *slips(seen): Generator<Slip> {
    for (const { term, at, definition } of seen.definitions) {
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
  follows: ['duplicate-definition', 'unused-definition', 'definition-contains-own-term'],
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
      if (end === undefined || !seen.numbered.some(({ number }) => number === run.provision))
        continue;
      const word =
        /\b(Section|clause|Clause|article|Article|rule|Rule|paragraph)\b/.exec(seen.source)?.[1] ??
        'clause';
      const text = `. In this ${word} ${run.provision}, “**${term}**” means what the parties agree in writing.`;
      yield {
        edits: [{ ...end, text }],
        told: [end, at],
        says: `“${term}” defined for ${run.provision} only`,
      };
    }
  },
};
