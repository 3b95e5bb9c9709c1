/**
 * Equal text, equal number: every subtree gets a number that is the same for two subtrees exactly
 * when they are the same text. A subtree is a chain of pairs, (((start, child), child), child), and
 * each pair seen for the first time gets the next number. So no two different texts can share one
 * (unlike a hash), and no long keys are built.
 */
import { contentOf, ownText } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import { asRead } from '../model/phrasing.ts';

/** What two nodes are compared by. */
export interface Identity {
  /** Of the whole node, its number or label and its kind included. */
  readonly whole: number;
  /** Of what it holds: its own number, label and kind left out. */
  readonly content: number;
}

/** Two numbers below this make one exact number: 2^26 * 2^26 is below 2^53. */
const SPAN = 2 ** 26;

/** Hands out numbers; two trees are comparable when both were asked of one `Identities`. */
export class Identities {
  #next = 1;
  readonly #texts = new Map<string, number>();
  readonly #attributes = new Map<string, number>();
  readonly #pairs = new Map<number, number>();

  /**
   * The identity of a node whose children's identities are known, in order; comments left out.
   * @throws RangeError past 67 million different pieces of text.
   */
  ofParent(node: LegalNode, children: Iterable<number>): Identity {
    let content = 0;
    for (const child of children) content = this.#pair(content, child);
    return { whole: this.#pair(this.#own(node), content), content };
  }

  /** The identity of a node with all that it holds. */
  of(node: LegalNode): Identity {
    if (node.type === 'text') {
      const content = this.#numberOf(this.#texts, asRead(node.value));
      return { whole: content, content };
    }
    let content = 0;
    for (const child of contentOf(node)) content = this.#pair(content, this.of(child).whole);
    return { whole: this.#pair(this.#own(node), content), content };
  }

  #own(node: LegalNode): number {
    return this.#numberOf(
      this.#attributes,
      node.type === 'paragraph' ? 'paragraph' : `${node.type}|${ownText(node)}`,
    );
  }

  #pair(one: number, other: number): number {
    const key = one * SPAN + other;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const number = this.#fresh();
    this.#pairs.set(key, number);
    return number;
  }

  #numberOf(numbers: Map<string, number>, key: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#fresh();
    numbers.set(key, number);
    return number;
  }

  #fresh(): number {
    if (this.#next >= SPAN) throw new RangeError('The texts are too large to compare at once.');
    return this.#next++;
  }
}
