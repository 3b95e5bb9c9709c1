/**
 * The page of a release: its modifications, and one redline for all that they change together.
 */
import { isPending } from '../library/dates.ts';
import type { Release, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { statusWords } from '../model/lifecycle.ts';
import type { Register } from '../register/register.ts';
import { HOME, redlineAddress, releaseAddress, RELEASES, versionAddress } from './addresses.ts';
import { conformedSentence } from './conformed.ts';
import { changeEntries } from './html/change-entries.ts';
import { printRedline } from './html/redline.ts';
import type { MadeTogether } from './made-together.ts';
import type { Link, ReleasePage, ReleaseText, StatusNotice, TermPanel } from './page-models.ts';
import { printPlain, targetsOf, termPanels } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { proofWords } from './redline.ts';
import { attributed } from './redline-attribution.ts';
import { filtersOf } from './redline-filters.ts';
import { releaseEntry } from './releases.ts';
import { counted, dayWords, documentName, versionStatus } from './words.ts';

/** One release: its modifications and the redline of the documents they change. */
export function releasePage(publication: Publication, release: Release): ReleasePage {
  const ids = release.modifications.map(({ modification }) => modification);
  const made = publication.planned.madeBy(ids);
  const pending = isPending(release);
  // Words are read beside what the whole release makes of the other documents.
  const together = pending
    ? publication.registerOf(publication.planned.consolidationWith(ids))
    : undefined;
  const printed = partsOf(publication, made).map((part) => printPart(publication, part, together));
  const texts = printed.map(({ text }) => text);
  const changes = texts.flatMap((text) => text.changes);
  const filters = filtersOf(changes);
  const count = changes.length;
  return {
    frame: {
      title: release.title,
      description: `${release.title}, ${dayWords(release.date)}: its modifications, the documents they change, and one redline for all of it.`,
      href: releaseAddress(release.id),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'Releases', href: RELEASES },
      ],
      area: 'releases',
    },
    release: releaseEntry(publication, release),
    notice: releaseNotice(
      release,
      texts.some(({ extract }) => extract),
    ),
    aboutHtml: printPlain(release.about),
    modificationsHeading: pending
      ? 'Modifications planned for this release'
      : 'Modifications of this release',
    only: onlyLinks(filters.modifications.map(({ value }) => value)),
    textsHeading: pending ? 'Redline: what it would change' : 'Redline: what it changed',
    lead:
      count === 0
        ? 'None of its modifications changes a text that is published here.'
        : `${counted(count, 'change')} in ${counted(documentsIn(made), 'document')}, in one redline. Long stretches that do not change are left out; each document’s own redline has them.`,
    collisions: made.collisions,
    texts,
    filters,
    count,
    panels: panelsOf(publication, printed),
  };
}

/** Whether what the release makes is law, beyond mistake. */
function releaseNotice(release: Release, extract: boolean): StatusNotice {
  const { status } = release;
  const day = dayWords(release.date);
  const words: Readonly<Record<Release['status'], string>> = {
    proposed: `Proposed for ${day}. Nothing that it would change is in force.`,
    planned: `Planned for ${day}, as at ${dayWords(release.statusOn)}. Nothing that it would change is in force, and it may never be.`,
    approved: `To take effect on ${day}. Nothing that it changes is in force yet.`,
    'in-force': `Took effect on ${day}.`,
    superseded: `Took effect on ${day}; later texts have replaced those that it made.`,
    withdrawn: `Was planned for ${day} and was withdrawn. It never took effect.`,
  };
  return { status, extract, label: statusWords(status), explanation: words[status], links: [] };
}

function documentsIn({ texts, apart }: MadeTogether): number {
  return texts.length + apart.length;
}

/** One redline of the page. */
interface Part {
  readonly anchor: string;
  readonly published: PublishedRedline;
  readonly notes: readonly string[];
  /** True where the words are read beside what the whole release makes of the other documents. */
  readonly isWhole: boolean;
}

function partsOf(publication: Publication, { texts, apart }: MadeTogether): Part[] {
  const order = publication.documents;
  const whole = texts.map(({ document, old, new: fresh, annexes }): Part => ({
    anchor: document.id,
    published: { document, old, new: fresh, redline: publication.redlineBetween(old, fresh) },
    notes: annexes.length === 0 ? [] : [conformedSentence(annexes, old)],
    isWhole: true,
  }));
  const each = apart.flatMap(({ document, versions, why }) =>
    versions.flatMap((version): Part[] => {
      const published = publication.redlineOf(version);
      if (published === undefined) return [];
      const notes = [
        ...why,
        `No text of ${documentName(document)} has all modifications of this release, so the version that each makes is shown by itself.`,
      ];
      return [{ anchor: `${document.id}-${version.number}`, published, notes, isWhole: false }];
    }),
  );
  return [...whole, ...each].sort(
    (one, other) => order.indexOf(one.published.document) - order.indexOf(other.published.document),
  );
}

interface PrintedPart {
  readonly text: ReleaseText;
  readonly terms: ReadonlySet<TermKey>;
  readonly register: Register;
  readonly oldRegister: Register;
}

function printPart(
  publication: Publication,
  { anchor, published, notes, isWhole }: Part,
  together: Register | undefined,
): PrintedPart {
  const { document, old, new: fresh, redline } = published;
  const register = (isWhole ? together : undefined) ?? publication.registerFor(fresh);
  const oldRegister = publication.registerFor(old);
  const style = 'permanent' as const;
  const prefix = `${anchor}-`;
  const { html, terms, places } = printRedline(redline, 'inline', {
    targets: targetsOf(register, document.id, { publication, style }),
    oldTargets: targetsOf(oldRegister, document.id, { publication, style }),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
    topLevel: 3,
    prefix,
    changedOnly: true,
  });
  const entries = attributed(publication, published, changeEntries(redline, places));
  const side = ({ number }: Version): Link => ({
    text: `Version ${number}`,
    href: versionAddress(document, number),
  });
  const text: ReleaseText = {
    anchor,
    name: documentName(document),
    title: document.title,
    status: fresh.status,
    extract: fresh.extract,
    label: versionStatus(fresh, publication.library.modifications),
    old: side(old),
    new: side(fresh),
    notes,
    summary: redline.summary,
    proof: proofWords(redline, old, fresh),
    redline: {
      text: `The redline of ${documentName(document)} by itself, whole and in other views`,
      href: redlineAddress(document, old.number, fresh.number),
    },
    changes: entries.map((entry) => ({
      ...entry,
      id: prefix + entry.id,
      href: entry.href === '#main' ? `#${anchor}` : `#${prefix}${entry.href.slice(1)}`,
    })),
    html,
  };
  return { text, terms, register, oldRegister };
}

/**
 * The panels of all texts. A term that two of them read in different ways has none: its link leads
 * to the right definition in each.
 */
function panelsOf(publication: Publication, printed: readonly PrintedPart[]): TermPanel[] {
  const panels = new Map<TermKey, { readonly panel: TermPanel; readonly words: string }>();
  const torn = new Set<string>();
  for (const { terms, register, oldRegister } of printed) {
    const print = { publication, register, oldRegister, style: 'permanent' as const };
    for (const panel of termPanels(terms, print)) {
      const words = JSON.stringify(panel);
      const key = panel.key as TermKey;
      const first = panels.get(key);
      if (first !== undefined && first.words !== words) torn.add(key);
      panels.set(key, first ?? { panel, words });
    }
  }
  return [...panels.values()]
    .map(({ panel }) => panel)
    .filter(({ key }) => !torn.has(key))
    .sort((one, other) => one.key.localeCompare(other.key, 'en'));
}

/** For each modification, the address that leaves out the changes of the others. */
function onlyLinks(numbers: readonly string[]): Link[] {
  return numbers.map((number) => {
    const others = numbers.filter((one) => one !== number);
    const search = new URLSearchParams(others.map((one) => ['without-modification', one]));
    return { text: `Only ${number}`, href: `?${search.toString()}` };
  });
}
