/**
 * What is wrong with the content, for the panel that `npm run dev` shows at the foot of a page.
 */
import { checkLibrary } from '../check/check.ts';
import { loadLibrary } from '../library/library.ts';
import { lostRecord } from '../library/lost-record.ts';
import { bringsBack } from '../library/published-text.ts';
import { severityOf, type Severity } from '../model/diagnostics.ts';
import { contentFolder, contentPath } from '../library/content-folder.ts';

export interface ContentFaults {
  readonly faults: readonly {
    readonly severity: Severity;
    /** "content/code/section-d/10.0.md:34:1". */
    readonly where: string;
    /** The same place as the editor opens it. */
    readonly open: string;
    readonly rule: string;
    readonly words: string;
    readonly mend: string;
  }[];
}

/** Where the development server tells it. */
export const CONTENT_FAULTS = '/@clauseline/faults.json';

/** Reads and checks the content. */
export function contentFaults(): ContentFaults {
  const folder = contentFolder();
  const { diagnostics } = checkLibrary(loadLibrary(folder), {
    lostRecord: lostRecord(folder),
    bringsBack: bringsBack(folder),
  });
  return {
    faults: diagnostics.map((diagnostic) => {
      const { file = '', line = 1, column = 1, ruleId = '', reason, note = '' } = diagnostic;
      const place = `:${String(line)}:${String(column)}`;
      return {
        severity: severityOf(diagnostic),
        where: file + place,
        open: contentPath(file) + place,
        rule: ruleId,
        words: reason,
        mend: note,
      };
    }),
  };
}
