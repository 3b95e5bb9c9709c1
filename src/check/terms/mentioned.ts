/**
 * Clauses that a signpost leads to, and that mention its term as a thing known: “after the resolution of a
 * Major Incident, a report (the “Major Incident Report”)”. What such a clause defines it sets off.
 */
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { chainOf } from '../../register/around.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { isWithin } from '../../register/meanings.ts';
import type { Provision } from '../../register/provisions.ts';
import type { Register } from '../../register/register.ts';
import { linesBelow } from '../references/written-pieces.ts';
import type { CheckedText } from '../text.ts';

/** What stands before a thing that is known. */
const OF_A =
  /\b(?:(?:of|to|for|in|on|by|at|after|before|from|under|with|against|about|during|following)[\s\u00A0]+(?:an?|any|each|every|the|that|such)|its|their|his|her|whose)[\s\u00A0]+$/i;
/** A longer name that begins with the term. */
const GOES_ON = /^[\s\u00A0]+\p{Lu}/u;

/**
 * True for a clause that sets off terms that it defines, and says of this one nothing but what is known of it.
 *
 * @param place the clause that a signpost cites.
 */
export function isOnlyMentioned(
  { term, aliases }: Definition,
  place: Provision,
  { definitions }: Register,
): boolean {
  if (place.kind !== 'clause' && place.kind !== 'limb') return false;
  const words = wordsIn(place.node);
  if (words.length > LONGEST) return false;
  if ([term, ...aliases].every((name) => isPassedBy(name, place, words))) return true;
  const isKnown = [term, ...aliases].every((name) => isKnownThere(name, words));
  if (!isKnown) return false;
  return [...definitions.values()].some((same) =>
    same.some(
      ({ form, marked, provision }) => form === 'inline' && marked && isWithin(provision, place),
    ),
  );
}

/**
 * True for a clause that has something done about a thing that is there already, and says nothing of what it is:
 * “shall report on each Quarantine.”, “shall provide Metering Data to the Company”.
 */
function isPassedBy(name: string, { heading }: Provision, words: string): boolean {
  if (heading.includes(name)) return false;
  const saysWhat = SAYS_WHAT.test(words);
  let count = 0;
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words.slice(Math.max(0, at - 40), at), words.slice(at + name.length)];
    count += 1;
    if (IN_A_LIST.test(before) && NOTHING_MORE.test(after)) continue;
    const isPast = EACH.test(before) && ENDS.test(after);
    if (saysWhat || !(isPast || (HANDS.test(before) && TO_SOMEBODY.test(after)))) return false;
  }
  return count > 0;
}

/** “(a) the Chair;”: one of several that make something else. */
const IN_A_LIST = /\n(?:the|each|one|an?)[\s\u00A0]$/u;
const NOTHING_MORE = /^[;,.]?(?:[\s\u00A0](?:and|or))?(?:\n|$)/u;

const EACH =
  /\p{Ll}[\s\u00A0]+(?:of|to|for|in|on|by|at|after|before|from|with|against|about|during|following)[\s\u00A0]+(?:each|every|any\ssuch|all|that)[\s\u00A0]+$/u;
const ENDS =
  /^(?:[.;]|$|\n|,?[\s\u00A0]+(?:within|in\saccordance|to\sthe|at\sleast|on\sthe|each)(?!\p{L}))/u;
/** Verbs by which somebody hands a thing on that he has. */
const HANDS =
  /\b(?:shall|must|will|may)[\s\u00A0]+(?:\p{Ll}+[\s\u00A0]+)?(?:provide|send|give|submit|supply|deliver|return|disclose|transfer|report|pay|repay|refund)[\s\u00A0]+(?:(?:each|every|all|its|their|the|any)[\s\u00A0]+)?$/u;
const TO_SOMEBODY = /^[\s\u00A0]+to[\s\u00A0]+(?:the|each|any|every|its)[\s\u00A0]+\p{Lu}/u;
/** What may say what a thing is, wherever it stands in a clause. */
const SAYS_WHAT =
  /\b(?:which|being|means?|compris\p{Ll}+|consist\p{Ll}*|includ\p{Ll}+|contain\p{Ll}*|set(?:ting|s)?[\s\u00A0](?:out|forth)|specif\p{Ll}+|follow(?:s|ing)|namely|defined?|determined|calculated|called|known|such[\s\u00A0]as)(?!\p{L})|[“"(]\p{Lu}/u;

/** A clause of more letters may give a meaning in many ways. */
const LONGEST = 1000;

function isKnownThere(name: string, words: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const before = words.slice(Math.max(0, at - 24), at);
    if (!OF_A.test(before) && !GOES_ON.test(words.slice(at + name.length, at + name.length + 3)))
      return false;
  }
  return true;
}

function wordsIn(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children).replaceAll(FIRM, ' ');
  return isParent(node) ? node.children.map(wordsIn).join('\n') : '';
}

/** Spaces that do not break: a term may be written with some here, and without elsewhere. */
const FIRM = /[^\S\n]/g;

/** A paragraph that begins with capitalised words. */
interface Opening {
  readonly provision: Provision;
  /** The words without an article. */
  readonly plain: string;
  /** True where they are in bold letters. */
  readonly isBold: boolean;
}

/** The paragraphs of clauses that begin with a capitalised word after an article, by that word. */
const openingsIn = remembered((text: CheckedText): ReadonlyMap<string, readonly Opening[]> => {
  const openings = text.words.flatMap(({ node, text: plain, provision }) => {
    if (provision?.kind !== 'clause' && provision?.kind !== 'limb') return [];
    const [article] = ARTICLE.exec(plain) ?? [];
    if (article === undefined) return [];
    const isBold = node.children[article === '' ? 0 : 1]?.type === 'strong';
    return [{ provision, plain: plain.slice(article.length).replaceAll(FIRM, ' '), isBold }];
  });
  return Map.groupBy(openings, ({ plain }) => firstWord(plain));
});

const ARTICLE = /^(?:(?:The|An?)[\s\u00A0]+)?(?=\p{Lu})/u;

function firstWord(words: string): string {
  return /^[\p{L}\p{N}’'-]+/u.exec(words)?.[0] ?? '';
}

/**
 * The one clause that begins with a term and says what it is, “2.1 The **Minimum Scheme** is the Scheme”;
 * nothing where none does, or several do.
 *
 * @param cited the clause that is said to give the meaning; one that does more than mention it may well.
 */
export function saidIn(
  { term }: Definition,
  cited: Provision,
  text: CheckedText,
): Provision | undefined {
  const all = openingsIn(text).get(firstWord(term)) ?? [];
  const saying = all.filter(
    ({ plain, isBold }) =>
      plain.startsWith(term) && (isBold ? IS : IS_A).test(plain.slice(term.length)),
  );
  const [one, other] = saying;
  if (one === undefined || other !== undefined) return undefined;
  return one.isBold || isKnownThere(term, wordsIn(cited.node)) ? one.provision : undefined;
}

const OF_WHOM = String.raw`(?:[\s\u00A0]+(?:of|for|in[\s\u00A0]respect[\s\u00A0]of|in[\s\u00A0]relation[\s\u00A0]to)[\s\u00A0][^.;:,]{1,60}?)?[\s\u00A0]+(?:is|are|shall[\s\u00A0]be|will[\s\u00A0]be)`;
const IS = new RegExp(`^${OF_WHOM}(?::|[\\s\\u00A0])`, 'u');
/** What begins a meaning, where nothing sets the term off: “is:”, “is the sum of”. */
const IS_A = new RegExp(
  `^${OF_WHOM}(?::|[\\s\\u00A0](?:the|an?|that|those|determined|calculated|equal)[\\s\\u00A0])`,
  'u',
);

/** True for a name that a clause begins with and gives a meaning, without a mark: “The Due Date is the day”. */
export function isSaidThere(name: string, text: CheckedText): boolean {
  return (openingsIn(text).get(firstWord(name)) ?? []).some(
    ({ plain }) => plain.startsWith(name) && IS_THE.test(plain.slice(name.length)),
  );
}

const IS_THE = new RegExp(
  `^${OF_WHOM}(?::|[\\s\\u00A0](?:the[\\s\\u00A0](?:earlier|later|date|day|period|amount|sum|person|price|rate)|that|determined|calculated|equal)(?![\\p{L}]))`,
  'u',
);

/**
 * True where the clauses below a heading, which take their numbers from it (2.6.1 below 2.6), all lack a word of
 * the term, whatever its ending: it cannot be given its meaning there.
 */
export function isSilentBelow(
  { term }: Definition,
  { number, heading }: { readonly number: string; readonly heading: string },
  { words }: CheckedText,
): boolean {
  const below = words
    .filter(({ provision }) => chainOf(provision).some(({ name }) => name.startsWith(`${number}.`)))
    .map(({ text }) => text.toLowerCase());
  if (below.length === 0) return false;
  const said = [heading.toLowerCase(), ...below];
  return term
    .toLowerCase()
    .split(/[\s\u00A0-]+/)
    .some((word) => {
      const stem = word.slice(0, Math.max(LEAST_STEM, word.length - 2));
      return !said.some((one) => one.includes(stem));
    });
}

/** Of shorter words the ending is no more than a letter. */
const LEAST_STEM = 3;

/** True for a clause that does not use a term, nor do the lines below it that are not read as its own. */
export function isSilentClause(
  { term, aliases }: Definition,
  { kind, node, version }: Provision,
  text: CheckedText,
): boolean {
  const from = node.position?.start.offset;
  if (kind !== 'clause' || from === undefined || version !== text.version) return false;
  const { source } = text.places;
  const { to } = linesBelow(source, from);
  const words = source.slice(from, to).replaceAll(/\s+/g, ' ').toLowerCase();
  return ![term, ...aliases].some((name) => words.includes(name.toLowerCase()));
}
