/**
 * Which versions stand together: a term or reference in a version means what it means beside the
 * other texts of its own time, never beside later ones.
 */
import { alternativesOf, type Alternative } from './alternatives.ts';
import type { DocumentId, ModificationId, VersionNumber } from '../model/identifiers.ts';
import type { CodeDocument, Library, Version } from './types.ts';

/** The versions of all documents that stand together. */
export interface Consolidation {
  /**
   * "in-force", or the modifications that make it: "mp167b". Alternatives of one modification make
   * several of that name; what tells consolidations apart is their versions.
   */
  readonly id: string;
  readonly versions: ReadonlyMap<DocumentId, Version>;
}

/** The texts in force together. */
export function inForce(library: Library): Consolidation {
  return { id: 'in-force', versions: chosen(library, inForceVersion) };
}

/**
 * The texts that stand beside a version. Beside a version in force: the others in force. Beside a
 * proposed one: what the same modifications make of the other documents, else what those make that it is
 * drawn upon, a draft of a draft, and else what is in force.
 * Beside a superseded one: what was in force on its first known day.
 */
export function consolidationOf(library: Library, version: Version): Consolidation {
  if (version.status === 'in-force') return inForce(library);
  if (version.modifications.length > 0 && version.status !== 'superseded') {
    return proposedBy(library, version.modifications, version);
  }
  const day = version.inForceFrom ?? version.inForceOn;
  return {
    id: `${version.document}-${version.number}`,
    versions: chosen(library, (document) =>
      document.id === version.document ? version : versionOn(document, day),
    ),
  };
}

/**
 * The texts as they would stand with some modifications made.
 *
 * @param version one of the texts: what stands beside it is made with it, so beside what one
 *   alternative makes stands nothing that another makes.
 */
export function proposedBy(
  library: Library,
  modifications: readonly ModificationId[],
  version?: Version,
): Consolidation {
  const made = new Set(modifications);
  const upon = drawnUpon(library, made);
  const proposed = (document: CodeDocument): Version | undefined => {
    const all = document.versions.filter((candidate) => isMadeBy(candidate, made));
    // Where nothing says which are alternatives, the one from the annex that the version is from.
    return all.find((one) => version && isSameSource(one, version)) ?? all[0];
  };
  const alternative = version && alternativeWith(library, version);
  return {
    id: [...modifications].sort().join('+'),
    versions: chosen(
      library,
      (document) =>
        beside(document, version, alternative) ??
        proposed(document) ??
        document.versions.findLast((candidate) => isMadeBy(candidate, upon)) ??
        inForceVersion(document),
    ),
  };
}

/** True for a text that is not in force yet, and that some of the modifications make. */
function isMadeBy({ status, modifications }: Version, made: ReadonlySet<ModificationId>): boolean {
  return (
    status !== 'in-force' &&
    status !== 'superseded' &&
    modifications.length > 0 &&
    modifications.every((modification) => made.has(modification))
  );
}

/** The modifications with those whose texts they begin from and that are not in force yet. */
function drawnUpon(
  { documents, policies }: Library,
  made: ReadonlySet<ModificationId>,
): Set<ModificationId> {
  const upon = new Set(made);
  const all = [...documents, ...policies];
  for (let before = -1; before < upon.size;) {
    before = upon.size;
    for (const { versions } of all) {
      for (const { base } of versions.filter((one) => isMadeBy(one, upon))) {
        const from = versions.find(({ number }) => number === base);
        if (from === undefined || from.status === 'in-force' || from.status === 'superseded')
          continue;
        for (const modification of from.modifications) upon.add(modification);
      }
    }
  }
  return upon;
}

/** The one of several alternatives that makes a version; none where there is no choice. */
function alternativeWith(library: Library, version: Version): Alternative | undefined {
  return library.modifications
    .filter(({ id }) => version.modifications.includes(id))
    .flatMap(alternativesOf)
    .find(({ amends }) =>
      amends.some(
        ({ document, result }) => document === version.document && result === version.number,
      ),
    );
}

/** The version that stands beside another for certain: itself, or what the same alternative makes. */
function beside(
  document: CodeDocument,
  version: Version | undefined,
  alternative: Alternative | undefined,
): Version | undefined {
  if (document.id === version?.document) return version;
  if (alternative === undefined) return undefined;
  const amended = alternative.amends.find((one) => one.document === document.id);
  return amended === undefined
    ? inForceVersion(document)
    : versionNumbered(document, amended.result);
}

function isSameSource({ source }: Version, other: Version): boolean {
  return (
    source !== undefined &&
    source.modification === other.source?.modification &&
    source.annex === other.source.annex
  );
}

/** The version of a document that is in force, if one is. */
export function inForceVersion(document: CodeDocument): Version | undefined {
  return document.versions.find((version) => version.status === 'in-force');
}

/** A version by its number. */
export function versionNumbered(
  document: CodeDocument,
  number: VersionNumber,
): Version | undefined {
  return document.versions.find((version) => version.number === number);
}

function versionOn(document: CodeDocument, day: string | undefined): Version | undefined {
  if (day === undefined) return inForceVersion(document);
  const begun = document.versions.filter((version) => {
    const from = version.inForceFrom ?? version.inForceOn;
    return version.status !== 'proposed' && from !== undefined && from <= day;
  });
  return begun.at(-1) ?? inForceVersion(document);
}

function chosen(
  library: Library,
  choose: (document: CodeDocument) => Version | undefined,
): Map<DocumentId, Version> {
  const versions = new Map<DocumentId, Version>();
  for (const document of [...library.documents, ...library.policies]) {
    const version = choose(document);
    if (version !== undefined) versions.set(document.id, version);
  }
  return versions;
}
