/**
 * Writes the version that an annex makes as the file of its base with the changes made: what stays,
 * stays byte for byte, its line breaks and editors' comments with it. So a comparison of the two files
 * shows what the annex changes and nothing else.
 */
import { headEnd } from '../library/file-parts.ts';
import { sameText } from '../model/equality.ts';
import type { LegalContent, LegalDocument } from '../model/nodes.ts';
import { parseLegalText } from '../parse/parse.ts';
import { stringifyLegalText } from '../parse/stringify.ts';
import type { Applied } from './apply.ts';
import { headOf, type Entry } from './entries.ts';
import { inOldLines } from './keep-lines.ts';
import { plainMarkdown } from './plain-markdown.ts';

type Made = Extract<Applied, { applied: true }>;

/**
 * The text of the next version, without front matter.
 *
 * @param source the file of the base that was applied to, with its front matter.
 */
export function writeVersion({ tree, baseline, edits }: Made, source: string): string {
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const text = edited(baseline.entries, edits, source, end);
  if (text !== undefined) {
    const read = parseLegalText(text, '').tree;
    if (sameText(read, tree)) return text;
  }
  // Where the blocks of the file cannot be told apart, all of it is written anew.
  return plainMarkdown(stringifyLegalText(tree)).replaceAll('\n', end);
}

/** The file's blocks with the edits made; nothing where a block has no place of its own in it. */
function edited(
  row: readonly Entry[],
  { replaced, deleted, inserts, continued }: Made['edits'],
  source: string,
  end: string,
): string | undefined {
  const spans = row.map((entry) => spanOf(entry, source));
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined || spans.includes(undefined)) return undefined;
  const written = (at: number): string => source.slice(spans[at]?.start, spans[at]?.end);
  const before = (at: number): string =>
    source.slice(at === 0 ? headEnd(source) : spans[at - 1]?.end, spans[at]?.start);
  const opening = /^\s*/u.exec(before(0))?.[0] ?? '';
  /** The head of a table stands above its first row, whichever that is. */
  const tableAbove = ({ list }: Entry): string => before(row.findIndex((one) => one.list === list));
  const isFollowing = (entry: Entry): boolean => isRow(entry) && above?.list === entry.list;
  /** What comes again keeps its lines, wherever it comes. */
  const were = new Map([...continued].map(([place, { entry }]) => [entry, place]));
  let text = '';
  let above: Entry | undefined;
  for (let at = 0; at <= row.length; at += 1) {
    for (const { entries } of inserts.filter((insert) => insert.at === at)) {
      for (const entry of entries) {
        const there = inListOf(entry, above ?? row[at - 1], row[at]);
        const isFirstRow = isRow(there) && !isFollowing(there);
        if (isFirstRow) text += tableAbove(there);
        else text += text === '' ? opening : spaceAbove(above, there).replaceAll('\n', end);
        const was = were.get(entry);
        const old = was === undefined ? undefined : row[was];
        text +=
          was === undefined || old === undefined
            ? printed(there).replaceAll('\n', end)
            : commentsIn(before(was), end) + changed(written(was), old, there, end);
        above = there;
      }
    }
    const entry = row[at];
    if (entry === undefined || deleted.has(at)) continue;
    const fresh = replaced.get(at);
    const isFirstOfBase = isRow(entry) && row[at - 1]?.list !== entry.list;
    if (isRow(entry) && !isFollowing(entry)) text += tableAbove(entry);
    else if (isFirstOfBase) text += end;
    else text += text === '' ? opening + before(at).trimStart() : before(at);
    text += fresh === undefined ? written(at) : changed(written(at), entry, fresh, end);
    above = fresh ?? entry;
  }
  return text + source.slice(last.end);
}

/** What editors wrote above a block goes where the block goes. */
function commentsIn(above: string, end: string): string {
  return [...above.matchAll(/<!--[\s\S]*?-->/gu)].map(([comment]) => comment + end + end).join('');
}

/** A changed block in the lines of its file; where that reads otherwise, written anew. */
function changed(source: string, old: Entry, fresh: Entry, end: string): string {
  const [before, after] = [printed(old), printed(fresh)];
  const text = inOldLines(source.replaceAll('\r\n', '\n'), before, after);
  const block = isRow(fresh) ? after : text;
  const isSame = sameText(parseLegalText(block, '').tree, parseLegalText(after, '').tree);
  return (isSame ? block : after).replaceAll('\n', end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a block stands in its file, without the white space after it. */
function spanOf({ node, source }: Entry, text: string): Span | undefined {
  const start = source.position?.start.offset;
  // Of what only begins a node, the end is that of its own blocks.
  const own: LegalContent | undefined =
    node === source || !('children' in node) ? undefined : (node.children as LegalContent[]).at(-1);
  const end = (own ?? source).position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function inListOf(entry: Entry, before: Entry | undefined, after: Entry | undefined): Entry {
  if (entry.list === undefined) return entry;
  return { ...entry, list: before?.list ?? after?.list ?? entry.list };
}

function isRow({ list }: Entry): boolean {
  return list?.layout === 'table';
}

/** Rows of a table and limbs follow one another line by line, other blocks after an empty line. */
function spaceAbove(above: Entry | undefined, entry: Entry): string {
  const isNextRow = above !== undefined && isRow(above) && above.list === entry.list;
  const isNextLimb = above?.node.type === 'limb' && entry.node.type === 'limb';
  return isNextRow || isNextLimb ? '\n' : '\n\n';
}

/** A block as Markdown; of a table of definitions, its row. */
function printed(entry: Entry): string {
  const { node, list } = entry;
  const head = list === undefined ? undefined : headOf(list);
  const block: LegalContent =
    list === undefined
      ? node
      : {
          type: 'definitionList',
          layout: list.layout,
          children: head === undefined ? [node] : [head, node],
        };
  const document: LegalDocument = { type: 'legalDocument', children: [block] };
  const markdown = plainMarkdown(stringifyLegalText(document)).trimEnd();
  return isRow(entry) ? (markdown.split('\n').at(-1) ?? '') : markdown;
}
