/**
 * `npm run fuzz [-- --pairs 100000] [--seed N]`: makes redlines of generated pairs of texts and
 * holds each against every gate, until one fails. Out: how far it is and the seed; exit status 1
 * with the smallest pair that fails.
 */
import { runFile } from './test/tools.ts';

const passed = await runFile('tests/benchmarks/redline-fuzz.ts', process.argv.slice(2));
process.exitCode = passed ? 0 : 1;
