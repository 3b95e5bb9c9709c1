/**
 * `npm run evaluate-annexes -- FOLDER`: writes the annex between the two texts of each pair in the
 * folder, both ways, and applies it. Out: a line for each annex; exit status 1 where one does not give the text.
 */
import { runFile } from './test/tools.ts';

const passed = await runFile('tests/benchmarks/annex-pairs.ts', process.argv.slice(2));
process.exitCode = passed ? 0 : 1;
