import { inForceVersion } from '../../library/consolidations.ts';
import { isPending } from '../../library/dates.ts';
import { fieldRange } from '../../library/front-matter.ts';
import { compareNumbers } from '../../model/identifiers.ts';
import type { CodeRule, Fault } from '../rule.ts';

const DOCUMENT = '---\nkind: section\nnumber: D\ntitle: Panel\norder: 1\n---\n';
const REPORT =
  '---\nnumber: MP9\ntitle: Review of meetings\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends:\n  - { document: section-d, base: "1.0", result: "3.0" }\n---\n\nThe issue.\n';

const ANNEX =
  '---\nkind: legal-text\nannex: A\ntitle: Review of meetings\nname: Legal text\n---\n\n## Section D ‘Panel’\n\nAdd Section D1.2 as follows:\n\n<ins>D1.2 The panel shall keep minutes.</ins>\n';

function text(version: string, fields: string, more = ''): string {
  return `---\nversion: "${version}"\n${fields}\n---\n\nD1.1 The panel shall meet monthly.\n${more}`;
}

const MORE = '\nD1.2 The panel shall keep minutes.\n';

export const staleBaseline: CodeRule = {
  name: 'stale-baseline',
  on: 'code',
  severity: 'warning',
  sentence: 'A proposed text is made from the text in force.',
  reason:
    'What came into force since is not in it: putting it in force would take that out again by stealth.',
  right: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': text('1.0', 'status: in-force\ninForceFrom: 2024-01-01'),
    'code/section-d/3.0.md': text(
      '3.0',
      'status: proposed\nbase: "1.0"\nmodifications: [mp9]',
      MORE,
    ),
    'modifications/mp9/report.md': REPORT,
    'modifications/mp9/annex-a.md': ANNEX,
  },
  wrong: {
    'code/section-d/document.md': DOCUMENT,
    'code/section-d/1.0.md': text('1.0', 'status: superseded\ninForceFrom: 2024-01-01'),
    'code/section-d/2.0.md': text('2.0', 'status: in-force\ninForceFrom: 2024-02-01'),
    'code/section-d/3.0.md': text(
      '3.0',
      'status: proposed\nbase: ⟦"1.0"⟧\nmodifications: [mp9]',
      MORE,
    ),
    'modifications/mp9/report.md': REPORT,
    'modifications/mp9/annex-a.md': ANNEX,
  },
  found: 'Found section-d 3.0 made from 1.0; version 2.0 is in force.',
  *check({ library, sources }): Generator<Fault> {
    for (const document of [...library.documents, ...library.policies]) {
      const current = inForceVersion(document);
      if (current === undefined) continue;
      for (const version of document.versions) {
        const { base, number, file } = version;
        if (!isPending(version) || base === undefined) continue;
        // What is made from another pending text waits for that.
        const from = document.versions.find((one) => one.number === base);
        if (base === current.number || (from !== undefined && isPending(from))) continue;
        if (compareNumbers(base, current.number) > 0) continue;
        yield {
          file,
          place: fieldRange(sources.get(file) ?? '', ['base']),
          found: `Found ${document.id} ${number} made from ${base}; version ${current.number} is in force.`,
          expected: `Expected base: "${current.number}".`,
          mend: 'Make the changes again in the text in force, and name it as the base.',
          others: [{ file: current.file, place: undefined, says: `version ${current.number}` }],
        };
      }
    }
  },
};
