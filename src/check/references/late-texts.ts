/**
 * Texts by themselves that begin with a late number, Condition 14 or Clause 19: what stands before
 * and after is in another file, and only what their own parts hold can be missing.
 */
import { partNumberOf } from '../../model/identifiers.ts';
import type { Cited } from './citing.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import { isInPaper } from './written-provisions.ts';

/** A text that begins with such a number is a piece of a larger one. */
const LATE = 6;
/** So many headings of a word are the provisions of a text. */
const ENOUGH = 3;

const known = new WeakMap<CheckedText, boolean>();

/** “Clause 25” in a text of the clauses 19 to 22. */
export function isElsewhere({ cited, target }: Cited, text: CheckedText): boolean {
  if (!text.alone || target.kind === 'provision' || !beginsLate(text)) return false;
  const number = cited.number.replace(/\(.*$/, '');
  if (!/^\d/.test(number)) return false;
  const part = /\./.test(number) ? partNumberOf(number) : number;
  // “Rule 7.15” beside the headings 7.1 and 7.2.
  const isBeside = writtenIn(text).numbers.some(({ pieces }) => pieces[0] === part);
  return !isBeside && !text.index.byAnchor.has(part);
}

function beginsLate(text: CheckedText): boolean {
  let late = known.get(text);
  if (late === undefined) known.set(text, (late = isLate(firstIn(text))));
  return late;
}

/** A Schedule by itself has no numbers before it. */
function isLate(first: number): boolean {
  return first >= LATE && Number.isFinite(first);
}

/** The lowest number of a part before the first Schedule, whose numbers begin again. */
function firstIn(text: CheckedText): number {
  const { numbers } = writtenIn(text);
  const isBody = (from: number): boolean => !isInPaper(text, from);
  const headed = numbers.filter(({ form, from }) => form !== 'item' && isBody(from));
  const words = Map.groupBy(headed, ({ word }) => word);
  const clauses = text.index.all.filter(
    ({ kind, node }) => kind === 'clause' && isBody(node.position?.start.offset ?? 0),
  );
  // “SECTION 2A – CHARGES” alone is above what is numbered.
  const own = headed.filter(({ word }) => word === '' || (words.get(word)?.length ?? 0) >= ENOUGH);
  return Math.min(
    ...[...own.map(({ pieces }) => pieces[0] ?? ''), ...clauses.map(({ name }) => name)]
      .map((one) => Number.parseInt(one, 10))
      .filter((one) => !Number.isNaN(one)),
  );
}
