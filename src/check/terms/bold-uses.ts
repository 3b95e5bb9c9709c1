/**
 * Terms that a text sets in bold letters wherever it uses them, so that a sentence that ends with one, “is a
 * **Driver**.”, says nothing of what it means.
 */
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { CheckedText } from '../text.ts';
import { textAfter, textBefore } from './sentences.ts';

const IS_A = /\b(?:is|are|constitutes?|be)\s(?:an?|the)\s$/;

/** True for a definition that is one use in bold letters among others. */
export function isUseInBold(definition: Definition, text: CheckedText): boolean {
  if (!IS_A.test(textBefore(definition, 20)) || /^[”"’']/.test(textAfter(definition, 1)))
    return false;
  const { term } = definition;
  const defined = text.definitions.filter((one) => one.term === term).length;
  return (timesInBold(text).get(term) ?? 0) > defined;
}

const timesInBold = remembered(({ words }: CheckedText): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { node } of words) {
    for (const child of node.children) {
      if (child.type !== 'strong' && child.type !== 'inlineDefinition') continue;
      const term = plainText([child]);
      times.set(term, (times.get(term) ?? 0) + 1);
    }
  }
  return times;
});
