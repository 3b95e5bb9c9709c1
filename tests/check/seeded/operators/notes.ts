/** Slips that are only noted: what a definition should not say. */
import { isParent, type LegalNode } from '../../../../src/model/nodes.ts';
import type { Operator, Slip, Span } from '../plant.ts';
import { isNewTerm, type Defined, type Run, type Seen } from '../seen.ts';

/** A definition that gives a meaning in one paragraph, and where its first sentence ends. */
interface Meant {
  readonly one: Defined;
  readonly run: Run;
  readonly at: Span;
  /** Right before the mark that ends the meaning. */
  readonly end: number;
}

function meaningsIn(seen: Seen): Meant[] {
  return seen.definitions.flatMap((one) => {
    const { definition, at } = one;
    if (at === undefined || definition.nature !== 'meaning' || definition.aliases.length > 0)
      return [];
    const run =
      definition.form === 'entry'
        ? onlyRun(seen, definition.provision.node)
        : seen.runs.find(({ node }) => node === definition.said?.node);
    const mark = run && /(?<=[\p{L}\d)])[.;]?(?: and)?\s*$/u.exec(run.text)?.index;
    if (run === undefined || mark === undefined) return [];
    const opening = run.text.slice(0, one.term.length + 3);
    if (definition.form === 'inline' && !opening.includes(one.term)) return [];
    // “publish” may be a verb, and a small word an ordinary one.
    if (!/^\p{Lu}/u.test(one.term)) return [];
    if (!/\bmeans\b/.test(run.text) || /\.\s/.test(run.text)) return [];
    const place = run.at(mark - 1, mark);
    return place === undefined ? [] : [{ one, run, at, end: place.end }];
  });
}

/** The one paragraph of the meaning of an entry. */
function onlyRun(seen: Seen, entry: LegalNode): Run | undefined {
  if (!isParent(entry)) return undefined;
  const meanings = entry.children.filter(({ type }) => type === 'meaning');
  const [paragraph, ...more] = meanings.flatMap((one) => (isParent(one) ? one.children : []));
  return more.length > 0 ? undefined : seen.runs.find(({ node }) => node === paragraph);
}

/** The term as a noun of its own: “a Report”, “Users”. */
function named(term: string): string {
  if (/s$/.test(term)) return term;
  return `${/^[AEIO]/.test(term) ? 'an' : 'a'} ${term}`;
}

export const ownTerm: Operator = {
  name: 'own-term-in-meaning',
  rule: 'definition-contains-own-term',
  does: 'Uses a term in its own definition.',
  *slips(seen): Generator<Slip> {
    for (const { one, end } of meaningsIn(seen)) {
      const text = ` or anything that belongs to ${named(one.term)}`;
      yield {
        edits: [{ start: end, end, text }],
        says: `“${one.term}” used in its own definition`,
      };
    }
  },
};

export const mutual: Operator = {
  name: 'defined-by-each-other',
  rule: 'mutual-definition',
  does: 'Uses a term in the definition of another that it is defined by.',
  follows: ['unused-definition'],
  *slips(seen): Generator<Slip> {
    const meant = meaningsIn(seen);
    for (const { one, run, at } of meant) {
      for (const other of meant) {
        const isUsed = other.one.uses.some((use) => use.run === run);
        const isKnown = one.uses.some((use) => use.run === other.run);
        if (other.one === one || isKnown || !isUsed || other.one.at === undefined) continue;
        const text = ` or anything that belongs to ${named(one.term)}`;
        yield {
          edits: [{ start: other.end, end: other.end, text }],
          told: [at, other.one.at],
          says: `“${one.term}” and “${other.one.term}” each defined by the other`,
        };
      }
    }
  },
};

export const duty: Operator = {
  name: 'duty-in-meaning',
  rule: 'duty-in-definition',
  does: 'Says in a definition what somebody must do.',
  *slips(seen, random): Generator<Slip> {
    for (const { one, end, run } of meaningsIn(seen)) {
      if (run.above.length === 0) continue;
      const text = random.pick([
        ', which whoever holds it shall keep up to date',
        ', and whoever holds it must keep it for five years',
        ', and each of them shall publish it',
      ]);
      yield {
        edits: [{ start: end, end, text }],
        says: `a duty in the definition of “${one.term}”`,
      };
    }
  },
};

export const meansIncludes: Operator = {
  name: 'means-and-includes-written',
  rule: 'means-and-includes',
  does: 'Writes “means and includes” for “means”.',
  *slips(seen, random): Generator<Slip> {
    for (const { one, run } of meaningsIn(seen)) {
      const index = run.text.indexOf('means');
      const at = run.at(index, index + 5);
      if (at === undefined || /^means[, ]+(?:and|or)\b/.test(run.text.slice(index))) continue;
      const text = random.pick([
        'means and includes',
        'means or includes',
        'means and shall include',
      ]);
      yield { edits: [{ ...at, text }], says: `“${text}” in the definition of “${one.term}”` };
    }
  },
};

export const usedOnce: Operator = {
  name: 'term-for-one-place',
  rule: 'term-used-once',
  does: 'Defines a term in brackets and uses it once.',
  *slips(seen, random): Generator<Slip> {
    if (!seen.closed) return;
    for (const run of seen.runs) {
      const { length } = run.text;
      const isClause = run.node.type === 'paragraph' && run.above.at(-1)?.type === 'clause';
      const end = isClause && /[a-z]\.$/.test(run.text) ? run.at(length - 1, length) : undefined;
      const made = random.pick(['Almanac Fee', 'Clearing Quota', 'Standby Warrant']);
      if (end === undefined || !isNewTerm(seen, made)) continue;
      const text = `, and shall pay a fee (the “**${made}**”). The ${made} is due monthly.`;
      yield {
        edits: [{ ...end, text }],
        says: `“${made}” defined in ${run.provision} and used once`,
      };
    }
  },
};
