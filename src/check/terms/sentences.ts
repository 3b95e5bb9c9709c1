/**
 * The words before and after a term that a sentence defines.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { isWordsNode } from '../../model/nodes.ts';
import { plainWords } from '../../model/plain-words.ts';

/** All the words among which a sentence defines a term; undefined of an entry of a list. */
export function wordsAround({ said }: Pick<Definition, 'said'>): string | undefined {
  if (said === undefined || !isWordsNode(said.node)) return undefined;
  return plainWords(said.node);
}

/**
 * The words before a term that a sentence defines, none of an entry.
 *
 * @param most no more than so many letters, the last ones.
 */
export function textBefore(definition: Definition, most = Infinity): string {
  const end = (definition.said?.from ?? 0) - definition.term.length;
  return wordsAround(definition)?.slice(Math.max(0, end - most), Math.max(0, end)) ?? '';
}

/** The first letters after a term that a sentence defines, none of an entry. */
export function textAfter(definition: Definition, most: number): string {
  const from = definition.said?.from ?? 0;
  return wordsAround(definition)?.slice(from, from + most) ?? '';
}

/** “[ ] B. "Third Party" means”: behind a box to tick. */
export function isAlternative(definition: Definition): boolean {
  return BOX.test(textBefore(definition, LONGEST_BOX));
}

/** “[x] B. “”, with room for spaces. */
const LONGEST_BOX = 20;

const BOX = /(?:\[[ \u00A0_xX]{0,4}\]|[☐☑☒])\s*(?:\p{Lu}\.\s*)?[“"‘']*$/u;
