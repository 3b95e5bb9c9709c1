/**
 * `npm run benchmark:check [-- --shares 0.25,0.5,1]`: how long the checks take over an invented code
 * of full size and parts of it, whole and after one changed Section, and how that grows. Exit status
 * 1 when a bar is missed.
 */
import { runFile } from './test/tools.ts';

process.exitCode = (await runFile('tests/benchmarks/check-speed.ts', process.argv.slice(2)))
  ? 0
  : 1;
