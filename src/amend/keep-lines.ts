/**
 * New words in the old lines: a block that is changed keeps its line breaks, list signs and spacing
 * where its words stay, so that a comparison of the two files shows what changed and nothing else.
 */
import { commonSequence, type Pair } from '../redline/sequence.ts';

interface Word {
  /** The white space before it. */
  readonly space: string;
  readonly word: string;
}

/**
 * A block as its file had it, with new words.
 *
 * @param source the block in the file.
 * @param before the same block as it would be written anew.
 * @param after the new block as it would be written.
 */
export function inOldLines(source: string, before: string, after: string): string {
  const [written, olds, news] = [source, before, after].map(wordsIn) as [Word[], Word[], Word[]];
  const inFile = counterparts(olds, written);
  const kept = new Map(pairsOf(news, olds).map(({ old: one, new: other }) => [one, other]));
  const result = news.map(({ space, word }, index) => {
    const old = kept.get(index);
    const there = old === undefined ? undefined : written[inFile.get(old) ?? -1];
    if (there === undefined) return space + word;
    return spaceOf(space, there.space) + there.word;
  });
  const trailing = /\s*$/u.exec(source)?.[0] ?? '';
  return result.join('').trimStart() + trailing;
}

/** The file's own space, unless the new text has a line or a paragraph begin there, and the file none. */
function spaceOf(fresh: string, written: string): string {
  const lines = (space: string): number => Math.min(2, space.split('\n').length - 1);
  return lines(written) < lines(fresh) || lines(written) > Math.max(1, lines(fresh))
    ? fresh
    : written;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/(\s*)(\S+)/gu)].map(([, space = '', word = '']) => ({ space, word }));
}

/** For the places of one list of words those of the other; where only signs differ, one for one. */
function counterparts(olds: readonly Word[], written: readonly Word[]): Map<number, number> {
  const found = new Map<number, number>();
  const pairs = [...pairsOf(olds, written), { old: olds.length, new: written.length }];
  let [atOld, atFile] = [0, 0];
  for (const { old, new: file } of pairs) {
    if (old - atOld === file - atFile) {
      for (let step = 0; atOld + step < old; step += 1) found.set(atOld + step, atFile + step);
    }
    if (old < olds.length) found.set(old, file);
    [atOld, atFile] = [old + 1, file + 1];
  }
  return found;
}

const EFFORT = [2000, 4] as const;

function pairsOf(ones: readonly Word[], others: readonly Word[]): Pair[] {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Word[]): number[] =>
    words.map(({ word }) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  return commonSequence(numbered(ones), numbered(others), EFFORT);
}
