/**
 * Writes the search index: a record for each thing that can be found, at its exact anchor.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/publish/search-records.ts';
import { vocabularyOf } from '../../src/publish/search-words.ts';

/** The mark that Pagefind sets before the JSON of a record. */
const RECORD_MARK = 'pagefind_dcd';

/**
 * Writes what each record can be filtered by. Pagefind has filters of its own, but writes their
 * values in another order at every build; the same content must give the same bytes.
 *
 * @throws Error when a record is not found among Pagefind's files.
 */
function writeFacets(
  records: readonly SearchRecord[],
  files: readonly { path: string; content: Uint8Array }[],
  folder: string,
): void {
  const ids = new Map<string, string>();
  for (const { path: name, content } of files) {
    const id = /(?:^|\/)([^/]+)\.pf_fragment$/.exec(name)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf(RECORD_MARK) + RECORD_MARK.length)) as {
      url: string;
    };
    ids.set(url, id);
  }
  const facets = records.map(({ href, kind, status }) => {
    const id = ids.get(href);
    if (id === undefined) throw new Error(`Pagefind wrote no record for ${href}.`);
    return [id, { kind, status }] as const;
  });
  facets.sort(([one], [other]) => (one < other ? -1 : 1));
  mkdirSync(path.join(folder, 'pagefind'), { recursive: true });
  writeFileSync(
    path.join(folder, 'pagefind', 'facets.json'),
    JSON.stringify(Object.fromEntries(facets)),
  );
}

/** Writes every word of the records, so that the search page knows which words there are none of. */
function writeWords(records: readonly SearchRecord[], folder: string): void {
  const words = vocabularyOf(records.map(indexedText));
  writeFileSync(path.join(folder, 'pagefind', 'words.json'), JSON.stringify(words));
}

/** What is searched of a record. */
function indexedText({ title, content }: SearchRecord): string {
  return `${title}. ${content}`;
}

/** The search page is our own: Pagefind's ready-made pages and highlighter stay out. */
function isNeeded(name: string): boolean {
  return !/(?:^|\/)pagefind-[a-z-]*(?:ui|highlight)\.|playground/.test(name);
}

/**
 * Writes the index below `folder`/pagefind.
 *
 * The files are taken from Pagefind and written here: its own writer answers before they are all on
 * the disk, and closing it then loses some.
 *
 * @throws Error when Pagefind reports a fault.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const { href, title, kind, status, where } = record;
      const added = await index.addCustomRecord({
        url: href,
        content: indexedText(record),
        language: 'en',
        meta: { title, kind, status, where },
      });
      if (added.errors.length > 0) throw new Error(`${href}: ${added.errors.join('; ')}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('; '));
    writeFacets(records, files, folder);
    writeWords(records, folder);
    for (const { path: name, content: bytes } of files.filter(({ path: name }) => isNeeded(name))) {
      if (bytes.length === 0) throw new Error(`Pagefind gave an empty file: ${name}`);
      const target = path.join(folder, 'pagefind', name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  } finally {
    await close();
  }
}
