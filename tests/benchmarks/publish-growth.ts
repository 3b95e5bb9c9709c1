/**
 * How the time to publish grows with the text: four times the text in not much more than four times
 * the time, also where all of it is one clause, and where every word of a clause is a term in bold.
 * Exit status 1 when a bar is missed.
 */
import { wrapRanges } from '../../src/model/phrasing.ts';
import { publish } from '../publish/one-section.ts';
import { timedOften } from './clock.ts';

/** Times as long for four times the text: growth with the square would be sixteen. */
const MOST = 8;
const ROUNDS = 3;

function clauses(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const number = `D${String(Math.floor(index / 500) + 1)}.${String((index % 500) + 1)}`;
    const cited = `D1.${String((index % 400) + 1)}`;
    return `${number} The Panel shall comply with Section ${cited} (the “**Term ${String(index)}**”).\n`;
  }).join('\n');
}

function longClause(uses: number): string {
  const duty = 'The Panel shall comply with its duties at all times. ';
  return `Panel\n: means the panel.\n\nD1.1 ${duty.repeat(uses)}`;
}

function wrap(count: number): void {
  wrapRanges(
    Array.from({ length: count }, () => ({
      type: 'strong',
      children: [{ type: 'text', value: 'Panel' }],
    })),
    Array.from({ length: count }, (_, index) => ({
      start: index * 5,
      end: index * 5 + 5,
      wrap: (children) => ({ type: 'emphasis', children }),
    })),
  );
}

const CASES: readonly (readonly [name: string, run: (size: number) => unknown, size: number])[] = [
  ['500 clauses to 2,000', (size) => publish(clauses(size)), 500],
  [
    'a clause of a quarter of a megabyte to one of a megabyte',
    (size) => publish(longClause(size)),
    5000,
  ],
  ['10,000 bold terms to 40,000 in one clause, each wrapped', wrap, 10_000],
];

for (const [name, run, size] of CASES) {
  run(size);
  const [short, long] = [size, 4 * size].map((one) => timedOften(ROUNDS, () => run(one)));
  const times = Number(long) / Number(short);
  const holds = times <= MOST;
  if (!holds) process.exitCode = 1;
  console.log(
    `${name}: ${times.toFixed(2)} times as long (at most ${String(MOST)})${holds ? '' : '  MISSED'}`,
  );
}
