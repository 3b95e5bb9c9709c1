/**
 * Prints precision and recall of the rules; see `scripts/evaluate-checks.ts`.
 */
import { draftedTexts } from '../drafted.ts';
import { HELP, readArguments, type Asked } from './arguments.ts';
import { sampleBody } from './bodies.ts';
import { evaluate, precisionOf, recallOf, type RuleScore } from './evaluate.ts';
import { evaluatePaths } from './folder.ts';
import { AWAITED, OPERATORS } from './operators.ts';
import { ERRORS, NOTES, WARNINGS } from './planted.ts';
import { TEXTS } from './texts.ts';
import { trialsIn } from './trial.ts';

/** What is asked of a rule of each severity, at least. */
const GATES: Readonly<Record<string, number>> = { error: 1, warning: 0.95, note: 0.9 };

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const asked = readArguments(args);
    if (asked.help) {
      console.log(HELP);
      return 0;
    }
    const scores = asked.paths.length > 0 ? evaluatePaths(asked.paths, asked) : evaluateOwn(asked);
    if (scores.length === 0) throw new Error('There is nothing to plant a slip in.');
    const short = scores.filter(isShort);
    console.log(
      short.length === 0
        ? '\nEvery rule is as exact as it must be.'
        : `\nNot exact enough: ${short.map(({ rule }) => rule).join(', ')}.`,
    );
    return short.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${(error as Error).message} --help tells more.`);
    return 2;
  }
}

/** The texts of the tests: slips planted by hand and by machine, and those that drafters left in. */
function evaluateOwn({ seed, most, slips, rules }: Asked): RuleScore[] {
  const byHand = [...ERRORS, ...WARNINGS, ...NOTES];
  const operators = OPERATORS.filter(({ name }) => !AWAITED.has(name));
  const byMachine = Object.entries(TEXTS).flatMap(([name, sample]) => [
    ...trialsIn(sampleBody(name, sample), operators, { seed, most }),
  ]);
  const drafted = draftedTexts();
  const leftIn = drafted.flatMap(({ faults }) => faults);
  const scores = evaluate(byHand, drafted, byMachine).filter(
    ({ rule }) => rules.length === 0 || rules.includes(rule),
  );
  console.log(
    `${byHand.length} faults planted by hand, ${byMachine.length} by machine; each text also without its fault. ${leftIn.length} faults left in by the drafters of ${drafted.length} small texts.\n`,
  );
  console.log(`${'rule'.padEnd(34)}${'severity'.padEnd(10)}cases  precision  recall`);
  for (const score of scores) console.log(line(score));
  if (slips || scores.some(isShort)) {
    for (const { rule, slips: all } of scores)
      for (const slip of all) console.log(`${rule}: ${slip}`);
  }
  return scores;
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
