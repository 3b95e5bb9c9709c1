/**
 * What every page of a modification begins with: its names, its status, and its pages as tabs.
 */
import type { Modification, Paper } from '../library/types.ts';
import type { Status } from '../model/lifecycle.ts';
import {
  HOME,
  MODIFICATIONS,
  modificationAddress,
  modificationRedlineAddress,
  paperAddress,
} from './addresses.ts';
import type { Link, ModificationHead, StatusNotice } from './page-models.ts';
import { dayWords } from './words.ts';

/**
 * The head of a page of a modification.
 *
 * @param current the page that it is over.
 */
export function modificationHead(
  modification: Modification,
  current: Paper | 'overview' | 'redline',
): ModificationHead {
  return {
    number: modification.number,
    title: modification.title,
    notice: modificationNotice(modification),
    papers: [
      {
        text: 'Overview',
        href: modificationAddress(modification.id),
        current: current === 'overview',
      },
      ...(modification.amends.length === 0
        ? []
        : [
            {
              text: 'Redline',
              href: modificationRedlineAddress(modification.id),
              current: current === 'redline',
            },
          ]),
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

/** Says that a modification is in force, or is not. */
export function modificationNotice(modification: Modification): StatusNotice {
  const [label, explanation] = NOTICES[modification.status];
  return {
    status: modification.status,
    extract: false,
    label,
    explanation: `${explanation} Status as at ${dayWords(modification.statusOn)}.`,
    links: [],
  };
}

/** The way from the home page to a modification. */
export function modificationCrumbs(): Link[] {
  return [
    { text: 'Home', href: HOME },
    { text: 'Modifications', href: MODIFICATIONS },
  ];
}
