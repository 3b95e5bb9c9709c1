/**
 * `npm run draft -- section-d --modification mp200`: begins the next version of a document.
 */
import { statusPhrase } from '../../src/model/lifecycle.ts';
import { readOptions, today, versionNameIn } from './arguments.ts';
import { openContent, soundAfter, type Content } from './content.ts';
import { planDraft } from './draft.ts';
import { withReport } from './report.ts';
import { Refusal } from './refusal.ts';
import { refuseUnsaved, writeAll } from './write.ts';

const HELP = `Usage: npm run draft -- DOCUMENT --modification NAME [options]

Begins the next version of a document: a file with the text of the latest version, word for word,
under a head that says what it is made from and by what. Enters it in the modification's report.

DOCUMENT              the name of its folder in the content: section-d
--modification NAME   the name of the modification's folder: mp200
                      a number that is new begins the modification too, with a report
--title "…"           the title of that report; the number, until you write one there
--base 9.0            begins from this version instead of the latest
--number 10.1         gives it this number instead of the next
--help                this

It changes nothing that is there but the list of what the modification amends, and writes nothing
where it refuses. Exit status: 0 where the draft was written, 1 where it was refused.`;

const OPTIONS = {
  modification: { type: 'string' },
  title: { type: 'string' },
  base: { type: 'string' },
  number: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Does what the arguments ask for, and gives what to say of it; throws a Refusal where it cannot. */
export function draft(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) return HELP;
  const [document, ...more] = positionals;
  if (document === undefined || more.length > 0) {
    throw new Refusal('Name one document, as in: npm run draft -- section-d --modification mp200');
  }
  const named = versionNameIn(document);
  if (named !== undefined) {
    throw new Refusal(
      `Name the document by itself, and the version to begin from apart: ${named.document} --base ${named.number}`,
    );
  }
  const { modification, title } = values;
  if (modification === undefined) {
    throw new Refusal('Name what makes the new version, as in --modification mp200.');
  }
  if (values.number !== undefined && !/^\d+(?:\.\d+)*$/.test(values.number)) {
    throw new Refusal('Give --number a number with dots, for example 10.1.');
  }
  const opened = openContent();
  const number = modification.toUpperCase();
  const begun =
    title === undefined && !isNewNumber(opened, modification)
      ? undefined
      : withReport(opened, modification, title ?? number, today());
  const content: Content = begun?.content ?? opened;
  const draft = planDraft(content, {
    document,
    modification,
    base: values.base,
    number: values.number,
  });
  const changes = new Map([...(begun?.changes ?? []), ...draft.changes]);
  soundAfter(opened, changes, 'The draft');
  refuseUnsaved(opened, changes.keys());
  const { base } = draft;
  return [
    `Version ${draft.number} of ${document} begins as version ${base.number}, word for word.`,
    ...(base.status === 'in-force'
      ? []
      : [
          `Version ${base.number} is ${statusPhrase(base.status)}; --base names another version to begin from.`,
        ]),
    ...(begun === undefined || title !== undefined
      ? []
      : [`${number} begins with it: write its title into the report.`]),
    writeAll(opened, changes),
  ].join('\n');
}

/** True for the number of a modification, letters and figures, that the content does not have. */
function isNewNumber({ library }: Content, name: string): boolean {
  return /^[a-z]+\d+[a-z]*$/.test(name) && !library.modifications.some(({ id }) => id === name);
}
