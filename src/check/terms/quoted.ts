/**
 * Words in quotation marks: another's, or spoken of.
 */
import type { Span } from './capital-runs.ts';

/** Where words stand in quotation marks, in order. */
export function quotedIn(plain: string): Span[] {
  if (!/[“"‘']/.test(plain)) return [];
  return [
    ...plain.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu),
  ].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
