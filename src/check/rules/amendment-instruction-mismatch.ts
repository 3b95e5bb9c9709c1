import { instructionsIn, type Done, type Instruction } from '../instructions.ts';
import type { CodeRule, Fault } from '../rule.ts';
import type { Places } from '../places.ts';
import { listed } from '../told.ts';

const REPORT =
  '---\nnumber: MP9\ntitle: Review of meetings\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends: []\n---\n\nThe issue.\n';

function annex(instruction: string): string {
  return `---\nkind: legal-text\nannex: A\ntitle: Review of meetings\nname: Legal text\n---\n\n## Section D\n\nAdd ${instruction} as follows:\n\n<ins>\n\nD1.2 The panel shall keep minutes.\n\nD1.3 The panel shall publish them.\n\nD1.4 The panel shall keep the published minutes.\n\n</ins>\n`;
}

export const amendmentInstructionMismatch: CodeRule = {
  name: 'amendment-instruction-mismatch',
  on: 'code',
  severity: 'warning',
  sentence: 'An instruction of an annex names all that is changed under it, and nothing else.',
  reason:
    'Who carries out the instruction to the letter leaves a clause out, or changes one too many.',
  right: {
    'modifications/mp9/report.md': REPORT,
    'modifications/mp9/annex-a.md': annex('Sections D1.2-4'),
  },
  wrong: {
    'modifications/mp9/report.md': REPORT,
    'modifications/mp9/annex-a.md': annex('⟦Sections D1.2-3⟧'),
  },
  found: 'Found “Sections D1.2-3” over 3 added provisions: D1.4 is not named.',
  *check({ library, placesIn }): Generator<Fault> {
    for (const { papers } of library.modifications) {
      for (const { file, text } of papers) {
        if (text.kind !== 'legal') continue;
        for (const instruction of instructionsIn(text.tree)) {
          const fault = mismatch(instruction, file, placesIn(file));
          if (fault !== undefined) yield fault;
        }
      }
    }
  },
};

const DONE = { add: 'added', delete: 'deleted', amend: 'changed' } as const;

function mismatch(instruction: Instruction, file: string, places: Places): Fault | undefined {
  const { deed, node, named, numbers, definitions, done } = instruction;
  const marked = done.some((one) => one.deed !== 'nothing');
  const carried = done.filter((one) => isCarriedOut(one, deed, marked));
  if (definitions !== undefined) return definitionMismatch(instruction, carried, file, places);
  const provisions = carried.filter(({ kind }) => kind !== 'definition');
  const unnamed = provisions.filter(({ name }) => !numbers.some((number) => isOf(name, number)));
  const undone = numbers.filter((number) => !provisions.some(({ name }) => isOf(name, number)));
  if (named === undefined || (unnamed.length === 0 && undone.length === 0)) return undefined;
  const says = [
    ...(unnamed.length > 0
      ? [`${listed(unnamed.map(({ name }) => name))} ${isAre(unnamed)} not named`]
      : []),
    ...(undone.length > 0 ? [`${listed(undone)} ${isAre(undone)} not ${DONE[deed]}`] : []),
  ];
  const count = `${provisions.length} ${DONE[deed]} provision${provisions.length === 1 ? '' : 's'}`;
  return {
    file,
    place: places.words(node, named.start, named.end),
    found: `Found “${named.words}” over ${count}: ${says.join(', and ')}.`,
    expected: 'Expected the instruction to name what is done under it.',
    mend: 'Correct the instruction, or the marks. Of a published paper, tell its author.',
    others: unnamed.slice(0, 3).map(({ name, node: at }) => ({
      file,
      place: places.number(at),
      says: `${name}, which is ${DONE[deed]}`,
    })),
  };
}

function isAre(things: readonly unknown[]): string {
  return things.length === 1 ? 'is' : 'are';
}

/** Without a single mark, all that stands under "Add" is added. */
function isCarriedOut(one: Done, deed: Instruction['deed'], marked: boolean): boolean {
  if (!marked) return one.kind !== 'limb' && deed !== 'amend';
  return deed === 'amend' ? one.deed !== 'nothing' : one.deed === deed;
}

/** True for a provision that a number names, or that is inside of what it names. */
function isOf(name: string, number: string): boolean {
  return name === number || (name.startsWith(number) && /^[.(]/.test(name.slice(number.length)));
}

function definitionMismatch(
  { definitions, deed, node }: Instruction,
  carried: readonly Done[],
  file: string,
  places: Places,
): Fault | undefined {
  const count = carried.filter(({ kind }) => kind === 'definition').length;
  if (definitions === 'one' ? count === 1 : count > 1) return undefined;
  return {
    file,
    place: places.allWords(node),
    found: `Found an instruction for ${definitions === 'one' ? 'one definition' : 'several definitions'}, and ${count === 0 ? 'none' : count} ${DONE[deed]} under it.`,
    expected: 'Expected the instruction to say how many there are.',
    mend: 'Write “definition” or “definitions”, or correct the marks.',
  };
}
