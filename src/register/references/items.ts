/**
 * Reads what follows a word such as "Sections": items and what joins them. Nothing is completed
 * here; "(e)" stays "(e)".
 */
import type { Reader } from './reader.ts';
import { isPlural, kindOf, REPEATED, type Kind } from './words.ts';

/** One item of a list, as written. */
export interface Item {
  /** "D10.13", "D", "27"; empty where there are only labels. */
  readonly number: string;
  /** "(d)(ii)"; empty where there are none. */
  readonly labels: string;
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  readonly version: string | undefined;
  /** Past heading and version. */
  readonly past: number;
  /** True for the end of a range that the item before begins. */
  readonly ranges: boolean;
}

const NUMBER =
  /(?:[A-Z]{1,2}\d{1,3}[A-Z]{0,2}|\d{1,4}[A-Z]{0,2})(?:\.\d{1,3}[A-Z]{0,2}){0,5}(?![\p{L}\p{N}])/uy;
const LETTERS = /[A-Z]{1,2}(?![\p{L}\p{N}])/uy;
/** At most so many levels: no text has more, and each is looked at again and again. */
const LABELS = /(?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,3}[A-Z]?)\)){1,8}/y;
const HEADING = /[\s\u00A0]+\(((?:[^()]|\([^()]{0,100}\)){2,200})\)/y;
const VERSION = /[\s\u00A0]+\(?version[\s\u00A0]+(\d+(?:\.\d+)*)\)?/iy;
/** What a heading begins with. "(which is new)" and "(as defined below)" are none. */
const HEADING_BEGINS = /^[\p{Lu}\d‘“'"]/u;

const AND =
  /(,?)[\s\u00A0]+(?:and\/or|and|or|nor|&)[\s\u00A0]+|,[\s\u00A0]+|;[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?/y;
const TO = /,?[\s\u00A0]+(?:to|through)[\s\u00A0]+|[\s\u00A0]?[-–—][\s\u00A0]?/y;
const EXCEPT =
  /,?[\s\u00A0]+\(?(?:other than|except(?: for)?|excluding|but not|save for)[\s\u00A0]+(?:in[\s\u00A0]+)?/y;

/** The items after a word; none where nothing that can be cited follows it. */
export function readItems(reader: Reader, word: string): Item[] {
  const kind = kindOf(word);
  const first = readItem(reader, kind, false);
  if (first === undefined || (first.number === '' && kind !== 'local')) return [];
  const items = [first];
  for (;;) {
    const next = reader.attempt(() => readNext(reader, word, items.at(-1) as Item));
    if (next === undefined) return items;
    items.push(next);
  }
}

function readNext(reader: Reader, word: string, before: Item): Item | undefined {
  const kind = kindOf(word);
  const range = reader.take(TO);
  const joiner = range ?? reader.take(EXCEPT) ?? reader.take(AND);
  if (joiner === undefined) return undefined;
  const repeated = reader.take(REPEATED)?.[1];
  if (repeated !== undefined && kindOf(repeated) !== kind) return undefined;
  const item = readItem(reader, kind, range !== undefined);
  if (item === undefined || repeated !== undefined) return item;
  return continues(item, before, word, joiner[0]) ? item : undefined;
}

/**
 * True where an item may go on with a list by itself. What stands after a list often looks like
 * more of it: "Section 4 and 30 days", "Section D1.2(a), and (b) the DCC shall".
 */
function continues(item: Item, before: Item, word: string, joiner: string): boolean {
  const plural = isPlural(word);
  if (item.number === '') {
    if (before.labels === '' || joiner.startsWith(';')) return false;
    return plural || !joiner.startsWith(',');
  }
  if (/^[A-Z]+$/.test(item.number) || /^\d+$/.test(item.number)) return plural || item.ranges;
  return true;
}

function readItem(reader: Reader, kind: Kind, ranges: boolean): Item | undefined {
  const start = reader.at;
  const number = readNumber(reader, kind);
  const labels = kind === 'appendix' ? '' : (reader.take(LABELS)?.[0] ?? '');
  if (number === '' && labels === '') return undefined;
  const end = reader.at;
  const version = reader.take(VERSION)?.[1];
  const heading = readHeading(reader);
  return { number, labels, start, end, heading, version, past: reader.at, ranges };
}

function readNumber(reader: Reader, kind: Kind): string {
  const number = kind === 'appendix' ? undefined : reader.take(NUMBER);
  if (number !== undefined) return number[0];
  if (kind === 'law') return '';
  return (
    (reader.take(LETTERS) ?? (kind === 'appendix' ? reader.take(NUMBER) : undefined))?.[0] ?? ''
  );
}

function readHeading(reader: Reader): string {
  const heading = reader.see(HEADING);
  if (heading === undefined || !HEADING_BEGINS.test(heading[1] ?? '')) return '';
  reader.at += heading[0].length;
  return heading[1] ?? '';
}

/** A number in brackets without a word: "(L4.6(b))". */
export const BARE_OPENING = /\((?=[A-Z]{1,2}\d{1,3}[A-Z]{0,2}\.\d)/gu;

const CLOSING = /\)/y;

/** The items of a reference without a word; none where more stands in the brackets. */
export function readBareItems(reader: Reader): Item[] {
  const items = readItems(reader, 'Sections').map((item) => ({ ...item, heading: '' }));
  return reader.see(CLOSING) === undefined ? [] : items;
}
