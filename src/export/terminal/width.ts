/**
 * How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none
 * for marks that combine with the character before them.
 */

/** The blocks of Unicode whose characters are two columns wide. */
const WIDE =
  /[\u1100-\u115F\u231A\u231B\u2329\u232A\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1B000}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]+$/u;
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2018-\u201D\u2026]*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

/** The pieces of a text, none wider than so many columns; a character is never cut. */
export function cutToWidth(text: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const wide = widthOfGrapheme(segment);
    if (piece !== '' && width + wide > most) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += wide;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function widthOfGrapheme(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
