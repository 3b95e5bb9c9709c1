import { toWords } from './words.ts';

/** A named piece of the source with its words. */
export interface Region {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * One of the three texts in the source: the report, Annex A or Annex B.
 * `front` is what the title block says (it becomes front matter), `body` the text in its order,
 * `furniture` what is not published: contents list, repeated lines and captions.
 */
export interface Part {
  readonly front: readonly Region[];
  readonly body: readonly Region[];
  readonly furniture: readonly string[];
}

/** Thrown when the source does not have the shape that a reader expects. */
export class SourceShapeError extends Error {}

/** A region made from lines of the source. */
export function region(name: string, ...lines: readonly string[]): Region {
  return { name, words: toWords(lines.join('\n')) };
}

/** The blocks of a text: what stands between empty lines. */
export function blocksOf(text: string): string[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''));
}

/** The title inside its single quotation marks; the number before it is given back as `number`. */
export function splitTitle(block: string): { readonly number: string; readonly title: string } {
  const match = /^(\S+)\s+\**‘([\s\S]+)’\**$/.exec(block);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new SourceShapeError(`Expected a number and a title in ‘…’, found: ${block}`);
  }
  return { number: match[1], title: match[2] };
}

/** The value, or a clear error when the source ends before it. */
export function required(value: string | undefined, what: string): string {
  if (value === undefined) throw new SourceShapeError(`The source ends before ${what}.`);
  return value;
}
