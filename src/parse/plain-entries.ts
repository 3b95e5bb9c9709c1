/**
 * Definitions in a list that has few marks: "Fees: the fees payable", "**“Fees”** the fees payable".
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/phrasing.ts';
import { TITLE } from './defining-brackets.ts';
import { isName, type Range } from './defining-words.ts';

/**
 * Names that a colon and a meaning follow, without any mark: "Fees: the fees payable", "Distribution and/or
 * Communication: any act of giving", "The Contributor(s): whoever".
 */
const PLAIN_NAME = String.raw`(?:[Tt]he\s+)?["“]?${TITLE}["”]?(?:\(e?s\))?`;
const PLAIN_WITH_COLON = new RegExp(
  String.raw`^\s*\[?(${PLAIN_NAME}(?:(?:,|\s+(?:or|and\/or|and))\s+${PLAIN_NAME}){0,3}):\s+(?=[\p{Ll}\d£€$(“"‘])`,
  'u',
);
const NEXT_NAME = /(?:,|\s(?:or|and\/or))\s+/u;

/** The names that a paragraph so begins with. */
export function plainNames(text: string): Range[] {
  if (QUOTED_ENTRY.test(text)) {
    const start = text.search(/["“]/) + 1;
    return [{ start, end: start + text.slice(start).search(/["”]/) }];
  }
  if (!text.includes(':')) return [];
  const [all = '', names = ''] = PLAIN_WITH_COLON.exec(text) ?? [];
  let start = all.indexOf(names);
  return names.split(NEXT_NAME).map((name) => {
    start = text.indexOf(name, start);
    return { start, end: start + name.replace(/\(e?s\)$/, '').length };
  });
}

/** What begins the meaning of a bold name that nothing else joins to it: "**Fees** the fees payable". */
const BEGINS_MEANING = /^\s+(?:the|an?|any|all|each|every|those|such|this|these|one)\s/;

/** What joins a meaning to a name in italics. */
const DASH = /^\s*(?::|[-–—])\s/;

/** The same of a name in quotation marks: “Buyer” the person who buys. */
const QUOTED_ENTRY =
  /^\s*["“]\p{Lu}[^"“”]{1,60}["”]\s+(?:the|an?|any|all|each|every|those|such|this|these|one)\s/u;

/** True for a paragraph that may give a meaning so, among others of its kind. */
export function isPlainEntry([first, second]: readonly PhrasingContent[]): boolean {
  if (first?.type === 'strong') {
    const after = second === undefined ? '' : plainText([second]);
    return (BEGINS_MEANING.test(after) || /^\r?\n/.test(after)) && isName(plainText([first]));
  }
  // “*Employer* – a company.”
  if (first?.type === 'emphasis')
    return second?.type === 'text' && DASH.test(second.value) && isName(plainText([first]));
  if (first?.type !== 'text') return false;
  const { value } = first;
  return QUOTED_ENTRY.test(value) || (value.includes(':') && PLAIN_WITH_COLON.test(value));
}

/** Bold words in quotation marks that begin a paragraph, and what goes on in small letters: no verb. */
const BOLD_ENTRY =
  /^\s+(?!(?:shall|will|may|must|can|cannot|is|are|was|were|has|have|had|does|do|agrees?|and|or|of|in|on|to|for|by|if|when|where)\b)\p{Ll}/u;

/** True for a paragraph whose bold words, which begin it, are given a meaning by the words that follow. */
export function isBoldEntry(text: string, end: number, plain: boolean): boolean {
  const after = text.slice(end, end + 40);
  if (/^[“"‘']/.test(text) && /[”"’']$/.test(text.slice(0, end))) return BOLD_ENTRY.test(after);
  // In policies of insurance the meaning stands in the next line.
  return plain && (BEGINS_MEANING.test(after) || /^\r?\n./.test(after));
}
