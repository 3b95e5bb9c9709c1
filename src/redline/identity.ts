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
  /** Numbers below are those of kinds that have no attributes. */
  #next = 8;
  readonly #texts = new Map<string, number>();
  readonly #attributes = new Map<string, number>();
  readonly #clauses = new Map<string, number>();
  readonly #limbs = new Map<string, number>();
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

  /** A node's kind and own attributes. The kinds that texts are full of have a short way. */
  #own(node: LegalNode): number {
    switch (node.type) {
      case 'paragraph':
        return 1;
      case 'closingWords':
        return 2;
      case 'termDefinition':
        return 3;
      case 'definedTerm':
        return 4;
      case 'meaning':
        return 5;
      case 'tableRow':
        return 6;
      case 'tableCell':
        return 7;
      case 'clause':
        return this.#numberOf(this.#clauses, node.number);
      case 'limb':
        return this.#numberOf(this.#limbs, node.label);
      default:
        if (isComputed(node)) {
          throw new TypeError(
            'A redline was given for a text: accept or reject its changes first.',
          );
        }
        return this.#numberOf(this.#attributes, `${node.type}|${ownText(node)}`);
    }
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

/** True for a mark of a redline. Those that somebody wrote name no change, and are text. */
function isComputed(node: LegalNode): boolean {
  if (node.type === 'insertion' || node.type === 'deletion') return node.change !== undefined;
  return node.type === 'split' || node.type === 'merged' || node.type === 'reformatted';
}
