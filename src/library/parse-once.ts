/**
 * Texts that were parsed before are not parsed again: of a code in which one Section changed, that
 * one is. What is remembered is each file's last text, so that memory does not grow with edits.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { parseLegalText, type Parsed } from '../parse/parse.ts';
import type { ContentFile } from './files.ts';
import type { Version } from './types.ts';

interface Remembered {
  readonly text: string;
  readonly parsed: Parsed<LegalDocument>;
}

const texts = new Map<string, Remembered>();

/** Parses a file of legal text, unless its text is what it was the last time. */
export function parseOnce({ name, text }: ContentFile): Parsed<LegalDocument> {
  const known = texts.get(name);
  if (known?.text === text) return known.parsed;
  const parsed = parseLegalText(text, name);
  texts.set(name, { text, parsed });
  return parsed;
}

const versions = new WeakMap<LegalDocument, Version>();

/**
 * The same value for the same version, where the library is made anew of files that did not change:
 * what was worked out of a version (its provisions, say) then still stands.
 */
export function sameVersion(version: Version): Version {
  const known = versions.get(version.tree);
  if (known !== undefined && isSame(known, version)) return known;
  versions.set(version.tree, version);
  return version;
}

/** True where two versions of one tree are alike in all else. */
function isSame({ tree: _, ...one }: Version, { tree: __, ...other }: Version): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
