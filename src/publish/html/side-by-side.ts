/**
 * Two texts side by side as HTML: two columns of lines, each line with what the old and what the new
 * text has. Provisions are sections under headings that are heard, so that a reader who hears the
 * page can step from clause to clause.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { isParent, type Deletion, type Insertion, type LegalNode } from '../../model/nodes.ts';
import { termOf } from '../../register/provisions.ts';
import type { BlockPrinter } from './blocks.ts';
import { formerNumberOf } from './former.ts';
import { isBlockMark, type BlockMark, type Marked, type PlacedChanges } from './changes.ts';
import { element, findHeading, heard, text } from './elements.ts';
import { asInline, blockMark, inlineMark } from './marks.ts';
import { nameOfUnit } from './names.ts';
import type { Fold, SideLine } from './nodes.ts';
import type { Side } from './sides.ts';

/** A number or label that waits for the first words of its provision. */
type NumberedNode = Extract<LegalNode, { type: 'clause' | 'limb' }>;

type Part = Extract<LegalNode, { type: 'part' }>;

/** What the next line begins with. */
interface Pending {
  readonly numbers: Record<Side, NumberedNode[]>;
  readonly anchors: Properties[];
  /** A split or a merger of which the next line is the first. */
  mark?: BlockMark & { type: 'split' | 'merged' };
}

/** Prints one redline's lines. */
export class ColumnPrinter {
  readonly #printer: BlockPrinter;
  readonly #pending: Pending = { numbers: { old: [], new: [] }, anchors: [] };
  /** The part that is being printed: its number stands in its heading. */
  #open: Part | undefined;

  constructor(printer: BlockPrinter) {
    this.#printer = printer;
  }

  /** The two columns with their heads. */
  columns(state: State, children: readonly LegalNode[]): Element {
    const { columns } = this.#printer.printing;
    const head = element('div', { className: ['line', 'column-heads'], ariaHidden: 'true' }, [
      element('p', { className: ['side', 'old'] }, [text(columns.old)]),
      element('p', { className: ['side', 'new'] }, [text(columns.new)]),
    ]);
    return element('div', { className: ['side-by-side'] }, [
      head,
      ...this.lines(state, children, 0),
    ]);
  }

  /** The lines of some nodes. */
  lines(state: State, nodes: readonly LegalNode[], depth: number): ElementContent[] {
    return nodes.flatMap((node) => this.#linesOf(state, node, depth));
  }

  #linesOf(state: State, node: LegalNode, depth: number): ElementContent[] {
    switch (node.type) {
      case 'sideLine':
        return [this.#line(state, node, depth)];
      case 'fold':
        return [this.#fold(state, node, depth)];
      case 'part':
        return this.#part(state, node);
      case 'clause':
        return [this.#provision(state, node, depth)];
      case 'limb':
        return this.#limb(state, node, depth);
      case 'termDefinition':
        return [this.#definition(state, node, depth)];
      case 'split':
      case 'merged':
        this.#pending.mark = node;
        return this.lines(state, node.children, depth);
      default:
        return isParent(node) ? this.lines(state, node.children, depth) : [];
    }
  }

  #part(state: State, part: Part): ElementContent[] {
    this.#open = part;
    // A part that came or went around text that stays has no mark of its own: said over it.
    return this.#printer.changedBlock(part, () => [
      element('section', { className: ['part'], ...this.#printer.named(part) }, [
        ...this.#partNumber(part),
        ...this.lines(state, part.children, 0),
      ]),
    ]);
  }

  /** Without a printed heading a part's number is not printed, unless it is what changed. */
  #partNumber(part: Part): ElementContent[] {
    const hasHeading = (node: LegalNode): boolean =>
      node.type === 'partHeading' ||
      ((node.type === 'sideLine' || isBlockMark(node)) &&
        (node.children as LegalNode[]).some(hasHeading));
    if (part.data?.redline?.change === undefined || part.children.some(hasHeading)) return [];
    const number = this.#printer.numberWords(part, part.number);
    return [
      element('p', { className: ['part-number'] }, [
        text('Part '),
        element('span', { className: ['number'] }, number),
      ]),
    ];
  }

  #provision(state: State, clause: Extract<LegalNode, { type: 'clause' }>, depth: number): Element {
    const former = formerNumberOf(clause);
    const words = former === undefined ? clause.number : `${clause.number}, formerly ${former}`;
    const named = this.#printer.named(clause);
    this.#await(clause);
    return element('section', { className: ['clause-lines'], ...named }, [
      ...this.#heading(clause, words),
      ...this.lines(state, clause.children, depth + 1),
      ...this.#leftOver(state, depth + 1),
    ]);
  }

  #definition(
    state: State,
    definition: Extract<LegalNode, { type: 'termDefinition' }>,
    depth: number,
  ): Element {
    const named = this.#printer.named(definition);
    return element('section', { className: ['definition-lines'], ...named }, [
      ...this.#heading(definition, termInLines(definition)),
      ...this.lines(state, definition.children, depth),
    ]);
  }

  #limb(state: State, limb: Extract<LegalNode, { type: 'limb' }>, depth: number): ElementContent[] {
    const waiting = [...this.#pending.numbers.old, ...this.#pending.numbers.new];
    // The label of a limb that begins with a limb has a line of its own.
    const before = waiting.some(({ type }) => type === 'limb') ? this.#leftOver(state, depth) : [];
    const named = this.#printer.named(limb);
    if (named.id !== undefined) this.#pending.anchors.push(named);
    this.#await(limb);
    const lines = this.lines(state, limb.children, depth + 1);
    return [...before, ...lines, ...this.#leftOver(state, depth + 1)];
  }

  /** A number waits on the sides that have the provision. */
  #await(node: NumberedNode): void {
    const type = this.#pending.mark?.type;
    if (type !== 'split') this.#pending.numbers.old.push(node);
    if (type !== 'merged') this.#pending.numbers.new.push(node);
  }

  /** A provision whose words are all in the other column still has its number in this one. */
  #leftOver(state: State, depth: number): ElementContent[] {
    const { old, new: fresh } = this.#pending.numbers;
    if (old.length === 0 && fresh.length === 0) return [];
    return [this.#line(state, { type: 'sideLine', side: 'both', old: [], children: [] }, depth)];
  }

  #heading(node: LegalNode, words: string): ElementContent[] {
    const level = this.#printer.printing.clauseLevel(node);
    if (level === undefined || words === '') return [];
    return [element(`h${String(level)}`, { className: ['visually-hidden'] }, [text(words)])];
  }

  #fold(state: State, node: Fold, depth: number): Element {
    return element('details', { className: ['fold'] }, [
      element('summary', {}, [text(node.words)]),
      ...this.lines(state, node.children, depth),
    ]);
  }

  #line(state: State, line: SideLine, depth: number): Element {
    const { anchors, mark } = this.#pending;
    const [first, ...others] = anchors.splice(0);
    delete this.#pending.mark;
    const className = ['line', ...this.#stateOf(line, mark), `depth-${String(Math.min(depth, 6))}`];
    return element('div', { className, ...first }, [
      ...others.map(({ id }) => element('span', { id }, [])),
      this.#side(state, line, 'old', mark),
      this.#side(state, line, 'new', mark),
    ]);
  }

  /** Whether a line is the same in both texts, has only another number, or has changed. */
  #stateOf(line: SideLine, mark: Pending['mark']): string[] {
    const { old, new: fresh } = this.#pending.numbers;
    const isRenumbered = [...old, ...fresh].some(({ data }) => data?.redline !== undefined);
    const isKept =
      line.side === 'both' && mark === undefined && !isChanged(line, this.#printer.changes);
    if (!isKept) return [`in-${line.side}`];
    return isRenumbered ? ['in-both', 'renumbered'] : ['same'];
  }

  #side(state: State, line: SideLine, side: Side, mark: Pending['mark']): Element {
    const printer = this.#printer;
    const isHere = line.side === 'both' || line.side === side;
    if (!isHere) {
      const words = side === 'old' ? '[Not in the old text.]' : '[Not in the new text.]';
      return element('div', { className: ['side', side, 'absent'] }, [heard(words)]);
    }
    const nodes = line.side === 'both' && side === 'old' ? line.old : line.children;
    printer.isCopy = line.side === 'both' && side === 'old';
    const numbers = this.#pending.numbers[side].splice(0);
    const content = printer.blocks(state, nodes);
    const named = this.#numbered(numbers, content, side, mark);
    const inside = mark === undefined ? named : this.#joint(mark, numbers, named, side);
    printer.isCopy = false;
    const said = side === 'old' ? 'Old: ' : 'New: ';
    return element('div', { className: ['side', side] }, [heard(said), ...inside]);
  }

  /** Words with the numbers before them; a part's number stands in its heading. */
  #numbered(
    numbers: readonly NumberedNode[],
    words: ElementContent[],
    side: Side,
    mark: Pending['mark'],
  ): ElementContent[] {
    const heading = findHeading(words);
    if (heading !== undefined && this.#open !== undefined) {
      const inside = this.#numberOnSide(this.#open, side, undefined);
      heading.children.unshift(element('span', { className: ['number'] }, inside), text(' '));
    }
    const printed = numbers.map((node) => {
      const isHalf = mark !== undefined && mark.children.includes(node);
      const inside = this.#numberOnSide(node, side, isHalf ? mark : undefined);
      const unit = this.#printer.unitOf(node);
      const className = ['number', node.type === 'limb' ? 'label' : 'clause-number'];
      return unit === undefined
        ? element('span', { className }, inside)
        : element('a', { className, href: `#${unit.anchor}` }, inside);
    });
    if (words.length > 0) printed.push(element('div', { className: ['words'] }, words));
    return printed;
  }

  #numberOnSide(node: Part | NumberedNode, side: Side, half: Pending['mark']): ElementContent[] {
    const now = node.type === 'limb' ? node.label : node.number;
    const former = formerNumberOf(node);
    if (half !== undefined) {
      return [inlineMark(asInline(half), () => [text(now)], this.#printer.changes)];
    }
    if (former === undefined) return [text(now)];
    const mark: Marked<Insertion | Deletion> = {
      type: side === 'old' ? 'deletion' : 'insertion',
      change: node.data?.redline?.change,
    };
    return [inlineMark(mark, () => [text(side === 'old' ? former : now)], this.#printer.changes)];
  }

  /** The line at which one text splits or joins: marked where it is a block, a sign where it is not. */
  #joint(
    mark: NonNullable<Pending['mark']>,
    numbers: readonly LegalNode[],
    content: ElementContent[],
    side: Side,
  ): ElementContent[] {
    const isBlockHere = (mark.type === 'split') === (side === 'new');
    const numbered = numbers.at(-1);
    const name =
      numbered === undefined ? '' : nameOfUnit(numbered, this.#printer.printing.unitOf(numbered));
    if (isBlockHere) return [blockMark(mark, name, () => content, this.#printer.changes)];
    return [
      element('p', { className: ['continues'] }, [text('continues the words above')]),
      ...content,
    ];
  }
}

function isChanged(line: SideLine, changes: PlacedChanges): boolean {
  const holds = (node: LegalNode): boolean => {
    if ('change' in node) return !changes.isJoint(node);
    return node.data?.redline !== undefined || (isParent(node) && node.children.some(holds));
  };
  return line.old.some(holds) || line.children.some(holds);
}

/** The term of a definition whose parts are lines: as the new text has it, else as the old one had it. */
function termInLines(definition: Extract<LegalNode, { type: 'termDefinition' }>): string {
  const lines = (definition.children as LegalNode[]).flatMap((line) =>
    line.type === 'sideLine' ? line.children : [],
  );
  return termOf({ type: 'termDefinition', children: lines as typeof definition.children });
}
