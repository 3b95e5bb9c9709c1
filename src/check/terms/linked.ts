/**
 * Terms inside links that somebody wrote, “[Contribution][c]”: nothing is found in them, but they are uses.
 */
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { authoredLinkRanges } from '../../register/provisions.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import type { CheckedText } from '../text.ts';

/** True for a term, or its plural, that a link of the text has for its words. */
export function isLinked(term: string, text: CheckedText): boolean {
  const linked = linkedIn(text);
  return linked.size > 0 && [term, ...inflectionsOf(term)].some((form) => linked.has(form));
}

const linkedIn = remembered(
  (text: CheckedText): ReadonlySet<string> =>
    new Set(
      text.words.flatMap(({ node: { children } }) => {
        const ranges = authoredLinkRanges(children);
        if (ranges.length === 0) return [];
        const plain = plainText(children);
        return ranges.map(({ start, end }) => plain.slice(start, end));
      }),
    ),
);
