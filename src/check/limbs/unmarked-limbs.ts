/**
 * Limbs that lost the mark at their end: “(b) each Supplier” among limbs that end with “;”.
 */
import { isJoined } from './joined.ts';
import { followsAtOnce } from './unjoined.ts';
import type { Run, RunLimb } from './limb-run.ts';
import { endsWithWord, isSentence } from '../words/sentences-without-end.ts';

/**
 * The one limb of a run, not its last, that ends with no mark; nothing where several do, or none.
 *
 * @param habit true in a text whose other lists have marks: there one of two limbs tells, too.
 */
export function unmarkedLimb({ limbs, inline }: Run, habit: boolean): RunLimb | undefined {
  if (inline || limbs.length < (habit ? 2 : 3)) return undefined;
  const stated = limbs.slice(0, -1);
  const ends = stated.map((limb) => limb.end()?.slice(-LONGEST) ?? '');
  // “(c) what it knows and”, after two that end with “;”: the mark before the word is lost.
  if ((habit || limbs.length > 3) && BARELY_JOINED.test(ends.at(-1) ?? ''))
    return ends.slice(0, -1).every((end) => end.endsWith(';')) ? stated.at(-1) : undefined;
  if (limbs.length < 3) return undefined;
  const at = ends.findIndex((end) => UNMARKED.test(end) && !isJoined(end));
  const one = stated[at];
  if (one === undefined || !ends.every((end, index) => index === at || MARKED.test(end)))
    return undefined;
  // Where the word is lost with the mark, that is told of the list.
  if (one === stated.at(-1) && !ends.some(isJoined)) return undefined;
  const next = limbs[limbs.indexOf(one) + 1];
  return JOINS.test(next?.opening() ?? '') ? undefined : one;
}

/**
 * The one limb of a run that ends with no mark where all others end with a full stop: three or more, or
 * two, where it is a sentence.
 */
export function unstoppedLimb({ limbs, inline }: Run): RunLimb | undefined {
  // Of clauses, “2.3 [Not used]” and titles stop as well; others tell of them.
  if (inline || limbs.length < LEAST || limbs[0]?.label.includes('.') === true) return undefined;
  const ends = limbs.map((limb) => limb.end() ?? '');
  const at = ends.findIndex((one) => /[\p{L}\p{N}]$/u.test(one));
  const end = ends[at] ?? '';
  // “(f) Other Data”, with what it is about in the next paragraph, is a title.
  const isOwn = limbs[at]?.opening().trimEnd().endsWith(end) === true;
  const isLong = isOwn && end.length >= LONG && /\p{Ll}{2,}$/u.test(end);
  if (limbs.length === LEAST ? !isSentence(end) && !isLong : !endsWithWord(end)) return undefined;
  const isStopped = ends.every((one, index) => index === at || /[.?!][)”’"']?$/.test(one));
  return isStopped && !isJoined(end) ? limbs[at] : undefined;
}
const LEAST = 3;
/** No title is so long and ends with a word in small letters. */
const LONG = 40;

/**
 * The one limb of a run, not its last, that ends with a full stop, a comma or a colon where the others end
 * with semicolons, or with that and the word that joins it: “(a) reinstating the supply. and”.
 *
 * @param habit true in a text whose other lists have semicolons: there one of two tells, too.
 */
export function wronglyEndedLimb({ limbs, inline }: Run, habit: boolean): RunLimb | undefined {
  if (inline || limbs.length < 2 || limbs[0]?.label.includes('.') === true) return undefined;
  const stated = limbs.slice(0, -1);
  const ends = stated.map((limb) => limb.end()?.slice(-LONGEST) ?? '');
  const at = ends.findIndex((end) => !MARKED.test(end));
  const one = stated[at];
  if (one === undefined || !ends.every((end, index) => index === at || MARKED.test(end)))
    return undefined;
  const end = ends[at] ?? '';
  if (STOPPED_JOINED.test(end)) return one;
  if (limbs.length < 3) return undefined;
  // Where the word that joins is lost, that is told of the list.
  if (one === stated.at(-1) && !ends.some(isJoined)) return undefined;
  // After “(b) …; and” the list is at its end with (c), and (d) is a sentence of its own.
  if (isJoined(ends[at - 1] ?? '')) return undefined;
  // “; and, where it has voted,” goes on as it should.
  if (ANNOUNCES.test(end) || /[;,]\s(?:and|or),/.test(end)) return undefined;
  const isWrong = STOPPED.test(end) || GOES_ON_OTHERWISE.test(end);
  // What stands between it and the next is its own list.
  const next = limbs[at + 1];
  if (next === undefined || one.label === '' || !followsAtOnce(next, at + 1, limbs))
    return undefined;
  // Of two sentences the second has its stop.
  const words = one.opening();
  const isOne = words.trimEnd().endsWith(end) && !/[.?!]\s+\p{Lu}/u.test(words);
  return isWrong && isOne && ends.length > (habit ? 1 : 2) ? one : undefined;
}

/** “(a) a file in the following form:”: what comes next is of it, however it is labelled. */
const ANNOUNCES =
  /\b(?:following|follows|that|must|shall|may|will|to|by|if|where|when|includ\p{L}+|is|are|of|for)\b[^.;,]{0,40}:$/iu;

/** “(b) the parties,”, “(c) the clerk, and” and “(d) a book:” among limbs that end with semicolons. */
const GOES_ON_OTHERWISE = /[\p{L}\d)][,:]$|[\p{L}\d)],[\s\u00A0](?:and|or)$/u;

/** A full stop after a word, and not after one that is cut short. */
const STOPPED = /(?<!\b(?:etc|ltd|inc|no|co|plc|corp|al|[a-z]\.[a-z]))(?<=[\p{Ll}\d)])\.$/iu;
const STOPPED_JOINED =
  /(?<!\b(?:etc|ltd|inc|no|co|plc|corp|al|[a-z]\.[a-z]))(?<=[\p{Ll}\d)])\.[\s\u00A0]+(?:and|or)$/iu;

/** True for a run of which all limbs but the last end with a mark that goes on. */
export function isMarkedRun({ limbs, inline }: Run): boolean {
  return (
    !inline &&
    limbs.length > 1 &&
    limbs.slice(0, -1).every((limb) => MARKED.test(limb.end()?.slice(-LONGEST) ?? ''))
  );
}

/** So much of the end of a limb says with what it ends. */
const LONGEST = 80;
/** “…what it knows and”. */
const BARELY_JOINED = /[\p{L}\p{N})][\s\u00A0](?:and|or)$/u;
/** “(d) and write”. */
const JOINS = /^\s*(?:and|or)\s/i;
const UNMARKED = /[\p{L}\p{N})’”\]%]$/u;
const MARKED = /(?:;|;[\s\u00A0]*(?:and|or|and\/or|but),?)$/;
