/**
 * Where each clause and definition of a version comes from: which modification inserted, changed,
 * moved or renumbered it, and each wording that it had before, however it was numbered.
 */
import { annexesIn, type LibraryAnnex } from '../amend/annexes.ts';
import { wordsOf } from '../amend/entries.ts';
import type { CodeDocument, Modification, Version } from '../library/types.ts';
import type { LegalNode } from '../model/nodes.ts';
import { alignmentOf, type AlignedProvision, type Outcome } from '../redline/alignment.ts';
import type { Provision } from '../register/provisions.ts';
import {
  at,
  documentAddress,
  historyAddress,
  modificationAddress,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { areaOf, documentCrumbs } from './documents.ts';
import { provisionsWithHistory } from './history-provisions.ts';
import type { HistoryEntry, HistoryPage, HistoryStep, Link } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { dayWords, documentName, versionPhrase } from './words.ts';

/** A page for each version that has provisions. */
export function historyPages(publication: Publication, document: CodeDocument): HistoryPage[] {
  const annexes = annexesIn(publication.library);
  const name = documentName(document);
  return document.versions.flatMap((version): HistoryPage[] => {
    const provisions = provisionsWithHistory(version);
    if (provisions.length === 0) return [];
    const back = wayBack(publication, version);
    return [
      {
        frame: {
          title: `${name}, version ${version.number}: history of each provision`,
          description: `Which modification made each clause and definition of ${name}, version ${version.number}, and what it said before.`,
          href: historyAddress(document, version.number),
          breadcrumbs: [
            ...documentCrumbs(publication, document),
            { text: name, href: documentAddress(document) },
            {
              text: `Version ${version.number}`,
              href: versionAddress(document, version.number),
            },
          ],
          area: areaOf(document),
        },
        name,
        version: version.number,
        lead: `Which modification made each clause and definition of ${versionPhrase(version)}, and what it said before, as far back as versions are published here.`,
        entries: provisions.map((provision) =>
          entryFor(publication, document, version, provision, back, annexes),
        ),
      },
    ];
  });
}

/** One version against its base, with what became of each provision of the new one. */
interface BackStep {
  readonly redline: PublishedRedline;
  readonly became: ReadonlyMap<LegalNode, AlignedProvision>;
}

const known = new WeakMap<PublishedRedline, BackStep>();

/** The redlines from a version back to the first that is published. */
function wayBack(publication: Publication, version: Version): BackStep[] {
  const steps: BackStep[] = [];
  for (
    let redline = publication.redlineOf(version);
    redline !== undefined;
    redline = publication.redlineOf(redline.old)
  ) {
    const step = known.get(redline) ?? backStep(redline);
    known.set(redline, step);
    steps.push(step);
  }
  return steps;
}

function backStep(redline: PublishedRedline): BackStep {
  const aligned = alignmentOf(redline.redline, redline.old.tree, redline.new.tree);
  const became = new Map<LegalNode, AlignedProvision>();
  for (const one of aligned) if (one.new !== undefined) became.set(one.new.node, one);
  return { redline, became };
}

function entryFor(
  publication: Publication,
  document: CodeDocument,
  version: Version,
  provision: Provision,
  back: readonly BackStep[],
  annexes: readonly LibraryAnnex[],
): HistoryEntry {
  const steps: HistoryStep[] = [];
  let node: LegalNode = provision.node;
  let isFirst = true;
  let first: Version = version;
  for (const step of back) {
    const aligned: AlignedProvision | undefined = step.became.get(node);
    if (aligned === undefined) break;
    const did = doneTo(aligned);
    if (did !== undefined) {
      steps.push(stepFor(publication, document, step.redline, aligned, did, annexes));
    }
    first = step.redline.old;
    isFirst = aligned.old !== undefined;
    if (aligned.old === undefined) break;
    ({ node } = aligned.old);
  }
  if (isFirst) {
    steps.push({
      version: versionLink(document, first),
      words: 'Stands in this version, the first that is published here.',
      modifications: [],
    });
  }
  return {
    anchor: provision.anchor,
    name: provision.name,
    href: at(versionAddress(document, version.number), provision.anchor),
    steps,
  };
}

const DONE: readonly (readonly [Outcome, string])[] = [
  ['inserted', 'Inserted'],
  ['split', 'Split off'],
  ['merged', 'Merged'],
  ['moved', 'Moved'],
  ['raised', 'Raised a level'],
  ['lowered', 'Lowered a level'],
  ['renumbered', 'Renumbered'],
  ['changed', 'Changed'],
  ['changedInside', 'Changed'],
  ['reformatted', 'Changed in formatting'],
];

/** What was done to a provision, in words; nothing where it stayed as it was. */
function doneTo({ became, old, new: fresh }: AlignedProvision): string | undefined {
  const words = DONE.filter(([outcome]) => became.includes(outcome)).map(([, one]) => one);
  const [first, ...others] = [...new Set(words)];
  if (first === undefined) return undefined;
  const from =
    old !== undefined && old.name !== fresh?.name && old.name !== '' ? ` from ${old.name}` : '';
  return [first + from, ...others.map((one) => one.toLowerCase())].join(' and ');
}

function stepFor(
  publication: Publication,
  document: CodeDocument,
  { old, new: fresh }: PublishedRedline,
  aligned: AlignedProvision,
  did: string,
  annexes: readonly LibraryAnnex[],
): HistoryStep {
  const makers = makersOf(publication, fresh, aligned, annexes);
  const redline = redlineAddress(document, old.number, fresh.number);
  const [change] = aligned.changes;
  const wording = aligned.old === undefined ? undefined : wordsOf(aligned.old.node);
  const isOther = wording !== undefined && wording !== (aligned.new && wordsOf(aligned.new.node));
  return {
    version: versionLink(document, fresh),
    words: `${did} by `,
    when: `(${whenWords(fresh, makers)}).`,
    modifications: makers.map(({ id, number }): Link => ({
      text: number,
      href: modificationAddress(id),
    })),
    redline: {
      text: `See the change from version ${old.number} to ${fresh.number}`,
      href: change === undefined ? redline : at(redline, change),
    },
    ...(isOther && { before: { label: `Wording in version ${old.number}`, text: wording } }),
  };
}

/** The modifications that did it: of several that make a version, those whose annex marks it. */
function makersOf(
  publication: Publication,
  { modifications, document, number }: Version,
  { old, new: fresh }: AlignedProvision,
  annexes: readonly LibraryAnnex[],
): Modification[] {
  const all = modifications.map(publication.modificationOf);
  if (all.length < 2) return all;
  const names = [old?.name, fresh?.name];
  const marking = all.filter((modification) =>
    annexes.some(
      (annex) =>
        annex.modification === modification &&
        annex.amended.some(
          ({ subject, passages }) =>
            subject.document === document &&
            subject.result === number &&
            passages.some(({ entries }) =>
              entries.some(
                ({ status, old: before, new: after }) =>
                  status !== 'context' &&
                  (names.includes(before?.name) || names.includes(after?.name)),
              ),
            ),
        ),
    ),
  );
  return marking.length > 0 ? marking : all;
}

/** "in force from 1 April 2025", "proposed for 29 February 2024 or 27 June 2024". */
function whenWords(version: Version, makers: readonly Modification[]): string {
  const { status, inForceFrom, inForceOn } = version;
  if (status === 'in-force' || status === 'superseded') {
    if (inForceFrom !== undefined) return `in force from ${dayWords(inForceFrom)}`;
    return inForceOn === undefined ? 'in force' : `in force on ${dayWords(inForceOn)}`;
  }
  if (status === 'withdrawn') return 'withdrawn';
  const days = [
    ...new Set(makers.flatMap(({ implementation }) => implementation.map(({ date }) => date))),
  ];
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return days.length === 0 ? status : `${status} for ${list.format(days.sort().map(dayWords))}`;
}

function versionLink(document: CodeDocument, { number }: Version): Link {
  return { text: `Version ${number}`, href: versionAddress(document, number) };
}
