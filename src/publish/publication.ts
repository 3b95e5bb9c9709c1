/**
 * The library with everything that is computed from it: registers and redlines, each made once.
 */
import { remembered } from '../model/once.ts';
import { namesOfCode } from '../library/code-names.ts';
import { consolidationOf, inForce, type Consolidation } from '../library/consolidations.ts';
import type { CodeDocument, Library, Modification, Version } from '../library/types.ts';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { DocumentId, ModificationId, VersionNumber } from '../model/identifiers.ts';
import { compareMeanings, type MeaningChanges } from '../effects/effects.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Redline } from '../redline/types.ts';
import { buildRegister, type Register } from '../register/register.ts';
import type { ConformedAnnex } from './made-together.ts';
import { plannedTexts, type PlannedTexts } from './planned-texts.ts';

/** A version's redline against its base. */
export interface PublishedRedline {
  readonly document: CodeDocument;
  readonly old: Version;
  readonly new: Version;
  readonly redline: Redline;
  /** Said of two texts of which neither is made from the other: alternatives of one modification. */
  readonly alternatives?: boolean;
}

/** The redline of a text that annexes make together and no paper has. */
interface ConformedRedline extends PublishedRedline {
  readonly annexes: readonly ConformedAnnex[];
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
  /** What is planned: for releases, and for days. */
  readonly planned: PlannedTexts;
  /** The redlines of conformed versions, each with the annexes that it is made from. */
  readonly conformed: readonly ConformedRedline[];
  /** The redline of any two versions of a document; those that are published are not made again. */
  readonly redlineBetween: (old: Version, fresh: Version) => Redline;
  /** How the meaning of terms changes from one consolidation to another. */
  readonly meaningsOver: (old: Register, fresh: Register) => MeaningChanges;
  /** How the meaning of terms changes from one version's consolidation to another's. */
  readonly meaningsBetween: (old: Version, fresh: Version) => MeaningChanges;
}

/** Computes what is published. Names in the library were checked when it was loaded. */
export function makePublication(library: Library): Publication {
  const documents = [...library.documents, ...library.policies];
  const planned = plannedTexts(library);
  const registersByTexts = new Map<string, Register>();
  const registerOf = (consolidation: Consolidation): Register => {
    const texts = textsOf(consolidation);
    const known = registersByTexts.get(texts);
    if (known !== undefined) return known;
    const register = buildRegister(consolidation, namesOfCode(library.code));
    registersByTexts.set(texts, register);
    return register;
  };
  const registerFor = (version: Version): Register => {
    const conformed = planned.conformed.find((one) => one.new === version);
    return registerOf(
      conformed === undefined
        ? consolidationOf(library, version)
        : planned.consolidationWith(conformed.among),
    );
  };
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
  const conformed = planned.conformed.map(({ document, old, new: fresh, annexes }) => {
    return { document, old, new: fresh, redline: makeRedline(old.tree, fresh.tree), annexes };
  });
  const everyRedline = [...redlines, ...conformed];
  const redlineBetween = onceForPairs((old: Version, fresh: Version): Redline => {
    const published = everyRedline.find((one) => one.old === old && one.new === fresh);
    return published?.redline ?? makeRedline(old.tree, fresh.tree);
  });
  const meanings = onceForPairs((old: Register, fresh: Register) =>
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
    registers: [...registersByTexts.values()],
    redlineOf: (version) => everyRedline.find((one) => one.new === version),
    planned,
    conformed,
    redlineBetween,
    meaningsOver: meanings,
    meaningsBetween: (old, fresh) => meanings(registerFor(old), registerFor(fresh)),
  };
}

/** Two consolidations of the same texts are read with one register. */
function textsOf({ versions }: Consolidation): string {
  return [...versions.values()].map(({ document, number }) => `${document}@${number}`).join(' ');
}

/** Computes once for each pair. */
function onceForPairs<One extends object, Result>(
  compute: (old: One, fresh: One) => Result,
): (old: One, fresh: One) => Result {
  const from = remembered((old: One) => remembered((fresh: One) => compute(old, fresh)));
  return (old, fresh) => from(old)(fresh);
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
export function proofFaults(redlines: readonly PublishedRedline[]): Diagnostic[] {
  return redlines.flatMap(({ old, new: fresh, redline }) => {
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
