/**
 * The value that a redline is. Everything that shows a redline (pages, the terminal, JSON) prints
 * this value and works nothing out for itself.
 */
import type { LegalDocument, LegalNode } from '../model/nodes.ts';
import type { Proof } from './prove.ts';

/** All that changed between two versions: one immutable value. */
export interface Redline {
  /**
   * The new text with what was deleted from the old one, marked. See `src/model/nodes.ts`:
   * `insertion` and `deletion` around words or blocks, `split` and `merged` around a block whose
   * beginning was drawn or taken away, `reformatted` around words that only look different, and
   * `data.redline` on a node that was renumbered or changed in kind. A moved provision stands twice:
   * in a `deletion` where it was, and in an `insertion` where it is, both with the id of the one
   * change; the latter holds the edits made to it on the way, marked.
   */
  readonly tree: LegalDocument;
  /** In the reading order of the new text; what was deleted stands where it was. */
  readonly changes: readonly Change[];
  readonly counts: Counts;
  /** In words, one line a kind of change: "7 clauses inserted (D10.22 to D10.28)". */
  readonly summary: readonly string[];
  readonly proof: Proof;
}

/** What was done. */
export type ChangeKind =
  | 'inserted'
  | 'deleted'
  /** Words in place of other words; or the words of a defined term. */
  | 'replaced'
  | 'moved'
  /** Moved, and a level further out: a limb that is a clause now. */
  | 'raised'
  /** Moved, and a level further in. */
  | 'lowered'
  /** Another number or label on a provision in its place. */
  | 'renumbered'
  /** One provision or paragraph became several, one after another. */
  | 'split'
  /** Several provisions or paragraphs, one after another, became one. */
  | 'merged'
  /** The same words in other formatting, with another link target, or as another kind of block. */
  | 'reformatted';

export const CHANGE_KINDS: readonly ChangeKind[] = [
  'inserted',
  'deleted',
  'replaced',
  'moved',
  'raised',
  'lowered',
  'renumbered',
  'split',
  'merged',
  'reformatted',
];

/** What moved, whatever its level is now. */
export const MOVES: ReadonlySet<string> = new Set<ChangeKind>(['moved', 'raised', 'lowered']);

/**
 * How much a change matters. Consequential: a number that changed because provisions before it came
 * or went, and a reference that followed it. Typographic: white space, quotation marks, dashes,
 * hyphens that are not seen, accents stored in another way. Formatting: emphasis, kinds of block.
 * All else is substantive, a comma and a capital among it.
 */
export type ChangeClass = 'substantive' | 'consequential' | 'formatting' | 'typographic';

export const CHANGE_CLASSES: readonly ChangeClass[] = [
  'substantive',
  'consequential',
  'formatting',
  'typographic',
];

/** One change between two versions. */
export interface Change {
  /**
   * Made of what the change is and where, so that it stays when other changes come and go:
   * "change-d10.22-k3f9x2". Its marks in the tree have the same.
   */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  /** The kind of node that it happened to; 'words' for words inside one. */
  readonly what: LegalNode['type'] | 'words' | 'tableColumn';
  /** The provision in the old text: "D10.22", "D10.19(a)", a defined term; empty where there is none. */
  readonly oldProvision: string;
  /** The provision in the new text; empty where there is none. */
  readonly newProvision: string;
  /** The words of the heading it stands under; empty where there is none. */
  readonly heading: string;
  /** Plain text that goes; empty for an insertion. For a renumbering, the number before. */
  readonly oldText: string;
  /** Plain text that comes; empty for a deletion. For a renumbering, the number after. */
  readonly newText: string;
  /** Of a split or a merger: the names of all the provisions that one became, or that became one. */
  readonly pieces?: readonly string[];
  /** Of a change of formatting, in words: "now bold", "now a link to https://…". */
  readonly detail?: string;
  /** The id of the move in which this change was made. */
  readonly within?: string;
}

/** How much changed. Words are runs of letters and digits. */
export interface Counts {
  /** Words that are only in the new text; those of moved provisions are not among them. */
  readonly wordsInserted: number;
  readonly wordsDeleted: number;
  /** Words of moved provisions, counted once. */
  readonly wordsMoved: number;
  /** Clauses and definitions (and, where there are none around, paragraphs) that a change touches. */
  readonly provisionsChanged: number;
}

/** The provision that a change is cited by: in the new text, or where it was in the old one. */
export function provisionOf(change: Pick<Change, 'oldProvision' | 'newProvision'>): string {
  return change.newProvision || change.oldProvision;
}
