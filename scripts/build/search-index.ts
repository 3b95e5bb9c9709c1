/**
 * Writes the search index: a record for each thing that can be found, at its exact anchor.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/publish/search-records.ts';

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
    for (const { href, content, title, kind, status, where } of records) {
      const added = await index.addCustomRecord({
        url: href,
        content: `${title}. ${content}`,
        language: 'en',
        meta: { title, kind, status, where },
        filters: { kind: [kind], status: [status] },
      });
      if (added.errors.length > 0) throw new Error(`${href}: ${added.errors.join('; ')}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('; '));
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
