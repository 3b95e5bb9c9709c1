/**
 * `npm run evaluate:checks [-- FOLDER --seed 1 --most 6 --slips]`: precision and recall of the rules over
 * planted faults, those written by hand and those made by machine, each beside its clean twin; with a
 * folder, over slips planted by machine in the texts there. Exit
 * status 1 where a rule is less exact than it must be.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './test/tools.ts';

const file = join(root, 'tests', 'check', 'seeded', 'run.ts');
const run = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 2;
