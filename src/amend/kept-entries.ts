/**
 * Which entries of one version stayed in another, by what they say and by what the redline engine
 * calls one. Browsers ask it too, so that nothing here reads or writes Markdown.
 */
import type { LegalDocument, LegalNode } from '../model/nodes.ts';
import { alignmentOf } from '../redline/alignment.ts';
import { heaviestChain, type Link } from '../redline/chain.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Baseline } from './baseline.ts';
import { wordsOf, type Entry } from './entries.ts';

/** An entry of the old row and the one of the new row that it is, or became. */
interface KeptEntry extends Link {
  /** True where the two are the same text. */
  readonly same: boolean;
}

/** What stayed in order: entries of the same text, and those that the redline engine calls one. */
export function linksBetween(
  old: Baseline,
  fresh: { readonly tree: LegalDocument; readonly entries: readonly Entry[] },
): KeptEntry[] {
  const news = fresh.entries.map(old.identityOf);
  const newPlaces = placesBy(news);
  const places = {
    old: new Map<LegalNode, number>(old.entries.map(({ source }, index) => [source, index])),
    new: new Map<LegalNode, number>(fresh.entries.map(({ source }, index) => [source, index])),
  };
  const links: KeptEntry[] = [];
  const add = (one: number, other: number): void => {
    const same = old.identities[one] === news[other];
    const weight = wordsOf((old.entries[one] as Entry).node).length + (same ? 2 : 1);
    links.push({ old: one, new: other, weight, same });
  };
  const redline = makeRedline(old.text.tree, fresh.tree);
  for (const { old: before, new: after } of alignmentOf(redline, old.text.tree, fresh.tree)) {
    const one = before && places.old.get(before.node);
    const other = after && places.new.get(after.node);
    if (one !== undefined && other !== undefined) add(one, other);
  }
  const linked = new Set(links.map((link) => link.old));
  old.identities.forEach((identity, one) => {
    if (linked.has(one)) return;
    for (const other of nearest(newPlaces.get(identity) ?? [], one)) add(one, other);
  });
  return heaviestChain(links);
}

/** What stands in many places (the same heading, say) is looked for near its own only. */
const MOST_PLACES = 8;

function nearest(places: readonly number[], to: number): readonly number[] {
  if (places.length <= MOST_PLACES) return places;
  return [...places]
    .sort((one, other) => Math.abs(one - to) - Math.abs(other - to))
    .slice(0, MOST_PLACES);
}

function placesBy(identities: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  identities.forEach((identity, index) => {
    const known = places.get(identity);
    if (known === undefined) places.set(identity, [index]);
    else known.push(index);
  });
  return places;
}
