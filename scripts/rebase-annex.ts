/**
 * `npm run rebase-annex -- ANNEX DOCUMENT@VERSION`: carries an annex over to a later version of a
 * document. Out: the annex, drawn against that version, on standard output; on standard error what
 * became of each change; exit status 1 and nothing on standard output where one has no clear place.
 */
import { readFileSync } from 'node:fs';
import { documentsIn, versionText, type LibraryAnnex } from '../src/amend/annexes.ts';
import { carryOver, type CarriedEdit } from '../src/amend/carry-over.ts';
import { baselineOf } from '../src/amend/baseline.ts';
import { editRow } from '../src/amend/edit-row.ts';
import { editsOf } from '../src/amend/edits.ts';
import { calledEntry, textOfEntries } from '../src/amend/entries.ts';
import { undoneInWords } from '../src/amend/in-words.ts';
import { lostLinkDiagnostic, lostSince } from '../src/amend/lost-since.ts';
import type { PendingText } from '../src/amend/pending.ts';
import { subjectsOf } from '../src/amend/subjects.ts';
import { writeAnnex } from '../src/amend/write-annex.ts';
import type { Amended, CodeDocument, Version } from '../src/library/types.ts';
import { isError } from '../src/model/diagnostics.ts';
import { compareNumbers, versionNumber } from '../src/model/identifiers.ts';
import { reportText } from '../src/model/report.ts';
import { contentPath } from '../src/library/content-folder.ts';
import { annexWith, headingsOf } from './annex/annex-file.ts';
import {
  annexNamed,
  CommandError,
  readLibrary,
  readOptions,
  run,
  versionNamed,
  wholeNumber,
  wordsFor,
} from './annex/arguments.ts';

const HELP = `Usage: npm run rebase-annex -- ANNEX DOCUMENT@VERSION [options]

Carries what an annex does to a document over to a later version of it, and writes the annex anew:
its front matter and what it does to other documents stay as they are.
ANNEX is mp167b, where the modification has one annex of legal text, or mp167b/annex-a.

  npm run --silent rebase-annex -- mp167b section-d@11.0

--result N          the number of the version that it makes; if left out, the one that it had
--context N         blocks shown before and after what changes (2, if left out)
--help              this

A change is carried over where what it changes is the same in the later version. It stops where that
was changed otherwise or is gone, where a number is taken, or where nothing says what comes first. What
the annex cites or uses and the later version has no more, or under another number, is told.

Exit status: 0 where all was carried over, 1 where one change stops; then nothing is written.`;

const BECAME: Readonly<Record<CarriedEdit['became'], string>> = {
  fits: 'fits as it is',
  moved: 'fits, in another place',
  made: 'made already',
  stops: 'stops',
};

function nothingLeft({ document, number, file }: Version): string {
  return `
Found nothing left to carry over: ${document} ${number} (${file}) has every change of the annex already.
Expected a version to which the annex has not been made. Take ${document} out of amends in the annex, or mark
the modification as in force.`;
}

/** The number of the version that the annex makes: the one asked for, or the one that it had. */
function resultFor(
  asked: string | undefined,
  had: string,
  document: CodeDocument,
  later: Version,
  { modification }: LibraryAnnex,
): string {
  const isAfter = (number: string): boolean => compareNumbers(number, later.number) > 0;
  if (asked === undefined) {
    if (!isAfter(had)) {
      process.stderr.write(
        `Its version is ${had}, which does not come after ${later.number}: give another number with --result.\n`,
      );
    }
    return had;
  }
  if (!/^\d+(?:\.\d+)*$/u.test(asked)) {
    throw new CommandError(
      `Found --result ${asked}. Expected the number of a version, as in 11.0.`,
    );
  }
  if (!isAfter(asked)) {
    throw new CommandError(
      `Found --result ${asked}. Expected a number after ${later.number}, which the annex is carried over to.`,
    );
  }
  const there = document.versions.find(({ number }) => number === asked);
  if (there !== undefined && !there.modifications.includes(modification.id)) {
    throw new CommandError(
      `Found --result ${asked}, a version of ${document.id} that ${modification.number} does not make (${there.file}). Expected a number that is free.`,
    );
  }
  return asked;
}

run(() => {
  const { values, positionals } = readOptions({
    result: { type: 'string' },
    context: { type: 'string', default: '2' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [name, to, ...more] = positionals;
  if (name === undefined || to === undefined || more.length > 0) {
    throw new CommandError('Name an annex, and then a version of a document. --help tells more.');
  }
  const library = readLibrary();
  const { document, version: later } = versionNamed(library, to);
  const annex = annexNamed(library, name);
  const errors = annex.diagnostics.filter(isError);
  if (errors.length > 0) throw new CommandError(reportText(errors));
  const amended = annex.amended.find(({ subject }) => subject.document === document.id);
  if (amended === undefined) {
    throw new CommandError(`Found no change to ${document.id} in ${annex.paper.file}.`);
  }
  if (headingsOf(annex.tree, amended.subject) > 1) {
    throw new CommandError(
      `Found ${document.id} headed more than once in ${annex.paper.file}. Expected one heading for each document; put what it changes under one.`,
    );
  }
  const { version: base } = versionNamed(library, `${document.id}@${amended.subject.base}`);
  const [before, after] = [base, later].map((one) => baselineOf({ ...one, document: document.id }));
  if (before === undefined || after === undefined) return 1;
  const made = editsOf(amended, before, annex.paper.file);
  if (!made.made) throw new CommandError(reportText(made.diagnostics));
  const carried = carryOver(made.edits, before, after, annex.paper.file);
  for (const { entry, did, became } of carried.each) {
    process.stderr.write(`${did} ${calledEntry(entry)}: ${BECAME[became]}\n`);
  }
  if (carried.undone.length > 0) {
    process.stderr.write(
      `Made from ${document.id} ${base.number} as it stands, its version would undo ${undoneInWords(carried)} of ${document.id} ${later.number}.\n`,
    );
  }
  if (carried.edits === undefined) throw new CommandError(`\n${reportText(carried.diagnostics)}`);
  if (carried.each.every(({ became }) => became === 'made'))
    throw new CommandError(nothingLeft(later));
  const result = resultFor(values.result, amended.subject.result, document, later, annex);
  const others = annex.amended.flatMap((one): PendingText[] => {
    if (one === amended) return [{ baseline: after, edits: carried.edits ?? made.edits }];
    const text = versionText(library, one.subject.document, one.subject.base);
    const baseline = text && baselineOf(text);
    const own = baseline && editsOf(one, baseline, annex.paper.file);
    return baseline && own?.made === true ? [{ baseline, edits: own.edits }] : [];
  });
  const lost = lostSince(before, after, others);
  if (lost.length > 0) {
    const told = lost.map((one) => lostLinkDiagnostic(one, after, annex.paper.file));
    process.stderr.write(`\n${reportText(told)}\n`);
  }
  const amends: Amended = {
    document: document.id,
    base: later.number,
    result: versionNumber(result),
    ...(amended.subject.heading !== undefined && { heading: amended.subject.heading }),
  };
  const [subject] = subjectsOf([amends], documentsIn(library));
  if (subject === undefined) return 1;
  const tree = textOfEntries(editRow(after.entries, carried.edits));
  const fresh = { document: document.id, number: result, file: annex.paper.file, tree };
  const plain = wordsFor(document, later.number, wholeNumber(values.context, 'context'));
  const words = { ...plain, heading: amends.heading ?? plain.heading };
  const written = writeAnnex(after.text, fresh, subject, words);
  if (!written.written) throw new CommandError(reportText(written.diagnostics));
  const { modification, paper } = annex;
  const all = (paper.amends ?? modification.amends).map((one) =>
    one.document === document.id ? amends : one,
  );
  const source = readFileSync(contentPath(paper.file), 'utf8');
  process.stdout.write(annexWith(source, annex, amended, all, written.markdown));
  const stated = modification.amends.find((one) => one.document === document.id);
  if (stated !== undefined && stated.base !== amends.base) {
    const report = modification.papers.find(({ kind }) => kind === 'report');
    process.stderr.write(
      `\nIn ${report?.file ?? 'the report'}, amends names base ${stated.base} of ${document.id}: name ${amends.base} there too.\n`,
    );
  }
  return 0;
});
