/**
 * Hidden effects in words: from a provision, by each term on the way, to the definition that changed.
 */
import { remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import type { DocumentId, TermKey } from '../model/identifiers.ts';
import type { Cause, PathStep, Reason } from '../effects/types.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { MeaningPlace } from '../register/meanings.ts';
import { indexTree, type Provision } from '../register/provisions.ts';
import type { Redline } from '../redline/types.ts';
import type { Register } from '../register/register.ts';
import { citedAs, type CitedTarget } from '../register/references/citation.ts';
import { termAddress } from './addresses.ts';
import type { Phrase } from './page-models.ts';
import { documentName, unitWords, type NamedDocument } from './words.ts';

/** What the words of an effect are made with, in the build or in a browser. */
export interface EffectTelling {
  readonly old: Register;
  readonly new: Register;
  readonly documentOf: (id: DocumentId) => NamedDocument;
  /** "version 10.0". */
  readonly called: (version: Version) => string;
  /** The address of a version, or of a place in it. */
  readonly addressIn: (version: Version, anchor?: string) => string;
  /** Where it is shown what changes from one version to another; nothing where it is nowhere. */
  readonly redlineAt: (old: Version, fresh: Version) => ShownRedline | undefined;
}

/** A redline, and the page that shows it. */
export interface ShownRedline {
  readonly redline: Redline;
  /** The address of the page, or of a place on it. */
  readonly hrefAt: (anchor?: string) => string;
}

/** So many terms of a long way are named, and how many more there are. */
const MOST_STEPS = 5;

/** One reason as a sentence without its subject: "uses X, whose definition (Section A) changes". */
export function reasonPhrases(reason: Reason, telling: EffectTelling): Phrase[] {
  switch (reason.kind) {
    case 'uses':
      return [{ text: 'uses ' }, ...pathPhrases(reason.path, telling)];
    case 'is defined':
      return [
        { text: `“${reason.words}” becomes a use of ` },
        ...(reason.path === undefined
          ? [termPhrase(reason.term, telling)]
          : pathPhrases(reason.path, telling)),
      ];
    case 'is not defined':
      return [
        { text: `“${reason.words}” is no longer a use of ` },
        ...(reason.path === undefined
          ? [termPhrase(reason.term, telling)]
          : pathPhrases(reason.path, telling)),
      ];
    case 'is another term':
      return [
        { text: `“${reason.words}” is read as ` },
        ...definedPhrases(reason.is, telling.new, telling),
        { text: ', and before as ' },
        ...definedPhrases(reason.was, telling.old, telling),
      ];
    case 'signposts':
      return [{ text: 'only says where a meaning stands' }, ...causePhrases(reason.cause, telling)];
  }
}

function pathPhrases(path: PathStep, telling: EffectTelling): Phrase[] {
  const steps: PathStep[] = [];
  for (let step: PathStep | undefined = path; step !== undefined; step = step.restsOn) {
    steps.push(step);
  }
  const last = steps.at(-1) ?? path;
  const named = steps.length > MOST_STEPS ? [...steps.slice(0, MOST_STEPS - 1), last] : steps;
  const left = steps.length - named.length;
  return [
    ...named.flatMap((step, index) => {
      const more = left > 0 && step === last ? ` (through ${String(left)} more terms)` : '';
      const before = index === 0 ? [] : [{ text: `, which rests${more} on ` }];
      return [...before, termPhrase(step.term, telling)];
    }),
    ...last.causes.flatMap((cause, index) => [
      ...(index === 0 ? [] : [{ text: ' and' }]),
      ...causePhrases(cause, telling),
    ]),
  ];
}

function causePhrases(cause: Cause, telling: EffectTelling): Phrase[] {
  switch (cause.kind) {
    case 'changed':
      return [
        { text: ', whose definition in ' },
        definitionPhrase(cause.new, telling),
        { text: ' changes' },
        ...changeLink(cause.old.version, cause.new.version, cause.new.provision.anchor, telling),
      ];
    case 'inserted':
      return [
        { text: ', which ' },
        definitionPhrase(cause.new, telling),
        { text: hasOthers(cause.new, telling) ? ' defines as well' : ' defines now' },
        ...insertedLink(cause.new, telling),
      ];
    case 'removed':
      return [
        { text: ', whose definition in ' },
        definitionPhrase(cause.old, telling),
        { text: ` (${telling.called(cause.old.version)}) is removed` },
        ...removedLink(cause.old, telling),
      ];
    case 'changed there':
      return [
        { text: ', whose meaning stands at ' },
        provisionPhrase(cause.new, telling),
        { text: ', which changes' },
        ...changeLink(cause.old.version, cause.new.version, cause.new.anchor, telling),
      ];
    case 'leads elsewhere':
      return [
        { text: ', and the way to its meaning leads to ' },
        ...placePhrases(cause.is, telling),
        { text: ', and before to ' },
        ...placePhrases(cause.was, telling),
      ];
  }
}

/** True where the term was defined before, and so has more definitions than this one. */
function hasOthers({ key }: Definition, { old }: EffectTelling): boolean {
  return old.definitions.has(key);
}

/** The name of a term, linked to its page. */
function termPhrase(key: TermKey, telling: EffectTelling): Phrase {
  const definition = (telling.new.definitions.get(key) ?? telling.old.definitions.get(key))?.[0];
  return { text: definition?.term ?? key, href: termAddress(definition?.key ?? key) };
}

/** A term with the place of its first definition: two terms of one name are told apart by that. */
function definedPhrases(key: TermKey, register: Register, telling: EffectTelling): Phrase[] {
  const definition = register.definitions.get(key)?.[0];
  const term = { text: definition?.term ?? key, href: termAddress(key) };
  if (definition === undefined) return [term];
  return [term, { text: ' as ' }, definitionPhrase(definition, telling), { text: ' defines it' }];
}

export function definitionPhrase(definition: Definition, telling: EffectTelling): Phrase {
  const { version, provision, form } = definition;
  const document = telling.documentOf(version.document);
  const within = form === 'inline' ? provision.within : undefined;
  return {
    text: within === undefined ? documentName(document) : unitWords(document, within),
    href: telling.addressIn(version, provision.anchor),
  };
}

function provisionPhrase(provision: Provision, telling: EffectTelling): Phrase {
  const { version, anchor } = provision;
  return {
    text: unitWords(telling.documentOf(version.document), provision),
    href: telling.addressIn(version, anchor),
  };
}

export function placePhrases(place: MeaningPlace, telling: EffectTelling): Phrase[] {
  switch (place.kind) {
    case 'definition':
      return [definitionPhrase(place.definition, telling)];
    case 'provision':
    case 'silent':
      return [provisionPhrase(place.provision, telling)];
    case 'unpublished':
      return [{ text: `${citedWords(place.cited)}, which is not published here` }];
    case 'missing':
      return [{ text: `${citedWords(place.cited)}, which does not exist` }];
    case 'law':
      return [{ text: place.law === '' ? 'another law' : `the ${place.law}` }];
    case 'circular':
      return [{ text: 'where it began' }];
    case 'nowhere':
      return [{ text: 'no place that it names' }];
  }
}

/** "Section C2.3", "Appendix AH 1.4". */
function citedWords(cited: CitedTarget): string {
  const name = citedAs(cited);
  return /^[A-Z]{1,2}\d/.test(name) ? `Section ${name}` : name;
}

/** To the change itself, on the redline of the two versions. */
function changeLink(
  old: Version,
  fresh: Version,
  anchor: string,
  telling: EffectTelling,
): Phrase[] {
  const shown = telling.redlineAt(old, fresh);
  if (shown === undefined) return [];
  const href = shown.hrefAt(anchorsOf(shown.redline).has(anchor) ? anchor : undefined);
  return [{ text: ' (' }, { text: 'see the change', href }, { text: ')' }];
}

/** The anchors of a redline's page. */
const anchorsOf = remembered(
  ({ tree }: Redline): ReadonlySet<string> => new Set(indexTree(tree).byAnchor.keys()),
);

function insertedLink({ version, provision }: Definition, telling: EffectTelling): Phrase[] {
  const before = telling.old.consolidation.versions.get(version.document);
  if (before === undefined || before === version) return [];
  return changeLink(before, version, provision.anchor, telling);
}

function removedLink({ version, provision }: Definition, telling: EffectTelling): Phrase[] {
  const after = telling.new.consolidation.versions.get(version.document);
  if (after === undefined || after === version) return [];
  return changeLink(version, after, `deleted-${provision.anchor}`, telling);
}
