/**
 * Where an instruction does not say what the passage under it marks: "Add Sections D10.22-27" over
 * seven inserted clauses.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { partNumberOf } from '../model/identifiers.ts';
import { numbersInWords } from './numbers-in-words.ts';
import type { MarkedEntry } from './entries.ts';
import type { Told } from './instructions.ts';
import type { AmendedText, Passage } from './read-annex.ts';

/** One thing that an instruction says and its passage does not do, or the other way round. */
export interface InstructionFault {
  readonly file: string;
  /** Where the instruction stands. */
  readonly position: Position | undefined;
  /** The instruction as printed. */
  readonly instruction: string;
  /** What the passage marks, by number or term; in words: "D10.22 to D10.28 inserted". */
  readonly found: string;
  /** What the instruction says: "D10.22 to D10.27". */
  readonly expected: string;
  /** The numbers or terms in which the two differ: "D10.28". */
  readonly differing: readonly string[];
}

/** The faults of all instructions of an annex, in order. A passage without instruction has none. */
export function instructionFaults(
  amended: readonly AmendedText[],
  file: string,
): InstructionFault[] {
  return amended.flatMap(({ passages }) =>
    [...Map.groupBy(passages, ({ position, instruction }) => instruction && position)].flatMap(
      ([, all]) => faultsUnder(all, file),
    ),
  );
}

/** A fault as a warning: the text was published so, and is not mended here. */
export function instructionDiagnostic(fault: InstructionFault): Diagnostic {
  return diagnose({
    file: fault.file,
    place: fault.position?.start,
    rule: 'amendment-instruction',
    severity: 'warning',
    found: `Found ${fault.found} under the instruction “${fault.instruction}”.`,
    expected: `Expected ${fault.expected}, as the instruction says.`,
    mend: `Correct the instruction or the marks; the two differ in ${numbersInWords(fault.differing)}.`,
  });
}

/** Passages under one instruction are read together. */
function faultsUnder(passages: readonly Passage[], file: string): InstructionFault[] {
  const [first] = passages;
  const instruction = first?.instruction;
  if (instruction === undefined) return [];
  const { told } = instruction;
  const done = doneIn(passages.flatMap((passage) => passage.entries));
  const fault = (found: string, expected: string, differing: string[]): InstructionFault => ({
    file,
    position: first?.position,
    instruction: instruction.words,
    found,
    expected,
    differing,
  });
  return [...clauseFaults(told, done, fault), ...definitionFaults(told, done, fault)];
}

type MakeFault = (found: string, expected: string, differing: string[]) => InstructionFault;

/** Clauses that are named and not done, or done and not named, deed by deed. */
function clauseFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  const clauses = done.filter(({ kind }) => kind === 'clause');
  const faults: InstructionFault[] = [];
  for (const one of told) {
    const { deed } = one;
    const said = clausesOf(one.numbers);
    if (said.length === 0) continue;
    const isSaid = ({ names }: Done): boolean =>
      names.some((name) => said.some((number) => covers(number, name)));
    // What another deed of the instruction names is that one's.
    const same = clauses.filter(
      (done) =>
        DONE_BY[deed].includes(done.deed) &&
        (isSaid(done) || !told.some((other) => other !== one && isToldBy(other, done))),
    );
    const missing = said.filter(
      (number) => !same.some(({ names }) => names.some((name) => covers(number, name))),
    );
    const over = same.filter((done) => !isSaid(done)).map(({ name }) => name);
    const differing = [...missing, ...over];
    if (differing.length === 0) continue;
    const did = same.length === 0 ? 'nothing' : numbersInWords(same.map(({ name }) => name));
    faults.push(
      fault(`${did} ${WORDS[deed]}`, `${numbersInWords(said)} ${WORDS[deed]}`, differing),
    );
  }
  const untold = clauses.filter(
    (one) => !told.some(({ deed }) => DONE_BY[deed].includes(one.deed)),
  );
  for (const [deed, all] of Map.groupBy(untold, (one) => one.deed)) {
    const names = all.map(({ name }) => name);
    faults.push(fault(`${numbersInWords(names)} ${WORDS[deed]}`, `nothing ${WORDS[deed]}`, names));
  }
  return faults;
}

/** Definitions that are spoken of and not there, or more than are spoken of. */
function definitionFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  return told.flatMap(({ deed, kinds }) =>
    kinds.flatMap(({ kind, many }): InstructionFault[] => {
      if (kind !== 'definition') return [];
      const names = done
        .filter((one) => one.kind === 'definition' && DONE_BY[deed].includes(one.deed))
        .map(({ name }) => `“${name}”`);
      if (names.length === 0) {
        const expected = many ? 'definitions' : 'a definition';
        return [
          fault(`no definition ${WORDS[deed]}`, `${expected} ${WORDS[deed]}`, ['a definition']),
        ];
      }
      if (many || names.length === 1) return [];
      return [
        fault(
          `${numbersInWords(names)} ${WORDS[deed]}`,
          `one definition ${WORDS[deed]}`,
          names.slice(1),
        ),
      ];
    }),
  );
}

const WORDS: Readonly<Record<Told['deed'], string>> = {
  insert: 'inserted',
  delete: 'deleted',
  replace: 'replaced',
  amend: 'changed',
  move: 'moved',
  renumber: 'renumbered',
};

/** What a passage may do under a deed. To amend is to do anything. */
const DONE_BY: Readonly<Record<Told['deed'], readonly Done['deed'][]>> = {
  insert: ['insert'],
  delete: ['delete'],
  replace: ['replace', 'amend'],
  amend: ['amend', 'replace', 'insert', 'delete', 'renumber'],
  move: ['insert', 'delete', 'replace'],
  renumber: ['renumber'],
};

/** One thing that a passage does. */
interface Done {
  readonly deed: 'insert' | 'delete' | 'replace' | 'amend' | 'renumber';
  readonly kind: 'clause' | 'definition' | 'other';
  readonly name: string;
  /** By any of which it may be named: the number before and after. */
  readonly names: readonly string[];
}

function isToldBy({ deed, numbers, kinds }: Told, { deed: did, names }: Done): boolean {
  if (!DONE_BY[deed].includes(did)) return false;
  const said = clausesOf(numbers);
  if (said.length === 0) return kinds.length === 0;
  return names.some((name) => said.some((number) => covers(number, name)));
}

/** What a passage does; what goes and comes under one name is replaced. */
function doneIn(entries: readonly MarkedEntry[]): Done[] {
  const keyOf = ({ old, new: fresh }: MarkedEntry): string => {
    const entry = fresh ?? old;
    return `${entry?.node.type ?? ''} ${entry?.name ?? ''}`;
  };
  const gone = new Set(entries.filter(({ status }) => status === 'deleted').map(keyOf));
  const come = new Set(entries.filter(({ status }) => status === 'inserted').map(keyOf));
  return entries.flatMap((entry): Done[] => {
    const { status, old, new: fresh } = entry;
    const one = fresh ?? old;
    if (status === 'context' || one === undefined) return [];
    const { type } = one.node;
    const kind = type === 'clause' ? 'clause' : type === 'termDefinition' ? 'definition' : 'other';
    const names = [...new Set([old?.name, fresh?.name].filter((name) => name !== undefined))];
    const isReplaced = gone.has(keyOf(entry)) && come.has(keyOf(entry));
    if (isReplaced && status === 'deleted') return [];
    const deed =
      status === 'changed'
        ? names.length > 1
          ? 'renumber'
          : 'amend'
        : isReplaced
          ? 'replace'
          : status === 'inserted'
            ? 'insert'
            : 'delete';
    return [{ deed, kind, name: one.name, names }];
  });
}

/** The provisions that an instruction names by number, limbs told by their clause. */
function clausesOf(numbers: readonly string[]): string[] {
  return [...new Set(numbers.map((number) => number.replace(/\(.*$/u, '')))];
}

/** True where a name is what a number names: itself, or a clause of a part. */
function covers(number: string, name: string): boolean {
  return number === name || (!number.includes('.') && partNumberOf(name) === number);
}
