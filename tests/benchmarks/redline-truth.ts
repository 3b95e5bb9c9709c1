/**
 * Says how much of what was done to invented texts a redline finds: precision and recall of each
 * kind, over seeds. Exit status 1 when a bar is missed or a redline is not proven.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from '../../scripts/terminal/asked.ts';
import { KINDS } from './findings.ts';
import { precision, recall, type Score } from './score.ts';
import { describeTrial } from './trial-report.ts';
import { FAMILIES, tryFamily, type Trial } from './truth-families.ts';

const values = asked('benchmark:redlines', {
  seeds: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  family: { type: 'string', default: '' },
  verbose: { type: 'boolean', default: false },
  most: { type: 'string', default: '5' },
  dump: { type: 'string' },
});

const first = Number(values.seed);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => first + index);
let failed = false;

for (const family of FAMILIES.filter(({ name }) => name.includes(values.family))) {
  const began = performance.now();
  const faulty: Trial[] = [];
  let unproven = 0;
  const scores = tryFamily(family, seeds, (trial) => {
    if (trial.misses.length > 0) faulty.push(trial);
    if (!trial.redline.proof.proven) unproven += 1;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const bar = family.bar === undefined ? 'reported only' : `bar ${String(family.bar)}`;
  console.log(`\n${family.name} (${String(seeds.length)} pairs, ${seconds} s, ${bar})`);
  for (const kind of KINDS) {
    const found = scores[kind];
    if (found.right + found.falseOnes + found.missed === 0) continue;
    const holds = family.bar === undefined || reaches(found, family.bar);
    failed ||= !holds;
    console.log(rowOf(kind, found) + (holds ? '' : '  MISSED'));
  }
  if (unproven > 0) {
    failed = true;
    console.log(`  ${String(unproven)} not proven`);
  }
  if (faulty.length > 0) {
    console.log(`  mistakes with seeds ${faulty.map(({ seed }) => seed).join(', ')}`);
  }
  if (values.dump !== undefined) {
    for (const trial of faulty.slice(0, 3)) dump(trial, values.dump);
  }
  if (values.verbose) {
    for (const trial of faulty.slice(0, 3)) console.log(describeTrial(trial, Number(values.most)));
  }
}
process.exitCode = failed ? 1 : 0;

/** Writes the texts of a trial as `old.md` and `new.md` into a folder of its own. */
function dump({ family, seed, pair }: Trial, folder: string): void {
  const own = join(folder, family.name.replaceAll(/\W+/g, '-'), `seed-${String(seed)}`);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'old.md'), pair.old);
  writeFileSync(join(own, 'new.md'), pair.fresh);
}

function reaches(found: Score, bar: number): boolean {
  return precision(found) >= bar && recall(found) >= bar;
}

function rowOf(kind: string, found: Score): string {
  const counts = `${String(found.right)} right, ${String(found.falseOnes)} false, ${String(found.missed)} missed`;
  return `  ${kind.padEnd(11)} precision ${precision(found).toFixed(4)}  recall ${recall(found).toFixed(4)}  (${counts})`;
}
