/**
 * What ends a sentence, and the paragraphs of a text that end without: where nearly all others end with
 * a mark, one that stops has lost its own.
 */
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { WordsIn } from '../places.ts';

const ENDS = /(?:[^\p{L}\p{N}]|\b(?:and|or|but))$/iu;

/** True for words that end with a mark, or with what leads on. */
export function isEnded(words: string): boolean {
  return ENDS.test(words);
}

/** A sentence says what somebody does; a title does not. */
const SAYS =
  /\b(?:shall|must|may|will|can|should|is|are|was|were|be|has|have|does|do|means|includes?|applies|apply|agrees?)\b/;
/** So does a long one about a thing, whatever its verb: “The committee names an assessor for each plan within five days”. */
const BEGINS = /^(?:the|an?|each|every|any|no|if|where|when|this|these)\s/i;
const LONG = 60;
/** A word or a number; an address, “http://example.org/rules”, may be left without a mark. */
const LAST_WORD = /^(?:[\p{L}\p{N}’'-]+|[A-Z]{0,2}\d+(?:\.\d+)*)$/u;
const SHORT = 20;

/** True for words whose last sentence says something, and ends with a word. */
export function isSentence(words: string): boolean {
  const sentence = words.split(/[.?!]\s+/).at(-1) ?? '';
  const says = SAYS.test(sentence) || (sentence.length >= LONG && BEGINS.test(sentence));
  return sentence.length >= SHORT && says && endsWithWord(sentence);
}

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

/** So many paragraphs show what paragraphs of a text end with. */
const LEAST = 8;
/** Of them so many may be without a mark. */
const MOST = 0.04;
/** Shorter ones are titles, lines of an address and the like. */
const PROSE = 60;

/**
 * The paragraphs of prose that end with a word, in a text whose other paragraphs end with marks.
 *
 * @param tree a whole text.
 */
export function unendedIn(tree: LegalNode): readonly Unended[] {
  let all = 0;
  const open: Unended[] = [];
  const visit = (node: LegalNode): void => {
    if (!isParent(node) || isWordsNode(node) || CLOSED.has(node.type)) return;
    for (const [at, child] of node.children.entries()) {
      visit(child);
      if (!isParagraph(child)) continue;
      const text = plainText(child.children).trimEnd();
      if (text.length < PROSE) continue;
      all += 1;
      if (isEnded(text) || goesOn(node.children[at + 1])) continue;
      if (isProse(text)) open.push({ node: child, text });
    }
  };
  visit(tree);
  return all < LEAST || open.length > Math.max(1, MOST * all) ? [] : open;
}

/**
 * Sentences: a date ends a line of its own; lines that begin with labels, “Name: ”, are a list;
 * and words that mostly have capitals are a title, a name or an address.
 */
function isProse(text: string): boolean {
  if (
    /\d$|\b\p{Lu}{2,}$/u.test(text) ||
    text.split('\n').some((line) => LISTED.test(line)) ||
    isTitle(text.split(/[.?!]\s+/).at(-1) ?? '')
  )
    return false;
  return isSentence(text) || (/\p{Ll}[.?!]\s\p{Lu}\p{Ll}/u.test(text) && endsWithWord(text));
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
