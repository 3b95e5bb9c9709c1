/**
 * The library to every page of the site: one value that components print.
 */
import type { Library } from '../library/types.ts';
import { isError, type Diagnostic } from '../model/diagnostics.ts';
import { alternativeRedlines } from './alternatives.ts';
import { changelogPages } from './changelog.ts';
import { amendmentFaults } from './amendments.ts';
import { termPages } from './term-page.ts';
import { definitionsPage } from './terms.ts';
import { comparePage } from './compare.ts';
import { textFiles } from './compare-text.ts';
import { codePage, textPages } from './documents.ts';
import { dayPages } from './day-pages.ts';
import { feedFiles } from './feeds.ts';
import { gonePages } from './gone.ts';
import { historyPages } from './history.ts';
import { homePage } from './home.ts';
import { knownFaultsPages, type KnownFinding } from './known-faults.ts';
import { modificationRedlinePages } from './modification-redline.ts';
import { modificationPage, modificationsPage } from './modifications.ts';
import type { Pages } from './page-models.ts';
import { paperPages } from './papers.ts';
import { policiesPage, policyPage } from './policies.ts';
import { makePublication, proofFaults, type Publication } from './publication.ts';
import { redlinePages } from './redline.ts';
import { releasePages } from './release-page.ts';
import { releasesPage } from './releases.ts';
import { siteOf } from './site.ts';
import { togetherData, togetherPages } from './together.ts';

export interface BuiltPages {
  /** Absent when something cannot be published. */
  readonly pages: Pages | undefined;
  readonly publication: Publication;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds every page model; none when a redline or an annex is not proven.
 *
 * @param known faults of the texts that the checks found and that the content knows of.
 */
export function buildPages(library: Library, known: readonly KnownFinding[] = []): BuiltPages {
  const publication = makePublication(library);
  const redlines = [
    ...publication.redlines,
    ...publication.conformed,
    ...alternativeRedlines(publication),
  ];
  const diagnostics = [...proofFaults(redlines), ...amendmentFaults(publication)];
  if (diagnostics.some(isError)) return { pages: undefined, publication, diagnostics };
  const { documents } = publication;
  const terms = termPages(publication);
  const pages: Pages = {
    site: siteOf(publication, known),
    home: homePage(publication),
    code: codePage(publication),
    texts: documents.flatMap((document) => textPages(publication, document)),
    redlines: redlines.flatMap((redline) => redlinePages(publication, redline)),
    comparisons: documents.flatMap((document) => comparePage(publication, document)),
    histories: documents.flatMap((document) => historyPages(publication, document)),
    gone: documents.flatMap((document) => gonePages(publication, document)),
    together: togetherPages(publication),
    pendingData: togetherData(publication),
    data: documents.flatMap((document) => textFiles(publication, document)),
    definitions: definitionsPage(publication),
    terms,
    feeds: feedFiles(publication, terms),
    modifications: modificationsPage(publication),
    modification: library.modifications.map((one) => modificationPage(publication, one)),
    modificationRedlines: library.modifications.flatMap((one) =>
      modificationRedlinePages(publication, one),
    ),
    papers: library.modifications.flatMap((one) => paperPages(publication, one)),
    policies: policiesPage(publication),
    policy: library.policies
      .filter(
        (policy) =>
          !documents.some(
            (one) => one === policy && one.versions.some(({ status }) => status === 'in-force'),
          ),
      )
      .map((policy) => policyPage(publication, policy)),
    releases: releasesPage(publication),
    release: library.releases.flatMap((one) => releasePages(publication, one)),
    ...dayPages(publication),
    changelog: changelogPages(publication),
    knownFaults: knownFaultsPages(publication, known),
  };
  return { pages, publication, diagnostics };
}
