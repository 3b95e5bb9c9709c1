/**
 * Terms of one word that stand small once in a text that writes them with their capital each other time:
 * so it is the slip, whatever stands before it.
 */
import type { Words } from '../../register/provisions.ts';
import { tokensIn } from '../../register/terms/tokens.ts';
import type { Standing } from './standing.ts';

/** Where a word stands small, and how often the text writes it so. */
export interface SmallPlace {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  count: number;
  /** The places after the first, as far as they are looked at. */
  readonly more: Omit<SmallPlace, 'count' | 'more'>[];
}

/** Who writes a word small more often uses it as an ordinary one. */
const MOST_PLACES = 4;

const [HYPHEN, STOP, AT] = [45, 46, 64];
/** What joins the parts of “help@northwoods.example”. */
const IN_ADDRESS: ReadonlySet<number> = new Set([AT, STOP]);
const THIRD = /\bthird(?:[\s\u00A0]+|[\s\u00A0-]+party[\s\u00A0]+)$/;

/**
 * The words that stand small, by what they are of; each with its first place. What is joined by hyphens,
 * and what `isOrdinary` says is another thing, is not counted.
 *
 * @param of what a spelling is of, by its number; nothing for one that is not asked for.
 */
export function smallPlaces<Of>(
  standings: readonly Standing[],
  of: (spelling: number) => Of | undefined,
  isOrdinary: (words: Words, of: Of, start: number) => boolean,
): Map<Of, SmallPlace> {
  const found = new Map<Of, SmallPlace>();
  for (const { words, at } of standings) {
    const tokens = tokensIn(words);
    const own = of(tokens.number(at));
    if (own === undefined) continue;
    const [start, end] = [tokens.start(at), tokens.end(at)];
    if (isElsewhere(words.text, start, end) || isOrdinary(words, own, start)) continue;
    const before = found.get(own);
    if (before === undefined) found.set(own, { words, start, end, count: 1, more: [] });
    else if ((before.count += 1) <= MOST_PLACES) before.more.push({ words, start, end });
  }
  return found;
}

function isElsewhere(plain: string, start: number, end: number): boolean {
  if (plain.charCodeAt(start - 1) === HYPHEN || plain.charCodeAt(end) === HYPHEN) return true;
  if (IN_ADDRESS.has(plain.charCodeAt(start - 1))) return true;
  const after = plain.charCodeAt(end);
  if (after === STOP ? /^\w/.test(plain.charAt(end + 1)) : IN_ADDRESS.has(after)) return true;
  return THIRD.test(plain.slice(Math.max(0, start - 14), start));
}

/** "the panels, committees and administrators": one of several that are no terms. */
export const SERIES =
  /^,[\s\u00A0]\p{Ll}{3,}(?:,|[\s\u00A0](?:and|or)[\s\u00A0])|^[\s\u00A0](?:and|or)[\s\u00A0]\p{Ll}{3,}s[\s\u00A0](?:which|that|who)(?!\p{L})/u;

/** What may follow a noun that stands by itself, and is no part of a longer name. */
export const FOLLOWS =
  /^(?:[.,;:)’']|[\s\u00A0]+\(|[\s\u00A0]+(?:shall|must|may|will|can|cannot|should|would|could|is|are|was|were|has|have|had|does|do|did|agrees?|and|or|if|when|where|unless|until|as|than|then|to|in|on|at|by|for|from|with|under|within|of|after|before|against|about|during|upon|between|into|via|through|because|while|once|since|whose|comprising|including|not|also|who|which|that|but|hereunder|herein|hereby|grants?|warrants|waives|disclaims?|represents|pays|gives|harmless|liable|responsible|entitled|the|an?|any|each|\p{Ll}+ed)(?![\p{L}-]))/u;

/** “the authority considers it necessary”, “such user finally leaves”: what somebody does. */
const DOES =
  /^[\s\u00A0]+(?:\p{Ll}+ly[\s\u00A0]+)?(?:(?:considers|confirms|determines|believes|decides|thinks|ensures|finds|satisfies|requires|specifies|knows|becomes|receives|fails|wishes|complies|reserves|ceases)(?!\p{L})|\p{Ll}{3,}s[\s\u00A0](?:it|the|an?|its|their|any|whether|necessary|appropriate)(?!\p{L}))/u;

/** Words that make of a thing whichever one. */
const ANY_OF =
  /\b(?:any|no|another|other|some|separate|further|additional|similar|written|prior|without|own|an?|such\san?)[\s\u00A0]+$/i;
/** “expected of a leading supplier of such services”. */
const A_KIND_OF =
  /\b(?:an?|any|another)[\s\u00A0]+(?!(?:of|to|for|by|with|from|under|copy|each|that|which)\b)\p{Ll}{3,}[\s\u00A0]+$/iu;
const THE =
  /\b(?:the|this|that|these|those|said|each|every|such|relevant|applicable)[\s\u00A0]+(?:(?:last|first|next|same|previous|current|relevant|applicable)[\s\u00A0]+)?$/i;
/** What makes a verb of it: "to order", "may claim". */
const VERB = /\b(?:to|shall|will|may|must|can|not|I|you|we|they|who)[\s\u00A0]+$/i;

const OF = /^[\s\u00A0]of/;

const THAT = /\p{L}[\s\u00A0]+that[\s\u00A0]+$/u;
const PREPOSITION_THAT =
  /\b(?:of|in|on|to|by|for|from|with|under|at|as|after|before|than|and|or)[\s\u00A0]+that[\s\u00A0]+$/u;

/** “no relationship of landlord and tenant arises”: what two are to each other, whoever they are. */
const BETWEEN_TWO =
  /\b(?:relation(?:ship)?s?[\s\u00A0]+(?:of|between)|as[\s\u00A0]+between)[\s\u00A0]+(?:\p{Ll}+[\s\u00A0]+and[\s\u00A0]+)?$/u;

/** True for one of two that a relation is between, “of landlord and tenant”. */
export function isInRelation(plain: string, start: number): boolean {
  return BETWEEN_TWO.test(plain.slice(Math.max(0, start - 60), start));
}

/** “may direct that work which is bad be opened up”: one of what a term names as several, after a conjunction. */
export function isOneOfSeveral({ text: plain }: Words, start: number, name: string): boolean {
  const before = plain.slice(Math.max(0, start - 24), start);
  if (!name.endsWith('s') || !THAT.test(before) || PREPOSITION_THAT.test(before)) return false;
  return !/^\p{L}*s(?!\p{L})/u.test(plain.slice(start, start + name.length + 1));
}

/** True for a place where the word stands as the term does. */
export function standsAsTerm({ words, start, end }: SmallPlace, isSomebody: boolean): boolean {
  const plain = words.text;
  const before = plain.slice(Math.max(0, start - 24), start);
  const after = plain.slice(end, end + 40);
  if (!FOLLOWS.test(after) && !(isSomebody && DOES.test(after))) return false;
  if (SERIES.test(after)) return false;
  // “the terms of the Order” are the Order’s.
  if (!isSomebody && OF.test(after)) return false;
  if (ANY_OF.test(before) || VERB.test(before) || A_KIND_OF.test(before)) return false;
  // “contributors and recipients” are any.
  return (isSomebody && !/s$/.test(plain.slice(start, end))) || THE.test(before);
}

/** What may follow a noun that nothing more is said of. */
const PLAINLY =
  /^(?:[.,;:)’']|[\s\u00A0]+(?:shall|must|may|will|can|cannot|should|would|could|is|are|was|were|has|have|had|does|do|did|agrees?|and|or|if|when|where|unless|until)(?![\p{L}-]))/u;
const ONE = /\b(?:the|this|that|said|each|every)[\s\u00A0]+$/i;

/** True for a place where nothing but the capital is wanting: “the landlord shall”, “by the landlord.” */
export function standsPlainly({
  words: { text: plain },
  start,
  end,
}: Pick<SmallPlace, 'words' | 'start' | 'end'>): boolean {
  return (
    ONE.test(plain.slice(Math.max(0, start - 24), start)) &&
    PLAINLY.test(plain.slice(end, end + 24))
  );
}

const ONE_OF_ANY =
  /\b(?:an?|any|no|another|other|such[\s\u00A0]an?)[\s\u00A0]+(?:\p{Ll}+[\s\u00A0]+)?$/iu;

/**
 * The one place of several that points to the thing, “not in the budget.”, where all others speak of any, “shall
 * prepare a budget”, and stand elsewhere; nothing where there is none.
 */
export function onlyDefinite(place: SmallPlace): SmallPlace | undefined {
  if (place.count < 2 || place.count > MOST_PLACES) return undefined;
  const all = [place, ...place.more];
  const [one, other] = all.filter((each) => standsPlainly(each));
  if (one === undefined || other !== undefined) return undefined;
  const clause = clauseOf(one.words);
  const areOthers = all.every(({ words, start }) => {
    if (words === one.words) return start === one.start;
    if (clause !== undefined && clauseOf(words) === clause) return false;
    return ONE_OF_ANY.test(words.text.slice(Math.max(0, start - 40), start));
  });
  return areOthers ? { ...one, count: 1, more: [] } : undefined;
}

function clauseOf({ provision }: Words): Words['provision'] {
  let at = provision;
  while (at !== undefined && at.kind !== 'clause') at = at.within;
  return at;
}
