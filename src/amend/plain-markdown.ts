/**
 * Markdown as a person writes it: without the signs that a program sets to be on the safe side. What
 * is taken out is taken out only where the text reads the same without it.
 */
import { sameText } from '../model/equality.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { parseLegalText } from '../parse/parse.ts';

/** A backslash before a sign, and the entity of a space, which a person would not have written. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;

/** A block that is one paragraph between the tags of a mark, each on lines of their own. */
const ALONE =
  /<(ins|del)>\n\n((?![ \t]*(?:[-#|:>`<*+]|\d+[.)]\s))[^\n]+(?:\n(?![ \t]*[-#|:>`<])[^\n]+)*)\n\n<\/\1>/gu;

/** The same text in plainer Markdown. */
export function plainMarkdown(markdown: string): string {
  const { tree, diagnostics } = read(markdown);
  const isSame = (other: string): boolean => {
    const again = read(other);
    return again.diagnostics === diagnostics && sameText(again.tree, tree);
  };
  const compact = without(markdown, ALONE, ([, mark, words]) => `<${mark}>${words}</${mark}>`);
  const whole = compact !== markdown && isSame(compact) ? compact : markdown;
  const bare = whole.replaceAll(ESCAPE, '');
  if (bare === whole) return whole;
  if (isSame(bare)) return bare;
  // Some sign must stay: then each kind of sign goes or stays as a whole, as a person would have it.
  const signs = new Set([...whole.matchAll(ESCAPE)].map(({ index }) => whole.charAt(index + 1)));
  let text = whole;
  for (const sign of signs) {
    const less = text.replaceAll(`\\${sign}`, sign);
    if (isSame(less)) text = less;
  }
  return text;
}

function without(text: string, pattern: RegExp, by: (match: string[]) => string): string {
  return text.replaceAll(pattern, (...match: unknown[]) => by(match as string[]));
}

function read(markdown: string): { tree: LegalDocument; diagnostics: string } {
  const { tree, diagnostics } = parseLegalText(markdown, '');
  return { tree, diagnostics: diagnostics.map(({ ruleId }) => ruleId).join(' ') };
}
