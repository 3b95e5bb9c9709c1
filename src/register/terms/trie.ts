/**
 * Terms word by word: from the words that a text has, one after another, to what they mean together.
 */
import type { FindableTerm } from './findable.ts';
import { isSmall } from './letters.ts';
import { numberOf } from './spellings.ts';
import { wordsOfTerm } from './tokens.ts';

/** The terms that begin with the words which lead here. */
export interface TrieNode {
  /** By the number of the next word. */
  readonly next: Map<number, TrieNode>;
  meanings?: FindableTerm[];
  /** Meanings that the words have only where they begin a sentence: "Prescribed fees". */
  opening?: FindableTerm[];
  /** The term is one word, spelt so. */
  single?: string;
}

const makeNode = (): TrieNode => ({ next: new Map() });

/** The forms of terms, by their words. */
export class TermTrie {
  /** By the number of the first word. */
  readonly #firsts: (TrieNode | undefined)[] = [];

  /** Where terms begin that have a word first, by its number; nothing where none does. */
  at(number: number): TrieNode | undefined {
    return this.#firsts[number];
  }

  /** Adds a form of some terms. */
  add(form: string, terms: readonly FindableTerm[]): void {
    const words = wordsOfTerm(form);
    const [first] = words;
    if (first === undefined) return;
    const node = this.#nodeOf(words);
    (node.meanings ??= []).push(...terms);
    if (words.length === 1) node.single = form;
    if (isSmall(first)) {
      const opening = this.#nodeOf([
        first.charAt(0).toUpperCase() + first.slice(1),
        ...words.slice(1),
      ]);
      (opening.opening ??= []).push(...terms);
    }
  }

  /** The node that words lead to; it is made where it is not there. */
  #nodeOf([first = '', ...others]: readonly string[]): TrieNode {
    const at = numberOf(first);
    while (this.#firsts.length <= at) this.#firsts.push(undefined);
    let node = (this.#firsts[at] ??= makeNode());
    for (const word of others) {
      const number = numberOf(word);
      let next = node.next.get(number);
      if (next === undefined) node.next.set(number, (next = makeNode()));
      node = next;
    }
    return node;
  }
}
