/**
 * Names of several words with small ones between them: "Office of Foreign Assets Control", "Town and
 * Country Planning (Use Classes) Order 1987". Each capitalised run of such a name is part of it, and
 * no term of the text.
 */
import { LAWS } from '../../model/text-words.ts';
import type { Span } from '../places.ts';
import { isProper } from './names.ts';

/** What may stand between two capitalised runs of one name. */
const JOINS =
  /^(?:[\s\u00A0]+(?:of|for|on|against|and|to|in|at|as[\s\u00A0]an?|de|von|van|&)(?:[\s\u00A0]+(?:the|all))?[\s\u00A0]+|[\s\u00A0]+\(|\)[\s\u00A0]+)$/;
/** "the Supplier and the Commission" are two. */
const PARTS = /^[\s\u00A0]+and[\s\u00A0]+the[\s\u00A0]+$/;

const YEAR_AFTER =
  /^\)?[\s\u00A0](?:of[\s\u00A0])?(?:\d{1,2}[\s\u00A0]\p{Lu}\p{Ll}+[\s\u00A0])?(?:19|20)\d\d(?!\d)/u;
const A_LAW =
  /(?:Acts?|Directive|Treaty|Convention|Statutes?|Constitution|Ordinance|Regulations?|Law)\)?$/u;
const ON_SOMETHING =
  /(?:Treaty|Convention|Protocol|Covenant|Charter|Declaration)[\s\u00A0]+(?:on|of|for|against|concerning)[\s\u00A0]/u;
const KNOWN_CODE =
  /(?:Civil|Criminal|Penal|Commercial|Revenue|Bankruptcy|Labou?r|Tax|Companies|States|Insolvency|Highway|Commerce)[\s\u00A0]Code$|Rules[\s\u00A0]of[\s\u00A0].*(?:Procedure|Evidence|Court)|Code[\s\u00A0]of[\s\u00A0].*Regulations$/u;
/** "Balancing and Settlement Code". */
const CODE_OF_TWO =
  /^(?:\p{Lu}[\p{L}-]*[\s\u00A0]){1,3}and[\s\u00A0](?:\p{Lu}[\p{L}-]*[\s\u00A0])+Code$/u;
/** "Department of Justice", "State of New York", "House of Commons". */
const A_BODY_OF =
  /(?:^|[\s\u00A0])(?:Offices?|Departments?|Ministry|Institut(?:e|ion)|Courts?|Tribunal|Commission|Council|Society|Agency|Association|Organi[sz]ation|Chambers?|Bureau|Board|Bank|Union|University|College|Houses?|Republic|Kingdom|State|Commonwealth|City|Town|County|Borough|Province|Territory|Secretary|Minister|President|Governor|Registrar|Commissioner|Faculty|Fellows?|Isles?|Islands?|Academy|League|Order|Head|Chair|Director|Bachelors?|Masters?|Doctors?|Diploma)[\s\u00A0]+(?:of|for)[\s\u00A0]+(?:the[\s\u00A0]+)?\p{Lu}/u;
/** "Securities and Exchange Commission", "Canal & River Trust". */
const A_BODY =
  /(?:Commission|Agency|Authority|Council|Department|Trust|Society|Association|Institute|Court|Bank|Exchange|Union|Office|Foundation|Committee|Administration|Service|Executive|Ombudsman|Markets)$/u;
const OF_TWO = /(?:[\s\u00A0]and|&)[\s\u00A0]/u;
const FIRM_AFTER =
  /^,?[\s\u00A0](?:plc|Ltd|Limited|Inc|LLC|LLP|LP|GmbH|AG|SA|NV|BV|SE|PLC|Pty|S\.A|N\.[AV]|B\.V|L\.P|Co\.)(?![\p{L}\p{N}])/u;

/** "Standard & Poor's Financial Services LLC". */
const OF_PARTNERS =
  /^[\p{Lu}\p{L}’'\s\u00A0-]+&[\s\u00A0][^]*[\s\u00A0](?:plc|PLC|Ltd|Limited|Inc|LLC|LLP|LP|GmbH)$/u;

/** The long names among the capitalised runs of a text, by their chains, which are in order. */
export function longNamesIn(plain: string, chains: readonly Chain[]): Span[] {
  const names: Span[] = [...bracketedLawsIn(plain)];
  if (/Licen[cs]e[\s\u00A0]Agreement/.test(plain)) {
    for (const run of chains.flat())
      if (A_LICENCE.test(plain.slice(run.start, run.end))) names.push(run);
  }
  for (const chain of chains) {
    const { start, end } = spanOf(chain);
    const name = plain.slice(start, end);
    const after = plain.slice(end, end + 30);
    if (FIRM_AFTER.test(after)) names.push(chain.at(-1) ?? chain[0]);
    if (chain.length === 1 ? isLongRun(name, after) : isLongName(name, after))
      names.push({ start, end });
  }
  return names;
}

const BRACKETED = new RegExp(
  String.raw`(?:(?:\p{Lu}[\p{L}’'-]*|of|and|for|to|in|at|on|with|&)[\s\u00A0]+){1,10}\([^()]{3,120}\)[\s\u00A0]+(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+){0,4}(?:${LAWS}|Measure)(?![\p{L}])`,
  'gu',
);

/** "Consumer Contracts (Information, Cancellation and Additional Charges) Regulations". */
function* bracketedLawsIn(plain: string): Generator<Span> {
  if (!/\)[\s\u00A0]+\p{Lu}/u.test(plain)) return;
  for (const { 0: name, index } of plain.matchAll(BRACKETED)) {
    yield { start: index, end: index + name.length };
  }
}

/** "Community Data License Agreement": a licence by its title, whatever terms its words are. */
const A_LICENCE = /^(?:\p{Lu}[\p{L}\p{N}’-]*[\s\u00A0]){2,}Licen[cs]e[\s\u00A0]Agreements?$/u;

/** True for the name of a law whose words are all capitalised; one word is too little. */
function isLongRun(name: string, after: string): boolean {
  if (!/[\s\u00A0]/.test(name)) return false;
  return YEAR_AFTER.test(after) || KNOWN_CODE.test(name) || A_LAW.test(name);
}

function isLongName(name: string, after: string): boolean {
  if (isLongRun(name, after) || CODE_OF_TWO.test(name) || OF_PARTNERS.test(name)) return true;
  if (/[\s\u00A0]as[\s\u00A0]an?[\s\u00A0][^]*Agreement$/.test(name)) return true;
  if (ON_SOMETHING.test(name) || A_BODY_OF.test(name)) return true;
  if (A_BODY.test(name) && OF_TWO.test(name)) return true;
  if (/[\s\u00A0]in[\s\u00A0]Council$/.test(name)) return true;
  // “Official Journal of the European Union”.
  const [, ...others] = name.split(/[\s\u00A0](?:of|for|on)[\s\u00A0](?:the[\s\u00A0])?/);
  return others.some((words) => words.split(/[\s\u00A0]+/).some(isProper));
}

/** Capitalised runs that small words or a bracket join, in order. */
export type Chain = readonly [Span, ...Span[]];

/** The chains of the capitalised runs of a text, each of one run or more. */
export function chainsOf(plain: string, runs: readonly Span[]): Chain[] {
  const chains: [Span, ...Span[]][] = [];
  let chain: [Span, ...Span[]] | undefined;
  let past = 0;
  for (const run of runs) {
    if (chain !== undefined && isJoined(plain, past, run.start)) chain.push(run);
    else chains.push((chain = [run]));
    past = run.end;
  }
  return chains;
}

/** No more letters than these stand between two runs of one name. */
const LONGEST_JOIN = 40;

function isJoined(plain: string, from: number, to: number): boolean {
  if (to - from > LONGEST_JOIN) return false; // as between most
  const between = plain.slice(from, to);
  return JOINS.test(between) && !PARTS.test(between);
}

/** From the first run of a chain to the last. */
export function spanOf(chain: Chain): Span {
  return { start: chain[0].start, end: (chain.at(-1) ?? chain[0]).end };
}

/** Brackets that give what stands before them a short name: (the “ICO”), (“CEO”), (DPA). */
const SHORT_NAME =
  /^[\s\u00A0]*\((?:(?:the|this|these|each|an?|our|its|collectively|together|hereinafter|as|or)[\s\u00A0,]+){0,4}(?:[“"‘'][^“”"()]{1,60}[”"’'](?:,?[\s\u00A0]+(?:(?:or|and)[\s\u00A0]+)?[“"‘'][^“”"()]{1,60}[”"’']){0,5}|(?=[^()]+\p{Lu})\p{Lu}[\p{L}\p{N}-]{1,9})\)/u;

/**
 * The runs that a short name in brackets is given to, with what is joined to them. What is almost a term
 * is none: "the sums in the Servvice Order (the “Fees”)"; nor is one word that the short name has nothing
 * of: "who provides the Trustee (“Provider”)".
 */
export function shortenedIn(
  plain: string,
  chains: readonly Chain[],
  isAlmostTerm: (phrase: string) => boolean,
): Span[] {
  if (!plain.includes('(')) return [];
  return chains.flatMap((chain) => {
    const [first] = chain;
    // The brackets may hold the next run of a chain: "Uniform Resource Identifier (URI)".
    const last = chain.findLast(({ end }) => SHORT_NAME.test(plain.slice(end, end + 100)));
    if (last === undefined) return [];
    const run = plain.slice(last.start, last.end);
    const short = SHORT_NAME.exec(plain.slice(last.end, last.end + 100))?.[0] ?? '';
    if (first === last && !isShortOf(short, run)) {
      const isOneWord = !/[\s\u00A0]/.test(run);
      if (isOneWord && ONE_OF.test(plain.slice(Math.max(0, last.start - 8), last.start))) return [];
      if (isAlmostTerm(run)) return [];
    }
    if (first !== last && isAlmostTerm(plain.slice(first.start, last.end))) return [];
    return [{ start: first.start, end: last.end }];
  });
}

const ONE_OF = /\b(?:the|an?|each|any|every)[\s\u00A0]+$/i;

/** True where brackets have a word of a name, or the letters that its words begin with. */
function isShortOf(brackets: string, name: string): boolean {
  const words = name.split(/[\s\u00A0]+/);
  if (/\p{Lu}{2}/u.test(brackets)) return true;
  return words.some((word) => brackets.includes(word.replace(/s$/, '')));
}
