/**
 * Lays pieces of text into lines of a given width, breaking between words.
 */
import type { Piece } from './pieces.ts';
import { cutToWidth, widthOf } from './width.ts';

/** The pieces as lines, none wider than so many columns. Spaces at the break of a line are dropped. */
export function wrapPieces(pieces: readonly Piece[], width: number): Piece[][] {
  if (width === Infinity) return [[...pieces]];
  return layOut(pieces, width).map(joinAlike);
}

/** Neighbours of one look as one piece. */
function joinAlike(line: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of line) {
    const last = result.at(-1);
    if (last?.look === piece.look) {
      result[result.length - 1] = { text: last.text + piece.text, look: last.look };
    } else result.push(piece);
  }
  return result;
}

function layOut(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  /** The word that is being gathered; its pieces may differ in look. */
  let word: Piece[] = [];
  let wordWidth = 0;
  let spaces: Piece[] = [];
  let spacesWidth = 0;

  const breakLine = (): void => {
    lines.push(line);
    [line, used] = [[], 0];
    [spaces, spacesWidth] = [[], 0];
  };
  const placeWord = (): void => {
    if (wordWidth === 0 && word.length === 0) return;
    if (used > 0 && used + spacesWidth + wordWidth > width) breakLine();
    if (used > 0 || lines.length === 0) {
      line.push(...spaces);
      used += spacesWidth;
    }
    [spaces, spacesWidth] = [[], 0];
    for (const { text, look } of word) {
      const whole = used + widthOf(text) <= width;
      for (const cut of whole ? [text] : cutLong(text)) {
        const wide = widthOf(cut);
        if (used > 0 && used + wide > width) breakLine();
        line.push({ text: cut, look });
        used += wide;
      }
    }
    [word, wordWidth] = [[], 0];
  };
  const cutLong = (text: string): string[] => cutToWidth(text, width);

  for (const { text, look } of pieces) {
    for (const run of text.match(/ +|[^ ]+/g) ?? []) {
      const wide = widthOf(run);
      if (run.startsWith(' ')) {
        placeWord();
        spaces.push({ text: run, look });
        spacesWidth += wide;
      } else {
        word.push({ text: run, look });
        wordWidth += wide;
      }
    }
  }
  placeWord();
  if (spacesWidth > 0 && used + spacesWidth <= width) line.push(...spaces);
  lines.push(line);
  return lines;
}

/** The columns that pieces take. */
export function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + widthOf(text), 0);
}
