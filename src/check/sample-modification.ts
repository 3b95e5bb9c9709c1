/**
 * A small modification, as the examples of the rules about modifications show it: Section D 1.0, an
 * annex that adds three clauses to it, and Section D 2.0.
 */
import type { Sample } from './rule.ts';

const FIRST = 'D1.1 The panel shall meet monthly.\n';
const ADDED =
  'D1.2 The panel shall keep minutes.\n\nD1.3 The panel shall publish them.\n\nD1.4 The panel shall keep what it published.\n';

const REPORT = `---
number: MP9
title: Review of meetings
kind: report
version: "1.0"
date: 2024-01-01
status: proposed
statusOn: 2024-01-01
amends:
  - { document: section-d, base: "1.0", result: "2.0" }
---

The panel keeps no minutes.
`;

/** The sample with some of its words written otherwise: in the annex, or in the proposed text. */
export function sampleModification(
  change: {
    readonly annex?: readonly [string, string];
    readonly text?: readonly [string, string];
    /** True for the modification without its annex; the place that is told is marked. */
    readonly without?: boolean;
  } = {},
): Sample {
  const annex = `---\nkind: legal-text\nannex: A\ntitle: Review of meetings\nname: Legal text\n---\n\n## Section D ‘Meetings’\n\nAdd Sections D1.2-4 as follows:\n\n<ins>\n\n${ADDED}\n</ins>\n`;
  const made = change.without ? '⟦[mp9]⟧' : '[mp9]';
  const text = `---\nversion: "2.0"\nstatus: proposed\nbase: "1.0"\nmodifications: ${made}\n---\n\n${FIRST}\n${ADDED}`;
  return {
    'code/section-d/document.md': '---\nkind: section\nnumber: D\ntitle: Meetings\norder: 1\n---\n',
    'code/section-d/1.0.md': `---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\n${FIRST}`,
    'code/section-d/2.0.md': change.text ? text.replace(...change.text) : text,
    'modifications/mp9/report.md': REPORT,
    ...(change.without
      ? {}
      : { 'modifications/mp9/annex-a.md': change.annex ? annex.replace(...change.annex) : annex }),
  };
}
