/**
 * The changes of a redline while one view of it is printed: what each mark belongs to, and which
 * element gets the change's id. An id stands once in a view, on the first mark of its change; what
 * was moved has a second place, where it was.
 */
import type { Properties } from 'hast';
import { isParent, type LegalNode } from '../../model/nodes.ts';
import './nodes.ts';
import { CHANGE_CLASSES, CHANGE_KINDS, type Change } from '../../redline/types.ts';

/** The nodes that mark a change. An annex has insertions and deletions that belong to no change. */
export type Mark = Extract<
  LegalNode,
  { type: 'insertion' | 'deletion' | 'split' | 'merged' | 'reformatted' }
>;

/** What a mark says of itself: its kind, and its change where it belongs to one. */
export interface Marked<One extends Mark> {
  readonly type: One['type'];
  readonly change?: string | undefined;
}

/** The marks that stand around blocks. */
export type BlockMark = Exclude<Mark, { type: 'reformatted' }>;

/** True for a node that stands around blocks and says what happened to them. */
export function isBlockMark(node: { readonly type: string }): node is BlockMark {
  return ['insertion', 'deletion', 'split', 'merged'].includes(node.type);
}

/** Kinds of change in which a text stands twice. */
const MOVES: ReadonlySet<string> = new Set(['moved', 'raised', 'lowered']);

/** The changes of one view, as they find their places in it. */
export class PlacedChanges {
  readonly #byId: ReadonlyMap<string, Change>;
  readonly #given = new Set<string>();

  readonly #marked = new Set<string>();

  readonly #led = new Set<string>();
  readonly #without: ReadonlySet<string>;
  readonly #leftOut: ReadonlySet<string>;

  /**
   * @param tree what is printed: it tells which ends of a move there are to lead to.
   * @param leftOut changes that are not chosen: their marks stay, quietly.
   * @param without ends that turned out not to be printed: a note that nothing refers to is not.
   */
  constructor(
    changes: readonly Change[] = [],
    tree?: LegalNode,
    leftOut: ReadonlySet<string> = new Set(),
    without: ReadonlySet<string> = new Set(),
  ) {
    this.#byId = new Map(changes.map((change) => [change.id, change]));
    this.#without = without;
    this.#leftOut = leftOut;
    if (tree !== undefined) this.#noteMarks(tree);
  }

  /** Once all is printed: the places that were led to and are not there. */
  get deadEnds(): ReadonlySet<string> {
    return new Set([...this.#led].filter((anchor) => !this.#given.has(anchor)));
  }

  #noteMarks(node: LegalNode): void {
    if (isBlockMark(node) && node.change !== undefined) {
      this.#marked.add(`${node.type} ${node.change}`);
    }
    if (isParent(node)) for (const child of node.children) this.#noteMarks(child);
    if (node.type === 'sideLine') for (const one of node.old) this.#noteMarks(one);
  }

  /** The anchor of the other end of a move; none where that end went with what it stood in. */
  otherEndOf({ type, change }: Marked<Mark>): string | undefined {
    if (change === undefined) return undefined;
    const isOld = type === 'deletion';
    if (!this.#marked.has(`${isOld ? 'insertion' : 'deletion'} ${change}`)) return undefined;
    const anchor = isOld ? change : fromAnchor(change);
    if (this.#without.has(anchor)) return undefined;
    this.#led.add(anchor);
    return anchor;
  }

  /** The changes that have a place so far. */
  get places(): ReadonlySet<string> {
    return new Set([...this.#given].filter((id) => this.#byId.has(id)));
  }

  /** The change with an id; none for the marks of an annex. */
  of(id: string | undefined): Change | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** The change of a mark, where it says that text was moved. */
  moveOf(mark: Marked<Mark>): Change | undefined {
    const change = this.of(mark.change);
    return change && MOVES.has(change.kind) ? change : undefined;
  }

  /** True for the white space at which a text was split or joined: the mark on the block says it. */
  isJoint(mark: Mark): boolean {
    const kind = this.of(mark.change)?.kind;
    if (kind !== 'split' && kind !== 'merged') return false;
    return mark.children.every((child) => child.type === 'text' && child.value.trim() === '');
  }

  /** The classes and attributes of an element that marks a change, with its id where that is free. */
  properties(mark: Marked<Mark>, ...classes: string[]): Properties {
    const id = mark.change;
    if (id === undefined) return { className: ['change', ...classes] };
    const change = this.of(id);
    const kinds = change === undefined ? [] : [kindClass(change), classClass(change)];
    const gone = mark.type === 'deletion' && this.moveOf(mark) !== undefined;
    const anchor = this.#give(gone ? fromAnchor(id) : id);
    return {
      ...(anchor !== undefined && { id: anchor }),
      className: ['change', ...classes, ...kinds, ...(this.#leftOut.has(id) ? ['left-out'] : [])],
      dataChange: id,
    };
  }

  #give(anchor: string): string | undefined {
    if (this.#given.has(anchor)) return undefined;
    this.#given.add(anchor);
    return anchor;
  }
}

/** The anchor of the place that a text was moved from. */
function fromAnchor(id: string): string {
  return `${id}-from`;
}

/** Only names that are known become classes: a redline may come from elsewhere. */
function kindClass({ kind }: Change): string {
  if (MOVES.has(kind)) return 'moved';
  return CHANGE_KINDS.includes(kind) ? kind : 'replaced';
}

function classClass(change: Change): string {
  return CHANGE_CLASSES.includes(change.class) ? change.class : 'substantive';
}
