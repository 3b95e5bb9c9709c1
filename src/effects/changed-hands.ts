/**
 * Numbers that changed hands: a provision cites a number in both texts, and the provision that bore it
 * bears another one now, or is gone. Nothing marks such words, since they stayed as they were.
 */
import type { Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import type { Target } from '../register/resolve.ts';
import { pairConsolidations, type RedlineOf } from './pairing.ts';

/** One provision that cites a number that changed hands. */
export interface ChangedHands {
  /** Where the citing words stand in the new text. */
  readonly citing: Provision;
  /** The number, as it is cited in full. */
  readonly number: string;
  /** What bore the number, in the old text. */
  readonly was: Provision;
  /** What that is in the new text; nothing where it is gone. */
  readonly now: Provision | undefined;
  /** What bears the number in the new text; nothing where nothing does. */
  readonly bearer: Provision | undefined;
}

/**
 * The numbers that changed hands between two consolidations and are cited as before, in the order of
 * the new texts; each once for each provision that cites it.
 *
 * @param redlineOf gives the proven redline of two versions of a document.
 */
export function changedHands(
  old: Register,
  fresh: Register,
  redlineOf: RedlineOf,
): readonly ChangedHands[] {
  const { oldOf, newOf } = pairConsolidations(old.consolidation, fresh.consolidation, redlineOf);
  const found = new Map<string, ChangedHands>();
  for (const { provision: citing, citation, targets } of fresh.references) {
    const before = citing && oldOf(citing);
    if (citing === undefined || before === undefined) continue;
    for (const [index, { number, document }] of citation.targets.entries()) {
      const was = provisionOf(targetIn(old, before, number, document));
      if (was === undefined) continue;
      const now = newOf(was);
      const bearer = provisionOf(targets[index]);
      if (now !== undefined && now === bearer) continue;
      const key = [citing.version.document, citing.anchor, document, number].join(' ');
      if (!found.has(key)) found.set(key, { citing, number, was, now, bearer });
    }
  }
  return [...found.values()];
}

/** What a number meant that a provision of the old text cites; nothing where it does not cite it. */
function targetIn(
  register: Register,
  citing: Provision,
  number: string,
  document: string | undefined,
): Target | undefined {
  for (const { citation, targets } of register.referencesIn(citing)) {
    const index = citation.targets.findIndex(
      (cited) => cited.number === number && cited.document === document,
    );
    if (index !== -1) return targets[index];
  }
  return undefined;
}

function provisionOf(target: Target | undefined): Provision | undefined {
  return target?.kind === 'provision' ? target.provision : undefined;
}
