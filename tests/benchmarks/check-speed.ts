/**
 * How long the check command takes over an invented code: the command itself, from its start to its
 * last line, in a process of its own that saw nothing before. Beside it stand its processor time, how
 * busy the machine was, remark-parse alone over the same files as a peer, and the checks again after
 * one changed Section. Exit status 1 when the work grows faster than it may, or a bar is missed at
 * full size.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContent } from '../../src/library/files.ts';
import { asked } from '../../scripts/terminal/asked.ts';
import { inventCode, sizeOf } from './invented-code.ts';
import { writeCode } from './invented-code-files.ts';

/** What the issue asks at full size, in seconds of this machine. */
const BARS = { whole: 5, changed: 1 };
/** How many modifications are pending, each of three documents; or one that proposes every document. */
type Pending = number | 'all';
/** As many as a code may have on an ordinary day. */
const PENDING = 4;
/** Twice the text for not much more than twice the work. */
const MOST_GROWTH = 2.2;

const root = join(import.meta.dirname, '..', '..');
const METER = pathToFileURL(join(import.meta.dirname, 'processor-time.mjs')).href;

/** One run of the command, in seconds. */
interface Run {
  /** By the clock, from its start to its end. */
  readonly wall: number;
  /** Of processors, all its processes and threads together. */
  readonly work: number;
  /** Processes that wanted a processor, on average over the minute before; runs before it count. */
  readonly busy: number;
}

interface Measured {
  readonly share: number;
  readonly pending: Pending;
  readonly words: number;
  /** The quickest first. */
  readonly runs: readonly [Run, ...Run[]];
  readonly changed: number;
  readonly peer: number;
}

/** What `npm run check -- FOLDER` starts. */
function check(folder: string): Run {
  const times = join(folder, '..', 'times');
  writeFileSync(times, '');
  const [busy = 0] = loadavg();
  const begun = performance.now();
  const run = spawnSync(process.execPath, ['scripts/bootstrap.cjs', 'check', folder], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${METER}`,
      CLAUSELINE_PROCESSOR_TIME: times,
    },
  });
  const wall = (performance.now() - begun) / 1000;
  const told = / in \d+ files\.\n$/.test(run.stdout);
  if (!told || run.status === 2) throw new Error(`The check failed.\n${run.stderr}`);
  const work = readFileSync(times, 'utf8').trim().split('\n');
  return { wall, work: work.reduce((sum, line) => sum + Number(line), 0), busy };
}

function once(what: 'changed' | 'peer', folder: string): number {
  const program = join(import.meta.dirname, 'check-once.ts');
  const run = spawnSync(process.execPath, [program, what, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${what} could not be measured.`);
  return Number(run.stdout);
}

function measure(share: number, times: number, pending: Pending): Measured {
  const home = mkdtempSync(join(tmpdir(), 'clauseline-check-speed-'));
  try {
    const folder = join(home, 'content');
    const isAll = pending === 'all';
    const code = inventCode(1, sizeOf(share), 3, isAll ? 0 : pending);
    writeCode(code, folder, isAll ? 'proposed' : 'in-force');
    const texts = readContent(folder, []).map(({ text }) => text);
    const runs = Array.from({ length: times }, () => check(folder));
    runs.sort((one, other) => one.wall - other.wall);
    return {
      share,
      pending,
      words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
      runs: runs as unknown as Measured['runs'],
      changed: once('changed', folder),
      peer: once('peer', folder),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The least work of the runs: what others did on the machine only adds to it. */
function leastWork({ runs }: Measured): number {
  return Math.min(...runs.map(({ work }) => work));
}

function report(all: readonly Measured[]): boolean {
  const columns = [
    'share',
    'pending',
    'words',
    'best',
    'median',
    'processors',
    'of remark-parse',
    'busy',
    'one Section',
  ];
  console.log(
    `${String(availableParallelism())} processors; seconds of the command, from start to end.`,
  );
  console.log(columns.map((name, index) => name.padStart(WIDTHS[index] ?? 0)).join(''));
  for (const one of all) {
    const { share, pending, words, runs, changed, peer } = one;
    const cells = [
      share.toFixed(2),
      String(pending),
      String(words),
      runs[0].wall.toFixed(2),
      (runs[Math.floor(runs.length / 2)] ?? runs[0]).wall.toFixed(2),
      leastWork(one).toFixed(2),
      (leastWork(one) / peer).toFixed(2),
      Math.max(...runs.map(({ busy }) => busy)).toFixed(1),
      changed.toFixed(2),
    ];
    console.log(cells.map((cell, index) => cell.padStart(WIDTHS[index] ?? 0)).join(''));
  }
  let holds = true;
  const tell = (said: string, good: boolean): void => {
    console.log(`${said}${good ? '' : '  MISSED'}`);
    if (!good) holds = false;
  };
  const alike = all.filter(({ pending }) => pending === PENDING);
  for (const [index, one] of alike.entries()) {
    const before = alike[index - 1];
    if (before === undefined) continue;
    const growth =
      (leastWork(one) / leastWork(before)) ** (Math.LN2 / Math.log(one.words / before.words));
    tell(
      `Twice the text from ${before.share} on: ${growth.toFixed(2)} times the work (at most ${MOST_GROWTH}).`,
      growth <= MOST_GROWTH,
    );
  }
  // Of full size are the texts in force with two versions before each, as the code is described.
  const full = all.find(({ share, pending }) => share === 1 && pending === 0);
  if (full !== undefined) {
    const { wall, busy } = full.runs[0];
    const others =
      busy > 1 ? ` In the minute before, ${busy.toFixed(1)} processes wanted a processor.` : '';
    tell(
      `The whole code in ${wall.toFixed(2)} s by the clock (at most ${BARS.whole}).${others}`,
      wall <= BARS.whole,
    );
    tell(
      `One changed Section in ${full.changed.toFixed(2)} s (at most ${BARS.changed}).`,
      full.changed <= BARS.changed,
    );
  }
  return holds;
}

const WIDTHS = [5, 9, 10, 8, 8, 12, 17, 7, 13];

const values = asked('benchmark:check', {
  shares: { type: 'string', default: '0.25,0.5,1' },
  runs: { type: 'string', default: '3' },
});
const [shares, times] = [values.shares.split(',').map(Number), Number(values.runs)];
const all = shares.map((share) => measure(share, times, PENDING));
// Nothing is pending, and the most that can be: one modification proposes every document anew.
if (shares.includes(1)) all.push(measure(1, times, 0), measure(1, times, 'all'));
process.exitCode = report(all) ? 0 : 1;
