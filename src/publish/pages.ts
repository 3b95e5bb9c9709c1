/**
 * The pages as Astro asks for them: loaded once a build, and again when content changed.
 */
import { loadLibrary } from '../library/library.ts';
import { isError, type Diagnostic } from '../model/diagnostics.ts';
import { reportText } from '../model/report.ts';
import { buildPages } from './build-pages.ts';
import type { Pages } from './page-models.ts';

/**
 * The folder of the content: `CLAUSELINE_CONTENT`, or `content` in the folder that the command runs
 * in. Another code is published by pointing at its folder.
 */
export function contentFolder(): string {
  return process.env.CLAUSELINE_CONTENT ?? 'content';
}

let remembered: Pages | undefined;

/**
 * Every page of the site.
 *
 * @throws Error with the diagnostics in words, when the content has an error: half a site is never
 * built.
 */
export function loadPages(): Promise<Pages> {
  remembered ??= readPages();
  return Promise.resolve(remembered);
}

/** Forgets the pages, so that the next request reads the content again. */
export function forgetPages(): void {
  remembered = undefined;
}

function readPages(): Pages {
  const { library, diagnostics } = loadLibrary(contentFolder());
  if (library === undefined) throw contentError(diagnostics);
  const built = buildPages(library);
  if (built.pages === undefined) throw contentError(built.diagnostics);
  return built.pages;
}

/** Faults of the content, for the error page of `npm run dev`. */
class ContentError extends Error {
  readonly hint = 'Mend the file and save it: the page comes back by itself.';

  /** Without the message: Astro takes the word "document" in it for a sign of browser code. */
  override toString(): string {
    return this.name;
  }
}

function contentError(diagnostics: readonly Diagnostic[]): Error {
  return new ContentError(
    `The content cannot be published.\n\n${reportText(diagnostics.filter(isError))}`,
  );
}
