/**
 * Two versions as one row of entries, as an annex would mark them: what stayed is context, what
 * changed is marked inside or, where Markdown cannot say that, deleted and inserted as a whole.
 */
import { isParent, type LegalContent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { sameText } from '../model/equality.ts';
import { parseLegalText } from '../parse/parse.ts';
import { settle } from '../parse/restructure.ts';
import { stringifyLegalText } from '../parse/stringify.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Baseline } from './baseline.ts';
import { markedEntriesOf, type Entry, type EntryStatus } from './entries.ts';
import { linksBetween } from './kept-entries.ts';
import { asWrittenMarks } from './written-marks.ts';

/** One block of the two versions laid into one. */
export interface MergedEntry {
  readonly status: EntryStatus;
  /** The block as the annex will have it. */
  readonly node: LegalContent;
  readonly old: Entry | undefined;
  readonly new: Entry | undefined;
}

/** How closely changes are marked: inside blocks, or around whole blocks only. */
export type Closeness = 'inside' | 'whole';

/** Lays two versions into one row. Their entries must be identified by one baseline. */
export function mergeRows(
  old: Baseline,
  fresh: { readonly tree: LegalDocument; readonly entries: readonly Entry[] },
  closeness: Closeness,
): MergedEntry[] {
  const links = linksBetween(old, fresh);
  const merged: MergedEntry[] = [];
  let [atOld, atNew] = [0, 0];
  const pass = (endOld: number, endNew: number): void => {
    merged.push(...old.entries.slice(atOld, endOld).map(deletedEntry));
    merged.push(...fresh.entries.slice(atNew, endNew).map(insertedEntry));
    [atOld, atNew] = [endOld, endNew];
  };
  for (const link of links) {
    pass(link.old, link.new);
    const [before, after] = [old.entries[link.old], fresh.entries[link.new]];
    if (before && after) merged.push(...pairOf(before, after, link.same, closeness));
    [atOld, atNew] = [link.old + 1, link.new + 1];
  }
  pass(old.entries.length, fresh.entries.length);
  return merged;
}

function deletedEntry(entry: Entry): MergedEntry {
  return { status: 'deleted', node: entry.node, old: entry, new: undefined };
}

function insertedEntry(entry: Entry): MergedEntry {
  return { status: 'inserted', node: entry.node, old: undefined, new: entry };
}

function pairOf(old: Entry, fresh: Entry, same: boolean, closeness: Closeness): MergedEntry[] {
  if (same) return [{ status: 'context', node: old.node, old, new: fresh }];
  const node = closeness === 'inside' ? markedInside(old, fresh) : undefined;
  if (node === undefined) return [deletedEntry(old), insertedEntry(fresh)];
  return [{ status: 'changed', node, old, new: fresh }];
}

/** The two wordings of an entry in one block with marks, if Markdown can say it. */
function markedInside(old: Entry, fresh: Entry): LegalContent | undefined {
  if (old.node.type !== fresh.node.type) return undefined;
  const redline = makeRedline(standAlone(old), standAlone(fresh));
  const [only, ...others] = redline.tree.children;
  const block = only?.type === 'definitionList' ? only.children[0] : only;
  const more = only?.type === 'definitionList' ? only.children.slice(1) : others;
  if (block === undefined || more.length > 0 || block.type !== old.node.type) return undefined;
  const written = asWrittenMarks(block) as LegalContent | undefined;
  return written !== undefined && readsAs(written, old, fresh) ? written : undefined;
}

/** An entry as a text of its own. */
function standAlone({ node, list }: Entry, block: LegalContent = node): LegalDocument {
  if (list === undefined) return { type: 'legalDocument', children: [block] };
  const head =
    list.layout === 'table' ? list.children.filter(({ type }) => type === 'tableRow') : [];
  return { type: 'legalDocument', children: [{ ...list, children: [...head, block] }] };
}

/** True where a block, written as Markdown, reads as its two wordings. */
function readsAs(block: LegalContent, old: Entry, fresh: Entry): boolean {
  const layout = old.list === undefined ? undefined : ({ ...old.list, layout: 'list' } as const);
  const text = standAlone({ ...old, list: layout }, block);
  // A reference to a footnote is one where the note stands, which the block alone does not have.
  const notes = notesCited(block);
  const markdown = stringifyLegalText(text) + notes.map((label) => `\n[^${label}]: …\n`).join('');
  const { tree, diagnostics } = parseLegalText(markdown, '');
  const [only, ...others] = markedEntriesOf(tree.children).filter(
    ({ node }) => node.type !== 'footnoteDefinition' || !notes.includes(node.label ?? ''),
  );
  if (
    only === undefined ||
    others.length > 0 ||
    diagnostics.some(({ ruleId }) => ruleId === 'html' || ruleId === 'unpaired-mark')
  )
    return false;
  return (
    only.old !== undefined &&
    only.new !== undefined &&
    sameText(only.old.node, settle(old.node)) &&
    sameText(only.new.node, settle(fresh.node))
  );
}

/** The labels of the footnotes that a block refers to and does not hold, each once. */
function notesCited(block: LegalNode): string[] {
  const cited = new Map<string, string>();
  const held = new Set<string>();
  const visit = (node: LegalNode): void => {
    if (node.type === 'footnoteReference')
      cited.set(node.identifier, node.label ?? node.identifier);
    if (node.type === 'footnoteDefinition') held.add(node.identifier);
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(block);
  return [...cited].flatMap(([identifier, label]) => (held.has(identifier) ? [] : [label]));
}
