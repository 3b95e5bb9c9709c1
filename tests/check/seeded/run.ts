/**
 * Prints precision and recall of the rules; see `scripts/evaluate-checks.ts`.
 */
import { parseArgs } from 'node:util';
import { draftedTexts } from '../drafted.ts';
import { evaluate, precisionOf, recallOf, type RuleScore } from './evaluate.ts';
import { ERRORS, NOTES, WARNINGS } from './planted.ts';
import { plantedByChance } from './planters.ts';

/** What is asked of a rule of each severity, at least. */
const GATES: Readonly<Record<string, number>> = { error: 1, warning: 0.95, note: 0.9 };

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '1' },
        most: { type: 'string', default: '6' },
        slips: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    console.error(
      `${(error as Error).message} Usage: evaluate:checks [--seed 1] [--most 6] [--slips]`,
    );
    return 2;
  }
  const byHand = [...ERRORS, ...WARNINGS, ...NOTES];
  const byChance = plantedByChance(Number(values.seed), Number(values.most));
  const drafted = draftedTexts();
  const leftIn = drafted.flatMap(({ faults }) => faults);
  const scores = evaluate([...byHand, ...byChance], drafted);
  console.log(
    `${byHand.length} faults planted by hand, ${byChance.length} by chance; each text also without its fault. ${leftIn.length} faults left in by the drafters of ${drafted.length} small texts.\n`,
  );
  console.log(`${'rule'.padEnd(34)}${'severity'.padEnd(10)}cases  precision  recall`);
  for (const score of scores) console.log(line(score));
  const short = scores.filter(isShort);
  if (values.slips || short.length > 0) {
    for (const { rule, slips } of scores) for (const slip of slips) console.log(`${rule}: ${slip}`);
  }
  console.log(
    short.length === 0
      ? '\nEvery rule is as exact as it must be.'
      : `\nNot exact enough: ${short.map(({ rule }) => rule).join(', ')}.`,
  );
  return short.length === 0 ? 0 : 1;
}

function line(score: RuleScore): string {
  const { rule, severity, cases } = score;
  const [precision, recall] = [precisionOf(score), recallOf(score)].map((one) => one.toFixed(3));
  return `${rule.padEnd(34)}${severity.padEnd(10)}${String(cases).padStart(5)}${String(precision).padStart(11)}${String(recall).padStart(8)}`;
}

function isShort(score: RuleScore): boolean {
  const gate = GATES[score.severity] ?? 1;
  return precisionOf(score) < gate || recallOf(score) < gate;
}
