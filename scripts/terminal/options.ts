/**
 * The options and names that a command is given, with what is wrong with them in one sentence.
 */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

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

function usageError(sentence: string, cause: unknown): UsageError {
  return new UsageError(sentence, { cause });
}
