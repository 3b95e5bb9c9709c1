/**
 * Plants slips in bodies of text, one at a time, and counts which of them the checks tell, and what
 * else they tell then.
 */
import { severityOf, type Diagnostic } from '../../../src/model/diagnostics.ts';
import { lineStarts } from '../../../src/model/lines.ts';
import { randomOf } from '../../benchmarks/random.ts';
import { reportOn, textsOf, toldOf, type Body } from './bodies.ts';
import { meet, spoil, type Operator, type Slip, type Span, type Spoilt } from './plant.ts';
import type { Seen } from './seen.ts';
import { leftOpenIn } from './open.ts';
import { namesOfSlip } from './sisters.ts';

/** One slip that was planted, and what became of it. */
export interface Trial {
  readonly operator: Operator;
  readonly slip: Slip;
  readonly body: Body;
  readonly file: string;
  readonly spoilt: Spoilt;
  /** The rule that told it; nothing where none did. */
  readonly told: string | undefined;
  /** True where none did, and the text has one place more that the check says it cannot know. */
  readonly open: boolean;
  /** What else is told now, and may follow from the slip. */
  readonly consequences: readonly Diagnostic[];
  /** What else is told now, errors and warnings that the slip gives no cause for. */
  readonly wrong: readonly Diagnostic[];
}

/** How the slips are chosen. */
export interface Choice {
  readonly seed: number;
  /** Slips for each rule and text, at most. */
  readonly most: number;
}

/** What a changed text of a content folder may break whatever the change is: what others say of it. */
const OF_ANY_CHANGE: ReadonlySet<string> = new Set([
  'published-text-changed',
  'unproven-amendment',
  'unknown-clause',
]);

/** Plants slips in each text of a body, one at a time. The same seed gives the same slips. */
export function* trialsIn(
  body: Body,
  operators: readonly Operator[],
  { seed, most }: Choice,
): Generator<Trial> {
  const faulty = allOf(body);
  for (const seen of textsOf(body)) {
    const byRule = Map.groupBy(operators, ({ rule }) => rule);
    for (const [rule, all] of byRule) {
      for (const { operator, slip } of chosen(all, seen, faulty, { seed, most }, rule)) {
        yield trialOf(body, slip.file ?? seen.file, operator, slip, faulty);
      }
    }
  }
}

/** What is told of a body, and what is known of an official text: whose place may change it is told again. */
function allOf(body: Body): readonly Diagnostic[] {
  const { diagnostics, known } = reportOn(body);
  return [...diagnostics, ...known.map(({ diagnostic }) => diagnostic)];
}

interface Chosen {
  readonly operator: Operator;
  readonly slip: Slip;
}

/** Slips of one rule, of its operators in turn. */
function chosen(
  operators: readonly Operator[],
  seen: Seen,
  told: readonly Diagnostic[],
  { seed, most }: Choice,
  rule: string,
): Chosen[] {
  const faulty = told.filter((one) => severityOf(one) !== 'note' || one.ruleId === rule);
  const placesIn = (name: string): (Span | undefined)[] =>
    faulty
      .filter((one) => one.file === name)
      .map((one) => spanOf(one, seen.files.get(name) ?? seen.source));
  // A place at which something is told already cannot show whether a slip is told there.
  const isClean = ({ edits, told: places = edits, file = seen.file, anywhere }: Slip): boolean => {
    // Of a text that differs from its record or its annex the first difference is told.
    if (anywhere === true && faulty.some(({ ruleId }) => ruleId === rule)) return false;
    const taken = placesIn(file);
    return ![...edits, ...places].some((one) => taken.some((place) => place && meet(one, place)));
  };
  const rows = operators.map((operator) => {
    const random = randomOf(seed + hashOf(`${seen.file} ${operator.name}`));
    const slips = random.shuffled([...operator.slips(seen, random)]).filter(isClean);
    return slips.slice(0, most).map((slip) => ({ operator, slip }));
  });
  const inTurn = Array.from({ length: most }, (_, at) => rows.flatMap((row) => row[at] ?? []));
  const order = randomOf(seed + hashOf(rule));
  return inTurn.flatMap((round) => order.shuffled(round)).slice(0, most);
}

function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return hash;
}

/** Plants one slip, and holds what is told then against what was told before. */
export function trialOf(
  body: Body,
  file: string,
  operator: Operator,
  slip: Slip,
  clean: readonly Diagnostic[] = allOf(body),
): Trial {
  const source = body.files.get(file) ?? '';
  const spoilt = spoil(source, slip);
  const all = toldOf(body, file, spoilt.text);
  const fresh = freshIn(all, clean, { file, source, spoilt });
  const names = namesOfSlip(operator.rule);
  const isHere = (one: Diagnostic): boolean => {
    if (!names.has(one.ruleId ?? '')) return false;
    if (slip.anywhere === true) return true;
    if (one.file !== file) return false;
    const place = spanOf(one, spoilt.text);
    return place !== undefined && spoilt.told.some((span) => touch(span, place));
  };
  const found = fresh.find((one) => one.ruleId === operator.rule && isHere(one));
  const told = found ?? fresh.find(isHere);
  const others = fresh.filter((one) => one !== told && severityOf(one) !== 'note');
  const follows = new Set([...OF_ANY_CHANGE, ...(operator.follows ?? []), ...(slip.follows ?? [])]);
  const mayFollow = (one: Diagnostic): boolean =>
    follows.has(one.ruleId ?? '') || isHere(one) || /known-faults\.yaml$/.test(one.file ?? '');
  return {
    operator,
    slip,
    body,
    file,
    spoilt,
    told: told?.ruleId ?? undefined,
    open:
      told === undefined &&
      leftOpenIn(all, file, operator.rule) > leftOpenIn(clean, file, operator.rule),
    consequences: others.filter(mayFollow),
    wrong: others.filter((one) => !mayFollow(one)),
  };
}

/** The end of a word that was cut short has its place right before what is missing. */
function touch(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** What is told of the spoilt body and was not told of the clean one. */
function freshIn(
  now: readonly Diagnostic[],
  clean: readonly Diagnostic[],
  changed: { file: string; source: string; spoilt: Spoilt },
): Diagnostic[] {
  const left = new Map<string, Diagnostic[]>();
  for (const one of clean) {
    const key = `${one.file ?? ''} ${one.ruleId ?? ''}`;
    const same = left.get(key);
    if (same === undefined) left.set(key, [one]);
    else same.push(one);
  }
  const take = (one: Diagnostic, isSame: (other: Diagnostic) => boolean): boolean => {
    const same = left.get(`${one.file ?? ''} ${one.ruleId ?? ''}`) ?? [];
    const at = same.findIndex(isSame);
    if (at !== -1) same.splice(at, 1);
    return at !== -1;
  };
  const startsBefore = (one: Diagnostic): number | undefined => {
    if (one.file !== changed.file) return spanOf(one, '')?.start;
    const span = spanOf(one, changed.spoilt.text);
    return span && changed.spoilt.before(span.start);
  };
  const startOf = (one: Diagnostic): number | undefined =>
    spanOf(one, one.file === changed.file ? changed.source : '')?.start;
  return now
    .filter((one) => {
      const start = startsBefore(one);
      return start === undefined || !take(one, (other) => startOf(other) === start);
    })
    .filter((one) => !take(one, (other) => other.actual === one.actual));
}

/** The place of a diagnostic as offsets; in a file that is not given, as lines and columns in one number. */
function spanOf({ place }: Diagnostic, source: string): Span | undefined {
  if (place === undefined) return undefined;
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
  const offset = ({ line, column }: { line: number; column: number }): number =>
    source === '' ? line * 100_000 + column : lineStart(source, line) + column - 1;
  return { start: offset(start), end: offset(end) };
}

/** The starts of the lines of the text that was asked about last. */
let known = { source: '', starts: lineStarts('') };

function lineStart(source: string, line: number): number {
  if (known.source !== source) known = { source, starts: lineStarts(source) };
  return known.starts[line - 1] ?? source.length;
}
