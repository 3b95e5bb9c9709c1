/**
 * List items that begin with a label become limbs: `- (a) …` is limb (a).
 */
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { diagnose } from '../model/diagnostics.ts';
import { LIMB_LABEL_AT_START } from '../model/identifiers.ts';
import type { Deletion, Insertion, LegalContent, Limb } from '../model/nodes.ts';
import { sameMark, sharedMark } from './lift.ts';
import type { StructureContext } from './context.ts';
import { formerLabel, takeLabel } from './take.ts';

/**
 * Reads a list. When its items are labelled, gives limbs (marked ones inside their mark); when none
 * is, the list itself. An item without a label among labelled ones is reported and kept as a limb
 * with an empty label, so that its words are not lost. A numbered list stays one, since its numbers
 * are of the text: "5. (1) There shall be…".
 */
export function readLimbs(list: List, context: StructureContext): LegalContent[] {
  const items = list.ordered === true ? [] : list.children.map(readItem);
  if (items.every((item) => item.limb.label === '')) {
    return [
      {
        ...list,
        children: list.children.map((item) => ({
          ...item,
          children: context.structure(item.children) as ListItem['children'],
        })),
      },
    ];
  }
  for (const { limb } of items) {
    if (limb.label === '') {
      context.diagnostics.push(
        diagnose({
          file: context.file,
          place: limb.position,
          rule: 'limb-without-label',
          severity: 'error',
          found: 'Found a list item without a label among labelled limbs.',
          expected: 'Expected each item of this list to begin with its label in brackets.',
          mend: 'Begin it with its label, for example: - (b) the testing environments…',
        }),
      );
    }
  }
  return items.map(({ limb, rest, mark }) => {
    limb.children = context.structure(rest);
    return mark === undefined ? limb : sameMark(mark, [limb]);
  });
}

/** An item as the limb that it may be, and the blocks that the limb is to hold. */
interface Item {
  readonly limb: Limb;
  readonly rest: readonly LegalContent[];
  readonly mark?: Insertion | Deletion;
}

/** Reads the label of an item. What it holds is read once, when it is known whether it is a limb. */
function readItem(item: ListItem): Item {
  const shared = sharedMark(ownWords(item));
  const blocks = shared === undefined ? item.children : freed(item, shared.blocks);
  const first = blocks[0];
  const taken =
    first?.type === 'paragraph' ? takeLabel(first.children, LIMB_LABEL_AT_START) : undefined;
  const limb: Limb = {
    type: 'limb',
    label: taken?.taken ?? '',
    ...formerLabel('label', taken?.former),
    children: [],
  };
  if (item.position) limb.position = item.position;
  const rest = (
    taken === undefined ? blocks : withFirst(first as Paragraph, taken.rest, blocks.slice(1))
  ) as LegalContent[];
  return shared === undefined ? { limb, rest } : { limb, rest, mark: shared.mark };
}

/** The item's blocks when no list is nested in it; a mark can then stand around the whole limb. */
function ownWords(item: ListItem): Nodes[] {
  return item.children.some((child) => child.type === 'list') ? [] : item.children;
}

function freed(item: ListItem, blocks: Nodes[]): Nodes[] {
  return blocks.length > 0 ? blocks : item.children;
}

function withFirst(first: Paragraph, words: PhrasingContent[], others: Nodes[]): Nodes[] {
  return words.length === 0 ? others : [{ ...first, children: words }, ...others];
}
