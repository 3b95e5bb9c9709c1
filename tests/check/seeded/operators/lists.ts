/** Slips in lists of limbs. */
import { isParent, type LegalNode } from '../../../../src/model/nodes.ts';
import type { Operator, Slip, Span } from '../plant.ts';
import type { Seen } from '../seen.ts';

interface InList {
  readonly label: string;
  readonly at: Span;
  readonly whole: Span;
}

/** Lists of at least three limbs whose labels are letters or small Roman numbers in order. */
function listsOf(seen: Seen): InList[][] {
  const lists: InList[][] = [];
  const visit = (node: LegalNode): void => {
    if (!isParent(node)) return;
    const list: InList[] = [];
    for (const child of node.children) {
      visit(child);
      if (child.type !== 'limb' || child.label === '') continue;
      const [place, all] = [seen.text.places.number(child), child.position];
      const at = { start: place?.start.offset ?? 0, end: place?.end.offset ?? 0 };
      const whole = { start: all?.start.offset ?? 0, end: all?.end.offset ?? 0 };
      if (seen.source.slice(at.start, at.end) === child.label) {
        list.push({ label: child.label, at, whole });
      }
    }
    if (list.length >= 3 && isRow(list.map(({ label }) => label))) lists.push(list);
  };
  visit(seen.text.version.tree);
  return lists;
}

const LABEL = /(?<=^|[\s(:;,—–])\((?:[a-z]|[ivx]{2,4})\)(?=\s)/g;

/** Lists inside a sentence: “the request shall (a) be in writing; (b) name …; and (c) say …”. */
function listsInSentences(seen: Seen): InList[][] {
  return seen.runs.flatMap((run) => {
    const isList =
      isParent(run.node) && run.node.children.some(({ type }) => type === 'inlineLimb');
    const labels = isList ? [...run.text.matchAll(LABEL)] : [];
    if (labels.length < 3 || !isRow(labels.map(([label]) => label))) return [];
    const list = labels.flatMap(({ 0: label, index }, order) => {
      const at = run.at(index, index + label.length);
      const end = labels[order + 1]?.index ?? run.text.trimEnd().length;
      const last = run.at(end - 1, end);
      return at === undefined || last === undefined
        ? []
        : [{ label, at, whole: { ...at, end: last.end } }];
    });
    return list.length === labels.length ? [list] : [];
  });
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The row that labels are of: letters or Roman numbers from the first. */
function rowOf(labels: readonly string[]): readonly string[] | undefined {
  const marks = (row: readonly string[]): string[] =>
    [...row, ...row.map((one) => one.toUpperCase())].map((one) => `(${one})`);
  for (const row of [ROMAN, LETTERS]) {
    const [small, capital] = [marks(row).slice(0, row.length), marks(row).slice(row.length)];
    for (const one of [small, capital]) {
      if (labels.every((label, at) => one[at] === label)) return one;
    }
  }
  return undefined;
}

function isRow(labels: readonly string[]): boolean {
  return rowOf(labels) !== undefined;
}

const FOLLOWS = [
  'unresolved-reference',
  'ambiguous-reference',
  'limb-order',
  'wrong-self-reference',
  'duplicate-clause-number',
];

function* labelSlips(
  seen: Seen,
  make: (list: readonly InList[], row: readonly string[]) => Iterable<Slip>,
): Generator<Slip> {
  for (const list of [...listsOf(seen), ...listsInSentences(seen)]) {
    const row = rowOf(list.map(({ label }) => label));
    if (row !== undefined) yield* make(list, row);
  }
}

export const labelDoubled: Operator = {
  name: 'limb-label-doubled',
  rule: 'duplicate-clause-number',
  does: 'Gives a limb the label of the one before it.',
  follows: FOLLOWS,
  slips: (seen) =>
    labelSlips(seen, function* (list) {
      for (const [index, { label, at }] of list.entries()) {
        const before = list[index - 1];
        if (before === undefined) continue;
        yield {
          edits: [{ ...at, text: before.label }],
          told: [at, before.at],
          says: `limb ${label} labelled ${before.label}, as the one before it`,
        };
      }
    }),
};

export const labelSkipped: Operator = {
  name: 'limb-label-skipped',
  rule: 'limb-order',
  does: 'Skips a label before the last limb.',
  follows: FOLLOWS,
  slips: (seen) =>
    labelSlips(seen, function* (list, row) {
      const last = list.at(-1);
      const made = row[list.length];
      // An extract leaves out what it will.
      if (last === undefined || made === undefined || !seen.text.whole) return;
      yield { edits: [{ ...last.at, text: made }], says: `limb ${last.label} labelled ${made}` };
    }),
};

export const labelsExchanged: Operator = {
  name: 'limb-labels-exchanged',
  rule: 'limb-order',
  does: 'Lets two neighbouring limbs exchange their labels.',
  // The last label but one is then that of another limb.
  follows: [...FOLLOWS, 'list-missing-conjunction'],
  slips: (seen) =>
    labelSlips(seen, function* (list) {
      for (const [index, one] of list.entries()) {
        const next = list[index + 1];
        if (next === undefined) continue;
        yield {
          edits: [
            { ...one.at, text: next.label },
            { ...next.at, text: one.label },
          ],
          // What comes after a limb that stands too late may be told for it.
          told: list.slice(index, index + 3).map(({ at }) => at),
          says: `limbs ${one.label} and ${next.label} exchanged`,
        };
      }
    }),
};

export const limbTakenOut: Operator = {
  name: 'limb-taken-out',
  rule: 'limb-order',
  does: 'Takes out a limb in the middle, and leaves the labels after it.',
  follows: [
    ...FOLLOWS,
    'unused-definition',
    'list-missing-conjunction',
    'undefined-capitalised-term',
  ],
  *slips(seen): Generator<Slip> {
    if (!seen.text.whole) return;
    for (const list of listsOf(seen)) {
      for (const [index, { label, whole }] of list.entries()) {
        const next = list[index + 1];
        // The last but one bears the conjunction of the list.
        if (next === undefined || index === 0 || index === list.length - 2) continue;
        const defines = seen.definitions.some(
          ({ at }) => at !== undefined && at.start >= whole.start && at.end <= whole.end,
        );
        if (defines) continue;
        yield {
          edits: [{ start: whole.start, end: next.whole.start, text: '' }],
          told: [next.at],
          says: `limb ${label} taken out`,
        };
      }
    }
  },
};

const JOINT = /[;,](?<joint> (?:and|or|and\/or))\s*$/;

export const conjunctionLost: Operator = {
  name: 'conjunction-lost',
  rule: 'list-missing-conjunction',
  does: 'Leaves out the “and” or “or” after the last limb but one.',
  *slips(seen): Generator<Slip> {
    for (const list of listsOf(seen)) {
      const limb = list.at(-2);
      const ends = list.map(({ whole }) => JOINT.test(seen.source.slice(whole.start, whole.end)));
      // Where each limb ends with “and”, the list has many.
      if (limb === undefined || ends.filter(Boolean).length !== 1 || ends.at(-2) !== true) continue;
      const words = seen.source.slice(limb.whole.start, limb.whole.end);
      const { index = 0, groups: { joint = '' } = {} } = JOINT.exec(words) ?? {};
      const start = limb.whole.start + index + 1;
      if (joint === '') continue;
      yield {
        edits: [{ start, end: start + joint.length, text: '' }],
        told: [limb.whole],
        says: `“${joint.trim()}” after limb ${limb.label} left out`,
      };
    }
  },
};

export const inlineConjunctionLost: Operator = {
  name: 'conjunction-in-sentence-lost',
  rule: 'list-missing-conjunction',
  does: 'Leaves out the “and” or “or” before the last limb inside a sentence.',
  *slips(seen): Generator<Slip> {
    for (const list of listsInSentences(seen)) {
      const [limb, last] = [list.at(-2), list.at(-1)];
      if (limb === undefined || last === undefined) continue;
      const before = seen.source.slice(limb.at.start, last.at.start);
      const { index = 0, groups: { joint = '' } = {} } =
        /[;,](?<joint> (?:and|or|and\/or)) $/.exec(before) ?? {};
      if (joint === '') continue;
      const start = limb.at.start + index + 1;
      yield {
        edits: [{ start, end: start + joint.length, text: '' }],
        told: [{ start: limb.at.start, end: last.at.end }],
        says: `“${joint.trim()}” before limb ${last.label} left out`,
      };
    }
  },
};
