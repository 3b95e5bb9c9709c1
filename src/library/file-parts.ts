/**
 * A content file as its two parts: the head with its facts, and the text below. Facts may change
 * (a version in force is superseded one day); the text of what was published may not.
 */
import { textAfterFrontMatter } from './read-records.ts';

/** A file cut where its head ends. Both parts together are the file, byte for byte. */
export interface FileParts {
  /** The front matter with both its lines of hyphens; empty where there is none. */
  readonly head: string;
  /** All that stands after the line that closes the head. */
  readonly text: string;
}

/** Cuts a file into head and text. */
export function partsOf(markdown: string): FileParts {
  const text = textAfterFrontMatter(markdown);
  return { head: markdown.slice(0, markdown.length - text.length), text };
}
