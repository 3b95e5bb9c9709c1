import type { Point, Position } from 'unist';
import { annexesIn, knownAnnexFaults } from '../../amend/annexes.ts';
import { instructionFaults, type InstructionFault } from '../../amend/instruction-faults.ts';
import { findCitations } from '../../register/references/citations.ts';
import type { Places } from '../places.ts';
import type { CodeRule, Fault } from '../rule.ts';
import { sampleModification } from '../sample-modification.ts';
import { listed } from '../told.ts';

export const amendmentInstructionMismatch: CodeRule = {
  name: 'amendment-instruction-mismatch',
  on: 'code',
  severity: 'warning',
  sentence: 'An instruction of an annex names all that is changed under it, and nothing else.',
  reason:
    'Who carries out the instruction to the letter leaves a clause out, or changes one too many.',
  right: sampleModification(),
  wrong: sampleModification({ annex: ['Sections D1.2-4', '⟦Sections D1.2-3⟧'] }),
  found: 'Found D1.2 to D1.4 inserted under the instruction “Add Sections D1.2-3 as follows:”.',
  *check({ library, placesIn }): Generator<Fault> {
    const told = new Set<string>();
    for (const { paper, amended } of annexesIn(library)) {
      const places = placesIn(paper.file);
      for (const fault of instructionFaults(amended, paper.file)) {
        told.add(`${paper.file}:${String(fault.position?.start.line)}`);
        yield {
          file: paper.file,
          place: placeOf(fault, places),
          found: `Found ${fault.found} under the instruction “${fault.instruction}”.`,
          expected: `Expected ${fault.expected}, as the instruction says.`,
          mend: `Correct the instruction or the marks; the two differ in ${listed(fault.differing)}. Of a published paper, tell its author.`,
        };
      }
    }
    // That it comes beside another clause than the instruction says is seen when it is carried out.
    for (const { file = '', line, place, ruleId, actual, expected, note } of knownAnnexFaults(
      library,
    )) {
      if (ruleId !== 'amendment-instruction' || told.has(`${file}:${String(line)}`)) continue;
      const places = placesIn(file);
      yield {
        file,
        place: place && 'start' in place ? place : instructionAt(place, places),
        found: actual ?? '',
        expected: expected?.[0] ?? '',
        mend: `${note ?? ''} Of a published paper, tell its author.`,
      };
    }
  },
};

/** What the instruction that begins at a point cites. */
function instructionAt(point: Point | undefined, places: Places): Position | undefined {
  if (point === undefined) return undefined;
  const from = places.offsetOf(point);
  const blank = places.source.indexOf('\n\n', from);
  const instruction = places.source.slice(from, blank === -1 ? undefined : blank);
  return placeIn(instruction, from, places);
}

/** What the instruction cites; the whole instruction where it cites nothing. */
function placeOf({ instruction, position }: InstructionFault, places: Places) {
  const from = position?.start.offset;
  if (from === undefined) return position;
  return placeIn(instruction, from, places) ?? position;
}

function placeIn(
  instruction: string,
  from: number,
  { source, between }: Places,
): Position | undefined {
  const citations = findCitations(instruction);
  const [first, last] = [citations[0], citations.at(-1)];
  const words = first && last ? instruction.slice(first.start, last.end) : instruction;
  const at = source.indexOf(words, from);
  return at === -1 ? undefined : between(at, at + words.length);
}
