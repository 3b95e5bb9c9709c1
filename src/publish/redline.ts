/**
 * The pages of a redline: inline, side by side, and each of the two texts clean.
 */
import type { Version } from '../library/types.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import type { Redline } from '../redline/types.ts';
import { at, documentAddress, redlineAddress, versionAddress } from './addresses.ts';
import { areaOf, documentCrumbs, documentFeed, modificationLinks } from './documents.ts';
import { departuresIn } from './departures.ts';
import { goneLink } from './gone.ts';
import { redlineEffects } from './hidden-effects.ts';
import { changeEntries } from './html/change-entries.ts';
import { printRedline, REDLINE_VIEWS, type RedlineView } from './html/redline.ts';
import { sourcePaper, versionNotice } from './notices.ts';
import type { Frame, HiddenEffects, Link, RedlinePage, StatusNotice } from './page-models.ts';
import { printText, targetsOf, termPanels, type Printed } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { attributed } from './redline-attribution.ts';
import { countFacts, isClean, VIEW_NAMES } from './redline-facts.ts';
import { filtersOf } from './redline-filters.ts';
import { documentName, versionStatus } from './words.ts';

/** Every view of one redline. */
export function redlinePages(publication: Publication, published: PublishedRedline): RedlinePage[] {
  const effects = redlineEffects(publication, published);
  return REDLINE_VIEWS.map((view) => redlinePage(publication, published, view, effects));
}

function redlinePage(
  publication: Publication,
  published: PublishedRedline,
  view: RedlineView,
  effects: HiddenEffects,
): RedlinePage {
  const { document, old, new: fresh, redline } = published;
  const { modifications } = publication.library;
  const side = (version: Version): RedlinePage['old'] => ({
    text: `Version ${version.number}`,
    href: versionAddress(document, version.number),
    label: versionStatus(version, modifications),
  });
  const { html, panels, places } = printView(publication, published, view);
  const changes = isClean(view)
    ? []
    : attributed(publication, published, changeEntries(redline, places));
  // Between two alternatives nothing goes: they stand side by side.
  const gone =
    published.alternatives === true || !document.versions.includes(fresh)
      ? undefined
      : goneLink(document, departuresIn(publication, published));
  return {
    frame: frameOf(publication, published, view),
    name: documentName(document),
    title: document.title,
    view,
    views: viewLinks(published, view),
    notice: noticeOf(publication, published, view),
    old: side(old),
    new: side(fresh),
    summary: redline.summary,
    counts: countFacts(redline.counts),
    proof: proofWords(redline, old, fresh),
    modifications: modificationLinks(publication, fresh),
    ...(gone && { gone }),
    hiddenEffects: view === 'inline' ? effects : shortened(effects, published),
    changes,
    filters: filtersOf(changes),
    html,
    panels,
  };
}

/** So many hidden effects are listed on every view; more of them on the inline one only. */
const MOST_EFFECTS = 100;

function shortened(
  effects: HiddenEffects,
  { document, old, new: fresh }: PublishedRedline,
): HiddenEffects {
  const count = effects.documents.reduce((sum, { effects: list }) => sum + list.length, 0);
  if (count <= MOST_EFFECTS) return effects;
  const href = at(redlineAddress(document, old.number, fresh.number), 'hidden-effects');
  return { ...effects, documents: [], more: { text: 'Read the list on the inline view', href } };
}

function printView(
  publication: Publication,
  { old, new: fresh, redline }: PublishedRedline,
  view: RedlineView,
): Printed & { readonly places: ReadonlySet<string> } {
  const style = 'permanent' as const;
  const document = fresh.document;
  if (isClean(view)) {
    const version = view === 'old' ? old : fresh;
    const register = publication.registerFor(version);
    const printed = printText(version.tree, {
      publication,
      register,
      style,
      document,
      page: version,
    });
    return { ...printed, places: new Set() };
  }
  const register = publication.registerFor(fresh);
  const oldRegister = publication.registerFor(old);
  const { html, terms, places } = printRedline(redline, view, {
    targets: targetsOf(register, document, { publication, style }),
    oldTargets: targetsOf(oldRegister, document, { publication, style }),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
  });
  const panels = termPanels(terms, { publication, register, oldRegister, style });
  return { html, panels, places };
}

function viewLinks({ document, old, new: fresh }: PublishedRedline, shown: RedlineView): Views {
  return REDLINE_VIEWS.map((view) => ({
    text: VIEW_NAMES[view],
    href: redlineAddress(document, old.number, fresh.number, view),
    current: view === shown,
  }));
}

type Views = (Link & { readonly current: boolean })[];

function frameOf(
  publication: Publication,
  { document, old, new: fresh, redline }: PublishedRedline,
  view: RedlineView,
): Frame {
  const name = documentName(document);
  const between = `version ${old.number} to ${fresh.number}`;
  const titles: Readonly<Record<RedlineView, string>> = {
    inline: `${name}: what changes from ${between} (${statusPhrase(fresh.status)})`,
    'side-by-side': `${name}: ${between} (${statusPhrase(fresh.status)}), side by side`,
    old: `${name}: ${between}, the old text (${statusPhrase(old.status)})`,
    new: `${name}: ${between}, the new text (${statusPhrase(fresh.status)})`,
  };
  return {
    title: titles[view],
    description: `Redline of ${name} (${document.title}) from ${between}, ${DESCRIBED[view]}: ${redline.summary.join('; ')}.`,
    href: redlineAddress(document, old.number, fresh.number, view),
    breadcrumbs: [
      ...documentCrumbs(publication, document),
      { text: name, href: documentAddress(document) },
      { text: `Version ${fresh.number}`, href: versionAddress(document, fresh.number) },
    ],
    area: areaOf(document),
    feed: documentFeed(document),
  };
}

const DESCRIBED: Readonly<Record<RedlineView, string>> = {
  inline: 'the changes marked in the text',
  'side-by-side': 'both texts side by side',
  old: 'the old text without marks',
  new: 'the new text without marks',
};

/** Where the old text stands alone, the notice is about that. */
function noticeOf(
  publication: Publication,
  { document, old, new: fresh, alternatives = false }: PublishedRedline,
  view: RedlineView,
): StatusNotice {
  const version = view === 'old' ? old : fresh;
  const notice = versionNotice(publication, document, version);
  return {
    ...notice,
    explanation: [
      alternatives
        ? `Versions ${old.number} and ${fresh.number} are alternatives: one of them would be made, not both.`
        : '',
      notice.explanation,
      sourcePaper(publication, version)?.note,
    ]
      .filter(Boolean)
      .join(' '),
    links: notice.links.filter(
      ({ href }) => href !== redlineAddress(document, old.number, fresh.number),
    ),
  };
}

/** Only proven redlines are published. */
export function proofWords({ proof }: Redline, old: Version, fresh: Version): string {
  if (!proof.proven) return '';
  return `Proven when this site was built: with every change rejected this redline reads exactly as version ${old.number}, with every change accepted exactly as version ${fresh.number}, structure and formatting included.`;
}
