/** Meanings in pieces of what only a heading names: “Article 9(1)”, where Article 9 has no address of its own. */
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Provision } from '../../register/provisions.ts';
import { termPlace, type CheckedText } from '../text.ts';

/** “(1) Each group may”: a paragraph with a number in brackets. */
const PIECE = /^[ \t]*(?:[-*][ \t]+)?(\(\d{1,2}\))(?=\s)/gm;

/**
 * Where a meaning stands below a heading, if another piece of it is cited that is there too.
 *
 * @param number what is cited: "9(2)".
 * @param words the same as written: "Article 9(2)".
 * @returns the words with the piece that has the meaning: "Article 9(1)".
 */
export function otherPiece(
  definition: Definition,
  heading: Provision,
  { number, words }: { readonly number: string; readonly words: string },
  text: CheckedText,
): string | undefined {
  const [said] = /\(\d{1,2}\)/.exec(number) ?? [];
  const place = termPlace(text, definition)?.start.offset;
  const from = heading.node.position?.end.offset;
  if (said === undefined || place === undefined || from === undefined) return undefined;
  const below = text.places.source.slice(from);
  const stretch = below.slice(0, /^#/m.exec(below)?.index);
  const pieces = [...stretch.matchAll(PIECE)];
  const own = pieces.findLast(({ index }) => from + index <= place)?.[1];
  const isThere = pieces.some(([, label]) => label === said);
  return own === undefined || own === said || !isThere ? undefined : words.replace(said, own);
}
