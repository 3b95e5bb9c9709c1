/**
 * The words of a redline as spans: runs that stand in both texts, in the old one or in the new one.
 */
import type { PhrasingContent } from 'mdast';
import type { LegalNode } from '../model/nodes.ts';
import { asRead } from '../model/phrasing.ts';

/** Which text words stand in. */
export type Side = 'both' | 'old' | 'new';

/** A run of words of one kind. */
export interface Span {
  readonly text: string;
  readonly side: Side;
  readonly change?: string;
  /** Words of both texts, formatted anew. */
  readonly reformatted?: true;
  readonly strong?: true;
  readonly emphasis?: true;
}

/** Plain text as spans. */
export function textSpans(text: string, side: Side): Span[] {
  return text === '' ? [] : [{ text, side }];
}

/** What words are, whatever they say. */
type SpanStyle = Omit<Span, 'text'>;

/** The spans of phrasing that stands on the given side, unless marks in it say otherwise. */
export function wordSpans(children: readonly PhrasingContent[], side: Side): Span[] {
  const spans: Span[] = [];
  collect(children, { side }, spans);
  return spans;
}

/** The words of one of the two texts. What is formatted anew is so in the new one. */
export function reading(spans: readonly Span[], side: 'old' | 'new'): Span[] {
  return spans
    .filter((span) => span.side === side || span.side === 'both')
    .map(({ reformatted, ...span }) =>
      reformatted && side === 'new' ? { ...span, reformatted } : span,
    );
}

/** Adds words to the end of others; what is of one kind with the last of them is joined on. */
export function appendSpan(spans: Span[], text: string, style: SpanStyle): void {
  const last = spans.at(-1);
  if (last !== undefined && sameStyle(last, style)) {
    spans[spans.length - 1] = { ...last, text: last.text + text };
  } else if (text !== '') spans.push({ ...style, text });
}

function collect(children: readonly PhrasingContent[], style: SpanStyle, spans: Span[]): void {
  const put = (text: string): void => appendSpan(spans, text, style);
  const inside = (node: { children: readonly unknown[] }, change: Partial<SpanStyle> = {}): void =>
    collect(node.children as PhrasingContent[], { ...style, ...change }, spans);
  for (const child of children) {
    switch (child.type) {
      case 'text':
        put(asRead(child.value));
        break;
      case 'insertion':
      case 'deletion':
        if (child.change === undefined) {
          const tag = child.type === 'insertion' ? 'ins' : 'del';
          put(`<${tag}>`);
          inside(child);
          put(`</${tag}>`);
        } else {
          const side = child.type === 'insertion' ? 'new' : 'old';
          inside(child, { side: style.side === 'both' ? side : style.side, change: child.change });
        }
        break;
      case 'reformatted':
        inside(child, {
          reformatted: true,
          ...(child.change !== undefined && { change: child.change }),
        });
        break;
      case 'strong':
        inside(child, { strong: true });
        break;
      case 'emphasis':
        inside(child, { emphasis: true });
        break;
      case 'link':
        inside(child);
        // The target of a link that stays is no news; that of one that comes or goes may be.
        if (style.side !== 'both') put(` (${child.url})`);
        break;
      default:
        if ('children' in child) inside(child);
        else put(leafText(child));
    }
  }
}

/** The words that stand for a node without children. */
export function leafText(node: LegalNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'html':
    case 'yaml':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return ' ↵ ';
    case 'image':
      return `[image: ${node.alt ?? ''} (${node.url})]`;
    case 'imageReference':
      return `[image: ${node.alt ?? ''} (${node.identifier})]`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'definition':
      return `[${node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`;
    case 'thematicBreak':
      return '* * *';
    default:
      return '';
  }
}

function sameStyle(one: SpanStyle, other: SpanStyle): boolean {
  return (
    one.side === other.side &&
    one.change === other.change &&
    one.reformatted === other.reformatted &&
    one.strong === other.strong &&
    one.emphasis === other.emphasis
  );
}
