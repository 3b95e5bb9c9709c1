/**
 * `npm run benchmark:publish`: how the time to publish grows with the text, and the site with the
 * days of the code. Exit status 1 when one grows faster than it may.
 */
import { runFile } from './test/tools.ts';

const text = await runFile('tests/benchmarks/publish-growth.ts', process.argv.slice(2));
const days = await runFile('tests/benchmarks/day-growth.ts', []);
process.exitCode = text && days ? 0 : 1;
