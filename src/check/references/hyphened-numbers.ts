/**
 * Numbers with hyphens, as codes of statutes have them: “§ 62-30-9” names title, chapter and section,
 * “section 36-35” chapter and section. What the headings of a text bear shows which there are.
 */
import { remembered } from '../../model/once.ts';
import { isFarBeyond } from '../numbers/far-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { MissingPiece } from './missing-pieces.ts';
import { isWrapped } from './begun-numbers.ts';
import { isQuoted } from './quotation-marks.ts';

const SIGN = String.raw`(?:§{1,2}[\s\u00A0]*|(?:[Ss]ections?|SECTIONS?|[Ss]ecs?\.)[\s\u00A0]+)`;
const NUMBER = String.raw`((?:\d{1,4}[A-Z]?(?:\.\d{1,3})?-){1,3})(\d{1,4})(?![\p{L}\p{N}]|[-–.]\d)`;
/** “## § 62-30-1. Purpose”, “**Section 36-20** Meaning”, “§ 62-30-1. Purpose.” as a paragraph. */
const BEGUN = new RegExp(String.raw`^(?:#{1,6}[ \t]+\**|\**)(?:${SIGN})?${NUMBER}`, 'gmu');
const CITED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${SIGN}|(?<=\d(?:\([^()]{1,4}\))*,?[\s\u00A0]+(?:(?:and|or|to|through)[\s\u00A0]+)?))${NUMBER}`,
  'gu',
);
const OF_ANOTHER = /^(?:\([^()]{1,4}\))*,?[\s\u00A0]+of[\s\u00A0]+(?!th(?:is|ese)\b)/u;
const MAY_HOLD_ONE = /\d-\d/;
/** So many numbers of a row show that it is here. */
const ENOUGH = 3;
/** “4.1-2” is below a heading 4.1, which few pieces show. */
const ENOUGH_BELOW = 2;

/** The numbers with hyphens that the words of a text cite, and that are not there. */
export function* missingHyphened(text: CheckedText): Generator<MissingPiece> {
  if (!text.whole || !MAY_HOLD_ONE.test(text.places.source)) return;
  const rows = new Map<string, Set<number>>();
  for (const { 1: stem = '', 2: last, index } of text.places.source.matchAll(BEGUN))
    if (!isWrapped(text.places.source, index))
      rows.set(stem, (rows.get(stem) ?? new Set()).add(Number(last)));
  const isLong = (stem: string, row: ReadonlySet<number> | undefined): boolean =>
    (row?.size ?? 0) >= (stem.includes('.') ? ENOUGH_BELOW : ENOUGH);
  if (!rows.entries().some(([stem, row]) => isLong(stem, row))) return;
  for (const { node, text: plain, provision } of text.words) {
    if (!MAY_HOLD_ONE.test(plain)) continue;
    for (const match of plain.matchAll(CITED)) {
      const { 0: shown, 1: sign = '', 2: stem = '', 3: last = '', index } = match;
      const row = rows.get(stem);
      if (row === undefined || !isLong(stem, row) || row.has(Number(last))) continue;
      if (isFarBeyond(Number(last), Math.max(...row))) continue;
      const end = index + shown.length;
      const isRange = sign === '' && stem.split('-').length === 2;
      if (isRange || OF_ANOTHER.test(plain.slice(end, end + 30))) continue;
      if (isQuoted(plain, index)) continue;
      const has = [...row].sort((one, other) => one - other).map((one) => stem + String(one));
      const around = { called: stem.replace(/-$/, ''), has };
      yield { words: node, start: index, end, provision, called: shown, around };
    }
  }
}

/** “### 36-20 What is an offer”, twice: a text whose numbers have hyphens. */
const HYPHENED =
  /^#{1,6}[ \t]+(?:(?:section|s\.?|§)[ \t]*)?\d{1,4}[A-Z]?(?:\.\d{1,3})?-\d{1,4}[A-Z]?(?![-\d])/gim;
const hasHyphens = remembered(
  ({ places: { source } }: CheckedText): boolean => [...source.matchAll(HYPHENED)].length > 1,
);

/** True for “section 36-20” in a text whose headings bear such numbers: no range. */
export function isHyphenedNumber(said: string, text: CheckedText): boolean {
  return /\d[A-Z]?-\d/.test(said) && hasHyphens(text);
}
