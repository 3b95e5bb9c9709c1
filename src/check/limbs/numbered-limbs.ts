/**
 * Limbs that bear numbers: "9.4 The Seller may:" and then "9.4.1 …;", "9.4.2 …", and the items of a
 * numbered list. Other rules hold the numbers to their order; here is what joins them.
 */
import type { List } from 'mdast';
import { isParagraph, isParent, type LegalNode } from '../../model/nodes.ts';
import { endOf, endPlaceOf, openingOf, type Run, type RunLimb } from './limb-run.ts';
import type { TreeText } from '../text.ts';

/** "2.4.1. ": a number that the parser reads as words, for its full stop. */
const WITH_STOP = /^((?:[A-Z]{1,2})?\d{1,3}(?:\.\d{1,3}[A-Z]{0,2}){1,5})[.)][\s\u00A0]/;

/** What begins with a number, and the last block that belongs to it. */
interface Numbered {
  readonly number: string;
  readonly node: LegalNode;
  last: LegalNode;
}

/** Numbers that differ in their last piece. */
interface Open {
  readonly stem: string;
  readonly limbs: Numbered[];
  readonly leadIn: LegalNode | undefined;
}

/** The runs of clauses that are the limbs of the clause above them. */
export function* numberedLimbs(text: TreeText): Generator<Run> {
  let open: Open[] = [];
  let before: Numbered | undefined;
  for (const block of blocksIn(text.version.tree)) {
    const number = numberOf(block);
    if (number === undefined) {
      if (block.type === 'part' || block.type === 'subHeading') {
        yield* open.flatMap((one) => asRun(one, text));
        [open, before] = [[], undefined];
      }
      for (const { limbs } of open) endWith(limbs, block);
      continue;
    }
    const stem = number.slice(0, number.lastIndexOf('.') + 1);
    const kept = open.filter((one) => number.startsWith(one.stem));
    yield* open.filter((one) => !kept.includes(one)).flatMap((one) => asRun(one, text));
    open = kept;
    const own: Numbered = { number, node: block, last: block };
    const run = open.find((one) => one.stem === stem);
    for (const one of open) if (one !== run) endWith(one.limbs, block);
    if (run !== undefined) run.limbs.push(own);
    else open.push({ stem, limbs: [own], leadIn: before?.node });
    before = own;
  }
  yield* open.flatMap((one) => asRun(one, text));
}

/** The last limb ends with a block. */
function endWith(limbs: readonly Numbered[], block: LegalNode): void {
  const last = limbs.at(-1);
  if (last !== undefined) last.last = block;
}

function* blocksIn(node: LegalNode): Generator<LegalNode> {
  for (const child of isParent(node) ? node.children : []) {
    if (child.type === 'deletion') continue;
    yield child;
    if (child.type === 'part' || child.type === 'insertion') yield* blocksIn(child);
  }
}

function numberOf(block: LegalNode): string | undefined {
  if (block.type === 'clause') return block.number;
  if (!isParagraph(block)) return undefined;
  const [first] = block.children;
  const words = first?.type === 'text' ? first.value : '';
  return WITH_STOP.exec(words)?.[1];
}

function asRun({ limbs, leadIn }: Open, text: TreeText): Run[] {
  if (limbs.length < 2) return [];
  const words = leadIn === undefined ? '' : openingOf(leadIn);
  return [
    {
      name: '',
      limbs: limbs.map((one) => limbOf(one, text)),
      inline: false,
      numbers: true,
      leadIn: words,
    },
  ];
}

function limbOf({ number, node, last }: Numbered, text: TreeText): RunLimb {
  const own = node.type === 'clause' ? 0 : number.length + 1;
  return {
    label: number,
    shown: number,
    node,
    opening: () => openingOf(node).slice(own),
    end: () => endOf(last)?.text,
    labelPlace: () => text.places.number(node),
    endPlace: () => endPlaceOf(last, text),
  };
}

/** "- 20.7.1 it shall notify": an item that bears its number. */
const ITEM_NUMBER = /^((?:[A-Z]{1,2})?\d{1,3}(?:\.\d{1,3}[A-Z]{0,2}){1,5})\.?[\s\u00A0]/;

/** The run of a numbered list. */
export function* numberedItems(list: List, name: string, text: TreeText): Generator<Run> {
  const first = list.start ?? 1;
  if (list.children.length < 2) return;
  const isNumbered =
    list.ordered === true ||
    list.children.every((item) => ITEM_NUMBER.test(openingOf(item as LegalNode)));
  if (!isNumbered) return;
  const limbs = list.children.map((item, index): RunLimb => {
    const node = item as LegalNode;
    const own = list.ordered === true ? '' : (ITEM_NUMBER.exec(openingOf(node))?.[1] ?? '');
    const label = own === '' ? `(${String(first + index)})` : own;
    return {
      label,
      shown: label,
      node,
      opening: () => openingOf(node).slice(own.length),
      end: () => endOf(node)?.text,
      labelPlace: () => node.position,
      endPlace: () => endPlaceOf(node, text),
    };
  });
  const around = list.ordered === true ? name : '';
  yield { name: around, limbs, inline: false, numbers: true, leadIn: '' };
}
