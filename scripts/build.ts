/**
 * `npm run build`: content to `dist/`, or nothing at all.
 *
 * The site is built beside `dist/` and put in its place only when every step has succeeded, so that
 * a fault never leaves half a site behind.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { checkLibrary } from '../src/check/check.ts';
import { lostRecord, recordUntold } from '../src/library/lost-record.ts';
import { bringsBack } from '../src/library/published-text.ts';
import { loadLibrary } from '../src/library/library.ts';
import { isError, severityOf } from '../src/model/diagnostics.ts';
import { reportText } from '../src/model/report.ts';
import { buildPages } from '../src/publish/build-pages.ts';
import { contentFolder } from '../src/library/content-folder.ts';
import { searchRecords } from '../src/publish/search-records.ts';
import { counted } from '../src/publish/words.ts';
import { writeSearchIndex } from './build/search-index.ts';

const DIST = path.resolve('dist');
const PARTIAL = path.resolve('dist.partial');
/** The site before, for the moment in which the new one takes its place. */
const OLD = `${DIST}.old`;

/** The most errors that are printed: those after them often follow from the first. */
const MOST_ERRORS = 50;

async function main(): Promise<number> {
  tidyUp();
  step(`Reading ${contentFolder()}/`);
  const loaded = loadLibrary(contentFolder());
  if (loaded.library === undefined) return refuse(loaded.diagnostics);
  warn(loaded.diagnostics);
  const { documents, policies, modifications } = loaded.library;
  const versions = documents.flatMap((document) => document.versions).length;
  detail(
    `${counted(documents.length, 'document')} in ${counted(versions, 'version')}, ${counted(policies.length, 'policy', 'policies')}, ${counted(modifications.length, 'modification')}`,
  );

  step('Checking');
  const untold = recordUntold(contentFolder());
  if (untold !== undefined) process.stderr.write(`${untold}\n`);
  const report = checkLibrary(loaded, {
    lostRecord: lostRecord(contentFolder()),
    bringsBack: bringsBack(contentFolder()),
  });
  if (report.diagnostics.some(isError)) return refuse(report.diagnostics);
  const warnings = report.diagnostics.filter((one) => severityOf(one) === 'warning').length;
  detail(
    `no error, ${counted(warnings, 'warning')}, ${counted(report.known.length, 'known fault')}${warnings > 0 ? '; npm run check tells them' : ''}`,
  );

  step('Computing registers and redlines, proving annexes');
  const built = buildPages(loaded.library, report.known);
  if (built.pages === undefined) return refuse(built.diagnostics);
  for (const { document, old, new: fresh, redline } of built.publication.redlines) {
    detail(
      `${document.id} ${old.number} to ${fresh.number}: ${redline.summary.join('; ')}; proven`,
    );
  }

  warn(built.diagnostics);

  step('Writing pages');
  process.env.CLAUSELINE_OUT = PARTIAL;
  await build({ logLevel: 'warn' });

  step('Writing the search index');
  const records = searchRecords(built.publication);
  await writeSearchIndex(records, PARTIAL);
  detail(`${String(records.length)} entries`);

  replaceDist();
  step('Done: the site is in dist/');
  return 0;
}

/** Takes away what a build that was interrupted left behind, and brings back the site before it. */
function tidyUp(): void {
  rmSync(PARTIAL, { recursive: true, force: true });
  if (existsSync(DIST)) rmSync(OLD, { recursive: true, force: true });
  else if (existsSync(OLD)) renameSync(OLD, DIST);
}

function replaceDist(): void {
  if (existsSync(DIST)) renameSync(DIST, OLD);
  try {
    renameSync(PARTIAL, DIST);
  } finally {
    tidyUp();
  }
}

function refuse(diagnostics: ReturnType<typeof loadLibrary>['diagnostics']): number {
  const errors = diagnostics.filter(isError);
  process.stderr.write(`\n${reportText(errors.slice(0, MOST_ERRORS))}\n\n`);
  if (errors.length > MOST_ERRORS) {
    process.stderr.write(`Only the first ${String(MOST_ERRORS)} are shown.\n`);
  }
  process.stderr.write(
    `${counted(errors.length, 'error')} in the content. Nothing was built; dist/ is as it was.\n`,
  );
  return 1;
}

/** Faults that do not stop the build are told all the same. */
function warn(diagnostics: ReturnType<typeof loadLibrary>['diagnostics']): void {
  if (diagnostics.length > 0) process.stderr.write(`\n${reportText(diagnostics)}\n\n`);
}

function step(words: string): void {
  process.stdout.write(`${words}\n`);
}

function detail(words: string): void {
  process.stdout.write(`  ${words}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  tidyUp();
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.stderr.write(
    'The build failed for a reason that is not in the content; dist/ is as it was.\n',
  );
  process.exitCode = 1;
}
