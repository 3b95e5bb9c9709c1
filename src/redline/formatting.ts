/**
 * Changes of formatting, in words: "now bold", "no longer italic", "now a link to https://…".
 */
import type { PhrasingContent } from 'mdast';
import { ownText, type LegalNode } from '../model/nodes.ts';
import type { Token } from './tokens.ts';
import type { ChangeClass } from './types.ts';

const NAMES: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck through',
  insertion: 'marked as inserted',
  deletion: 'marked as deleted',
};

/** What is only how words look. All else says something: where they lead, that they are struck. */
const LOOKS: ReadonlySet<string> = new Set(['strong', 'emphasis']);

/** What equal words lost and gained, in words, and whether it is more than their look. */
export function formattingOf(
  old: readonly Token[],
  fresh: readonly Token[],
): { detail: string; class: ChangeClass } {
  const [before, after] = [marksOf(old), marksOf(fresh)];
  const gained = [...after.keys()].filter((identity) => !before.has(identity));
  const lost = [...before.keys()].filter((identity) => !after.has(identity));
  const detail = [
    ...gained.map((identity) => `now ${nameOfMark(after.get(identity) as PhrasingContent)}`),
    ...lost.map((identity) => `no longer ${nameOfMark(before.get(identity) as PhrasingContent)}`),
  ].join(', ');
  return {
    detail: detail || 'formatted otherwise',
    class: said(old) === said(fresh) ? 'formatting' : 'substantive',
  };
}

function marksOf(tokens: readonly Token[]): Map<string, PhrasingContent> {
  return new Map(
    tokens.flatMap(({ marks }) => marks.map((mark) => [ownText(mark), mark] as const)),
  );
}

/** The marks of each token that are more than a look. */
function said(tokens: readonly Token[]): string {
  const telling = ({ marks }: Token): string[] =>
    marks.filter(({ type }) => !LOOKS.has(type)).map(ownText);
  return JSON.stringify(tokens.map(telling));
}

/** What words are that a mark stands around, or what a link's address says. */
export function nameOfMark(mark: LegalNode): string {
  if (mark.type === 'linkReference') return `a link to ${mark.identifier}`;
  if (!('url' in mark)) return NAMES[mark.type] ?? mark.type;
  return `a link to ${mark.url}${mark.title ? ` (“${mark.title}”)` : ''}`;
}
