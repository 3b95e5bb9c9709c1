/**
 * Every use of a term, with the words around it, by document and version.
 */
import type { CodeDocument, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { isWordsNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Register, TermUse } from '../register/register.ts';
import { at, versionAddress } from './addresses.ts';
import type { TermUses } from './page-models.ts';
import type { Publication } from './publication.ts';
import { counted, documentName } from './words.ts';

/** The uses of a term in one version. */
interface VersionUses {
  readonly document: CodeDocument;
  readonly version: Version;
  /** Never empty. */
  readonly uses: readonly TermUse[];
  /** True where the version stands beside the definitions that the term's page shows. */
  readonly isFirst: boolean;
  /**
   * True where the version, read as it stands in its own time, does not use the term: it would, once
   * the proposed definition is made.
   */
  readonly isToCome: boolean;
}

/** The register that a term is read with first: that in force, else the first that defines it. */
export function firstRegister({ registers }: Publication, key: TermKey): Register {
  const register = registers.find(({ definitions }) => definitions.has(key)) ?? registers[0];
  if (register === undefined) throw new Error('There is no consolidation.');
  return register;
}

/**
 * The uses of a term in every version, each version once and read in its own consolidation; those
 * that stand beside the term's first definitions before others. A version in which the term is not
 * defined yet is read with the definition that is proposed.
 */
export function usesByVersion(publication: Publication, key: TermKey): VersionUses[] {
  const first = firstRegister(publication, key);
  const all = publication.documents.flatMap((document) =>
    [...document.versions].reverse().flatMap((version): VersionUses[] => {
      const isFirst = first.consolidation.versions.get(document.id) === version;
      const own = usesIn(publication.registerFor(version), key, version);
      const uses = own.length === 0 && isFirst ? usesIn(first, key, version) : own;
      if (uses.length === 0) return [];
      return [{ document, version, uses, isFirst, isToCome: own.length === 0 }];
    }),
  );
  return all.sort((one, other) => Number(other.isFirst) - Number(one.isFirst));
}

/** The uses of a term with the words around them. */
export function termUses(publication: Publication, key: TermKey): TermUses[] {
  return usesByVersion(publication, key).map(({ document, version, uses, isFirst, isToCome }) => {
    const byProvision = Map.groupBy(uses, ({ provision }) => provision);
    const address = versionAddress(document, version.number);
    const count = `${counted(uses.length, 'use')} in ${counted(byProvision.size, 'provision')}`;
    return {
      where: { text: `${documentName(document)}, version ${version.number}`, href: address },
      status: version.status,
      count: isToCome ? `${count}, ${TO_COME}` : count,
      isFirst,
      provisions: [...byProvision].map(([provision, group]) => ({
        provision:
          provision === undefined
            ? { text: 'Outside of its provisions', href: address }
            : { text: provision.name, href: at(address, provision.anchor) },
        contexts: group.map(contextOf),
      })),
    };
  });
}

/** Said of uses that are none yet. */
export const TO_COME = 'once the proposed definition is made';

function usesIn(register: Register, key: TermKey, version: Version): TermUse[] {
  return register.usesOf(key).filter((use) => use.version === version);
}

/** So many characters are shown on either side of a use. */
const AROUND = 90;

function contextOf({
  words,
  start,
  end,
}: TermUse): TermUses['provisions'][number]['contexts'][number] {
  const text = isWordsNode(words) ? plainText(words.children) : '';
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const to = text.length - end <= AROUND ? text.length : text.lastIndexOf(' ', end + AROUND);
  return {
    before: `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, Math.max(end, to))}${to < text.length ? ' …' : ''}`,
  };
}
