/**
 * Writes an invented code into a folder; see `scripts/invent-code.ts`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeCode } from './invented-code-files.ts';
import { inventCode, sizeOf } from './invented-code.ts';

const USAGE = 'Usage: invent-code FOLDER [--share 0.1] [--seed 1] [--pending 4]';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        share: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        pending: { type: 'string', default: '0' },
      },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    const [share, seed, pending] = [values.share, values.seed, values.pending].map(Number) as [
      number,
      number,
      number,
    ];
    if (folder === undefined || more.length > 0) throw new Error(USAGE);
    if (!(share >= 0 && share <= 10))
      throw new Error('Expected a share from 0 to 10 after --share.');
    if (!Number.isSafeInteger(seed)) throw new Error('Expected a whole number after --seed.');
    if (!(Number.isSafeInteger(pending) && pending >= 0 && pending <= 9))
      throw new Error('Expected a whole number from 0 to 9 after --pending.');
    if (existsSync(folder)) throw new Error(`${folder} is there already; give another folder.`);
    const code = inventCode(seed, sizeOf(share), 3, pending);
    writeCode(code, folder);
    const texts = [...code.editions, ...code.pending].reduce(
      (sum, one) => sum + one.texts.length,
      0,
    );
    console.log(`${String(texts)} versions written to ${folder}.`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}
