/**
 * What says that a number is one of another text, though no name says which: “clause 9 of the standard
 * terms”, “BS EN 61869-2, clause 5.6”, “a Section 75 agreement”, words that are put into another text.
 */
import { AGREEMENTS } from '../../model/text-words.ts';
import { clauseAround } from '../../register/around.ts';
import { plainWords } from '../../model/plain-words.ts';
import { PROVISIONS, SUB_UNITS, smallUnits } from '../../model/unit-words.ts';
import { firstBetween, spansOf } from '../found-spans.ts';
import type { CheckedText } from '../text.ts';
import { isInQuotes, isUnderAmendment } from './amended-texts.ts';
import type { Cited } from './citing.ts';
import { isAboutClauses, isOfClauses } from './standard-clauses.ts';
import { isOfVersion } from './version-tables.ts';

/** What texts are called in small letters. */
const A_TEXT =
  'terms|conditions|guidance|guidelines?|guide|decision|determination|direction|standards?|code|polic(?:y|ies)|procedures?|manual|rules|specifications?|order|notice|report|statement|letter|scheme|plan|protocol|licen[cs]e|agreement|contract|lease|deed|instrument|handbook|framework|methodology|consultation|regulations?|act|main[\\s\\u00A0]+body|offer|quotation|tender|invoice|judgment|opinion|prospectus|memorandum';
const OF_ANOTHER = new RegExp(
  String.raw`^,?[\s\u00A0]+(?:of|in(?![\s\u00A0]the[\s\u00A0]contract)|to|under|from)[\s\u00A0]+(?:(?:the|its|their|his|her|that|those|each|such|any|an?|another|[\p{L}-]+[’']s?)[\s\u00A0]+(?:\p{Ll}[\p{L}’'-]*[\s\u00A0]+){0,3}?(?:${A_TEXT})(?![\p{L}\p{N}])|(?:the|its|that)[\s\u00A0]+(?:(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+)+(?:Annex|Schedule|Appendix)|(?:Annex|Schedule|Appendix)[\s\u00A0]+to[\s\u00A0]+(?!this|these)\p{L}+)(?![\p{L}\p{N}])|it(?![\p{L}])|[A-Z]{3,}\d{1,4}(?![\p{L}\p{N}])|(?:(?:BS|EN|ISO|IEC|IEEE|ETSI|ITU)[/\s\u00A0]?){1,3}\d)`,
  'u',
);
/** “a Section 75 agreement”, “Section 20 notices”: a kind of paper, called by its law. */
const A_KIND =
  /^[\s\u00A0]+(?:notices?|agreements?|orders?|consents?|statements?|certificates?|licen[cs]es?|undertakings?)(?![\p{L}\p{N}])/u;
/** “Standing order 9 of the County Council”: what bodies make is called so by each of them. */
const OF_BODIES = /^(?:standing|by)/i;
const OF_A_BODY = /^,?[\s\u00A0]+of[\s\u00A0]+the[\s\u00A0]+(?:\p{Lu}\p{L}+[\s\u00A0]+)+\p{Lu}/u;
/** “CSD 0301, ”, “BS EN 61869-2, ”, “Code of Practice 5, ”, “RFC 8555 ”. */
const NAMED_BEFORE =
  /(?<![\p{L}\p{N}])(?:(?:[A-Z]{2,}[\s\u00A0]){0,2}[A-Z]{2,}[\s\u00A0]?\d[\w./:-]*|(?:\p{Lu}\p{L}+[\s\u00A0]+of[\s\u00A0]+\p{Lu}\p{L}+|Standard|Guide|Engineering[\s\u00A0]Recommendation)[\s\u00A0]+[A-Z]?\d[\w./:-]*),?[\s\u00A0]+$/u;
/** “the Baseline Requirements ”: the name of a text right before what is cited. */
const NAME_BEFORE =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}’'-]+[\s\u00A0]+){1,4}(?:Requirements|Guidelines|Guidance|Rules|Regulations|Codes?|Act|Agreement|Polic(?:y|ies)|Handbook|Manual|Standards?|Terms|Directive|Convention|Treaty|Protocol|Charter|Specifications?|Licen[cs]e))[\s\u00A0]+$/u;
/** “regulation (EU) 2016/679, ”, “code of practice 9, ”, “the Schedule to that order, ”. */
const SAID_BEFORE =
  /(?<![\p{L}\p{N}])(?:(?:regulation|directive|decision)[\s\u00A0]+(?:\(E[A-Z]+\)[\s\u00A0]+)?(?:No[\s\u00A0]+)?\d+\/\d+(?:\/\p{Lu}+)?|code[\s\u00A0]of[\s\u00A0]practice[\s\u00A0]\d+|(?:schedule|annex|appendix)(?:[\s\u00A0][A-Z\d]+)?[\s\u00A0]to[\s\u00A0](?:that|those|the[\s\u00A0]said)[\s\u00A0]\p{L}+),[\s\u00A0]+$/iu;
/** “the Head Lease, ”. */
const CONTRACT_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[Tt]he[\s\u00A0]+(\p{Lu}\p{L}+[\s\u00A0]+(?:${AGREEMENTS}))(?:,|[’']s)[\s\u00A0]+$`,
  'u',
);

/** True where the words around say that what is cited is in another text; asked of what is not here. */
export function isSaidElsewhere(one: Cited, text: CheckedText): boolean {
  const { target } = one;
  // In a code only what is not there is asked about.
  if (!text.alone && target.kind !== 'missing') return false;
  if (target.kind === 'provision' && target.provision.kind !== 'subHeading') return false;
  if (isOfOtherText(one, text) || isUnderAmendment(one, text)) return true;
  return isOfClauses(one, text) || isOfVersion(one, text);
}

/** True for a reference that its own sentence puts into another text. */
export function isOfOtherText(one: Cited, text: CheckedText): boolean {
  const { citation, words } = one.reference;
  if (citation.self) return false;
  const plain = plainWords(words);
  const after = plain.slice(citation.end, citation.end + 90);
  if (OF_ANOTHER.test(after) || A_KIND.test(after)) return true;
  if (OF_BODIES.test(citation.word) && OF_A_BODY.test(after)) return true;
  const before = plain.slice(Math.max(0, citation.start - 50), citation.start);
  if (NAMED_BEFORE.test(before) || SAID_BEFORE.test(before)) return true;
  const contract = (CONTRACT_BEFORE.exec(before) ?? NAME_BEFORE.exec(before))?.[1];
  if (contract !== undefined && !isTitled(contract, text)) return true;
  if ((plain.startsWith('(') && isNoteAlone(plain)) || isOfClosing(one, text)) return true;
  return isInQuotes(plain, one.cited.start) || isAboutClauses(one, text);
}

/** “(Section 11 and paragraph 14(1)(a))” below the heading of a Schedule: what it is made under. */
export function isNoteAlone(plain: string): boolean {
  if (plain.length > 80) return false;
  const words = plain.replaceAll(/\([a-z\d]{1,4}\)|[\d.,()[\]]/g, ' ').match(/[\p{L}-]+/gu) ?? [];
  return words.length > 0 && words.every((word) => IN_A_NOTE.test(word));
}

const IN_A_NOTE = new RegExp(
  String.raw`^(?:${smallUnits(...PROVISIONS, 'paragraph', ...SUB_UNITS, 'schedule', 'part')}|and|or|to|of)$`,
  'i',
);

/** “(a) paragraph (a); or (b) paragraph (b),” and below them “of that definition”. */
function isOfClosing({ reference: { provision }, place }: Cited, { places }: CheckedText): boolean {
  const clause = clauseAround(provision);
  if (clause === undefined || clause === provision) return false;
  const end = clause.node.position?.end.offset ?? 0;
  return firstBetween(closingsIn(places), place().end.offset ?? end, end) !== undefined;
}

const closingsIn = spansOf(/\n\s*(?:of|in)[ \t]+(?:that|the|those|such)[ \t]+\p{L}/gu);

function isTitled(name: string, { places: { source } }: CheckedText): boolean {
  const [heading = ''] = /^#.*$/m.exec(source) ?? [];
  return heading.toLowerCase().includes(name.toLowerCase());
}
