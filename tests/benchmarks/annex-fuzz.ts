/**
 * Tries amendments on generated texts, as many as asked for: the annex written from two texts leads
 * from the one to the other, and two modifications of one text collide in either order or commute.
 * Exit status 1 at the first that fails, with the smallest texts that fail.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { document, edited, edits } from '../generate.ts';
import { pairs } from '../generate-pairs.ts';
import { tryTogether } from '../amend/together.ts';
import { asFile, tryWayBack } from '../amend/way-back.ts';

const HELP = `Usage: npm run fuzz-annexes [-- --pairs N] [--seed N]

Writes the annex between generated texts, reads it again and applies it; and makes two modifications
of one generated text together and one after the other.

--pairs N    how many of each are tried (1000, if left out)
--seed N     where the generator begins (another each time, if left out)
--help       this

Exit status: 0 where all hold, 1 where one does not, with the smallest that fails.`;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const count = Number(values.pairs);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('Give whole numbers: --pairs N, --seed N.');
  process.exit(2);
}

const BATCH = 100;
const outcomes = new Map<string, number>();
const met = (outcome: string): void => {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
};

const wayBack = fc.property(pairs, ({ old, fresh }) => {
  const [before, after] = [asFile(old), asFile(fresh)];
  if (before === undefined || after === undefined) return;
  const trial = tryWayBack(before, after);
  met(`annex: ${trial.outcome}`);
  if (trial.outcome !== 'wrong') return;
  const texts = [before, after].map((text) => stringifyLegalText(text));
  throw new Error([trial.fault, ...texts, trial.markdown].join('\n-----\n'));
});

const together = fc.property(document, edits, edits, (old, one, other) => {
  const texts = [old, edited(old, one.slice(0, 2)), edited(old, other.slice(0, 2))].map(asFile);
  const [base, first, second] = texts;
  if (base === undefined || first === undefined || second === undefined) return;
  const trial = tryTogether(base, first, second);
  met(`two modifications: ${trial.outcome}`);
  if (trial.outcome !== 'wrong') return;
  const markdown = [base, first, second].map((text) => stringifyLegalText(text));
  throw new Error([trial.fault, ...markdown].join('\n-----\n'));
});

console.log(`${String(count)} of each from seed ${String(seed)}`);
for (let done = 0; done < count && process.exitCode === undefined; done += BATCH) {
  for (const property of [wayBack, together]) {
    const result = fc.check(property as fc.IProperty<unknown>, {
      seed: seed + done / BATCH,
      numRuns: Math.min(BATCH, count - done),
      plugins: [fc.interruptAfterTimeLimit(600_000, { failOnInterrupt: false })],
    });
    if (!result.failed) continue;
    console.error(`seed ${String(seed + done / BATCH)}: ${String(result.errorInstance)}`);
    process.exitCode = 1;
  }
  console.log(`${String(Math.min(done + BATCH, count))} tried`);
}
for (const [outcome, number] of [...outcomes].sort()) console.log(`${outcome} ${String(number)}`);
