/**
 * How many columns of a terminal a text takes, as the package string-width counts them: two for
 * East Asian wide characters and emoji, none for marks that combine with the character before them.
 */
import stringWidth from 'string-width';

/** Texts that take a column for each UTF-16 unit, as most do: they need no looking at. */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2018-\u201D\u2026]*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The pieces of a text, none wider than so many columns; a character is never cut. */
export function cutToWidth(text: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const wide = widthOf(segment);
    if (piece !== '' && width + wide > most) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += wide;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
