/**
 * The pages of modifications: the list, and each modification's overview.
 */
import type { Modification, Paper } from '../library/types.ts';
import { statusFor } from '../model/lifecycle.ts';
import {
  documentAddress,
  feedAddress,
  HOME,
  MODIFICATIONS,
  modificationAddress,
  modificationRedlineAddress,
  paperAddress,
  redlineAddress,
  TOGETHER,
  versionAddress,
} from './addresses.ts';
import { alternativeNote } from './alternative-notes.ts';
import { alternativesSection } from './alternatives.ts';
import { consultationOf } from './consultation.ts';
import { modificationChanges } from './modification-changes.ts';
import { modificationEffects } from './modification-effects.ts';
import { reasonOf, reportAddress, statusOn } from './modification-facts.ts';
import { modificationCrumbs, modificationHead } from './modification-head.ts';
import { modificationTimeline } from './modification-timeline.ts';
import type {
  Fact,
  ModificationEntry,
  ModificationPage,
  ModificationsPage,
} from './page-models.ts';
import type { Publication } from './publication.ts';
import { rowOrder } from './row-order.ts';
import { staleFacts } from './stale-words.ts';
import { togetherPages } from './together.ts';
import { SITE_FEED } from './site.ts';
import { counted, dayWords, documentName } from './words.ts';

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
  const note = alternativeNote(modification);
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
    ...(note !== undefined && { note }),
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
  const head = modificationHead(modification, 'overview');
  const reason = reasonOf(publication, modification);
  const alternatives = alternativesSection(publication, modification);
  return {
    frame: {
      title: `${modification.number}: ${modification.title}`,
      description: `${modification.number}, ‘${modification.title}’: status, documents changed, redlines, report and annexes.`,
      href: modificationAddress(modification.id),
      breadcrumbs: modificationCrumbs(),
      area: 'modifications',
      feed: {
        text: `Feed: changes by ${modification.number}`,
        href: feedAddress(modificationAddress(modification.id)),
      },
    },
    head,
    facts: [...modificationFacts(modification), ...staleFacts(publication.library, modification)],
    ...(modification.amends.length > 0 && {
      redline: {
        text: 'See all of it in context, as one redline',
        href: modificationRedlineAddress(modification.id),
      },
    }),
    changes: modificationChanges(publication, modification),
    ...(alternatives && { alternatives }),
    hiddenEffects: modificationEffects(publication, modification),
    ...(reason && { reason }),
    timeline: modificationTimeline(publication, modification),
    timelineNote: `As the report of ${dayWords(modification.date)} gives it, seen from ${dayWords(modification.statusOn)}. What was still to come on that day was planned and could change.`,
    objectives: modification.objectives.map(({ objective, words, views }) => ({
      objective,
      ...(words !== undefined && { words }),
      views: views.map(({ by, view, heading }) => ({
        by,
        view,
        href: reportAddress(modification, heading),
      })),
    })),
    consultations: modification.papers.flatMap((paper) => consultationEntry(modification, paper)),
    policies: modification.policies.map((id) => {
      const policy = publication.documentOf(id);
      return { text: policy.title, href: documentAddress(policy) };
    }),
  };
}

function consultationEntry(
  modification: Modification,
  paper: Paper,
): ModificationPage['consultations'] {
  const consultation = consultationOf(paper);
  if (consultation === undefined) return [];
  const { questions, respondents, responses } = consultation;
  const name = paper.annex === undefined ? paper.name : `Annex ${paper.annex}: ${paper.name}`;
  return [
    {
      link: { text: name, href: paperAddress(modification, paper) },
      words: `${counted(responses, 'response')} of ${counted(respondents.length, 'respondent')} to ${counted(questions.length, 'question')}.`,
    },
  ];
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
