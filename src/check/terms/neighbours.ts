/**
 * The words beside a term wherever it has its capital. Small letters that stand once, between words that
 * the text also writes around the capital, are a slip: “has an event on the System”, beside “has an Event on”.
 */
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { TermKey } from '../../model/identifiers.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { textBefore } from './sentences.ts';
import { FOLLOWS, SERIES, type SmallPlace } from './sole-small.ts';
import type { CheckedText } from '../text.ts';

/** How a term stands with its capital. */
interface Neighbours {
  readonly count: number;
  /** How often each word stands before it. */
  readonly before: ReadonlyMap<string, number>;
  /** The words before and after it, with a line between. */
  readonly around: ReadonlySet<string>;
}

const BEFORE = /([\p{L}\p{N}’'/-]+)[\s\u00A0]+$/u;
const AFTER = /^(?:[\s\u00A0]+([\p{L}\p{N}’'/-]+)|([.,;:)(]))/u;
/** More letters than most words have, with the space beside them. */
const FAR = 28;

function wordBefore(plain: string, start: number): string {
  return BEFORE.exec(plain.slice(Math.max(0, start - FAR), start))?.[1]?.toLowerCase() ?? '';
}

function wordAfter(plain: string, end: number): string {
  const found = AFTER.exec(plain.slice(end, end + FAR));
  return found?.[1] ?? found?.[2] ?? '';
}

const usesByTerm = remembered(({ register, version }: CheckedText) =>
  Map.groupBy(register.usesIn(version), ({ key }) => key),
);

/** The neighbours of a term in a text; sought only for terms that stand small in it once. */
function neighboursOf(key: TermKey, text: CheckedText): Neighbours {
  const uses = usesByTerm(text).get(key) ?? [];
  const before = new Map<string, number>();
  const around = new Set<string>();
  for (const { words, start, end } of uses) {
    const plain = plainWords(words);
    const word = wordBefore(plain, start);
    before.set(word, (before.get(word) ?? 0) + 1);
    around.add(`${word}|${wordAfter(plain, end)}`);
  }
  return { count: uses.length, before, around };
}

/** So often the capital must stand. */
const LEAST = { between: 2, ofSomebody: 4, ofThing: 4, ofName: 5 };
/** And so often after the same word, for a thing; of somebody once is enough. */
const LEAST_AFTER = 1;

const WHICHEVER: ReadonlySet<string> = new Set('a an any each every another such'.split(' '));
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the any each every another such this that these those no other its their his her your our'.split(
    ' ',
  ),
);
/** After which somebody stands without an article. */
const BARE_AFTER: ReadonlySet<string> = new Set(
  'to by of from with for against and or that if then on between when where whether upon'.split(
    ' ',
  ),
);
/** “Use or publication of Data”: beside what has its capital inside a sentence. */
const WITH_CAPITAL =
  /[\p{Ll},][\s\u00A0]\p{Lu}[\p{L}’'-]+,?[\s\u00A0](?:or|and|and\/or|nor)[\s\u00A0]$/u;
const OF = /^[\s\u00A0]+of(?!\p{L})/u;

/** True for a word that stands small once, where the text writes its capital in such a place. */
export function isWrittenSo(
  { words: { text: plain }, start, end }: SmallPlace,
  definition: Definition,
  isSomebody: boolean,
  text: CheckedText,
): boolean {
  const { count, before, around } = neighboursOf(definition.key, text);
  if (count < LEAST.between) return false;
  const [word, after] = [wordBefore(plain, start), plain.slice(end, end + 40)];
  if (SERIES.test(after)) return false;
  const next = wordAfter(plain, end);
  if (word !== '' && next !== '' && around.has(`${word}|${next}`)) return true;
  const isNoun = FOLLOWS.test(after);
  // “a member of the board” may be another.
  if (WHICHEVER.has(word) && isNoun && !OF.test(after) && !isSaidOfItself(definition)) {
    const same = before.get(word) ?? 0;
    if (
      isSomebody
        ? same > 0 && count >= LEAST.ofSomebody
        : same >= LEAST_AFTER && count >= LEAST.ofThing
    )
      return true;
  }
  if (count >= LEAST.ofSomebody && (isNoun || OF.test(after)))
    if (WITH_CAPITAL.test(plain.slice(Math.max(0, start - 40), start))) return true;
  if (count < LEAST.ofName || !isBare(before, count)) return false;
  if (isCalledAfterItself(definition)) return !DETERMINERS.has(word);
  return isSomebody && BARE_AFTER.has(word) && isNoun;
}

/** “**Claim** means a claim made under Paragraph 3”: who “may make a claim” there makes what becomes one. */
function isSaidOfItself({ term, words }: Definition): boolean {
  const at = words.indexOf(term);
  const meaning = at < 0 || at > 2 ? words : words.slice(at + term.length);
  return OF_ITSELF.exec(meaning)?.[1] === term.toLowerCase();
}

const OF_ITSELF = /^["”'’:\s\u00A0]*(?:means[\s\u00A0]+)?(?:an?|any|each|the)[\s\u00A0]+(\p{Ll}+)/u;

/** True for what has no article nearly everywhere, as names have none. */
function isBare(before: ReadonlyMap<string, number>, count: number): boolean {
  let determined = 0;
  for (const [word, times] of before) if (DETERMINERS.has(word)) determined += times;
  return determined * 10 <= count;
}

/** “Northwoods Software Corporation (“Northwoods”)”: a name. */
function isCalledAfterItself(definition: Definition): boolean {
  return definition.form === 'inline' && textBefore(definition, 80).includes(definition.term);
}
