/**
 * What a planted slip is, and an operator that plants one kind of slip: it reads the text and its
 * register, and none of the code of the rules, so that it cannot share a rule’s blindness.
 */
import type { Random } from '../../benchmarks/random.ts';
import type { Seen } from './seen.ts';

/** Offsets into a file, in UTF-16 units; end is past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between two offsets of the clean file is replaced. */
interface Edit extends Span {
  readonly text: string;
}

/** One slip: the edits that plant it. None overlaps another. */
export interface Slip {
  readonly edits: readonly Edit[];
  /** The file that the edits are in, where it is not that of the text. */
  readonly file?: string;
  /** True where it may be told at any place of any file: what a record or an annex says. */
  readonly anywhere?: true;
  /** Where it may be told, as offsets into the clean file. Without, where the edits are. */
  readonly told?: readonly Span[];
  /** Rules that this slip breaks as well, beside those of its operator. */
  readonly follows?: readonly string[];
  /** What was planted, as a phrase. */
  readonly says: string;
}

/** One way of spoiling a text. */
export interface Operator {
  readonly name: string;
  /** The rule that must tell it. */
  readonly rule: string;
  /** What it does, as one sentence with its full stop. */
  readonly does: string;
  /** Rules that such a slip breaks as well, or may: what they tell is no false one. */
  readonly follows?: readonly string[];
  /** Every slip of this kind that can be planted honestly in the text. */
  readonly slips: (seen: Seen, random: Random) => Iterable<Slip>;
}

/** A file with a slip in it. */
export interface Spoilt {
  readonly text: string;
  /** Where the slip may be told, in the spoilt file. */
  readonly told: readonly Span[];
  /** Where in the clean file an offset of the spoilt one was; nothing for what was planted. */
  readonly before: (offset: number) => number | undefined;
}

/** Plants a slip. */
export function spoil(source: string, { edits, told }: Slip): Spoilt {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  let text = '';
  let at = 0;
  const planted: (Edit & { readonly from: number; readonly to: number })[] = [];
  for (const edit of sorted) {
    if (edit.start < at) throw new Error('Two edits of a slip overlap.');
    text += source.slice(at, edit.start);
    const from = text.length;
    text += edit.text;
    planted.push({ ...edit, from, to: text.length });
    at = edit.end;
  }
  text += source.slice(at);
  const after = (offset: number, side: 'start' | 'end'): number => {
    let moved = offset;
    for (const { start, end, from, to } of planted) {
      if (offset >= end && (offset > start || side === 'end')) moved = to + (offset - end);
      else if (offset > start) return side === 'start' ? from : to;
    }
    return moved;
  };
  const before = (offset: number): number | undefined => {
    let moved = offset;
    for (const { end, from, to } of planted) {
      if (offset >= to) moved = end + (offset - to);
      else if (offset > from) return undefined;
    }
    return moved;
  };
  return {
    text,
    told:
      told === undefined
        ? planted.map(({ from, to }) => wholeWords(text, from, to))
        : told.map(({ start, end }) => ({ start: after(start, 'start'), end: after(end, 'end') })),
    before,
  };
}

/** Where something was only taken out, the words beside the place are its place. */
function wholeWords(text: string, from: number, to: number): Span {
  if (from < to) return { start: from, end: to };
  let [start, end] = [from, to];
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  while (end < text.length && /\S/.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** True where two spans have a place in common. */
export function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
