/**
 * Statutory instruments number their regulations, articles and rules at the beginning of the first
 * sentence: “**4.**—(1) A supplier must”, “4.—(1) A supplier must”, “4. (1) A supplier must”. “(2) …”
 * follows in a paragraph of its own, and a heading, if there is one, stands above without a number. Such a number is brought
 * into the form that is read, a heading by itself, so that “regulation 4(2)” leads to what it cites.
 * Every letter keeps its place in the file; only its lines become more.
 */
import type { Point } from 'unist';
import { diagnose, findingOf, type Diagnostic } from '../model/diagnostics.ts';
import { lineStarts, pointIn } from '../model/lines.ts';
import { isParent, type LegalNode } from '../model/nodes.ts';

const NUMBER = String.raw`(\d{1,3}[A-Z]{0,2})`;
const FIRST = String.raw`[ \t]?\(1\)[ \t]`;
/** “**4.**—(1) A”, “**4.** The Act”. */
const BOLD = new RegExp(
  String.raw`^\*\*${NUMBER}(?:\.\*\*|\*\*\.)(?:[—–-](?=${FIRST})|[ \t](?=${FIRST}|["“‘]?\p{Lu}))`,
  'gmu',
);
/** “4.—(1) A” after an empty line, and “5. The Act” in its row. */
const PLAIN = new RegExp(
  String.raw`(?<=\n[ \t]*\r?)\n${NUMBER}\.(?:[—–-](?=${FIRST})|[ \t](?=\(1\)[ \t]|["“‘]?\p{Lu}))`,
  'gu',
);
/** What no other text writes. */
const SURE = new RegExp(
  String.raw`^(?:\*\*)?${NUMBER}(?:\.\*\*|\*\*\.|\.)(?:[—–-][ \t]?|[ \t])\(1\)[ \t]`,
  'gm',
);
/** So many show how a text numbers. */
const LEAST = 3;
/** Paragraphs of a Schedule begin at 1 again. */
const SCHEDULE = /^#{1,6}[ \t]+\**(?:the[ \t]+)?(?:schedules?|annex|appendix)\b/im;

/** A text with the numbers of its regulations as headings, of the same length. */
export function withRegulationsRead(markdown: string): string {
  if (!markdown.includes('(1) ')) return markdown;
  const sure = [...markdown.matchAll(SURE)];
  const [first] = sure;
  if (first === undefined || sure.length < LEAST) return markdown;
  const schedule = SCHEDULE.exec(markdown.slice(first.index));
  const end = schedule === null ? markdown.length : first.index + schedule.index;
  const body = markdown.slice(0, end);
  if ([...body.matchAll(SURE)].length < LEAST) return markdown;
  let last = 0;
  const read = body
    .replaceAll(BOLD, (_, number: string) => `#### ${number}\n`)
    .replaceAll(PLAIN, (whole, number: string, at: number, all: string) => {
      const value = Number.parseInt(number, 10);
      // “5. The Act” may be an item of a list; the next of the row is none.
      const isSure = !/[ \t]$/.test(whole) || all.startsWith('(1)', at + whole.length);
      // Right below a heading a number that is one off is a slip of the row.
      const isOneOff = (value === last || value === last + 2) && isBelowHeading(all, at);
      if (!isSure && value !== last + 1 && !isOneOff) return whole;
      last = value;
      return `# ${number}\n`;
    });
  return read + markdown.slice(end);
}

function isBelowHeading(text: string, at: number): boolean {
  const above = text.slice(0, at).trimEnd();
  return /^(?:#|\*\*[^*\n]+\*\*$)/.test(above.slice(above.lastIndexOf('\n') + 1));
}

/** Diagnostics of a text whose lines became more, each at its place in the file as it is written. */
export function toldAsWritten(
  diagnostics: readonly Diagnostic[],
  markdown: string,
): readonly Diagnostic[] {
  const repair = repairIn(markdown);
  return diagnostics.map((one) => {
    const finding = findingOf(one);
    const { place } = finding;
    if (place === undefined) return one;
    const written =
      'start' in place ? { start: repair(place.start), end: repair(place.end) } : repair(place);
    return diagnose({ ...finding, place: written });
  });
}

/** Puts the nodes of a tree at the lines of the file as it is written. */
export function placeAsWritten(tree: LegalNode, markdown: string): void {
  const repair = repairIn(markdown);
  const visit = (node: LegalNode): void => {
    const { position } = node;
    if (position !== undefined)
      node.position = { ...position, start: repair(position.start), end: repair(position.end) };
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(tree);
}

/** Line and column of a point by its offset. */
function repairIn(markdown: string): (point: Point) => Point {
  const starts = lineStarts(markdown);
  return (point) => (point.offset === undefined ? point : pointIn(starts, point.offset));
}
