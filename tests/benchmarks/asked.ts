/**
 * What a benchmark is asked for on its command line.
 */
import type { ParseArgsOptionsConfig } from 'node:util';
import { optionsIn, UsageError } from '../../scripts/terminal/options.ts';

/**
 * In: the command's name and its options. Out: their values. `--help` prints the options and ends with 0; what
 * is no option is told in one sentence, with those that there are, and ends with 2.
 */
export function asked<const Options extends ParseArgsOptionsConfig>(
  command: string,
  options: Options,
): ReturnType<typeof optionsIn<Options>>['values'] {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(usageOf(command, options));
    process.exit(0);
  }
  try {
    const { values, positionals } = optionsIn(args, options);
    const [name] = positionals;
    if (name !== undefined) throw new UsageError(`“${name}” is no option.`);
    return values;
  } catch (trouble) {
    if (!(trouble instanceof UsageError)) throw trouble;
    console.error(`${trouble.message}\n\n${usageOf(command, options)}`);
    process.exit(2);
  }
}

function usageOf(command: string, options: ParseArgsOptionsConfig): string {
  const rows = Object.entries(options).map(([name, { type, default: usual }]) => {
    const value = type === 'boolean' ? '' : ' …';
    return usual === undefined || usual === false || usual === ''
      ? `  --${name}${value}`
      : `  --${name}${value} (${String(usual)} by default)`;
  });
  return `Usage: npm run ${command} -- [options]\n\n${rows.join('\n')}\n\nWhat they do is in docs/measures.md.`;
}
