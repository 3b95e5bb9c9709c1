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
import type { Redline } from '../redline/types.ts';
import { modificationAddress, redlineAddress, termAddress, versionAddress } from './addresses.ts';
import { modificationDays, versionDays } from './feed-dates.ts';
import { element, text } from './html/elements.ts';
import { plainElements, plainHtml } from './html/plain.ts';
import { printRedline } from './html/redline.ts';
import { versionNotice } from './notices.ts';
import { othersIn, ownRedline } from './own-texts.ts';
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
  const { document, new: fresh } = published;
  return changeEntry(site, published, {
    id: versionAddress(document, fresh.number),
    title: '',
    words: [versionNotice(site.publication, document, fresh).explanation],
    redline: published.redline,
    proof: proofWords(published.redline, published.old, fresh),
  });
}

/**
 * What one modification changes on the way to a version that several make: its own redline, where
 * its annex makes one by itself; else that of them all, and it is said whose it is.
 *
 * @param whole the entry of the version in other feeds, which this is where no other makes it.
 */
export function ownEntry(
  site: FeedSite,
  published: PublishedRedline,
  modification: Modification,
  whole: (published: PublishedRedline) => FeedEntry,
): FeedEntry {
  const { publication } = site;
  const { document, old, new: fresh } = published;
  const others = othersIn(publication, fresh, modification).map(({ number }) => number);
  if (others.length === 0) return whole(published);
  const own = ownRedline(publication, published, modification);
  const list = new Intl.ListFormat('en-GB').format(others);
  return changeEntry(site, published, {
    id: `${versionAddress(document, fresh.number)} ${modification.id}`,
    title: own === undefined ? `, with ${list}` : `, what ${modification.number} changes`,
    words: [
      versionNotice(publication, document, fresh).explanation,
      own === undefined
        ? `${modification.number} makes this version with ${list}, and no annex here tells which of the changes are its own. All are shown.`
        : `${list} ${others.length === 1 ? 'makes' : 'make'} other changes in this version. Those of ${modification.number} are shown, as its annex makes them by itself.`,
    ],
    redline: own ?? published.redline,
    proof: own === undefined ? proofWords(published.redline, old, fresh) : '',
  });
}

interface ToldChange {
  /** What its id is made from. */
  readonly id: string;
  /** What its title ends with. */
  readonly title: string;
  /** Paragraphs before the redline. */
  readonly words: readonly string[];
  readonly redline: Redline;
  readonly proof: string;
}

function changeEntry(
  site: FeedSite,
  { document, old, new: fresh }: PublishedRedline,
  { id, title, words, redline, proof }: ToldChange,
): FeedEntry {
  const { publication, base } = site;
  const page = redlineAddress(document, old.number, fresh.number);
  const print = { publication, style: 'permanent' as const };
  const { html } = printRedline(redline, 'inline', {
    targets: targetsOf(publication.registerFor(fresh), document.id, print),
    oldTargets: targetsOf(publication.registerFor(old), document.id, print),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
    topLevel: 3,
    anchors: false,
    changedOnly: true,
  });
  const paragraphs = (all: readonly string[]): string =>
    plainElements(...all.map((one) => element('p', {}, [text(one)])));
  const summary = plainElements(
    element(
      'ul',
      {},
      redline.summary.map((one) => element('li', {}, [text(one)])),
    ),
  );
  return {
    id: feedId(site, id),
    title: `${documentName(document)}, version ${fresh.number}: ${lowerFirst(statusOf(publication, fresh))}${title}`,
    page: base + page,
    ...versionDays(publication, fresh),
    category: categoryOf(fresh),
    summary: `${redline.summary.join('; ')}.`,
    html:
      paragraphs(words) +
      summary +
      plainHtml(html, base, page) +
      paragraphs(proof === '' ? [] : [proof]),
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
