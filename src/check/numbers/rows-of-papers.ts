/**
 * Two headings of papers that show a row by themselves: one left out between them, one number for both.
 */
import { PAPERS } from './papers.ts';
import type { WrittenNumber } from './written-numbers.ts';

/** A number of a row with its value there. */
interface Valued {
  readonly one: WrittenNumber;
  readonly stem: string;
  readonly value: number;
}

/** What is called so is numbered in a row, whatever is missing. */
export const OF_PAPERS = new RegExp(`^(?:${PAPERS})`);

/** “Appendix A” and “Appendix C”: two headings of papers show that one between them is left out. */
export function arePapers(row: readonly Valued[]): boolean {
  const isHeading = row.every(({ one }) => one.form === 'heading' && OF_PAPERS.test(one.style));
  return isHeading && row[0]?.value === 1 && row[1]?.value === 3 && row[0].stem === row[1].stem;
}

/** “SCHEDULE 1 – INTERESTS” and “SCHEDULE 1 – FORM OF NOTICE”: two papers, and none is the other’s Part. */
export function arePapersOfOne([first, second]: readonly Valued[]): boolean {
  if (first === undefined || second === undefined || !isSame(first, second)) return false;
  const [one, other] = [first.one, second.one];
  const isHeading = [one, other].every(
    ({ form, style }) => form === 'heading' && OF_PAPERS.test(style),
  );
  const [title, again] = [one, other].map(({ after }) => TITLE.exec(after)?.[1]?.toLowerCase());
  if (!isHeading || one.depth !== other.depth || title === undefined || again === undefined)
    return false;
  return !title.startsWith(again) && !again.startsWith(title);
}

/** What a paper is called after its number; “Part 2” and “continued” are a piece of it. */
const TITLE = /^[ \t]*[:–—-][ \t]*(?!part\b|cont|section\b|chapter\b)(\p{L}.{3,})$/iu;

function isSame(one: Valued, other: Valued): boolean {
  return one.stem === other.stem && one.value === other.value;
}
