/**
 * Names of laws and contracts that stand before what is cited of them: "the Lease’s clause 7.2",
 * "BSC Section K5.4", "the Housing Act 1985, section 3".
 */
import { ATTACHMENTS, PROVISIONS_OF_LAWS, titledUnit, smallUnit } from '../../model/unit-words.ts';
import { A_TEXT_WITH_CLAUSES, isOwnName, type NamedText } from './laws.ts';

/** How far a look back goes. */
const FAR = 120;

/** Words that begin sentences, and say which: no part of a name. */
const NO_NAME =
  /^(?:(?:The|This|These|That|Those|Each|Any|Every|An?|In|Under|By|Of|To|With|For|If|Where|When|Pursuant|Subject|See|Per|And|Or|As|Such|Its|Their|Our|Your|No|All|Both|Save|Unless|Except|Notwithstanding|Section|SECTION)[\s\u00A0]+)+/;

const WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}’'&-]*|\(\p{Lu}[^()]{0,60}\))`;
const LINK = String.raw`[\s\u00A0]+(?:(?:of|and|for|on|the|to)[\s\u00A0]+){0,2}`;
const YEAR = String.raw`(?:[\s\u00A0]+(?:of[\s\u00A0]+)?\d{4}(?!\/)|[\s\u00A0]+(?:\(E[A-Z]+\)[\s\u00A0]+)?(?:No[\s\u00A0]+)?\d+\/\d+(?:\/\p{Lu}+)?)?`;
const OF_PRACTICE = String.raw`(?:[\s\u00A0]+of[\s\u00A0]+\p{Lu}\p{Ll}+)?`;

/** The name of a text: capitalised words, the last of them what texts are called, perhaps a year. */
const NAME = String.raw`(?:${WORD}${LINK}){0,10}(?:${A_TEXT_WITH_CLAUSES}|Policy|Standard|Procedures?|Handbook|Manual|Guidance)(?![\p{L}\p{N}])${OF_PRACTICE}${YEAR}`;

/** Right before: "Grid Code ", "the Lease’s ", "Housing Act 1985, ". */
const NAME_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(${NAME})(?:[’']s?|,)?[\s\u00A0]+$`,
  'u',
);
/** Cheap to ask, and false of most words that stand before a citation. */
const MAY_END_A_NAME = /(?:^|[\s\u00A0(“"])(?:\p{Lu}[\p{L}’'-]*|\d{4}),?[\s\u00A0]+$/u;
/** What all else that is read as a name has before it: the text itself. */
const OWN_BEFORE = /(?<![\p{L}\p{N}])(?:[Tt]his|[Tt]hese)[\s\u00A0]+$/u;
/** Initials are those of a text: a party has no clauses. */
const INITIALS_BEFORE = /(?<![\p{L}\p{N}-])(?:UK[\s\u00A0]+)?([A-Z]{2,6})(?:[’']s)?[\s\u00A0]+$/u;
/** "9 U.S.C. § 1": so are letters with stops. */
const STOPPED_BEFORE = /(?<![\p{L}\p{N}])((?:\p{Lu}\.){2,})[\s\u00A0]*$/u;
/** "Model Article 8": of the Model Articles. */
const MODEL_BEFORE = /(?<![\p{L}\p{N}])(Model)[\s\u00A0]+$/u;
/** “Framework Schedule 5”, “Joint Schedule 11”: of another set of Schedules. */
const SET_BEFORE =
  /(?<![\p{L}\p{N}-])(Framework|Joint|Call-?[\s\u00A0]?Off|Order|Standard|Core|Template|DPS)[\s\u00A0]+$/u;
const OF_SETS = /^(?:Schedule|Annex|Appendix)/;
const CITED_BY_INITIALS = new RegExp(
  `^(?:${titledUnit('section', ...ATTACHMENTS)}|[Cc]lause|[Aa]rticle|[Cc]ondition|${smallUnit(...PROVISIONS_OF_LAWS)}|§)`,
);
/** Words of laws: a comma may stand before them, "the Housing Act, section 3". */
const OF_LAWS = new RegExp(`^(?:${smallUnit(...PROVISIONS_OF_LAWS)}|§)`);

/**
 * The text whose name stands right before a citation.
 *
 * @param start where the citation begins.
 */
export function textRightBefore(
  text: string,
  start: number,
  own: readonly string[],
): NamedText | undefined {
  const before = text.slice(Math.max(0, start - FAR), start);
  const stopped = STOPPED_BEFORE.exec(before)?.[1];
  if (stopped !== undefined) return { name: stopped, own: false, past: start };
  const model = MODEL_BEFORE.exec(before)?.[1];
  if (model !== undefined) return { name: model, own: false, past: start };
  if (!MAY_END_A_NAME.test(before.slice(-40))) return undefined;
  const cited = text.slice(start, start + 12);
  const set = OF_SETS.test(cited) ? SET_BEFORE.exec(before)?.[1] : undefined;
  if (set !== undefined) return { name: set, own: false, past: start };
  const match = NAME_BEFORE.exec(before);
  const name = match?.[1]?.replace(NO_NAME, '') ?? '';
  if (match !== null && name !== '') {
    if (/,[\s\u00A0]+$/.test(match[0]) && !/\d$/.test(name) && !OF_LAWS.test(cited))
      return undefined;
    const at = match.index + match[0].indexOf(name);
    const isOwn = OWN_BEFORE.test(before.slice(0, at)) || isOwnName(name, own);
    return { name, own: isOwn, past: start };
  }
  const initials = CITED_BY_INITIALS.test(cited) ? INITIALS_BEFORE.exec(before)?.[1] : undefined;
  if (initials === undefined || (initials.length === 2 && !OF_LAWS.test(cited))) return undefined;
  return { name: initials, own: isOwnName(initials, own), past: start };
}

/** How far back a text may be named that "thereof" means. */
const LAST_NAMED = 1000;

const ANY_NAME = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])(${NAME})(?![\p{L}\p{N}])`, 'gu');

/**
 * The text that was named last before a place, the text itself among them; nothing where none was.
 *
 * @param from only names that begin there or later count.
 */
export function lastTextBefore(
  text: string,
  start: number,
  own: readonly string[],
  from = 0,
): NamedText | undefined {
  const first = Math.max(from, start - LAST_NAMED);
  const before = text.slice(first, start);
  const match = [...before.matchAll(ANY_NAME)].at(-1);
  const name = match?.[1]?.replace(NO_NAME, '');
  if (match === undefined || name === undefined) return undefined;
  const at = match.index + match[0].indexOf(name);
  const isOwn = OWN_BEFORE.test(before.slice(0, at)) || isOwnName(name, own);
  return { name, own: isOwn, past: first + at + name.length };
}
