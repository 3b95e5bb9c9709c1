/** What the checks leave open: what they say that they cannot know of a text. */
import type { Diagnostic } from '../../../src/model/diagnostics.ts';
import { undecidedInExtract } from '../../../src/check/undecided.ts';
import { namesOfSlip } from './sisters.ts';

/** The questions that a rule leaves open, as its note words them, each with how many there are. */
const QUESTIONS: Readonly<Record<string, RegExp>> = {
  'undefined-capitalised-term': /whether (\d+) capitalised phrases?\b/g,
  'unused-definition': /whether (\d+) terms?\b[^;]*\bnot used here\b/g,
};

/** How many questions the check leaves open in a file, of a rule and of those that name the same slip. */
export function leftOpenIn(told: readonly Diagnostic[], file: string, rule: string): number {
  const names = namesOfSlip(rule);
  const notes = told.filter((one) => one.ruleId === undecidedInExtract.name && one.file === file);
  return Object.entries(QUESTIONS)
    .filter(([name]) => names.has(name))
    .flatMap(([, question]) =>
      notes.flatMap(({ actual, reason }) => [...(actual ?? reason).matchAll(question)]),
    )
    .reduce((sum, [, number]) => sum + Number(number), 0);
}
