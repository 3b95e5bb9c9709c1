import { createHash } from 'node:crypto';

/** What is recorded of a region: how many words it has, and a hash of them in order. */
export interface Digest {
  readonly sha256: string;
  readonly words: number;
}

/** The words of a piece of the source, without the copy's marks for bold, underline and links. */
export function toWords(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*- /, ''))
    .join('\n')
    .replace(/\[((?:\\.|[^\]\\])*)\]\(#\)/g, (_, label: string) => label.replace(/\\(.)/g, '$1'))
    .replace(/\*\*|<\/?u>|[¹²³⁴⁵⁶⁷⁸⁹⁰]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The digest of words in their order. */
export function digestOf(words: readonly string[]): Digest {
  const sha256 = createHash('sha256').update(words.join(' '), 'utf8').digest('hex');
  return { sha256, words: words.length };
}
