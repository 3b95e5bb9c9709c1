/**
 * Sentences with no stop between them: “why it does not intend to do so Nothing in this Section requires”.
 */

/** Words that begin a sentence and are no names, after one in small letters and before another. */
const BEGINS =
  /(?:Nothing|Where|If|Unless|Neither|These|However|Notwithstanding|Nevertheless|They)(?=[\s\u00A0]\p{Ll})|(?:Each|Any|No|This|Such)(?=[\s\u00A0](?:\p{L}+[\s\u00A0]){1,3}(?:shall|must|may|is|are|has|have|does|applies)[\s\u00A0]\p{Ll})/gu;
/** What stands before it: a word that may end a sentence. */
const MAY_END =
  /(?<!\b(?:and|or|but|that|the|an?|each|any|of|to|in|by|for|with|on|at|as|when))(?<=\p{Ll}{2})[\s\u00A0]$/u;
/** A heading that runs into its sentence, “Payment of fees Where”, is short and says nothing. */
const SAYS = /\b(?:shall|must|may|will|can|is|are|was|were|has|have|does|do|applies|requires?)\b/;

/** Where such sentences part among some words: offsets of the spaces. */
export function runTogetherIn(words: string): number[] {
  return [...words.matchAll(BEGINS)].flatMap(({ index: start }) => {
    const index = start - 1;
    if (!MAY_END.test(words.slice(Math.max(0, start - NEAR), start))) return [];
    const sentence =
      words
        .slice(0, index)
        .split(/[.?!:;]\s/)
        .at(-1) ?? '';
    return SAYS.test(sentence) && sentence.length > LONG && !OPENS.test(sentence) ? [index] : [];
  });
}

/** So much before it says with what a sentence may end. */
const NEAR = 12;
const LONG = 30;
/** Inside a quotation or brackets other words stand. */
const OPENS = /[“"‘(][^”"’)]*$/;
