/**
 * What became of the numbers of a text: a number may be gone, and it may name another provision by
 * now. What cites a number means the provision that bore it, so that the number alone says nothing.
 */
import { partNumberOf } from '../model/identifiers.ts';
import type { LegalDocument, LegalNode } from '../model/nodes.ts';
import { alignmentOf, type ProvisionPlace } from '../redline/alignment.ts';
import { likenessOfWords, wordsIn } from '../redline/likeness.ts';
import { provisionsIn } from '../redline/provisions.ts';
import { makeRedline } from '../redline/redline.ts';

/** What became of a provision that no longer bears its number. */
export interface NumberFate {
  /** The number that it bears now: "D10.23", "D10.19(b)"; nothing where it is gone. */
  readonly now: string | undefined;
  /** True where something else bears its number by now. */
  readonly isReused: boolean;
}

/** The numbers of a text that no longer mean what they meant, clauses, limbs and parts. */
export function numberFates(before: LegalDocument, after: LegalDocument): Map<string, NumberFate> {
  const used = new Set(provisionsIn(after).flatMap(numbersOf));
  const fates = new Map<string, NumberFate>();
  const kept = new Set<string>();
  for (const { old, new: fresh } of alignmentOf(makeRedline(before, after), before, after)) {
    if (old === undefined || !isNumbered(old)) continue;
    // A part whose heading alone went is there as long as a clause of it is.
    const now =
      fresh === undefined && old.kind === 'part' && used.has(old.name)
        ? old
        : continuing(old, fresh);
    if (now?.name === old.name) kept.add(old.name);
    else if (!fates.has(old.name))
      fates.set(old.name, { now: now?.name, isReused: used.has(old.name) });
  }
  // What stood twice and stands once by now can still be cited.
  for (const name of kept) fates.delete(name);
  return fates;
}

function isNumbered({ kind, name }: Pick<ProvisionPlace, 'kind' | 'name'>): boolean {
  return (kind === 'clause' || kind === 'limb' || kind === 'part') && name !== '';
}

function numbersOf(place: Pick<ProvisionPlace, 'kind' | 'name'>): string[] {
  if (!isNumbered(place)) return [];
  return place.kind === 'clause' ? [place.name, partNumberOf(place.name)] : [place.name];
}

/** What continues a provision; not what only bears its number. */
function continuing(
  old: ProvisionPlace,
  fresh: ProvisionPlace | undefined,
): ProvisionPlace | undefined {
  if (fresh === undefined || !isNumbered(fresh)) return undefined;
  return old.kind !== 'part' && isSomethingElse(old.node, fresh.node) ? undefined : fresh;
}

/** Below this likeness two wordings of one number are two provisions, as they are in a redline. */
const ENOUGH = 0.3;

/** In words. Two provisions shorter than this may change in almost every word. */
const SHORT = 8;

/**
 * True where nothing of a provision stayed but its number: "[Not used]", or quite another rule. A
 * redline shows it as one provision changed, since it stands in the old one's place.
 */
function isSomethingElse(old: LegalNode, fresh: LegalNode): boolean {
  const [one, other] = [wordsIn(old), wordsIn(fresh)];
  if (one.inOrder.length === 0 || other.inOrder.length === 0) return false;
  const { alike } = likenessOfWords(one, other);
  const areShort = one.inOrder.length < SHORT && other.inOrder.length < SHORT;
  return areShort ? alike === 0 : alike < ENOUGH;
}
