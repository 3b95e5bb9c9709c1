/**
 * Equal text, equal number: every subtree gets a number that is the same for two subtrees exactly
 * when they are the same text. A text has the number of its string; any other subtree is a pair of
 * what it is and what it holds, and what it holds is its children as a chain of pairs,
 * ((child, child), child). Each string and each pair seen for the first time gets the next number. So
 * no two different texts can share one (unlike a hash), and no long keys are built.
 */
import { contentOf } from '../model/equality.ts';
import { asRead } from '../model/phrasing.ts';
import { isBare, isComputed, numberOf, ownText, type LegalNode } from '../model/nodes.ts';
import { PairTable } from './pair-table.ts';

/** Hands out numbers; two trees are comparable when both were asked of one `Identities`. */
export class Identities {
  #next = 1;
  /** The numbers of strings, by kinds of node: texts, the numbers of clauses, the labels of limbs. */
  readonly #strings = new Map<string, Map<string, number>>();
  readonly #pairs = new PairTable();

  /** The identity of a node that holds what has the identity given: its kind and number with it. */
  ofParent(node: LegalNode, content: number): number {
    return this.#pair(this.ofOwn(node), content);
  }

  /** The identity of children up to one, by that of those before it, 0 for none. */
  after(before: number, child: number): number {
    return before === 0 ? child : this.#pair(before, child);
  }

  /** The identity of a node's children, comments and recognitions left out. */
  ofAll(children: readonly LegalNode[]): number {
    let content = 0;
    for (const child of children) content = this.after(content, this.#of(child));
    return content;
  }

  #of(node: LegalNode): number {
    if (node.type === 'text') return this.#numberOf('text', asRead(node.value));
    return this.ofParent(node, this.ofAll(contentOf(node)));
  }

  /** The identity of a node's kind and own attributes. No subtree has one of these. */
  ofOwn(node: LegalNode): number {
    if (node.type === 'paragraph') return 0;
    if (isBare(node)) return this.#numberOf(node.type, numberOf(node));
    if (isComputed(node)) {
      throw new TypeError('This is a redline, not a text.');
    }
    return this.#numberOf('', ownText(node));
  }

  #pair(one: number, other: number): number {
    const number = this.#pairs.numberOf(one, other, this.#next);
    if (number === this.#next) this.#next += 1;
    return number;
  }

  #numberOf(kind: string, key: string): number {
    let numbers = this.#strings.get(kind);
    if (!numbers) this.#strings.set(kind, (numbers = new Map<string, number>()));
    let number = numbers.get(key);
    if (!number) numbers.set(key, (number = this.#next++));
    return number;
  }
}
