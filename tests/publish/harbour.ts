/**
 * The made-up Harbour Code as pages: terms and clauses that come, change and go over three versions.
 */
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { buildPages, type BuiltPages } from '../../src/publish/build-pages.ts';
import type { Pages, Phrase } from '../../src/publish/page-models.ts';

/** Where the code stands. */
export const HARBOUR = 'tests/publish/harbour-code';

/** The pages of a content folder, and what they were made from. */
export function pagesOf(folder = HARBOUR): BuiltPages & { readonly pages: Pages } {
  const { library, diagnostics } = loadLibrary(folder);
  if (library === undefined) throw new Error(reportText(diagnostics));
  const built = buildPages(library);
  if (built.pages === undefined) throw new Error(reportText(built.diagnostics));
  return { ...built, pages: built.pages };
}

/** A sentence, its links in brackets. */
export function sentence(phrases: readonly Phrase[]): string {
  return phrases.map(({ text, href }) => (href === undefined ? text : `[${text}]`)).join('');
}
