/**
 * The redlines of several texts on one page, each in context: what a release changes, or a
 * modification.
 */
import type { CodeDocument, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { summarise } from '../redline/summary.ts';
import type { Register } from '../register/register.ts';
import { redlineAddress, versionAddress } from './addresses.ts';
import { changeEntries } from './html/change-entries.ts';
import { printRedline } from './html/redline.ts';
import type { Link, RedlineChange, TermPanel, TextRedline, TextRedlines } from './page-models.ts';
import { targetsOf, termPanels } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { proofWords } from './redline.ts';
import { attributed } from './redline-attribution.ts';
import { filtersOf } from './redline-filters.ts';
import { documentName, versionStatus } from './words.ts';

/** One redline of such a page. */
export interface RedlinePart {
  /** What its section is addressed by, and its changes begin with: "section-d". */
  readonly anchor: string;
  readonly published: PublishedRedline;
  /** Sentences over it. */
  readonly notes: readonly string[];
  /** What its new words are read with, where not with the consolidation of their version. */
  readonly register?: Register | undefined;
}

/** What is shown of the redlines of a page. */
interface ShownRedlines {
  /**
   * The number of a modification: the changes of others stay quietly, and a text of which none is its
   * own is left out. Without it every change is shown.
   */
  readonly only?: string | undefined;
  /** True where long stretches that do not change are folded; else they are left out and named. */
  readonly whole?: boolean;
}

/**
 * Prints redlines for one page.
 *
 * @param show of what there is, what is shown.
 */
export function textRedlines(
  publication: Publication,
  parts: readonly RedlinePart[],
  show: ShownRedlines = {},
): TextRedlines & {
  readonly leftOut: readonly CodeDocument[];
  /** True where changes of others stay in what is shown. */
  readonly hasOthers: boolean;
} {
  const { only } = show;
  const printed = parts.map((part) => printPart(publication, part, show));
  const shown = printed.filter(({ text }) => only === undefined || text.changes.length > 0);
  const texts = shown.map(({ text }) => text);
  const changes = texts.flatMap((text) => text.changes);
  const filters = filtersOf(changes);
  const documents = new Set(shown.map(({ document }) => document));
  return {
    texts,
    filters: only === undefined ? filters : { ...filters, modifications: [] },
    count: changes.length,
    panels: panelsOf(publication, shown),
    hasOthers: shown.some(({ hasOthers }) => hasOthers),
    leftOut: [...new Set(printed.map(({ document }) => document))].filter(
      (document) => !documents.has(document),
    ),
  };
}

interface PrintedPart {
  readonly document: CodeDocument;
  readonly text: TextRedline;
  readonly terms: ReadonlySet<TermKey>;
  readonly register: Register;
  readonly oldRegister: Register;
  readonly hasOthers: boolean;
}

function printPart(
  publication: Publication,
  { anchor, published, notes, register: given }: RedlinePart,
  { only, whole }: ShownRedlines,
): PrintedPart {
  const { document, old, new: fresh, redline } = published;
  const register = given ?? publication.registerFor(fresh);
  const oldRegister = publication.registerFor(old);
  const style = 'permanent' as const;
  const prefix = `${anchor}-`;
  // Which changes there are, and whose, is known before it is known where they are printed.
  const all = attributed(publication, published, changeEntries(redline, new Set()));
  const leftOut = new Set(all.filter((one) => !isOf(one, only)).map(({ id }) => id));
  const { html, terms, places } = printRedline(redline, 'inline', {
    targets: targetsOf(register, document.id, { publication, style }),
    oldTargets: targetsOf(oldRegister, document.id, { publication, style }),
    names: { old: `Version ${old.number}`, new: `Version ${fresh.number}` },
    topLevel: 3,
    prefix,
    changedOnly: whole !== true,
    leftOut,
  });
  const entries = attributed(publication, published, changeEntries(redline, places));
  const side = ({ number }: Version): Link => ({
    text: `Version ${number}`,
    href: versionAddress(document, number),
  });
  const text: TextRedline = {
    anchor,
    name: documentName(document),
    title: document.title,
    status: fresh.status,
    extract: fresh.extract,
    label: versionStatus(fresh, publication.library.modifications),
    old: side(old),
    new: side(fresh),
    notes,
    summary:
      leftOut.size === 0
        ? redline.summary
        : summarise(redline.changes.filter(({ id }) => !leftOut.has(id))),
    proof: proofWords(redline, old, fresh),
    redline: {
      text: `The redline of ${documentName(document)} by itself, whole and in other views`,
      href: redlineAddress(document, old.number, fresh.number),
    },
    changes: entries
      .filter(({ id }) => !leftOut.has(id))
      .map((entry) => ({
        ...entry,
        id: prefix + entry.id,
        href: entry.href === '#main' ? `#${anchor}` : `#${prefix}${entry.href.slice(1)}`,
      })),
    html,
  };
  return { document, text, terms, register, oldRegister, hasOthers: leftOut.size > 0 };
}

/** A change that cannot be put down to any modification may be one of each. */
function isOf({ modifications }: RedlineChange, only: string | undefined): boolean {
  return only === undefined || modifications.length === 0 || modifications.includes(only);
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
