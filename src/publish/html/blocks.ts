/**
 * Blocks of legal text as HTML: clauses, limbs and definitions with their numbers, anchors and marks.
 * Marks around the entries of a list stand inside the entries, since a list holds nothing else.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { isParent, type LegalNode, type Limb, type TermDefinition } from '../../model/nodes.ts';
import type { Unit } from '../../register/provisions.ts';
import { isBlockMark, type BlockMark, type PlacedChanges } from './changes.ts';
import { element, heard, text } from './elements.ts';
import { attributeWords, formerNumberOf, labelInserted } from './former.ts';
import type { Phrase } from './nodes.ts';
import {
  asInline,
  blockMark,
  inlineMark,
  insideAll,
  markedClasses,
  renumberedMark,
  WHOLE,
  type Bounds,
  type Inside,
} from './marks.ts';
import { entriesOf, nameOfUnit, runWords } from './names.ts';

/** How a unit is cited: in words, and by its address for good. */
export interface Quotable {
  readonly words: string;
  readonly href: string;
}

/** What the handlers need to know of the text they print. */
export interface Printing {
  /** The unit that a node is, for its anchor; none where the print has no anchors. */
  readonly unitOf: (node: LegalNode) => Unit | undefined;
  /** What a reader copies to cite a unit; none where a text cannot be cited. */
  readonly citationOf: (unit: Unit) => Quotable | undefined;
  /** What cites a unit from elsewhere. */
  readonly citedBy: (unit: Unit) => readonly Phrase[];
  /** Where a clause or definition comes from; nothing where that is not told. */
  readonly provenanceOf: (unit: Unit) => readonly Phrase[];
  /** The HTML level of a heading. */
  readonly headingLevel: (node: LegalNode) => number;
  /** The level at which a clause's number is a heading; none where it is no heading. */
  readonly clauseLevel: (node: LegalNode) => number | undefined;
  readonly changes: PlacedChanges;
  /** What two texts side by side are called. */
  readonly columns: { readonly old: string; readonly new: string };
  /**
   * The footnotes that are printed at the foot, by identifier in capitals; undefined where all stand
   * where the text has them.
   */
  readonly footed: ReadonlySet<string> | undefined;
}

/** Prints blocks; made anew for each print. */
export class BlockPrinter {
  readonly printing: Printing;
  /** True while words are printed that stand on the page with their anchors and headings already. */
  isCopy = false;
  /** Blocks that only one of the two texts has as blocks, with the mark that says so. */
  readonly #halfNumbered = new Map<LegalNode, BlockMark>();

  constructor(printing: Printing) {
    this.printing = printing;
  }

  get changes(): PlacedChanges {
    return this.printing.changes;
  }

  unitOf(node: LegalNode): Unit | undefined {
    return this.isCopy ? undefined : this.printing.unitOf(node);
  }

  /** The anchor and the citation of a node. */
  named(node: LegalNode): Properties {
    const unit = this.unitOf(node);
    if (unit === undefined) return {};
    const quotable = this.printing.citationOf(unit);
    if (quotable === undefined) return { id: unit.anchor };
    return { id: unit.anchor, dataCitation: quotable.words, dataAddress: quotable.href };
  }

  /** What cites a clause or part, folded under how many there are; nothing where nothing does. */
  citedBy(node: LegalNode): ElementContent[] {
    const unit = this.unitOf(node);
    const citing = unit === undefined ? [] : this.printing.citedBy(unit);
    if (unit === undefined || citing.length === 0) return [];
    const count = `${String(citing.length)} ${citing.length === 1 ? 'provision' : 'provisions'}`;
    return [
      element('details', { className: ['cited-by'] }, [
        element('summary', {}, [heard(`${unit.name} is `), text(`Cited by ${count}`)]),
        element(
          'ul',
          { className: ['link-row'] },
          citing.map(({ text: words, href }) =>
            element('li', {}, [element('a', { href: href ?? '' }, [text(words)])]),
          ),
        ),
      ]),
    ];
  }

  /** Where a clause or definition comes from, as a line under its words. */
  provenance(node: LegalNode): ElementContent[] {
    const unit = this.unitOf(node);
    const phrases = unit === undefined ? [] : this.printing.provenanceOf(unit);
    if (unit === undefined || phrases.length === 0) return [];
    return [
      element('p', { className: ['provenance'] }, [
        heard(`Where ${unit.name} comes from: `),
        ...phrases.map(({ text: words, href }) =>
          href === undefined ? text(words) : element('a', { href }, [text(words)]),
        ),
      ]),
    ];
  }

  /** Blocks, with neighbouring limbs gathered into one list. */
  blocks(state: State, children: readonly LegalNode[]): ElementContent[] {
    const result: ElementContent[] = [];
    let limbs: Element | undefined;
    for (const child of children) {
      const entries = entriesOf([child], 'limb', isBlockMark);
      if (entries === undefined || entries.length === 0) {
        limbs = undefined;
        result.push(...this.one(state, child));
        continue;
      }
      if (limbs === undefined) result.push((limbs = element('ol', { className: ['limbs'] }, [])));
      for (const { entry, around } of entries) {
        limbs.children.push(this.#limb(state, entry, around));
      }
    }
    return result;
  }

  /** One node, as its handler prints it; with a mark around where it is another kind of block now. */
  one(state: State, node: LegalNode): ElementContent[] {
    const printed = state.one(node as PhrasingContent, undefined) ?? [];
    return this.changedBlock(node, () => (Array.isArray(printed) ? printed : [printed]));
  }

  /** A printed block; inside a mark where it is another kind of block now, or came around text. */
  changedBlock(node: LegalNode, print: Inside): ElementContent[] {
    const change = this.otherwiseChanged(node);
    const content = [...print()];
    if (change === undefined || content.length === 0) return content;
    return [
      element('div', this.changes.properties({ type: 'reformatted', change }, 'block'), [
        ...this.changedWords(change),
        ...content,
      ]),
    ];
  }

  /**
   * The change that gave a node other attributes than before, where its number does not show it. A
   * table of which a column came bears the change of the column, which its cells show.
   */
  otherwiseChanged(node: LegalNode): string | undefined {
    const change = node.data?.redline?.change;
    const isShown = node.type === 'part' || node.type === 'clause' || node.type === 'limb';
    if (change === undefined || (isShown && formerNumberOf(node) !== undefined)) return undefined;
    const kind = this.changes.of(change)?.kind;
    return kind === 'reformatted' || kind === 'renumbered' ? change : undefined;
  }

  /** What is said over a block that is otherwise than it was. */
  changedWords(change: string): ElementContent[] {
    const of = this.changes.of(change);
    return of === undefined
      ? []
      : [element('p', { className: ['change-words'] }, [text(attributeWords(of))])];
  }

  /** A mark around blocks, headed by what they are called. */
  marked(state: State, mark: BlockMark): ElementContent {
    const children = mark.children as LegalNode[];
    this.#noteHalfNumbered(mark);
    const names = children.map((child) => nameOfUnit(child, this.unitOf(child))).filter(Boolean);
    return blockMark(mark, runWords(names), () => this.blocks(state, children), this.changes);
  }

  /** A provision's number, linked to the provision itself; with its former number in a redline. */
  number(node: LegalNode, number: string): ElementContent[] {
    const unit = this.unitOf(node);
    const words = this.numberWords(node, number);
    const level = this.isCopy ? undefined : this.printing.clauseLevel(node);
    const properties = { className: ['number'] };
    if (unit === undefined) return [element('span', properties, words)];
    const href = `#${unit.anchor}`;
    if (level === undefined) return [element('a', { ...properties, href }, words)];
    return [element(`h${String(level)}`, properties, [element('a', { href }, words)])];
  }

  /** A number or label, after the one before a renumbering. */
  numberWords(node: LegalNode, number: string): ElementContent[] {
    const former = formerNumberOf(node);
    const half = this.#halfNumbered.get(node);
    if (half !== undefined) {
      const type = half.type === 'merged' ? 'deletion' : 'insertion';
      return [inlineMark({ type, change: half.change }, () => [text(number)], this.changes)];
    }
    if (former === undefined) {
      const change = labelInserted(node);
      if (change === undefined) return [text(number)];
      return [inlineMark({ type: 'insertion', change }, () => [text(number)], this.changes)];
    }
    return [renumberedMark(former, number, node.data?.redline?.change, this.changes)];
  }

  /** Splits and mergers: the number of such a block is in one of the texts only. */
  #noteHalfNumbered(mark: BlockMark): void {
    if (mark.type !== 'split' && mark.type !== 'merged') return;
    for (const child of mark.children as LegalNode[]) this.#halfNumbered.set(child, mark);
  }

  #limb(state: State, limb: Limb, around: readonly BlockMark[]): Element {
    for (const mark of around) if (mark.children.includes(limb)) this.#noteHalfNumbered(mark);
    const name = nameOfUnit(limb, this.unitOf(limb));
    const words = insideAll(
      around,
      () => this.blocks(state, limb.children),
      (mark, inner) => blockMark(mark, name, inner, this.changes),
    );
    const number = this.number(limb, limb.label);
    const className = ['limb', ...markedClasses(around, this.changes)];
    return element('li', { className, ...this.named(limb) }, [
      ...number,
      element('div', { className: ['words'] }, words),
    ]);
  }

  /** Entries of a definition list; what stands between them, such as a fold, begins a new list. */
  definitions(state: State, children: readonly LegalNode[]): ElementContent[] {
    const result: ElementContent[] = [];
    let list: Element | undefined;
    for (const child of children) {
      const entries = entriesOf([child], 'termDefinition', isBlockMark);
      if (entries === undefined) {
        // The head of a table of definitions says nothing, as long as nothing happens to it.
        if (child.type === 'tableRow') continue;
        list = undefined;
        result.push(...this.one(state, child));
        continue;
      }
      if (list === undefined) {
        result.push((list = element('dl', { className: ['definitions'] }, [])));
      }
      for (const { entry, around } of entries)
        list.children.push(this.#entry(state, entry, around));
    }
    return result;
  }

  #entry(state: State, entry: TermDefinition, around: readonly BlockMark[]): Element {
    const parts = (entry.children as LegalNode[]).flatMap((child) => partsOf(child));
    const printed = parts.map(({ part, own }, index) => {
      const bounds: Bounds = { begins: index === 0, ends: index === parts.length - 1 };
      const marks = [...around, ...own];
      const boundsOf = (mark: BlockMark): Bounds => (around.includes(mark) ? bounds : WHOLE);
      if (part.type !== 'definedTerm') {
        const words = (): ElementContent[] =>
          this.blocks(state, isParent(part) ? part.children : []);
        const print = (mark: BlockMark, inner: Inside): Element =>
          blockMark(mark, '', inner, this.changes, boundsOf(mark));
        const printedWords = insideAll(marks, words, print);
        return element('dd', {}, [...printedWords, ...(bounds.ends ? this.provenance(entry) : [])]);
      }
      const words = (): ElementContent[] => state.all(part);
      const print = (mark: BlockMark, inner: Inside): Element =>
        inlineMark(asInline(mark), inner, this.changes, boundsOf(mark));
      return element('dt', {}, insideAll(marks, words, print));
    });
    const className = ['definition', ...markedClasses(around, this.changes)];
    return element('div', { className, ...this.named(entry) }, printed);
  }
}

/** The parts of a definition, each with the marks that stand around it alone. */
function partsOf(child: LegalNode): { part: LegalNode; own: BlockMark[] }[] {
  if (!isBlockMark(child)) return [{ part: child, own: [] }];
  return (child.children as LegalNode[])
    .flatMap(partsOf)
    .map(({ part, own }) => ({ part, own: [child, ...own] }));
}
