/**
 * Changes of formatting, in words: "now bold", "no longer italic", "now a link to https://…".
 */
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
  const only = (marks: typeof after, others: typeof after): string[] =>
    [...marks].filter(([identity]) => !others.has(identity)).map(([, name]) => name);
  return {
    detail: differenceInWords(only(after, before), only(before, after)),
    class: said(old) === said(fresh) ? 'formatting' : 'substantive',
  };
}

/** "now bold, no longer italic": what something is that it was not, and what it is no more. */
export function differenceInWords(gained: readonly string[], lost: readonly string[]): string {
  const told = [...gained.map((one) => `now ${one}`), ...lost.map((one) => `no longer ${one}`)];
  return told.join(', ') || 'formatted otherwise';
}

/** What each mark of some tokens is called, by what it is. */
function marksOf(tokens: readonly Token[]): Map<string, string> {
  return new Map(
    tokens.flatMap(({ marks }) => marks.map((mark) => [ownText(mark), nameOfMark(mark)] as const)),
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
