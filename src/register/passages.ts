/**
 * The words of a version by the provisions that they belong to.
 */
import { remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import { wordsOf, type Provision, type Words } from './provisions.ts';

/** Runs of words by their provision; those outside of all provisions under undefined. */
export type WordsByProvision = ReadonlyMap<Provision | undefined, readonly Words[]>;

/** Each provision's own words, what it holds left out. */
export const wordsByProvision = remembered((version: Version): WordsByProvision =>
  Map.groupBy(wordsOf(version), ({ provision }) => provision),
);

/** Words as one string; where a line breaks is no part of them. */
export function wordsText(words: readonly Words[] | undefined): string {
  return (words ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()).join('\n');
}
