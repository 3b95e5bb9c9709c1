/**
 * What the build tells of definitions with: the addresses of versions, and of the redlines between
 * them.
 */
import type { Register } from '../register/register.ts';
import { at, comparisonAddress, redlineAddress, versionAddress } from './addresses.ts';
import type { EffectTelling } from './effect-words.ts';
import type { Publication } from './publication.ts';

/** Tells of two consolidations; of one, where both are the same. */
export function publishedTelling(
  publication: Publication,
  old: Register,
  fresh: Register,
): EffectTelling {
  return {
    old,
    new: fresh,
    documentOf: publication.documentOf,
    called: ({ number }) => `version ${number}`,
    addressIn: ({ document: id, number }, anchor) =>
      at(versionAddress(publication.documentOf(id), number), anchor),
    redlineAt: (before, after) => {
      const document = publication.documentOf(after.document);
      const isMade = publication.redlineOf(after)?.old === before;
      const addressOf = isMade ? redlineAddress : comparisonAddress;
      const address = addressOf(document, before.number, after.number);
      return {
        redline: publication.redlineBetween(before, after),
        hrefAt: (anchor) => at(address, anchor),
      };
    },
  };
}
