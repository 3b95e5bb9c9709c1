/**
 * What each version did to the definitions of a term: each wording, with the redline of it where it
 * changed, and the modification that changed it.
 */
import type { Cause } from '../effects/types.ts';
import type { Modification, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import type { LegalContent, LegalDocument } from '../model/nodes.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { at, modificationAddress, redlineAddress, versionAddress } from './addresses.ts';
import type { LinkTargets } from './html/link-targets.ts';
import { printRedline } from './html/redline.ts';
import type { TermStep } from './page-models.ts';
import { printMeaning, targetsOf } from './print-text.ts';
import type { Publication } from './publication.ts';
import { causesFor } from './term-changes.ts';
import { causeMakers } from './term-makers.ts';
import { whereDefined } from './term-words.ts';
import { documentName, versionStatus } from './words.ts';

/** The steps of a term, by document and version; empty where nothing ever happened to it. */
export function termHistory(publication: Publication, key: TermKey): TermStep[] {
  const steps = termSteps(publication, key);
  return steps.length > 1 ? steps.map(({ step }) => step) : [];
}

/** Every step of a term, each with the version that made it. */
export function termSteps(
  publication: Publication,
  key: TermKey,
): { readonly version: Version; readonly step: TermStep }[] {
  return publication.documents.flatMap(({ versions }) =>
    versions.flatMap((version) =>
      stepsOf(publication, key, version).map((step) => ({ version, step })),
    ),
  );
}

function stepsOf(publication: Publication, key: TermKey, version: Version): TermStep[] {
  const redline = publication.redlineOf(version);
  if (redline !== undefined) {
    return causesFor(publication, redline, key).flatMap((cause) =>
      causeStep(publication, version, cause, causeMakers(publication, redline, cause)),
    );
  }
  const definitions = publication.registerFor(version).definitions.get(key) ?? [];
  return definitions
    .filter((definition) => definition.version === version)
    .map((definition) =>
      step(
        publication,
        version,
        'Defined',
        definition,
        version.modifications.map(publication.modificationOf),
      ),
    );
}

function causeStep(
  publication: Publication,
  version: Version,
  cause: Cause,
  makers: readonly Modification[],
): TermStep[] {
  const kept = (what: string, definition: Definition): TermStep[] => [
    step(publication, version, what, definition, makers),
  ];
  const changed = (what: string, old?: Definition, fresh?: Definition): TermStep[] =>
    redlineStep(publication, version, { what, old, fresh }, makers);
  switch (cause.kind) {
    case 'inserted':
      return cause.new.version === version ? changed('Defined', undefined, cause.new) : [];
    case 'removed':
      return changed('Removed', cause.old);
    case 'changed': {
      const what = cause.old.form === cause.new.form ? 'Changed' : 'Changed, and stands elsewhere';
      return cause.new.version === version ? changed(what, cause.old, cause.new) : [];
    }
    case 'changed there':
      return kept('Same words; what they lead to changed', cause.signpost);
    case 'leads elsewhere':
      return kept('Same words; they lead elsewhere', cause.signpost);
  }
}

/** A step that leaves the words as they are. */
function step(
  publication: Publication,
  version: Version,
  what: string,
  definition: Definition,
  makers: readonly Modification[],
): TermStep {
  const register = publication.registerFor(definition.version);
  const { html } = printMeaning(definition, { publication, register, style: 'permanent' });
  return {
    ...common(publication, version, definition, makers),
    what,
    html,
    isRedline: false,
  };
}

/** What a step did to the words: they came, went or changed. */
interface WordsChanged {
  readonly what: string;
  /** None where the term was not defined. */
  readonly old: Definition | undefined;
  /** None where it is not defined any more. */
  readonly fresh: Definition | undefined;
}

/** A step that changes the words, with the redline of them. */
function redlineStep(
  publication: Publication,
  version: Version,
  { what, old, fresh }: WordsChanged,
  makers: readonly Modification[],
): TermStep[] {
  const definition = fresh ?? old;
  if (definition === undefined) return [];
  const redline = makeRedline(wordsOfDefinition(old), wordsOfDefinition(fresh));
  if (!redline.proof.proven) return [step(publication, version, what, definition, makers)];
  const targetsIn = (one: Definition): LinkTargets =>
    targetsOf(publication.registerFor(one.version), one.version.document, {
      publication,
      style: 'permanent',
    });
  const before = publication.redlineOf(version)?.old.number ?? '';
  const { html } = printRedline(redline, 'inline', {
    targets: targetsIn(definition),
    oldTargets: targetsIn(old ?? definition),
    names: { old: `Version ${before}`, new: `Version ${version.number}` },
    topLevel: 3,
    anchors: false,
  });
  return [{ ...common(publication, version, definition, makers), what, html, isRedline: true }];
}

function common(
  publication: Publication,
  version: Version,
  definition: Definition,
  makers: readonly Modification[],
): Pick<TermStep, 'where' | 'status' | 'label' | 'modifications' | 'change'> {
  const document = publication.documentOf(version.document);
  const address = versionAddress(document, version.number);
  const isThere = definition.version === version;
  const redline = publication.redlineOf(version);
  return {
    where: isThere
      ? {
          text: whereDefined(publication, definition),
          href: at(address, definition.provision.anchor),
        }
      : { text: `${documentName(document)}, version ${version.number}`, href: address },
    status: version.status,
    label: versionStatus(version, publication.library.modifications),
    modifications: makers.map(({ id, number }) => ({
      text: number,
      href: modificationAddress(id),
    })),
    ...(redline && {
      change: {
        text: 'See it in the redline',
        href: at(
          redlineAddress(document, redline.old.number, version.number),
          isThere ? definition.provision.anchor : `deleted-${definition.provision.anchor}`,
        ),
      },
    }),
  };
}

/** The words that define, as a text of their own; an empty one where nothing does. */
function wordsOfDefinition(definition: Definition | undefined): LegalDocument {
  if (definition === undefined) return { type: 'legalDocument', children: [] };
  const { node } = definition;
  const children =
    node.type === 'termDefinition'
      ? node.children.flatMap((child) => (child.type === 'meaning' ? child.children : []))
      : [node as LegalContent];
  return { type: 'legalDocument', children };
}
