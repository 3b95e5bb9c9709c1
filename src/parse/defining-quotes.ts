/**
 * Terms in quotation marks: “X” means, shall be the “X”, each being an “X”; in a glossary “X”: a thing.
 */
import {
  type AddTerm,
  CALLS,
  CLOSE_QUOTE,
  OPEN_QUOTE,
  QUOTED,
  type Range,
  SAYS_WHAT_IT_MEANS,
} from './defining-words.ts';

/** What may stand between a term and the words that say what it means. */
const BETWEEN = String.raw`(?:(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:the\s+)?${OPEN_QUOTE}[^“”"‘’()]{2,120}${CLOSE_QUOTE}){0,30}(?:\s*\([^()]{1,80}\))?(?:,[^,.;]{1,80},|\s+(?:of|in\srelation\sto|in\srespect\sof)\s+[^,.;:“”"]{1,60}?)?`;

/** Quoted words that a meaning follows: “X” means, “X” or “Y” shall have the meaning. */
const BEFORE_MEANING = new RegExp(
  String.raw`${QUOTED}(?=(?:${BETWEEN},?\s+|(?<=[”"])(?=means?\b))${SAYS_WHAT_IT_MEANS})`,
  'gu',
);

/** “The "owner" of an Organization has control”: a word of which something is said. */
const IS_OF = new RegExp(
  String.raw`^\s+of\s[^.;:“”"]{1,80}?\s(?:has|have)\s(?!(?:the|its|their|that|such)\s[^.;]{0,40}\bmeanings?\b)`,
);

/** Quoted words that something is called: shall be the “X”, known as the “X”, an “X” shall have occurred. */
const CALLED = new RegExp(
  String.raw`(?:${CALLS}${QUOTED}|\b(?:each(?:\sof\sthem)?(?:\sbeing)?,?\san?|(?:and\s)?(?:together|collectively|jointly|individually),?(?:\sthe|\san?)?)\s+${QUOTED}|\b(?:is|are)\s+${QUOTED}(?=\s+(?:if|when|where)\b)|(?:(?:^|[.;:]\s+)(?:An?|The|Each)(?:\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?[’']s)?|^(?:an?|the|each)(?:\s+\p{Lu}\p{L}+[’']s)?|,\s+(?:where|and|or)\s+(?:an?|the|each)|(?:^|[.;:]\s+)(?:(?:For\s(?:the\s)?purposes?\sof|In\s(?:respect\sof|relation\sto))\s(?![^“"]*\breferences?\b)(?:[^.;:“”"()]|\.\d){3,60}?,?|In\s(?:[Tt]his\s)?\p{Lu}?\p{Ll}+(?:\s\p{Lu}{0,2}[\d.]*[\d\p{Lu}])?,|In\s[Tt]his\s\p{Lu}?\p{Ll}+(?:\s\p{Lu}{0,2}[\d.]*[\d\p{Lu}])?)\s+(?:an?|the|each)|\b[Ff]or\s+(?:these|this|that|such|those)\s+purposes?,?(?:\s+(?:an?|the|each))?)\s+${QUOTED}(?=(?:\s+(?:of|in\srelation\sto|in\srespect\sof|for)\s+[^,.;:“”"()]{1,60}?)?\s+(?:shall|will|is|are|occurs|arises|exists)\b))`,
  'gu',
);

/** In a glossary, quoted words that begin a line, with a colon or a dash after them: ‘The Work’: the work. */
const QUOTED_ENTRY = new RegExp(
  String.raw`(?:^|\n)\s*(?:[—–-]\s*|\(?[a-z0-9]{1,3}[.)]\s*)?${QUOTED}(?:\s*(?:or|and|,)\s*${QUOTED})*\s*(?::|[—–]|-\s)`,
  'gu',
);

/**
 * Adds the terms in quotation marks that some words define.
 *
 * @param isList true where they stand in a glossary, or announce one.
 */
export function inQuotes(text: string, isList: boolean, add: AddTerm): void {
  for (const pattern of [BEFORE_MEANING, CALLED]) {
    for (const match of text.matchAll(pattern)) {
      const term = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
      const from = match.index + match[0].lastIndexOf(term);
      const small = !IS_OF.test(text.slice(from + term.length + 1, from + term.length + 121));
      for (const { start, end } of singlesIn(term)) add(from + start, from + end, small);
    }
  }
  if (!isList) return;
  for (const { index, 0: words } of text.matchAll(QUOTED_ENTRY)) {
    for (const match of words.matchAll(new RegExp(QUOTED, 'gu'))) {
      const from = index + match.index + 1;
      add(from, from + (match[1] ?? '').length);
    }
  }
}

/** So with the meaning of the first between: 'Source' means what is written. 'Convey' means. */
const BETWEEN_SINGLES =
  /[’'](?:(?:,?\s+(?:or|and)\s+|,\s+)(?:the\s+)?|,?\s+(?:shall\s+)?(?:means?|includes?)\s[^’'‘]{1,110})[‘']/gu;

/** The names among quoted words: in “'Licensee' or 'You' means” the inner marks look like apostrophes. */
function singlesIn(term: string): Range[] {
  const names: Range[] = [];
  let start = 0;
  for (const { 0: between, index } of term.matchAll(BETWEEN_SINGLES)) {
    names.push({ start, end: index });
    start = index + between.length;
  }
  return [...names, { start, end: term.length }];
}
