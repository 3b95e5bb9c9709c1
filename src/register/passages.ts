/**
 * The words of a version by the provisions that they belong to.
 */
import type { Version } from '../library/types.ts';
import { wordsOf, type Provision, type Words } from './provisions.ts';

/** Runs of words by their provision; those outside of all provisions under undefined. */
export type WordsByProvision = ReadonlyMap<Provision | undefined, readonly Words[]>;

const known = new WeakMap<Version, WordsByProvision>();

/** Each provision's own words, what it holds left out; gathered once for each version. */
export function wordsByProvision(version: Version): WordsByProvision {
  const remembered = known.get(version);
  if (remembered !== undefined) return remembered;
  const found = Map.groupBy(wordsOf(version), ({ provision }) => provision);
  known.set(version, found);
  return found;
}

/** Words as one string; where a line breaks is no part of them. */
export function wordsText(words: readonly Words[] | undefined): string {
  return (words ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()).join('\n');
}
