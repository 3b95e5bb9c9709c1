/**
 * Limbs that lost the mark at their end: “(b) each Supplier” among limbs that end with “;”.
 */
import { isJoined } from './joined.ts';
import type { Run, RunLimb } from './limb-run.ts';

/** The one limb of a run, not its last, that ends with no mark; nothing where several do, or none. */
export function unmarkedLimb({ limbs, inline }: Run): RunLimb | undefined {
  if (inline || limbs.length < 3) return undefined;
  const stated = limbs.slice(0, -1);
  const isUnmarked = (end: string): boolean => UNMARKED.test(end) && !isJoined(end);
  const one = stated.find((limb) => isUnmarked(limb.end() ?? ''));
  const isMarked = (limb: RunLimb): boolean => limb === one || MARKED.test(limb.end() ?? '');
  if (one === undefined || !stated.every(isMarked)) return undefined;
  // Where the word is lost with the mark, that is told of the list.
  if (one === stated.at(-1) && !stated.some((limb) => isJoined(limb.end() ?? ''))) return undefined;
  const next = limbs[limbs.indexOf(one) + 1];
  return JOINS.test(next?.opening() ?? '') ? undefined : one;
}

/** True for a run of which all limbs but the last end with a mark that goes on. */
export function isMarkedRun({ limbs, inline }: Run): boolean {
  return (
    !inline && limbs.length > 1 && limbs.slice(0, -1).every((limb) => MARKED.test(limb.end() ?? ''))
  );
}

/** “(d) and write”. */
const JOINS = /^\s*(?:and|or)\s/i;
const UNMARKED = /[\p{L}\p{N})’”\]]$/u;
const MARKED = /(?:;|;[\s\u00A0]*(?:and|or|and\/or|but),?)$/;
