/**
 * Compares the words of two provisions that were aligned. The result is a list of stretches that
 * covers both texts from end to end, so nothing can be lost: deleting the old side of what changed
 * gives the new words, deleting the new side gives the old ones.
 */
import { commonEnds, commonSequence, type Effort } from './sequence.ts';
import type { Token } from './tokens.ts';

/** A stretch of both token lists. It begins where the one before it ends. */
export interface Stretch {
  readonly kind:
    | 'same'
    /** Equal words, other formatting. */
    | 'reformatted'
    /** Equal words, written with other characters of the same meaning. */
    | 'typographic'
    /** A reference that followed a renumbering. */
    | 'consequential'
    | 'changed';
  /** Its end in the old list. */
  old: number;
  /** Its end in the new list. */
  new: number;
}

/** A place in both lists. */
export type Place = Pick<Stretch, 'old' | 'new'>;

/** Where a stretch begins. */
export function startOf(stretches: readonly Stretch[], index: number): Readonly<Place> {
  return stretches[index - 1] ?? { old: 0, new: 0 };
}

/** What an old token would read in the new text: the new number of a provision that it cites, or "". */
type Follow = (tokens: readonly Token[], index: number) => string;

/**
 * Compares two token lists. Words and punctuation are compared (Myers 1986, as the `diff` package
 * has it), white space only where the words around it are the same: it must not hold words apart.
 */
export function compareTokens(
  old: readonly Token[],
  fresh: readonly Token[],
  follow: Follow,
): Stretch[] {
  const stretches: Stretch[] = [];
  const coverTo = (oldEnd: number, newEnd: number, kind: Stretch['kind'] = 'same'): void => {
    const start = startOf(stretches, stretches.length);
    if (start.old === oldEnd && start.new === newEnd) return;
    if (stretches.at(-1)?.kind === kind) stretches.pop();
    stretches.push({ kind, old: oldEnd, new: newEnd });
  };
  /** What stands before a pair of equal words: white space, and words of one side only. */
  const coverGap = (oldEnd: number, newEnd: number): void => {
    const start = startOf(stretches, stretches.length);
    const olds = old.slice(start.old, oldEnd);
    const news = fresh.slice(start.new, newEnd);
    const [head, tail] = commonEnds(olds, news, isSame);
    coverTo(start.old + head, start.new + head);
    const kind = kindOfGap(
      olds.slice(head, olds.length - tail),
      news.slice(head, news.length - tail),
    );
    coverTo(oldEnd - tail, newEnd - tail, kind);
    coverTo(oldEnd, newEnd);
  };
  const [head, tail] = commonEnds(old, fresh, isSame);
  coverTo(head, head);
  const oldWords = wordPlaces(old, head, tail);
  const newWords = wordPlaces(fresh, head, tail);
  const [oldKeys, newKeys] = keysOf(old, fresh, oldWords, newWords, follow);
  for (const { old: one, new: other } of commonSequence(oldKeys, newKeys, EFFORT)) {
    const here = oldWords[one] as number;
    const there = newWords[other] as number;
    coverGap(here, there);
    coverTo(here + 1, there + 1, kindOfPair(old[here] as Token, fresh[there] as Token));
  }
  coverGap(old.length - tail, fresh.length - tail);
  coverTo(old.length, fresh.length);
  return stretches;
}

/** True for tokens that are the same in every respect. */
export function isSame(one: Token, other: Token): boolean {
  return one.text === other.text && one.kind === other.kind && one.marksKey === other.marksKey;
}

/** Where words and punctuation stand between the ends that are the same. */
function wordPlaces(tokens: readonly Token[], head: number, tail: number): number[] {
  const places: number[] = [];
  for (let at = head; at < tokens.length - tail; at += 1) {
    if (tokens[at]?.kind !== 'space') places.push(at);
  }
  return places;
}

/** Numbers for the tokens to compare, equal for tokens that mean the same. */
function keysOf(
  old: readonly Token[],
  fresh: readonly Token[],
  oldWords: readonly number[],
  newWords: readonly number[],
  follow: Follow,
): [number[], number[]] {
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const newKeys = newWords.map((place) => idOf(plainForm(fresh[place] as Token)));
  const oldKeys = oldWords.map((place) => {
    const followed = follow(old, place);
    // A number that nothing in the new text follows to is compared as it stands.
    if (ids.has(followed)) return idOf(followed);
    return idOf(plainForm(old[place] as Token));
  });
  return [oldKeys, newKeys];
}

const UNUSUAL = /[^\w\s.,;:()/%&+*-]/;

/** The token without what only typography tells apart. */
function plainForm({ text, kind }: Token): string {
  if (kind === 'node' || !UNUSUAL.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/[‘’‛′]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[\u2010-\u2014\u2212]/g, '-');
}

function kindOfPair(old: Token, fresh: Token): Stretch['kind'] {
  const formatted = old.marksKey === fresh.marksKey;
  if (old.text === fresh.text) return formatted ? 'same' : 'reformatted';
  if (!formatted) return 'changed';
  return plainForm(old) === plainForm(fresh) ? 'typographic' : 'consequential';
}

/** Nothing but white space on both sides is typography, or formatting where it reads the same. */
function kindOfGap(old: readonly Token[], fresh: readonly Token[]): Stretch['kind'] {
  if (!areSpaces([...old, ...fresh])) return 'changed';
  const [one, other] = [textOf(old), textOf(fresh)];
  if (one === other) return 'reformatted';
  return one && other ? 'typographic' : 'changed';
}

/** True for tokens that are all white space. */
export function areSpaces(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => kind === 'space');
}

/** Tokens as one string, to compare it with others. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

/**
 * How many words may differ before the exact comparison gives up on a stretch and looks for runs of
 * words to divide it by. Myers' algorithm costs the square of the differences; 1,000 of them take
 * about 20 ms.
 */
const EFFORT: Effort = [1000, 6];
