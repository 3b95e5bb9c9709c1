/**
 * Words as tokens, with the formatting of each, and back.
 */
import type { PhrasingContent } from 'mdast';
import { asWritten, markIdentity, normalPhrasing } from '../model/phrasing.ts';

/** A word, a number, a mark of punctuation, a run of white space, or an inline node without words. */
export interface Token {
  readonly text: string;
  /** The formatting around it, outermost first, as nodes without children. */
  readonly marks: readonly PhrasingContent[];
  /** The inline node itself, where the token is one (a break, an image, inline code). */
  readonly node?: PhrasingContent;
  /** Equal for tokens that read alike and are formatted alike. */
  readonly key: string;
}

/**
 * Cuts text into tokens: provision numbers whole (D10.13(d), 1.4.4), numbers with their separators
 * (1,500.50), words with inner apostrophes and hyphens and with combining marks, white space, and
 * every other character for itself.
 */
const TOKEN =
  /[A-Z]{1,2}\d+[A-Z]?(?:\.\d+[A-Z]?)*(?:\((?:[a-z]{1,4}|[A-Z]{1,3}|\d{1,3})\))*|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’\u00AD\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

/** The tokens of a words node's children. */
export function tokensOf(children: readonly PhrasingContent[]): Token[] {
  const tokens: Token[] = [];
  collect(asWritten(children), [], '', tokens);
  return tokens;
}

function collect(
  children: readonly PhrasingContent[],
  marks: readonly PhrasingContent[],
  marksKey: string,
  tokens: Token[],
): void {
  for (const child of children) {
    if (child.type === 'text') {
      for (const text of child.value.match(TOKEN) ?? []) {
        tokens.push({ text, marks, key: `${marksKey}\u0000${text}` });
      }
    } else if ('children' in child) {
      const inner = child.children as PhrasingContent[];
      const mark = { ...child, children: [] } as unknown as PhrasingContent;
      const key = `${marksKey}\u0001${markIdentity(child)}`;
      if (inner.length === 0) tokens.push({ text: '', marks, node: child, key: `${key}\u0002` });
      else collect(inner, [...marks, mark], key, tokens);
    } else {
      const text = 'value' in child ? child.value : '';
      tokens.push({ text, marks, node: child, key: `${marksKey}\u0002${markIdentity(child)}` });
    }
  }
}

/** The phrasing that the tokens were cut from, in its normal form. */
export function phrasingOf(tokens: readonly Token[]): PhrasingContent[] {
  return normalPhrasing(tokens.map(inMarks));
}

function inMarks(token: Token): PhrasingContent {
  let node: PhrasingContent = token.node ?? { type: 'text', value: token.text };
  for (const mark of [...token.marks].reverse()) {
    node = { ...mark, children: [node] } as PhrasingContent;
  }
  return node;
}
