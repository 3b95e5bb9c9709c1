/**
 * All that words, or some part of them, could be read to cite.
 */
import { citedAs, type CitedTarget, type CitingPlace } from './citation.ts';
import { findCitations } from './citations.ts';

/**
 * All that a text, or some part of it, could be read to cite: a superset of what `findCitations`
 * finds in the whole. "Section D10.13(d)" has D10.13(d), D10.13 and D10. By `citedAs`.
 */
export function citedWithin(text: string, place: CitingPlace): Map<string, CitedTarget> {
  const found = new Map<string, CitedTarget>();
  for (const { targets, law } of findCitations(text, place)) {
    if (law !== undefined) continue;
    for (const target of targets) {
      for (let { number } = target, longer = ''; number !== longer;) {
        const { version: _, ...cited } = { ...target, number };
        found.set(citedAs(cited), cited);
        longer = number;
        number = number.replace(LAST_PIECE, '');
      }
    }
  }
  return found;
}

const LAST_PIECE = /(?:\([^()]*\)|\.\d+[A-Z]*)$/;
