/**
 * What is said beside a reference that is more than a link: that its target does not exist, was or
 * would be removed, or has or would have another number. A target is looked up in the consolidation
 * of the words' own version; a way to any other version says which it is.
 */
import type { Version } from '../library/types.ts';
import { statusPhrase, type Status } from '../model/lifecycle.ts';
import { sectionLetterOf } from '../model/identifiers.ts';
import { wordsByProvision, wordsText } from '../register/passages.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import { citedAs, type CitedTarget } from '../register/references/citation.ts';
import type { Register } from '../register/register.ts';
import type { Target } from '../register/resolve.ts';
import { at, versionAddress } from './addresses.ts';
import { fateBefore, fatesAfter, formerOf, type Fate } from './fates.ts';
import type { Phrase, ReferenceNote } from './html/nodes.ts';
import type { Publication } from './publication.ts';
import { documentName } from './words.ts';

/** A reference, as a note on it needs it. */
interface NotedReference {
  readonly publication: Publication;
  readonly register: Register;
  readonly cited: CitedTarget;
  readonly target: Target;
  /** The version that the words are in, and the provision there. */
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** The note on a reference; none on one that leads where it says and always will. */
export function noteOn(reference: NotedReference): ReferenceNote | undefined {
  const { publication, cited, target } = reference;
  if (cited.version !== undefined) return undefined;
  switch (target.kind) {
    case 'missing':
      return goneNote(reference, target.version) ?? missingNote(publication, cited, target.version);
    case 'unpublished': {
      const version = documentCited(reference);
      return version && goneNote(reference, version);
    }
    case 'provision':
      return laterNote(publication, target.provision) ?? otherNote(reference, target.provision);
    default:
      return undefined;
  }
}

/** What is said of a provision that a document published whole does not have. */
export function missingNote(
  publication: Publication,
  cited: CitedTarget,
  version: Version,
): ReferenceNote {
  const name = documentName(publication.documentOf(version.document));
  return {
    kind: 'missing',
    phrases: [{ text: `${name} has no ${citedAs(cited)}` }],
  };
}

/** The version of the document that a number is in, where one is read together with the words. */
function documentCited({ register, cited, version }: NotedReference): Version | undefined {
  const { number, document } = cited;
  const name = document ?? sectionLetterOf(number);
  if (name === '') return version;
  return [...register.consolidation.versions.values()].find((one) => one.citedAs === name);
}

/** A number that no provision bears any more. */
function goneNote(
  { publication, cited }: NotedReference,
  version: Version,
): ReferenceNote | undefined {
  const fate = fateBefore(publication, cited.number, version, undefined);
  if (fate === undefined) return undefined;
  if (fate.kind === 'renumbered') {
    const still = indexProvisions(version).byAnchor.get(fate.new.anchor);
    return {
      kind: 'renumbered',
      phrases: [
        { text: 'renumbered: it is ' },
        { text: fate.new.name, href: addressOf(publication, still ?? fate.new) },
        { text: ` since version ${fate.version.number}` },
      ],
    };
  }
  return {
    kind: 'removed',
    phrases: [
      { text: `removed by version ${fate.version.number}; ` },
      {
        text: `read it in version ${fate.old.version.number}`,
        href: addressOf(publication, fate.old),
      },
    ],
  };
}

/** How sure it is that a later version does what it says. */
const DONE: Readonly<Record<Status, string>> = {
  proposed: 'would be',
  planned: 'is to be',
  approved: 'is to be',
  'in-force': 'is',
  superseded: 'was',
  withdrawn: 'would have been',
};

/** What later versions do to a target. */
function laterNote(publication: Publication, target: Provision): ReferenceNote | undefined {
  const fates = fatesAfter(publication, target);
  const [first] = fates;
  if (first === undefined) return undefined;
  return {
    kind: first.kind,
    phrases: fates.flatMap((fate, index) => [
      ...(index === 0 ? [] : [{ text: '; ' }]),
      ...laterPhrases(publication, fate),
    ]),
  };
}

function laterPhrases(publication: Publication, fate: Fate): Phrase[] {
  const { version } = fate;
  const document = publication.documentOf(version.document);
  const later = {
    text: `version ${version.number} (${statusPhrase(version.status)})`,
    href: versionAddress(document, version.number),
  };
  const done = DONE[version.status];
  if (fate.kind === 'removed') return [{ text: `${done} removed by the later ` }, later];
  return [
    { text: `${done} renumbered ${fate.new.name} by the later ` },
    { ...later, href: addressOf(publication, fate.new) },
  ];
}

/**
 * A number that another provision bears now, in words that stayed when it changed hands: they meant
 * the other one.
 */
function otherNote(reference: NotedReference, target: Provision): ReferenceNote | undefined {
  const { publication, cited } = reference;
  const fate = fateBefore(publication, cited.number, target.version, target);
  if (fate === undefined || !isOlder(reference, fate.old.version, fate.version)) return undefined;
  const before = `in version ${fate.old.version.number} this number was borne by `;
  if (fate.kind === 'renumbered') {
    return {
      kind: 'renumbered',
      phrases: [
        { text: before + 'what is ' },
        { text: fate.new.name, href: addressOf(publication, fate.new) },
        { text: ' now' },
      ],
    };
  }
  return {
    kind: 'removed',
    phrases: [
      { text: before },
      { text: 'a provision that is removed', href: addressOf(publication, fate.old) },
    ],
  };
}

/** True for words that stood so beside the old version already. */
function isOlder(
  { publication, version, provision }: NotedReference,
  old: Version,
  fresh: Version,
): boolean {
  if (version.document !== old.document) {
    const beside = publication.registerFor(old).consolidation.versions.get(version.document);
    return beside === version && begins(version) < begins(fresh);
  }
  let at = provision;
  while (at !== undefined && at.version !== old) {
    const was = formerOf(publication, at);
    const kept = was !== undefined && ownWords(was) === ownWords(at);
    at = kept ? was : undefined;
  }
  return at !== undefined;
}

function ownWords(provision: Provision): string {
  return wordsText(wordsByProvision(provision.version).get(provision));
}

/** The first day that a version is known to be in force; the last of days where it is not yet. */
function begins({ inForceFrom, inForceOn }: Version): string {
  return inForceFrom ?? inForceOn ?? '9999-12-31';
}

function addressOf(publication: Publication, { version, anchor }: Provision): string {
  return at(versionAddress(publication.documentOf(version.document), version.number), anchor);
}
