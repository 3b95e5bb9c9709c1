/**
 * The first words in which two blocks differ, and where they stand in their files.
 */
import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import { contentOf } from '../model/equality.ts';
import { isParent, isWordsNode, numberOf, type LegalNode } from '../model/nodes.ts';
import { asRead, plainText } from '../model/phrasing.ts';

/** Where two blocks part. */
interface WordsApart {
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
    const differs = commonLength(left, right);
    const from = wordBefore(left, differs);
    const seen = [left.codePointAt(differs), right.codePointAt(differs)] as const;
    return {
      one: excerpt(left, from, differs, isUnseen(seen[0], seen[1])),
      other: excerpt(right, from, differs, isUnseen(seen[1], seen[0])),
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

/** Spaces of other kinds, characters that are not seen, and what is set over other letters. */
const HIDDEN = /^(?! )[\p{Z}\p{C}\p{M}]$/u;

/**
 * True for a character that a reader would not tell from what stands in its place: a no-break space,
 * a zero-width one, or a letter of another script where a Latin one stands.
 */
function isUnseen(code: number | undefined, other: number | undefined): boolean {
  if (code === undefined) return false;
  const [one, two] = [code, other ?? 32].map((point) => String.fromCodePoint(point));
  if (HIDDEN.test(one ?? '')) return true;
  const isLetter = /^\p{L}$/u;
  const isLatin = /^\p{Script=Latin}$/u;
  return isLetter.test(one ?? '') && !isLatin.test(one ?? '') && isLatin.test(two ?? '');
}

/** Stands for the words of a provision that one of two texts does not have. */
export const NOTHING = 'nothing';

/** Some words from a place on; a character that is not seen is named by its code, in brackets. */
function excerpt(text: string, from: number, differs: number, isNamed: boolean): string {
  const to = from + EXCERPT;
  const words = text.slice(from, to).trim();
  if (words === '' && !isNamed) return text === '' ? NOTHING : 'nothing more';
  const shown = isNamed ? named(text, from, to, differs) : words;
  return to < text.length ? `${shown.replace(/\s\S*$/u, '')}…` : shown;
}

function named(text: string, from: number, to: number, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  const name = `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  const after = at + String.fromCodePoint(code).length;
  return `${text.slice(from, at).trimStart()}${name}${text.slice(after, to).trimEnd()}`;
}
