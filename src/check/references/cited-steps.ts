/**
 * Steps of a procedure that words cite by their number alone: “go to step 4”. They stand in a table
 * and have no address; the table shows which there are.
 */
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { MissingPiece } from './missing-pieces.ts';

const STEP =
  /(?<![\p{L}\p{N}])steps?[\s\u00A0]+(\d{1,2})(?![\p{L}\p{N}]|\.\d|[\s\u00A0]+(?:of|in)[\s\u00A0]+(?!this\b))/giu;

/** The steps that the words of a text cite, and that are not there. */
export function* missingSteps(text: CheckedText): Generator<MissingPiece> {
  if (!text.whole) return;
  const tables = tablesOf(text);
  if (tables.length === 0) return;
  for (const { node, text: plain, provision } of text.words) {
    if (!/step/i.test(plain)) continue;
    const offset = node.position?.start.offset ?? 0;
    const around = node.type === 'tableCell' && tables.findLast((one) => startOf(one) <= offset);
    const has = (around === false || around === undefined ? tables.flat() : around).map(
      ({ shown }) => shown,
    );
    for (const match of plain.matchAll(STEP)) {
      const [called, number = ''] = match;
      if (has.some((one) => Number(one) === Number(number))) continue;
      const [start, end] = [match.index, match.index + called.length];
      yield { words: node, start, end, provision, called, around: { called: 'the table', has } };
    }
  }
}

/** The steps that are numbered alone, table by table. */
function tablesOf(text: CheckedText): readonly (readonly WrittenNumber[])[] {
  const tables: WrittenNumber[][] = [];
  for (const row of writtenIn(text).numbers) {
    if (row.word !== 'step' || row.style !== 'step') continue;
    if (row.opens) tables.push([]);
    tables.at(-1)?.push(row);
  }
  return tables;
}

function startOf([first]: readonly WrittenNumber[]): number {
  return first?.from ?? 0;
}
