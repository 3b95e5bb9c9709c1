/**
 * Faults of the official text that are published as they stand: entries of `known-faults.yaml`.
 */
import type { KnownFault, Library } from '../library/types.ts';
import type { Fault } from './rule.ts';

/** The names under which faults of a file are entered: its document, its paper, its modification. */
export function namesOfFiles(library: Library): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { id, file, versions } of [...library.documents, ...library.policies]) {
    names.set(file, [id]);
    for (const version of versions) names.set(version.file, [id]);
  }
  for (const { id, papers } of library.modifications) {
    for (const paper of papers) names.set(paper.file, [`${id}/${paper.id}`, id]);
  }
  return names;
}

/** True where an entry is of a fault. */
export function isKnown(
  entry: KnownFault,
  rule: string,
  fault: Fault,
  words: string,
  names: readonly string[],
): boolean {
  return (
    entry.rule === rule &&
    names.includes(entry.text) &&
    (entry.at === undefined || entry.at === fault.at) &&
    flat(entry.words) === flat(words)
  );
}

/** Words whatever their white space. */
function flat(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
