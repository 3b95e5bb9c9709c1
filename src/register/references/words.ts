/**
 * The words that introduce a reference, and what may be cited by each.
 */
import {
  ATTACHMENTS,
  DIVISIONS,
  PIECES,
  PROVISIONS,
  shoutedUnits,
  spellingsOf,
  titledUnits,
  smallUnits,
  unitsInEitherCase,
} from '../../model/unit-words.ts';

/**
 * What a word introduces: a provision or document of the code ("Section"), a document beside it
 * ("Appendix"), a provision of the same document ("clause", "paragraph"), or, unless there is such a
 * provision here, a provision of another law ("section", "Condition").
 */
export type Kind = 'section' | 'appendix' | 'local' | 'law';

const SUBS = ['sub-clause', 'sub-paragraph', 'sub-section'] as const;

/** Words in small and large letters are read too where a text shouts: "SECTION 5.2". */
const KINDS: readonly (readonly [kind: Kind, words: string])[] = [
  ['section', `${titledUnits('section')}|${shoutedUnits('section')}`],
  ['appendix', `${unitsInEitherCase(...ATTACHMENTS)}|${shoutedUnits(...ATTACHMENTS)}`],
  [
    'local',
    String.raw`${unitsInEitherCase('clause', ...PIECES, ...SUBS)}|[Pp]aras?\.?|${titledUnits(...DIVISIONS)}|${shoutedUnits('clause', 'paragraph')}`,
  ],
  [
    'law',
    String.raw`${smallUnits('section')}|(?:(?:[Aa]mended\s)?(?:(?:[Ss]tandard|[Ss]pecial|[Gg]eneral)\s){1,2})?${unitsInEitherCase('condition')}|${unitsInEitherCase('article', 'regulation', 'rule', 'standing order', 'by-law')}|[Aa]rts?\.|[Ss]ecs?\.|${shoutedUnits('article')}|§§?`,
  ],
];

const OF_KIND = KINDS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`)] as const);

const WORD = KINDS.map(([, words]) => words).join('|');

/** A word that introduces a reference, and "this" before it. Nothing that only ends in one. */
export const OPENING = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:([Tt]his|[Tt]hese)[\s\u00A0]+)?((?:${WORD})(?=[\s\u00A0]|(?<=§)))[\s\u00A0]*(?=[(\[\p{Lu}\d])`,
  'gu',
);

/** Words that are cut short, without the stop that may end them. */
export const CUT_SHORT: ReadonlySet<string> = new Set([
  'art',
  'arts',
  'sec',
  'secs',
  'para',
  'paras',
]);

/** The last word of everything that introduces a reference, in small letters. */
export const CITING_WORDS: ReadonlySet<string> = new Set([
  ...spellingsOf(...PROVISIONS, ...PIECES, ...SUBS, ...DIVISIONS, ...ATTACHMENTS).map((word) =>
    word.replace(/^.* /, ''),
  ),
  ...CUT_SHORT,
]);

/** The whole word for one that is cut short: "article" of "Arts."; any other in small letters. */
export function wholeWord(word: string): string {
  // “Special Condition”, “Standard Special Condition”: a condition.
  const small = word.toLowerCase().replace(/^.*[\s\u00A0](?=conditions?$)/, '');
  const [, order, law] = /^(?:(standing\s)order|(bye?-?)law)/.exec(small) ?? [];
  if (order !== undefined) return small.replace(order, 'standing ');
  if (law !== undefined) return small.replace(law, 'by-');
  const [, art, sec, para] = /^(?:(arts?\.)|(secs?\.)|(paras?\.?))$/.exec(small) ?? [];
  if (art !== undefined) return 'article';
  if (sec !== undefined) return 'section';
  return para === undefined ? small : 'paragraph';
}

/** What a word introduces. */
export function kindOf(word: string): Kind {
  return OF_KIND.find(([, words]) => words.test(word))?.[0] ?? 'local';
}

/** True for "Sections", "Appendices", "§§". */
export function isPlural(word: string): boolean {
  return /(?:s\.?|§§)$/i.test(word);
}

/** A word said again inside a list: "Section X2.4(b) and Section X2.6(a)". */
export const REPEATED = new RegExp(
  String.raw`(?:(?:this|that)[\s\u00A0]+)?(${WORD})[\s\u00A0]+`,
  'uy',
);
