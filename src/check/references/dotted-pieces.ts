/**
 * Pieces that a text numbers with a stop before: “.1”, “.2” below clause 2.27, cited as clause
 * 2.27.1. The standard forms of building contracts write so.
 */
import type { Cited } from './citing.ts';
import type { CheckedText } from '../text.ts';

/** “- .1 If”, “  - .2 any”, “.3 No”: white space, the number. */
const DOTTED = /^([ \t]*)(?:[-*][ \t]+)?\.(\d{1,2})[ \t]/gm;

/**
 * Whether a piece stands below the clause that it is one of: “.2” below 2.27 for 2.27.2. Nothing
 * where the clause has no such pieces.
 */
export function dottedPiece(
  { cited, target }: Cited,
  text: CheckedText,
): 'there' | 'missing' | undefined {
  if (target.kind !== 'missing' || target.version !== text.version) return undefined;
  const pieces = cited.number.split('.');
  if (pieces.length < 3 || !/^[\d.]+$/.test(cited.number)) return undefined;
  for (let above = pieces.length - 1; above > 1; above -= 1) {
    const clause = text.index.byAnchor.get(pieces.slice(0, above).join('.'));
    const position = clause?.kind === 'clause' ? clause.node.position : undefined;
    if (position === undefined) continue;
    const { source } = text.places;
    const words = source.slice(position.start.offset, position.end.offset);
    const lines = [...words.matchAll(DOTTED)];
    if (lines.length === 0) return undefined;
    return hasPieces(lines, pieces.slice(above)) ? 'there' : 'missing';
  }
  return undefined;
}

function hasPieces(lines: readonly RegExpExecArray[], pieces: readonly string[]): boolean {
  const [first, ...inner] = pieces;
  if (first === undefined) return true;
  const outermost = Math.min(...lines.map(([, space = '']) => space.length));
  const at = lines.findIndex(
    ([, space = '', number]) => space.length === outermost && number === first,
  );
  if (at === -1) return false;
  const below = lines.slice(at + 1);
  const next = below.findIndex(([, space = '']) => space.length === outermost);
  return hasPieces(next === -1 ? below : below.slice(0, next), inner);
}
