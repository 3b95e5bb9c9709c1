/**
 * How long the checks take over an invented code, whole and after one changed Section, against a
 * peer: remark-parse alone over the same files. Each share of the full size runs in a process of its
 * own, so that each is cold. Exit status 1 when the time grows faster than it may, or a bar is
 * missed at full size.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkLibrary } from '../../src/check/check.ts';
import { readContent } from '../../src/library/files.ts';
import { libraryOf } from '../../src/library/library.ts';
import { inForce } from '../../src/library/consolidations.ts';
import { inventCode, sizeOf } from './invented-code.ts';
import { writeCode } from './invented-code-files.ts';

/** What the issue asks at full size, in seconds of this machine. */
const BARS = { whole: 5, changed: 1 };
/** Twice the text in not much more than twice the time. */
const MOST_GROWTH = 2.2;

interface Measured {
  readonly share: number;
  readonly words: number;
  readonly whole: number;
  /** Of the whole, what the thread took that somebody waits for; others collect and compile. */
  readonly waited: number;
  readonly changed: number;
  readonly peer: number;
}

/** Processor time, which neighbours on the machine do not lengthen as they do the clock's. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Measures one share in this process. */
function measure(share: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-check-speed-'));
  try {
    const content = join(folder, 'content');
    writeCode(inventCode(1, sizeOf(share)), content);
    const files = readContent(content, []);
    let loaded = libraryOf([], 'content');
    const begun = process.threadCpuUsage();
    const whole = seconds(() => {
      loaded = libraryOf(files, 'content');
      checkLibrary(loaded);
    });
    const thread = process.threadCpuUsage(begun);
    const waited = (thread.user + thread.system) / 1e6;
    const library = loaded.readable;
    if (library === undefined) throw new Error('The invented code could not be read.');
    const texts = [...inForce(library).versions.values()];
    const section = texts.find(({ citedAs }) => /^[A-Z]$/.test(citedAs ?? '')) ?? texts[0];
    const edited = files.map((file) =>
      file.name === section?.file
        ? { ...file, text: file.text.replace(/ shall /, ' must ') }
        : file,
    );
    const changed = seconds(() => {
      checkLibrary(libraryOf(edited, 'content'), { only: (file) => file === section?.file });
    });
    const parser = unified().use(remarkParse).freeze();
    const peer = seconds(() => {
      for (const { text } of files) parser.parse(text);
    });
    const words = files.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    return { share, words, whole, waited, changed, peer };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(all: readonly Measured[]): boolean {
  console.log('share    words   whole  main thread  of remark-parse  one Section changed');
  for (const { share, words, whole, waited, changed, peer } of all) {
    console.log(
      `${share.toFixed(2).padStart(5)}${String(words).padStart(9)}${whole.toFixed(1).padStart(7)} s${waited.toFixed(1).padStart(11)} s${(whole / peer).toFixed(2).padStart(14)}${changed.toFixed(2).padStart(19)} s`,
    );
  }
  let holds = true;
  const tell = (said: string, good: boolean): void => {
    console.log(`${said}${good ? '' : '  MISSED'}`);
    if (!good) holds = false;
  };
  for (const [index, one] of all.entries()) {
    const before = all[index - 1];
    if (before === undefined) continue;
    const growth = (one.whole / before.whole) ** (Math.LN2 / Math.log(one.words / before.words));
    tell(
      `Twice the text from ${before.share} on: ${growth.toFixed(2)} times as long (at most ${MOST_GROWTH}).`,
      growth <= MOST_GROWTH,
    );
  }
  const full = all.find(({ share }) => share === 1);
  if (full !== undefined) {
    tell(
      `The whole code in ${full.whole.toFixed(1)} s (at most ${BARS.whole}).`,
      full.whole <= BARS.whole,
    );
    tell(
      `One changed Section in ${full.changed.toFixed(2)} s (at most ${BARS.changed}).`,
      full.changed <= BARS.changed,
    );
  }
  return holds;
}

const { values } = parseArgs({
  options: {
    shares: { type: 'string', default: '0.25,0.5,1' },
    one: { type: 'string' },
  },
});

if (values.one !== undefined) console.log(JSON.stringify(measure(Number(values.one))));
else {
  const all = values.shares.split(',').map((share): Measured => {
    const run = spawnSync(process.execPath, [import.meta.filename, '--one', share], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(run.stdout) as Measured;
  });
  process.exitCode = report(all) ? 0 : 1;
}
