/**
 * What joins a limb to the next.
 */
import { remembered } from '../../model/once.ts';
import type { Run, RunLimb } from './limb-run.ts';

/** A limb or, with a list inside it, an earlier one may say how all are joined: "; and" on each. */
const JOINED = /(?:^|[\s;,])(?:and|or|and\/or|but),?$/i;

/** "…, and, where that is later, (iii)", “; and that (c)”: inside a sentence words may stand after what joins. */
const JOINED_BEFORE =
  /[\s;,](?:and|or|and\/or|but|plus|nor)(?:,[^;,]{1,60},?|\s(?:then|also|thus|further|finally|lastly|if|in\sany\scase)(?:\s[^;,]{1,40})?,?|\s(?:that|to|for|by|of|with))$/i;

/** True for the words of a limb that end with what joins it to the next. */
export function isJoined(end: string): boolean {
  return JOINED.test(end) || JOINED_BEFORE.test(end);
}

/** True for a list of which a limb before the last is joined to the next. */
export const isJoinedRun = remembered(({ limbs }: Run): boolean => statedOf(limbs).some(isJoined));

/** How each limb of a list but the last ends. */
export const statedOf = remembered((limbs: readonly RunLimb[]): readonly string[] =>
  limbs.slice(0, -1).map((limb) => limb.end() ?? ''),
);
