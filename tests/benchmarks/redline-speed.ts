/**
 * How long a redline takes and how much memory: beside `git diff --word-diff` on the same two files
 * in the same run, and how both grow with the text and with the edits. Exit status 1 when a bar is
 * missed. `--quick` leaves the largest text out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { asked } from '../../scripts/terminal/asked.ts';
import { median, timed, timedOften } from './clock.ts';
import type { Amounts } from './amendment-work.ts';
import { inventPair } from './invented-pair.ts';

const values = asked('benchmark:redlines', {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '21' },
  seed: { type: 'string', default: '1' },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const folder = mkdtempSync(join(tmpdir(), 'redline-speed-'));
/** Whether a bar was missed. */
const verdict = { failed: false };

interface Texts {
  readonly old: string;
  readonly fresh: string;
}

interface Trees {
  readonly old: LegalDocument;
  readonly fresh: LegalDocument;
}

/** Edits in the proportion of the measured pair, or so many times as many. */
function amountsFor(clauses: number, times = 1): Partial<Amounts> {
  const of = (share: number): number => Math.round(clauses * share * times);
  return { edited: of(0.02), inserted: of(0.01), deleted: of(0.01), moved: of(1 / 300) };
}

function pairOf(clauses: number, times = 1): Texts {
  const size = { clauses, words: Math.round((clauses * 200) / 3), family: 'varied' as const };
  return inventPair(seed, size, amountsFor(clauses, times));
}

function parsed({ old, fresh }: Texts): Trees {
  return { old: parsedInParts(old), fresh: parsedInParts(fresh) };
}

/** Part by part: the same tree, without the time that the parser takes for very long files. */
function parsedInParts(text: string): LegalDocument {
  const parts = text.split(/\n\n(?=## )/);
  const children = parts.flatMap((part) => parseLegalText(part, 'part.md').tree.children);
  return { type: 'legalDocument', children };
}

function redlineOf({ old, fresh }: Trees): void {
  const { proof } = makeRedline(old, fresh);
  if (proof.proven) return;
  verdict.failed = true;
  console.log(`  NOT PROVEN: ${JSON.stringify(proof)}`);
}

/** A line with its bar: how much it was, how much it may be. */
function against(what: string, value: number, most: number, unit = ''): void {
  const holds = value <= most;
  verdict.failed ||= !holds;
  console.log(
    `  ${what}: ${value.toFixed(2)}${unit} (at most ${most}${unit})${holds ? '' : '  MISSED'}`,
  );
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** The same two files, compared by git, its output written to a file. */
function git(old: string, fresh: string): number {
  const out = openSync(join(folder, 'git.txt'), 'w');
  const args = ['diff', '--no-index', String.raw`--word-diff-regex=\w+|[^\s\w]`, old, fresh];
  const took = timed(() => spawnSync('git', args, { stdio: ['ignore', out, 'ignore'] }));
  closeSync(out);
  return took;
}

interface Once {
  readonly milliseconds: number;
  readonly heap: number;
  readonly samples: number;
}

/** A redline in a fresh process. */
function once(old: string, fresh: string): Once {
  const file = join(import.meta.dirname, 'redline-once.ts');
  return JSON.parse(
    execFileSync(process.execPath, [file, old, fresh], { encoding: 'utf8' }),
  ) as Once;
}

function measured(): number {
  const texts = pairOf(3000);
  const [old, fresh] = [join(folder, 'old.md'), join(folder, 'new.md')];
  writeFileSync(old, texts.old);
  writeFileSync(fresh, texts.fresh);
  const trees = parsed(texts);
  const words = texts.old.split(/\s+/).length;
  console.log(`3,000 clauses, ${words} words; ${rounds} rounds, redline and git in turn`);
  const warm: number[] = [];
  const rival: number[] = [];
  const cold: Once[] = [];
  for (let warming = 0; warming < 3; warming += 1) redlineOf(trees);
  for (let round = 0; round < rounds; round += 1) {
    // Nothing is collected between rounds: what a redline throws away, the rounds themselves pay for,
    // and a whole collection would have the engine's compiled code thrown away with it.
    warm.push(timed(() => redlineOf(trees)));
    rival.push(git(old, fresh));
    if (round < 3) cold.push(once(old, fresh));
  }
  const own = median(warm);
  const other = median(rival);
  const coldTime = median(cold.map((run) => run.milliseconds));
  console.log(
    `  redline, warm: median ${milliseconds(own)}, best ${milliseconds(Math.min(...warm))}`,
  );
  console.log(`  redline, first in its process: median ${milliseconds(coldTime)}`);
  console.log(
    `  git diff: median ${milliseconds(other)}, best ${milliseconds(Math.min(...rival))}`,
  );
  against('warm redline / git', own / other, 1);
  console.log(`  first redline / git: ${(coldTime / other).toFixed(2)}`);
  const mega = 1_000_000;
  const samples = Math.min(...cold.map((run) => run.samples));
  against(
    'peak heap over the parsed trees',
    median(cold.map((run) => run.heap)) / mega,
    100,
    ' MB',
  );
  console.log(`  (the heap was looked at ${samples} times or more during each)`);
  return own;
}

function fiveTimes(base: number): void {
  const trees = parsed(pairOf(3000, 5));
  redlineOf(trees);
  const own = timedOften(Math.min(5, rounds), () => redlineOf(trees));
  console.log(`\nfive times the edits: ${milliseconds(own)}`);
  against('times as long', own / base, 6);
}

/** Time for each clause at three sizes; growth that is linear keeps it level. */
function growth(): void {
  console.log('\ngrowth');
  const each: number[] = [];
  for (const clauses of values.quick ? [300, 3000] : [300, 3000, 30_000]) {
    const trees = parsed(pairOf(clauses));
    for (let warming = 0; warming < (clauses > 3000 ? 1 : 5); warming += 1) redlineOf(trees);
    const own = timedOften(clauses > 3000 ? 3 : 7, () => redlineOf(trees));
    each.push((own * 1000) / clauses);
    console.log(
      `  ${String(clauses).padStart(6)} clauses: ${milliseconds(own)}, ${((own * 1000) / clauses).toFixed(1)} µs a clause`,
    );
  }
  against('time a clause, last over first', (each.at(-1) ?? NaN) / (each[0] ?? NaN), 2.5);
}

/** Texts that tempt an engine to compare everything with everything: four times the text each. */
function hardCases(): void {
  const cases: readonly [name: string, texts: (clauses: number) => Texts][] = [
    ['every clause edited', (clauses) => inventPair(seed, sized(clauses), { edited: clauses })],
    [
      'everything replaced',
      (clauses) => ({
        old: inventPair(seed, sized(clauses), {}).old,
        fresh: inventPair(seed + 1, sized(clauses), {}).old,
      }),
    ],
    ['identical clauses, one edited', identical],
    [
      'schedules of near-identical clauses',
      (clauses) =>
        inventPair(seed, { ...sized(clauses), family: 'schedules' }, amountsFor(clauses, 3)),
    ],
  ];
  for (const [name, texts] of cases) {
    const [small, large] = [250, 1000].map((clauses) => {
      const trees = parsed(texts(clauses));
      redlineOf(trees);
      return timedOften(3, () => redlineOf(trees));
    }) as [number, number];
    console.log(`\n${name}: 250 clauses ${milliseconds(small)}, 1,000 ${milliseconds(large)}`);
    against('times as long for four times the text', large / small, 7);
  }
}

function sized(clauses: number): { clauses: number; words: number; family: 'varied' } {
  return { clauses, words: clauses * 66, family: 'varied' };
}

function identical(clauses: number): Texts {
  const text = 'The User shall notify the Panel of each such matter as soon as is practicable.';
  const clause = (words: string, index: number): string => `D1.${String(index + 1)} ${words}`;
  const old = Array.from({ length: clauses }, () => text);
  const fresh = old.toSpliced(Math.floor(clauses / 2), 1, text.replace('shall', 'may'));
  return { old: old.map(clause).join('\n\n'), fresh: fresh.slice(1).map(clause).join('\n\n') };
}

try {
  const base = measured();
  fiveTimes(base);
  growth();
  hardCases();
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = verdict.failed ? 1 : 0;
