/**
 * Appendices, Schedules and Annexes that a text by itself holds, by its headings.
 */
import type { Cited } from './citing.ts';
import { isOfAnother } from './other-laws.ts';
import type { CheckedText } from '../text.ts';

/** So many appendices of a kind are all that a text has. */
const APPENDICES = 2;

/** “Appendix 3” in a text by itself that holds Appendices 1 and 2. */
export function isOwnAppendix(
  one: Pick<Cited, 'target' | 'cited' | 'reference'>,
  text: CheckedText,
): boolean {
  const { alone, whole, places } = text;
  const { target, cited, reference } = one;
  if (!alone || !whole || target.kind !== 'unpublished' || reference.citation.law !== undefined)
    return false;
  const [, kind, number] = /^(\p{Lu}\p{Ll}+) (\d{1,2}|[A-Z])$/u.exec(cited.number) ?? [];
  if (kind === undefined || number === undefined || isOfAnother(one, text)) return false;
  const heading = new RegExp(
    String.raw`^(?:#{1,6}[ \t]+\**|\*\*)${kind}[ \t]+(\d{1,2}|[A-Z])(?![\p{L}\p{N}])`,
    'gimu',
  );
  const found = new Set([...places.source.matchAll(heading)].map(([, own = '']) => own));
  const isLike = [...found].every((own) => /\d/.test(own) === /\d/.test(number));
  return found.size >= APPENDICES && isLike && !found.has(number);
}
