/**
 * Every use of a term, with the words around it, by document and version.
 */
import type { Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { isWordsNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Register, TermUse } from '../register/register.ts';
import { at, versionAddress } from './addresses.ts';
import type { TermUses } from './page-models.ts';
import type { Publication } from './publication.ts';
import { counted, documentName } from './words.ts';

/**
 * The uses of a term in every version; each version once, read in its own consolidation.
 *
 * @param first the register whose versions are read first.
 */
export function termUses(publication: Publication, key: TermKey, first: Register): TermUses[] {
  const all = publication.documents.flatMap((document) =>
    [...document.versions].reverse().flatMap((version) => {
      const register = publication.registerFor(version);
      const uses = usesIn(register, key, version);
      if (uses.length === 0) return [];
      const isFirst = first.consolidation.versions.get(document.id) === version;
      const byProvision = Map.groupBy(uses, ({ provision }) => provision);
      const address = versionAddress(document, version.number);
      return [
        {
          where: { text: `${documentName(document)}, version ${version.number}`, href: address },
          status: version.status,
          count: `${counted(uses.length, 'use')} in ${counted(byProvision.size, 'provision')}`,
          isFirst,
          provisions: [...byProvision].map(([provision, group]) => ({
            provision:
              provision === undefined
                ? { text: 'Outside of its provisions', href: address }
                : { text: provision.name, href: at(address, provision.anchor) },
            contexts: group.map(contextOf),
          })),
        },
      ];
    }),
  );
  return all.sort((one, other) => Number(other.isFirst) - Number(one.isFirst));
}

function usesIn(register: Register, key: TermKey, version: Version): TermUse[] {
  return (register.uses.get(key) ?? []).filter((use) => use.version === version);
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
