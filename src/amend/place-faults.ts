/**
 * Where an instruction names a place and what it inserts or moves comes elsewhere: "After Section
 * D10.21" over a clause that goes to the end of the part.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { partNumberOf } from '../model/identifiers.ts';
import type { Baseline } from './baseline.ts';
import { editRow, type Edits } from './edit-row.ts';
import { calledEntry, type Entry, type MarkedEntry } from './entries.ts';
import type { InstructionFault, MakeFault } from './instruction-fault.ts';
import type { Beside, Told } from './instructions.ts';
import { numbersInWords } from './numbers-in-words.ts';
import type { AmendedText } from './read-annex.ts';

/** Places that instructions name and the text does not have, as warnings. */
export function untruePlaces(
  { passages }: AmendedText,
  edits: Edits,
  { entries: row, text }: Baseline,
  file: string,
): Diagnostic[] {
  const instructions = new Set(passages.flatMap(({ instruction }) => instruction ?? []));
  if (![...instructions].some(({ told }) => told.some(({ beside }) => beside.length > 0)))
    return [];
  const after = editRow(row, edits).map(({ node }) => node);
  const names = namesOf(row, edits);
  return [...instructions].flatMap((instruction): Diagnostic[] => {
    const place = onePlace(instruction.told);
    if (place === undefined) return [];
    const own = passages.filter((passage) => passage.instruction === instruction);
    const coming = own.flatMap(({ entries }) =>
      entries.flatMap(({ status, new: fresh }) => (status === 'inserted' && fresh ? [fresh] : [])),
    );
    const nodes = new Set(coming.map(({ node }) => node));
    const neighbours = coming.flatMap((entry) => {
      const at = after.indexOf(entry.node);
      const side =
        place.side === 'after' ? after.slice(0, Math.max(at, 0)).reverse() : after.slice(at + 1);
      const next = side.find((node) => node.type === 'clause' && !nodes.has(node));
      return at === -1 ? [] : [next];
    });
    const isTrue = neighbours.some(
      (node) => node !== undefined && (names.get(node) ?? []).some((name) => covers(place, name)),
    );
    if (neighbours.length === 0 || isTrue) return [];
    const [first] = coming;
    const beside = neighbours[0];
    const where =
      beside === undefined
        ? `with no clause ${place.side === 'after' ? 'before' : 'after'} it`
        : `${place.side} ${calledEntry({ node: beside, name: names.get(beside)?.[0] ?? '' })}`;
    return [
      diagnose({
        file,
        place: own[0]?.position?.start,
        rule: 'amendment-instruction',
        severity: 'warning',
        found: `Found ${first === undefined ? 'it' : calledEntry(first)} ${where} in ${text.document} ${text.number} under the instruction “${instruction.words}”.`,
        expected: `Expected it ${place.side} ${place.number}, as the instruction says.`,
        mend: `Correct the instruction, or show ${place.number} as context beside what comes.`,
      }),
    ];
  });
}

/** What is inserted beside another clause than the one that the instruction says it comes beside. */
export function besideFaults(
  told: readonly Told[],
  entries: readonly MarkedEntry[],
  fault: MakeFault,
): InstructionFault[] {
  const place = onePlace(told);
  const first = entries.findIndex(({ status }) => status === 'inserted');
  const last = entries.findLastIndex(({ status }) => status === 'inserted');
  const coming = entries[first]?.new;
  if (place === undefined || coming === undefined) return [];
  const beside = place.side === 'after' ? entries[first - 1] : entries[last + 1];
  const names = [beside?.old, beside?.new].flatMap((one) =>
    one?.node.type === 'clause' ? [one.name] : [],
  );
  const [name] = names;
  if (name === undefined || names.some((one) => covers(place, one))) return [];
  const came = numbersInWords([coming.name]);
  return [
    fault(`${came} ${place.side} ${name}`, `${came} ${place.side} ${place.number}`, [place.number]),
  ];
}

/** The one place that an instruction names for what it inserts or moves; limbs have theirs in a clause. */
export function onePlace(told: readonly Told[]): Beside | undefined {
  const [only, ...others] = told
    .filter(({ deed }) => deed === 'insert' || deed === 'move')
    .flatMap(({ beside }) => beside);
  const isPlain = only !== undefined && others.length === 0 && !only.number.includes('(');
  return isPlain ? only : undefined;
}

/** The names of the clauses of the text afterwards: their numbers, and those that they had. */
function namesOf(row: readonly Entry[], edits: Edits): Map<Entry['node'], string[]> {
  const names = new Map<Entry['node'], string[]>();
  const all = [...row, ...edits.inserts.flatMap(({ entries }) => entries)];
  for (const { node, name } of all) names.set(node, [name]);
  const continuing = [
    ...[...edits.continued].map(([place, { entry }]) => [place, entry] as const),
    ...edits.replaced,
  ];
  for (const [place, { node, name }] of continuing) {
    const before = row[place]?.name;
    names.set(node, before === undefined ? [name] : [name, before]);
  }
  return names;
}

/** True where a place is a clause, or the part that a clause is in. */
function covers({ number }: Beside, name: string): boolean {
  return number === name || (!number.includes('.') && partNumberOf(name) === number);
}
