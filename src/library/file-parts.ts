/**
 * A content file as its two parts: the head with its facts, and the text below. Facts may change
 * (a version in force is superseded one day); the text of what was published may not.
 */

/** A file cut where its head ends. Both parts together are the file, byte for byte. */
interface FileParts {
  /** The front matter with both its lines of hyphens; empty where there is none. */
  readonly head: string;
  /** All that stands after the line that closes the head. */
  readonly text: string;
}

/** A head cut into its lines of hyphens and the fields between them. */
interface HeadParts {
  readonly opening: string;
  readonly fields: string;
  readonly closing: string;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /---[ \t]*(?:\r?\n)?$/;
const HEAD = new RegExp(String.raw`${OPENING.source}(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)`);

/** Cuts a file into head and text. */
export function partsOf(markdown: string): FileParts {
  const head = HEAD.exec(markdown)?.[0] ?? '';
  return { head, text: markdown.slice(head.length) };
}

/** Cuts a head into its pieces, which together are the head, byte for byte. */
export function headParts(head: string): HeadParts {
  const opening = OPENING.exec(head)?.[0] ?? '';
  const closing = CLOSING.exec(head)?.[0] ?? '';
  return { opening, fields: head.slice(opening.length, head.length - closing.length), closing };
}

/** True where the first line opens a head, though nothing may close it. */
export function opensHead(markdown: string): boolean {
  return OPENING.test(markdown);
}

/** Where the head ends, its last line without the end of the line. */
export function headEnd(markdown: string): number {
  return partsOf(markdown).head.replace(/\r?\n$/, '').length;
}
