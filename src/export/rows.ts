/**
 * A redline as rows of words, for prints that have no boxes: each row is a paragraph, a heading or
 * a row of a table, with its number before it, and says in words what became of it as a whole.
 */
import type { PhrasingContent } from 'mdast';
import { formerOf, isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import type { Change, Redline } from '../redline/types.ts';
import { numberItems } from './item-numbers.ts';
import { appendSpan, leafText, textSpans, wordSpans, type Side, type Span } from './spans.ts';

/** What rows are folded and counted by: a clause or a definition, or the block itself. */
export interface RowUnit {
  readonly kind: LegalNode['type'];
}

/** One row of words. */
export interface Row {
  readonly unit: RowUnit;
  readonly heading: boolean;
  /** How many levels it is indented. */
  readonly level: number;
  /** The text that the row stands in. */
  readonly side: Side;
  /** The number or label before the words. */
  readonly label: readonly Span[];
  readonly words: readonly Span[];
  /** What became of it as a whole, each in a few words: "moved here, was D1.2". */
  readonly notes: readonly string[];
  /** True for the place that something moved away from: its words are told at the other end. */
  readonly away: boolean;
  /** True where anything in the row changed, its number or its place among it. */
  readonly changed: boolean;
}

/** Where the walk is. */
interface Place {
  readonly unit: RowUnit | undefined;
  readonly level: number;
  readonly side: Side;
  /** The change of the mark around it. */
  readonly change: Change | undefined;
}

/** The rows of a redline in reading order. */
export function rowsOf({ tree, changes }: Pick<Redline, 'tree' | 'changes'>): Row[] {
  const known = new Map(changes.map((change) => [change.id, change]));
  const rows: Row[] = [];
  /** What the next row bears: the number of the provision it opens, and what became of that. */
  let label: Span[] = [];
  let notes: string[] = [];
  /** The only text that has the next number: a block that splits off has none in the old text. */
  let joint: Side | undefined;
  /** The numbers that items of numbered lists are printed with. */
  const numbers = new Map<LegalNode, string>();

  const put = (node: LegalNode, words: readonly Span[], place: Place, away = false): void => {
    const parts = { label, words, notes };
    [label, notes, joint] = [[], [], undefined];
    const { side } = place;
    rows.push({
      unit: place.unit ?? { kind: node.type },
      heading: node.type === 'partHeading' || node.type === 'subHeading' || node.type === 'heading',
      level: place.level,
      side,
      ...parts,
      away,
      changed:
        side !== 'both' ||
        parts.notes.length > 0 ||
        [...parts.label, ...words].some(
          (span) => span.side !== 'both' || span.reformatted === true,
        ),
    });
  };
  /** A provision whose number no row has taken: it has no words of its own. */
  const flush = (node: LegalNode, place: Place): void => {
    if (label.length > 0) put(node, [], place);
  };
  const setLabel = (number: string, former: string | undefined, place: Place): void => {
    label = numberSpans(number, former, joint ?? place.side);
    if (former === undefined || place.side !== 'both') return;
    if (!notes.some((note) => note.endsWith(former))) notes.push(`renumbered, was ${former}`);
  };

  const visit = (node: LegalNode, place: Place): void => {
    if (node.type === 'editorComment') return;
    if (node.type === 'insertion' || node.type === 'deletion') {
      visitMark(node, place);
      return;
    }
    if (node.type === 'split' || node.type === 'merged') {
      const change = known.get(node.change ?? '');
      flush(node, place);
      notes.push(
        node.type === 'split'
          ? `split off from ${named('old', change?.oldProvision)}`
          : `merged into ${named('new', change?.newProvision)}`,
      );
      joint = node.type === 'split' ? 'new' : 'old';
      node.children.forEach((child) => visit(child, place));
      return;
    }
    const renamed = known.get(node.data?.redline?.change ?? '');
    const note = renamed && attributeNote(renamed, node);
    if (note !== undefined && !notes.includes(note)) notes.push(note);
    // An item of a plain list that is a limb now: only the new text has its label.
    if (renamed?.kind === 'renumbered' && renamed.oldText === '' && place.side === 'both') {
      joint = 'new';
    }
    if (isWordsNode(node)) {
      put(node, wordSpans(node.children, place.side), place);
      return;
    }
    if (node.type === 'tableRow') {
      put(node, cellSpans(node.children, place.side), place);
      return;
    }
    if (!isParent(node)) {
      put(node, textSpans(leafText(node), place.side), place);
      return;
    }
    const inside = { ...place, ...openProvision(node, place) };
    for (const child of node.children) visit(child, inside);
    flush(node, inside);
    if (notes.length > 0 && node.type !== 'part') put(node, [], inside);
  };

  /** Sets the number of a provision before the next row; gives the place inside the provision. */
  const openProvision = (node: LegalNode, place: Place): Partial<Place> => {
    const { unit, level, side } = place;
    flush(node, place);
    switch (node.type) {
      case 'part':
        setLabel(node.number, formerOf(node, 'number'), place);
        if (hasHeading(node.children)) return {};
        // A part without a heading has no number of its own in its text: only a new one is told.
        if (notes.length > 0) put(node, [], place);
        label = [];
        return {};
      case 'clause':
        setLabel(node.number, formerOf(node, 'number'), place);
        return { unit: unit ?? { kind: 'clause' } };
      case 'limb':
        setLabel(node.label, formerOf(node, 'label'), place);
        return { level: level + 1, ...(unit === undefined && { unit: { kind: 'limb' } }) };
      case 'termDefinition':
        return { unit: { kind: 'termDefinition' } };
      case 'meaning':
      case 'blockquote':
        return { level: level + 1 };
      case 'listItem':
        label = textSpans(numbers.get(node) ?? '•', joint ?? side);
        return { level: level + 1, ...(unit === undefined && { unit: { kind: 'listItem' } }) };
      case 'list':
        numberItems(node, numbers);
        return {};
      case 'footnoteDefinition':
        label = textSpans(`[^${node.identifier}]`, side);
        return {};
      default:
        return {};
    }
  };

  const visitMark = (
    node: Extract<LegalNode, { type: 'insertion' | 'deletion' }>,
    place: Place,
  ): void => {
    if (node.change === undefined) {
      // Marks that somebody wrote are part of the text.
      const tag = node.type === 'insertion' ? 'ins' : 'del';
      put(node, textSpans(`<${tag}>`, place.side), place);
      for (const child of node.children) visit(child, place);
      put(node, textSpans(`</${tag}>`, place.side), place);
      return;
    }
    flush(node, place);
    const change = known.get(node.change);
    const moved = change !== undefined && ['moved', 'raised', 'lowered'].includes(change.kind);
    if (!moved) {
      const side = node.type === 'insertion' ? 'new' : 'old';
      for (const child of node.children) visit(child, { ...place, side, change });
    } else if (node.type === 'insertion') {
      notes.push(arrivedNote(change));
      for (const child of node.children) visit(child, { ...place, side: 'both', change });
    } else {
      notes.push(leftNote(change));
      const words = node.children.flatMap((child) => plainWords(child)).join(' ');
      put(node.children[0] ?? node, textSpans(words, 'both'), place, true);
    }
  };

  visit(tree, { unit: undefined, level: 0, side: 'both', change: undefined });
  return rows;
}

/** "the old D1.3". */
function named(text: 'old' | 'new', provision: string | undefined): string {
  return provision ? `the ${text} ${provision}` : 'what stands before it';
}

/** "moved here, was D1.2". */
function arrivedNote(change: Change): string {
  const { kind, oldProvision, newProvision } = change;
  const how = kind === 'moved' ? 'moved here' : `${kind} a level and moved here`;
  const was = oldProvision === '' || oldProvision === newProvision ? '' : `, was ${oldProvision}`;
  return how + was;
}

function leftNote(change: Change): string {
  const { oldProvision, newProvision } = change;
  const renamed = newProvision !== '' && newProvision !== oldProvision;
  const name = oldProvision === '' ? '' : `${oldProvision} `;
  return `${name}moved from here${renamed ? `, is now ${newProvision}` : ''}`;
}

/** What a block is otherwise than before, where its number does not show it. */
function attributeNote(change: Change, { type }: LegalNode): string | undefined {
  const { kind, class: matters, detail, oldText, newText } = change;
  if (kind === 'renumbered') {
    if (oldText === '') return `label ${newText} inserted`;
    if (type === 'part' || type === 'clause' || type === 'limb') return undefined;
    return newText === '' ? `label ${oldText} deleted` : `label ${newText}, was ${oldText}`;
  }
  if (kind !== 'reformatted') return undefined;
  const words = matters === 'formatting' ? 'formatted anew' : 'changed';
  return detail === undefined ? words : `${words}: ${detail}`;
}

function hasHeading(children: readonly LegalNode[]): boolean {
  const first = children.find((child) => child.type !== 'editorComment');
  if (first === undefined) return false;
  return (
    first.type === 'partHeading' ||
    (isParent(first) && !isWordsNode(first) && hasHeading(first.children.slice(0, 1)))
  );
}

/** A number with, in a redline, the number before it. */
function numberSpans(number: string, former: string | undefined, side: Side): Span[] {
  if (former === undefined || side !== 'both') return textSpans(number, side);
  return [...textSpans(former, 'old'), ...textSpans(number, 'new')];
}

/** The cells of a row of a table, with a stroke between them; a cell may stand in a mark. */
function cellSpans(cells: readonly LegalNode[], side: Side): Span[] {
  const spans: Span[] = [];
  const put = (cell: LegalNode, of: Side): void => {
    if (cell.type === 'insertion' || cell.type === 'deletion') {
      if (cell.change === undefined) {
        for (const child of cell.children) put(child, of);
        return;
      }
      const inner = cell.type === 'insertion' ? 'new' : 'old';
      for (const child of cell.children) put(child, of === 'both' ? inner : of);
      return;
    }
    if (spans.length > 0) appendSpan(spans, ' | ', { side: of });
    const words = wordSpans((isParent(cell) ? cell.children : []) as PhrasingContent[], of);
    for (const { text, ...style } of words) appendSpan(spans, text, style);
  };
  for (const cell of cells) put(cell, side);
  return spans;
}

/** All words of a block, numbers and labels before their words. */
function plainWords(node: LegalNode): string[] {
  const own =
    node.type === 'clause' || (node.type === 'part' && hasHeading(node.children))
      ? [node.number]
      : node.type === 'limb'
        ? [node.label]
        : [];
  if (isWordsNode(node))
    return [
      wordSpans(node.children, 'both')
        .map(({ text }) => text)
        .join(''),
    ];
  return isParent(node) ? [...own, ...node.children.flatMap(plainWords)] : [leafText(node)];
}
