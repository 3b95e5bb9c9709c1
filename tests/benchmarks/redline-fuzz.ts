/**
 * Makes redlines of generated pairs, as many as asked for, and holds each against every gate:
 * simplified and raw, twice alike, of texts that nobody may change. Says how far it is, and at the
 * first failure the smallest pair that fails. Exit status 1 on a failure.
 */
import fc from 'fast-check';
import { faultsOf } from '../../scripts/evaluate/gates.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { pairs, type Pair } from '../generate-pairs.ts';
import { frozen } from '../redline/frozen.ts';
import { asked } from '../../scripts/terminal/asked.ts';

const values = asked('fuzz', {
  pairs: { type: 'string', default: '100000' },
  seed: { type: 'string' },
  'keep-going': { type: 'boolean', default: false },
});
const count = Number(values.pairs);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('Give whole numbers: --pairs N, --seed N.');
  process.exit(2);
}

/** How many pairs are tried between two lines of progress. */
const BATCH = 1000;

/** Throws with all that is wrong. */
function tryPair({ old, fresh }: Pair): void {
  const texts = { old: frozen(old), fresh: frozen(fresh) };
  for (const raw of [false, true]) {
    const redline = makeRedline(old, fresh, { raw });
    const faults = faultsOf(redline, texts);
    const again = makeRedline(old, fresh, { raw });
    if (JSON.stringify(again) !== JSON.stringify(redline)) faults.push('twice is not the same');
    if (faults.length > 0) throw new Error(`raw: ${raw}\n${faults.join('\n')}`);
  }
}

console.log(`${count} pairs from seed ${seed}`);
const began = performance.now();
/** The failures told of, without the ids in them: the same fault is told once. */
const told = new Set<string>();
for (let done = 0; done < count; done += BATCH) {
  const numRuns = Math.min(BATCH, count - done);
  const batch = seed + done / BATCH;
  const result = fc.check(fc.property(pairs, tryPair), {
    seed: batch,
    numRuns,
    plugins: [fc.interruptAfterTimeLimit(120_000, { failOnInterrupt: false })],
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (!result.failed) {
    console.log(`${done + result.numRuns} tried, ${seconds} s`);
    continue;
  }
  const fault = messageOf(result.errorInstance);
  const sort = fault.replaceAll(/change-[^\s"]+|".*"|\{.*\}/g, '…');
  const [pair] = (result.counterexample ?? []) as Pair[];
  if (!told.has(sort)) report(pair, fault);
  told.add(sort);
  console.log(`again: --pairs ${numRuns} --seed ${batch}`);
  if (!values['keep-going']) break;
}
console.log(told.size === 0 ? `${count} exact` : `${told.size} sorts of failure`);
process.exitCode = told.size === 0 ? 0 : 1;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The smallest pair that fails, as Markdown and as trees. */
function report(pair: Pair | undefined, fault: string): void {
  console.log(`\nFAILED\n${fault}`);
  if (pair === undefined) return;
  for (const [name, tree] of [
    ['old', pair.old],
    ['new', pair.fresh],
  ] as const) {
    console.log(`\n--- ${name}\n${markdownOf(tree)}\n${JSON.stringify(tree)}`);
  }
}

/** Some generated trees are none that Markdown can say. */
function markdownOf(tree: LegalDocument): string {
  try {
    return stringifyLegalText(tree);
  } catch (error) {
    return `(no Markdown: ${String(error)})`;
  }
}
