/**
 * `npm run benchmark:redlines [-- truth | speed | readability | size [options]]`: measures redlines,
 * in all these ways or in one. Each measure is a file in `tests/benchmarks/`, which says what its
 * options are. Exit status 1 when a bar is missed, 2 when there is no such measure.
 */
import { runFile } from './test/tools.ts';

const MEASURES: Readonly<Record<string, string>> = {
  truth: 'redline-truth.ts',
  speed: 'redline-speed.ts',
  readability: 'redline-readability.ts',
  size: 'engine-size.ts',
};

const [chosen, ...options] = process.argv.slice(2);
const names = chosen === undefined ? Object.keys(MEASURES) : [chosen];
let passed = true;
for (const name of names) {
  const file = MEASURES[name];
  if (file === undefined) {
    const known = Object.keys(MEASURES).join(', ');
    console.error(`There is no measure "${name}"; those there are: ${known}.`);
    process.exit(2);
  }
  if (names.length > 1) console.log(`\n== ${name} ==`);
  passed = (await runFile(`tests/benchmarks/${file}`, options)) && passed;
}
process.exitCode = passed ? 0 : 1;
