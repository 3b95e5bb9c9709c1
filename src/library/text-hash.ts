/**
 * What is recorded of a text when it is put in force.
 */
import { createHash } from 'node:crypto';

/**
 * The hash that `published.yaml` records of a text: SHA-256, in hexadecimal, of all that stands
 * after its front matter, as UTF-8. Front matter is left out, since a text in force is superseded
 * one day without a change of its words.
 */
export function hashOfText(source: string): string {
  return createHash('sha256').update(textAfterFrontMatter(source), 'utf8').digest('hex');
}

/** What stands after the front matter of a file, to the byte. */
export function textAfterFrontMatter(source: string): string {
  const front = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(source);
  return front === null ? source : source.slice(front[0].length);
}
