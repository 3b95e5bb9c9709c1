/**
 * Where each clause and definition of a version comes from: which modification inserted, changed,
 * moved or renumbered it and why, and each wording that it had before, however it was numbered.
 */
import type { CodeDocument, Modification, Version } from '../library/types.ts';
import {
  at,
  documentAddress,
  historyAddress,
  modificationAddress,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { departuresBefore } from './departures.ts';
import { areaOf, documentCrumbs } from './documents.ts';
import { goneLink } from './gone.ts';
import { firstWording, stepWording } from './history-wordings.ts';
import { reasonOf, reportAddress, statusOn } from './modification-facts.ts';
import type { HistoryEntry, HistoryPage, HistoryReason, HistoryStep, Link } from './page-models.ts';
import { makerPhrases } from './provenance.ts';
import {
  provisionPasts,
  stepStatus,
  type ProvisionPast,
  type ProvisionStep,
} from './provision-steps.ts';
import type { Publication } from './publication.ts';
import { documentName, versionPhrase } from './words.ts';

/** A page for each version that has provisions. */
export function historyPages(publication: Publication, document: CodeDocument): HistoryPage[] {
  return document.versions.flatMap((version): HistoryPage[] => {
    const pasts = provisionPasts(publication, version);
    return pasts.length === 0 ? [] : [historyPage(publication, document, version, pasts)];
  });
}

function historyPage(
  publication: Publication,
  document: CodeDocument,
  version: Version,
  pasts: readonly ProvisionPast[],
): HistoryPage {
  const name = documentName(document);
  const gone = goneLink(document, departuresBefore(publication, version));
  const makers = new Set(pasts.flatMap(({ steps }) => steps.flatMap((step) => step.makers)));
  return {
    frame: {
      title: `${name}, version ${version.number}: history of each provision`,
      description: `Which modification made each clause and definition of ${name}, version ${version.number}, and what it said before.`,
      href: historyAddress(document, version.number),
      breadcrumbs: [
        ...documentCrumbs(publication, document),
        { text: name, href: documentAddress(document) },
        { text: `Version ${version.number}`, href: versionAddress(document, version.number) },
      ],
      area: areaOf(document),
    },
    name,
    version: version.number,
    lead: `Which modification made each clause and definition of ${versionPhrase(version)}, and what it said before, as far back as versions are published here. A provision is followed by what it says, whatever its number was.`,
    ...(gone && { gone }),
    modifications: [...makers].map((one) => reasonEntry(publication, one)),
    entries: pasts.map((past) => entryFor(publication, document, version, past)),
  };
}

function reasonEntry(publication: Publication, modification: Modification): HistoryReason {
  const { id, number, title, status } = modification;
  const reason = reasonOf(publication, modification);
  return {
    anchor: reasonAnchor(modification),
    link: { text: `${number}: ${title}`, href: modificationAddress(id) },
    status,
    label: statusOn(modification),
    ...(reason && { reason }),
    report: { text: `The report of ${number}`, href: reportAddress(modification, '') },
  };
}

function reasonAnchor({ id }: Modification): string {
  return `reason-${id}`;
}

function entryFor(
  publication: Publication,
  document: CodeDocument,
  version: Version,
  past: ProvisionPast,
): HistoryEntry {
  const { provision, steps, first } = past;
  const wording = firstWording(publication, past);
  const began: HistoryStep[] =
    first === undefined
      ? []
      : [
          {
            version: versionLink(document, first.version),
            words: [{ text: 'Stands in this version, the first that is published here.' }],
            links: [],
            ...(wording && { wording }),
          },
        ];
  return {
    anchor: provision.anchor,
    name: provision.name,
    href: at(versionAddress(document, version.number), provision.anchor),
    steps: [...steps.map((step) => stepFor(publication, document, step, past)), ...began],
  };
}

function stepFor(
  publication: Publication,
  document: CodeDocument,
  step: ProvisionStep,
  past: ProvisionPast,
): HistoryStep {
  const { old, new: fresh } = step.redline;
  const redline = redlineAddress(document, old.number, fresh.number);
  const [change] = step.aligned.changes;
  const wording = stepWording(publication, step, past);
  return {
    version: versionLink(document, fresh),
    words: [{ text: step.did }, ...makerPhrases(step), { text: `, ${stepStatus(step)}.` }],
    links: [
      {
        text: `See it in the redline from version ${old.number} to ${fresh.number}`,
        href: change === undefined ? redline : at(redline, change),
      },
      ...step.makers.map((one) => ({
        text: `Why ${one.number} was made`,
        href: `#${reasonAnchor(one)}`,
      })),
    ],
    ...(wording && { wording }),
  };
}

function versionLink(document: CodeDocument, { number }: Version): Link {
  return { text: `Version ${number}`, href: versionAddress(document, number) };
}
