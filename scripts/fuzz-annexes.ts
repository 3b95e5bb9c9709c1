/**
 * `npm run fuzz-annexes [-- --pairs 1000] [--seed N]`: writes, reads and applies annexes between
 * generated texts, and makes two modifications of one text together. Out: what came of each; exit
 * status 1 with the smallest texts that fail.
 */
import { runFile } from './test/tools.ts';

const passed = await runFile('tests/benchmarks/annex-fuzz.ts', process.argv.slice(2));
process.exitCode = passed ? 0 : 1;
