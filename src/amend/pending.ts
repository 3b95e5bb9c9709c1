/**
 * A modification that is pending, as edits of the versions that it is drawn against.
 */
import { baselineOf, type Baseline, type VersionText } from './baseline.ts';
import type { Edits } from './edit-row.ts';

/** What a modification does to one document. */
export interface PendingText {
  readonly baseline: Baseline;
  readonly edits: Edits;
  /** True where the edits are those of another version, as far as they can be told of this one. */
  readonly isLaidOver?: true;
}

/** A modification with all that it does. */
export interface Pending {
  /** "MP167B", or "MP5 Annex B" where one has alternatives. */
  readonly name: string;
  readonly texts: readonly PendingText[];
  /** What it does to texts that it cannot be made in as they are now: for collisions alone. */
  readonly unfit?: readonly PendingText[];
}

/** All that a modification does, where it can be made and where it cannot. */
export function allTexts({ texts, unfit = [] }: Pending): readonly PendingText[] {
  return [...texts, ...unfit];
}

/** Baselines made once for each version. */
export function baselines(
  versionOf: (document: string, number: string) => VersionText | undefined,
): (document: string, number: string) => Baseline | undefined {
  const known = new Map<string, Baseline>();
  return (document, number) => {
    const key = `${document}@${number}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = versionOf(document, number);
    if (text === undefined) return undefined;
    const made = baselineOf(text);
    known.set(key, made);
    return made;
  };
}
