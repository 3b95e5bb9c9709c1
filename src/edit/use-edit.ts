/**
 * The edit of one use of a renamed term: in its form, with its possessive, and with its article.
 */
import type { Places, WordsIn } from '../check/places.ts';
import { plainText } from '../model/phrasing.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';
import { articleFor, inForm } from './forms.ts';

/** What a term is called, and what it is to be called. */
export interface Names {
  readonly from: string;
  readonly to: string;
}

/** A use of the term, in a version or in an annex. */
interface Use {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly at: string;
}

/** The edits of a use: of its words, and of the article before them where it goes with them. */
export function useEdit(
  use: Use,
  definitions: readonly Definition[],
  { from, to }: Names,
  setting: Setting,
): Consequence[] {
  const { start, end, file, at } = use;
  const text = plainText(use.words.children);
  const words = text.slice(start, end);
  if (definitions.some(({ aliases }) => aliases.some((alias) => words.startsWith(alias)))) {
    return []; // the acronym stays
  }
  const places = setting.placesIn(file);
  const edit = inForm(words, from, to);
  const kept = endInCommon(words, edit);
  const facts = { touched: 'use', file, at } as const;
  const made = consequence(setting, {
    ...facts,
    place: places.words(use.words, start, end - kept),
    plain: words.slice(0, words.length - kept),
    edit: edit?.slice(0, edit.length - kept),
    reason:
      edit === undefined
        ? 'The term is used here in a form that could not be made of the new one.'
        : 'The term is used here.',
  });
  return [...articleEdit(text, use, { from, to }, places, setting, facts), made];
}

/** How much of a possessive stays as it is: it may stand outside the signs of bold. */
function endInCommon(words: string, edit: string | undefined): number {
  const mark = /[’'](?:s)?$/.exec(words)?.[0] ?? '';
  return edit?.endsWith(mark) === true ? mark.length : 0;
}

/** "a Policy" becomes "an Arrangement". */
function articleEdit(
  text: string,
  { words, start }: { readonly words: WordsIn; readonly start: number },
  { from, to }: Names,
  places: Places,
  setting: Setting,
  facts: Pick<Consequence, 'touched' | 'file' | 'at'>,
): Consequence[] {
  const match = /\b(an?)\s+$/i.exec(text.slice(Math.max(0, start - 10), start));
  const article = match?.[1] === undefined ? undefined : articleFor(match[1], from, to);
  if (match === null || article === undefined) return [];
  const at = start - match[0].length;
  return [
    consequence(setting, {
      ...facts,
      place: places.words(words, at, at + (match[1]?.length ?? 0)),
      edit: article,
      reason: 'The article goes with the first letter of the term.',
    }),
  ];
}
