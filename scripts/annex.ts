/**
 * `npm run annex -- OLD NEW`: writes the annex that leads from one version to another, in context,
 * ready for a report. Out: the annex as Markdown on standard output; exit status 1, and nothing on
 * standard output, where there is none to write.
 */
import { subjectsOf } from '../src/amend/subjects.ts';
import { writeAnnex } from '../src/amend/write-annex.ts';
import type { Library, Version } from '../src/library/types.ts';
import { reportText } from '../src/model/report.ts';
import { annexFile } from './annex/annex-file.ts';
import {
  CommandError,
  readLibrary,
  readOptions,
  run,
  versionNamed,
  wholeNumber,
  wordsFor,
} from './annex/arguments.ts';
import { writeNew } from './annex/new-file.ts';

const HELP = `Usage: npm run annex -- DOCUMENT@OLD DOCUMENT@NEW [options]

Writes the annex that leads from the old version to the new one, as Markdown with front matter:
passages in context, insertions in <ins>, deletions in <del>, an instruction over each. It is read
again and applied before it is written: applied to the old version it gives the new one, exactly.

  npm run --silent annex -- section-d@9.0 section-d@10.0 > annex-a.md

--modification ID   whose report the annex stands beside: it bears that report's title (if left out,
                    the one that makes the new version)
--letter B          the letter of the annex (A, if left out)
--context N         blocks shown before and after what changes (2, if left out)
--output FILE       writes to FILE, which must not be there yet
--help              this

Exit status: 0 where the annex was written, 1 where there is none to write.`;

/** The title of the report that an annex stands beside; nothing where it stands beside none. */
function titleOf(
  { modifications }: Library,
  version: Version,
  asked: string | undefined,
): string | undefined {
  const [only, ...others] = version.modifications;
  const id = asked ?? (others.length === 0 ? only : undefined);
  const modification = modifications.find((one) => one.id === id);
  if (asked !== undefined && modification === undefined) {
    const known = modifications.map((one) => one.id).join(', ');
    throw new CommandError(`Found --modification ${asked}. Expected one of: ${known}.`);
  }
  return modification?.title;
}

run(() => {
  const { values, positionals } = readOptions({
    letter: { type: 'string', default: 'A' },
    modification: { type: 'string' },
    context: { type: 'string', default: '2' },
    output: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new CommandError(
      'Name two versions, the old one and then the new one. --help tells more.',
    );
  }
  const { letter, output } = values;
  if (!/^[A-Z]$/.test(letter)) throw new CommandError('Give --letter one capital letter.');
  const library = readLibrary();
  const [old, fresh] = [versionNamed(library, from), versionNamed(library, to)];
  if (old.document !== fresh.document) {
    throw new CommandError(`Found ${from} and ${to}. Expected two versions of one document.`);
  }
  const { document } = old;
  const amends = { document: document.id, base: old.version.number, result: fresh.version.number };
  const [subject] = subjectsOf([amends], [document]);
  if (subject === undefined) return 1;
  const text = ({ version }: typeof old) => ({ ...version, document: document.id });
  const words = wordsFor(document, old.version.number, wholeNumber(values.context, 'context'));
  const annex = writeAnnex(text(old), text(fresh), subject, words);
  if (!annex.written) throw new CommandError(reportText(annex.diagnostics));
  const title =
    titleOf(library, fresh.version, values.modification) ?? `Changes to ${words.heading}`;
  const markdown = annexFile({ letter, title, amends: [amends] }, annex.markdown);
  if (output === undefined) process.stdout.write(markdown);
  else writeNew(output, markdown);
  return 0;
});
