/**
 * `npm run invent-code -- FOLDER [--share 0.1] [--seed 1] [--pending 4]`: writes an invented code,
 * three versions of each document, as a content folder, for measurements and for a look at a site of
 * full size. Without pending modifications the last versions are all proposed by one.
 * Exit status 2 when the folder is there already or the options cannot be read.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './test/tools.ts';

const file = join(root, 'tests', 'benchmarks', 'write-invented-code.ts');
const run = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = run.status ?? 2;
