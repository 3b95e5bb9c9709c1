/**
 * Compares the words of two provisions that were aligned. The result is exact: taking the deleted
 * runs off gives the new words, taking the inserted ones off gives the old words.
 */
import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A run of tokens that is in both texts, only in the old, or only in the new. */
export interface Run {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly tokens: readonly Token[];
}

/**
 * How many differing tokens the comparison may look for before it gives up and shows the differing
 * middle as replaced. Myers' algorithm costs tokens times differences; 4,000 keeps the worst pair
 * of provisions near a second, and no reader can use a comparison with more marks than that.
 */
const MOST_DIFFERENCES = 4000;

/** Compares two token lists (Myers 1986, as the `diff` package has it). */
export function compareTokens(old: readonly Token[], fresh: readonly Token[]): Run[] {
  let start = 0;
  const shorter = Math.min(old.length, fresh.length);
  while (start < shorter && old[start]?.key === fresh[start]?.key) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end)?.key === fresh.at(-1 - end)?.key) end += 1;
  const middle = compareMiddle(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  );
  return joinRuns([
    { kind: 'same', tokens: fresh.slice(0, start) },
    ...middle,
    { kind: 'same', tokens: fresh.slice(fresh.length - end) },
  ]);
}

function compareMiddle(old: readonly Token[], fresh: readonly Token[]): Run[] {
  const replaced: Run[] = [
    { kind: 'deleted', tokens: old },
    { kind: 'inserted', tokens: fresh },
  ];
  if (old.length === 0 || fresh.length === 0) return replaced;
  const ids = new Map<string, number>();
  const idOf = ({ key }: Token): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  // The package gives nothing when it gives up, whatever its types say.
  const parts: ReturnType<typeof diffArrays<number>> | undefined = diffArrays<number>(
    old.map(idOf),
    fresh.map(idOf),
    { maxEditLength: MOST_DIFFERENCES },
  );
  if (parts === undefined) return replaced;
  let atOld = 0;
  let atNew = 0;
  return parts.map(({ added, removed, count }): Run => {
    if (removed) return { kind: 'deleted', tokens: old.slice(atOld, (atOld += count)) };
    const tokens = fresh.slice(atNew, (atNew += count));
    if (!added) atOld += count;
    return { kind: added ? 'inserted' : 'same', tokens };
  });
}

/**
 * Joins neighbouring runs of one kind, drops empty ones, and puts deletions before insertions
 * between two unchanged runs.
 */
export function joinRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let deleted: Token[] = [];
  let inserted: Token[] = [];
  const flush = (): void => {
    if (deleted.length > 0) result.push({ kind: 'deleted', tokens: deleted });
    if (inserted.length > 0) result.push({ kind: 'inserted', tokens: inserted });
    deleted = [];
    inserted = [];
  };
  let same: Token[] = [];
  for (const run of runs) {
    if (run.tokens.length === 0) continue;
    if (run.kind === 'same') {
      flush();
      same = same.concat(run.tokens);
      continue;
    }
    if (same.length > 0) result.push({ kind: 'same', tokens: same });
    same = [];
    if (run.kind === 'deleted') deleted = deleted.concat(run.tokens);
    else inserted = inserted.concat(run.tokens);
  }
  flush();
  if (same.length > 0) result.push({ kind: 'same', tokens: same });
  return result;
}
