/**
 * Headings that begin late below theirs: “### 4.2 Fees” right below “## 4 Payment”, in a text whose other
 * headings begin with 4.1.
 */
import type { TreeText } from '../text.ts';
import { writtenIn, type WrittenNumber } from './written-numbers.ts';

/** The first heading below another, and the number that should stand before it. */
interface LateFirst {
  readonly one: WrittenNumber;
  readonly before: WrittenNumber;
  /** “4.1”. */
  readonly missing: string;
}

/** So many headings begin with the first number for each that does not. */
const ENOUGH = 2;

/** The headings of a text that begin late; none where many do. */
export function lateFirstsOf(text: TreeText): readonly LateFirst[] {
  const headings = writtenIn(text).numbers.filter(({ form }) => form === 'heading');
  const numbers = new Set(headings.map(numberOf));
  const late: LateFirst[] = [];
  let begun = 0;
  for (const [index, one] of headings.entries()) {
    const before = headings[index - 1];
    if (before === undefined || before.depth >= one.depth) continue;
    const stem = `${numberOf(before)}.`;
    const last = numberOf(one).startsWith(stem) ? numberOf(one).slice(stem.length) : '';
    if (/^[01]$/.test(last)) begun += 1;
    const missing = `${stem}1`;
    const isThere = numbers.has(missing) || text.index.byAnchor.has(missing);
    if (/^\d{1,2}$/.test(last) && Number(last) > 1 && !isThere) late.push({ one, before, missing });
  }
  return late.length * ENOUGH <= begun ? late : [];
}

function numberOf({ pieces }: WrittenNumber): string {
  return pieces.join('.');
}
