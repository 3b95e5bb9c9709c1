/**
 * Words that a text writes often with capitals and once without, and whose meaning stands in another
 * text: "the registered user" in a Section that is full of Registered Users.
 */
import { termKey } from '../../model/identifiers.ts';
import type { Words } from '../../register/provisions.ts';
import { SmallTermFinder } from '../../register/terms/small-finder.ts';
import { tokensIn } from '../../register/terms/tokens.ts';
import type { CheckedText } from '../text.ts';
import { judgedIn } from './almost-terms.ts';
import { quotedIn } from './quoted.ts';
import { endOfRunIn } from './run-in.ts';
import { isCitedTitle } from './said.ts';
import { isSomebodyByName } from './small-nouns.ts';
import { standsAsTerm, standsPlainly } from './sole-small.ts';

/** Words in small letters that have capitals elsewhere in the text. */
interface SmallPhrase {
  /** As the text writes it elsewhere. */
  readonly phrase: string;
  readonly times: number;
  readonly words: Words;
  readonly start: number;
  readonly end: number;
}

/** So often the capitals must stand; of one word more, since it may have its ordinary sense. */
const LEAST = { ofOneWord: 10, ofThing: 20, ofSeveral: 4 };

interface Sought {
  readonly phrase: string;
  readonly times: number;
}

/** The places of words that stand small once, and else with capitals. */
export function smallPhrasesIn(text: CheckedText): SmallPhrase[] {
  const sought = judgedIn(text).flatMap(({ phrase, places, decided }): Sought[] => {
    const isOneWord = !/[\s\u00A0]/.test(phrase);
    const least = isOneWord ? LEAST.ofOneWord : LEAST.ofSeveral;
    return decided || places.length < least ? [] : [{ phrase, times: places.length }];
  });
  if (sought.length === 0) return [];
  const finder = new SmallTermFinder(
    sought.map(({ phrase }, at) => ({ term: phrase.toLowerCase(), key: termKey(String(at)) })),
  );
  /** Nothing for what stands small more than once: that is meant. */
  const found = new Map<Sought, SmallPhrase | undefined>();
  for (const words of text.words) {
    const { text: plain } = words;
    const tokens = tokensIn(words);
    const isSmall = (_: unknown, from: number, to: number): boolean =>
      !/\p{Lu}/u.test(plain.slice(tokens.start(from), tokens.end(to - 1)));
    for (const { key, start, end } of finder.find(plain, tokens, isSmall)) {
      const one = sought[Number(key)] as Sought;
      found.set(one, found.has(one) ? undefined : { ...one, words, start, end });
    }
  }
  return [...found.values()].filter((one) => one !== undefined).filter(isMeant);
}

/** False for words in an ordinary sense: in a heading, in quotation marks, as one of any. */
function isMeant({ phrase, times, words, start, end }: SmallPhrase): boolean {
  const { text: plain, node, provision } = words;
  if (start < endOfRunIn(node, plain, provision?.node) || isCitedTitle(plain, start, end))
    return false;
  if (quotedIn(plain).some((quoted) => start >= quoted.start && start < quoted.end)) return false;
  if (/[\s\u00A0]/.test(phrase)) return WHICH.test(plain.slice(Math.max(0, start - 16), start));
  const place = { words, start, end, count: 1, more: [] };
  // “those charges” are any, “the panel” is one.
  if (isSomebodyByName(phrase)) return standsAsTerm(place, true);
  return times >= LEAST.ofThing && standsPlainly(place);
}

/** What says which ones are meant, or how many. */
const WHICH =
  /\b(?:the|this|that|such|these|those|each|every|its|their|said|relevant|existing|applicable|particular|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|\d+\)?)[\s\u00A0]+$/i;
