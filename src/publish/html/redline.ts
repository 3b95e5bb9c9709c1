/**
 * A redline as HTML, in each of its views. Pure: from a redline and what its words link to, in the
 * build and in browsers alike.
 */
import { accept, reject } from '../../redline/project.ts';
import type { Redline } from '../../redline/types.ts';
import type { TermKey } from '../../model/identifiers.ts';
import type { LegalDocument } from '../../model/nodes.ts';
import { indexTree } from '../../register/provisions.ts';
import { PlacedChanges } from './changes.ts';
import { fold, leaveFoldsOut } from './folds.ts';
import { linkTree, type Linking } from './link.ts';
import type { LinkTargets } from './link-targets.ts';
import { pairSides } from './pairs.ts';
import { printHtml } from './print.ts';

/** The ways in which one redline is shown. */
export type RedlineView = 'inline' | 'side-by-side' | 'old' | 'new';

export const REDLINE_VIEWS: readonly RedlineView[] = ['inline', 'side-by-side', 'old', 'new'];

/** What the print of a redline needs beside the redline. */
interface RedlinePrint {
  /** What the new text links to, and kept and inserted words with it; none where nothing is linked. */
  readonly targets?: LinkTargets;
  /** What the old text links to, and deleted words with it. */
  readonly oldTargets?: LinkTargets;
  /** What the two texts are called over their columns: "Version 9.0". */
  readonly names: { readonly old: string; readonly new: string };
  /** The HTML level of the highest heading in the text; 2 unless told. */
  readonly topLevel?: number;
  /** False where the words get no ids: a piece of a text beside others. */
  readonly anchors?: boolean;
  /** What stands before each id, on a page with several texts. */
  readonly prefix?: string;
  /** The ids of changes that are not chosen: their marks stay, quietly. */
  readonly leftOut?: ReadonlySet<string>;
  /** True where long unchanged stretches are left out, and only named; inline only. */
  readonly changedOnly?: boolean;
}

/** One view of a redline. */
export interface PrintedView {
  /** Safe to set into a page. Every id in it is unique. */
  readonly html: string;
  /** The terms that its words link to. */
  readonly terms: ReadonlySet<TermKey>;
  /** The changes that an element of the view has as its id. */
  readonly places: ReadonlySet<string>;
}

/** Prints one view of a redline. */
export function printRedline(
  redline: Redline,
  view: RedlineView,
  print: RedlinePrint,
): PrintedView {
  switch (view) {
    case 'inline':
      return printInline(redline, print);
    case 'side-by-side':
      return printSideBySide(redline, print);
    case 'old':
      return printClean(reject(redline.tree), print.oldTargets, print);
    case 'new':
      return printClean(accept(redline.tree), print.targets, print);
  }
}

function printInline(redline: Redline, print: RedlinePrint): PrintedView {
  const linked = linkTree(redline.tree, linkingOf(print));
  const folded = fold(linked.tree);
  const shown = print.changedOnly === true ? leaveFoldsOut(folded) : folded;
  return printMarked(shown, linked.terms, redline, print);
}

function printSideBySide(redline: Redline, print: RedlinePrint): PrintedView {
  const paired = pairSides(redline.tree, linkingOf(print));
  return printMarked(fold(paired.tree), paired.terms, redline, print);
}

/** Prints a marked tree; again where a move would lead to an end that turned out not to be printed. */
function printMarked(
  tree: LegalDocument,
  terms: ReadonlySet<TermKey>,
  redline: Redline,
  print: RedlinePrint,
): PrintedView {
  const units = indexTree(tree);
  const printWith = (changes: PlacedChanges): PrintedView => {
    const html = printHtml(tree, {
      ...(print.topLevel !== undefined && { topLevel: print.topLevel }),
      ...(print.anchors !== undefined && { anchors: print.anchors }),
      ...(print.prefix !== undefined && { prefix: print.prefix }),
      unitOf: (node) => units.byNode.get(node),
      changes,
      columns: print.names,
      footnotesInPlace: true,
    });
    return { html, terms, places: changes.places };
  };
  const changes = new PlacedChanges(redline.changes, tree, print.leftOut);
  const view = printWith(changes);
  const { deadEnds } = changes;
  if (deadEnds.size === 0) return view;
  return printWith(new PlacedChanges(redline.changes, tree, print.leftOut, deadEnds));
}

/** Prints one of the two texts by itself, without marks. */
export function printClean(
  tree: LegalDocument,
  targets: LinkTargets | undefined,
  print: Pick<RedlinePrint, 'topLevel' | 'anchors'> = {},
): PrintedView {
  const linked = linkTree(tree, linkingOf({ ...(targets && { targets }) }));
  const units = indexTree(linked.tree);
  const html = printHtml(linked.tree, {
    ...(print.topLevel !== undefined && { topLevel: print.topLevel }),
    ...(print.anchors !== undefined && { anchors: print.anchors }),
    unitOf: (node) => units.byNode.get(node),
    footnotesInPlace: true,
  });
  return { html, terms: linked.terms, places: new Set() };
}

/** Where nothing is linked, nothing is looked for. */
const NO_TARGETS: LinkTargets = {
  linksIn: () => ({ terms: [], citations: [] }),
  termAddress: () => undefined,
  targetAddress: () => undefined,
  targetNote: () => undefined,
};

function linkingOf(print: Pick<RedlinePrint, 'targets' | 'oldTargets'>): Linking {
  const targets = print.targets ?? NO_TARGETS;
  return { targets, oldTargets: print.oldTargets ?? targets, terms: true };
}
