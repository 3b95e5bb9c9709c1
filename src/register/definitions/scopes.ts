/**
 * Where a definition holds: in the whole code, in its document, or in a part or clause of it.
 */
import { remembered } from '../../model/once.ts';
import type { Version } from '../../library/types.ts';
import { partNumberOf } from '../../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';

/** Where a definition holds. Without a document it holds in the whole code. */
export interface Scope {
  readonly document?: string;
  /** The part or clause: "K11", "K11.2"; without one the whole document. */
  readonly within?: string;
  /** What it says that it holds in, of which a text may have several: "Schedule". */
  readonly division?: string;
}

const KIND = String.raw`this\s+(?:\p{Lu}[\p{L}-]*\s+){0,4}?(Code|[Dd]ocument|[Ss]ection|Appendix|Annex|Schedule|[Pp]olicy|[Aa]greement|Act|Chapter|[Ll]icen[cs]e|Lease|Deed|Contract|Order|Directive|Regulations?|Part|[Cc]lause|[Pp]aragraph|[Aa]rticle|[Rr]egulation|[Rr]ule|[Cc]ondition|[Ss]ub-?[Ss]ection)\b(?:\s+([A-Z]{0,2}\d{0,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})*)(?![\p{L}\p{N}]))?`;

/** What says that a list's meanings hold only here: "For the purposes of this Section K11:". */
const LIST_LIMITS = new RegExp(
  String.raw`\b(?:[Ff]or\s(?:all\s)?(?:the\s)?purposes?\sof|[Ii]n|[Tt]hroughout|[Uu]sed\sin|[Ww]ithin|[Oo]f)\s+${KIND}`,
  'u',
);

/** “The definitions in this clause apply in this agreement” says last where they hold. */
const APPLIES = new RegExp(
  String.raw`\bappl(?:y|ies|ied)\s+(?:in|to|throughout|for)\s+(?:the\s+\p{Ll}+\s+of\s+)?${KIND}`,
  'u',
);

/**
 * What says it before a term in a sentence. "In this Section" says it only where the sentence or the
 * brackets begin with it: "a list (the “List”) as provided in this Section K1" holds everywhere.
 */
const LIMITS = new RegExp(
  String.raw`(?:\b[Ff]or\s(?:all\s)?(?:the\s)?purposes?\sof\s+|\b(?:[Uu]sed|referred\sto|called)\s+in\s+|(?:^(?:\(?[a-z\d][\d.]{0,6}[.)]?\s+)?|[(,:]\s*)(?:[Aa]nd\s+)?(?:[Ii]n|[Tt]hroughout|[Ww]ithin)\s+)${KIND}`,
  'u',
);

/**
 * The scope that words state: the lead-in of a list of definitions, or what a sentence says before
 * the term that it defines.
 *
 * @param clause the clause that the words stand in: "K11.1"; empty for none.
 * @param isList true for a list's lead-in. What a document of its own numbering, or a policy, lists
 *   holds there unless it says otherwise; what a Section lists holds in the code.
 */
export function scopeOf(words: string, clause: string, version: Version, isList: boolean): Scope {
  const { document } = version;
  const match = APPLIES.exec(words) ?? (isList ? LIST_LIMITS.exec(words) : lastLimit(words));
  if (match === null) {
    const within = numberOf(words, version, isList);
    if (within !== undefined) return { document, within };
    return isList && !isSection(version) ? { document } : {};
  }
  const [limit, kind = '', number = ''] = match;
  // “In this clause 1 and clause 5”: in more places than one.
  if (AND_IN.test(words.slice(match.index + limit.length))) return { document };
  if (/^code$/i.test(kind)) return {};
  // “In this Rule Book”.
  if (/^\s+Books?(?!\p{L})/u.test(words.slice(match.index + limit.length))) return { document };
  if (/^(?:section|sub-?section)$/i.test(kind)) {
    // In small letters, and where documents are no Sections, it is a numbered piece of this one.
    const isTitle = kind === 'Section' && titlesOf(version).has('section');
    const isPiece = !isSection(version) && !isTitle && number === '' && clause !== '';
    if (isPiece) return { document, within: /^sub/i.test(kind) ? clause : partNumberOf(clause) };
    if (number === '' || number === version.citedAs) return { document };
    return { document, within: number };
  }
  if (
    /^article$|^regulation$|^rule$|^condition$/.test(
      kind.replace(/^(?:A|R(?=ule)|C(?=ondition))/, (first) => first.toLowerCase()),
    )
  ) {
    const within = number || partNumberOf(clause);
    // “1.1 In this Condition” of a text that is “STANDARD CONDITION 31”.
    const title = titlesOf(version).get(kind.toLowerCase());
    if (number === '' && title !== undefined && title !== within) return { document };
    return { document, within };
  }
  if (/^(?:clause|paragraph)$/i.test(kind)) return { document, within: number || clause };
  // “In this Part One”: headings divide the text so, and not its numbers.
  if (kind === 'Part' && IN_WORDS.test(words.slice(match.index + limit.length)))
    return { document, division: kind };
  if (kind === 'Part') {
    const within = number || partNumberOf(clause);
    return { document, ...(within !== '' && { within }), division: kind };
  }
  return /^(?:Schedule|Annex|Appendix)$/.test(kind) ? { document, division: kind } : { document };
}

/** “In this Agreement “X” means …, and in this Schedule “Y” means”: the last holds for what follows it. */
function lastLimit(words: string): RegExpExecArray | null {
  let match = LIMITS.exec(words);
  if (match !== null && isAim(words, match)) match = null;
  while (match !== null) {
    const from = match.index + match[0].length;
    const next = LIMITS.exec(words.slice(from));
    if (next === null) return match;
    next.index += from;
    match = next;
  }
  return match;
}

/**
 * “shall establish a committee for the purposes of this Section D8, to be known as”: what it is for. Where a
 * name holds is said at the head of the sentence, after a mark, or right before the name.
 */
function isAim(words: string, { 0: limit, index }: RegExpExecArray): boolean {
  if (!/^for\s/.test(limit) || /(?:^|[(,:;–—])\s*(?:and\s+)?$/.test(words.slice(0, index)))
    return false;
  return !/^[\s,]*(?:(?:as|the|an?|each)\s+)*[“"‘'(*]*$/.test(words.slice(index + limit.length));
}

const IN_WORDS = /^\s+(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[IVX]+)(?!\p{L})/iu;

const AND_IN =
  /^(?:,?\s+(?:and|or|to)|,)\s+(?:(?:in|of|for)\s+)?(?:this\s+)?(?:[Cc]lauses?|[Ss]ections?|[Ss]chedules?|[Pp]arts?|[Pp]aragraphs?|[Aa]rticles?|[Cc]onditions?|[Rr]ules?)\s+[\dA-Z]/;

/** "For the purposes of Section A1.12,": a provision of the text itself, by its number. */
const NUMBERED =
  /(?:\b[Ff]or\s(?:all\s)?(?:the\s)?purposes?\sof|^[\s(]*[Ii]n)\s(?:[Ss]ection|[Cc]lause|[Pp]aragraph|[Aa]rticle|[Rr]egulation|[Rr]ule)\s+([A-Z]{0,2}\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})*)(?=[,:—–]|\s+only\b|\s*$|\s+[“"‘])/u;

function numberOf(words: string, version: Version, isList: boolean): string | undefined {
  const match = NUMBERED.exec(words);
  const number = match?.[1];
  // “Before it relies on a Consent for the purposes of Section I2.1, it shall take steps (the “Steps”)”.
  if (match === null || number === undefined || (!isList && isAim(words, match))) return undefined;
  // A Section's own numbers bear its letter; other numbers are those of another text.
  const letter = /^[A-Z]*/.exec(number)?.[0];
  return isSection(version) && letter !== version.citedAs ? undefined : number;
}

/** True for a document whose provisions bear its letter; others are cited by a name. */
export function isSection({ citedAs }: Version): boolean {
  return citedAs !== undefined && /^[A-Z]{1,2}$/.test(citedAs);
}

/** What the first heading of a text, or the one right below, calls it, in small letters, with its number. */
const titlesOf = remembered((version: Version): ReadonlyMap<string, string> => {
  const titles = firstHeadings(version.tree, 2).flatMap((words) => {
    const [, word = '', number = ''] = TITLED.exec(words.slice(0, 120)) ?? [];
    return word === '' ? [] : [[word.toLowerCase(), number] as const];
  });
  return new Map(titles.reverse());
});

const TITLED = /(?:^|[–—-]\s|\s)(section|article|regulation|rule|condition)\s+([\dA-Z]{1,3})\b/i;

/** The headings that a text begins with, before any other words. */
function firstHeadings(node: LegalNode, most: number): string[] {
  if (isWordsNode(node)) return node.type === 'paragraph' ? [] : [plainText(node.children)];
  const found: string[] = [];
  for (const child of isParent(node) ? node.children : []) {
    const headings = found.length < most ? firstHeadings(child, most - found.length) : [];
    if (headings.length === 0) break;
    found.push(...headings);
  }
  return found;
}

const FALLS_BACK =
  /\b(?:[Ee]xpressions?|[Tt]erms?|[Ww]ords|[Dd]efinitions?)\b(?:[^.]|\.(?=\S)){0,160}?\b(?:not|otherwise|other)\b(?:[^.]|\.(?=\S)){0,400}/gu;
const A_DOCUMENT = /\bAppendix\s([A-Z]{1,2})\b/gu;

/**
 * The documents whose own terms a document uses where neither it nor the code defines one, in the
 * order in which it names them.
 */
export function fallbacksIn(words: string): string[] {
  if (!/Appendix\s/.test(words)) return [];
  const found = [...words.matchAll(FALLS_BACK)].flatMap(([sentence]) =>
    [...sentence.matchAll(A_DOCUMENT)].map(([name]) => name),
  );
  return [...new Set(found)];
}
