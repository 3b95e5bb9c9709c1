/**
 * Numbers that are kept free: a clause of which only the number stands, "A1.4 [Not used]", and those
 * that one line keeps free together, "A1.4 to A1.6 [Not used]".
 */
import { remembered } from '../model/once.ts';
import { isParent, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Unit, UnitIndex } from './provisions.ts';

const REMOVED =
  /^[[(]?\s*(?:(?:is|are|has\sbeen|have\sbeen)\s+)?(?:intentionally\s+(?:left\s+)?(?:blank|omitted|deleted)|(?:clause\s|section\s|paragraph\s|this\s(?:clause|section|paragraph)\s(?:is\s|has\sbeen\s)?)?(?:not\s+(?:in\s+)?used?|no\s+longer\s+(?:in\s+use|used)|deleted|removed|reserved|repealed|revoked|omitted|spare|unused))\s*\.?\s*[\])]?\.?$/i;

/** The words that stand in place of what was taken out: "[Not used]", "Reserved."; nothing for others. */
export function removedIn(words: string): string | undefined {
  if (words.length > LONGEST) return undefined;
  const says = words.trim().replace(JOINED, '');
  return REMOVED.test(says) ? says : undefined;
}

/** How a limb ends that others follow: “(b) [not used]; and”. */
const JOINED = /\s*[;,]?(?:\s+(?:and|or|and\/or))?$/;

/** Numbers that a line keeps free, and the provision that the line is; none for a line of no number. */
interface KeptFree<One extends Unit = Unit> {
  readonly numbers: readonly string[];
  readonly unit: One | undefined;
  /** What stands in their place: "[Not used]". */
  readonly says: string;
  readonly node: LegalNode;
}

const NUMBER = String.raw`[A-Z]{0,2}\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})*`;
const JOINER = String.raw`\s*(?:,\s*(?:and\s+)?|\s(?:and|to|through)\s|[-–—])\s*`;
const SEVERAL = new RegExp(String.raw`^(${NUMBER})((?:${JOINER}${NUMBER})+)[\s.:]+(.{4,80})$`, 's');
/** What such a line begins with after its first number, and with it: most words begin otherwise. */
const GOES_ON = /^\s*(?:,|and\b|to\b|through\b|[-–—])/;
const BEGINS = /^\s*[A-Z]{0,2}\d/;
const ANOTHER = new RegExp(`(${JOINER})(${NUMBER})`, 'g');
/** More letters than a line has that keeps numbers free. */
const LONGEST = 160;
/** So many numbers are kept free by one line at most; more is a slip of the pen. */
const MOST = 200;

/** The line that keeps a number free together with others; nothing where none does. */
export function keptFreeIn<One extends Unit>(
  index: UnitIndex<One>,
  number: string,
): KeptFree<One> | undefined {
  return linesByNumber(index).get(number) as KeptFree<One> | undefined;
}

const linesByNumber = remembered(
  (index: UnitIndex): ReadonlyMap<string, KeptFree> =>
    new Map(
      index.all.flatMap((unit) =>
        linesOf(unit).flatMap((line) => line.numbers.map((one) => [one, line] as const)),
      ),
    ),
);

/** The lines of a clause or part that keep several numbers free. */
function linesOf<One extends Unit>(unit: One): KeptFree<One>[] {
  const { kind, name, node } = unit;
  if ((kind !== 'clause' && kind !== 'part') || !isParent(node)) return [];
  return node.children.flatMap((child, index): KeptFree<One>[] => {
    if (child.type !== 'paragraph' && child.type !== 'partHeading') return [];
    // The first words of a clause are those after its own number.
    const isOwn = index === 0;
    const [first] = child.children;
    if (first?.type !== 'text' || !(isOwn ? GOES_ON : BEGINS).test(first.value)) return [];
    const words = plainText(child.children).trim();
    if (words.length > LONGEST) return [];
    const read = severalIn(isOwn ? `${name} ${words}` : words);
    return read === undefined ? [] : [{ ...read, unit: isOwn ? unit : undefined, node: child }];
  });
}

function severalIn(line: string): { numbers: string[]; says: string } | undefined {
  const [, first = '', more = '', says = ''] = SEVERAL.exec(line) ?? [];
  if (first === '' || removedIn(says) === undefined) return undefined;
  const numbers = [first];
  for (const [, joiner = '', written = ''] of more.matchAll(ANOTHER)) {
    const before = numbers.at(-1) ?? '';
    const stem = before.replace(/\d+[A-Z]*$/, '');
    const number = /^\d+[A-Z]*$/.test(written) ? stem + written : written;
    if (/to|through|[-–—]/.test(joiner)) numbers.push(...between(before, number, stem));
    numbers.push(number);
  }
  return { numbers, says };
}

function between(first: string, last: string, stem: string): string[] {
  if (!last.startsWith(stem)) return [];
  const [from, to] = [first, last].map((number) => Number(number.slice(stem.length)));
  if (from === undefined || to === undefined || !(to - from <= MOST)) return [];
  return Array.from(
    { length: Math.max(0, to - from - 1) },
    (_, at) => `${stem}${String(from + at + 1)}`,
  );
}
