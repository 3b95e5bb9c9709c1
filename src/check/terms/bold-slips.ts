/**
 * Phrases in bold letters, as texts write the terms that another text defines, “the **Transmission Licence**”,
 * and those of them that are slips.
 */
import { plainText } from '../../model/phrasing.ts';
import { AS_IT_STANDS, type Capitalised } from './phrases.ts';
import { oftenLike } from './often.ts';
import { comparedPhrase, comparedWords, lettersOf, type KnownTerms } from './terms.ts';
import type { CheckedText } from '../text.ts';
import type { Verdict } from './verdict.ts';

/** A phrase with its places, in reading order. */
interface BoldPhrase {
  readonly phrase: string;
  readonly places: readonly [Capitalised, ...Capitalised[]];
}

const NAME =
  /^\p{Lu}[\p{L}\p{N}’'-]*(?:[\s\u00A0]+(?:(?:of|for|and|to)[\s\u00A0]+)?[\p{Lu}\p{N}][\p{L}\p{N}’'-]*){1,6}$/u;

/** Texts with fewer set only headings and labels in bold. */
const LEAST = 20;

/** The names of several words that a text sets in bold letters inside its sentences. */
function boldPhrasesIn(text: CheckedText): readonly BoldPhrase[] {
  const found = new Map<string, [Capitalised, ...Capitalised[]]>();
  let count = 0;
  for (const { node, provision } of text.words) {
    if (!node.children.some(({ type }) => type === 'strong')) continue;
    let at = 0;
    for (const child of node.children) {
      const words = plainText([child]);
      const start = at;
      at += words.length;
      if (child.type !== 'strong' || start === 0 || !NAME.test(words)) continue;
      count += 1;
      const place = { ...AS_IT_STANDS, phrase: words, node, start, end: at, provision };
      const key = comparedPhrase(words);
      const same = found.get(key);
      if (same === undefined) found.set(key, [place]);
      else same.push(place);
    }
  }
  if (count < LEAST) return [];
  return [...found.values()].map((places) => ({ phrase: places[0].phrase, places }));
}

/** A phrase that stands once and is another but for a slip. */
interface BoldSlip extends BoldPhrase {
  readonly verdict: Verdict;
  readonly decided: true;
}

/** Names in bold letters that stand once, and are others in bold letters but for a slip. */
export function boldSlipsIn(
  text: CheckedText,
  { byLetters }: KnownTerms,
  told: ReadonlyMap<string, unknown>,
): BoldSlip[] {
  const bold = boldPhrasesIn(text);
  if (bold.length === 0) return [];
  const often = oftenLike(bold);
  return bold.flatMap(({ phrase, places }): BoldSlip[] => {
    const words = often({ phrase, places });
    if (words === undefined) return [];
    const own = comparedWords(phrase);
    if (told.has(own.join(' ')) || byLetters.has(lettersOf(own))) return [];
    return [
      { phrase, places, verdict: { kind: 'near words', words, in: 'this text' }, decided: true },
    ];
  });
}
