/**
 * Words in quotation marks: another's, or spoken of.
 */
import type { Span } from '../places.ts';

/** What closes a quotation, by the mark that opens it. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

let last: { readonly plain: string; readonly spans: readonly Span[] } | undefined;

/**
 * Where words stand in quotation marks, in order; takes time in proportion to the text, and none where
 * it is the text that was asked about before.
 */
export function quotedIn(plain: string): readonly Span[] {
  if (last?.plain !== plain) last = { plain, spans: findQuoted(plain) };
  return last.spans;
}

function findQuoted(plain: string): Span[] {
  const spans: Span[] = [];
  const marks = /[“"‘']/g;
  /** Marks that nothing closes from here on. */
  const open = new Set<string>();
  for (let found = marks.exec(plain); found !== null; found = marks.exec(plain)) {
    const [mark] = found;
    if (open.has(mark)) continue;
    const start = found.index;
    const end = plain.indexOf(CLOSED_BY.get(mark) ?? mark, start + 1) + 1;
    if (end === 0) open.add(mark);
    else if (mark !== "'" || isNoApostrophe(plain, start, end)) {
      spans.push({ start, end });
      marks.lastIndex = end;
    }
  }
  return spans;
}

/** True for two marks that stand around words, and neither in nor right after one. */
function isNoApostrophe(plain: string, start: number, end: number): boolean {
  if (end - start === 2) return false;
  return (
    !/[\p{L}\p{N}]$/u.test(plain.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(plain.slice(end, end + 2))
  );
}
