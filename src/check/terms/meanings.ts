/**
 * The words that say what a term means, node by node.
 */
import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { WordsIn } from '../places.ts';
import { wordsAround } from './sentences.ts';

interface MeaningWords {
  readonly node: WordsIn;
  readonly plain: string;
}

/** The words of an entry's meaning; none of a definition inside a clause, whose sentence has them. */
export function meaningWords({ form, provision: { node } }: Definition): MeaningWords[] {
  if (form !== 'entry' || !isParent(node)) return [];
  return node.children.filter(({ type }) => type === 'meaning').flatMap(wordsIn);
}

function wordsIn(node: LegalNode): MeaningWords[] {
  if (isWordsNode(node)) return [{ node, plain: plainText(node.children) }];
  return isParent(node) ? node.children.flatMap(wordsIn) : [];
}

/** The words after the term of a definition that says what it means: "“X” means …", "X: a thing". */
export function sentenceAfter({
  said,
}: Definition): (MeaningWords & { from: number; to: number }) | undefined {
  const plain = wordsAround({ said });
  if (plain === undefined || said === undefined || !isWordsNode(said.node)) return undefined;
  const { from } = said;
  const isSaid = /^[”"’']?(?:(?:\s*\([^()]*\))?,?\s+(?:shall\s|will\s)?means?\b|:\s)/.test(
    plain.slice(from),
  );
  if (!isSaid) return undefined;
  const stop = plain.indexOf('. ', from);
  return { node: said.node, plain, from, to: stop === -1 ? plain.length : stop + 1 };
}

/** True where a term is given its meaning with some words: “**Late Charges** means Charges that …”. */
export function meansWith(definition: Definition, words: string): boolean {
  const { form, term } = definition;
  const sentence = form === 'entry' ? undefined : sentenceAfter(definition);
  const meaning =
    form === 'entry' ? definition.words : sentence?.plain.slice(sentence.from, sentence.to);
  // The term’s own name is no other word: “means a notice in the form of Utilisation Request”.
  return meaning?.replaceAll(term, '').includes(words) ?? false;
}
