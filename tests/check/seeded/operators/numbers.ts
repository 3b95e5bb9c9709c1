/** Slips in the numbers of clauses. */
import { isParent, type Clause, type LegalNode } from '../../../../src/model/nodes.ts';
import { citedIn } from '../citing.ts';
import type { Operator, Slip, Span } from '../plant.ts';
import type { Seen } from '../seen.ts';

/** A clause beside the one before it and the one after it. */
interface InRow {
  readonly node: Clause;
  readonly number: string;
  readonly at: Span;
  /** All of it in the file. */
  readonly whole: Span;
}

/** Rows of clauses of one parent whose numbers rise by one: “4.1, 4.2, 4.3”. */
function rowsOf(seen: Seen): InRow[][] {
  const rows: InRow[][] = [];
  const visit = (node: LegalNode): void => {
    if (!isParent(node)) return;
    const row: InRow[] = [];
    for (const child of node.children) {
      visit(child);
      // In a Schedule inside the document a number may begin again.
      if (child.type !== 'clause' || child.data?.schedule?.again === true) continue;
      const [place, all] = [seen.text.places.number(child), child.position];
      const at = { start: place?.start.offset ?? 0, end: place?.end.offset ?? 0 };
      const whole = { start: all?.start.offset ?? 0, end: all?.end.offset ?? 0 };
      if (seen.source.slice(at.start, at.end) !== child.number || at.start - whole.start > 12)
        continue;
      row.push({ node: child, number: child.number, at, whole });
    }
    let run: InRow[] = [];
    for (const one of row) {
      if (run.length > 0 && !follows(run.at(-1)?.number ?? '', one.number)) {
        rows.push(run);
        run = [];
      }
      run.push(one);
    }
    rows.push(run);
  };
  visit(seen.text.version.tree);
  return rows.filter(({ length }) => length >= 3);
}

function follows(one: string, other: string): boolean {
  return raised(one, 1) === other;
}

function raised(number: string, by: number): string | undefined {
  const { stem = '', last } = /^(?<stem>.*?)(?<last>\d+)$/.exec(number)?.groups ?? {};
  return last === undefined ? undefined : `${stem}${Number(last) + by}`;
}

/** What cites a number that is no more, and what its headings are found by. */
const FOLLOWS = [
  'unresolved-reference',
  'ambiguous-reference',
  'reference-title-mismatch',
  'wrong-self-reference',
  'reversed-range',
  'definition-location-misstated',
  'clause-number-gap',
  'clause-number-order',
  'unread-clause-number',
];

export const numberDoubled: Operator = {
  name: 'clause-number-doubled',
  rule: 'duplicate-clause-number',
  does: 'Gives a clause the number of the one before it.',
  follows: FOLLOWS,
  *slips(seen): Generator<Slip> {
    for (const row of rowsOf(seen)) {
      for (const [index, { number, at }] of row.entries()) {
        const before = row[index - 1];
        if (before === undefined) continue;
        yield {
          edits: [{ ...at, text: before.number }],
          told: [at, before.at],
          says: `${number} numbered ${before.number}, as the one before it`,
        };
      }
    }
  },
};

export const citedNumberDoubled: Operator = {
  name: 'cited-number-doubled',
  rule: 'ambiguous-reference',
  does: 'Gives a clause the number of the one before it, which is cited.',
  follows: [...FOLLOWS, 'duplicate-clause-number'],
  *slips(seen): Generator<Slip> {
    const cited = citedIn(seen).filter(({ last, limbs }) => last === undefined && limbs === '');
    for (const row of rowsOf(seen)) {
      for (const [index, { at }] of row.entries()) {
        const before = row[index - 1];
        const told = cited.filter(({ number }) => number === before?.number);
        if (before === undefined || told.length === 0) continue;
        yield {
          edits: [{ ...at, text: before.number }],
          told: told.map(({ whole }) => whole),
          says: `${before.number}, which is cited, a number of two clauses`,
        };
      }
    }
  },
};

export const numberSkipped: Operator = {
  name: 'clause-number-skipped',
  rule: 'clause-number-gap',
  does: 'Gives the last clause of a row the number after the next.',
  follows: FOLLOWS,
  *slips(seen, random): Generator<Slip> {
    // An extract leaves out what it will.
    if (!seen.text.whole) return;
    for (const row of rowsOf(seen)) {
      const last = row.at(-1);
      const made = last && raised(last.number, random.between(1, 2));
      if (last === undefined || made === undefined || seen.numbers.has(made)) continue;
      // Where other clauses follow, the row goes on, and the number may be out of order as well.
      yield { edits: [{ ...last.at, text: made }], says: `${last.number} numbered ${made}` };
    }
  },
};

export const clauseRemoved: Operator = {
  name: 'clause-taken-out',
  rule: 'clause-number-gap',
  does: 'Takes out a whole clause, and leaves the numbers after it.',
  follows: [
    ...FOLLOWS,
    'list-missing-conjunction',
    'unused-definition',
    'undefined-capitalised-term',
    'reference-to-removed-clause',
    'near-miss-term',
    'partial-term-match',
  ],
  *slips(seen): Generator<Slip> {
    if (!seen.text.whole) return;
    for (const row of rowsOf(seen)) {
      for (const [index, { number, whole }] of row.entries()) {
        const next = row[index + 1];
        if (index === 0 || next === undefined) continue;
        // What it defines would be undefined then: another fault.
        const defines = seen.definitions.some(
          ({ at }) => at !== undefined && at.start >= whole.start && at.end <= whole.end,
        );
        const between = seen.source.slice(whole.end, next.whole.start);
        if (defines || between.trim() !== '') continue;
        yield {
          edits: [{ start: whole.start, end: next.whole.start, text: '' }],
          told: [next.at],
          says: `${number} taken out`,
        };
      }
    }
  },
};

export const clausesExchanged: Operator = {
  name: 'clauses-exchanged',
  rule: 'clause-number-order',
  does: 'Lets two neighbouring clauses change places, each with its number.',
  follows: [
    ...FOLLOWS,
    'out-of-scope-term',
    'list-missing-conjunction',
    'definitions-not-alphabetical',
  ],
  *slips(seen): Generator<Slip> {
    for (const row of rowsOf(seen)) {
      for (const [index, one] of row.entries()) {
        const next = row[index + 1];
        if (
          next === undefined ||
          !/^\n\n+$/.test(seen.source.slice(one.whole.end, next.whole.start))
        )
          continue;
        const words = ({ whole }: InRow): string => seen.source.slice(whole.start, whole.end);
        yield {
          edits: [
            { ...one.whole, text: words(next) },
            { ...next.whole, text: words(one) },
          ],
          says: `${one.number} and ${next.number} exchanged`,
        };
      }
    }
  },
};

export const numberUnread: Operator = {
  name: 'line-before-clause-lost',
  rule: 'unread-clause-number',
  does: 'Takes out the empty line before a clause, or the space behind its number.',
  follows: [
    ...FOLLOWS,
    // Its limbs are then those of the clause before it.
    'duplicate-clause-number',
    'missing-full-stop',
    'unpaired-punctuation',
    'list-missing-conjunction',
    'limb-order',
    'undefined-capitalised-term',
  ],
  *slips(seen): Generator<Slip> {
    for (const row of rowsOf(seen)) {
      for (const [index, { number, at, whole }] of row.entries()) {
        const before = row[index - 1];
        // A heading’s number and one in bold letters begin no paragraph.
        if (before === undefined || at.start !== whole.start) continue;
        const { source } = seen;
        const isPlain =
          /[a-z.]\n\n$/.test(source.slice(0, at.start)) && before.node.children.length === 1;
        // A number with fewer than two parts is one of any sentence: “within\n3 days”.
        if (!/\d\.\d/.test(number)) continue;
        if (isPlain && source.slice(before.whole.end, whole.start) === '\n\n') {
          yield {
            edits: [{ start: at.start - 2, end: at.start, text: '\n' }],
            told: [at],
            says: `the empty line before ${number} left out`,
          };
        }
        if (/^ [A-Z][a-z]/.test(source.slice(at.end, at.end + 3))) {
          yield {
            edits: [{ start: at.end, end: at.end + 1, text: '' }],
            told: [at],
            says: `the space behind ${number} left out`,
          };
        }
      }
    }
  },
};
