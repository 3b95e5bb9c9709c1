/**
 * The library with everything that is computed from it: registers and redlines, each made once.
 */
import { namesOfCode } from '../library/code-names.ts';
import { consolidationOf, inForce, type Consolidation } from '../library/consolidations.ts';
import type { CodeDocument, Library, Modification, Version } from '../library/types.ts';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { DocumentId, ModificationId, VersionNumber } from '../model/identifiers.ts';
import { compareMeanings, type MeaningChanges } from '../effects/effects.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Redline } from '../redline/types.ts';
import { buildRegister, type Register } from '../register/register.ts';

/** A version's redline against its base. */
export interface PublishedRedline {
  readonly document: CodeDocument;
  readonly old: Version;
  readonly new: Version;
  readonly redline: Redline;
}

export interface Publication {
  readonly library: Library;
  /** Sections, Appendices and policies. */
  readonly documents: readonly CodeDocument[];
  readonly redlines: readonly PublishedRedline[];
  readonly documentOf: (id: DocumentId) => CodeDocument;
  readonly versionOf: (id: DocumentId, number: VersionNumber) => Version;
  readonly modificationOf: (id: ModificationId) => Modification;
  /** The register that a version is read with. */
  readonly registerFor: (version: Version) => Register;
  readonly registerOf: (consolidation: Consolidation) => Register;
  /** In force first, then one for each set of proposed texts. */
  readonly registers: readonly Register[];
  readonly redlineOf: (version: Version) => PublishedRedline | undefined;
  /** The redline of any two versions of a document; those that are published are not made again. */
  readonly redlineBetween: (old: Version, fresh: Version) => Redline;
  /** How the meaning of terms changes from one version's consolidation to another's. */
  readonly meaningsBetween: (old: Version, fresh: Version) => MeaningChanges;
}

/** Computes what is published. Names in the library were checked when it was loaded. */
export function makePublication(library: Library): Publication {
  const documents = [...library.documents, ...library.policies];
  const registersByVersions = new Map<string, Register>();
  const registerOf = (consolidation: Consolidation): Register => {
    const key = versionsKey(consolidation);
    const known = registersByVersions.get(key);
    if (known !== undefined) return known;
    const register = buildRegister(consolidation, namesOfCode(library.code));
    registersByVersions.set(key, register);
    return register;
  };
  const registerFor = (version: Version): Register => registerOf(consolidationOf(library, version));
  registerOf(inForce(library));
  for (const document of documents) for (const version of document.versions) registerFor(version);
  const documentOf = (id: DocumentId): CodeDocument =>
    found(
      documents.find((one) => one.id === id),
      id,
    );
  const versionOf = (id: DocumentId, number: VersionNumber): Version =>
    found(
      documentOf(id).versions.find((one) => one.number === number),
      `${id} ${number}`,
    );
  const redlines = documents.flatMap((document) => redlinesOf(document, versionOf));
  const redlineBetween = remembered((old: Version, fresh: Version): Redline => {
    const published = redlines.find((one) => one.old === old && one.new === fresh);
    return published?.redline ?? makeRedline(old.tree, fresh.tree);
  });
  const meanings = remembered((old: Register, fresh: Register) =>
    compareMeanings(old, fresh, redlineBetween),
  );
  return {
    library,
    documents,
    redlines,
    documentOf,
    versionOf,
    modificationOf: (id) =>
      found(
        library.modifications.find((one) => one.id === id),
        id,
      ),
    registerFor,
    registerOf,
    registers: [...registersByVersions.values()],
    redlineOf: (version) => redlines.find((one) => one.new === version),
    redlineBetween,
    meaningsBetween: (old, fresh) => meanings(registerFor(old), registerFor(fresh)),
  };
}

/** The same for two consolidations where they have the same versions. */
function versionsKey({ versions }: Consolidation): string {
  return [...versions].map(([id, { number }]) => `${id}@${number}`).join(' ');
}

/** Computes once for each pair. */
function remembered<One extends object, Result>(
  compute: (old: One, fresh: One) => Result,
): (old: One, fresh: One) => Result {
  const known = new WeakMap<One, WeakMap<One, { readonly result: Result }>>();
  return (old, fresh) => {
    const ofOld = known.get(old) ?? new WeakMap<One, { readonly result: Result }>();
    known.set(old, ofOld);
    const found = ofOld.get(fresh) ?? { result: compute(old, fresh) };
    ofOld.set(fresh, found);
    return found.result;
  };
}

function redlinesOf(
  document: CodeDocument,
  versionOf: (id: DocumentId, number: VersionNumber) => Version,
): PublishedRedline[] {
  return document.versions.flatMap((version) => {
    if (version.base === undefined) return [];
    const old = versionOf(document.id, version.base);
    return [{ document, old, new: version, redline: makeRedline(old.tree, version.tree) }];
  });
}

/** A redline that is not proven is never published: each is an error, with its first difference. */
export function proofFaults(publication: Publication): Diagnostic[] {
  return publication.redlines.flatMap(({ old, new: fresh, redline }) => {
    const { proof } = redline;
    if (proof.proven) return [];
    const { path, one, other } = proof.difference;
    const meant = proof.reading === 'rejected' ? old : fresh;
    return [
      diagnose({
        file: fresh.file,
        rule: 'unproven-redline',
        severity: 'error',
        found: `Found a redline from ${old.number} to ${fresh.number} whose ${proof.reading} text differs from version ${meant.number}, first at ${path}: ${one} instead of ${other}.`,
        expected:
          'Expected the rejected text to be the old version and the accepted text the new one, exactly.',
        mend: 'This is a fault of the program, not of the text: please report it with both files.',
      }),
    ];
  });
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The library was loaded without ${name}.`);
  return value;
}
