/**
 * Numbers that begin a clause somewhere inside other words, so that nothing reads them: "2. Licence.
 * 2.1. The licensor grants". They are written badly and are not missing.
 */
import { PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import type { Position } from 'unist';
import { literally } from '../patterns.ts';

/** Before a number these words say that it is cited. */
const CITING = String.raw`(?<!\b(?:${smallUnits(...PROVISIONS, 'paragraph', 'part', 'schedule')}|and|or|to|under|in|of|with|by|[,(]|§+)[\s*]{1,3})`;

/** True where a number stands between two places of a file as one that begins something. */
export function standsBetween(
  number: string,
  before: Position | undefined,
  after: Position | undefined,
  source: string,
): boolean {
  const [start, end] = [before?.end.offset ?? 0, after?.start.offset];
  if (end === undefined || end <= start) return false;
  const between = source.slice(start, end);
  if (!between.includes(number)) return false;
  const own = literally(number);
  const line = String.raw`^[ \t#*_>-]*${own}(?:[a-z][.)]|(?![\p{L}\p{N}]|\.[1-9]))`;
  const inside = String.raw`(?<=[.:;)][\s*]{1,4})${CITING}${own}[.):]?[\s\u00A0*]+["“‘(]*\p{Lu}`;
  return new RegExp(`${line}|${inside}`, 'imu').test(between);
}
