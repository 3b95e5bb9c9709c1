/**
 * The first words in which two blocks differ, and where they stand in their files.
 */
import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import { contentOf } from '../model/equality.ts';
import { isParent, isWordsNode, numberOf, type LegalNode } from '../model/nodes.ts';
import { asRead, plainText } from '../model/phrasing.ts';

/** Where two blocks part. */
export interface WordsApart {
  /** The words from the first difference on, a few of them. */
  readonly one: string;
  readonly other: string;
  readonly at: Point | undefined;
  readonly otherAt: Point | undefined;
}

interface Run {
  readonly text: string;
  readonly at: Point | undefined;
}

/** The first difference of two blocks in words or numbers; nothing where they only look different. */
export function firstWordsApart(one: LegalNode, other: LegalNode): WordsApart | undefined {
  const [ones, others] = [[...runsOf(one)], [...runsOf(other)]];
  for (let index = 0; index < Math.max(ones.length, others.length); index += 1) {
    const [a, b] = [ones[index], others[index]];
    if (a?.text === b?.text) continue;
    const [left, right] = [a?.text ?? '', b?.text ?? ''];
    const from = wordBefore(left, commonLength(left, right));
    return {
      one: excerpt(left, from),
      other: excerpt(right, from),
      at: a?.at,
      otherAt: b?.at,
    };
  }
  return undefined;
}

function* runsOf(node: LegalNode): Generator<Run> {
  const number = numberOf(node);
  if (number !== '') yield { text: number, at: node.position?.start };
  if (isWordsNode(node)) {
    const words = contentOf(node) as PhrasingContent[];
    yield { text: asRead(plainText(words)), at: node.position?.start };
  } else if (isParent(node)) {
    for (const child of contentOf(node)) yield* runsOf(child);
  } else if ('value' in node) yield { text: node.value, at: node.position?.start };
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** The start of the word that an offset stands in, with the word before it. */
function wordBefore(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return /(?:\S+\s+)?\S*$/u.exec(before)?.index ?? 0;
}

const EXCERPT = 40;

function excerpt(text: string, from: number): string {
  const words = text.slice(from, from + EXCERPT).trim();
  if (words === '') return text === '' ? 'nothing' : 'nothing more';
  return from + EXCERPT < text.length ? `${words.replace(/\s\S*$/u, '')}…` : words;
}
