/**
 * Limbs that begin with the word that their list ends with before them: “shall:”, “(a) shall keep”.
 */
import { isParagraph, isParent, type LegalNode } from '../../model/nodes.ts';
import type { TreeText } from '../text.ts';
import type { WordsIn } from '../places.ts';
import { runsOf } from './limbs.ts';

interface Again {
  readonly word: string;
  /** Where it stands: offsets into the plain text of the words. */
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** What announces limbs, and goes on in each of them. */
const ANNOUNCES =
  /(?<!\p{L})(shall|must|may|will|should|to|is|are|has|have|if|where|when|unless|by|of|for|with|that)\s*[:—–-]?\s*$/iu;
const LABEL = /^\s*\([a-z\d]{1,5}\)\s+/i;

/** The limbs of a text that say it again, in reading order. */
export function verbsAgainIn(text: TreeText): Again[] {
  return runsOf(text).flatMap(({ leadIn, limbs, inline, name }): Again[] => {
    const [, word] = ANNOUNCES.exec(leadIn.slice(-LONGEST)) ?? [];
    if (word === undefined || inline) return [];
    return limbs.flatMap(({ node, opening, shown }): Again[] => {
      const words = firstWords(node);
      const opened = opening();
      const start = LABEL.exec(opened)?.[0].length ?? 0;
      const own = opened.slice(start, start + word.length);
      const isAgain =
        own === word.toLowerCase() && /^[\s\u00A0]\p{L}/u.test(opened.slice(start + word.length));
      if (!isAgain || words === undefined) return [];
      return [{ word: own, words, start, end: start + word.length, name: name + shown }];
    });
  });
}

/** So much of the words before a list says with what they end. */
const LONGEST = 20;

function firstWords(node: LegalNode): WordsIn | undefined {
  if (isParagraph(node)) return node;
  const [first] = isParent(node) ? (node.children as LegalNode[]) : [];
  return first === undefined ? undefined : firstWords(first);
}
