/**
 * Names of laws and contracts, as they follow what is cited: "of the Electricity Act 1989", "of the
 * Code".
 */
import type { Reader } from './reader.ts';

const OF =
  /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+(?:(this|the|that|each|any|its|either)[\s\u00A0]+)?(?=\p{Lu})/uy;

/** Capitalised words, with small ones between them. At most so many, so that it stays a name. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}’'&-]*(?:[\s\u00A0]+(?:(?:of|on|for|and|the|to|in)[\s\u00A0]+){0,2}(?:\p{Lu}[\p{L}\p{M}\p{N}’'&-]*|\(\p{Lu}[^()]{0,60}\)|\d{4}\b|\d+\/\d+)){0,12}/uy;

/** What texts are called that are law beside this code, or contracts. */
const A_TEXT =
  /\b(?:Acts?|Licen[cs]es?|Orders?|Regulations?|Directives?|Guidelines?|Treaty|Convention|Statutes?|Ordinance|Rules|Codes?|Agreements?|Contracts?|Laws?)\b/u;

/** A text that a provision is said to be of. */
export interface NamedText {
  readonly name: string;
  /** True for this code itself. */
  readonly own: boolean;
}

/**
 * Reads "of the DCC Licence" where it follows; goes past nothing.
 *
 * @param own what this code is called.
 */
export function textAfter(reader: Reader, own: readonly string[]): NamedText | undefined {
  const from = reader.at;
  const of = reader.take(OF);
  const name = of && reader.take(NAME)?.[0];
  reader.at = from;
  if (of === undefined || name === undefined) return undefined;
  // "this Agreement" is the text itself, whatever it is called.
  if (of[1] === 'this' || own.includes(name)) return { name, own: true };
  return A_TEXT.test(name) ? { name, own: false } : undefined;
}
