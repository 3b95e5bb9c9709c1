/**
 * What ends a sentence, and the paragraphs of a text that end without: where nearly all others end with
 * a mark, one that stops has lost its own.
 */
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { WordsIn } from '../places.ts';

const ENDS = /(?:[^\p{L}\p{N}%]|\b(?:and|or|but))$/iu;
/** “under Section D1.2(a)”, “a rating of BBB-”: the marks are those of a number or a code. */
const ENDS_WITH_CODE = /\d(?:\([A-Za-z\d]{1,4}\))+$|[\s\u00A0][A-Z]{1,4}\d?[+-]$/;

/** True for words that end with a mark, or with what leads on. */
export function isEnded(words: string): boolean {
  return ENDS.test(words) && !ENDS_WITH_CODE.test(words.slice(-LONGEST_CODE));
}
const LONGEST_CODE = 24;

/** True for a sentence that stops after what it has in brackets: “shall join on a day (its Joining Day)”. */
export function stopsAtBracket(words: string): boolean {
  if (!words.endsWith(')')) return false;
  const opened = words.lastIndexOf('(');
  const before = words.slice(0, opened).trimEnd();
  // A sentence in brackets has its own stop, and a title has a short form: “Data Provider (RDP)”.
  return /\p{Ll}$/u.test(before) && !/[.?!]\)$/.test(words) && isSentence(before) && isLong(before);
}

function isLong(words: string): boolean {
  return words.length >= LONG;
}

/** A sentence says what somebody does; a title does not. */
const SAYS =
  /\b(?:shall|must|may|will|can|should|is|are|was|were|be|has|have|does|do|means|includes?|applies|apply|agrees?)\b/;
/** So does a long one about a thing, whatever its verb: “The committee names an assessor for each plan within five days”. */
const BEGINS = /^(?:the|an?|each|every|any|no|if|where|when|this|these)\s/i;
/** “Where the two differ, this one prevails”. */
const SETS_CASE = /^(?:if|unless|when|where)\s[^.;,]*,\s\p{Ll}/iu;
/** “To the extent that they differ, this policy controls”, “Authority remains with the board; the rest goes”. */
const TURNS =
  /^(?:after|as|at|before|by|during|except|for|from|in|notwithstanding|on|subject|to|unless|until|upon|with|without)\s(?:[^.;]|\.\d)*,\s(?:the|an?|any|each|every|its|no|such|that|this|these)\s|;\s(?:and\s)?\p{Ll}/iu;
const LONG = 60;
/** A word, a number or an amount; an address, “http://example.org/rules”, may be left without a mark. */
const LAST_WORD =
  /^(?:[\p{L}\p{N}’'/-]+\+?|[A-Z]{0,2}\d+(?:\.\d+)*[A-Z]?(?:\([a-z\d]{1,4}\))*|[£$€]?\d[\d,]*(?:\.\d+)?%?)$/iu;
const SHORT = 20;

/** True for words whose last sentence says something, and ends with a word. */
export function isSentence(words: string): boolean {
  const sentence = words.split(/[.?!]\s+/).at(-1) ?? '';
  const says =
    SAYS.test(sentence) ||
    SETS_CASE.test(sentence) ||
    (sentence.length >= LONG && (BEGINS.test(sentence) || TURNS.test(sentence)));
  return sentence.length >= SHORT && says && endsWithWord(sentence);
}

/** True for the words of a clause that are too long for a title, whatever their verb. */
export function isLongSentence(words: string): boolean {
  const isLong = words.length >= (BEGINS.test(words) && KEEPS.test(words) ? SHORTER : LONG);
  return isLong && !isTitle(words) && endsWithWord(words);
}

/** “Each party keeps ownership of”, “No member votes on”: somebody, and a verb. */
const KEEPS = /^(?:each|every|no|the)\s(?:[\p{L}’'-]+\s){1,2}\p{Ll}{2,}(?<!s)s\s/iu;
const SHORTER = 40;

/** True for words that are no title, “Other Relevant Data”, and end with a word or a number. */
export function endsWithWord(words: string): boolean {
  return !ALL_CAPITALISED.test(words) && LAST_WORD.test(words.split(/\s/).at(-1) ?? '');
}

const ALL_CAPITALISED =
  /^(?:\([a-z\d]{1,4}\)\s+)?\p{Lu}\S*(?:\s+(?:\p{Lu}\S*|of|and|or|the|for|to|in))+$/u;

/** A paragraph that ends with a word. */
export interface Unended {
  readonly node: WordsIn;
  readonly text: string;
}

/** So many paragraphs show what paragraphs of a text end with, or fewer with the items of its lists. */
const LEAST = 8;
const FEWER = 4;
/** Of them so many may be without a mark. */
const MOST = 0.05;
/** “(A) Provision is made in the policy.” */
const LABELLED = /^\((?:[a-zA-Z]{1,4}|\d{1,2})\)\s/;
/** Shorter ones are titles, lines of an address and the like. */
const PROSE = 60;

/**
 * The paragraphs of prose that end with a word, in a text whose other paragraphs end with marks.
 *
 * @param tree a whole text.
 */
export function unendedIn(tree: LegalNode): readonly Unended[] {
  let all = 0;
  let items = 0;
  const open: Unended[] = [];
  const visit = (node: LegalNode): void => {
    if (!isParent(node) || isWordsNode(node)) return;
    if (CLOSED.has(node.type)) {
      items += node.children.filter(endsLikeProse).length;
      return;
    }
    for (const [at, child] of node.children.entries()) {
      visit(child);
      if (!isParagraph(child)) continue;
      const text = plainText(child.children).trimEnd();
      if (text.length < (LABELLED.test(text) && isSentence(text) ? SHORTER : PROSE)) continue;
      all += 1;
      if (isEnded(text) || goesOn(node.children[at + 1])) continue;
      // Of items that nobody made a list of, none has a mark.
      if ([at - 1, at + 1].some((beside) => isUnmarked(node.children[beside]))) continue;
      if (isProse(text) || isMeaning(child, text)) open.push({ node: child, text });
    }
  };
  visit(tree);
  if (all < FEWER || all + items < LEAST) return [];
  return open.length > Math.max(1, MOST * all) ? [] : open;
}

/** True for words without a mark that are no heading: an item beside others. */
function isUnmarked(node: LegalNode | undefined): boolean {
  if (node === undefined || !isParagraph(node)) return false;
  const text = plainText(node.children).trimEnd();
  return !isEnded(text) && node.children[0]?.type !== 'strong' && !isTitle(text);
}

function endsLikeProse(node: LegalNode): boolean {
  return isParagraph(node) && /[.?!]\s*$/.test(plainText(node.children));
}

/**
 * Sentences: a date ends a line of its own; lines that begin with labels, “Name: ”, are a list;
 * and words that mostly have capitals are a title, a name or an address.
 */
function isProse(text: string): boolean {
  if (
    /\d$|\b\p{Lu}{2,}$/u.test(text) ||
    text.split('\n').some((line) => LISTED.test(line) && !TWO_SENTENCES.test(line)) ||
    isTitle(text.split(/[.?!]\s+/).at(-1) ?? '')
  )
    return false;
  return isSentence(text) || (TWO_SENTENCES.test(text) && endsWithWord(text));
}

const TWO_SENTENCES = /\p{Ll}[.?!]\s\p{Lu}\p{Ll}/u;

/** “**Pennant**—A sign of flexible material”, “*Affiliate*: in relation to a party, its owner”. */
function isMeaning({ children: [term, ...more] }: WordsIn, text: string): boolean {
  if (term?.type !== 'strong' && term?.type !== 'emphasis') return false;
  const meaning = plainText(more).trim();
  return /^[—–:-]/.test(meaning) && !isTitle(meaning) && !/\d$/.test(text) && endsWithWord(text);
}

const LISTED = /^\s*(?:\(?[a-z\d]{1,3}[).]|[-–—•*]|\p{Lu}[\p{L} -]{1,24}:)\s/u;

/** True where three of four long words have a capital. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length * 4 >= long.length * 3;
}

/** What has habits of its own: limbs and items, meanings, tables, what is quoted or deleted. */
const CLOSED: ReadonlySet<string> = new Set([
  'limb',
  'listItem',
  'definitionList',
  'table',
  'blockquote',
  'deletion',
  'footnoteDefinition',
]);

/** True where what follows is a part of the same sentence: a list, a table, words that begin small. */
function goesOn(next: LegalNode | undefined): boolean {
  if (next === undefined || /eading$/.test(next.type) || next.type === 'clause') return false;
  if (!isParagraph(next)) return next.type !== 'part' && next.type !== 'thematicBreak';
  return !/^[\s*_“"‘']*(?:\p{Lu}|\d)/u.test(plainText(next.children));
}
