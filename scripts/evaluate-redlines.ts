/**
 * `npm run evaluate:redlines -- FOLDER`: makes redlines of every pair of texts in a folder, both
 * ways. A pair is any folder in it, at whatever depth, that holds `old.md` and `new.md`.
 * Out: a table, and what others say was changed beside what the engine says; exit status 1 when a
 * redline is not proven or does not give both texts back, 2 when there is no pair.
 */
import { readPairs } from './evaluate/pairs.ts';
import { statedBeside } from './evaluate/stated.ts';
import { askedOfFolder } from './terminal/asked.ts';
import { tryPair, type Trial } from './evaluate/trial.ts';

/** Runs the command and returns its exit status. */
function main(): number {
  const { folder, values } = askedOfFolder('evaluate:redlines', {
    brief: { type: 'boolean', default: false },
  });
  const pairs = readPairs(folder);
  if (pairs.length === 0) {
    console.error(`No folder in ${folder} holds both old.md and new.md.`);
    return 2;
  }
  let failed = 0;
  for (const pair of pairs) {
    const { forth, back } = tryPair(pair);
    console.log(`\n${pair.name}`);
    console.log(rowOf('old to new', forth));
    console.log(rowOf('new to old', back));
    for (const fault of [...forth.faults, ...back.faults]) console.log(`    FAULT ${fault}`);
    if (!values.brief) for (const line of statedBeside(pair, forth)) console.log(line);
    if (forth.faults.length + back.faults.length > 0) failed += 1;
  }
  const count = `${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}`;
  console.log(`\n${count}, both ways: ${pairs.length - failed} proven, ${failed} not`);
  return failed > 0 ? 1 : 0;
}

function rowOf(direction: string, trial: Trial): string {
  const { marked, fewest, words, milliseconds, kinds, faults } = trial;
  const total = marked.deleted.length + marked.inserted.length;
  const ratio =
    fewest === undefined ? 'no bound' : fewest === 0 ? '-' : (total / fewest).toFixed(3);
  const changes = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ') || 'no change';
  const proof = faults.length === 0 ? 'proven' : 'NOT PROVEN';
  return [
    `  ${direction}: ${proof}, ${words} words, ${total} marked (fewest ${fewest ?? '?'}, ratio ${ratio})`,
    `${marked.marks} marks, ${milliseconds.toFixed(0)} ms`,
    changes,
  ].join('; ');
}

process.exitCode = main();
