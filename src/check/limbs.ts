/**
 * The limbs of a text in runs: those that stand in one provision, in a list or inside a sentence.
 */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { plainText } from '../model/phrasing.ts';
import {
  isParent,
  isWordsNode,
  type InlineLimb,
  type LegalNode,
  type Limb,
} from '../model/nodes.ts';
import { labelValues } from '../model/labels.ts';
import type { WordsIn } from './places.ts';
import type { CheckedText } from './text.ts';

/** Limbs of one provision, in reading order. */
export interface Run {
  /** What they are in: "D1.1"; empty for nothing that is named. */
  readonly name: string;
  readonly limbs: readonly (Limb | InlineLimb)[];
  /** The sentence that inline limbs stand in. */
  readonly words: WordsIn | undefined;
  /** The words before the first. */
  readonly leadIn: string;
}

const known = new WeakMap<CheckedText, readonly Run[]>();

/** The runs of a text, in reading order, outer ones before those inside them. */
export function runsOf(text: CheckedText): readonly Run[] {
  let runs = known.get(text);
  if (runs === undefined) known.set(text, (runs = [...findRuns(text.version.tree, text, '')]));
  return runs;
}

function* findRuns(node: LegalNode, text: CheckedText, around: string): Generator<Run> {
  if (node.type === 'deletion') return;
  const name = text.index.byNode.get(node)?.name ?? around;
  if (isWordsNode(node)) {
    const limbs = inlineLimbs(node.children);
    if (limbs.length > 0) yield { name, limbs, words: node, leadIn: '' };
    return;
  }
  if (!isParent(node)) return;
  const children = node.children.flatMap((child) =>
    child.type === 'insertion' ? (child.children as LegalNode[]) : [child],
  );
  yield* runsAmong(children, name);
  for (const child of node.children) yield* findRuns(child, text, name);
}

/**
 * The runs among the blocks of one node. After other words a run goes on in the same provision,
 * unless it begins anew; in no provision it ends.
 */
function* runsAmong(children: readonly LegalNode[], name: string): Generator<Run> {
  let limbs: Limb[] = [];
  let leadIn = '';
  let last = '';
  let apart = false;
  const run = (): Run => ({ name, limbs, words: undefined, leadIn });
  for (const child of children) {
    if (child.type !== 'limb') {
      apart = limbs.length > 0;
      if (isWordsNode(child)) last = plainText(child.children);
      continue;
    }
    if (
      apart &&
      (name === '' ||
        labelValues(child.label)
          .values()
          .some((value) => value === 1))
    ) {
      yield run();
      limbs = [];
    }
    if (limbs.length === 0) leadIn = last;
    limbs.push(child);
    apart = false;
  }
  if (limbs.length > 0) yield run();
}

function inlineLimbs(children: readonly PhrasingContent[]): InlineLimb[] {
  return children.flatMap((child): InlineLimb[] => {
    if (child.type === 'inlineLimb') return [child];
    return 'children' in child ? inlineLimbs(child.children as PhrasingContent[]) : [];
  });
}

/** The label of a limb inside a sentence. */
export function placeOfLabel(
  { places }: CheckedText,
  sentence: WordsIn,
  limb: Limb | InlineLimb,
): Position | undefined {
  const from = offsetIn(sentence, limb);
  return from === undefined ? undefined : places.words(sentence, from, from + limb.label.length);
}

/** Where an inline node begins in the plain text of its sentence. */
export function offsetIn(node: LegalNode, wanted: LegalNode, at = 0): number | undefined {
  if (node === wanted) return at;
  if (!isParent(node)) return undefined;
  let from = at;
  for (const child of node.children) {
    const found = offsetIn(child, wanted, from);
    if (found !== undefined) return found;
    from += plainText([child as never]).length;
  }
  return undefined;
}
