/**
 * Pairs the children of two provisions: which of the new ones continues which of the old ones. Equal
 * content comes first; what is left between is paired by likeness, with the number as one sign among
 * others, never the only one.
 */
import { diffArrays } from 'diff';
import type { LegalNode } from '../model/nodes.ts';
import type { Identities } from './identity.ts';
import { likeness } from './likeness.ts';

/** A pair of continuing nodes, or a node of one side alone, in reading order. */
export type Pairing =
  | { readonly old: LegalNode; readonly new: LegalNode }
  | { readonly old: LegalNode; readonly new?: undefined }
  | { readonly old?: undefined; readonly new: LegalNode };

/**
 * Above so many possible pairs in one gap, only numbers and equal content pair; the table of all
 * likenesses would cost more than a second.
 */
const MOST_PAIRS = 250_000;

/** How alike two provisions must be to count as one that was changed. */
const ENOUGH = 0.5;

/** How alike two provisions of one number must be: a number kept is a sign of its own. */
const ENOUGH_WITH_NUMBER = 0.3;

/** Aligns two lists of siblings. Order is kept on both sides: a moved node is deleted and inserted. */
export function alignSiblings(
  old: readonly LegalNode[],
  fresh: readonly LegalNode[],
  identities: Identities,
): Pairing[] {
  const oldIds = old.map((node) => identities.of(node));
  const newIds = fresh.map((node) => identities.of(node));
  const result: Pairing[] = [];
  let atOld = 0;
  let atNew = 0;
  let gapOld: LegalNode[] = [];
  let gapNew: LegalNode[] = [];
  const closeGap = (): void => {
    result.push(...alignGap(gapOld, gapNew, identities));
    gapOld = [];
    gapNew = [];
  };
  for (const part of diffArrays(oldIds, newIds)) {
    if (part.removed) gapOld = gapOld.concat(old.slice(atOld, (atOld += part.count)));
    else if (part.added) gapNew = gapNew.concat(fresh.slice(atNew, (atNew += part.count)));
    else {
      closeGap();
      for (let index = 0; index < part.count; index += 1) {
        result.push({
          old: old[atOld + index] as LegalNode,
          new: fresh[atNew + index] as LegalNode,
        });
      }
      atOld += part.count;
      atNew += part.count;
    }
  }
  closeGap();
  return result;
}

/** Aligns two lists that share no equal node: the pairing with the greatest likeness in all. */
function alignGap(
  old: readonly LegalNode[],
  fresh: readonly LegalNode[],
  identities: Identities,
): Pairing[] {
  const alone: Pairing[] = [
    ...old.map((node) => ({ old: node })),
    ...fresh.map((node) => ({ new: node })),
  ];
  if (old.length === 0 || fresh.length === 0) return alone;
  const rough = old.length * fresh.length > MOST_PAIRS;
  const worth = (a: LegalNode, b: LegalNode): number => pairWorth(a, b, identities, rough);
  return bestPairing(old, fresh, worth);
}

/** What a pair is worth: 0 when it is none. */
function pairWorth(
  old: LegalNode,
  fresh: LegalNode,
  identities: Identities,
  rough: boolean,
): number {
  if (!canContinue(old, fresh)) return 0;
  if (identities.ofContent(old) === identities.ofContent(fresh)) return 1.5;
  const sameNumber = numberOf(old) !== undefined && numberOf(old) === numberOf(fresh);
  if (rough) return sameNumber ? 1 : 0;
  if (old.type === 'part') return sameNumber ? 1 : 0;
  if (STRUCTURAL.has(old.type)) return 1;
  const alike = likeness(old, fresh);
  if (alike >= ENOUGH) return alike + (sameNumber ? 0.25 : 0);
  return sameNumber && alike >= ENOUGH_WITH_NUMBER ? alike + 0.25 : 0;
}

/** Nodes that their parent cannot be without: one continues the other whatever they say. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'definedTerm',
  'meaning',
  'definitionList',
  'partHeading',
]);

/** Nodes of different kinds, and tables with other columns, are never one node that was changed. */
function canContinue(old: LegalNode, fresh: LegalNode): boolean {
  if (old.type !== fresh.type) return false;
  if (old.type === 'table' && fresh.type === 'table') {
    return old.children[0]?.children.length === fresh.children[0]?.children.length;
  }
  if (old.type === 'tableRow' && fresh.type === 'tableRow') {
    return old.children.length === fresh.children.length;
  }
  return true;
}

function numberOf(node: LegalNode): string | undefined {
  if (node.type === 'clause' || node.type === 'part') return node.number;
  return node.type === 'limb' ? node.label : undefined;
}

/** Dynamic programming over both lists, order kept; ties prefer the earlier pair. */
function bestPairing(
  old: readonly LegalNode[],
  fresh: readonly LegalNode[],
  worth: (a: LegalNode, b: LegalNode) => number,
): Pairing[] {
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const worths = new Float64Array(old.length * fresh.length);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const value = worth(old[i] as LegalNode, fresh[j] as LegalNode);
      worths[i * fresh.length + j] = value;
      const paired = value > 0 ? value + (best[(i + 1) * width + j + 1] as number) : 0;
      const down = best[(i + 1) * width + j] as number;
      const right = best[i * width + j + 1] as number;
      best[i * width + j] = Math.max(paired, down, right);
    }
  }
  const result: Pairing[] = [];
  const aloneNew: Pairing[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < fresh.length) {
    const value = worths[i * fresh.length + j] as number;
    const here = best[i * width + j] as number;
    if (value > 0 && here === value + (best[(i + 1) * width + j + 1] as number)) {
      result.push(...aloneNew.splice(0), { old: old[i] as LegalNode, new: fresh[j] as LegalNode });
      i += 1;
      j += 1;
    } else if (here === best[(i + 1) * width + j]) {
      result.push({ old: old[i] as LegalNode });
      i += 1;
    } else {
      aloneNew.push({ new: fresh[j] as LegalNode });
      j += 1;
    }
  }
  for (; i < old.length; i += 1) result.push({ old: old[i] as LegalNode });
  result.push(...aloneNew);
  for (; j < fresh.length; j += 1) result.push({ new: fresh[j] as LegalNode });
  return result;
}
