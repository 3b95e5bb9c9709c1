/**
 * The next version of a document: the text of the latest word for word, under a head of its own.
 */
import { editFields } from '../../src/library/edit-fields.ts';
import { partsOf } from '../../src/library/file-parts.ts';
import type { CodeDocument, Modification, Version } from '../../src/library/types.ts';
import { compareNumbers } from '../../src/model/identifiers.ts';
import { statusPhrase } from '../../src/model/lifecycle.ts';
import { documentIn, list, pathIn, textOf, type Changes, type Content } from './content.ts';
import { Refusal } from './refusal.ts';

/** What is asked for. */
interface DraftAsked {
  readonly document: string;
  readonly modification: string;
  /** The version to begin from; the latest where none is named. */
  readonly base: string | undefined;
  /** The number of the new version; the next one where none is named. */
  readonly number: string | undefined;
}

interface Draft {
  readonly changes: Changes;
  readonly document: CodeDocument;
  readonly base: Version;
  readonly number: string;
}

/** Works out the draft. Refuses what could not be published, or would lose something. */
export function planDraft(content: Content, asked: DraftAsked): Draft {
  const document = documentIn(content, asked.document);
  const modification = modificationIn(content, asked.modification);
  refuseSecondDraft(document, modification);
  const base = baseOf(document, asked.base);
  const number = asked.number ?? nextNumber(document);
  if (document.versions.some((version) => version.number === number)) {
    throw new Refusal(`${document.id}@${number} is there already; choose another --number.`);
  }
  if (compareNumbers(number, base.number) <= 0) {
    throw new Refusal(
      `${number} does not come after ${base.number}, which the draft begins from; choose a higher --number.`,
    );
  }
  const from = pathIn(content, base.file);
  const text = textOf(content, from) ?? '';
  const report = `modifications/${modification.id}/report.md`;
  const amended = `{ document: ${document.id}, base: "${base.number}", result: "${number}" }`;
  const isEntered = modification.amends.some(
    ({ document: one, result }) => one === document.id && result === number,
  );
  const changes = new Map([
    [
      from.replace(/[^/]+$/, `${number}.md`),
      headOf(base, number, modification) + partsOf(text).text,
    ],
  ]);
  if (!isEntered) {
    const edit = { kind: 'append', name: 'amends', value: amended } as const;
    changes.set(report, editFields(textOf(content, report) ?? '', [edit]));
  }
  return { changes, document, base, number };
}

function headOf(base: Version, number: string, modification: Modification): string {
  const lines = [
    `version: "${number}"`,
    'status: proposed',
    'provisionalNumber: true',
    `base: "${base.number}"`,
    `modifications: [${modification.id}]`,
    ...(base.extract ? ['extract: true'] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

function modificationIn({ library }: Content, id: string): Modification {
  const found = library.modifications.find((one) => one.id === id);
  if (found === undefined) {
    const ids = library.modifications.map((one) => one.id);
    throw new Refusal(
      `There is no modification ${id} in the content${ids.length > 0 ? ` (there is ${list(ids)})` : ''}: name a new one by its number, as in mp200, or give --title to begin it.`,
    );
  }
  if (found.status === 'withdrawn' || found.status === 'in-force') {
    throw new Refusal(`${found.number} is ${statusPhrase(found.status)}: it makes no new text.`);
  }
  return found;
}

function refuseSecondDraft(document: CodeDocument, modification: Modification): void {
  const made = document.versions.find(({ modifications }) =>
    modifications.includes(modification.id),
  );
  if (made === undefined) return;
  throw new Refusal(
    `${modification.number} makes ${document.id}@${made.number} already; change that file instead.`,
  );
}

function baseOf(document: CodeDocument, number: string | undefined): Version {
  const usable = document.versions.filter(({ status }) => status !== 'withdrawn');
  const base =
    number === undefined
      ? [...usable].sort((one, other) => compareNumbers(one.number, other.number)).at(-1)
      : document.versions.find((version) => version.number === number);
  if (base !== undefined) return base;
  throw new Refusal(
    number === undefined
      ? `There is no version of ${document.id} to begin from: write its first version as a file of its own.`
      : `There is no version ${document.id}@${number} to begin from.`,
  );
}

/** "11.0" where the latest is 10.0 or 10.2: the first number counts the texts of a document. */
function nextNumber({ versions }: CodeDocument): string {
  const [first = '0', ...others] = versions
    .map(({ number }) => number)
    .sort(compareNumbers)
    .at(-1)
    ?.split('.') ?? ['0'];
  return [String(Number(first) + 1), ...others.map(() => '0')].join('.');
}
