/**
 * Finds terms in words whatever their capitals.
 */
import type { TermKey } from '../../model/identifiers.ts';
import type { FindableTerm } from './findable.ts';
import { pastOf, type FoundTerm } from './finder.ts';
import { formsOf } from './forms.ts';
import { isInLaw, lawsIn } from './laws.ts';
import { isJoined, withPossessive } from './letters.ts';
import { endOfHeading, isDefinedElsewhere, isNamedHere } from './surroundings.ts';
import { smallOf } from './spellings.ts';
import type { Tokens } from './tokens.ts';
import { TermTrie } from './trie.ts';

/** Terms in small letters, which hold everywhere, ready for finding. */
export class SmallTermFinder {
  readonly #trie = new TermTrie();

  /** @param terms in small letters. */
  constructor(terms: readonly FindableTerm[]) {
    for (const [form, meanings] of formsOf(terms)) this.#trie.add(form, meanings);
  }

  /**
   * The uses in a text, as far as somebody wants them: whether words are a use is then asked of few.
   *
   * @param isWanted is given a term, the first of its tokens and the one past its last.
   */
  find(
    text: string,
    tokens: Tokens,
    isWanted: (key: TermKey, from: number, to: number) => boolean,
  ): FoundTerm[] {
    const found: FoundTerm[] = [];
    let small: string | undefined;
    const { count } = tokens;
    for (let from = 0; from < count;) {
      let node = this.#trie.at(smallOf(tokens.number(from)));
      let next = from + 1;
      let key: TermKey | undefined;
      for (let at = from; node !== undefined;) {
        const meaning = node.meanings?.[0];
        at += 1;
        if (meaning !== undefined) {
          key = meaning.key;
          next = at;
        }
        node = at < count ? node.next.get(smallOf(tokens.number(at))) : undefined;
      }
      if (key !== undefined && isWanted(key, from, next)) {
        const [start, last] = [tokens.start(from), tokens.end(next - 1)];
        small ??= text.toLowerCase();
        if (small.length !== text.length) return [];
        // Where it is defined is told by a capital: “(as defined in Section D1)”.
        if (isSmallUse(small, start, last) && !isDefinedElsewhere(text, withPossessive(text, last)))
          found.push({ key, start, end: pastOf(text, start, last) });
      }
      from = next;
    }
    return found;
  }
}

/** True for a use among words in small letters. */
function isSmallUse(text: string, start: number, end: number): boolean {
  return (
    start >= endOfHeading(text, false) &&
    !isInLaw(lawsIn(text), start, end) &&
    !isNamedHere(text, start, end) &&
    !isJoined(text, start, end)
  );
}
