/**
 * Names of laws and contracts, as they follow what is cited: "of the Electricity Act 1989", "of the
 * Code".
 */
import { AGREEMENTS, LAWS, TREATIES } from '../../model/text-words.ts';
import {
  ATTACHMENTS,
  DIVISIONS,
  KIND_OF_CONDITION,
  titledUnit,
  titledUnits,
  unitsInEitherCase,
} from '../../model/unit-words.ts';
import type { Reader } from './reader.ts';

const OF =
  /(?:,?[\s\u00A0]+of|[\s\u00A0]+(?:in|to|under)),?[\s\u00A0]+(?:(this|these|the|that|those|each|any|its|either)[\s\u00A0]+(?:(?:same|said)[\s\u00A0]+)?)?(?=\p{Lu}|\d{4}[\s\u00A0]+\p{Lu})/uy;

/** Capitalised words, with small ones between them. At most so many, so that it stays a name. */
const NAME =
  /(?:\p{Lu}|\d{4}[\s\u00A0]+\p{Lu})[\p{L}\p{M}\p{N}’'&-]*(?:[\s\u00A0]+(?:(?:of|on|for|and|the|to|in|against)[\s\u00A0]+){0,2}(?:\p{Lu}[\p{L}\p{M}\p{N}’'&-]*|\(\p{Lu}[^()]{0,60}\)|\d+\/\d+(?:\/\p{Lu}+)?|\d{4}\b)){0,12}/uy;

/** What texts are called that are law beside this code, or contracts. */
const A_TEXT =
  'Acts?|Licen[cs]es?|Orders?|Regulations?|Directives?|Guidelines?|Treaty|Convention|Statutes?|Ordinance|Rules|Codes?|Agreements?|Contracts?|Laws?|Terms|Polic(?:y|ies)|Addendum|Deed|Lease|Protocol|Charter|Constitution|By-?laws|Handbook|Manual|Statement|Notice|Standards?|Scheme|Plan|Guidance|Framework|Instruments?|Circular|Bulletin|Memorandum|Bylaws|Indenture|Warrant|Prospectus|Amendment|Specifications?|Form|Articles[\\s\\u00A0]+of[\\s\\u00A0]+Association';

const IS_A_TEXT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${A_TEXT})(?![\p{L}\p{N}])`, 'u');
/**
 * "the Disclosure Schedule", "the Model Articles", but not "the Schedule" and "the Articles", which
 * are this text's own; "the Conditions of Sale".
 */
const A_NAMED_PIECE =
  /\p{L}[\s\u00A0]+(?:Schedules?|Reports?|Forms?|Articles|Conditions)$|^(?:[\p{Lu}][\p{L}’'-]*[\s\u00A0]+)*Conditions[\s\u00A0]+(?:of|for)[\s\u00A0]+\p{Lu}/u;
/** "that agreement", "the said lease": one that was spoken of, and not this one. */
const ONE_SPOKEN_OF =
  /(?:,?[\s\u00A0]+of|[\s\u00A0]+(?:in|to|under)),?[\s\u00A0]+(?:that|those|the[\s\u00A0]+said|the[\s\u00A0]+other|such[\s\u00A0]+(?:an?[\s\u00A0]+)?|any[\s\u00A0]+such|another|any[\s\u00A0]+other)[\s\u00A0]*((?:\p{Ll}+[\s\u00A0]+)?(?:agreement|contract|lease|underlease|licen[cs]e|deed|mortgage|policy|treaty|statute|directive|code|constitution|document)s?)(?![\p{L}\p{N}])/uy;
/** "of TPD Section G": a piece of a text that is known by its initials. */
const PIECE_OF_INITIALS = new RegExp(
  String.raw`^([A-Z]{2,6})[\s\u00A0]+${titledUnit('section', 'part', ...ATTACHMENTS)}[\s\u00A0]+[A-Z\d]`,
);
/** Known by its initials: "of the GDPR". */
const INITIALS = /^(?:[A-Z]{2,4}[\s\u00A0]+)?[A-Z]{3,6}s?(?:[\s\u00A0]+\d{4})?$/;
/** "the Federal Food, Drug, and Cosmetic Act": a name with commas is one that ends as laws do. */
const NAME_WITH_COMMAS =
  /\p{Lu}[\p{L}’-]*(?:[\s\u00A0]+\p{Lu}[\p{L}’-]*){0,4}(?:,[\s\u00A0]+(?:and[\s\u00A0]+)?\p{Lu}[\p{L}’-]*(?:[\s\u00A0]+(?:and[\s\u00A0]+)?\p{Lu}[\p{L}’-]*){0,4}?){1,5}[\s\u00A0]+(?:Act|Code|Regulations|Order|Rules)(?:[\s\u00A0]+(?:of[\s\u00A0]+)?\d{4})?(?![\p{L}\p{N}])/uy;

/**
 * Where the name of one text ends and more begins: "the Energy Act 2008 and Section D1", "the Code
 * (Title)". What follows directly may be part of the name: "(EU) 2016/679", "of Practice".
 */
const NAME_ENDS = new RegExp(
  String.raw`^(.*?(?<![\p{L}\p{N}])(?:${A_TEXT})(?:[\s\u00A0]+(?:of[\s\u00A0]+)?\d{4}(?!\/))?)[\s\u00A0]+(?:and\b|to\b|\((?![A-Z]{2,4}\))(?![^()]*\)[\s\u00A0]+(?:Acts?|Regulations?|Orders?|Rules)\b))`,
  'su',
);

/** What a text is called of which a provision may be cited without "of": "Section 7.3 Grid Code". */
export const A_TEXT_WITH_CLAUSES = `${LAWS}|${TREATIES}|${AGREEMENTS}|Guidelines?|Statute|Ordinance|Code|Addendum|Protocol|Charter|Constitution|By-?laws`;

/** Initials by which everybody knows a law. Others are as likely those of a party. */
const KNOWN_INITIALS =
  '(?:UK[\\s\\u00A0]+|EU[\\s\\u00A0]+)?(?:GDPR|CPR|TFEU|TEU|ECHR|PACE|FSMA|CCPA|HIPAA|UCC|PECR|BGB|HGB)';

const JOINED = String.raw`[\s\u00A0]+(?:(?:of|and|for|on|the|to)[\s\u00A0]+){0,2}`;
const A_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}’'&-]*|\(\p{Lu}[^()]{0,60}\))`;
const OF_A_YEAR = String.raw`(?:[\s\u00A0]+(?:of[\s\u00A0]+)?\d{4}(?!\/)|[\s\u00A0]+(?:\((?:EU|EC|EEC)\)[\s\u00A0]+)?(?:No[\s\u00A0]+)?\d+\/\d+(?:\/\p{Lu}+)?)?`;

/** Right after a number, a name that ends in what such texts are called, or known initials. */
const RIGHT_AFTER = new RegExp(
  String.raw`,?[\s\u00A0]+((?:${A_WORD}${JOINED}){0,10}?(?:${A_TEXT_WITH_CLAUSES})(?![\p{L}\p{N}’'-])(?:[\s\u00A0]+of[\s\u00A0]+(?:Practice|Conduct|Association))?${OF_A_YEAR}|${KNOWN_INITIALS})(?![\p{L}\p{N}])`,
  'uy',
);
/** More of the sentence, after a name: "Section 5 Lease and", not "Section 5 Licence fees". */
const NAME_IS_WHOLE =
  /(?=[.,;:)\]]|$|[\s\u00A0]+(?:and|or|shall|will|must|may|is|are|was|were|does|do|applies|apply|has|have|to|in|by|for|with|as|if|where|when|which|that|on|at|from|requires?|provides?|\())/uy;
/** Headings that a citation may quote without brackets: "Section 10 Entire Agreement". */
const A_HEADING =
  /^(?:Entire|Whole|Term|Duration|Termination|Amendments?|Assignment|Scope|Grant|Governing|Applicable|Interpretation|Nature|Purpose|Effect|This)(?![\p{L}\p{N}])/u;

/** "of Appendix AH and Section L4 of the Code": what is of a provision is no text by itself. */
const A_PROVISION = new RegExp(
  String.raw`^(?:${KIND_OF_CONDITION}[\s\u00A0]+){0,3}${titledUnits('section', 'article', 'clause', 'condition', 'paragraph', ...DIVISIONS, ...ATTACHMENTS)}[\s\u00A0]+(?:[A-Z]{1,2}\d|[A-Z]{1,2}(?![\p{L}\p{N}])|[IVXLC]+(?![\p{L}\p{N}])|\d)`,
  'u',
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
  const spoken = reader.see(ONE_SPOKEN_OF);
  if (spoken !== undefined) {
    return { name: spoken[1] ?? '', own: false, past: from + spoken[0].length };
  }
  const of = reader.take(OF);
  const listed = of && reader.see(NAME_WITH_COMMAS)?.[0];
  const whole = of && reader.take(NAME)?.[0];
  reader.at = from;
  if (of === undefined || whole === undefined || A_PROVISION.test(whole)) return undefined;
  const name = NAME_ENDS.exec(whole)?.[1] ?? ownBefore(whole, own) ?? whole;
  const past = from + of[0].length + name.length;
  // "this Agreement" is the text itself, whatever it is called.
  const isOwn = of[1] === 'this' || of[1] === 'these' || (of[1] !== 'that' && isOwnName(name, own));
  if (isOwn) return { name, own: true, past };
  if (listed !== undefined && !isAText(name)) {
    return { name: listed, own: false, past: from + of[0].length + listed.length };
  }
  // “Appendix M to the CUSC”, but “a notice under clause 2.3 to the DCC”, which is given to somebody.
  const isGiven = /^[\s\u00A0]+to[\s\u00A0]/.test(of[0]) && !isAttached(reader.text, from);
  if (isGiven && INITIALS.test(name) && !IS_A_TEXT.test(name)) return undefined;
  const initials = PIECE_OF_INITIALS.exec(name)?.[1];
  const isPiece = initials !== undefined && !isOwnName(initials, own);
  return isPiece || isAText(name) ? { name, own: false, past } : undefined;
}

/** True where “Appendix M” stands right before a place. */
function isAttached(text: string, at: number): boolean {
  return ATTACHED.test(text.slice(Math.max(0, at - 'Appendices A, B and C-10'.length), at));
}

const ATTACHED = new RegExp(
  String.raw`${unitsInEitherCase(...ATTACHMENTS, ...DIVISIONS)}[\s\u00A0]+[A-Z\d][^\p{Ll}]*$`,
  'u',
);

/** “to the Code Manager”: who has a text to do with is none. */
const IS_SOMEBODY =
  /[\s\u00A0](?:Managers?|Administrators?|Holders?|Panel|Committee|Board|Part(?:y|ies)|Secretary|Secretariat|Officers?|Representatives?|Members?|Operators?|Bod(?:y|ies))$/u;

function isAText(name: string): boolean {
  if (IS_SOMEBODY.test(name)) return false;
  return [IS_A_TEXT, A_NAMED_PIECE, INITIALS].some((one) => one.test(name));
}

/**
 * Reads "Grid Code" where it follows right after a number; goes past nothing. A name is one only
 * where it is known by what it is called: "Section D10.3 Panel shall" is of no Panel.
 */
export function textRightAfter(reader: Reader, own: readonly string[]): NamedText | undefined {
  const match = reader.see(RIGHT_AFTER);
  const name = match?.[1];
  if (match === undefined || name === undefined || A_HEADING.test(name)) return undefined;
  const past = reader.at + match[0].length;
  // After a comma more of the sentence follows: "under Section D1, Accession Agreements".
  if (match[0].startsWith(',') && !/\d$/.test(name)) return undefined;
  if (reader.seeAt(NAME_IS_WHOLE, past) === undefined) return undefined;
  return { name, own: isOwnName(name, own), past };
}

/** True for a name of the text itself. */
export function isOwnName(name: string, own: readonly string[]): boolean {
  return own.includes(name);
}

/** The code's own name where more than the name was read: "the SEC and the Panel". */
function ownBefore(whole: string, own: readonly string[]): string | undefined {
  return own.find((name) => {
    return (
      whole.startsWith(name) &&
      /^[\s\u00A0]+(?:and\b|to\b|in\b|on\b|for\b|\((?!E[A-Z]+\)))/.test(whole.slice(name.length))
    );
  });
}
