/**
 * Prints how many slips that are planted by machine in given texts the checks tell; see
 * `scripts/evaluate-checks.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/check/rules.ts';
import { lineStarts, pointIn } from '../../../src/model/lines.ts';
import { severityOf, type Diagnostic } from '../../../src/model/diagnostics.ts';
import { bodiesAt } from './bodies.ts';
import { recallOf, type RuleScore } from './evaluate.ts';
import { OPERATORS } from './operators.ts';
import { trialsIn, type Choice, type Trial } from './trial.ts';

/** What is printed besides the table, and where the spoilt texts are written. */
interface Wanted extends Choice {
  readonly slips: boolean;
  readonly out: string | undefined;
  readonly rules: readonly string[];
}

/** What became of the slips of one rule. */
export interface RuleCount extends RuleScore {
  cases: number;
}

/** Plants slips in the texts at some paths, prints what became of them, and gives the counts. */
export function evaluatePaths(paths: readonly string[], wanted: Wanted): RuleCount[] {
  const bodies = paths.flatMap(bodiesAt);
  const operators = OPERATORS.filter(
    ({ rule, name }) =>
      wanted.rules.length === 0 || wanted.rules.some((one) => one === rule || one === name),
  );
  const counts = new Map<string, RuleCount>();
  const lines: string[] = [];
  let cases = 0;
  for (const body of bodies) {
    for (const trial of trialsIn(body, operators, wanted)) {
      cases += 1;
      count(trial, counts);
      lines.push(...linesOf(trial));
      if (wanted.out !== undefined) write(trial, wanted.out, cases);
    }
  }
  console.log(`${cases} slips planted by machine in ${bodies.length} texts and content folders.\n`);
  console.log(tableOf(sorted(counts)));
  if (wanted.slips) for (const line of lines) console.log(line);
  return sorted(counts);
}

function countOf(counts: Map<string, RuleCount>, rule: string): RuleCount {
  const known = counts.get(rule);
  if (known !== undefined) return known;
  const severity = RULES.find(({ name }) => name === rule)?.severity ?? 'error';
  const made = { rule, severity, cases: 0, found: 0, open: 0, wrong: 0, slips: [] };
  counts.set(rule, made);
  return made;
}

/** Counts one trial. */
export function count(trial: Trial, counts: Map<string, RuleCount>): void {
  const own = countOf(counts, trial.operator.rule);
  own.cases += 1;
  if (trial.told !== undefined) own.found += 1;
  if (trial.open) own.open += 1;
  for (const { ruleId = '' } of trial.wrong) countOf(counts, ruleId).wrong += 1;
}

function sorted(counts: ReadonlyMap<string, RuleCount>): RuleCount[] {
  const place = ({ rule }: RuleCount): number => RULES.findIndex(({ name }) => name === rule);
  return [...counts.values()].sort((one, other) => place(one) - place(other));
}

type Counts = Pick<RuleCount, 'cases' | 'found' | 'open' | 'wrong'>;

/** The counts as a table, with a line for each severity below. */
function tableOf(counts: readonly RuleCount[]): string {
  const head = `${'rule'.padEnd(34)}${'severity'.padEnd(10)}cases  found   open  recall  false`;
  const row = (name: string, severity: string, one: Counts): string =>
    `${name.padEnd(34)}${severity.padEnd(10)}${String(one.cases).padStart(5)}${String(one.found).padStart(7)}${String(one.open).padStart(7)}${(one.cases === one.open ? '-' : recallOf(one).toFixed(3)).padStart(8)}${String(one.wrong).padStart(7)}`;
  const sums = ['error', 'warning', 'note'].flatMap((severity) => {
    const all = counts.filter((one) => one.severity === severity);
    if (all.length === 0) return [];
    const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0);
    const [cases, found, open, wrong] = [sum('cases'), sum('found'), sum('open'), sum('wrong')];
    return [row(`all ${severity}s`, '', { cases, found, open, wrong })];
  });
  return [head, ...counts.map((one) => row(one.rule, one.severity, one)), '', ...sums].join('\n');
}

/** What was missed or told wrongly, as lines for people. */
export function linesOf({
  operator,
  slip,
  file,
  spoilt,
  body,
  told,
  open,
  wrong,
}: Trial): string[] {
  const source = body.files.get(file) ?? '';
  const [first] = [...slip.edits].sort((one, other) => one.start - other.start);
  const from = first?.start ?? 0;
  const name = body.alone ? file : path.join(path.dirname(body.name), file);
  const lines = [
    `  ${operator.name}: ${slip.says}`,
    `  - ${lineAt(source, from)}`,
    `  + ${lineAt(spoilt.text, from)}`,
  ];
  const where = `${name}:${String(lineOf(source, from))}`;
  const fate = open ? 'open' : 'missed';
  const missed = told === undefined ? [`\n${fate} ${operator.rule} ${where}`, ...lines] : [];
  const others = wrong.map(
    (one) => `\nfalse ${one.ruleId ?? ''} ${where}: ${saidIn(one)}\n${lines.join('\n')}`,
  );
  return [...missed, ...others];
}

function saidIn(one: Diagnostic): string {
  return `${severityOf(one)} at line ${String(one.line)}: ${one.actual ?? one.reason}`;
}

function lineOf(text: string, offset: number): number {
  return pointIn(lineStarts(text), offset).line;
}

/** The line around an offset, cut to what can be read at a glance. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const stop = text.indexOf('\n', offset);
  const end = stop === -1 ? text.length : stop;
  const [from, to] = [Math.max(start, offset - 100), Math.min(end, offset + 120)];
  return `${from > start ? '…' : ''}${text.slice(from, to)}${to < end ? '…' : ''}`;
}

function write(
  { operator, file, spoilt, told, open, body }: Trial,
  out: string,
  number: number,
): void {
  const base = `${path.basename(body.name)}-${path.basename(file)}`.replaceAll(/[^\w.-]/g, '_');
  const missed = open ? 'open' : 'missed';
  const fate = told === undefined ? missed : 'found';
  mkdirSync(out, { recursive: true });
  writeFileSync(
    path.join(out, `${String(number).padStart(5, '0')}-${fate}-${operator.name}-${base}`),
    spoilt.text,
  );
}
