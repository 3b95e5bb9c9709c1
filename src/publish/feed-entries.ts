/**
 * The entries of feeds: each change of a document, of a definition, and each modification, with the
 * redline inside.
 */
import { v5 as uuid } from 'uuid';
import type { FeedEntry } from '../export/feed.ts';
import { recordOf } from '../library/published.ts';
import type { CodeDocument, Modification, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { statusWords } from '../model/lifecycle.ts';
import { modificationAddress, redlineAddress, termAddress, versionAddress } from './addresses.ts';
import { modificationDays, versionDays } from './feed-dates.ts';
import { element, text } from './html/elements.ts';
import { plainElements, plainHtml } from './html/plain.ts';
import { printRedline } from './html/redline.ts';
import { versionNotice } from './notices.ts';
import { targetsOf } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { proofWords } from './redline.ts';
import { termSteps } from './term-history.ts';
import { dayWords, documentName, versionStatus } from './words.ts';

/** What every feed of a site needs: its content, and where it stands. */
export interface FeedSite {
  readonly publication: Publication;
  /** "https://code.example.org"; empty where the content does not say. */
  readonly base: string;
}

/** For names of our own in UUIDs of version 5: made once, at random, for this program. */
const NAMESPACE = '447a8edb-fdf1-4886-9994-9cb7149aa6bb';

/**
 * The id of a feed or an entry, for good: from the code's names and a path, and not from the address of
 * the site, so that it stays when the site moves (RFC 4287, 4.2.6).
 */
export function feedId({ publication }: FeedSite, path: string): string {
  const { title, abbreviation } = publication.library.code;
  return `urn:uuid:${uuid(`${abbreviation}\n${title}\n${path}`, NAMESPACE)}`;
}

/** What a version changes in the one before it. */
export function redlineEntry(site: FeedSite, published: PublishedRedline): FeedEntry {
  const { publication, base } = site;
  const { document, old, new: fresh, redline } = published;
  const page = redlineAddress(document, old.number, fresh.number);
  const { explanation } = versionNotice(publication, document, fresh);
  const print = { publication, style: 'permanent' as const };
  const { html } = printRedline(redline, 'inline', {
    targets: targetsOf(publication.registerFor(fresh), document.id, print),
    oldTargets: targetsOf(publication.registerFor(old), document.id, print),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
    topLevel: 3,
    anchors: false,
    changedOnly: true,
  });
  const words = plainElements(
    element('p', {}, [text(explanation)]),
    element(
      'ul',
      {},
      redline.summary.map((one) => element('li', {}, [text(one)])),
    ),
  );
  return {
    id: feedId(site, versionAddress(document, fresh.number)),
    title: `${documentName(document)}, version ${fresh.number}: ${lowerFirst(statusOf(publication, fresh))}`,
    page: base + page,
    ...versionDays(publication, fresh),
    category: categoryOf(fresh),
    summary: `${redline.summary.join('; ')}.`,
    html:
      words +
      plainHtml(html, base, page) +
      plainElements(element('p', {}, [text(proofWords(redline, old, fresh))])),
  };
}

/** What was corrected in a published text, each correction an entry. */
export function correctionEntries(
  site: FeedSite,
  document: CodeDocument,
  version: Version,
): FeedEntry[] {
  const address = versionAddress(document, version.number);
  const { corrections } = recordOf(site.publication.library, version) ?? { corrections: [] };
  return corrections.map(({ on, reason, changes }, index) => ({
    id: feedId(site, `${address}correction-${String(index + 1)}`),
    title: `${documentName(document)}, version ${version.number}: corrected`,
    page: site.base + address,
    updated: on,
    published: on,
    category: categoryOf(version),
    summary: reason,
    html: plainElements(
      element('p', {}, [text(reason)]),
      element(
        'ul',
        {},
        changes.map((one) => element('li', {}, [text(one)])),
      ),
    ),
  }));
}

/** What versions did to the definitions of a term. */
export function termEntries(site: FeedSite, key: TermKey, term: string): FeedEntry[] {
  const { publication, base } = site;
  return termSteps(publication, key).map(({ version, step }) => {
    const page = step.change?.href ?? step.where.href;
    const [path = page] = page.split('#');
    const made = step.modifications.map(({ text: number }) => number);
    const by = made.length === 0 ? '' : ` by ${new Intl.ListFormat('en-GB').format(made)}`;
    return {
      id: feedId(site, `${termAddress(key)} ${step.where.href} ${step.what}`),
      title: `${term}: ${lowerFirst(step.what)}${by} (${step.where.text}, ${lowerFirst(step.label)})`,
      page: base + page,
      ...versionDays(publication, version),
      category: { term: step.status, label: statusWords(step.status) },
      summary: `${step.where.text}: ${step.label}.`,
      html:
        plainElements(
          element('p', {}, [text(`${step.what}: ${step.where.text}, ${lowerFirst(step.label)}.`)]),
        ) + plainHtml(step.html, base, path),
    };
  });
}

/** A modification and its status. */
export function modificationEntry(site: FeedSite, modification: Modification): FeedEntry {
  const { number, title, status, statusOn, implementation } = modification;
  const page = modificationAddress(modification.id);
  const said = `${statusWords(status)}, as at ${dayWords(statusOn)}.`;
  return {
    id: feedId(site, page),
    title: `${number}: ${title}`,
    page: site.base + page,
    ...modificationDays(modification),
    category: { term: status, label: statusWords(status) },
    summary: said,
    html: plainElements(
      element('p', {}, [text(said)]),
      element(
        'ul',
        {},
        implementation.map(({ date, condition }) =>
          element('li', {}, [text(`${dayWords(date)}: ${condition}`)]),
        ),
      ),
    ),
  };
}

function categoryOf({ status }: Version): FeedEntry['category'] {
  return { term: status, label: statusWords(status) };
}

function statusOf({ library }: Publication, version: Version): string {
  return versionStatus(version, library.modifications);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
