/**
 * Steps of a procedure that words cite by their number alone: “go to step 4”. They stand in a table
 * and have no address; the table shows which there are.
 */
import type { LegalNode } from '../../model/nodes.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import { headerOfCell } from './cells.ts';
import type { MissingPiece } from './missing-pieces.ts';

const STEP =
  /(?<![\p{L}\p{N}])steps?[\s\u00A0]+(\d{1,2})(?![\p{L}\p{N}]|\.\d|[\s\u00A0]+(?:of|in)[\s\u00A0]+(?!this\b))/giu;

/** The steps that the words of a text cite, and that are not there. */
export function* missingSteps(text: CheckedText): Generator<MissingPiece> {
  if (!text.whole) return;
  const tables = tablesOf(text);
  if (tables.length === 0) return;
  for (const { node, text: plain, provision } of text.words) {
    const isCell = node.type === 'tableCell';
    if (!/step/i.test(plain) && !(isCell && NUMBERS.test(plain))) continue;
    const offset = node.position?.start.offset ?? 0;
    const around = isCell && tables.findLast((one) => startOf(one) <= offset);
    const has = (around === false || around === undefined ? tables.flat() : around).map(
      ({ shown }) => shown,
    );
    const isNext = isCell && NUMBERS.test(plain) && isOfNext(node, text);
    for (const match of plain.matchAll(isNext ? NUMBER : STEP)) {
      const [called, number = ''] = match;
      if (has.some((one) => Number(one) === Number(number))) continue;
      const [start, end] = [match.index, match.index + called.length];
      const name = isNext ? `step ${called}` : called;
      const lacking = { called: 'the table', has };
      yield { words: node, start, end, provision, called: name, around: lacking };
    }
  }
}

/** “3 or 5” in a cell: numbers, and nothing else but what joins them. */
const NUMBERS = /^\s*\d{1,2}(?:(?:\s*[,/]\s*|\s+(?:and|or|to)\s+)\d{1,2}){0,4}\.?\s*$/;
const NUMBER = /(\d{1,2})/g;
/** What stands over the steps that follow: “Next”, “Next step”, “Go to”. */
const NEXT =
  /^(?:next(?:[\s\u00A0]+(?:steps?|stages?))?|(?:go|proceed)[\s\u00A0]+to(?:[\s\u00A0]+step)?)$/i;

function isOfNext(node: LegalNode, { places }: CheckedText): boolean {
  return NEXT.test(headerOfCell(node, places.source)?.replaceAll('*', '') ?? '');
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
