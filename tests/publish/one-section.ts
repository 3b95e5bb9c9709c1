/**
 * A code of one Section, published: for texts that are tried as a whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import type { Pages } from '../../src/publish/page-models.ts';
import { searchRecords } from '../../src/publish/search-records.ts';

const DOCUMENT = (letter: string): string =>
  `---\nkind: section\nnumber: ${letter}\ntitle: Title\norder: 1\n---\n\nAbout.\n`;
const VERSION = '---\nversion: "1.0"\nstatus: in-force\ninForceOn: 2024-01-01\n---\n\n';

/**
 * Every page of a code with one Section in one version.
 *
 * @throws Error with the diagnostics where the text cannot be published.
 */
export function publish(text: string, about = 'About.'): Pages {
  const folder = mkdtempSync(path.join(tmpdir(), 'clauseline-'));
  try {
    mkdirSync(path.join(folder, 'code/section-d'), { recursive: true });
    const code = `---\ntitle: Code\nabbreviation: C\nasAt: 2024-01-01\nabout: About\n---\n\n${about}\n`;
    writeFileSync(path.join(folder, 'code.md'), code);
    writeFileSync(path.join(folder, 'code/section-d/document.md'), DOCUMENT('D'));
    writeFileSync(path.join(folder, 'code/section-d/1.0.md'), VERSION + text);
    const { library, diagnostics } = loadLibrary(folder);
    if (library === undefined) throw new Error(reportText(diagnostics));
    const built = buildPages(library);
    if (built.pages === undefined) throw new Error(reportText(built.diagnostics));
    searchRecords(built.publication);
    return built.pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
