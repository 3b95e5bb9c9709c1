/**
 * The arguments of the check command: what they are, what they mean, and what is wrong with them.
 */
import { optionsIn, UsageError } from '../terminal/options.ts';

const FORMATS = ['terminal', 'github', 'sarif', 'json'] as const;

export interface CheckArguments {
  readonly help: boolean;
  /** Content folders and files; none for the content of this project. */
  readonly paths: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly since: string | undefined;
  readonly fix: boolean;
  /** Leaves out what is less grave. */
  readonly quiet: boolean;
}

export const HELP = `Usage: npm run check -- [FOLDER or FILE.md …] [options]

Checks legal texts: references, definitions, numbering, lists, amendments. Without a name it checks
the content of this project. A file in a content folder, or a folder in it, is checked with all that
it is read with; any other Markdown file, a contract say, is checked by itself. - stands for
standard input.

--format terminal   words, with the line of each fault (this is the default)
--format github     annotations for a pull request
--format sarif      SARIF 2.1.0, for code hosts and editors
--format json       all that is known, for programs
--since REV         only files that differ from a revision of git, new ones among them
--fix               mends markup where a fault has a fix; never changes a word
--quiet             leaves out notes
--help              this

Exit status: 0 where there is no error, 1 where there is one, 2 where there was trouble.
The rules are explained in docs/rules.md; content/checks.yaml sets how grave each of them is.`;

const OPTIONS = {
  format: { type: 'string', default: 'terminal' },
  since: { type: 'string' },
  fix: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments; throws a UsageError that says what is wrong with them. */
export function readArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = optionsIn(args, OPTIONS);
  const format = FORMATS.find((one) => one === values.format);
  if (format === undefined) {
    throw new UsageError(`There is no format ${values.format}; use ${FORMATS.join(', ')}.`);
  }
  const { help, since, fix, quiet } = values;
  if (since !== undefined && (since === '' || since.startsWith('-'))) {
    throw new UsageError('Give --since a revision of git: --since main.');
  }
  if (fix && positionals.includes('-')) {
    throw new UsageError('--fix mends files, and cannot mend standard input.');
  }
  return { help, paths: positionals, format, since, fix, quiet };
}
