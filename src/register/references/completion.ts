/**
 * Completes the items of a citation: the first by where it stands or what it is said to be of,
 * further ones against the one before. What stands inside a range is named too.
 */
import { PROVISIONS } from '../../model/unit-words.ts';
import type { CitedTarget, CitingPlace } from './citation.ts';
import type { Item } from './item.ts';
import { besideLabel, labelsBetween, lastLabel, limbAround, above } from './labels.ts';
import { wholeWord, type Kind } from './words.ts';

/**
 * The provisions and documents that items cite, in order.
 *
 * @param word what introduces them: "Appendices".
 * @param of what they are said to be a part of: "of Section D10.13".
 */
export function completed(
  items: readonly Item[],
  kind: Kind,
  word: string,
  place: CitingPlace,
  of: CitedTarget | undefined,
  self = false,
): CitedTarget[] {
  const targets: CitedTarget[] = [];
  const said = wordSaidLast(items);
  for (const [index, item] of items.entries()) {
    const before = targets.at(-1);
    const isOwn = index < said && isInOwnSchedule(item, word, place);
    const outer = isOwn ? undefined : of;
    const number = numberOf(item, before, kind, word, place, outer, self);
    const target: CitedTarget = {
      number,
      start: item.start,
      end: item.end,
      heading: item.heading,
      ...unitOf(word, item),
      ...documentOf(outer, item, before, place),
      ...(item.version !== undefined && { version: item.version }),
    };
    if (item.ranges && before !== undefined) targets.push(...between(before, target));
    targets.push(target);
  }
  return targets;
}

/** The item before which the word is said last: the second of “paragraph 1 and paragraph 2”. */
function wordSaidLast(items: readonly Item[]): number {
  return items.findLastIndex(({ start, joiner }, index) => {
    const before = items[index - 1];
    return before !== undefined && start - before.past > joiner.length;
  });
}

/** True for the 1 of “paragraph 1 and paragraph 2 of Schedule 3” in another Schedule that has a 1. */
function isInOwnSchedule({ number, labels }: Item, word: string, place: CitingPlace): boolean {
  const { schedule, schedules, has } = place;
  if (schedule === undefined || schedules === undefined || number === '') return false;
  return has(schedules.numberIn(schedule, number, word, false) + labels);
}

/** The units that headings name with their numbers. */
const HEADED: ReadonlySet<string> = new Set(PROVISIONS);

function unitOf(word: string, { number }: Item): { unit?: string } {
  const unit = wholeWord(word).replace(/s$/, '');
  return number !== '' && HEADED.has(unit) ? { unit } : {};
}

function numberOf(
  item: Item,
  before: CitedTarget | undefined,
  kind: Kind,
  word: string,
  { name, has, schedule, schedules }: CitingPlace,
  of: CitedTarget | undefined,
  self: boolean,
): string {
  const { number, labels } = item;
  if (kind === 'appendix') return `${nameOfKind(word)} ${number}`;
  const [named] = /^(?:Part|Chapter)/.exec(word) ?? [];
  // “Part 4.9.1” is the heading 4.9.1, and not one of the Parts that a text or a Schedule has.
  if (named !== undefined && number !== '' && !number.includes('.')) {
    const part = `${named} ${number}${labels}`;
    return (of === undefined ? schedules?.nameOf(part, schedule) : undefined) ?? part;
  }
  // "paragraph 1 of Article 2": such a paragraph is cited as "Article 2(1)" too.
  const isHeaded = of?.unit === 'condition' ? /^[A-Z]{0,2}\d+[A-Z]?$/ : /^\d+[A-Z]?$/;
  if (of !== undefined && isHeaded.test(of.number) && isCalledParagraph(word, number)) {
    return `${of.number}(${number})${labels}`;
  }
  if (number !== '') {
    // “Section H, paragraph 4.1” is H4.1; the V of “Section 3 of Article V” is no letter.
    const isLettered = of !== undefined && of.unit !== 'article' && /^[A-Z]{1,2}$/.test(of.number);
    if (isLettered && /^\d/.test(number)) return of.number + number + labels;
    const beside = besideNumber(item, before, has) ?? lettered(item, before, has);
    if (beside !== undefined || of !== undefined || schedule === undefined) {
      return (beside ?? number) + labels;
    }
    return (schedules?.numberIn(schedule, number, word, self) ?? number) + labels;
  }
  if (before !== undefined)
    return besideLabel(before.number, labels, has) ?? before.number + labels;
  if (of !== undefined) return of.number + labels;
  return limbAround(name, labels, has);
}

/** True for "paragraph 1", which in a text of Articles is a piece of one. */
export function isCalledParagraph(word: string, number: string): boolean {
  return /^(?:sub-?)?paragraphs?$/i.test(wholeWord(word)) && /^\d{1,2}$/.test(number);
}

/** "Appendix" of "Appendices". */
function nameOfKind(word: string): string {
  return (word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .replace(/ices$/, 'ix')
    .replace(/xes$/, 'x')
    .replace(/(?<=e|t)s$/, '');
}

/** What is said to be of another document is a provision of that; so is a limb beside it. */
function documentOf(
  of: CitedTarget | undefined,
  { number }: Item,
  before: CitedTarget | undefined,
  { schedule, schedules }: CitingPlace,
): { document?: string } {
  if (of === undefined) return {};
  const said = [of.document, of.number].filter((one) => one !== undefined).join(' ');
  const own = number === '' ? undefined : schedules?.nameOf(said, schedule);
  if (own !== undefined) return { document: own };
  if (of.document !== undefined) return { document: of.document };
  if (number === '' && before?.document !== undefined) return { document: before.document };
  return number !== '' && /^\p{Lu}\p{Ll}+ /u.test(of.number) ? { document: of.number } : {};
}

/** "D10.27" for the "27" after D10.22: the same part, another last number. */
function besideNumber(
  { number, ranges, start }: Item,
  before: CitedTarget | undefined,
  has: (number: string) => boolean,
): string | undefined {
  if (before === undefined || !/^\d+$/.test(number)) return undefined;
  const stem = /^(.*\.)(\d+)$/.exec(before.number);
  if (stem === null || Number(number) <= Number(stem[2])) return undefined;
  const whole = `${stem[1] ?? ''}${number}`;
  const lettered = /^[A-Z]{1,2}\d/.test(whole);
  const hyphened = ranges && start - before.end <= 2;
  return lettered || hyphened || (has(whole) && !has(number)) ? whole : undefined;
}

/** "D10.15" for the "10.15" after D10.13. */
function lettered(
  { number, labels }: Item,
  before: CitedTarget | undefined,
  has: (number: string) => boolean,
): string | undefined {
  const [part] = /^\d+(?=\.)/.exec(number) ?? [];
  const stem = /^([A-Z]{1,2})(\d+)\./.exec(before?.number ?? '');
  if (part === undefined || stem?.[2] !== part || has(number + labels)) return undefined;
  return `${stem[1] ?? ''}${number}`;
}

/** The most provisions that a range is read out to; more is a slip of the pen. */
const LONGEST_RANGE = 200;

/** The provisions inside a range, without words of their own: they stand at the joiner. */
function between(first: CitedTarget, last: CitedTarget): CitedTarget[] {
  return numbersBetween(first.number, last.number).map((number) => ({
    ...first,
    number,
    heading: '',
    start: first.end,
    end: first.end,
  }));
}

function numbersBetween(first: string, last: string): string[] {
  const stem = above(first);
  if (stem !== undefined) {
    if (stem !== above(last)) return [];
    return labelsBetween(lastLabel(first), lastLabel(last)).map((label) => stem + label);
  }
  const letters = lettersBetween(first, last);
  if (letters !== undefined) return letters;
  const [from, to] = [LAST_NUMBER.exec(first), LAST_NUMBER.exec(last)];
  if (from === null || to === null || from[1] !== to[1]) return [];
  const [low, high] = [Number(from[2]), Number(to[2])];
  if (high - low > LONGEST_RANGE) return [];
  return Array.from(
    { length: Math.max(0, high - low - 1) },
    (_, index) => `${from[1] ?? ''}${String(low + index + 1)}`,
  );
}

/** "D10." and "22"; "Schedule " and "3"; "K" and "4". */
const LAST_NUMBER = /^(|.*[^\d])(\d+)$/;

/** Sections and Appendices between two: B and C, Appendix AB. Nothing where they are no letters. */
function lettersBetween(first: string, last: string): string[] | undefined {
  const [from, to] = [LAST_LETTERS.exec(first), LAST_LETTERS.exec(last)];
  if (from === null || to === null || from[1] !== to[1]) return undefined;
  const [low, high] = [lettersValue(from[2] ?? ''), lettersValue(to[2] ?? '')];
  if (high - low > LONGEST_RANGE) return [];
  return Array.from(
    { length: Math.max(0, high - low - 1) },
    (_, index) => `${from[1] ?? ''}${lettersName(low + index + 1)}`,
  );
}

/** "" and "K"; "Appendix " and "AH". */
const LAST_LETTERS = /^(|\p{Lu}\p{Ll}+ )([A-Z]{1,2})$/u;

/** A is 1, Z 26, AA 27. */
function lettersValue(letters: string): number {
  let value = 0;
  for (let at = 0; at < letters.length; at += 1) value = value * 26 + letters.charCodeAt(at) - 64;
  return value;
}

function lettersName(value: number): string {
  const last = String.fromCharCode(65 + ((value - 1) % 26));
  return value <= 26 ? last : lettersName(Math.floor((value - 1) / 26)) + last;
}
