/**
 * Lists that nothing joins, and limbs that are joined to the next at the wrong place.
 */
import { remembered } from '../../model/once.ts';
import { isJoined, statedOf } from './joined.ts';
import type { Run, RunLimb } from './limb-run.ts';

/**
 * True for a list whose limbs but the last end with a mark, and none with “and” or “or”; and for one
 * of which a limb before the last but one does: limbs were added after it.
 */
export const isUnjoined = remembered(({ limbs, leadIn, inline }: Run): boolean => {
  if (limbs.length < 2 || NAMES_BOTH.test(leadIn) || areSubsections(limbs)) return false;
  const stated = statedOf(limbs);
  // “(a) meet; and (b) act. (c) The panel”: what comes after the stop is a sentence of its own.
  if (inline && /[.?!]$/.test(stated.at(-1) ?? '')) return false;
  if (stated.some(isJoined)) return isJoined(stated.at(-2) ?? '') && !isJoined(stated.at(-1) ?? '');
  if (stated.every((end) => /[;,]$/.test(end))) return true;
  // “(b) act” among limbs that end with “;”: the mark is lost, with the word or before it.
  const marked = stated.filter((end) => /;$/.test(end)).length;
  const isLast = !/;$/.test(stated.at(-1) ?? '');
  return marked === stated.length - 1 && marked > (isLast ? 0 : 1);
});

/** True for “(1) … if: (a) …;” and “(2) In that case”: sentences, of which one holds a list. */
function areSubsections(limbs: readonly RunLimb[]): boolean {
  const [before, last] = limbs.slice(-2);
  if (before === undefined || last === undefined || !/^\(\d/.test(last.label)) return false;
  return BEGINS_SENTENCE.test(last.opening()) && /[:—–]\s*$/.test(before.opening());
}

const BEGINS_SENTENCE = /^\s*(?:\(\d+[A-Z]?\)\s+)?\p{Lu}/u;

/** True for clauses that no words above announce, each a sentence: one may end with “;” and is no limb. */
export function areClauses({ limbs, leadIn, numbers }: Run): boolean {
  if (numbers !== true || ANNOUNCES.test(leadIn)) return false;
  return limbs.every((limb) => limb.label.includes('.') && BEGINS_SENTENCE.test(limb.opening()));
}

const ANNOUNCES = /(?:[:—–-]|\b(?:shall|must|may|will|to|that|is|are|if))\s*$/;

/**
 * The limb that is joined to the next where another one is that, the last but one, and some between or
 * before them are not: “(a) …; or”, “(b) …;”, “(c) …; or”, “(d) …”. Limbs were added after it.
 */
export function strayJoint({ limbs, inline }: Run): RunLimb | undefined {
  if (inline || limbs.length < 4 || limbs[0]?.shown === '') return undefined;
  // “(a) … the supply. and”: the stop is wrong, and the word may be.
  const joined = statedOf(limbs).map((end) => isJoined(end) && !/\.\s+\p{L}+$/u.test(end));
  const isOnce = joined.filter(Boolean).length === 2 && joined.at(-1) === true;
  const isOneList =
    new Set(limbs.map(({ label }) => label)).size === limbs.length && limbs.every(followsAtOnce);
  return isOnce && isOneList ? limbs[joined.indexOf(true)] : undefined;
}

/** True for a limb that no words part from the one before: an empty line at most does. */
export function followsAtOnce(
  { node }: RunLimb,
  index: number,
  limbs: readonly RunLimb[],
): boolean {
  const before = limbs[index - 1]?.node.position?.end.line;
  return before === undefined || (node.position?.start.line ?? before) - before <= 2;
}

/** "either (A) or (B)": the words before join them already. */
const NAMES_BOTH = /\([a-z\d]{1,3}\)\s+(?:and|or)\s+\([a-z\d]{1,3}\)/i;
