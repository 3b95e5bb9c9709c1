/**
 * Names of laws and contracts, as they follow what is cited: "of the Electricity Act 1989", "of the
 * Code".
 */
import type { Reader } from './reader.ts';

const OF =
  /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+(?:(this|these|the|that|each|any|its|either)[\s\u00A0]+)?(?=\p{Lu})/uy;

/** Capitalised words, with small ones between them. At most so many, so that it stays a name. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}’'&-]*(?:[\s\u00A0]+(?:(?:of|on|for|and|the|to|in)[\s\u00A0]+){0,2}(?:\p{Lu}[\p{L}\p{M}\p{N}’'&-]*|\(\p{Lu}[^()]{0,60}\)|\d+\/\d+(?:\/\p{Lu}+)?|\d{4}\b)){0,12}/uy;

/** What texts are called that are law beside this code, or contracts. */
const A_TEXT =
  'Acts?|Licen[cs]es?|Orders?|Regulations?|Directives?|Guidelines?|Treaty|Convention|Statutes?|Ordinance|Rules|Codes?|Agreements?|Contracts?|Laws?|Terms|Polic(?:y|ies)|Addendum|Deed|Lease|Protocol|Charter|Constitution|By-?laws|Handbook|Manual|Statement|Notice';

const IS_A_TEXT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${A_TEXT})(?![\p{L}\p{N}])`, 'u');
/** "the Disclosure Schedule", but not "the Schedule", which is this text's own. */
const A_NAMED_PIECE = /\p{L}[\s\u00A0]+(?:Schedules?|Reports?|Forms?)$/u;
/** Known by its initials: "of the GDPR". */
const INITIALS = /^(?:UK[\s\u00A0]+)?[A-Z]{3,6}(?:[\s\u00A0]+\d{4})?$/;

/**
 * Where the name of one text ends and more begins: "the Energy Act 2008 and Section D1", "the Code
 * (Title)". What follows directly may be part of the name: "(EU) 2016/679", "of Practice".
 */
const NAME_ENDS = new RegExp(
  String.raw`^(.*?(?<![\p{L}\p{N}])(?:${A_TEXT})(?:[\s\u00A0]+(?:of[\s\u00A0]+)?\d{4}(?!\/))?)[\s\u00A0]+(?:and\b|to\b|\((?![A-Z]{2,4}\))(?![^()]*\)[\s\u00A0]+(?:Acts?|Regulations?|Orders?|Rules)\b))`,
  'su',
);

/** A text that a provision is said to be of. */
export interface NamedText {
  readonly name: string;
  /** True for this code itself. */
  readonly own: boolean;
  /** Where its name ends. */
  readonly past: number;
}

/**
 * Reads "of the DCC Licence" where it follows; goes past nothing.
 *
 * @param own what this code is called.
 */
export function textAfter(reader: Reader, own: readonly string[]): NamedText | undefined {
  const from = reader.at;
  const of = reader.take(OF);
  const whole = of && reader.take(NAME)?.[0];
  reader.at = from;
  if (of === undefined || whole === undefined) return undefined;
  const name = NAME_ENDS.exec(whole)?.[1] ?? ownBefore(whole, own) ?? whole;
  const past = from + of[0].length + name.length;
  // "this Agreement" is the text itself, whatever it is called.
  const isOwn = of[1] === 'this' || of[1] === 'these' || own.includes(name);
  if (isOwn) return { name, own: true, past };
  const isText = [IS_A_TEXT, A_NAMED_PIECE, INITIALS].some((one) => one.test(name));
  return isText ? { name, own: false, past } : undefined;
}

/** The code's own name where more than the name was read: "the SEC and the Panel". */
function ownBefore(whole: string, own: readonly string[]): string | undefined {
  return own.find((name) => {
    return (
      whole.startsWith(name) &&
      /^[\s\u00A0]+(?:and\b|to\b|in\b|on\b|for\b|\()/.test(whole.slice(name.length))
    );
  });
}
