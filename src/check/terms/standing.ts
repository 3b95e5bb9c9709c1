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
  // A definition inside a sentence has them once itself.
  let left = form === 'entry' ? 1 : 2;
  for (const text of textsWith(forms, words)) {
    for (const _ of text.matchAll(pattern)) if (--left === 0) return true;
  }
  return false;
}

interface Lowered {
  readonly texts: readonly string[];
  /** The places of the texts that hold a word of small letters, as far as such letters go. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly Words[], Lowered>();

/** The words of a text in small letters, put so once for all terms. */
function lowered(words: readonly Words[]): Lowered {
  let small = known.get(words);
  if (small === undefined) {
    const texts = words.map(({ text }) => text.toLowerCase());
    const byWord = new Map<string, number[]>();
    for (const [place, text] of texts.entries()) {
      for (const word of new Set(text.match(LETTERS))) {
        const places = byWord.get(word);
        if (places === undefined) byWord.set(word, [place]);
        else places.push(place);
      }
    }
    known.set(words, (small = { texts, byWord }));
  }
  return small;
}

const LETTERS = /\p{Ll}+/gu;

/** The texts that hold the first word of one of the forms, in order; all where a form begins with none. */
function textsWith(forms: readonly string[], words: readonly Words[]): readonly string[] {
  const { texts, byWord } = lowered(words);
  const begins = new Set(forms.map((form) => /^\p{Ll}*/u.exec(form)?.[0] ?? ''));
  if (begins.has('')) return texts;
  const places = new Set([...begins].flatMap((begin) => byWord.get(begin) ?? []));
  return [...places].sort((one, other) => one - other).map((place) => texts[place] ?? '');
}

function escaped(form: string): string {
  return form.replaceAll(/[^\p{L}\p{N}\s]/gu, '.').replaceAll(/\s+/g, String.raw`\s+`);
}
