/**
 * The invented code in `tests/invented-code/`, loaded, with its pending modifications.
 */
import { annexesIn, versionText, type LibraryAnnex } from '../../src/amend/annexes.ts';
import { editsOf } from '../../src/amend/edits.ts';
import { baselines, type Pending } from '../../src/amend/pending.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';

const loaded = loadLibrary('tests/invented-code');
if (loaded.library === undefined) throw new Error(reportText(loaded.diagnostics));

export const library = loaded.library;
export const loadingDiagnostics = loaded.diagnostics;
export const annexes = annexesIn(library);

export const baseOf = baselines((document, number) => versionText(library, document, number));

/** An annex by the name of its modification and its letter: "IM3 A". */
export function annexOf(name: string): LibraryAnnex {
  const found = annexes.find(
    ({ modification, paper }) => `${modification.number} ${paper.annex ?? ''}` === name,
  );
  if (found === undefined) throw new Error(`There is no annex ${name}.`);
  return found;
}

/** What an annex does to the versions that it is drawn against. */
export function pending(name: string): Pending {
  const { amended, diagnostics, paper } = annexOf(name);
  const texts = amended.flatMap((one) => {
    const baseline = baseOf(one.subject.document, one.subject.base);
    if (baseline === undefined) return [];
    const made = editsOf(one, baseline, paper.file);
    if (!made.made) throw new Error(reportText(made.diagnostics));
    return [{ baseline, edits: made.edits }];
  });
  if (diagnostics.some(isError)) throw new Error(reportText(diagnostics));
  return { name, texts };
}
