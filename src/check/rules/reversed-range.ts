import { plainWords } from '../../model/plain-words.ts';
import { labelValues } from '../../model/labels.ts';
import type { Outcome, TextRule } from '../rule.ts';
import type { Reference } from '../../register/register.ts';
import { isHyphenedNumber } from '../references/hyphened-numbers.ts';
import { bareRanges } from '../references/bare-ranges.ts';
import { loosePiecesIn } from '../references/loose-pieces.ts';
import { atOf, type CheckedText } from '../text.ts';

export const reversedRange: TextRule = {
  name: 'reversed-range',
  on: 'text',
  severity: 'warning',
  sentence: 'A range of provisions begins with the first and ends with the last.',
  reason: 'A range that runs backwards holds nothing, or one of its numbers is wrong.',
  right:
    'D1.1 The panel shall meet.\n\nD1.2 The panel shall act.\n\nD1.3 Sections D1.1 to D1.2 bind the Panel.',
  wrong:
    'D1.1 The panel shall meet.\n\nD1.2 The panel shall act.\n\nD1.3 ⟦Sections D1.2 to D1.1⟧ bind the Panel.',
  found: 'Found the range Sections D1.2 to D1.1, which runs backwards.',
  *check(text): Generator<Outcome> {
    for (const reference of text.references) {
      const { citation, words } = reference;
      const plain = plainWords(words);
      const own = citation.targets.filter(({ start, end }) => start < end);
      const end = own.at(-1);
      const tail = end && TAIL.exec(plain.slice(end.end, end.end + 8));
      if (end && isHyphenedNumber(plain.slice(citation.start, end.end + 8), text)) continue;
      // “Section 4-2” is one number, as “Section G-9” is.
      const isOne = (first: string, joiner: string): boolean =>
        !/s$/i.test(citation.word) && /^[-–—]/.test(joiner) && !/[.(]/.test(first);
      const first = end && plain.slice(end.start, end.end);
      if (end && tail && first && !isOne(first, tail[0]) && runsBack(first, tail[1] ?? '')) {
        const range = plain.slice(citation.start, end.end + tail[0].length);
        yield faultOf(text, reference, citation.start, range);
      }
      for (const [index, last] of own.entries()) {
        const first = own[index - 1];
        if (first === undefined || !RANGE.test(plain.slice(first.end, last.start))) continue;
        const [from, to] = [first, last].map(({ start, end }) => plain.slice(start, end));
        if (from === undefined || to === undefined || !runsBack(from, to)) continue;
        if (isOne(from, plain.slice(first.end, last.start))) continue;
        const start = own.length === 2 ? citation.start : first.start;
        const range = plain.slice(start, last.end);
        yield faultOf(text, reference, start, range);
      }
    }
    for (const { words, plain, provision, pieces } of loosePiecesIn(text)) {
      for (const [index, last] of pieces.entries()) {
        const first = pieces[index - 1];
        if (first === undefined || !/\bto\b/.test(last.joiner)) continue;
        if (!runsBack(first.written, last.written)) continue;
        const range = plain.slice(first.start, last.end);
        yield faultOf(text, { words, provision }, first.start, range);
      }
    }
    for (const { words, provision, start, range, first, last } of bareRanges(text)) {
      if (runsBack(first, last)) yield faultOf(text, { words, provision }, start, range);
    }
  },
};

function faultOf(
  text: CheckedText,
  { words, provision }: Pick<Reference, 'words' | 'provision'>,
  start: number,
  range: string,
): Outcome {
  return {
    file: text.file,
    place: text.places.words(words, start, start + range.length),
    at: atOf(provision),
    found: `Found the range ${range}, which runs backwards.`,
    expected: 'Expected the lower number first.',
    mend: 'Change the two about, or correct the one that is wrong.',
  };
}

/** A number after a hyphen that the grammar of citations leaves out, since it is the lower. */
const TAIL = /^[-–—](\d{1,3})(?![\p{L}\p{N}.])/u;

const RANGE = /^\s*(?:,?\s*(?:to|through)\s+(?:[A-Za-z-]+\s+)?|[-–—]\s*)$/i;

/** True where the end of a range comes before its beginning; both as they are written. */
function runsBack(first: string, last: string): boolean {
  const from = piecesOf(first);
  const to = piecesOf(last);
  // "D10.22-27" and "D10.13(d) to (f)" say of the end only what differs.
  const shared = from.length - to.length;
  const beginning = shared > 0 ? from.slice(shared) : from;
  for (const [index, one] of beginning.entries()) {
    const other = to[index];
    if (other === undefined) return false;
    const order = compare(one, other);
    if (order !== 0) return order > 0;
  }
  return false;
}

/** "D", "10", "13", "(d)" of "Sections D10.13(d)". */
function piecesOf(words: string): string[] {
  const number = /[A-Z]{0,2}\d.*$|\([^()]*\).*$|[A-Z]{1,2}$/.exec(words)?.[0] ?? '';
  return number.match(/\([^()]*\)|\d+[A-Z]*|[A-Z]+/g) ?? [];
}

function compare(one: string, other: string): number {
  if (one.startsWith('(') && other.startsWith('(')) {
    const [values, others] = [labelValues(one), labelValues(other)];
    for (const [series, value] of values) {
      const beside = others.get(series);
      if (beside !== undefined) return value - beside;
    }
    return 0;
  }
  if (one.startsWith('(') || other.startsWith('(')) return 0;
  const [low, high] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  if (!Number.isNaN(low) && !Number.isNaN(high))
    return low - high || one.localeCompare(other, 'en');
  return one.length - other.length || one.localeCompare(other, 'en');
}
