/**
 * Brackets that nothing opens and that belong to labels: “a) meet”, “points ii) to iv)”.
 */
import { labelValues } from '../../model/labels.ts';

/** "a) the first", "2a1) the second": a label, not a bracket. */
const ENUMERATOR =
  /(?:^\s*(?:\d{1,3}[a-z]?){1,4}|(?:^|[:;,.—–][\s\u00A0]+|\b(?:and|or|nor|but|then)[\s\u00A0]+)(?:[a-zA-Z]{1,2}|[ivxIVX]{1,5}|\d{1,3})|(?:^|[\s\u00A0])\d{1,2}[a-z])$/;
/** "points ii) to iv)", “clause 2.1c)”: labels that are cited. */
const CITED =
  /\b\d{1,3}(?:\.\d{1,3})+[a-z]{1,2}$|(?:\b(?:points?|items?|letters?|lit\.|sub-?paragraphs?|paragraphs?|limbs?)|\)[\s\u00A0]+(?:to|and|or))[\s\u00A0]+(?:[a-z]|[ivx]{1,5})$|\b(?:in|under|of|at|with|see|by|from|per)[\s\u00A0]+(?:[b-z]|[ivx]{2,5})$/i;
/** Inside a sentence such a label stands in a row: "that 1) it meets and 2) it acts". */
const FIRST_OF_ROW = /[\s\u00A0](?:1|a|i)$/;
const NEXT: Readonly<Record<string, string>> = { '1': '2', a: 'b', i: 'ii' };
/** True for the bracket of a label: at a beginning, or in a row of such labels. */
export function isLabel(words: string, at: number, labels: () => Labels): boolean {
  // What is cut off is no beginning of a paragraph.
  const before = at > NEAR ? `…${words.slice(at - NEAR, at)}` : words.slice(0, at);
  if (ENUMERATOR.test(before) || CITED.test(before) || goesOn(before, at, labels)) return true;
  const first = FIRST_OF_ROW.exec(before)?.[0].trim();
  const next = first === undefined ? undefined : NEXT[first];
  if (next === undefined) return false;
  // "2. GRANT OF RIGHTS a) Subject to": the row goes on in paragraphs of its own.
  return (labels().get(next)?.last ?? -1) > at || /^\)[\s\u00A0]+\p{Lu}/u.test(words.slice(at));
}

/** “either i) delete it, or you may ii) keep it”: the label after one that stands before it. */
function goesOn(before: string, at: number, labels: () => Labels): boolean {
  const [, label] = LAST_WORD.exec(before) ?? [];
  if (label === undefined) return false;
  const values = labelValues(`(${label})`);
  return labels()
    .entries()
    .some(
      ([other, { first }]) =>
        first < at - label.length &&
        labelValues(`(${other})`)
          .entries()
          .some(([series, value]) => values.get(series) === value + 1),
    );
}

/** The labels with a bracket after them, “a)”, each with where it stands first and last. */
type Labels = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

/** The labels among some words. */
export function labelsIn(words: string): Labels {
  const found = new Map<string, { first: number; last: number }>();
  for (const { 1: label = '', index } of words.matchAll(LABEL))
    found.set(label, { first: found.get(label)?.first ?? index, last: index });
  return found;
}

/** So much before a bracket tells whether it is that of a label. */
const NEAR = 60;
const LAST_WORD = /[\s\u00A0]([a-z]|[ivx]{2,4}|\d{1,2})$/;
const LABEL = /(?<=^|[\s\u00A0])([a-z]|[ivx]{2,4}|\d{1,2})\)[\s\u00A0]/g;
