/**
 * What a benchmark or an evaluation is asked for on its command line.
 */
import { statSync } from 'node:fs';
import type { ParseArgsOptionsConfig } from 'node:util';
import { pathFromCaller } from './caller.ts';
import { optionsIn, UsageError } from './options.ts';

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof optionsIn<Options>
>['values'];

/**
 * In: the command's name and its options. Out: their values. `--help` prints the options and ends with 0; what
 * is no option is told in one sentence, with those that there are, and ends with 2.
 */
export function asked<const Options extends ParseArgsOptionsConfig>(
  command: string,
  options: Options,
): Values<Options> {
  return read(usageOf(command, options), options, (values, [name]) => {
    if (name !== undefined) throw new UsageError(`“${name}” is no option.`);
    return values;
  });
}

/** The same of a command that works on a folder, which it is given by its name: that, and the values. */
export function askedOfFolder<const Options extends ParseArgsOptionsConfig>(
  command: string,
  options: Options,
): { readonly folder: string; readonly values: Values<Options> } {
  return read(usageOf(command, options, 'FOLDER '), options, (values, [name, more]) => {
    if (name === undefined) throw new UsageError('Name a folder.');
    if (more !== undefined) throw new UsageError(`“${more}” is one folder too many.`);
    const folder = pathFromCaller(name);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`${name} is no folder.`);
    return { folder, values };
  });
}

function read<Options extends ParseArgsOptionsConfig, Asked>(
  usage: string,
  options: Options,
  understand: (values: Values<Options>, positionals: readonly string[]) => Asked,
): Asked {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    const { values, positionals } = optionsIn(args, options);
    return understand(values, positionals);
  } catch (trouble) {
    if (!(trouble instanceof UsageError)) throw trouble;
    console.error(`${trouble.message}\n\n${usage}`);
    process.exit(2);
  }
}

function usageOf(command: string, options: ParseArgsOptionsConfig, before = ''): string {
  const rows = Object.entries(options).map(([name, { type, default: usual }]) => {
    const value = type === 'boolean' ? '' : ' …';
    return usual === undefined || usual === false || usual === ''
      ? `  --${name}${value}`
      : `  --${name}${value} (${String(usual)} by default)`;
  });
  return `Usage: npm run ${command} -- ${before}[options]\n\n${rows.join('\n')}\n\nWhat they do is in docs/measures.md.`;
}
