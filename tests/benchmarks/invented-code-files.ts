/**
 * An invented code as the files of a content folder, and as the values that are read from them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Consolidation } from '../../src/library/consolidations.ts';
import type { Version } from '../../src/library/types.ts';
import { documentId, modificationId, versionNumber } from '../../src/model/identifiers.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { citedName } from './invented-code-numbers.ts';
import type { PrintedDocument } from './invented-code-print.ts';
import { INVENTED_NAMES, type InventedCode, type InventedEdition } from './invented-code.ts';

/** The one modification that makes every proposed version, where the last edition is proposed. */
const MODIFICATION = 'mp900';

interface Standing {
  readonly status: 'superseded' | 'in-force' | 'proposed';
  readonly inForceFrom?: string;
}

/** What each edition is: by its place, the last proposed and the one before it in force. */
const STANDING: readonly Standing[] = [
  { status: 'superseded', inForceFrom: '2024-02-29' },
  { status: 'in-force', inForceFrom: '2025-02-27' },
  { status: 'proposed' },
];

/** The same where what is proposed stands beside the editions. */
const STANDING_IN_FORCE: readonly Standing[] = [
  { status: 'superseded', inForceFrom: '2024-02-29' },
  { status: 'superseded', inForceFrom: '2025-02-27' },
  { status: 'in-force', inForceFrom: '2025-11-06' },
];

/**
 * Every file of the content folder, by its path in it.
 *
 * @param last what the last edition is: what one modification proposes, or, as where others are pending,
 *   what is in force.
 */
function filesOf(
  { editions, pending }: InventedCode,
  last: 'in-force' | 'proposed' = pending.length === 0 ? 'proposed' : 'in-force',
): Map<string, string> {
  const files = new Map<string, string>();
  const [title, abbreviation] = INVENTED_NAMES;
  const about = 'A code that was invented for measurements. It is no law.';
  files.set(
    'code.md',
    headed({ title, abbreviation, asAt: '2026-01-01', about }, 'An invented code.'),
  );
  const first = editions[0]?.texts ?? [];
  for (const [index, { document }] of first.entries()) {
    const { id, kind, letters, title } = document;
    const facts = { kind, number: letters, title, order: String(index + 1) };
    files.set(`code/${id}/document.md`, headed(facts, 'An invented text.'));
  }
  const standing = last === 'proposed' ? STANDING : STANDING_IN_FORCE;
  for (const [index, { number, texts }] of editions.entries()) {
    const { status, inForceFrom } = standing[index] ?? { status: 'proposed' };
    const facts = {
      version: `"${number}"`,
      status,
      ...(inForceFrom !== undefined && { inForceFrom }),
      ...(index > 0 && { base: `"${String(editions[index - 1]?.number)}"` }),
      ...(status === 'proposed' && { modifications: `[${MODIFICATION}]` }),
    };
    for (const { document, markdown } of texts)
      files.set(`code/${document.id}/${number}.md`, headed(facts, markdown));
  }
  const [base, result] = [editions[1]?.number, editions[2]?.number];
  if (last === 'in-force') addPending(files, pending, editions.at(-1)?.number ?? '');
  else if (base !== undefined && result !== undefined) {
    const amended = first.map(({ document }) => ({ document: document.id, base, result }));
    files.set(`modifications/${MODIFICATION}/report.md`, reportOf(MODIFICATION, amended));
  }
  return files;
}

/** The texts of pending modifications, each with a number of its own, and their reports. */
function addPending(
  files: Map<string, string>,
  pending: InventedCode['pending'],
  base: string,
): void {
  for (const [index, { id, texts }] of pending.entries()) {
    const result = base.replace(/\.\d+$/, `.${String(index + 1)}`);
    for (const { document, markdown } of texts) {
      const facts = {
        version: `"${result}"`,
        status: 'proposed',
        base: `"${base}"`,
        modifications: `[${id}]`,
      };
      files.set(`code/${document.id}/${result}.md`, headed(facts, markdown));
    }
    const amended = texts.map(({ document }) => ({ document: document.id, base, result }));
    files.set(`modifications/${id}/report.md`, reportOf(id, amended));
  }
}

function reportOf(
  id: string,
  amended: readonly { readonly document: string; readonly base: string; readonly result: string }[],
): string {
  const amends = amended.map(({ document, base, result }) => {
    return `\n  - { document: ${document}, base: "${base}", result: "${result}" }`;
  });
  const report = {
    number: id.toUpperCase(),
    title: 'An invented modification',
    kind: 'report',
    version: '"1.0"',
    date: '2025-12-01',
    status: 'proposed',
    statusOn: '2026-01-01',
    amends: amends.join(''),
  };
  return headed(report, '## Scope\n\nAll of it.');
}

function headed(facts: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text.trimEnd()}\n`;
}

/** Writes the content folder; folders are made where they are not there. */
export function writeCode(
  code: InventedCode,
  folder: string,
  last?: Parameters<typeof filesOf>[1],
): void {
  for (const [path, text] of filesOf(code, last)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The texts of an edition, parsed; offsets of their nodes are those of what is known of them. */
export function versionsOf({ number, texts }: InventedEdition): Version[] {
  return texts.map((printed) => versionOf(printed, number));
}

function versionOf({ document, markdown }: PrintedDocument, number: string): Version {
  const index = Number.parseInt(number, 10) - 1;
  const { status, inForceFrom } = STANDING[index] ?? { status: 'proposed' };
  const file = `content/code/${document.id}/${number}.md`;
  return {
    document: documentId(document.id),
    citedAs: citedName(document),
    number: versionNumber(number),
    status,
    extract: false,
    provisionalNumber: false,
    base: index === 0 ? undefined : versionNumber(`${String(index)}.0`),
    modifications: status === 'proposed' ? [modificationId(MODIFICATION)] : [],
    inForceFrom,
    inForceOn: undefined,
    source: undefined,
    tree: parseLegalText(markdown, file).tree,
    file,
  };
}

/** The consolidation that the texts of an edition make. */
export function consolidationOf(versions: readonly Version[], id = 'invented'): Consolidation {
  return { id, versions: new Map(versions.map((version) => [version.document, version])) };
}
