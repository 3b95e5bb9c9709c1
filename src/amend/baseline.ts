/**
 * A version that annexes are drawn against, as entries that can be found again by what they say.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { Identities } from '../redline/identity.ts';
import { settle } from '../parse/restructure.ts';
import { entriesOf, type Entry } from './entries.ts';

/** A version as a file. */
export interface VersionText {
  readonly document: string;
  readonly number: string;
  readonly file: string;
  readonly tree: LegalDocument;
}

/** A version, ready to be searched. */
export interface Baseline {
  readonly text: VersionText;
  readonly entries: readonly Entry[];
  /** The identities of the entries, in order. */
  readonly identities: readonly number[];
  /** The identity of an entry: the same for two exactly where they are the same text. */
  readonly identityOf: (entry: Entry) => number;
  /** The places of all entries of an identity, in order. */
  readonly placesOf: (identity: number) => readonly number[];
  /** The first entry of a kind and name; -1 for none. */
  readonly placeNamed: (entry: Entry) => number;
}

/** Makes a version ready. */
export function baselineOf(text: VersionText): Baseline {
  const entries = entriesOf(text.tree);
  const identities = new Identities();
  const identityOf = ({ node }: Entry): number => identities.ofAll([settle(node)]);
  const places = new Map<number, number[]>();
  const named = new Map<string, number>();
  const all = entries.map(identityOf);
  all.forEach((identity, index) => {
    const known = places.get(identity);
    if (known === undefined) places.set(identity, [index]);
    else known.push(index);
    const name = nameKey(entries[index] as Entry);
    if (name !== undefined && !named.has(name)) named.set(name, index);
  });
  return {
    text,
    entries,
    identities: all,
    identityOf,
    placesOf: (identity) => places.get(identity) ?? [],
    placeNamed: (entry) => named.get(nameKey(entry) ?? '') ?? -1,
  };
}

/** What an entry is known by; nothing for one without a name. */
export function nameKey({ node, name }: Pick<Entry, 'node' | 'name'>): string | undefined {
  return name === '' || node.type === 'limb' ? undefined : `${node.type} ${name}`;
}
