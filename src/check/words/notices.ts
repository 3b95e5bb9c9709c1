/**
 * Notices that a text gives to others to copy: “must bear this notice: “Licensed under the Act (the
 * “Act”) by ____””. What stands in one binds nobody here: it defines nothing, its blanks are for those
 * who use it, and its capitals are theirs.
 */
import { remembered } from '../../model/once.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import type { Span } from '../places.ts';
import type { TreeText } from '../text.ts';

/** What of some words is a notice; nothing for all of them. */
type Notices = ReadonlyMap<LegalNode, Span | undefined>;

/** True for what stands at a place among some words, where that is part of such a notice. */
export function isInNotice(text: TreeText, node: LegalNode, at: number): boolean {
  const notices = noticesOf(text);
  if (!notices.has(node)) return false;
  const span = notices.get(node);
  return span === undefined || (span.start <= at && at < span.end);
}

/** True for a definition of this text that only those who copy a notice make. */
export function isDefinedInNotice({ said, version }: Definition, text: TreeText): boolean {
  return (
    said !== undefined && version === text.version && isInNotice(text, said.node, said.from - 1)
  );
}

const noticesOf = remembered((text: TreeText): Notices => new Map(noticesIn(text)));

function* noticesIn(text: TreeText): Generator<[LegalNode, Span | undefined]> {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 1) {
    const one = lines[at] as Line;
    const end = lastOf(lines, at);
    if (end > at) {
      for (const { node } of lines.slice(at, end)) yield [node, undefined];
      at = end - 1;
    } else {
      const span = quotedIn(one.text);
      if (span !== undefined) yield [one.node, span];
    }
  }
}

/** Words, or a heading, which has no provision. */
interface Line extends Pick<Words, 'node' | 'text'> {
  readonly provision: Words['provision'];
  readonly isHeading: boolean;
}

/** The words of a text with the headings among them. */
function linesOf({ version, words }: TreeText): Line[] {
  const lines: Line[] = [];
  // The words stand in the order of their nodes.
  let next = 0;
  const visit = (node: LegalNode): void => {
    if (isWordsNode(node)) {
      const own = words[next];
      if (own?.node === node) {
        next += 1;
        const { text, provision } = own;
        lines.push({ node, text, provision, isHeading: false });
      } else if (HEADINGS.has(node.type))
        lines.push({ node, text: plainText(node.children), provision: undefined, isHeading: true });
    } else if (isParent(node)) node.children.forEach(visit);
  };
  visit(version.tree);
  return lines;
}

const HEADINGS: ReadonlySet<string> = new Set(['partHeading', 'subHeading', 'heading']);

/** Where the notice that begins at some words ends: the first that are no part of it. */
function lastOf(lines: readonly Line[], at: number): number {
  const one = lines[at] as Line;
  if (isFormHeading(one) || isHeadingOfDeed(one, lines[at + 1]))
    return Math.max(endOfForm(lines, at + 1), at);
  if (mayBeOfFile(one.text) && OF_A_FILE.test(one.text)) return endOfForm(lines, at);
  const mark = OPENS.exec(one.text)?.[1];
  if (mark !== undefined) return endOfQuotation(lines, at, mark) ?? at;
  if (one.node.type !== 'paragraph') return at;
  const above = lines[at - 1]?.text.trimEnd() ?? '';
  return above.endsWith(':') && FOLLOWS.test(above) ? at + 1 : at;
}

/** “must display the following notice:”, above it. */
const FOLLOWS =
  /\b(?:the|this|these|an?)\s+following\b[^.:;]{0,40}\b(?:notice|statement|legend|disclaimer|acknowledgement|acknowledgment)\b[^.:;]{0,80}:\s*$/i;

/**
 * “Exhibit A – Licence Notice”, “Appendix: How to apply the Licence”, “Schedule 2 Form of Notice”. Below
 * “How to Apply” and “How to Apply for a Licence” stands what applicants do.
 */
const FORM_HEADING =
  /^\W*(?:how\s+to\s+apply\s+(?!for\b)[^.!?]*\b(?:licen[cs]es?|terms|notices?|agreements?|copyright)\b|(?:exhibit|appendix|annex|schedule|attachment)\b[^.!?]*\b(?:licen[cs]e\s+notice|copyright\s+notice|form\s+of|how\s+to\s+(?:apply|use)|boilerplate)\b)/i;
/** A contract is no file: what says “this file” is to stand in one. */
const OF_A_FILE =
  /\b(?:contents|portions)\sof\sthis\sfile\s(?:are|may\sbe)\s(?:subject\sto|used)\b|\byou\smay\snot\suse\sthis\sfile\b|\bfollowing\sboilerplate\snotice\b/i;
/** Quick to tell: both “file” and “boilerplate” hold these letters. */
function mayBeOfFile(text: string): boolean {
  return text.includes('ile') || text.includes('ILE');
}
const PAPER = /^\W*(?:exhibit|appendix|annex|schedule|attachment|part|chapter)\b/i;
const SHORT = 120;

/** A heading, or a line that stands like one: no sentence, “Schedule 2 has the form of notice.” */
function isFormHeading({ text, isHeading }: Line): boolean {
  if (text.length >= SHORT || !FORM_HEADING.test(text)) return false;
  return isHeading || !/[.;:,]\s*$/.test(text);
}

/** “Schedule 3 Deed of Adherence” and then “THIS DEED is made on [date]”: for those who join later. */
function isHeadingOfDeed({ text, isHeading }: Line, next: Line | undefined): boolean {
  return isHeading && PAPER.test(text) && next !== undefined && BEGINS_DEED.test(next.text);
}
const BEGINS_DEED =
  /^\W*(?:this\s+(?:deed|agreement|licen[cs]e|letter|notice)\b.{0,60}\b(?:made|dated)\b|from:|to:|dear\b)/i;

/** A form ends where the next paper, heading or provision begins. */
function endOfForm(lines: readonly Line[], first: number): number {
  const around = lines[first]?.provision;
  for (let at = first; at < lines.length; at += 1) {
    const { text, provision, isHeading } = lines[at] as Line;
    if (isHeading || provision !== around || (text.length < SHORT && PAPER.test(text))) return at;
  }
  return lines.length;
}

/** So many paragraphs a quotation may run through. */
const FAR = 14;
/** What is shorter is a term, or a saying. */
const LEAST = 60;

/** A paragraph that begins with a quotation, in marks of one kind or two apostrophes. */
const OPENS = /^\s*("|“|''|‘‘|``)/;
const CLOSES = /(?:["”]|''|’’)[.,;)]{0,2}\s*$/;

/** The end of a quotation that begins a paragraph: in its last words, or some paragraphs on. */
function endOfQuotation(lines: readonly Line[], first: number, mark: string): number | undefined {
  const { text } = lines[first] as Line;
  if (openIn(text, mark) === 0)
    return CLOSES.test(text) && firstClose(text, mark) >= LEAST ? first + 1 : undefined;
  for (let at = first + 1; at < lines.length && at - first <= FAR; at += 1) {
    const { text: more } = lines[at] as Line;
    if (CLOSES.test(more) && openIn(more, mark) !== 0) return at + 1;
  }
  return undefined;
}

/** How many more marks open than close; of marks that look alike, whether one is left over. */
function openIn(text: string, mark: string): number {
  if (mark === '“') return count(text, /“/g) - count(text, /”/g);
  if (mark === '"') return count(text, /"/g) % 2;
  return count(text, /''|‘‘|’’|``/g) % 2;
}

function firstClose(text: string, mark: string): number {
  const start = text.indexOf(mark) + mark.length;
  const at = text.slice(start).search(/["”]|''|’’/);
  return at === -1 ? text.length : at;
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

/** “shall bear this notice: “…””, within a sentence. */
const INTRODUCED =
  /\b(?:notice|statement|legend|disclaimer|acknowledge?ment|words|wording|header|label|sign|text)s?\b[^"“”:]{0,80}:\s*["“](?=[^"“”]{20})/iu;

function quotedIn(plain: string): Span | undefined {
  const found = plain.includes(':') ? INTRODUCED.exec(plain) : null;
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const end = plain.search(/["”][.;)]?\s*$/u);
  return end - start >= LEAST / 2 ? { start, end } : undefined;
}
