/**
 * How much a redline marks: words marked over the fewest that any exact word redline needs, and
 * separate marks for each changed paragraph, beside other engines, on invented pairs and on those of
 * a folder (`--pairs FOLDER`). Exit status 1 when a bar is missed. See `docs/measures.md` for what is
 * counted.
 */
import { fewestWords } from '../../scripts/evaluate/fewest.ts';
import { readPairs } from '../../scripts/evaluate/pairs.ts';
import { countMarked, textOf, wordsOf } from '../../scripts/evaluate/segments.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { asked } from '../../scripts/terminal/asked.ts';
import { timed } from './clock.ts';
import { inventPair } from './invented-pair.ts';
import { ENGINES } from './other-engines.ts';

const values = asked('benchmark:redlines', {
  pairs: { type: 'string' },
  large: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
});

/** The share of the fewest words that our engine may mark. */
const MOST = 1.1;
const [own = 'this engine'] = ENGINES.map(({ name }) => name);
/** Whether a bar was missed. */
const verdict = { failed: false };

interface Row {
  readonly text: string;
  readonly engine: string;
  readonly words: number;
  readonly fewest: number;
  readonly marks: number;
  readonly changed: number;
  readonly milliseconds: number;
}

let rows: Row[] = [];

function compare(name: string, oldText: string, newText: string): void {
  const old = parseLegalText(oldText, 'old.md').tree;
  const fresh = parseLegalText(newText, 'new.md').tree;
  const [oldLines, newLines] = [textOf(old), textOf(fresh)];
  const oldWords = wordsOf(oldLines);
  const newWords = wordsOf(newLines);
  const fewest = fewestWords(oldWords, newWords) ?? NaN;
  const changed = changedLines(oldLines, newLines);
  console.log(
    `\n${name}: ${oldWords.length} and ${newWords.length} words, ${changed} paragraphs changed, at least ${fewest} words to mark`,
  );
  for (const { name: engine, redline } of ENGINES) {
    let segments: ReturnType<typeof redline> = [];
    const milliseconds = timed(() => (segments = redline(old, fresh)));
    const { deleted, inserted, marks } = countMarked(segments);
    const row = {
      text: name,
      engine,
      words: deleted.length + inserted.length,
      fewest,
      marks,
      changed,
      milliseconds,
    };
    print(row);
    rows.push(row);
  }
}

/** How many paragraphs of the one text are not in the other, whichever has more of them. */
function changedLines(old: string, fresh: string): number {
  return Math.max(missing(old, fresh), missing(fresh, old));
}

function missing(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let count = 0;
  for (const line of one.split('\n')) {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    else if (line.trim() !== '') count += 1;
  }
  return count;
}

function print({ engine, words, fewest, marks, changed, milliseconds }: Row): void {
  const ratio = fewest === 0 ? '-' : (words / fewest).toFixed(3);
  const each = changed === 0 ? '-' : (marks / changed).toFixed(2);
  console.log(
    `  ${engine.padEnd(17)} ${String(words).padStart(7)} words, ${ratio.padStart(6)} of the fewest; ${String(marks).padStart(5)} marks, ${each.padStart(5)} a paragraph; ${milliseconds.toFixed(0)} ms`,
  );
}

const sizes = [...Array.from({ length: 6 }, () => 300), ...(values.large ? [3000] : [])];
for (const [index, clauses] of sizes.entries()) {
  const size = { clauses, words: Math.round((clauses * 200) / 3), family: 'varied' as const };
  const share = clauses / 300;
  const amounts = { edited: 6 * share, inserted: 3 * share, deleted: 3 * share, moved: share };
  const { old, fresh } = inventPair(Number(values.seed) + index, size, amounts);
  compare(`invented, ${clauses} clauses, seed ${Number(values.seed) + index}`, old, fresh);
}
console.log('\nall invented pairs together');
printTotals();
judge();
if (values.pairs !== undefined) {
  rows = [];
  for (const pair of readPairs(values.pairs)) compare(pair.name, pair.old, pair.fresh);
  console.log('\nall pairs of the folder together');
  printTotals();
  judge();
}
process.exitCode = verdict.failed ? 1 : 0;

/** Prints each engine's sums. */
function printTotals(): void {
  for (const { name: engine } of ENGINES) {
    const own = rows.filter((row) => row.engine === engine);
    const total = (key: Parameters<typeof sum>[1]): number => sum(own, key);
    print({
      text: '',
      engine,
      words: total('words'),
      fewest: total('fewest'),
      marks: total('marks'),
      changed: total('changed'),
      milliseconds: total('milliseconds'),
    });
  }
}

/**
 * Holds what was counted against the bars. An engine that marks nearly everything makes few marks,
 * so marks are compared on the texts of which the other engine too marks few words.
 */
function judge(): void {
  const ours = rows.filter(({ engine }) => engine === own);
  const bars: [string, boolean][] = [
    [`no more than ${MOST} of the fewest words`, sum(ours, 'words') <= MOST * sum(ours, 'fewest')],
  ];
  for (const { name } of ENGINES) {
    if (name === own) continue;
    const theirs = rows.filter(
      ({ engine, words, fewest }) => engine === name && words <= MOST * fewest,
    );
    const texts = new Set(theirs.map(({ text }) => text));
    const beside = ours.filter(({ text }) => texts.has(text));
    const [mine, other] = [sum(beside, 'marks'), sum(theirs, 'marks')];
    const counts = `${mine} and ${other} marks on ${texts.size} of ${ours.length} texts`;
    if (texts.size > 0) bars.push([`fewer marks than ${name} (${counts})`, mine < other]);
    else console.log(`         ${name} marks more than ${MOST} of the fewest words of every text`);
  }
  for (const [bar, holds] of bars) {
    verdict.failed ||= !holds;
    console.log(`  ${holds ? 'holds ' : 'MISSED'} ${bar}`);
  }
}

function sum(
  all: readonly Row[],
  key: 'words' | 'fewest' | 'marks' | 'changed' | 'milliseconds',
): number {
  return all.reduce((total, row) => total + row[key], 0);
}
