import { fieldRange } from '../../library/front-matter.ts';
import type { CodeRule, Fault } from '../rule.ts';

const REPORT =
  '---\nnumber: MP9\ntitle: Review of meetings\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends: []\n---\n\nThe issue.\n';
const ANNEX =
  '---\nkind: legal-text\nannex: A\ntitle: Review of meetings\nname: Legal text\n---\n\nD1.1 The panel shall meet monthly.\n';

export const titleMismatch: CodeRule = {
  name: 'title-mismatch',
  on: 'code',
  severity: 'warning',
  sentence: 'The annexes of a modification bear the title of its report.',
  reason: 'Papers of two titles may be papers of two modifications.',
  right: { 'modifications/mp9/report.md': REPORT, 'modifications/mp9/annex-a.md': ANNEX },
  wrong: {
    'modifications/mp9/report.md': REPORT,
    'modifications/mp9/annex-a.md': ANNEX.replace('Review of meetings', '⟦Review of minutes⟧'),
  },
  found: 'Found the title “Review of minutes”; the report of MP9 bears “Review of meetings”.',
  *check({ library, sources }): Generator<Fault> {
    for (const { number, papers } of library.modifications) {
      const report = papers.find(({ kind }) => kind === 'report');
      if (report === undefined) continue;
      for (const { title, file } of papers) {
        if (plain(title) === plain(report.title)) continue;
        yield {
          file,
          place: fieldRange(sources.get(file) ?? '', ['title']),
          found: `Found the title “${title}”; the report of ${number} bears “${report.title}”.`,
          expected: 'Expected one title for all papers of a modification.',
          mend: 'Correct the one that is wrong. Of a published paper, tell its author.',
          others: [
            {
              file: report.file,
              place: fieldRange(sources.get(report.file) ?? '', ['title']),
              says: 'the title of the report',
            },
          ],
        };
      }
    }
  },
};

/** A title whatever its white space and quotation marks. */
function plain(title: string): string {
  return title.replaceAll(/\s+/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').trim();
}
