import type { Clause, LegalNode, Part } from '../../model/nodes.ts';
import { keptFreeIn } from '../../register/kept-free.ts';
import { headingNumbered } from '../../register/numbered-headings.ts';
import { foreignClausesIn } from '../numbers/foreign-clauses.ts';
import { lastOf, rowsOf } from '../numbers/numbering.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';
import { standsBetween } from '../numbers/numbers-in-words.ts';
import { miswrittenNumbersIn } from '../numbers/miswritten-numbers.ts';
import { unreadNumbersIn } from '../numbers/unread-numbers.ts';
import { writtenFaultsOf } from '../numbers/written-rows.ts';

export const clauseNumberGap: TreeRule = {
  name: 'clause-number-gap',
  on: 'tree',
  severity: 'warning',
  sentence: 'Numbers of clauses and parts follow one another without a gap.',
  reason:
    'A number that is skipped looks like a clause that was lost. What was taken out keeps its number, with “[Not used]”.',
  right: 'D1.1 The panel shall meet.\n\nD1.2 [Not used]\n\nD1.3 The panel shall report.',
  wrong: 'D1.1 The panel shall meet.\n\n⟦D1.3⟧ The panel shall report.',
  found: 'Found D1.3 after D1.1, and no D1.2.',
  *check(text): Generator<Fault> {
    if (!text.whole) return;
    // A number that is written and not read is a fault of its own, and no gap.
    const miswritten = miswrittenNumbersIn(text).map(({ number }) => number);
    const told = new Map<string, number>();
    for (const fault of writtenFaultsOf(text)) {
      if (fault.kind !== 'gap' || keptFreeIn(text.index, fault.missing) !== undefined) continue;
      const { one, before, missing } = fault;
      if (miswritten.includes(missing.replace(/\.$/, ''))) continue;
      // One heading may be one of two rows: of all headings of its depth, and of all the parts.
      const key = `${one.shown} ${missing}`;
      if (told.get(key) === one.from) continue;
      told.set(key, one.from);
      yield {
        file: text.file,
        place: one.place,
        at: one.shown,
        found: `Found ${one.shown} after ${before.shown}, and no ${missing}.`,
        expected: `Expected ${missing}.`,
        mend: `Correct the number, or write ${missing} [Not used].`,
        others: [{ file: text.file, place: before.place, says: before.shown }],
      };
    }
    const unread = [...unreadNumbersIn(text).map(({ number }) => number), ...miswritten];
    const foreign = foreignClausesIn(text).map(({ clause }) => clause);
    for (const { stem, provisions, misplaced } of rowsOf(text)) {
      const inOrder = provisions.filter((one) => !misplaced.has(one));
      const numbers = new Set([...provisions.map(({ number }) => number), ...unread]);
      for (const [index, one] of inOrder.entries()) {
        const before = inOrder[index - 1];
        let expected = followers(before, stem);
        // Between 2.2B and 2.2D only 2.2C can be missing, whatever comes after them.
        if (isInserted(before, one)) expected = expected.slice(1);
        if (before === undefined && !startsLate(one, stem)) continue;
        if (expected.includes(one.number) || expected.some((number) => numbers.has(number)))
          continue;
        // Between them a heading may bear the number, of a part that has no numbered clauses, or a
        // line may keep several free: “D1.4 to D1.6 [Not used]”.
        while (!expected.includes(one.number) && isWritten(expected[0] ?? '', text))
          expected = followers({ number: expected[0] ?? '' }, stem);
        if (expected.includes(one.number)) continue;
        // One between them with the number of another part has the number that is missing there.
        if (before !== undefined && foreign.some((other) => isBetween(other, before, one)))
          continue;
        const missing = expected[0] ?? '';
        const [place, from] = [one, before].map((node) => node && text.places.number(node));
        if (standsBetween(missing, from, place, text.places.source)) continue;
        if (told.has(`${one.number} ${missing}`)) continue;
        yield {
          file: text.file,
          place,
          at: one.number,
          found:
            before === undefined
              ? `Found ${one.number} first, and no ${missing}.`
              : `Found ${one.number} after ${before.number}, and no ${missing}.`,
          expected: `Expected ${missing}.`,
          mend: `Correct the number, or write ${missing} [Not used].`,
          others:
            before === undefined ? [] : [{ file: text.file, place: from, says: before.number }],
        };
      }
    }
  },
};

function isBetween(one: LegalNode, before: LegalNode, after: LegalNode): boolean {
  const [from, at, to] = [before, one, after].map(({ position }) => position?.start.offset ?? 0);
  return from !== undefined && at !== undefined && to !== undefined && from < at && at < to;
}

function isWritten(number: string, { index }: TreeText): boolean {
  if (number === '') return false;
  return (headingNumbered(index, number) ?? keptFreeIn(index, number)) !== undefined;
}

/** Clauses begin with 1; where parts begin is the document's own affair. */
function startsLate({ type, number }: Clause | Part, stem: string): boolean {
  return type === 'clause' && stem !== '' && !/^[01]\b/.test(lastOf(number));
}

/** The numbers that may follow one: 6 or 5A after 5; 5B or 6 after 5A. */
function followers(before: Pick<Clause | Part, 'number'> | undefined, stem: string): string[] {
  if (before === undefined) return [`${stem}1`];
  const [, digits = '', letters = ''] = /^(\d+)([A-Z]*)$/.exec(lastOf(before.number)) ?? [];
  const next = `${stem}${Number(digits) + 1}`;
  const inserted = letters === '' ? `${digits}A` : `${digits}${letterAfter(letters)}`;
  return [next, `${stem}${inserted}`, `${stem}${digits}${letters}A`];
}

/** True for 2.2D after 2.2B: both were put in after 2.2. */
function isInserted(before: Clause | Part | undefined, one: Clause | Part): boolean {
  const [digits, other] = [before, one].map(
    (each) => /^\d+(?=[A-Y]$)/.exec(lastOf(each?.number ?? ''))?.[0],
  );
  return digits !== undefined && digits === other;
}

/** "B" after "A", "AA" after "Z". */
function letterAfter(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1);
  if (last < 90) return letters.slice(0, -1) + String.fromCharCode(last + 1);
  return `${letters}A`;
}
