/**
 * Lists that are lines of one paragraph, as in texts that nobody made lists of: “a) meet;” on a line of
 * its own with “b) act;” on the next.
 */
import type { PhrasingContent } from 'mdast';
import type { WordsNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { WordsIn } from '../places.ts';
import type { RunLimb } from './limb-run.ts';
import type { TreeText } from '../text.ts';

/** True for words of more than one line, without putting them together: most paragraphs have one. */
export function mayHaveLines({ children }: WordsIn): boolean {
  return children.some(
    (child: PhrasingContent) =>
      child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
}

/** Some of some words: offsets, the last without white space before it. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines that begin as asked, each with the lines after it that do not, since those go on with it.
 * Nothing comes of the lines before the first.
 */
export function linesOf(plain: string, begins: (line: string) => boolean): Line[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of plain.split('\n')) {
    if (begins(line)) starts.push(at);
    at += line.length + 1;
  }
  return starts.map((start, index) => ({
    start,
    end: start + plain.slice(start, starts[index + 1] ?? plain.length).trimEnd().length,
  }));
}

/** A label at the beginning of words, as it is written and in brackets. */
export interface Label {
  readonly shown: string;
  readonly label: string;
}

/** The lines of a paragraph that begin with a label as read, as limbs. */
export function limbsInLines(
  node: WordsNode,
  read: (words: string) => Label | undefined,
  { places }: TreeText,
): RunLimb[] {
  if (!mayHaveLines(node)) return [];
  const plain = plainText(node.children);
  const lines = linesOf(plain, (line) => read(line.trimStart()) !== undefined);
  return lines.flatMap(({ start, end }): RunLimb[] => {
    const own = plain.slice(start, end);
    const label = read(own.trimStart());
    if (label === undefined) return [];
    const from = start + own.length - own.trimStart().length;
    return [
      {
        ...label,
        node,
        opening: () => own.trimStart().slice(label.shown.length),
        end: () => own,
        labelPlace: () => places.words(node, from, from + label.shown.length),
        endPlace: () => places.words(node, end - 1, end),
      },
    ];
  });
}
