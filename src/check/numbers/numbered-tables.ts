/**
 * The numbers of the rows of a table: the steps of a procedure, “| 3.1.5 | Within 10 WD of 3.1.4 |”,
 * “| 3 | Raise an incident |”. A table that lists numbers of something else has no steps: the clauses
 * that a modification changes, the versions of a text.
 */
import type { Table, TableCell } from 'mdast';
import { plainText } from '../../model/phrasing.ts';
import { unnamed, type NumberedLine } from './numbered-lines.ts';

/** What stands over the numbers of steps. */
const HEAD =
  /^(?:(?:process\s+)?steps?|stages?|rows?|items?|ref(?:erence)?|numbers?|no|nr|s\/n|#)?[.:]?(?:\s*(?:no\.?|nr\.?|numbers?|ref\.?|#))?$/i;
const STEP = /^(?:step\s+)?(\d{1,3}(?:\.\d{1,3}){0,4}[A-Z]?)\.?$/i;
/** So many rows with numbers are steps. */
const ENOUGH = 3;

/** The number of a row, and the cell that it stands in. */
interface NumberedRow {
  readonly number: NumberedLine;
  readonly cell: TableCell;
}

/**
 * The numbers of the steps of a table; none where its first column bears something else.
 *
 * @param goesOn true for a number that goes on after what the text numbers so, with which a table
 *   may begin though it is no first one.
 */
export function stepsOf(table: Table, goesOn: (number: string) => boolean): readonly NumberedRow[] {
  const cells = table.children.flatMap((row) => {
    const [cell] = row.type === 'tableRow' ? row.children : [];
    return cell?.type === 'tableCell' ? [{ cell, words: plainText(cell.children).trim() }] : [];
  });
  const [head, ...body] = cells;
  if (head === undefined || !HEAD.test(head.words)) return [];
  const word = /step/i.test(head.words) ? 'step' : '';
  const filled = body.filter(({ words }) => words !== '');
  const steps = filled.flatMap(({ cell, words }): NumberedRow[] => {
    const [, number] = STEP.exec(words) ?? [];
    if (number === undefined) return [];
    const style = number.includes('.') ? 'steps' : 'step';
    return [{ number: { ...unnamed(style, number), word }, cell }];
  });
  const [first] = steps;
  if (first === undefined || steps.length < ENOUGH || 2 * steps.length < filled.length) return [];
  const { shown } = first.number;
  return /(?:^|\.)0*1$/.test(shown) || goesOn(shown) ? steps : [];
}
