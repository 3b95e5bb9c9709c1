/**
 * What a text names in its own way: words that it puts into quotation marks or, with a colon after
 * them, into bold letters; what it gives a short name to or says is
 * defined elsewhere; and its headings. Whoever looks for their meaning is led somewhere, even
 * where no definition was recognised.
 */
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { ATTACHMENTS, PROVISIONS, titledUnit, titledUnits } from '../../model/unit-words.ts';
import type { Words } from '../../register/provisions.ts';
import { holds, kindOf } from '../../register/terms/kinds.ts';
import { isDefinedElsewhere } from '../../register/terms/surroundings.ts';
import { runsIn } from './capital-runs.ts';
import { chainsOf, shortenedIn } from './long-names.ts';
import { isAlmostTerm } from './near-names.ts';
import { headingsIn } from './headings.ts';
import { isTitleLine } from './run-in.ts';
import { comparedPhrase, termsOf } from './terms.ts';
import type { CheckedText } from '../text.ts';

/** True for words that the text quotes, sets as the name of an entry, or has as a heading. */
export function isNamed(phrase: string, text: CheckedText): boolean {
  if (namesOf(text).has(comparedPhrase(phrase))) return true;
  // “the SUBSCRIPTION Section” is what stands under that heading.
  const heading = BY_HEADING.exec(phrase)?.[1]?.toLowerCase();
  return heading !== undefined && headingWordsOf(text).has(heading);
}

const BY_HEADING = new RegExp(String.raw`^(.+?)[\s\u00A0]${titledUnits(...PROVISIONS)}$`, 'u');

const headingWordsOf = remembered(
  (text: CheckedText): ReadonlySet<string> =>
    new Set(
      headingsIn(text.version.tree).map((words) =>
        words.replace(NUMBERED, '').trim().toLowerCase(),
      ),
    ),
);

/** Before the words of a heading; “DEVICE” of “DEVICE SELECTION” is none. */
const NUMBERED = /^(?:[A-Z]{0,3}[\d.()]+[\d.()A-Z]{0,6}|[IVXLC]{1,6}|[A-Z])[.):]?\s+/;

const QUOTED = /[“"‘]((?:[Tt]he\s+)?\p{Lu}[^“”"‘’()]{0,80}?(?:\(e?s\))?)[,.]?[”"’“]/gu;

const namesOf = remembered((text: CheckedText): Set<string> => {
  const names = new Set<string>();
  const isAlmost = (phrase: string): boolean => isAlmostTerm(phrase, termsOf(text.register));
  const add = (words: string): void => {
    const name = words.replace(/^(?:the|an?|this|each|our)\s+/i, '').replace(/\(s\)$/, '');
    if (name !== '') names.add(comparedPhrase(name.trim()));
  };
  const allRuns = runsIn(text.words);
  for (const [at, words] of text.words.entries()) {
    const { node, text: plain } = words;
    const runs = allRuns[at] ?? [];
    if (holds(words, QUOTATION)) for (const [, quoted = ''] of plain.matchAll(QUOTED)) add(quoted);
    if (plain.includes('defined in')) {
      for (const { start, end } of runs) {
        if (isDefinedElsewhere(plain, end)) add(plain.slice(start, end));
      }
    }
    if (plain.includes('(')) {
      for (const { start, end } of shortenedIn(plain, chainsOf(plain, runs), isAlmost))
        add(plain.slice(start, end));
    }
    addGiven(words, add);
    const [first] = node.children;
    if (first?.type !== 'strong') continue;
    const bold = plainText([first]);
    const after = plain.slice(bold.length);
    // “**Buyer** the person who buys”, with the article or without.
    if (/:\s*$/.test(bold) || /^\s*(?::|[–—-]\s|\p{Ll})/u.test(after))
      add(bold.replace(/:\s*$/, ''));
  }
  const [title] = text.words;
  if (title?.node.type === 'paragraph' && isTitleLine(title.text))
    add(
      title.text.replace(/,?[\s\u00A0]+(?:[Vv]ersion|v\.?|[Ee]dition)?[\s\u00A0]*\d[\d.]*$/u, ''),
    );
  // One word is too little: “Payment” as a heading gives nothing a name.
  for (const heading of headingsIn(text.version.tree)) {
    const words = heading.replace(NUMBERED, '');
    if (/\s/.test(words.trim())) add(words);
  }
  return names;
});

const NAME = String.raw`\p{Lu}[\p{L}\p{N}’'-]*(?:[\s\u00A0]+(?:(?:of|and|or)[\s\u00A0]+)?\p{Lu}[\p{L}\p{N}’'-]*){0,3}`;
/** Brackets that hold a name and nothing else, but for those after what is cited: "at Leeds (Licensor)". */
const BRACKETED = new RegExp(
  String.raw`(?<![\d)]|\b${titledUnit('section', 'clause', 'part', ...ATTACHMENTS)}[\s\u00A0]\p{Lu}{1,2})[\s\u00A0]\((?:(?:the|an?|each|each\san?|together,?(?:\sthe)?|collectively,?(?:\sthe)?)[\s\u00A0]+)?(${NAME})\)`,
  'uy',
);
/** "Fees: the fees payable by". */
const HEADED = new RegExp(
  String.raw`^(?:\(?[a-z\d]{1,3}[.)][\s\u00A0]+)?(${NAME}):[\s\u00A0]+\p{Ll}`,
  'u',
);
/** "five Business Days, a Business Day being a day". */
const EXPLAINED = new RegExp(
  String.raw`\b(?:an?|the|each)[\s\u00A0](${NAME})[\s\u00A0]being[\s\u00A0]`,
  'gu',
);

/** “the Energy Storage Account created by section 9”, “There is established the Levy Board”. */
const MADE = [
  new RegExp(
    String.raw`\b[Tt]he[\s\u00A0](${NAME})[\s\u00A0](?:(?:is|are)[\s\u00A0](?:hereby[\s\u00A0])?)?(?:created|established|constituted)[\s\u00A0](?:by|under|in|pursuant[\s\u00A0]to)[\s\u00A0](?:the[\s\u00A0]state|§|[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Rr]egulations?|[Rr]ules?|[Ss]ubsection)`,
    'gu',
  ),
  new RegExp(
    String.raw`\bis[\s\u00A0](?:hereby[\s\u00A0])?(?:created|established)[\s\u00A0](?:in[\s\u00A0][\p{Ll}\s]{3,40}[\s\u00A0])?(?:the|an?)[\s\u00A0](${NAME})`,
    'gu',
  ),
];

/** “DRO” shall refer to a Deputy Returning Officer. */
const STANDS_FOR = new RegExp(
  String.raw`["“‘'](\p{Lu}{2,6})["”’'][\s\u00A0](?:shall[\s\u00A0])?(?:means?|refers?(?:[\s\u00A0]to)?|stands?[\s\u00A0]for)[\s\u00A0](?:an?|the)[\s\u00A0](${NAME})`,
  'gu',
);

/** “Federation” means the Fells Walking Federation: its name at length. */
const AT_LENGTH =
  /["“‘'](\p{Lu}[\p{L}’'-]*)["”’'][\s\u00A0]means[\s\u00A0]the[\s\u00A0]((?:\p{Lu}[\p{L}’'-]*[\s\u00A0]){1,4}\1)(?=[.;,]|$)/u;

/** The same of an entry of a list: “means the Fells Walking Federation”. */
const MEANS_AT_LENGTH =
  /^means[\s\u00A0]the[\s\u00A0]((?:\p{Lu}[\p{L}’'-]*[\s\u00A0]){1,4}\p{Lu}[\p{L}’'-]*)(?=[.;,]|$)/u;

/** Quotation marks, and apostrophes, which are compared as if they were one. */
const QUOTATION = kindOf((mark) => mark === '"' || mark === "'");
const CREATED = kindOf((word) => /^(?:created|established|constituted)$/.test(word));
const BEING = kindOf((word) => word === 'being');

/** Adds the names that words give, without marks. */
function addGiven(words: Words, add: (name: string) => void): void {
  const { text: plain, provision } = words;
  const named = provision?.kind === 'definition' ? MEANS_AT_LENGTH.exec(plain)?.[1] : undefined;
  if (named?.endsWith(` ${provision?.name ?? ''}`) === true) add(named);
  for (let at = plain.indexOf('(', 1); at !== -1; at = plain.indexOf('(', at + 1)) {
    BRACKETED.lastIndex = at - 1;
    const name = BRACKETED.exec(plain)?.[1];
    if (name !== undefined) add(name);
  }
  if (holds(words, QUOTATION)) {
    const atLength = AT_LENGTH.exec(plain)?.[2];
    if (atLength !== undefined) add(atLength);
    for (const [, initials = '', name = ''] of plain.matchAll(STANDS_FOR)) {
      if (name.replaceAll(/[^\p{Lu}]/gu, '') === initials) add(name);
    }
  }
  if (holds(words, CREATED)) {
    for (const pattern of MADE) {
      for (const [, name = ''] of plain.matchAll(pattern)) {
        add(name);
        // “Money in the Account”: what it is called from then on.
        add(name.replace(/^.*[\s\u00A0]/, ''));
      }
    }
  }
  const headed = plain.includes(':') ? HEADED.exec(plain)?.[1] : undefined;
  if (headed !== undefined) add(headed);
  if (holds(words, BEING)) {
    for (const [, name = ''] of plain.matchAll(EXPLAINED)) add(name);
  }
}
