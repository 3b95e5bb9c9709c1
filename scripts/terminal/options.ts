/**
 * The options and names that a command is given, with what is wrong with them in one sentence.
 */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { npmCommand } from './caller.ts';

/** Arguments that mean nothing: one sentence that says what to do. */
export class UsageError extends Error {}

/**
 * `parseArgs` with its complaint turned into one sentence. In: the arguments and what options there
 * are. Out: the options and the names. Throws what `complaint` makes of the sentence.
 */
export function optionsIn<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  complaint: (sentence: string, cause: unknown) => Error = usageError,
) {
  const taken = takenByNpm(args, options);
  if (taken !== undefined) throw complaint(taken, undefined);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const [words = ''] = String(cause instanceof Error ? cause.message : cause).split(/\. |\n/);
    const plain = words
      .replace(/argument is ambiguous\.?$/, 'needs a value')
      .replace(
        /^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing$/,
        "Option '$1' needs a value",
      )
      .replace(/\.$/, '');
    throw complaint(`${plain}.`, cause);
  }
}

/**
 * Where somebody left out the -- that ends the options of npm, it takes those that follow for its own, and
 * a command would run without them: what was meant for a part would be done to all.
 */
function takenByNpm(args: readonly string[], options: ParseArgsOptionsConfig): string | undefined {
  const command = npmCommand();
  if (command === undefined || args.some((one) => one.startsWith('-'))) return undefined;
  const name = Object.keys(options).find(
    (one) => process.env[`npm_config_${one.replaceAll('-', '_')}`] !== undefined,
  );
  if (name === undefined) return undefined;
  return `npm took --${name} for an option of its own: write -- before the names and options, as in npm run ${command} -- --${name}.`;
}

function usageError(sentence: string, cause: unknown): UsageError {
  return new UsageError(sentence, { cause });
}
