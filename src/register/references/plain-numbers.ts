/**
 * Numbers without a word before them: which are cited, and which are measures.
 */
import type { Citation, CitedTarget, CitingPlace } from './citation.ts';

/** "see", "as described in": a number that follows is cited. */
export const AFTER_CITING =
  /(?<![\p{L}\p{N}])(?:see(?:[\s\u00A0]+also)?|(?:set[\s\u00A0]+out|described|specified|referred[\s\u00A0]+to|defined|mentioned|stated|listed|provided[\s\u00A0]+for)[\s\u00A0]+in|under|in[\s\u00A0]+accordance[\s\u00A0]+with|pursuant[\s\u00A0]+to|where|if|when|unless)[\s\u00A0]$/iu;

/** A number without a letter may as well be a measure: "vehicles under 3.5, but not rights under 3.5". */
export const CITES_PLAINLY =
  /(?<![\p{L}\p{N}])(?:see(?:[\s\u00A0]+also)?|(?:set[\s\u00A0]+out|described|specified|referred[\s\u00A0]+to|defined|mentioned|provided[\s\u00A0]+for)[\s\u00A0]+in|in[\s\u00A0]+accordance[\s\u00A0]+with|pursuant[\s\u00A0]+to|(?:rights?|obligations?|liabilit(?:y|ies)|notices?|payments?|dut(?:y|ies)|powers?|claims?|acts?|given|made|due|payable|required|permitted)[\s\u00A0]+under)[\s\u00A0]$/iu;
export const AFTER_A_NUMBER =
  /^(?:[,;)]|\.?$|\.[\s\u00A0]|[\s\u00A0]+(?:and|or|above|below|appl(?:y|ies)|shall|must|may|is|are|does|do|has|have)(?![\p{L}]))/u;

/**
 * True for "A1.9" where there is a part A1, for "1.9", unless a letter is asked for, where 1 is one,
 * and for "OC2.4.1.7" beside OC2.4.1.1.
 */
export function isOfPart(number: string, { has }: CitingPlace, lettered = false): boolean {
  const [, part = '', letter = ''] =
    /^(([A-Z]{0,3})\d{1,2}[A-Z]?(?:\.\d{1,2}){0,3})\.\d{1,2}$/.exec(number) ?? [];
  if (part === '' || (letter === '' && lettered)) return false;
  return has(part) || (part.includes('.') && has(`${part}.1`));
}

/** True for "5.4.8" where there are 5.4 and 5.4.1: nobody measures so. */
export function isBesidePieces(number: string, { has }: CitingPlace): boolean {
  const [, clause = ''] = /^(\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(number) ?? [];
  if (clause !== '' && has(clause) && has(`${clause}.1`)) return true;
  // "ECC.8" in a text that has ECC.1 and ECC.2.
  const [, letters = ''] = /^([A-Z]{2,4}\.)\d{1,2}$/.exec(number) ?? [];
  if (letters !== '') return has(`${letters}1`) && has(`${letters}2`);
  // "OC2.4.3.2" beside OC2.4.2.1, where the letters say what it is.
  const [, above = ''] =
    /^((?:[A-Z]{1,4}\d{1,2}(?:\.[A-Z]|\.\d{1,2})|[A-Z]{1,4}\.(?:\d{1,2}|[A-Z]))(?:\.\d{1,2}){0,3})\.\d{1,2}$/.exec(
      number,
    ) ?? [];
  if (above === '') return false;
  // So does “OC2.4.3.2” beside OC2.4.1 and OC2.4.2.
  const beside = above.replace(/\.[^.]*$/, '.1');
  return has(above) || has(`${above}.1`) || (beside.split('.').length > 2 && has(beside));
}

/** True where a provision of this text is cited before in the same sentence. */
export function isInSentence(text: string, previous: Citation | undefined, index: number): boolean {
  if (previous === undefined || previous.law !== undefined) return false;
  if (index - previous.end > LONGEST_BETWEEN) return false;
  const between = text.slice(previous.end, index);
  return GOES_ON.test(between) && !/[.;:]\s/.test(between);
}

/** So far apart nothing is read as one sentence. */
const LONGEST_BETWEEN = 200;

/** Before a number that is cited with another, and before no name of a thing: “a model J1.9 meter”. */
const GOES_ON =
  /(?:[,(]|\)|(?<!\p{L})(?:and|or|nor|not|in|under|of|to|by|with|from|than|but|does|where|if|when|unless))\s$/u;

const JOINED = /^(?:,?[\s\u00A0]+(?:and|or|nor|and\/or|to)|,)[\s\u00A0]+$/;
const LONGEST_JOINER = 10;

/** “Section J1.1 of the Supply Code, or J1.14”: what is joined to one of another text is of that too. */
export function isJoined(text: string, past: number, index: number): boolean {
  return index - past <= LONGEST_JOINER && JOINED.test(text.slice(past, index));
}

/**
 * True for targets that there all are, and for “F3.3(a) or (e)” where there is an F3.3(a): a number with such
 * letters is of no other text by chance.
 */
export function areHere(targets: readonly CitedTarget[], { has }: CitingPlace): boolean {
  const [first, ...others] = targets;
  if (targets.every(({ number }) => has(number))) return true;
  const [stem] = /^[A-Z]{1,3}\d+\.[^(]*(?=\()/.exec(first?.number ?? '') ?? [];
  if (first === undefined || stem === undefined || !has(first.number)) return false;
  return others.every(({ number }) => number.startsWith('(') || number.startsWith(`${stem}(`));
}
