import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import { InsertionReader, type Markdown, type Run, wordsOf } from './markdown.ts';

/** A named piece of a committed file; `inserted` when every word of it stands inside `<ins>`. */
export interface Region {
  readonly name: string;
  readonly words: readonly string[];
  readonly inserted: boolean;
}

/** What names a region: the name that a node begins, or undefined when it continues the last one. */
type Namer = (node: RootContent, text: string) => string | undefined;

/** How many words a region has and their hash, as recorded from the source. */
export function digestOf(words: readonly string[]): { sha256: string; words: number } {
  const sha256 = createHash('sha256').update(words.join(' '), 'utf8').digest('hex');
  return { sha256, words: words.length };
}

/** The regions of a report: classification, sections by heading, footnotes last. */
export function readReport(file: Markdown): Region[] {
  let section = '';
  const regions = readRegions(
    file,
    (node, text) => {
      if (node.type === 'footnoteDefinition') return `report/footnote/${node.identifier}`;
      if (node.type !== 'heading') return undefined;
      if (node.depth !== 2) return `report/${section}/${text}`;
      section = text;
      return `report/${section}`;
    },
    'report/classification',
  );
  const isNote = (region: Region) => region.name.startsWith('report/footnote/');
  return [...regions.filter((region) => !isNote(region)), ...regions.filter(isNote)];
}

/** The regions of Annex A. */
export function readAnnexA(file: Markdown): Region[] {
  let section = '';
  return readRegions(file, (node, text) => {
    if (node.type === 'heading' && node.depth === 2) {
      section = /^(Section [A-Z]+) ‘/.exec(text)?.[1] ?? '';
      return section === '' ? `annex-a/${text}` : `annex-a/${section}/heading`;
    }
    if (text.startsWith('These changes ')) return `annex-a/${section}/baseline`;
    if (text.startsWith('Add ')) return `annex-a/${section}/instruction`;
    return nameLegalText(node, text);
  });
}

/** The regions of Annex B. */
export function readAnnexB(file: Markdown): Region[] {
  return readRegions(file, (node, text) =>
    node.type === 'heading' ? `annex-b/${text.replace(/^(Question \d+): .*$/, '$1')}` : undefined,
  );
}

/** The regions of a version, under the names they have in Annex A. */
export function readVersion(file: Markdown): Region[] {
  return readRegions(file, nameLegalText);
}

/** Names a definition, a clause or a sub-heading; the limbs of a clause continue it. */
function nameLegalText(node: RootContent, text: string): string | undefined {
  if (node.type === 'heading' && node.depth === 3) return `annex-a/sub-heading/${text}`;
  if (node.type !== 'paragraph') return undefined;
  const term = /^(.+)\n: /.exec(text)?.[1];
  if (term !== undefined) return `annex-a/definition/${term}`;
  const clause = /^([A-Z]+\d+\.\d+) /.exec(text)?.[1];
  return clause === undefined ? undefined : `annex-a/${clause}`;
}

/** Walks the nodes of a file; text before the first name needs `lead`, the name of its region. */
function readRegions(file: Markdown, nameOf: Namer, lead?: string): Region[] {
  const reader = new InsertionReader(file.path);
  const found: { name: string; runs: Run[] }[] = [];
  if (lead !== undefined) found.push({ name: lead, runs: [] });
  for (const node of file.nodes) {
    const runs = reader.read(node);
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') continue;
    const name = nameOf(node, text.trim());
    if (name !== undefined) found.push({ name, runs: [] });
    const last = found.at(-1);
    if (last === undefined)
      throw new Error(`${file.path}: text that belongs to no region: ${text}`);
    last.runs.push(...runs, { text: ' ', inserted: false });
  }
  if (reader.inside) throw new Error(`${file.path}: <ins> is never closed`);
  return found.map(({ name, runs }) => toRegion(name, runs));
}

/** A region of its runs. The `: ` that makes a definition list is Markdown, not a word. */
function toRegion(name: string, runs: readonly Run[]): Region {
  const text = runs.map((run) => run.text).join('');
  const worded = runs.filter((run) => !/^\s*:?\s*$/.test(run.text));
  return {
    name,
    words: wordsOf(name.includes('/definition/') ? text.replace('\n: ', ' ') : text),
    inserted: worded.every((run) => run.inserted),
  };
}

/** Legal text with every `<ins>` taken up into it, or left out of it. */
export function resolveInsertions(raw: string, decision: 'accept' | 'reject'): string {
  const resolved =
    decision === 'accept'
      ? raw.replace(/^<\/?ins>$/gm, '').replace(/<\/?ins>/g, '')
      : raw.replace(/<ins>[^]*?<\/ins>/g, '').replace(/^: *$/gm, '');
  return resolved.replace(/\n{3,}/g, '\n\n').trim();
}
