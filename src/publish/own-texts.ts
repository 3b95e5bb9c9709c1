/**
 * What one modification alone makes of a text, where a version has changes by several: its annex
 * applied by itself to the version before.
 */
import { annexesIn } from '../amend/annexes.ts';
import { pendingIn } from '../amend/pending-library.ts';
import { applyAmendments } from '../amend/apply.ts';
import { conform } from '../amend/conform.ts';
import type { AmendedText } from '../amend/read-annex.ts';
import type { Modification, Version } from '../library/types.ts';
import { versionNumber, type ModificationId } from '../model/identifiers.ts';
import type { LegalDocument } from '../model/nodes.ts';
import type { Redline } from '../redline/types.ts';
import type { Publication, PublishedRedline } from './publication.ts';

/**
 * What each annex of a modification makes by itself of the old text of a redline; none where it has
 * no annex that makes the new one, or where it does not fit.
 */
export function annexTrees(
  publication: Publication,
  { document, old, new: fresh }: PublishedRedline,
  id: ModificationId,
): LegalDocument[] {
  const conformed = publication.conformed.find((one) => one.new === fresh)?.annexes;
  const parts = conformed
    ? pendingIn(publication.library)
        .filter(({ annex }) =>
          conformed.some(
            ({ modification, paper }) => modification.id === id && paper === annex.paper,
          ),
        )
        .map((one) => conform([one.pending]).texts.find((text) => text.document === document.id))
    : annexesIn(publication.library)
        .filter(({ modification }) => modification.id === id)
        .flatMap(({ amended, paper }) =>
          amended
            .filter(
              ({ subject }) =>
                subject.document === document.id &&
                subject.base === old.number &&
                subject.result === fresh.number,
            )
            .map((one) => applied(one, old, paper.file)),
        );
  return parts.flatMap((part) => (part?.tree === undefined ? [] : [part.tree]));
}

/** What one annex makes of the old text by itself; nothing where it does not fit. */
function applied(
  amended: AmendedText,
  { document, number, file, tree }: Version,
  annex: string,
): { readonly tree: LegalDocument } | undefined {
  const made = applyAmendments(amended, { document, number, file, tree }, annex);
  return made.applied ? made : undefined;
}

const known = new WeakMap<PublishedRedline, Map<Modification, Version | undefined>>();

/**
 * The new version of a redline as one modification alone would make it. That is the version itself
 * where no other makes it too; nothing where its own part cannot be told.
 */
export function ownVersion(
  publication: Publication,
  published: PublishedRedline,
  modification: Modification,
): Version | undefined {
  const { new: fresh } = published;
  if (othersIn(publication, fresh, modification).length === 0) return fresh;
  const remembered = known.get(published) ?? new Map<Modification, Version | undefined>();
  known.set(published, remembered);
  if (remembered.has(modification)) return remembered.get(modification);
  const [tree, ...more] = annexTrees(publication, published, modification.id);
  const own =
    tree === undefined || more.length > 0
      ? undefined
      : {
          ...fresh,
          number: versionNumber(`${fresh.number}-of-${modification.id}`),
          modifications: [modification.id],
          tree,
        };
  remembered.set(modification, own);
  return own;
}

/** What one modification alone changes, of what a redline shows; nothing where that cannot be told. */
export function ownRedline(
  publication: Publication,
  published: PublishedRedline,
  modification: Modification,
): Redline | undefined {
  const own = ownVersion(publication, published, modification);
  const redline = own && publication.redlineBetween(published.old, own);
  return redline?.proof.proven === true ? redline : undefined;
}

/** The modifications that make a version beside one of them. */
export function othersIn(
  publication: Publication,
  { modifications }: Version,
  modification: Modification,
): Modification[] {
  return modifications.map(publication.modificationOf).filter((one) => one !== modification);
}
