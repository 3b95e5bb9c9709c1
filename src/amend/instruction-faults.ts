/**
 * Where an instruction does not say what the passage under it marks: "Add Sections D10.22-27" over
 * seven inserted clauses.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { partNumberOf } from '../model/identifiers.ts';
import { besideFaults } from './place-faults.ts';
import { amendmentsIn } from './amendments.ts';
import { doneUnder, type Done } from './done.ts';
import type { Deed, Told } from './instructions.ts';
import type { InstructionFault, MakeFault } from './instruction-fault.ts';
import { limbFaults } from './limb-faults.ts';
import { numbersInWords } from './numbers-in-words.ts';
import type { AmendedText } from './read-annex.ts';

export type { InstructionFault };

/** The faults of all instructions of an annex, in order. A passage without instruction has none. */
export function instructionFaults(
  amended: readonly AmendedText[],
  file: string,
): InstructionFault[] {
  return amended.flatMap(({ passages }) => {
    const amendments = amendmentsIn(passages);
    const groups = Map.groupBy(passages, ({ position, instruction }) => instruction && position);
    return [...groups.values()].flatMap((all): InstructionFault[] => {
      const instruction = all[0]?.instruction;
      if (instruction === undefined) return [];
      const { told, words } = instruction;
      const entries = new Set(all.flatMap((passage) => passage.entries));
      const done = doneUnder(amendments, entries, told);
      const fault: MakeFault = (found, expected, differing) => ({
        file,
        position: all[0]?.position,
        instruction: words,
        found,
        expected,
        differing,
      });
      return [
        ...clauseFaults(told, done, fault),
        ...becomesFaults(told, done, fault),
        ...limbFaults(told, done, fault),
        ...kindFaults(told, done, fault),
        ...namedFaults(words, told, done, fault),
        ...besideFaults(told, [...entries], fault),
      ];
    });
  });
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

/** Clauses that are named and not done, or done and not named, deed by deed. */
function clauseFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  const clauses = done.filter(({ kind }) => kind === 'clause');
  const isTold = (one: Done): boolean => told.some((by) => tells(by, one));
  const faults: InstructionFault[] = [];
  const over = new Set<Done>();
  for (const one of told) {
    const { deed, numbers } = one;
    const said = wholeNumbers(numbers);
    if (said.length === 0) continue;
    const named = clauses.filter((clause) => tells(one, clause));
    const missing = said.filter((number) => !named.some((clause) => isNamed(number, clause)));
    const more = clauses.filter(
      (clause) => CHIEFLY[deed].includes(clause.deed) && !isTold(clause) && !over.has(clause),
    );
    for (const clause of more) over.add(clause);
    const differing = [...missing, ...namesOf(more, deed)];
    if (differing.length === 0) continue;
    const all = clauses.filter((clause) => named.includes(clause) || more.includes(clause));
    const did = all.length === 0 ? 'nothing' : numbersInWords(namesOf(all, deed));
    faults.push(
      fault(`${did} ${WORDS[deed]}`, `${numbersInWords(said)} ${WORDS[deed]}`, differing),
    );
  }
  const untold = clauses.filter((one) => !isTold(one) && !over.has(one));
  for (const [deed, all] of Map.groupBy(untold, (one) => one.deed)) {
    const names = namesOf(all, deed);
    // Of definitions it may speak.
    const none = told.some((by) => by.deed === deed) ? 'no clause' : 'nothing';
    faults.push(fault(`${numbersInWords(names)} ${WORDS[deed]}`, `${none} ${WORDS[deed]}`, names));
  }
  return faults;
}

/** What is renumbered or moved is named by what it was. */
function namesOf(all: readonly Done[], deed: Deed): string[] {
  const isBefore = deed === 'renumber' || deed === 'move';
  return [...new Set(all.map(({ name, old }) => (isBefore ? (old ?? name) : name)))];
}

/** Numbers that something was to become, and did not; or became, and was not to. */
function becomesFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  return told.flatMap((one): InstructionFault[] => {
    const becomes = wholeNumbers(one.becomes);
    if (becomes.length === 0) return [];
    const named = done.filter((each) => each.kind === 'clause' && tells(one, each));
    const made = named.flatMap((each) => (each.new === undefined ? [] : [each.new]));
    const missing = becomes.filter((number) => !made.some((name) => covers(number, name)));
    const over = made.filter((name) => !becomes.some((number) => covers(number, name)));
    const differing = [...missing, ...new Set(over)];
    // What is not there at all is told of already.
    if (differing.length === 0 || made.length === 0) return [];
    const before = numbersInWords(wholeNumbers(one.numbers));
    return [
      fault(
        `${before} ${WORDS[one.deed]} as ${numbersInWords([...new Set(made)])}`,
        `${before} ${WORDS[one.deed]} as ${numbersInWords(becomes)}`,
        differing,
      ),
    ];
  });
}

/** Definitions and clauses that are spoken of and not there, or more than are spoken of. */
function kindFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  return told.flatMap(({ deed, kinds, numbers }) =>
    kinds.flatMap(({ kind, many, count }): InstructionFault[] => {
      if (kind !== 'definition' && kind !== 'clause') return [];
      // “the definition in Section A1.1”, “the clause numbered D5.2”: which, the number says.
      if (kind === 'clause' && numbers.length > 0) return [];
      const names = done
        .filter((one) => one.kind === kind && ACCEPTED[deed].includes(one.deed))
        .map(({ name }) => (kind === 'definition' ? `“${name}”` : name));
      if (names.length === 0) {
        const expected = many ? `${kind}s` : `a ${kind}`;
        return [fault(`no ${kind} ${WORDS[deed]}`, `${expected} ${WORDS[deed]}`, [`a ${kind}`])];
      }
      if (count !== undefined && count > 1 && names.length !== count) {
        const expected = `${String(count)} ${kind}s ${WORDS[deed]}`;
        const differing = names.length > count ? names.slice(count) : [`a ${kind}`];
        return [fault(`${numbersInWords(names)} ${WORDS[deed]}`, expected, differing)];
      }
      if (many || names.length === 1) return [];
      return [
        fault(
          `${numbersInWords(names)} ${WORDS[deed]}`,
          `one ${kind} ${WORDS[deed]}`,
          names.slice(1),
        ),
      ];
    }),
  );
}

/** “the definition of Panel”, “definitions of “Panel””: which is named. */
const DEFINITION_OF =
  /\bdefinitions?\sof\s(?:the\s)?(?:(?:term|expression)s?\s)?[“"'‘]?(?!Section|Clause|Paragraph|Appendix)\p{Lu}/u;

/** One definition that is done, under an instruction that names another. */
function namedFaults(
  words: string,
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  const [one, ...others] = done.filter(({ kind }) => kind === 'definition');
  if (one === undefined || others.length > 0 || !DEFINITION_OF.test(words)) return [];
  const [by] = told;
  if (by === undefined || told.length > 1) return [];
  const names = [one.name, one.old, one.new].filter((name) => name !== undefined);
  const said = words.toLowerCase();
  if (names.some((name) => said.includes(name.toLowerCase()))) return [];
  const called = `the definition of “${one.name}”`;
  return [fault(`${called} ${WORDS[by.deed]}`, 'the definition that it names', [called])];
}

const WORDS: Readonly<Record<Deed, string>> = {
  insert: 'inserted',
  delete: 'deleted',
  replace: 'replaced',
  amend: 'changed',
  move: 'moved',
  renumber: 'renumbered',
};

/** What is meant by a deed before all else: of that, what is not named is one too many. */
const CHIEFLY: Readonly<Record<Deed, readonly Deed[]>> = {
  insert: ['insert'],
  delete: ['delete'],
  replace: ['replace'],
  amend: ['amend', 'replace', 'insert', 'delete', 'renumber', 'move'],
  move: ['move'],
  renumber: ['renumber'],
};

/** What may be done under a deed to what it names. To amend is to do anything; a number says a place. */
const ACCEPTED: Readonly<Record<Deed, readonly Deed[]>> = {
  insert: ['insert'],
  delete: ['delete'],
  replace: ['replace', 'amend', 'delete', 'insert', 'renumber'],
  amend: ['amend', 'replace', 'insert', 'delete', 'renumber', 'move'],
  move: ['move', 'renumber'],
  renumber: ['renumber', 'move'],
};

/** True where an instruction speaks of what is done. */
function tells(told: Told, done: Done): boolean {
  const { deed, numbers, becomes, places, kinds } = told;
  const isInside = done.deed === 'amend' && done.old !== undefined;
  const names = [done.old, done.new].filter((name) => name !== undefined);
  if (isInside && names.some((name) => isPlaceOf(name, [...numbers, ...places]))) {
    const isOfLimbs = [...numbers, ...places].some((number) => number.includes('('));
    const isOfParts = kinds.some(({ kind }) => kind !== 'clause' && kind !== 'definition');
    if (isOfLimbs || isOfParts || (numbers.length === 0 && places.length > 0)) return true;
  }
  if (!ACCEPTED[deed].includes(done.deed)) return false;
  const said = wholeNumbers(numbers);
  if (said.length === 0) {
    return kinds.length === 0 || kinds.some(({ kind }) => kind !== 'definition');
  }
  if (deed === 'replace' && done.deed === 'insert') {
    return isCovered(done.new, wholeNumbers(becomes));
  }
  // Of a row that goes up by one, each new number was the old one of a neighbour.
  const isBefore = (deed === 'move' || deed === 'renumber') && becomes.length > 0;
  if (isBefore && done.new !== undefined) return isCovered(done.old, said);
  return said.some((number) => isNamed(number, done));
}

/** True where a number names what is done: what comes by its new number, all else by either. */
function isNamed(number: string, { old, new: fresh, limbs }: Done): boolean {
  if ([old, fresh].some((name) => name !== undefined && covers(number, name))) return true;
  return limbs.amend.some((limb) => limb.startsWith(`${number}(`));
}

function isCovered(name: string | undefined, numbers: readonly string[]): boolean {
  return name !== undefined && numbers.some((number) => covers(number, name));
}

/** True for a clause that numbers name, or of which they name limbs. */
function isPlaceOf(name: string, numbers: readonly string[]): boolean {
  return numbers.some((number) => number === name || number.startsWith(`${name}(`));
}

/** The provisions that an instruction names by number, limbs told by their clause. */
function wholeNumbers(numbers: readonly string[]): string[] {
  return [...new Set(numbers.map((number) => number.replace(/\(.*$/u, '')))];
}

/** True where a name is what a number names: itself, or a clause of a part. */
function covers(number: string, name: string): boolean {
  return number === name || (!number.includes('.') && partNumberOf(name) === number);
}
