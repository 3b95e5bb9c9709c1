/**
 * The text as it would read with several pending modifications made: their edits of one version,
 * together. Which was asked first makes no difference.
 */
import type { LegalDocument } from '../model/nodes.ts';
import type { Baseline } from './baseline.ts';
import { blocks, type Collision } from './collision-types.ts';
import { byPlace, collisionsAmong } from './collisions.ts';
import { editRow, type Edits, type Insert } from './edit-row.ts';
import { textOfEntries, type Entry } from './entries.ts';
import { inOrder, namedKey } from './insert-order.ts';
import type { Pending } from './pending.ts';

/** One document with the modifications made. */
interface ConformedText {
  readonly document: string;
  readonly baseline: Baseline;
  /** The names of the modifications that change it. */
  readonly by: readonly string[];
  /** Nothing where modifications collide so that no text can have them all. */
  readonly tree: LegalDocument | undefined;
}

export interface Conformed {
  readonly texts: readonly ConformedText[];
  readonly collisions: readonly Collision[];
}

/** Makes modifications together; every document that one of them changes, in the order of their ids. */
export function conform(chosen: readonly Pending[]): Conformed {
  const all = [...chosen].sort((one, other) => (one.name < other.name ? -1 : 1));
  const collisions = collisionsAmong(all);
  const changed = all.flatMap(({ name, texts }) => texts.map((text) => ({ name, ...text })));
  const grouped = Map.groupBy(
    changed,
    ({ baseline: { text } }) => `${text.document}@${text.number}`,
  );
  const texts = [...grouped.values()].flatMap((parts): ConformedText[] => {
    const [first] = parts;
    if (first === undefined) return [];
    const { baseline } = first;
    const { document } = baseline.text;
    const by = parts.map(({ name }) => name);
    const isBlocked = collisions.some(
      (one) =>
        blocks(one) && one.document === document && one.between.every((name) => by.includes(name)),
    );
    const edits = isBlocked
      ? undefined
      : mergeEdits(
          parts.map((part) => part.edits),
          baseline,
        );
    const tree = edits && textOfEntries(editRow(baseline.entries, edits));
    return [{ document, baseline, by, tree }];
  });
  return { texts: texts.sort((a, b) => (a.document < b.document ? -1 : 1)), collisions };
}

/** Edits of one version as one; nothing where two insertions at one place have no order. */
export function mergeEdits(all: readonly Edits[], baseline: Baseline): Edits | undefined {
  const replaced = new Map(all.flatMap((one) => [...one.replaced]));
  const deleted = new Set(all.flatMap((one) => [...one.deleted]));
  const continued = new Map(all.flatMap((one) => [...one.continued]));
  const places = new Map<number, Entry[][]>();
  for (const one of all) {
    for (const [at, entries] of byPlace(one.inserts)) {
      const groups = places.get(at) ?? [];
      // The same provision in the same words, from two modifications, is inserted once.
      const known = new Set(groups.flat().map(baseline.identityOf));
      const fresh = entries.filter(
        (entry) => namedKey(entry) === undefined || !known.has(baseline.identityOf(entry)),
      );
      places.set(at, fresh.length === 0 ? groups : [...groups, fresh]);
    }
  }
  const inserts: Insert[] = [];
  for (const [at, groups] of places) {
    const entries = inOrder(groups);
    if (entries === undefined) return undefined;
    inserts.push({ at, entries });
  }
  inserts.sort((one, other) => one.at - other.at);
  return { replaced, deleted, inserts, continued };
}
