/**
 * The invented code in `tests/invented-code/`, loaded, with its pending modifications.
 */
import { annexesIn, versionText, type LibraryAnnex } from '../../src/amend/annexes.ts';
import { baselines, pendingOf, type Pending } from '../../src/amend/pending.ts';
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

/** A modification, ready to be read with others. */
export function pending(name: string): Pending {
  const annex = annexOf(name);
  const made = pendingOf(name, annex, annex.paper.file, baseOf);
  if (!made.made) throw new Error(reportText(made.diagnostics));
  return made.pending;
}
