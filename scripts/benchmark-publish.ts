/**
 * `npm run benchmark:publish`: how the time to publish grows with the text. Exit status 1 when it
 * grows faster than it may.
 */
import { runFile } from './test/tools.ts';

process.exitCode = (await runFile('tests/benchmarks/publish-growth.ts', process.argv.slice(2)))
  ? 0
  : 1;
