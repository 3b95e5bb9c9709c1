/**
 * Headings whose number is not that of what stands right below them: “## 1. CLEARING” over “2.1”, in a
 * text whose other headings have the number of their pieces. Two headings are no row that shows a gap.
 */
import { compareNumbers } from '../../model/identifiers.ts';
import type { TreeText } from '../text.ts';
import { clausesIn } from './mixed-rows.ts';
import { writtenIn, type WrittenNumber } from './written-numbers.ts';

/** A heading with a wrong number. */
interface WrongHead {
  readonly one: WrittenNumber;
  /** The number that its pieces have. */
  readonly meant: string;
  /** The heading before it, if one stands there. */
  readonly before: WrittenNumber | undefined;
  /** The heading that bears its number already. */
  readonly first: WrittenNumber | undefined;
}

/** The one heading of a text that its pieces contradict; none where there are several. */
export function wrongHeadOf(text: TreeText): WrongHead | undefined {
  const { numbers } = writtenIn(text);
  // The tree tells of “## B1 Fees”, which is a part; “## B1. Fees” is none.
  const isHead = ({ form, word, style, pieces: [first = ''] }: WrittenNumber): boolean =>
    form === 'heading' && word === '' && (style === '' ? /^\d+$/ : /^[A-Z]{0,2}\d+$/).test(first);
  const heads = numbers.filter(isHead);
  if (heads.length < 2) return undefined;
  const all = [...numbers.filter((one) => isHead(one) || one.style === 'line'), ...clausesIn(text)];
  all.sort((one, other) => one.from - other.from);
  let agreeing = 0;
  const wrong: WrongHead[] = [];
  for (const [at, one] of all.entries()) {
    const below = all[at + 1];
    if (!isHead(one) || below?.pieces.length !== one.pieces.length + 1) continue;
    const [own, meant] = [one.pieces.join('.'), below.pieces.slice(0, -1).join('.')];
    if (own === meant) agreeing += 1;
    else if (below.pieces.at(-1) === '1') {
      const isBorne = heads.some(({ pieces }) => pieces.join('.') === meant);
      const isBeside = ({ from, pieces }: WrittenNumber): boolean =>
        from < one.from && pieces.length === one.pieces.length;
      const before = heads.findLast(isBeside);
      const first = heads.find((head) => head !== one && head.pieces.join('.') === own);
      // “3.6” over “3.7.1”: the heading of 3.7 may be left out.
      const isLess = first === undefined && compareNumbers(own, meant) < 0;
      if (isBorne || isLess || stemOf(own) !== stemOf(meant)) return undefined;
      wrong.push({ one, meant, before, first });
    }
  }
  return agreeing > 0 && wrong.length === 1 ? wrong[0] : undefined;
}

/** “1.” of “1.3”. */
function stemOf(number: string): string {
  return number.replace(/\d+[A-Z]*$/, '');
}
