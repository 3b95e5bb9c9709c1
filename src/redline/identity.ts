/**
 * Equal content, equal number: every subtree gets a number that is the same for two subtrees exactly
 * when they are the same text. Built from the leaves up, so that no two different texts can share
 * one (unlike a hash).
 */
import { contentOf, ownText } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';

/** Hands out identities; two trees are comparable when both were asked of one `Identities`. */
export class Identities {
  readonly #numbers = new Map<string, number>();
  readonly #nodes = new WeakMap<LegalNode, number>();
  readonly #unnumbered = new WeakMap<LegalNode, number>();

  /** The identity of the whole node, its number or label included. */
  of(node: LegalNode): number {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    const id = this.#intern(`${node.type}|${ownText(node)}|${this.#children(node)}`);
    this.#nodes.set(node, id);
    return id;
  }

  /** The identity of what the node says, its own number or label left out. */
  ofContent(node: LegalNode): number {
    const known = this.#unnumbered.get(node);
    if (known !== undefined) return known;
    const id = this.#intern(`${node.type}|~|${this.#children(node)}`);
    this.#unnumbered.set(node, id);
    return id;
  }

  #children(node: LegalNode): string {
    return contentOf(node)
      .map((child) => this.of(child))
      .join(',');
  }

  #intern(key: string): number {
    const id = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, id);
    return id;
  }
}
