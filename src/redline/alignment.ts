/**
 * What became of each provision: the alignment of two texts, read off their redline. The two
 * readings of the redline are laid beside the two texts, so that each provision is found in the
 * text that it stands in, with its place there.
 */
import { sameText } from '../model/equality.ts';
import { isParent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { findMarks, tagOf, withTags, type Found, type Marks } from './change-places.ts';
import { provisionsIn, type ListedProvision } from './provisions.ts';
import { accept, reject } from './project.ts';
import type { Change, ChangeKind, Redline } from './types.ts';

/** One thing that became of a provision. */
export type Outcome =
  /** Nothing in it changed, nor in what it holds. Its name may have, with that of what holds it. */
  | 'same'
  /** Its own words changed, or blocks of it that are no provisions. */
  | 'changed'
  /** Something changed in a provision that it holds. */
  | 'changedInside'
  /** Its own words only look different. */
  | 'reformatted'
  | 'renumbered'
  | 'inserted'
  | 'deleted'
  | 'moved'
  | 'raised'
  | 'lowered'
  | 'split'
  | 'merged';

/** A provision where it stands in one of the two texts. */
export interface ProvisionPlace {
  /** The node in the tree that was compared. */
  readonly node: LegalNode;
  readonly kind: LegalNode['type'];
  /** "D10.22", "D10.19(a)", a defined term, the words of a heading; empty for what has no name. */
  readonly name: string;
  /** Its own number or label; empty for what has none. */
  readonly number: string;
}

/** One provision of either text, or of both. */
export interface AlignedProvision {
  readonly old: ProvisionPlace | undefined;
  readonly new: ProvisionPlace | undefined;
  /** Never empty. */
  readonly became: readonly Outcome[];
  /** The ids of the changes made to itself; those made to provisions in it are with them. */
  readonly changes: readonly string[];
  /** Where in the list the provision stands that holds it in the new text, else in the old one. */
  readonly within: number | undefined;
}

/**
 * The provisions of both texts in the order of the new one; what was deleted stands where it was.
 * The redline must be proven, and made of the two trees given.
 */
export function alignmentOf(
  { tree, changes }: Pick<Redline, 'tree' | 'changes'>,
  old: LegalDocument,
  fresh: LegalDocument,
): AlignedProvision[] {
  const tagged = withTags(tree);
  const places = {
    old: placesByTag(provisionsIn(reject(tagged)), provisionsIn(old)),
    new: placesByTag(provisionsIn(accept(tagged)), provisionsIn(fresh)),
  };
  const known = new Map(changes.map((change) => [change.id, change]));
  const found = findMarks(tagged, (tag) => places.old.has(tag) || places.new.has(tag), known);
  const records = joinByMoves(places, found, known);
  const indexOf = (tag: number | undefined): number | undefined =>
    tag === undefined ? undefined : records.find(tag);
  const joined = records.list.map((record) => ({
    ...record,
    within: indexOf(record.new?.withinTag) ?? indexOf(record.old?.withinTag),
    withinOld: indexOf(record.old?.withinTag),
  }));
  const outcomes = joined.map((record) => outcomesOf(record, known));
  tellHolders(joined, outcomes);
  return joined.map((record, index) => ({
    old: record.old && placeOf(record.old),
    new: record.new && placeOf(record.new),
    became: outcomes[index]?.length ? outcomes[index] : ['same'],
    changes: [...new Set([...record.whole, ...record.own])].filter((id) => known.has(id)),
    within: record.within,
  }));
}

interface TaggedPlace extends ListedProvision {
  readonly withinTag: number | undefined;
}

interface Places {
  readonly old: ReadonlyMap<number, TaggedPlace>;
  readonly new: ReadonlyMap<number, TaggedPlace>;
}

/** The provisions of a reading by their tags, each as it stands in the text that the reading is. */
function placesByTag(
  reading: readonly ListedProvision[],
  text: readonly ListedProvision[],
): ReadonlyMap<number, TaggedPlace> {
  const same = reading.length === text.length;
  return new Map(
    reading.map((one, index): [number, TaggedPlace] => {
      const holder = one.within === undefined ? undefined : reading[one.within];
      const place = same ? (text[index] as ListedProvision) : one;
      return [tagOf(one.node), { ...place, withinTag: holder && tagOf(holder.node) }];
    }),
  );
}

interface Joined extends Marks {
  /** True where it moved, and the redline says so without saying what changed in it. */
  readonly isUnlike: boolean;
  readonly old: TaggedPlace | undefined;
  readonly new: TaggedPlace | undefined;
}

/** Puts together what stands at the two places of a move, and gives all records in order. */
function joinByMoves(
  places: Places,
  { marks, moves }: Found,
  changes: ReadonlyMap<string, Change>,
): { list: Joined[]; find: (tag: number) => number | undefined } {
  const leads = new Map<number, number>();
  const leaderOf = (tag: number): number => {
    let at = tag;
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next;
    return at;
  };
  const held = new Map<number, { old: boolean; new: boolean }>();
  const heldBy = (tag: number): { old: boolean; new: boolean } =>
    held.get(tag) ?? { old: places.old.has(tag), new: places.new.has(tag) };
  /** Two old provisions are never one, nor two new ones. */
  const join = (one: number | undefined, other: LegalNode | undefined): void => {
    if (one === undefined || other === undefined) return;
    const [from, to] = [leaderOf(one), leaderOf(tagOf(other))];
    const [a, b] = [heldBy(from), heldBy(to)];
    if (from === to || (a.old && b.old) || (a.new && b.new)) return;
    leads.set(from, to);
    held.set(to, { old: a.old || b.old, new: a.new || b.new });
  };
  const unlike = new Set<number>();
  for (const [id, { from, to }] of moves) {
    if (to === undefined) continue;
    const after = provisionsIn(reject(unwrapped(to)));
    const before =
      from === undefined
        ? oldTagsOf(after, places.old, changes.get(id)?.oldProvision)
        : provisionsIn(unwrapped(from)).map(({ node }) => tagOf(node));
    const first = after[0]?.node;
    const isAlike =
      from === undefined
        ? first !== undefined && holdSame(places.old.get(before[0] ?? 0)?.node, first)
        : sameText(unwrapped(from), reject(unwrapped(to)));
    if (!isAlike && first !== undefined) unlike.add(tagOf(first));
    // Where they differ though no change says so, the provision itself is all that is certain.
    before.forEach((tag, index) => {
      if (isAlike || index === 0) join(tag, after[index]?.node);
    });
  }
  const groups = new Map<number, Joined & { at: number }>();
  for (const tag of new Set([...places.old.keys(), ...places.new.keys(), ...marks.keys()])) {
    const leader = leaderOf(tag);
    const group: Joined & { at: number } = groups.get(leader) ?? {
      old: undefined,
      new: undefined,
      whole: [],
      own: [],
      isUnlike: false,
      at: 0,
    };
    const own = marks.get(tag);
    const next = places.new.get(tag);
    groups.set(leader, {
      old: group.old ?? places.old.get(tag),
      new: group.new ?? next,
      whole: [...group.whole, ...(own?.whole ?? [])],
      own: [...group.own, ...(own?.own ?? [])],
      isUnlike: group.isUnlike || unlike.has(tag),
      at: next !== undefined || group.at === 0 ? tag : group.at,
    });
  }
  const sorted = [...groups]
    .filter(([, { old, new: next }]) => old !== undefined || next !== undefined)
    .sort(([, one], [, other]) => one.at - other.at);
  const indexes = new Map(sorted.map(([leader], index) => [leader, index]));
  return {
    list: sorted.map(([, record]) => record),
    find: (tag) => indexes.get(leaderOf(tag)),
  };
}

/**
 * Where moved provisions were, by what they said and were called: what moved out of something that
 * was deleted whole has no mark of its own there.
 */
function oldTagsOf(
  moved: readonly ListedProvision[],
  places: Places['old'],
  name: string | undefined,
): number[] {
  const [first] = moved;
  if (first === undefined) return [];
  const all = [...places];
  const start = all.findIndex(
    ([, place]) => place.name === name && holdSame(place.node, first.node),
  );
  if (start !== -1) return all.slice(start, start + moved.length).map(([tag]) => tag);
  const named = all.find(([, place]) => name !== '' && place.name === name);
  return named === undefined ? [] : [named[0]];
}

/** True for two provisions that are the same but for their kind and number. */
function holdSame(one: LegalNode | undefined, other: LegalNode): boolean {
  return one !== undefined && sameText(unwrapped(one), unwrapped(other));
}

/** The blocks of a wrapper as a document, without the wrapper. */
function unwrapped(wrapper: LegalNode): LegalDocument {
  return { type: 'legalDocument', children: isParent(wrapper) ? (wrapper.children as never) : [] };
}

function outcomesOf(record: Joined, changes: ReadonlyMap<string, Change>): Outcome[] {
  const kinds = (ids: readonly string[]): Set<ChangeKind> =>
    new Set(ids.map((id) => changes.get(id)?.kind).filter((kind) => kind !== undefined));
  const [whole, own] = [kinds(record.whole), kinds(record.own)];
  const { old, new: next } = record;
  if (old === undefined) return [whole.has('split') ? 'split' : 'inserted'];
  if (next === undefined) return [whole.has('merged') ? 'merged' : 'deleted'];
  const told = (['moved', 'raised', 'lowered', 'split', 'merged'] as const).filter((kind) =>
    whole.has(kind),
  );
  const result: Outcome[] = [...told];
  if (old.number !== next.number) result.push('renumbered');
  const words = [...own].filter((kind) => kind !== 'renumbered');
  const isWhole = (kind: ChangeKind): boolean => (told as ChangeKind[]).includes(kind);
  const changed = words.some((kind) => kind !== 'reformatted' && !isWhole(kind));
  if (changed || record.isUnlike) result.push('changed');
  else if (words.includes('reformatted')) result.push('reformatted');
  return result;
}

/**
 * Says of each provision in which something else changed that it did. Of what is new as a whole, or
 * gone, that is all there is to say.
 */
function tellHolders(
  records: readonly { within: number | undefined; withinOld: number | undefined }[],
  outcomes: Outcome[][],
): void {
  const changed = outcomes.map((one) => one.length > 0);
  const told = new Set<number>();
  const tell = (index: number | undefined): void => {
    if (index === undefined || told.has(index)) return;
    told.add(index);
    const became = outcomes[index] as Outcome[];
    if (!became.includes('inserted') && !became.includes('deleted')) became.push('changedInside');
    tell(records[index]?.within);
    tell(records[index]?.withinOld);
  };
  records.forEach((record, index) => {
    if (!changed[index]) return;
    tell(record.within);
    tell(record.withinOld);
  });
}

function placeOf({ node, kind, name, number }: TaggedPlace): ProvisionPlace {
  return { node, kind, name, number };
}
