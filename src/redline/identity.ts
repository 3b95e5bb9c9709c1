/**
 * Equal text, equal number: every subtree gets a number that is the same for two subtrees exactly
 * when they are the same text. A subtree is a chain of pairs, (((start, child), child), child), and
 * each pair seen for the first time gets the next number. So no two different texts can share one
 * (unlike a hash), and no long keys are built.
 */
import { contentOf, ownText } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import { asRead } from '../model/phrasing.ts';
import { PairTable } from './pair-table.ts';

/** Hands out numbers; two trees are comparable when both were asked of one `Identities`. */
export class Identities {
  #next = 1;
  readonly #texts = new Map<string, number>();
  readonly #attributes = new Map<string, number>();
  readonly #pairs = new PairTable();
  readonly #fresh = (): number => this.#next++;

  /** The identity of a node that holds what has the identity given: its kind and number with it. */
  ofParent(node: LegalNode, content: number): number {
    return this.#pair(this.#own(node), content);
  }

  /** The identity of what comes after a child among its siblings; 0 stands before the first. */
  after(before: number, child: number): number {
    return this.#pair(before, child);
  }

  /** The identity of a node's children, comments and recognitions left out. */
  ofAll(children: readonly LegalNode[]): number {
    let content = 0;
    for (const child of children) content = this.#pair(content, this.#of(child));
    return content;
  }

  #of(node: LegalNode): number {
    if (node.type === 'text') return this.#numberOf(this.#texts, asRead(node.value));
    return this.#pair(this.#own(node), this.ofAll(contentOf(node)));
  }

  #own(node: LegalNode): number {
    return this.#numberOf(this.#attributes, attributesKey(node));
  }

  #pair(one: number, other: number): number {
    return this.#pairs.numberOf(one, other, this.#fresh);
  }

  #numberOf(numbers: Map<string, number>, key: string): number {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#next++;
    numbers.set(key, number);
    return number;
  }
}

/** A node's kind and own attributes as a key. The kinds that texts are full of have a short way. */
function attributesKey(node: LegalNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'closingWords':
    case 'termDefinition':
    case 'definedTerm':
    case 'meaning':
    case 'tableRow':
    case 'tableCell':
    case 'strong':
    case 'emphasis':
      return node.type;
    case 'clause':
    case 'part':
      return `${node.type}|${node.number}`;
    case 'limb':
      return `limb|${node.label}`;
    default:
      return `${node.type}|${ownText(node)}`;
  }
}
