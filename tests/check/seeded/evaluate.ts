/**
 * Precision and recall of the rules over planted faults: each text with one fault, and the same text
 * without it.
 */
import { type Diagnostic, severityOf } from '../../../src/model/diagnostics.ts';
import type { Sample } from '../../../src/check/rule.ts';
import { RULES } from '../../../src/check/rules.ts';
import { lineOf, toldOf as toldOfDrafted, type Drafted } from '../drafted.ts';
import { checkSample, offsetsOf, readSample } from '../sample.ts';
import type { Planted } from './planted.ts';
import { TEXTS } from './texts.ts';
import type { Trial } from './trial.ts';

/** How a rule did. */
export interface RuleScore {
  readonly rule: string;
  readonly severity: string;
  readonly cases: number;
  /** Faults that were told at their place. */
  found: number;
  /** Faults of which the check says that it cannot know: a term may be defined in another text. */
  open: number;
  /** Faults told where none was planted. */
  wrong: number;
  /** What was missed or told wrongly, in words. */
  readonly slips: string[];
}

/** Plants a fault in its text. */
export function planted({ in: name, file, from, to, with: more = [] }: Planted): Sample {
  const sample = TEXTS[name];
  if (sample === undefined) throw new Error(`There is no text ${name}.`);
  const change = (text: string): string =>
    [[from, to] as const, ...more].reduce((words, [old, fresh]) => {
      if (!words.includes(old)) throw new Error(`“${old}” does not stand in ${name}.`);
      return words.replace(old, () => fresh);
    }, text);
  if (typeof sample === 'string') return change(sample);
  const text = sample[file ?? ''];
  if (file === undefined || text === undefined) throw new Error(`${name} has no such file.`);
  return { ...sample, [file]: change(text) };
}

/** What is told of a sample: errors and warnings, and the notes of one rule. */
function toldOf(
  sample: Sample,
  noted?: string,
): { read: ReturnType<typeof readSample>; told: Diagnostic[] } {
  const read = readSample(sample);
  const { diagnostics } = checkSample(read);
  return {
    read,
    told: diagnostics.filter((one) => severityOf(one) !== 'note' || one.ruleId === noted),
  };
}

/**
 * Checks every case and its clean twin.
 *
 * @param drafted texts with all the faults that their drafters left in.
 * @param trials slips that were planted by machine.
 */
export function evaluate(
  cases: readonly Planted[],
  drafted: readonly Drafted[] = [],
  trials: readonly Trial[] = [],
): RuleScore[] {
  const leftIn = [
    ...drafted.flatMap(({ faults }) => faults),
    ...trials.map(({ operator }) => operator),
  ];
  const scores = new Map<string, RuleScore>();
  const scoreOf = (rule: string): RuleScore => {
    const known = scores.get(rule);
    if (known !== undefined) return known;
    const severity = RULES.find(({ name }) => name === rule)?.severity ?? 'error';
    const score = {
      rule,
      severity,
      cases: [...cases, ...leftIn].filter((one) => one.rule === rule).length,
      found: 0,
      open: 0,
      wrong: 0,
      slips: [],
    };
    scores.set(rule, score);
    return score;
  };
  for (const sample of Object.values(TEXTS)) {
    for (const one of toldOf(sample).told)
      tellWrong(scoreOf(one.ruleId ?? ''), one, 'the clean text');
  }
  for (const one of cases) {
    const score = scoreOf(one.rule);
    const { read, told } = toldOf(planted(one), one.rule);
    const { marked } = read;
    let found = false;
    for (const diagnostic of told) {
      const at = offsetsOf(read, diagnostic);
      const isHere =
        at !== undefined &&
        marked?.file === at.file &&
        at.start < marked.end &&
        at.end > marked.start;
      if (diagnostic.ruleId === one.rule && isHere && !found) found = true;
      else if (!one.also?.includes(diagnostic.ruleId ?? '')) {
        tellWrong(scoreOf(diagnostic.ruleId ?? ''), diagnostic, `“${one.to.slice(0, 60)}”`);
      }
    }
    if (found) score.found += 1;
    else score.slips.push(`missed in ${one.in}: “${one.to.slice(0, 80)}”`);
  }
  for (const text of drafted) scoreDrafted(text, scoreOf);
  for (const one of trials) scoreTrial(one, scoreOf);
  return [...scores.values()].sort(byRule);
}

function scoreDrafted(text: Drafted, scoreOf: (rule: string) => RuleScore): void {
  const missed = text.faults.map(lineOf);
  for (const { told, diagnostic } of toldOfDrafted(text)) {
    const score = scoreOf(told.rule);
    const at = missed.indexOf(lineOf(told));
    if (at === -1) tellWrong(score, diagnostic, text.name);
    else score.found += missed.splice(at, 1).length;
  }
  for (const line of missed)
    scoreOf(line.replace(/:.*/s, '')).slips.push(`missed in ${text.name}: ${line}`);
}

function scoreTrial(
  { operator, slip, file, told, wrong }: Trial,
  scoreOf: (rule: string) => RuleScore,
): void {
  const score = scoreOf(operator.rule);
  if (told === undefined) score.slips.push(`missed in ${file}: ${operator.name}, ${slip.says}`);
  else score.found += 1;
  for (const one of wrong) tellWrong(scoreOf(one.ruleId ?? ''), one, `${file}: ${slip.says}`);
}

function tellWrong(score: RuleScore, { line, actual, reason }: Diagnostic, where: string): void {
  score.wrong += 1;
  score.slips.push(`wrong in ${where}, line ${String(line)}: ${actual ?? reason}`);
}

function byRule(one: RuleScore, other: RuleScore): number {
  const place = (rule: string): number => RULES.findIndex(({ name }) => name === rule);
  return place(one.rule) - place(other.rule);
}

/** Of what is told, how much is a fault. */
export function precisionOf({ found, wrong }: RuleScore): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

/** Of the faults that can be known, how many are told. */
export function recallOf({
  found,
  cases,
  open,
}: Pick<RuleScore, 'found' | 'cases' | 'open'>): number {
  return cases === open ? 1 : found / (cases - open);
}
