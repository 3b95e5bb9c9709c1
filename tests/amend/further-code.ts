/**
 * The invented code with further modifications, in a folder of its own: each with its report, its
 * annex, and the version that it makes, if any, which says no more than its base.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A further modification of one document. */
export interface Further {
  readonly id: string;
  readonly document: string;
  readonly base: string;
  readonly result: string;
  /** The annex below its front matter. */
  readonly annex: string;
  /** True where the content does not have the version yet. */
  readonly isUnmade?: boolean;
}

/** Copies the invented code, with further modifications. The caller clears what is returned. */
export function furtherCode(all: readonly Further[]): { content: string; clear: () => void } {
  const content = join(mkdtempSync(join(tmpdir(), 'clauseline-further-')), 'content');
  cpSync('tests/invented-code', content, { recursive: true });
  for (const { id, document, base, result, annex, isUnmade } of all) {
    const folder = join(content, 'modifications', id);
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'report.md'),
      `---
number: ${id.toUpperCase()}
title: Further changes
kind: report
version: "1.0"
date: 2025-08-10
status: proposed
statusOn: 2026-01-31
proposer: { name: Ann Invented, organisation: Invented Pilots }
parties: [Masters, Pilots]
amends:
  - { document: ${document}, base: "${base}", result: "${result}" }
---

This modification is invented.
`,
    );
    writeFileSync(
      join(folder, 'annex-a.md'),
      `---\nkind: legal-text\nannex: A\ntitle: Further changes\nname: Legal text\n---\n\n${annex}`,
    );
    if (isUnmade === true) continue;
    const texts = join(content, 'code', document);
    const text = readFileSync(join(texts, `${base}.md`), 'utf8');
    writeFileSync(
      join(texts, `${result}.md`),
      `---\nversion: "${result}"\nstatus: proposed\nprovisionalNumber: true\nbase: "${base}"\nmodifications: [${id}]\n---\n${text.slice(text.indexOf('\n---\n') + 5)}`,
    );
  }
  return { content, clear: () => rmSync(dirname(content), { recursive: true }) };
}
