/**
 * The pages of modifications: the list, each modification's overview, and each of its papers.
 */
import type { Modification, Paper } from '../library/types.ts';
import { inForce, proposedBy } from '../library/consolidations.ts';
import { statusFor, statusPhrase, type Status } from '../model/lifecycle.ts';
import {
  documentAddress,
  feedAddress,
  HOME,
  MODIFICATIONS,
  modificationAddress,
  paperAddress,
  redlineAddress,
  releaseAddress,
  TOGETHER,
  versionAddress,
} from './addresses.ts';
import { annexFacts } from './annex-facts.ts';
import { proseContents, textContents } from './headings.ts';
import { modificationEffects } from './hidden-effects.ts';
import { statusOn } from './modification-facts.ts';
import type {
  Fact,
  Link,
  ModificationEntry,
  ModificationHead,
  ModificationPage,
  ModificationsPage,
  PaperPage,
  StatusNotice,
} from './page-models.ts';
import { printProse, printText } from './print-text.ts';
import type { Publication } from './publication.ts';
import { rowOrder } from './row-order.ts';
import { togetherPages } from './together.ts';
import { SITE_FEED } from './site.ts';
import { dayWords, documentName } from './words.ts';

/** The list of modifications. */
export function modificationsPage(publication: Publication): ModificationsPage {
  return {
    frame: {
      title: 'Modifications',
      description: `Proposals to change the ${publication.library.code.title}, with their reports, legal text and consultation responses.`,
      href: MODIFICATIONS,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'modifications',
      feed: SITE_FEED,
    },
    ...(togetherPages(publication).length > 0 && {
      together: { text: 'Read pending modifications together', href: TOGETHER },
    }),
    modifications: publication.library.modifications.map((one) =>
      modificationEntry(publication, one),
    ),
  };
}

/** A modification in a list. */
export function modificationEntry(
  publication: Publication,
  modification: Modification,
): ModificationEntry {
  return {
    number: modification.number,
    title: modification.title,
    href: modificationAddress(modification.id),
    status: modification.status,
    label: statusOn(modification),
    when: whenWords(modification),
    order: rowOrder(
      modification.status,
      modification.implementation.map(({ date }) => date),
    ),
    documents: modification.amends.map(({ document: id, base, result }) => {
      const document = publication.documentOf(id);
      return {
        text: {
          text: `${documentName(document)}, version ${result}`,
          href: versionAddress(document, result),
        },
        redline: { text: 'See what changes', href: redlineAddress(document, base, result) },
      };
    }),
  };
}

/** "Proposed for 29 February 2024 or 27 June 2024"; nothing takes effect of what was replaced. */
function whenWords({ status, implementation }: Modification): string {
  if (status === 'withdrawn' || status === 'superseded') return 'Never took effect';
  if (implementation.length === 0) return 'No date of effect is known';
  const days = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    implementation.map(({ date }) => dayWords(date)),
  );
  return upperFirst(statusFor(status, days));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A modification's overview. */
export function modificationPage(
  publication: Publication,
  modification: Modification,
): ModificationPage {
  const head = modificationHead(modification, undefined);
  return {
    frame: {
      title: `${modification.number}: ${modification.title}`,
      description: `${modification.number}, ‘${modification.title}’: status, documents changed, redlines, report and annexes.`,
      href: modificationAddress(modification.id),
      breadcrumbs: crumbs(),
      area: 'modifications',
      feed: {
        text: `Feed: changes by ${modification.number}`,
        href: feedAddress(modificationAddress(modification.id)),
      },
    },
    head,
    facts: modificationFacts(modification),
    changes: modification.amends.map(({ document: id, base, result }) => {
      const document = publication.documentOf(id);
      const redline = publication.redlineOf(publication.versionOf(id, result));
      return {
        name: documentName(document),
        title: document.title,
        base: { text: `Version ${base}`, href: versionAddress(document, base) },
        result: { text: `Version ${result}`, href: versionAddress(document, result) },
        redline: { text: 'See what changes', href: redlineAddress(document, base, result) },
        summary: redline?.redline.summary ?? [],
      };
    }),
    hiddenEffects: modificationEffects(
      publication,
      modification.amends.map(({ document, base, result }) => ({
        old: publication.versionOf(document, base),
        new: publication.versionOf(document, result),
      })),
    ),
    implementation: modification.implementation.map(({ date, release, condition }) => {
      const found = publication.library.releases.find((one) => one.id === release);
      return {
        date: dayWords(date),
        ...(found && { release: { text: found.title, href: releaseAddress(found.id) } }),
        condition,
      };
    }),
    timetable: modification.timetable,
    timetableNote: `As the report of ${dayWords(modification.date)} gives it. What was still to come on that day was planned and could change.`,
    policies: modification.policies.map((id) => {
      const policy = publication.documentOf(id);
      return { text: policy.title, href: documentAddress(policy) };
    }),
  };
}

function modificationFacts(modification: Modification): Fact[] {
  const { proposer, path, parties, classification, version, date } = modification;
  const facts: Fact[] = [{ name: 'Status', value: statusOn(modification) }];
  if (proposer)
    facts.push({ name: 'Proposer', value: `${proposer.name}, ${proposer.organisation}` });
  if (path !== undefined) facts.push({ name: 'Path', value: path });
  if (parties.length > 0) facts.push({ name: 'Parties affected', value: parties.join(', ') });
  facts.push({ name: 'Report', value: `Version ${version}, ${dayWords(date)}` });
  if (classification !== undefined) facts.push({ name: 'Classification', value: classification });
  return facts;
}

function modificationHead(
  modification: Modification,
  current: Paper | undefined,
): ModificationHead {
  return {
    number: modification.number,
    title: modification.title,
    notice: modificationNotice(modification),
    papers: [
      {
        text: 'Overview',
        href: modificationAddress(modification.id),
        current: current === undefined,
      },
      ...modification.papers.map((paper) => ({
        text: paper.annex === undefined ? 'Report' : `Annex ${paper.annex}: ${paper.name}`,
        href: paperAddress(modification, paper),
        current: paper === current,
      })),
    ],
  };
}

const NOTICES: Readonly<Record<Status, readonly [label: string, explanation: string]>> = {
  proposed: [
    'Proposed: not in force',
    'This is a proposal to change the code. The source does not say that it was approved.',
  ],
  planned: ['Planned: not in force', 'This change is planned and has not taken effect.'],
  approved: [
    'Approved: not yet in force',
    'This change was approved and has not taken effect yet.',
  ],
  'in-force': ['In force', 'This change has taken effect.'],
  superseded: ['Superseded', 'This proposal was replaced by another.'],
  withdrawn: ['Withdrawn: never in force', 'This proposal was withdrawn and changed nothing.'],
};

function modificationNotice(modification: Modification): StatusNotice {
  const [label, explanation] = NOTICES[modification.status];
  return {
    status: modification.status,
    extract: false,
    label,
    explanation: `${explanation} Status as at ${dayWords(modification.statusOn)}.`,
    links: [],
  };
}

/** Every paper of a modification, in full. */
export function paperPages(publication: Publication, modification: Modification): PaperPage[] {
  return modification.papers.map((paper) => paperPage(publication, modification, paper));
}

function paperPage(publication: Publication, modification: Modification, paper: Paper): PaperPage {
  // Legal text is read beside what it would make; a report speaks of the code as it stands.
  const consolidation =
    paper.text.kind === 'legal'
      ? proposedBy(publication.library, [modification.id])
      : inForce(publication.library);
  const print = {
    publication,
    register: publication.registerOf(consolidation),
    style: 'permanent' as const,
  };
  const printed =
    paper.text.kind === 'legal'
      ? { contents: textContents(paper.text.tree), ...printText(paper.text.tree, print) }
      : {
          contents: proseContents(paper.text.tree),
          html: printProse(paper.text.tree, print),
          panels: [],
        };
  const name = paper.annex === undefined ? paper.name : `Annex ${paper.annex}: ${paper.name}`;
  const version = paper.version === undefined ? '' : `, version ${paper.version}`;
  const date = paper.annex === undefined ? `, ${dayWords(modification.date)}` : '';
  return {
    frame: {
      title: `${modification.number}: ${name} (${statusPhrase(modification.status)})`,
      description: `${name} of ${modification.number}, in full: ‘${paper.title}’.`,
      href: paperAddress(modification, paper),
      breadcrumbs: [
        ...crumbs(),
        { text: modification.number, href: modificationAddress(modification.id) },
      ],
      area: 'modifications',
    },
    head: modificationHead(modification, paper),
    label: `${name}${version}${date}`,
    ownTitle: paper.title,
    facts: [...paperFacts(modification, paper), ...annexFacts(publication, modification, paper)],
    ...printed,
  };
}

function paperFacts(modification: Modification, paper: Paper): Fact[] {
  const facts: Fact[] = [];
  if (paper.note !== undefined) facts.push({ name: 'Editor’s note', value: paper.note });
  if (paper.version !== undefined) facts.push({ name: 'Version', value: paper.version });
  if (paper.annex === undefined) facts.push({ name: 'Date', value: dayWords(modification.date) });
  if (modification.classification !== undefined) {
    facts.push({ name: 'Classification', value: modification.classification });
  }
  return facts;
}

function crumbs(): Link[] {
  return [
    { text: 'Home', href: HOME },
    { text: 'Modifications', href: MODIFICATIONS },
  ];
}
