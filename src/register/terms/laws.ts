/**
 * Names of laws among words: "the Landlord and Tenant Act 1954". What they are made of is no use of
 * a term, though a landlord is one.
 */
import type { Stretch } from './shouted.ts';

/** Cheap to ask: what laws are called, and a year. */
const LAST_WORD =
  /(?<![\p{L}\p{N}])(?:Acts?|Regulations?|Orders?|Rules|Measures?|Directives?|Code|Ordinance|Statute|Convention|Treaty)(?=[\s\u00A0]+(?:of[\s\u00A0]+)?(?:1[6-9]|20)\d\d(?![\d/]))/gu;
/** The words before the last, back from it. */
const WORDS_BEFORE =
  /(?:(?:\p{Lu}[\p{L}\p{M}\p{N}’'-]*|\(\p{Lu}[^()]{0,80}\)|\p{Lu}[\p{L}’'-]*,)[\s\u00A0]+(?:(?:and|of|for|to|in|on|the|etc\.?)[\s\u00A0]+){0,2})+$/u;
/** What begins a sentence before a name is no part of it. */
const BEFORE_NAME =
  /^(?:(?:The|In|Under|Section|Sections|See|By|Of|To|This|That|Where|If|And|Or)[\s\u00A0]+)+/;
const FAR = 160;

const NONE: readonly NamedLaw[] = [];

/** The name of a law: where it stands without its year, and where its last word begins. */
interface NamedLaw extends Stretch {
  readonly last: number;
}

/** The names of laws with their years in a text, in order. */
export function lawsIn(text: string): readonly NamedLaw[] {
  if (!MAY_NAME.test(text)) return NONE;
  return [...text.matchAll(LAST_WORD)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - FAR), index);
    const name = WORDS_BEFORE.exec(before)?.[0].replace(BEFORE_NAME, '') ?? '';
    if (name === '') return [];
    return [{ start: index - name.length, last: index, end: index + word.length }];
  });
}

/** Cheap to ask: a year. */
const MAY_NAME = /(?:1[6-9]|20)\d\d/;

/** True for words inside the name of a law, which do not name it whole. */
export function isInLaw(laws: readonly NamedLaw[], start: number, end: number): boolean {
  return laws.some(
    (law) => start < law.end && end > law.start && (start > law.start || end < law.end),
  );
}
