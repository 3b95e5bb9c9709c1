/**
 * The pages of the invented code with some of its files changed, in a copy that is gone afterwards.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltPages } from '../../src/publish/build-pages.ts';
import type { Pages } from '../../src/publish/page-models.ts';
import { pagesOf } from './harbour.ts';

/** Words of a file of the content folder, and those in their place; or the whole of a new file. */
type FileChange =
  readonly [file: string, old: string, fresh: string] | readonly [file: string, text: string];

/** Builds the pages of a changed copy. */
export function changedPages(
  changes: readonly FileChange[],
): BuiltPages & { readonly pages: Pages } {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-invented-'));
  try {
    cpSync('tests/invented-code', folder, { recursive: true });
    for (const [name, first, fresh] of changes) {
      const file = join(folder, name);
      if (fresh === undefined) {
        writeFileSync(file, first);
        continue;
      }
      const text = readFileSync(file, 'utf8');
      if (!text.includes(first)) throw new Error(`${name} has no ${first}`);
      writeFileSync(
        file,
        text.replace(first, () => fresh),
      );
    }
    return pagesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
