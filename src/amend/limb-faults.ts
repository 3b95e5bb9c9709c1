/**
 * Where an instruction names limbs, and others are marked: "Add Section D10.19(c)" over (c) and (d).
 */
import type { Done } from './done.ts';
import type { InstructionFault, MakeFault } from './instruction-fault.ts';
import type { Told } from './instructions.ts';
import { numbersInWords } from './numbers-in-words.ts';

const WORDS = { insert: 'inserted', delete: 'deleted', renumber: 'renumbered', amend: 'changed' };

/** Limbs that are named and not done; or done and not named, in clauses of which others are named. */
export function limbFaults(
  told: readonly Told[],
  done: readonly Done[],
  fault: MakeFault,
): InstructionFault[] {
  const named = told.flatMap(({ numbers }) => numbers);
  return told.flatMap(({ deed, numbers }): InstructionFault[] => {
    if (deed === 'replace' || deed === 'move') return [];
    const said = numbers.filter((number) => number.includes('('));
    return [...Map.groupBy(said, (number) => number.replace(/\(.*$/u, ''))].flatMap(
      ([clause, limbs]): InstructionFault[] => {
        const changed = done.find(({ old, new: fresh }) => [old, fresh].includes(clause));
        if (changed?.old === undefined || changed.new === undefined) return [];
        const did = [...new Set(changed.limbs[deed])];
        const isIn = (limb: string, whole: string): boolean =>
          limb === whole || limb.startsWith(`${whole}(`);
        const missing = limbs.filter((limb) => !did.some((one) => isIn(one, limb)));
        const { insert, delete: deleted } = changed.limbs;
        // Who amends a limb puts none beside it and takes none out.
        const over =
          deed === 'amend'
            ? [...insert, ...deleted].filter((one) => !named.some((name) => isIn(one, name)))
            : did.filter((one) => !limbs.some((limb) => isIn(one, limb)));
        if (missing.length + over.length === 0) return [];
        const marked = did.filter((one) => one !== clause);
        return [
          fault(
            `${marked.length === 0 ? 'no limb' : numbersInWords(marked)} ${WORDS[deed]}`,
            `${numbersInWords(limbs)} ${WORDS[deed]}`,
            [...missing, ...over],
          ),
        ];
      },
    );
  });
}
