/**
 * A run of limbs, whatever they are written as, and the first and last words of blocks.
 */
import type { Position } from 'unist';
import { isParent, isWordsNode, type LegalNode, type Limb } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';

/** A limb of a run. */
export interface RunLimb {
  /** In brackets, whatever it is written in: "(a)". */
  readonly label: string;
  /** As it is written: "a)". */
  readonly shown: string;
  readonly node: LegalNode;
  /** Its first words. */
  readonly opening: () => string;
  /** Its last words, without white space after them; nothing where it has none. */
  readonly end: () => string | undefined;
  readonly labelPlace: () => Position | undefined;
  /** The mark that it ends with. */
  readonly endPlace: () => Position | undefined;
}

/** Limbs of one provision, in reading order. */
export interface Run {
  /** What they are in: "D1.1"; empty for nothing that is named. */
  readonly name: string;
  readonly limbs: readonly RunLimb[];
  /** True inside a sentence. */
  readonly inline: boolean;
  /** True where the labels are numbers, which are held to their order as those of clauses. */
  readonly numbers?: true;
  /** The words before the first. */
  readonly leadIn: string;
  /** The last limb of the list whose labels it goes on with: “vii.” after “vi.” and other words. */
  readonly goesOn?: RunLimb;
}

/** The first words of a block. */
export function openingOf(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  const first = isParent(node) ? node.children[0] : undefined;
  return first === undefined ? '' : openingOf(first);
}

/** The last words of a block, with the node that they are in. */
export function endOf(node: LegalNode): { text: string; node: WordsIn } | undefined {
  if (isWordsNode(node)) {
    const text = plainText(node.children).trimEnd();
    return text === '' ? undefined : { text, node };
  }
  if (!isParent(node)) return undefined;
  for (let at = node.children.length - 1; at >= 0; at -= 1) {
    const found = endOf(node.children[at] as LegalNode);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the mark stands that a block ends with; nothing for one without words. */
export function endPlaceOf(node: LegalNode, { places }: TreeText): Position | undefined {
  const last = endOf(node);
  return last && places.words(last.node, last.text.length - 1, last.text.length);
}

/** A limb of the tree as one of a run. */
export function blockLimb(limb: Limb, text: TreeText): RunLimb {
  const { label } = limb;
  return {
    label,
    shown: label,
    node: limb,
    opening: () => openingOf(limb),
    end: () => endOf(limb)?.text,
    labelPlace: () => text.places.number(limb),
    endPlace: () => endPlaceOf(limb, text),
  };
}
