/**
 * Compares the words of two provisions that were aligned. The result is a list of stretches that
 * covers both texts from end to end, so nothing can be lost: deleting the old side of what changed
 * gives the new words, deleting the new side gives the old ones.
 */
import { heaviestChain, type Link } from './chain.ts';
import { longestCommonSequence, type Pair } from './sequence.ts';
import type { Token } from './tokens.ts';

/** A stretch of both token lists: from `old` to `oldEnd` of the old, `new` to `newEnd` of the new. */
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
  readonly old: number;
  readonly oldEnd: number;
  readonly new: number;
  readonly newEnd: number;
}

/** What an old token would read in the new text: the new number of a provision that it cites. */
export type Follow = (token: Token, index: number, tokens: readonly Token[]) => string | undefined;

/**
 * Compares two token lists. Words and punctuation are compared (Myers 1986, as the `diff` package
 * has it), white space only where the words around it are the same: it must not hold words apart.
 */
export function compareTokens(
  old: readonly Token[],
  fresh: readonly Token[],
  follow: Follow = () => undefined,
): Stretch[] {
  let start = 0;
  const most = Math.min(old.length, fresh.length);
  while (start < most && isSame(old[start], fresh[start])) start += 1;
  let [end, newEnd] = [old.length, fresh.length];
  while (end > start && newEnd > start && isSame(old[end - 1], fresh[newEnd - 1])) {
    end -= 1;
    newEnd -= 1;
  }
  const stretches: Growing[] = [];
  push(stretches, 'same', 0, start, 0, start);
  const oldWords = placesOf(old, start, end);
  const newWords = placesOf(fresh, start, newEnd);
  const [oldKeys, newKeys] = keysOf(old, fresh, oldWords, newWords, follow);
  let [atOld, atNew] = [start, start];
  for (const [one, other] of matchKeys(oldKeys, newKeys)) {
    const here = oldWords[one] as number;
    const there = newWords[other] as number;
    between(old, fresh, atOld, here, atNew, there, stretches);
    const kind = kindOfPair(old[here] as Token, fresh[there] as Token);
    push(stretches, kind, here, here + 1, there, there + 1);
    atOld = here + 1;
    atNew = there + 1;
  }
  between(old, fresh, atOld, end, atNew, newEnd, stretches);
  push(stretches, 'same', end, old.length, newEnd, fresh.length);
  return stretches;
}

/** True for tokens that are the same in every respect. */
function isSame(one: Token | undefined, other: Token | undefined): boolean {
  return (
    one !== undefined &&
    one.text === other?.text &&
    one.kind === other.kind &&
    one.marksKey === other.marksKey
  );
}

/** Where words and punctuation stand in a part of the tokens. */
function placesOf(tokens: readonly Token[], start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at += 1) if (tokens[at]?.kind !== 'space') places.push(at);
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
    const token = old[place] as Token;
    const followed = follow(token, place, old);
    // A number that nothing in the new text follows to is compared as it stands.
    if (followed !== undefined && ids.has(followed)) return idOf(followed);
    return idOf(plainForm(token));
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
    .replaceAll(/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, '-');
}

function kindOfPair(old: Token, fresh: Token): Stretch['kind'] {
  const formatted = old.marksKey === fresh.marksKey;
  if (old.text === fresh.text) return formatted ? 'same' : 'reformatted';
  if (!formatted) return 'changed';
  return plainForm(old) === plainForm(fresh) ? 'typographic' : 'consequential';
}

type Growing = { -readonly [Key in keyof Stretch]: Stretch[Key] };

function push(
  stretches: Growing[],
  kind: Stretch['kind'],
  old: number,
  oldEnd: number,
  fresh: number,
  newEnd: number,
): void {
  if (old === oldEnd && fresh === newEnd) return;
  const last = stretches.at(-1);
  if (last?.kind === kind) {
    last.oldEnd = oldEnd;
    last.newEnd = newEnd;
  } else stretches.push({ kind, old, oldEnd, new: fresh, newEnd });
}

/** What stands between two pairs of equal words: white space, and words of one side only. */
function between(
  old: readonly Token[],
  fresh: readonly Token[],
  before: number,
  oldEnd: number,
  newBefore: number,
  newEnd: number,
  stretches: Growing[],
): void {
  let [start, end, newStart, stop] = [before, oldEnd, newBefore, newEnd];
  if (start < end && newStart < stop && isSame(old[start], fresh[newStart])) {
    push(stretches, 'same', start, start + 1, newStart, newStart + 1);
    start += 1;
    newStart += 1;
  }
  const tail = start < end && newStart < stop && isSame(old[end - 1], fresh[stop - 1]) ? 1 : 0;
  end -= tail;
  stop -= tail;
  const kind = kindOfGap(old.slice(start, end), fresh.slice(newStart, stop));
  push(stretches, kind, start, end, newStart, stop);
  push(stretches, 'same', end, end + tail, stop, stop + tail);
}

/** Nothing but white space on both sides is typography, or formatting where it reads the same. */
function kindOfGap(old: readonly Token[], fresh: readonly Token[]): Stretch['kind'] {
  const [one, other] = [spacesIn(old), spacesIn(fresh)];
  if (one === undefined || other === undefined) return 'changed';
  if (one === other) return 'reformatted';
  return one === '' || other === '' ? 'changed' : 'typographic';
}

/** The text of tokens that are all white space. */
function spacesIn(tokens: readonly Token[]): string | undefined {
  let text = '';
  for (const token of tokens) {
    if (token.kind !== 'space') return undefined;
    text += token.text;
  }
  return text;
}

/**
 * How many words may differ before the exact comparison gives up on a stretch and looks for runs of
 * words to divide it by. Myers' algorithm costs the square of the differences; 1,000 of them take
 * about 20 ms.
 */
const MOST_DIFFERENCES = 1000;

/** The places of a longest common sequence, or near it where the lists are large and unlike. */
function matchKeys(old: readonly number[], fresh: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  const match = (start: number, end: number, newStart: number, newEnd: number): void => {
    let [one, oneEnd, other, otherEnd] = [start, end, newStart, newEnd];
    while (one < oneEnd && other < otherEnd && old[one] === fresh[other]) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    }
    let tail = 0;
    while (one < oneEnd && other < otherEnd && old[oneEnd - 1] === fresh[otherEnd - 1]) {
      oneEnd -= 1;
      otherEnd -= 1;
      tail += 1;
    }
    if (one < oneEnd && other < otherEnd) {
      const middle = [old.slice(one, oneEnd), fresh.slice(other, otherEnd)] as const;
      const exact = longestCommonSequence(...middle, MOST_DIFFERENCES);
      if (exact !== undefined) for (const [a, b] of exact) pairs.push([one + a, other + b]);
      else {
        let [from, newFrom] = [one, other];
        for (const [a, b] of sharedRuns(...middle)) {
          match(from, one + a, newFrom, other + b);
          pairs.push([one + a, other + b]);
          [from, newFrom] = [one + a + 1, other + b + 1];
        }
        if (from > one) match(from, oneEnd, newFrom, otherEnd);
      }
    }
    for (let index = 0; index < tail; index += 1) pairs.push([oneEnd + index, otherEnd + index]);
  };
  match(0, old.length, 0, fresh.length);
  return pairs;
}

/** Words in a run that must be found once on each side to divide two long texts by it. */
const RUN = 6;

/** Where runs of words begin that stand once in each text, in one order (patience, B. Cohen). */
function sharedRuns(old: readonly number[], fresh: readonly number[]): Pair[] {
  const oldRuns = runsOf(old);
  const newRuns = runsOf(fresh);
  const links: Link[] = [];
  for (const [run, place] of oldRuns) {
    const other = newRuns.get(run) ?? -1;
    if (place !== -1 && other !== -1) links.push({ old: place, new: other, weight: 1 });
  }
  return heaviestChain(links).map((link): Pair => [link.old, link.new]);
}

function runsOf(keys: readonly number[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= keys.length; at += 1) {
    const run = keys.slice(at, at + RUN).join(',');
    runs.set(run, runs.has(run) ? -1 : at);
  }
  return runs;
}
