/**
 * `npm run apply-annex -- ANNEX`: the versions that an annex of the content makes, as files an editor
 * would have written. Out: the Markdown of one version on standard output, or a file for each
 * document in a folder; exit status 1 and nothing written where the annex does not fit.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyTogether } from '../src/amend/apply.ts';
import { annexesIn, versionIn, versionText, type LibraryAnnex } from '../src/amend/annexes.ts';
import { instructionDiagnostic, instructionFaults } from '../src/amend/instruction-faults.ts';
import { pendingFaults, pendingIn } from '../src/amend/pending-library.ts';
import type { AmendedText } from '../src/amend/read-annex.ts';
import type { Library } from '../src/library/types.ts';
import { isError } from '../src/model/diagnostics.ts';
import { reportText } from '../src/model/report.ts';
import { writeVersion } from '../src/amend/write-version.ts';
import { contentPath } from '../src/library/content-folder.ts';
import {
  annexNamed,
  CommandError,
  readOptions,
  readUnmadeLibrary,
  run,
} from './annex/arguments.ts';
import { placeVersions } from './annex/place-version.ts';
import { pathFromCaller } from './terminal/caller.ts';

const HELP = `Usage: npm run apply-annex -- ANNEX [options]

Applies an annex of legal text to the versions that it is drawn against, and writes the versions that
it makes. ANNEX is mp167b, where the modification has one, or mp167b/annex-a. Where other annexes make
the same version with it, they are applied together.

The versions need not be in the content yet.

--document ID       only this document, on standard output
--write             each version in its place in the content; a draft there keeps its front matter
--to FOLDER         a file for each document in FOLDER, which must not be there yet
--help              this

Exit status: 0 where all was applied, 1 where something does not fit; then nothing is written.`;

/** The front matter and text of the version that annexes make. */
function versionFile(
  { subject }: AmendedText,
  annexes: readonly LibraryAnnex[],
  isExtract: boolean,
  text: string,
): string {
  const ids = [...new Set(annexes.map(({ modification }) => modification.id))];
  const [{ modification, paper }, ...others] = annexes as [LibraryAnnex, ...LibraryAnnex[]];
  const head = [
    '---',
    `version: "${subject.result}"`,
    'status: proposed',
    'provisionalNumber: true',
    `base: "${subject.base}"`,
    `modifications: [${ids.join(', ')}]`,
    ...(isExtract ? ['extract: true'] : []),
    ...(others.length === 0
      ? [
          `source: { modification: ${modification.id}, annex: ${(paper.annex ?? '').toLowerCase()} }`,
        ]
      : []),
    '---',
  ];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return [...head, '', text.trimStart()].join(end);
}

/** What one annex does to a document. */
interface Part {
  readonly annex: LibraryAnnex;
  readonly amended: AmendedText;
}

/** All annexes that make a version together: one of them alone would make half of it. */
function partsOf(library: Library, { subject }: AmendedText): Part[] {
  return annexesIn(library).flatMap((annex) =>
    annex.amended
      .filter(
        ({ subject: { document, base, result } }) =>
          document === subject.document && base === subject.base && result === subject.result,
      )
      .map((amended) => ({ annex, amended })),
  );
}

function apply(library: Library, amended: AmendedText): { base: string; markdown: string } {
  const { document, base, result } = amended.subject;
  const before = versionText(library, document, base);
  if (before === undefined) throw new CommandError(`Found no version ${base} of ${document}.`);
  const parts = partsOf(library, amended);
  const files = parts.map(({ annex }) => annex.paper.file);
  if (parts.length > 1) {
    process.stderr.write(`${document} ${result} is made by ${files.join(' and ')} together.\n\n`);
  }
  const read = parts.flatMap(({ annex }) => annex.diagnostics);
  if (read.some(isError)) throw new CommandError(reportText(read.filter(isError)));
  const applied = applyTogether(
    parts.map(({ annex, ...part }) => ({
      ...part,
      file: annex.paper.file,
      modification: annex.modification.number,
    })),
    before,
  );
  if (!applied.applied) throw new CommandError(reportText(applied.diagnostics));
  if (applied.remarks.length > 0) process.stderr.write(`${reportText(applied.remarks)}\n`);
  const isExtract = versionIn(library, document, base)?.extract === true;
  const source = readFileSync(contentPath(before.file), 'utf8');
  const annexes = parts.map(({ annex }) => annex);
  const markdown = versionFile(amended, annexes, isExtract, writeVersion(applied, source));
  return { base: before.file, markdown };
}

run(() => {
  const { values, positionals } = readOptions({
    document: { type: 'string' },
    write: { type: 'boolean', default: false },
    to: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    throw new CommandError('Name one annex, as in mp167b/annex-a. --help tells more.');
  }
  const library = readUnmadeLibrary();
  const annex = annexNamed(library, name);
  const errors = annex.diagnostics.filter(isError);
  if (errors.length > 0) throw new CommandError(reportText(errors));
  const faults = [
    ...annex.diagnostics,
    ...instructionFaults(annex.amended, annex.paper.file).map(instructionDiagnostic),
  ];
  const pending = pendingIn(library);
  faults.push(...pendingFaults(pending.filter(({ annex: { paper } }) => paper === annex.paper)));
  if (faults.length > 0) process.stderr.write(`${reportText(faults)}\n`);
  const chosen = annex.amended.filter(
    ({ subject }) => values.document === undefined || subject.document === values.document,
  );
  if (chosen.length === 0) {
    const known = annex.amended.map(({ subject }) => subject.document).join(', ');
    throw new CommandError(`Found --document ${values.document ?? ''}. Expected one of: ${known}.`);
  }
  const made = chosen.map((amended) => ({ amended, ...apply(library, amended) }));
  const { to, write } = values;
  if (write && to !== undefined) throw new CommandError('Give --write or --to FOLDER, not both.');
  if (write) {
    const files = placeVersions(
      made.map(({ amended, ...one }) => ({ number: amended.subject.result, ...one })),
    );
    for (const file of files) process.stderr.write(`Wrote ${file}.\n`);
    return 0;
  }
  if (to === undefined) {
    const [only, ...others] = made;
    if (only === undefined || others.length > 0) {
      const known = made.map(({ amended }) => amended.subject.document).join(', ');
      throw new CommandError(
        `Found changes to several documents: ${known}. Expected --document ID, or for all --write or --to FOLDER.`,
      );
    }
    process.stdout.write(only.markdown);
    return 0;
  }
  const folder = pathFromCaller(to);
  if (existsSync(folder))
    throw new CommandError(`Found ${to}, which is there already. Expected a new folder.`);
  for (const { amended, markdown } of made) {
    const { document, result } = amended.subject;
    mkdirSync(join(folder, document), { recursive: true });
    writeFileSync(join(folder, document, `${result}.md`), markdown);
  }
  return 0;
});
