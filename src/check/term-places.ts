/**
 * Where the term of a definition stands in its file. A term inside a sentence is found by its place
 * in the sentence: the parser does not tell where each piece of a run of words begins.
 */
import type { Position } from 'unist';
import { plainWords } from '../model/plain-words.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { Places, Span, WordsIn } from './places.ts';

/** Words of a node, by offsets into its plain text. */
interface WordsPlace extends Span {
  readonly node: WordsIn;
}

/** The words that are the term of a definition, in the node by which they are found. */
export function termWordsOf({ provision, said }: Definition): WordsPlace[] {
  return termNodes(provision.node).map((node) => {
    const { length } = plainWords(node);
    const isSaid = node.type === 'inlineDefinition' && said !== undefined && isWordsNode(said.node);
    return isSaid
      ? { node: said.node, start: said.from - length, end: said.from }
      : { node, start: 0, end: length };
  });
}

/** Where the first term of a definition stands; the whole definition where that cannot be told. */
export function placeOfTerm(definition: Definition, places: Places): Position | undefined {
  const [words] = termWordsOf(definition);
  if (words === undefined) return definition.provision.node.position;
  const { node, start, end } = words;
  const text = plainWords(node).slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return places.words(node, from, Math.max(from, start + text.trimEnd().length));
}

/** The nodes whose words are terms that a definition defines. */
function termNodes(node: LegalNode): WordsIn[] {
  if (node.type === 'inlineDefinition' || node.type === 'definedTerm') return [node];
  if (!isParent(node) || isWordsNode(node) || node.type === 'meaning') return [];
  return node.children.flatMap(termNodes);
}
