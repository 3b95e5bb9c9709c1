/**
 * Two modifications of one text, tried: what collides is told in either order; what does not makes
 * the same text together, and one after the other in either order.
 */
import { blocks } from '../../src/amend/collision-types.ts';
import { baselineOf, type Baseline } from '../../src/amend/baseline.ts';
import { carryOver } from '../../src/amend/carry-over.ts';
import { collisionsBetween } from '../../src/amend/collisions.ts';
import { conform } from '../../src/amend/conform.ts';
import { editRow, type Edits } from '../../src/amend/edit-row.ts';
import { editsOf } from '../../src/amend/edits.ts';
import { textOfEntries } from '../../src/amend/entries.ts';
import type { Pending } from '../../src/amend/pending.ts';
import { firstDifference } from '../../src/model/equality.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { tryWayBack, versionOf } from './way-back.ts';

type Together =
  | { readonly outcome: 'none' | 'collide' | 'commute' | 'stopped' }
  | { readonly outcome: 'wrong'; readonly fault: string };

/** Tries two new wordings of one text. */
export function tryTogether(
  old: LegalDocument,
  one: LegalDocument,
  other: LegalDocument,
): Together {
  const baseline = baselineOf(versionOf(old, '1.0'));
  const [first, second] = [editsBetween(old, one, baseline), editsBetween(old, other, baseline)];
  if (first === undefined || second === undefined) return { outcome: 'none' };
  const [a, b] = [pendingAs('A', first, baseline), pendingAs('B', second, baseline)];
  const collisions = collisionsBetween(a, b);
  if (JSON.stringify(collisions) !== JSON.stringify(collisionsBetween(b, a))) {
    return { outcome: 'wrong', fault: 'collisions depend on the order' };
  }
  const together = conform([a, b]).texts[0]?.tree;
  if (collisions.some(blocks)) {
    return together === undefined
      ? { outcome: 'collide' }
      : { outcome: 'wrong', fault: 'it collides and is conformed all the same' };
  }
  if (together === undefined)
    return { outcome: 'wrong', fault: 'nothing collides, and there is no text' };
  const orders = [inTurn(baseline, first, second), inTurn(baseline, second, first)];
  for (const tree of orders) {
    if (tree === undefined) continue;
    const difference = firstDifference(tree, together);
    if (difference)
      return { outcome: 'wrong', fault: `one after the other differs at ${difference.path}` };
  }
  return { outcome: orders.every((tree) => tree !== undefined) ? 'commute' : 'stopped' };
}

function editsBetween(
  old: LegalDocument,
  fresh: LegalDocument,
  baseline: Baseline,
): Edits | undefined {
  const trial = tryWayBack(old, fresh);
  if (trial.outcome !== 'written') return undefined;
  const made = editsOf(trial.amended, baseline, 'annex.md');
  return made.made ? made.edits : undefined;
}

function pendingAs(name: string, edits: Edits, baseline: Baseline): Pending {
  return { name, texts: [{ baseline, edits }] };
}

/** The text with one made, and then the other carried over to it; nothing where that stops. */
function inTurn(baseline: Baseline, first: Edits, then: Edits): LegalDocument | undefined {
  const tree = textOfEntries(editRow(baseline.entries, first));
  const later = baselineOf(versionOf(tree, '2.0'));
  const { edits } = carryOver(then, baseline, later, 'annex.md');
  return edits && textOfEntries(editRow(later.entries, edits));
}
