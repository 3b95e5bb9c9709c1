/**
 * What several modifications make together of the documents that they change: a version that is
 * published, or a conformed one where no version has them all.
 */
import { conform, type Conformed } from '../amend/conform.ts';
import { pendingIn, type PendingModification } from '../amend/pending-library.ts';
import { inForceVersion, versionNumbered } from '../library/consolidations.ts';
import { isPending } from '../library/dates.ts';
import type {
  Amended,
  CodeDocument,
  Library,
  Modification,
  Paper,
  Version,
} from '../library/types.ts';
import { versionNumber, type ModificationId, type VersionNumber } from '../model/identifiers.ts';
import { documentName } from './words.ts';

/** One document that modifications change together. */
export interface MadeText {
  readonly document: CodeDocument;
  readonly old: Version;
  readonly new: Version;
  /** The annexes that a conformed version is made from; none for a version of the content. */
  readonly annexes: readonly ConformedAnnex[];
}

/** An annex that is part of a conformed version. */
export interface ConformedAnnex {
  readonly modification: Modification;
  readonly paper: Paper;
}

/** One document that no text has all modifications of. */
interface TextApart {
  readonly document: CodeDocument;
  /** The versions that the modifications make of it, each from its own base. */
  readonly versions: readonly Version[];
  /** Why, as sentences. */
  readonly why: readonly string[];
}

export interface MadeTogether {
  readonly texts: readonly MadeText[];
  readonly apart: readonly TextApart[];
  /** What collides and can be read together all the same: sentences. */
  readonly collisions: readonly string[];
}

/**
 * Makes modifications together. Each is taken as its report has it: where it has alternatives, the
 * one whose versions the report names.
 *
 * @param chosen modifications of the library, by their ids.
 */
export function madeTogether(library: Library, chosen: readonly ModificationId[]): MadeTogether {
  const modifications = library.modifications.filter(({ id }) => chosen.includes(id));
  const changed = [...library.documents, ...library.policies].flatMap((document) => {
    const parts = partsOf(document, modifications);
    return parts.length === 0 ? [] : [{ document, parts, text: versionWithAll(document, parts) }];
  });
  // One modification by itself collides with nothing.
  const isPlain =
    modifications.filter(isPending).length < 2 && changed.every(({ text }) => text !== undefined);
  const pending = isPlain ? [] : asReported(pendingIn(library), modifications);
  const conformed = conform(pending.map((one) => one.pending));
  const texts: MadeText[] = [];
  const apart: TextApart[] = [];
  for (const { document, parts, text } of changed) {
    const made = text ?? conformedText(document, parts, conformed, pending);
    if (made === undefined) apart.push(textApart(document, parts, conformed, pending));
    else texts.push(made);
  }
  const told = new Set(apart.flatMap(({ why }) => why));
  const collisions = conformed.collisions.map(({ words }) => words);
  return { texts, apart, collisions: collisions.filter((words) => !told.has(words)) };
}

/** What one modification does to one document. */
interface Part extends Amended {
  readonly modification: Modification;
}

function partsOf(document: CodeDocument, modifications: readonly Modification[]): Part[] {
  return modifications.flatMap((modification) =>
    modification.amends
      .filter((one) => one.document === document.id)
      .map((one): Part => ({ ...one, modification })),
  );
}

/**
 * The version of the content that has all that modifications do to a document: one that all of them
 * make, or the last of a chain in which each is made from what another makes.
 */
function versionWithAll(document: CodeDocument, parts: readonly Part[]): MadeText | undefined {
  const results = new Set(parts.map(({ result }) => result));
  const bases = new Set(parts.map(({ base }) => base));
  const firsts = [...bases].filter((base) => !results.has(base));
  const lasts = [...results].filter((result) => !bases.has(result));
  const [first, last] = [firsts[0], lasts[0]];
  // In a chain every version but the last is the base of one other.
  const isChain = firsts.length === 1 && lasts.length === 1 && results.size === bases.size;
  if (!isChain || first === undefined || last === undefined) return undefined;
  const [old, fresh] = [versionNumbered(document, first), versionNumbered(document, last)];
  if (old === undefined || fresh === undefined || isStale(document, old, parts)) return undefined;
  return { document, old, new: fresh, annexes: [] };
}

/** True where modifications are pending and drawn against a text that is no longer the latest. */
function isStale(document: CodeDocument, old: Version, parts: readonly Part[]): boolean {
  const current = inForceVersion(document);
  const isBehind = current !== undefined && current !== old && old.status === 'superseded';
  return isBehind && parts.every(({ modification }) => isPending(modification));
}

/** The text that annexes make together; none where they do not go together, or one does not fit. */
function conformedText(
  document: CodeDocument,
  parts: readonly Part[],
  conformed: Conformed,
  pending: readonly PendingModification[],
): MadeText | undefined {
  const [made, ...others] = conformed.texts.filter((text) => text.document === document.id);
  if (made?.tree === undefined || others.length > 0) return undefined;
  const old = versionNumbered(document, versionNumber(made.baseline.text.number));
  const by = pending.filter((one) => made.by.includes(one.pending.name));
  const isWhole = parts.every(({ modification }) =>
    by.some(({ annex }) => annex.modification === modification),
  );
  if (old === undefined || !isWhole) return undefined;
  const ids = [...new Set(parts.map(({ modification }) => modification.id))].sort();
  const version: Version = {
    ...old,
    number: versionNumber(`${old.number}-with-${ids.join('-')}`),
    status: 'proposed',
    provisionalNumber: true,
    base: old.number,
    modifications: ids,
    inForceFrom: undefined,
    inForceOn: undefined,
    source: undefined,
    tree: made.tree,
  };
  const annexes = by.map(({ annex: { modification, paper } }) => ({ modification, paper }));
  return { document, old, new: version, annexes };
}

function textApart(
  document: CodeDocument,
  parts: readonly Part[],
  conformed: Conformed,
  pending: readonly PendingModification[],
): TextApart {
  const numbers = new Set<VersionNumber>(parts.map(({ result }) => result));
  const current = inForceVersion(document);
  const fits = pending.filter(({ pending: { texts } }) =>
    texts.some(({ baseline }) => baseline.text.document === document.id),
  );
  const stale = parts
    .filter(({ modification }) => !fits.some(({ annex }) => annex.modification === modification))
    .flatMap(({ modification, base }) =>
      current === undefined || current.number === base
        ? []
        : `${modification.number} is drawn against version ${base} of ${documentName(document)}. Version ${current.number} is in force, and what ${modification.number} changes does not fit there any more.`,
    );
  const colliding = conformed.collisions.filter((one) => one.document === document.id);
  return {
    document,
    versions: document.versions.filter(({ number }) => numbers.has(number)),
    why: [...colliding.map(({ words }) => words), ...stale],
  };
}

/** The annexes of modifications that make what their reports say: no alternatives. */
function asReported(
  all: readonly PendingModification[],
  modifications: readonly Modification[],
): PendingModification[] {
  return all.filter(({ annex: { modification, amended } }) => {
    const isSaid = amended.every(({ subject }) =>
      modification.amends.some(
        ({ document, base, result }) =>
          document === subject.document && base === subject.base && result === subject.result,
      ),
    );
    return modifications.includes(modification) && isSaid;
  });
}
