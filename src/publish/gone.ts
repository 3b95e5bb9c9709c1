/**
 * The page of the provisions of a document that are gone, so that an old citation finds what became
 * of what it names.
 */
import { inForceVersion } from '../library/consolidations.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import {
  at,
  documentAddress,
  goneAddress,
  historyAddress,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { departuresBefore, departuresFrom, type Departure } from './departures.ts';
import { areaOf, documentCrumbs } from './documents.ts';
import { anchorsInside, heldBefore } from './gone-notes.ts';
import { departureWords, provisionLink } from './gone-words.ts';
import { cleanWording } from './history-wordings.ts';
import type { Phrase } from './html/nodes.ts';
import type { GoneEntry, GonePage, GoneStep, Link } from './page-models.ts';
import type { Publication } from './publication.ts';
import { counted, dayWords, documentName, versionStatus } from './words.ts';

const { compare } = new Intl.Collator('en-GB', { numeric: true });

/** The page of a document; none where nothing is gone or would go. */
export function gonePages(publication: Publication, document: CodeDocument): GonePage[] {
  const departures = departuresFrom(publication, document);
  if (departures.length === 0) return [];
  const name = documentName(document);
  const byAnchor = Map.groupBy(departures, ({ old }) => old.anchor);
  return [
    {
      frame: {
        title: `${name}: provisions that are gone`,
        description: `What became of each provision of ${name} that was deleted, renumbered or moved, or that pending modifications would: when, by which modification, and what it said last.`,
        href: goneAddress(document),
        breadcrumbs: [
          ...documentCrumbs(publication, document),
          { text: name, href: documentAddress(document) },
        ],
        area: areaOf(document),
      },
      name,
      title: document.title,
      lead: `What became of each clause, part, limb and definition of ${name} that was deleted, or has another name or place; and of those that pending modifications would do so to. A limb that went with its clause is found under the clause.`,
      entries: [...byAnchor.values()]
        .map((all) => entryFor(publication, document, all, byAnchor))
        .sort((one, other) => compare(one.name, other.name)),
    },
  ];
}

/** The way to that page, from pages where something is seen to go. */
export function goneLink(
  document: CodeDocument,
  departures: readonly Departure[],
): Link | undefined {
  const count = new Set(departures.map(({ old }) => old.anchor)).size;
  if (count === 0) return undefined;
  const what = `${counted(count, 'provision')} ${count === 1 ? 'is' : 'are'} gone or ha${count === 1 ? 's' : 've'} another name: what became of ${count === 1 ? 'it' : 'each'}`;
  const [first] = departures;
  return {
    text: what,
    href: at(goneAddress(document), count === 1 ? first?.old.anchor : undefined),
  };
}

function entryFor(
  publication: Publication,
  document: CodeDocument,
  departures: readonly Departure[],
  others: ReadonlyMap<string, readonly Departure[]>,
): GoneEntry {
  const [first] = departures as [Departure, ...Departure[]];
  const { anchor, name } = first.old;
  return {
    anchor,
    inside: anchorsInside(departures, others),
    name,
    standing: [
      standingOf(publication, document, departures),
      ...heldBefore(document, first.old, [...others.values()].flat()),
    ],
    departures: [...departures].reverse().map((one) => stepFor(publication, document, one)),
  };
}

/** Whether the text in force has something of that name, and whether it is the same thing. */
function standingOf(
  publication: Publication,
  document: CodeDocument,
  departures: readonly Departure[],
): Phrase[] {
  const current = inForceVersion(document);
  const [first] = departures;
  if (current === undefined || first === undefined) return [];
  const { anchor, name } = first.old;
  const now = indexProvisions(current).byAnchor.get(anchor);
  const link = now && { text: now.name, href: at(documentAddress(document), anchor) };
  if (link === undefined) return [{ text: `The text in force has no ${name}.` }];
  const isAnother = departuresBefore(publication, current).some(({ old }) => old.anchor === anchor);
  return isAnother
    ? [{ text: 'The text in force has another provision of that name: ' }, link, { text: '.' }]
    : [{ text: 'It stands in the text in force: ' }, link, { text: '.' }];
}

function stepFor(publication: Publication, document: CodeDocument, departure: Departure): GoneStep {
  const { old, redline, fresh, aligned } = departure;
  const made = redline.new;
  const [change] = aligned.changes;
  const address = redlineAddress(document, redline.old.number, made.number);
  const isWhole = old.kind === 'clause' || old.kind === 'definition' || old.kind === 'limb';
  return {
    version: {
      text: `Version ${made.number}`,
      href: versionAddress(document, made.number),
    },
    ...statusOf(publication, made),
    words: departureWords(publication, departure),
    links: [
      {
        text: `Read it in version ${redline.old.number}, the last that has it`,
        href: provisionLink(publication, old).href,
      },
      {
        text: `See it go in the redline to version ${made.number}`,
        href: change === undefined ? address : at(address, change),
      },
      ...historyLinks(document, fresh),
    ],
    ...(fresh === undefined &&
      isWhole && { wording: cleanWording(publication, redline.old, old.node) }),
  };
}

/** The history of what continues it. */
function historyLinks(document: CodeDocument, fresh: Provision | undefined): Link[] {
  if (fresh?.kind !== 'clause' && fresh?.kind !== 'definition') return [];
  const address = historyAddress(document, fresh.version.number);
  return [{ text: `History of ${fresh.name}`, href: at(address, fresh.anchor) }];
}

/** What took effect stays so, whatever version came after. */
function statusOf(publication: Publication, version: Version): Pick<GoneStep, 'status' | 'label'> {
  const { status, inForceFrom } = version;
  if (status !== 'in-force' && status !== 'superseded') {
    return { status, label: versionStatus(version, publication.library.modifications) };
  }
  const label =
    inForceFrom === undefined ? 'Took effect' : `Took effect on ${dayWords(inForceFrom)}`;
  return { status: 'in-force', label };
}
