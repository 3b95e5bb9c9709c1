/**
 * Finds uses of defined terms in words: leftmost and longest, whole words only, so that a term
 * inside a longer term is never found on its own.
 */
import type { TermKey } from '../model/identifiers.ts';
import { inflectionsOf } from './inflections.ts';

/** A term found in a text: offsets in UTF-16 units, end past the last. */
export interface FoundTerm {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  key?: TermKey;
}

/** Words and single marks; white space of any kind only separates them. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Directly after a term, these words say that it is defined in another text. */
const DEFINED_ELSEWHERE =
  /^['’"”]?\s*\((?:as|each as) defined in (?!(?:this|the) (?:Code|Section|Appendix|Agreement)\b)/;

/** Terms ready for finding. */
export class TermFinder {
  readonly #root: TrieNode = { next: new Map() };

  /** @param terms each term as written, with what it is filed under. Earlier ones win over later. */
  constructor(terms: Iterable<readonly [term: string, key: TermKey]>) {
    const listed = [...terms];
    for (const [term, key] of listed) this.#add(term, key);
    for (const [term, key] of listed) for (const form of inflectionsOf(term)) this.#add(form, key);
  }

  #add(term: string, key: TermKey): void {
    let node = this.#root;
    for (const [token] of term.matchAll(TOKEN)) {
      let next = node.next.get(token);
      if (next === undefined) node.next.set(token, (next = { next: new Map() }));
      node = next;
    }
    if (node !== this.#root) node.key ??= key;
  }

  /** The uses in a text, in order, none overlapping another. */
  find(text: string): FoundTerm[] {
    const tokens = [...text.matchAll(TOKEN)];
    const found: FoundTerm[] = [];
    for (let at = 0; at < tokens.length;) {
      const longest = this.#longestFrom(tokens, at);
      if (longest === undefined) {
        at += 1;
        continue;
      }
      const start = (tokens[at] as RegExpExecArray).index;
      const last = tokens[longest.to - 1] as RegExpExecArray;
      const end = last.index + last[0].length;
      if (!DEFINED_ELSEWHERE.test(text.slice(end, end + 80)))
        found.push({ key: longest.key, start, end });
      at = longest.to;
    }
    return found;
  }

  /** Every term that some part of a text is a form of, a term inside a longer one too. */
  formsWithin(text: string): Set<TermKey> {
    const tokens = [...text.matchAll(TOKEN)];
    const keys = new Set<TermKey>();
    tokens.forEach((_, from) => {
      let node: TrieNode | undefined = this.#root;
      for (let at = from; at < tokens.length; at += 1) {
        node = node.next.get((tokens[at] as RegExpExecArray)[0]);
        if (node === undefined) break;
        if (node.key !== undefined) keys.add(node.key);
      }
    });
    return keys;
  }

  #longestFrom(
    tokens: readonly RegExpExecArray[],
    from: number,
  ): { key: TermKey; to: number } | undefined {
    let node: TrieNode | undefined = this.#root;
    let longest: { key: TermKey; to: number } | undefined;
    for (let at = from; at < tokens.length; at += 1) {
      node = node.next.get((tokens[at] as RegExpExecArray)[0]);
      if (node === undefined) break;
      if (node.key !== undefined) longest = { key: node.key, to: at + 1 };
    }
    return longest;
  }
}
