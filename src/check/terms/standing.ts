/**
 * Whether words stand in a text at all, whatever their capitals.
 */
import { inflectionsOf } from '../../register/terms/inflections.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { CheckedText } from '../text.ts';

/** True where the words of a term stand in a text besides their definition. */
export function standsAgain({ term, form }: Definition, { words }: CheckedText): boolean {
  const forms = [term, ...inflectionsOf(term)].map((form) => form.toLowerCase());
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${forms.map(escaped).join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  // A definition inside a sentence has them once itself.
  let left = form === 'entry' ? 1 : 2;
  for (const { text } of words) {
    for (const _ of text.matchAll(pattern)) if (--left === 0) return true;
  }
  return false;
}

function escaped(form: string): string {
  return form.replaceAll(/[^\p{L}\p{N}\s]/gu, '.').replaceAll(/\s+/g, String.raw`\s+`);
}
