/**
 * Whether words stand in a text at all, whatever their capitals.
 */
import { inflectionsOf } from '../../register/terms/inflections.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';

/** True where the words of a term stand in a text besides their definition. */
export function standsAgain({ term, form }: Definition, { words }: CheckedText): boolean {
  const forms = [term, ...inflectionsOf(term)].map((form) => form.toLowerCase());
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${forms.map(escaped).join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  const begins = forms.map((form) => /^\p{Ll}*/u.exec(form)?.[0] ?? '');
  // A definition inside a sentence has them once itself.
  let left = form === 'entry' ? 1 : 2;
  for (const text of lowered(words)) {
    if (!begins.some((one) => text.includes(one))) continue;
    for (const _ of text.matchAll(pattern)) if (--left === 0) return true;
  }
  return false;
}

const known = new WeakMap<readonly Words[], readonly string[]>();

/** The words of a text in small letters, put so once for all terms. */
function lowered(words: readonly Words[]): readonly string[] {
  let small = known.get(words);
  if (small === undefined) known.set(words, (small = words.map(({ text }) => text.toLowerCase())));
  return small;
}

function escaped(form: string): string {
  return form.replaceAll(/[^\p{L}\p{N}\s]/gu, '.').replaceAll(/\s+/g, String.raw`\s+`);
}
