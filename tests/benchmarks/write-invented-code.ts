/**
 * Writes an invented code into a folder; see `scripts/invent-code.ts`.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeCode } from './invented-code-files.ts';
import { inventCode, sizeOf } from './invented-code.ts';

const USAGE = 'Usage: invent-code FOLDER [--share 0.1] [--seed 1]';

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        share: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
      },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    const [share, seed] = [Number(values.share), Number(values.seed)];
    if (folder === undefined || more.length > 0) throw new Error(USAGE);
    if (!(share >= 0 && share <= 10))
      throw new Error('Expected a share from 0 to 10 after --share.');
    if (!Number.isSafeInteger(seed)) throw new Error('Expected a whole number after --seed.');
    if (existsSync(folder)) throw new Error(`${folder} is there already; give another folder.`);
    const code = inventCode(seed, sizeOf(share));
    writeCode(code, folder);
    const texts = code.editions.reduce((sum, edition) => sum + edition.texts.length, 0);
    console.log(`${String(texts)} versions written to ${folder}.`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}
