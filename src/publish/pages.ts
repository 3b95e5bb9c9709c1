/**
 * The pages as Astro asks for them: loaded once a build, and again when content changed.
 */
import { checkLibrary, type CheckReport } from '../check/check.ts';
import { contentFolder, contentPath } from '../library/content-folder.ts';
import { loadLibrary, type LoadedLibrary } from '../library/library.ts';
import { isError, type Diagnostic } from '../model/diagnostics.ts';
import { reportText } from '../model/report.ts';
import { buildPages } from './build-pages.ts';
import type { Pages } from './page-models.ts';

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
  const loaded = loadLibrary(contentFolder());
  const { library, diagnostics } = loaded;
  if (library === undefined) throw contentError(diagnostics);
  const built = buildPages(library, knownIn(loaded));
  if (built.pages === undefined) throw contentError(built.diagnostics);
  return built.pages;
}

/** The known faults of a library. Checks take time: none are made where nothing is known. */
function knownIn(loaded: LoadedLibrary): CheckReport['known'] {
  return (loaded.library?.knownFaults ?? []).length > 0 ? checkLibrary(loaded).known : [];
}

/** Faults of the content, for the error page of `npm run dev`. */
class ContentError extends Error {
  readonly hint = 'Mend the file and save it: the page comes back by itself.';
  /** Where the first of them is, so that the error page leads to the line. */
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(message: string, first: Diagnostic | undefined) {
    super(message);
    const { file, line, column } = first ?? {};
    this.loc =
      file === undefined
        ? undefined
        : { file: contentPath(file), line: line ?? 1, column: column ?? 1 };
  }

  /** Without the message: Astro takes the word "document" in it for a sign of browser code. */
  override toString(): string {
    return this.name;
  }
}

function contentError(diagnostics: readonly Diagnostic[]): Error {
  const errors = diagnostics.filter(isError);
  return new ContentError(`The content cannot be published.\n\n${reportText(errors)}`, errors[0]);
}
