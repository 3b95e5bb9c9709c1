/**
 * `npm test [-- --only types,lint,format,unit,build,pages] [-- filter…]`: runs every step, or those
 * named, to the end, whatever fails on the way; filters go to Vitest and Playwright.
 * Out: a table of the steps and, alone on the last line, `N passed, N failed`; exit code 1 when
 * anything failed.
 */
import { parseArgs } from 'node:util';
import { countOne, fullSentence, sentence, sum, type Count } from './test/count.ts';
import { steps, type Step } from './test/steps.ts';

/** In: the arguments. Out: the steps to run and the filters, or one sentence for the user. */
function choose(args: string[]): { chosen: Step[]; filters: string[] } | string {
  const known = steps.map((step) => step.name);
  const usage = `the option is --only with one or more of ${known.join(', ')}`;
  try {
    const options = { only: { type: 'string', multiple: true } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const only = (values.only ?? []).flatMap((names) => names.split(','));
    const unknown = only.find((name) => !known.includes(name));
    if (unknown !== undefined) return `There is no step "${unknown}": ${usage}.`;
    const chosen = steps.filter((step) => only.length === 0 || only.includes(step.name));
    return { chosen, filters: positionals };
  } catch (error) {
    return `${(error as Error).message.split('. ')[0] ?? ''}; ${usage}.`;
  }
}

/** Runs one step under its heading; a step that crashes has failed. */
async function run(step: Step, filters: string[], before: Map<string, Count>): Promise<Count> {
  console.log(`\n== ${step.heading} ==\n`);
  try {
    const count = await step.run(filters, before);
    if (count.reason !== undefined) console.log(count.reason);
    return count;
  } catch (error) {
    console.error(error);
    return countOne(false);
  }
}

const choice = choose(process.argv.slice(2));
if (typeof choice === 'string') {
  console.error(choice);
  process.exit(1);
}

const counts = new Map<string, Count>();
const rows: string[] = [];
for (const step of choice.chosen) {
  const began = performance.now();
  const count = await run(step, choice.filters, counts);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  counts.set(step.name, count);
  rows.push(`${step.name.padEnd(8)}${`${seconds} s`.padStart(9)}  ${fullSentence(count)}`);
}

const total = sum([...counts.values()]);
if (total.skipped > 0) rows.push(`together: ${fullSentence(total)}`);
console.log(`\n== Steps ==\n\n${rows.join('\n')}\n`);
console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;
