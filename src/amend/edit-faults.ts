/**
 * Why an annex makes no edits of a version, or edits that something is to be said of: passages
 * without a place, changes made already or twice, numbers that are taken, places out of order.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { LegalContent } from '../model/nodes.ts';
import { reportDuplicates } from '../parse/duplicates.ts';
import type { Baseline } from './baseline.ts';
import { editRow, type Edits } from './edit-row.ts';
import { calledEntry, wordsOf, type Entry, type MarkedEntry } from './entries.ts';
import { named, placeOf } from './locate.ts';
import { isInOrder } from './places.ts';
import type { AmendedText, Passage } from './read-annex.ts';

/** An insertion that nothing gives a place. */
export function unplaced({ entries }: Passage, { text }: Baseline, file: string): Diagnostic {
  const [first] = entries;
  return diagnose({
    file,
    place: first?.position?.start,
    rule: 'amendment-without-place',
    severity: 'error',
    found: `Found ${first?.new ? calledEntry(first.new) : 'text'} inserted without context, and no number or term that gives it a place in ${named(text)} (${text.file}).`,
    expected: 'Expected the text before or after it, unmarked, as context.',
    mend: `Copy a clause or heading beside it from ${named(text)}.`,
  });
}

/** Why a passage does not fit: where all that it does is done already, that is why. */
export function alreadyMade(
  { entries, instruction, position }: Passage,
  baseline: Baseline,
  file: string,
  otherwise: Diagnostic,
): Diagnostic[] {
  const changing = entries.filter(({ status }) => status !== 'context');
  const isDone = ({ old, new: fresh }: MarkedEntry): boolean => {
    const has = (entry: Entry): boolean => baseline.placesOf(baseline.identityOf(entry)).length > 0;
    return (fresh === undefined || has(fresh)) && (old === undefined || !has(old));
  };
  const isNew = changing.some(({ new: fresh }) => fresh !== undefined);
  if (!isNew || !changing.every(isDone)) return [otherwise];
  const first = changing.find(({ new: one }) => one !== undefined);
  const fresh = first?.new;
  const at = fresh && baseline.entries[baseline.placesOf(baseline.identityOf(fresh))[0] ?? 0];
  return [
    twice(baseline, file, instruction?.words, first?.position?.start ?? position?.start, fresh, at),
  ];
}

function twice(
  { text }: Baseline,
  file: string,
  instruction: string | undefined,
  place: { line: number; column: number } | undefined,
  fresh: Entry | undefined,
  at: Entry | undefined,
): Diagnostic {
  const what = fresh === undefined ? 'a deletion' : calledEntry(fresh);
  const under = instruction === undefined ? '' : ` under “${instruction}”`;
  return diagnose({
    file,
    place,
    rule: 'amendment-already-made',
    severity: 'error',
    found: `Found ${what}${under}, which ${named(text)} has already (${placeOf(text.file, at?.node.position?.start)}).`,
    expected: 'Expected a version to which the amendment has not been made.',
    mend: 'Check the base in the front matter: the amendment would be made twice.',
  });
}

/** A provision that two passages change, each as if the other were not there. */
export function madeTwice(
  old: Entry,
  first: Position | undefined,
  second: Position | undefined,
  file: string,
): Diagnostic {
  return diagnose({
    file,
    place: second?.start,
    rule: 'amendment-made-twice',
    severity: 'error',
    found: `Found ${calledEntry(old)} changed a second time by the annex; it is changed first at ${placeOf(file, first?.start)}.`,
    expected: 'Expected each provision to be changed in one passage.',
    mend: 'Put both changes into one passage, or unmark one of the two.',
  });
}

/** Numbers and terms that would stand twice afterwards. */
export function numbersTaken(
  { passages }: AmendedText,
  edits: Edits,
  baseline: Baseline,
  file: string,
): Diagnostic[] {
  const positions = new Map<LegalContent, Position | undefined>();
  for (const { status, new: fresh, position } of passages.flatMap(({ entries }) => entries)) {
    if (status !== 'context' && fresh !== undefined) positions.set(fresh.node, position);
  }
  const known = new Map<string, Entry[]>();
  // A term that the base defines twice may go on being defined twice.
  const before = Map.groupBy(baseline.entries, ({ node, name }) => `${node.type} ${name}`);
  return editRow(baseline.entries, edits).flatMap((entry): Diagnostic[] => {
    if (entry.node.type !== 'clause' && entry.node.type !== 'termDefinition') return [];
    const key = `${entry.node.type} ${entry.name}`;
    const same = (known.get(key) ?? []).filter(({ list }) => list === entry.list);
    known.set(key, [...same, entry]);
    const coming = [entry, ...same].filter(({ node }) => positions.has(node));
    const at = coming.map(({ node }) => positions.get(node));
    if (same.length === 0 || coming[0] === undefined) return [];
    if (same.length < (before.get(key)?.length ?? 0)) return [];
    const there = [...same, entry].find(({ node }) => !positions.has(node));
    if (there === undefined) {
      return [broughtTwice(coming[0], at.at(-1), at[0], baseline.identityOf, coming.at(-1), file)];
    }
    return wordsOf(there.node) === wordsOf(coming[0].node)
      ? [twice(baseline, file, undefined, at[0]?.start, coming[0], there)]
      : [numberTaken(coming[0], there, baseline, at[0]?.start, file)];
  });
}

/** What the annex itself brings two times. */
function broughtTwice(
  entry: Entry,
  first: Position | undefined,
  second: Position | undefined,
  identityOf: Baseline['identityOf'],
  other: Entry | undefined,
  file: string,
): Diagnostic {
  const isSame = other !== undefined && identityOf(entry) === identityOf(other);
  return diagnose({
    file,
    place: second?.start,
    rule: isSame ? 'amendment-made-twice' : 'amendment-number-taken',
    severity: 'error',
    found: `Found ${calledEntry(entry)} inserted, which the annex inserts ${isSame ? 'already' : 'with other words'} at ${placeOf(file, first?.start)}.`,
    expected: 'Expected each number and each term once in a document.',
    mend: isSame ? 'Take one of the two out.' : 'Give one of the two another number.',
  });
}

function numberTaken(
  fresh: Entry,
  there: Entry,
  { text }: Baseline,
  place: { line: number; column: number } | undefined,
  file: string,
): Diagnostic {
  return diagnose({
    file,
    place,
    rule: 'amendment-number-taken',
    severity: 'error',
    found: `Found ${calledEntry(fresh)} inserted, which stands already in ${named(text)} (${placeOf(text.file, there.node.position?.start)}).`,
    expected: 'Expected each number and each term once in a document.',
    mend: 'Give it another number; or mark the existing one as deleted or renumbered.',
  });
}

/** Limbs that would stand twice in a clause of the annex, once its changes are made. */
export function limbsTwice({ passages }: AmendedText, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { status, new: fresh } of passages.flatMap(({ entries }) => entries)) {
    if (status === 'context' || fresh?.node.type !== 'clause') continue;
    reportDuplicates({ type: 'legalDocument', children: [fresh.node] }, file, diagnostics);
  }
  return diagnostics.filter(({ ruleId }) => ruleId === 'duplicate-clause-number');
}

/** Insertions whose number or letters do not fit the place that their context gives them. */
export function outOfOrder(
  { passages }: AmendedText,
  { inserts, deleted }: Edits,
  { entries, text }: Baseline,
  file: string,
): Diagnostic[] {
  const positions = new Map(
    passages.flatMap((passage) =>
      passage.entries.map((marked) => [marked.new, marked.position] as const),
    ),
  );
  return inserts.flatMap(({ at, entries: coming }) =>
    coming.flatMap((entry, index): Diagnostic[] => {
      const before = coming[index - 1] ?? lastKept(entries, at - 1, deleted);
      const after = coming[index + 1] ?? firstKept(entries, at, deleted);
      if (isInOrder(before, entry, after)) return [];
      const between = [before, after].flatMap((one) => (one ? [calledEntry(one)] : []));
      return [
        diagnose({
          file,
          place: positions.get(entry)?.start,
          rule: 'amendment-order',
          severity: 'warning',
          found: `Found ${calledEntry(entry)} inserted between ${between.join(' and ')} of ${named(text)}.`,
          expected: 'Expected numbers to count up, and definitions in the order of the alphabet.',
          mend: 'Move it in the annex and in the version that it makes, unless the place is meant.',
        }),
      ];
    }),
  );
}

function lastKept(
  row: readonly Entry[],
  from: number,
  deleted: ReadonlySet<number>,
): Entry | undefined {
  for (let at = from; at >= 0; at -= 1) if (!deleted.has(at)) return row[at];
  return undefined;
}

function firstKept(
  row: readonly Entry[],
  from: number,
  deleted: ReadonlySet<number>,
): Entry | undefined {
  for (let at = from; at < row.length; at += 1) if (!deleted.has(at)) return row[at];
  return undefined;
}
