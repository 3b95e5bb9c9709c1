/**
 * What a text numbers under a word of its own, which no list of units has: “Table 1 – Fees” over a table,
 * “### Principle 4”, the standing orders of a text that is called so. What it cites by that word is held
 * to the numbers that are there.
 */
import { remembered } from '../../model/once.ts';
import { CITING_WORDS } from '../../register/references/words.ts';
import type { Words } from '../../register/provisions.ts';
import { isFarBeyond } from '../numbers/far-numbers.ts';
import type { CheckedText, TreeText } from '../text.ts';
import { isAmending } from './amended-texts.ts';
import { isQuoted } from './quotation-marks.ts';
import type { MissingPiece } from './missing-pieces.ts';
import { hasPieces, piecesOf, type Stretch } from './written-pieces.ts';

/** What a text calls by one word, by the numbers that it writes. */
interface OwnRow {
  /** In small letters, one and no more: “table”, “standing order”. */
  readonly word: string;
  /** The words that begin with each number; nothing is known of what stands under a caption. */
  readonly numbers: ReadonlyMap<string, Stretch>;
  /** “Table 1”, where each number bears the word. */
  readonly named: boolean;
}

const NUMBER = String.raw`\d{1,2}(?:\.\d{1,2})?`;
/** “Table 1 – Fees”, “**Figure 2:** Phases”, “### Principle 3”: a line that says what it numbers. */
const NAMED = new RegExp(
  String.raw`^(?:#{1,6}[ \t]+)?[*_]{0,3}(\p{Lu}\p{L}{2,}(?:[ -]\p{L}{3,})?)[ \u00A0](${NUMBER})(?=[*_]*(?:[ \t]*[.:–—-]|[ \t]+\(?\p{Lu}|[ \t]*$))`,
  'gmu',
);
/** “## 2 DISORDERLY CONDUCT”, “4. Finance”, “**3** Meetings”. */
const NUMBERED = /^(?:#{1,6}[ \t]+)?[*_]{0,3}(\d{1,3})(?=[.)]?[*_]*[ \t]+\S)/gmu;
const HEADING = /^#{1,6}[ \t]+[*_]{0,3}(.*)$/gmu;
/** “Standing Orders”, “Byelaws of the Society”: what a text is called, and of whom. */
const TITLE = /(?<!\p{L})((?:\p{L}{3,}[ -])?\p{L}{3,})s(?=[*_ \t]*(?:$|[(:–—-]|(?:of|for)\s))/giu;

/** So many in a row show how a text numbers them; two tables do. */
const ENOUGH = 3;
const ENOUGH_NAMED = 2;
/** So many pieces show how a provision writes them. */
const ENOUGH_PIECES = 2;

const ownRows = remembered((text: TreeText): readonly OwnRow[] => {
  const { source } = text.places;
  const named = namedRows(source);
  return text.alone
    ? [...named, ...titledRows(source, new Set(named.map(({ word }) => word)))]
    : named;
});

/** The rows of which each number bears the word: 1, 2, 3, each once and in order. */
function namedRows(source: string): OwnRow[] {
  const found = Map.groupBy(source.matchAll(NAMED), ([, word = '']) => word.toLowerCase());
  return [...found].flatMap(([word, lines]): OwnRow[] => {
    const numbers = lines.map(([, , number = '']) => number);
    const isRow = numbers.every(
      (one, index) => index === 0 || isNext(numbers[index - 1] ?? '', one),
    );
    if (isUnit(word) || numbers.length < ENOUGH_NAMED || !isRow) return [];
    if (!/^1(?:\.1)?$/.test(numbers[0] ?? '')) return [];
    return [{ word, numbers: stretchesOf(lines, 2, source), named: true }];
  });
}

/** The provisions of a text that its title calls “standing orders”. */
function titledRows(source: string, known: ReadonlySet<string>): OwnRow[] {
  const words = new Set(
    [...source.matchAll(HEADING)].flatMap(([, heading = '']) =>
      [...heading.matchAll(TITLE)].map(([, word = '']) => word.toLowerCase()),
    ),
  );
  const titles = [...words].filter((word) => !isUnit(word) && !known.has(word));
  if (titles.length === 0) return [];
  const numbers = stretchesOf([...source.matchAll(NUMBERED)], 1, source);
  if (numbers.size < ENOUGH) return [];
  return titles.map((word) => ({ word, numbers, named: false }));
}

function stretchesOf(
  lines: readonly RegExpExecArray[],
  group: number,
  source: string,
): ReadonlyMap<string, Stretch> {
  const found = new Map<string, Stretch>();
  for (const [index, line] of lines.entries()) {
    const number = line[group] ?? '';
    if (found.has(number)) continue;
    const to = lines.slice(index + 1).find((next) => isNext(number, next[group] ?? ''))?.index;
    found.set(number, { from: line.index + line[0].length, to: to ?? source.length });
  }
  return found;
}

/** True for 2 after 1, for 1.2 and 2.1 after 1.1. */
function isNext(before: string, number: string): boolean {
  const [first = 0, second] = before.split('.').map(Number);
  const next = String(first + 1);
  if (second === undefined) return number === next;
  return number === `${String(first)}.${String(second + 1)}` || number === `${next}.1`;
}

/** True for a word that introduces references wherever it stands, and for a step, which tables number. */
function isUnit(word: string): boolean {
  const last = word.replace(/^.*[ -]/, '');
  return CITING_WORDS.has(last) || CITING_WORDS.has(`${last}s`) || last === 'step';
}

const LABELS = String.raw`(?:\([a-z\d]{1,4}\))*`;
const JOINER = String.raw`(?:,[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+)`;
const ITEM = String.raw`(?:${NUMBER}${LABELS}|(?:\([a-z\d]{1,4}\))+)`;
const EACH = new RegExp(`(?:${JOINER})?((${NUMBER})?(${LABELS}))`, 'gu');
const AFTER_LIST = String.raw`(?![\p{L}\p{N}(]|[.-]\d|[\s\u00A0]*[%°])`;
/** “Table 3 of the Guide”, “of Annex B”. */
const OF_ANOTHER =
  /^,?[\s\u00A0]*(?:\([^()]*\)[\s\u00A0]*)?(?:thereof|(?:of|in|from|under)[\s\u00A0]+(?!this\b|these\b)|to[\s\u00A0]+(?:the|that|those|its|an?|\p{Lu}\p{L}*)(?!\p{L}))/u;
/** “5 Bye-law 4 does not apply”: what stands before it is the number of the line itself. */
const LINE_NUMBER = /^\d{1,3}[A-Z]?[.)]?[\s\u00A0]+$/;
/** What stands before it is a name, or a number: “IEC 61850 Table 3”. */
const NAMED_BEFORE = /(?:[\p{Lu}\d][^\s\u00A0]*|[’']s)[,\s\u00A0]+$/u;
/** “See Table 3”, “The Table 3”: a word that begins a sentence is no name. */
const BEGINS = /(?:^|[.:;(]["”’)]?[\s\u00A0]*)\p{Lu}\p{Ll}*[\s\u00A0]+$/u;

/** So many letters before a word say whose it is. */
const NEAR = 30;

/** What words cite by a word that the text numbers by, and that is not there. */
export function* missingOwn(text: CheckedText): Generator<MissingPiece> {
  if (!text.whole) return;
  for (const row of ownRows(text)) {
    const cited = [...citedBy(row, text)];
    const isMissing = ({ number }: OwnCited): boolean => !row.numbers.has(number);
    // A word of a title cites where it leads somewhere at least once.
    if (!row.named && cited.every(isMissing)) continue;
    for (const one of cited) {
      const around = lacked(row, one, text);
      if (around === undefined) continue;
      const { words, start, end } = one;
      const { node, provision } = words;
      if (isAmending(text, text.places.words(node, start, end))) continue;
      yield { words: node, start, end, provision, called: one.called, around };
    }
  }
}

interface OwnCited {
  readonly words: Words;
  readonly number: string;
  readonly labels: string;
  readonly called: string;
  readonly start: number;
  readonly end: number;
}

function* citedBy({ word }: OwnRow, { words: all }: CheckedText): Generator<OwnCited> {
  const written = word.replaceAll(/[ -]/g, String.raw`[-\s\u00A0]`);
  const cites = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(${written}s?[\s\u00A0]+)(${ITEM}(?:${JOINER}${ITEM})*)${AFTER_LIST}`,
    'giu',
  );
  const holds = new RegExp(String.raw`${written}s?[\s\u00A0]+\d`, 'iu');
  for (const words of all) {
    const { text } = words;
    if (!holds.test(text)) continue;
    for (const match of text.matchAll(cites)) {
      const [shown, before = '', list = ''] = match;
      const { index } = match;
      const past = index + shown.length;
      if (OF_ANOTHER.test(text.slice(past, past + 60)) || isQuoted(text, index)) continue;
      const near = text.slice(Math.max(0, index - NEAR), index);
      const isNumbered = index < NEAR && LINE_NUMBER.test(near);
      const isNamed = NAMED_BEFORE.test(near) && !isNumbered;
      if (isNamed && !BEGINS.test(near)) continue;
      const items = [...list.matchAll(EACH)].filter(([whole]) => whole !== '');
      let last = '';
      for (const item of items) {
        const [whole, own = '', number = last, labels = ''] = item;
        last = number;
        const end = index + before.length + item.index + whole.length;
        const start = items.length === 1 ? index : end - own.length;
        const called = `${before.trim().replace(/s$/, '')} ${number}${labels}`;
        yield { words, number, labels, called, start, end };
      }
    }
  }
}

/** What there is beside what is cited; nothing where that is there. */
function lacked(
  { word, numbers, named }: OwnRow,
  { number, labels }: OwnCited,
  { places: { source } }: CheckedText,
): MissingPiece['around'] | undefined {
  const stretch = numbers.get(number);
  const has = [...numbers.keys()];
  if (stretch === undefined) {
    const most = Math.max(...has.map((one) => Number.parseInt(one, 10)));
    const isFar = isFarBeyond(Number.parseInt(number, 10), most);
    const isLike = has.every((one) => one.includes('.') === number.includes('.'));
    return isFar || !isLike ? undefined : { called: 'this text', has };
  }
  if (named || labels === '' || hasPieces(source, stretch, labels)) return undefined;
  const pieces = piecesOf(source, stretch, labels);
  return pieces.length < ENOUGH_PIECES ? undefined : { called: `${word} ${number}`, has: pieces };
}
