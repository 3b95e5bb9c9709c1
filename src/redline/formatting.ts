/**
 * Changes of formatting, in words: "bold", "no longer italic", "link now to https://…".
 */
import type { PhrasingContent } from 'mdast';
import { markIdentity } from '../model/phrasing.ts';
import type { Token } from './tokens.ts';

const NAMES: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck through',
  insertion: 'marked as inserted',
  deletion: 'marked as deleted',
};

/** What the formatting of equal words lost and gained, in words. */
export function formattingInWords(old: readonly Token[], fresh: readonly Token[]): string {
  const [before, after] = [marksOf(old), marksOf(fresh)];
  const lost = [...before].filter(([identity]) => !after.has(identity)).map(([, mark]) => mark);
  const gained = [...after].filter(([identity]) => !before.has(identity)).map(([, mark]) => mark);
  const words = [
    ...gained.map((mark) => (isLink(mark) ? linkInWords(mark, lost) : nameOf(mark))),
    ...lost
      .filter((mark) => !isLink(mark) || !gained.some(isLink))
      .map((mark) => `no longer ${nameOf(mark)}`),
  ];
  return words.length === 0 ? 'formatting in another order' : words.join(', ');
}

/** True where words lead elsewhere now: that is more than formatting. */
export function retargets(old: readonly Token[], fresh: readonly Token[]): boolean {
  const targets = (tokens: readonly Token[]): string =>
    tokens.map(({ marks }) => marks.filter(isLink).map(targetOf).join(' ')).join('\n');
  return targets(old) !== targets(fresh);
}

function marksOf(tokens: readonly Token[]): Map<string, PhrasingContent> {
  const marks = new Map<string, PhrasingContent>();
  for (const token of tokens) for (const mark of token.marks) marks.set(markIdentity(mark), mark);
  return marks;
}

function isLink(mark: PhrasingContent): boolean {
  return mark.type === 'link' || mark.type === 'linkReference';
}

function targetOf(mark: PhrasingContent): string {
  return mark.type === 'link' ? mark.url : mark.type === 'linkReference' ? mark.identifier : '';
}

function nameOf(mark: PhrasingContent): string {
  return isLink(mark) ? `a link to ${targetOf(mark)}` : (NAMES[mark.type] ?? mark.type);
}

function linkInWords(mark: PhrasingContent, lost: readonly PhrasingContent[]): string {
  const before = lost.find(isLink);
  return before === undefined
    ? `a link to ${targetOf(mark)}`
    : `a link to ${targetOf(mark)} instead of ${targetOf(before)}`;
}
