/**
 * Words as tokens, with the formatting of each, and back.
 */
import type { PhrasingContent } from 'mdast';
import { ownText } from '../model/nodes.ts';
import { asRead, asWritten, normalPhrasing } from '../model/phrasing.ts';

/** A word, a number, a mark of punctuation, a run of white space, or an inline node without words. */
export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'punctuation' | 'space' | 'node';
  /** The formatting around it, outermost first, as nodes without children. */
  readonly marks: readonly PhrasingContent[];
  /** Equal for equal formatting; empty for none. */
  readonly marksKey: string;
  /** The inline node itself, where the token is one (a break, an image, inline code). */
  readonly node?: PhrasingContent;
  /** Editors' comments after it, which are no words: they come and go without a change. */
  comments?: readonly PhrasingContent[];
}

/** A label in brackets: (a), (aa), (iv), (B), (2). Words in brackets are none. */
const LABEL = String.raw`\((?:[a-z]|aa|bb|cc|dd|[ivxl]{2,6}|[A-Z]{1,2}|\d{1,2})\)`;

/** Letters, without those of scripts that have no capitals: many write no spaces between words. */
const LETTER = String.raw`(?!\p{Lo})[\p{L}\p{M}\p{N}]`;

/**
 * Cuts text into tokens: provision numbers whole (D10.13(d), 1.4.4, 12(3)(a)), labels whole ((a)),
 * numbers with their separators (1,500.50), words with inner apostrophes and hyphens and with
 * combining marks, white space, runs of a script without capitals, and every other character for
 * itself with what joins onto it (accents, the parts of an emoji, the two halves of a flag).
 */
const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`[A-Z]{1,2}\d+[A-Z]{0,2}(?:\.\d+[A-Z]?)*(?:${LABEL})*(?![\p{L}\p{N}])`,
    String.raw`\d+[A-Z]?(?:\.\d+[A-Z]?)*(?:${LABEL})+`,
    String.raw`\d+(?:[.,]\d+)+(?:\p{L}[\p{L}\p{M}]*)?(?![\p{L}\p{N}])`,
    LABEL,
    String.raw`(?:${LETTER})+(?:['’\u00AD\u200B\u2060\uFEFF\-\u2010\u2011](?:${LETTER})+)*`,
    String.raw`[\p{L}\p{M}\p{N}]+`,
    String.raw`\p{RI}\p{RI}`,
    String.raw`[^](?:[\p{M}\p{Emoji_Modifier}]|\u200D\P{L})*`,
  ].join('|'),
  'gu',
);

const WORD_START = /^\(?[\p{L}\p{N}]/u;
const UNSPACED = /^\p{Lo}/u;
const PLAIN = /^[A-Za-z]/;

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
      for (const text of asRead(child.value).match(TOKEN) ?? []) {
        if (PLAIN.test(text) || !UNSPACED.test(text)) {
          tokens.push({ text, kind: kindOf(text), marks, marksKey });
        } else for (const word of cutUnspaced(text)) tokens.push({ ...word, marks, marksKey });
      }
    } else if (child.type === 'editorComment') {
      const last = tokens.at(-1);
      if (last) last.comments = [...(last.comments ?? []), child];
    } else if ('children' in child) {
      const inner = child.children as PhrasingContent[];
      const key = `${marksKey}\u0001${ownText(child)}`;
      if (inner.length === 0) {
        tokens.push({ text: key, kind: 'node', marks, marksKey, node: child });
      } else {
        const mark = { ...child, children: [] } as unknown as PhrasingContent;
        collect(inner, [...marks, mark], key, tokens);
      }
    } else {
      tokens.push({ text: ownText(child), kind: 'node', marks, marksKey, node: child });
    }
  }
}

function kindOf(text: string): Token['kind'] {
  if (PLAIN.test(text)) return 'word';
  if (text.trim() === '') return 'space';
  return WORD_START.test(text) ? 'word' : 'punctuation';
}

let segmenter: Intl.Segmenter | undefined;

/** Words of a script that may write none apart, by the platform's dictionaries. */
function cutUnspaced(text: string): Pick<Token, 'text' | 'kind'>[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, kind: 'word' }));
}

/** The phrasing that the tokens were cut from, in its normal form. */
export function phrasingOf(tokens: readonly Token[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let value = '';
  tokens.forEach(({ text, node, marks, marksKey, comments }, index) => {
    if (!node) {
      value += text;
      const next = tokens[index + 1];
      if (!comments && next && !next.node && next.marksKey === marksKey) return;
    }
    pieces.push(inMarks(node ?? { type: 'text', value }, marks), ...(comments ?? []));
    value = '';
  });
  return normalPhrasing(pieces);
}

function inMarks(inner: PhrasingContent, marks: readonly PhrasingContent[]): PhrasingContent {
  let node = inner;
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    node = { ...(marks[at] as PhrasingContent), children: [node] } as PhrasingContent;
  }
  return node;
}

/** What stands for an inline node that has no words: program code, an image, the mark of a footnote. */
function textOfNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    default:
      return '';
  }
}

/** The plain text of tokens. */
export function textOfTokens(tokens: readonly Token[]): string {
  let text = '';
  for (const { text: own, node } of tokens) {
    if (!node) text += own;
    else text += textOfNode(node);
  }
  return text;
}
