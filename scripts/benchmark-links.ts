/**
 * `npm run benchmark:links [-- --quick]`: how much work it is to find the terms and references of a
 * code; see `tests/benchmarks/links.ts`. Exit status 1 when a bar is missed.
 */
import { runFile } from './test/tools.ts';

const passed = await runFile('tests/benchmarks/links.ts', process.argv.slice(2));
process.exitCode = passed ? 0 : 1;
