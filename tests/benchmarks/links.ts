/**
 * How much work the links of a code are, in time of processors: finding terms beside a bare scan for the same forms in the same
 * run, the whole register of a code of full size, and how both grow. Exit status 1 when a bar is
 * missed. `--quick` takes a quarter of the code.
 */
import type { Version } from '../../src/library/types.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { wordsOf } from '../../src/register/provisions.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';
import type { FindableTerm } from '../../src/register/terms/findable.ts';
import { TermFinder } from '../../src/register/terms/finder.ts';
import { inflectionsOf } from '../../src/register/terms/inflections.ts';
import { keyOf } from '../../src/register/definitions/definitions.ts';
import { asked } from '../../scripts/terminal/asked.ts';
import { bareScan } from './bare-scan.ts';
import { collectGarbage, median, worked } from './clock.ts';
import { comparedWithTruth } from './invented-code-compared.ts';
import { consolidationOf, versionsOf } from './invented-code-files.ts';
import { INVENTED_NAMES, inventCode, sizeOf, type InventedEdition } from './invented-code.ts';
import { inventNames } from './invented-terms.ts';
import { randomOf } from './random.ts';

const values = asked('benchmark:links', {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '11' },
  seed: { type: 'string', default: '1' },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const whole = values.quick ? 0.25 : 1;

/** How many terms the finder looks for, besides their inflections. */
const TERMS = 1500;
/** How much text the finder is measured on. */
const CHARACTERS = 1_300_000;
/** The finder may take so many times as long as the bare scan. */
const MOST_TIMES = 2;
/** Milliseconds of work for the whole register, on the machine that it is developed on. */
const MOST_MILLISECONDS = 3000;
/** A word of the whole may cost so many times as much as a word of a quarter. */
const MOST_GROWTH = 1.5;
/** Four times as long a list may take so many times as long; what is quadratic takes sixteen. */
const MOST_FOR_FOUR = 8;

const verdict = { failed: false };

interface Measured {
  readonly edition: InventedEdition;
  readonly versions: readonly Version[];
  readonly words: number;
}

function measured(share: number): Measured {
  const [edition] = inventCode(seed, sizeOf(share), 1).editions;
  if (edition === undefined) throw new Error('No edition was invented.');
  const words = edition.texts.reduce((sum, { markdown }) => sum + markdown.split(/\s+/).length, 0);
  return { edition, versions: versionsOf(edition), words };
}

/** Builds a register of texts that nothing is remembered of, with all uses and references worked out. */
function freshRegister(versions: readonly Version[]): Register {
  const copies = versions.map((version) => ({ ...version }));
  const register = buildRegister(consolidationOf(copies), INVENTED_NAMES);
  if (register.uses.size === 0 || register.references.length === 0)
    throw new Error('The invented code uses or cites nothing.');
  return register;
}

function against(what: string, value: number, most: number, unit = ''): void {
  const holds = value <= most;
  verdict.failed ||= !holds;
  const bar = `(at most ${String(most)}${unit})${holds ? '' : '  MISSED'}`;
  console.log(`  ${what}: ${value.toFixed(2)}${unit} ${bar}`);
}

/** Terms over a text, finder and bare scan in turn. */
function findTerms({ edition, versions }: Measured): void {
  const own = edition.texts.flatMap(({ truth }) => truth.definitions.map(({ term }) => term));
  const more = inventNames(randomOf(seed), 2 * TERMS).map(({ name }) => name);
  const names = [...new Set([...own, ...more])].slice(0, TERMS);
  const terms: FindableTerm[] = names.map((term) => ({ term, key: keyOf(term) }));
  const forms = new Set(names.flatMap((name) => [name, ...inflectionsOf(name)]));
  const texts: string[] = [];
  let characters = 0;
  for (const version of versions) {
    for (const { text } of wordsOf(version)) {
      if (characters >= CHARACTERS) break;
      texts.push(text);
      characters += text.length;
    }
  }
  const finder = new TermFinder(terms);
  const scan = bareScan(forms);
  const run = (find: (text: string) => readonly unknown[]): number =>
    texts.reduce((sum, text) => sum + find(text).length, 0);
  const [ours, bare] = [run((text) => finder.find(text)), run(scan)];
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds + 3; round += 1) {
    collectGarbage();
    const one = worked(() => run((text) => finder.find(text)));
    collectGarbage();
    const other = worked(() => run(scan));
    if (round < 3) continue;
    times.ours.push(one);
    times.bare.push(other);
  }
  const [found, scanned] = [median(times.ours), median(times.bare)];
  console.log(
    `${names.length} terms in ${forms.size} forms over ${characters} characters, ${rounds} rounds: ` +
      `${ours} uses in ${found.toFixed(1)} ms; the bare scan, ${bare} matches in ${scanned.toFixed(1)} ms`,
  );
  against('finder to bare scan', found / scanned, MOST_TIMES, ' times');
}

/** The register of all texts, and how its time grows with them. */
function buildRegisters(full: Measured): void {
  const sizes = [whole / 4, whole / 2].map(measured);
  const rows = [...sizes, full].map(({ edition, versions, words }) => {
    const took: number[] = [];
    let register: Register | undefined;
    for (let round = 0; round < 5; round += 1) {
      collectGarbage();
      took.push(worked(() => (register = freshRegister(versions))));
    }
    const milliseconds = median(took);
    console.log(
      `  ${words} words, ${versions.length} documents: ${milliseconds.toFixed(0)} ms, ` +
        `${((1000 * milliseconds) / words).toFixed(2)} µs a word`,
    );
    return { edition, register, milliseconds, each: milliseconds / words };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last?.register === undefined) return;
  against('whole register', last.milliseconds, MOST_MILLISECONDS, ' ms');
  against('a word of the whole to one of a quarter', last.each / first.each, MOST_GROWTH, ' times');
  const { known, found, wrong, missed } = comparedWithTruth(last.edition, last.register);
  const all = known.definitions + known.uses + known.references;
  console.log(
    `  known: ${known.definitions} definitions, ${known.uses} uses, ${known.references} references`,
  );
  against('share of finds that are wrong', wrong.length / found, 0);
  against('share of what is known that is missed', missed.length / all, 0);
}

/** A list of definitions, with emphasis in each so that the whole parser reads it, and one four times as long. */
function parseLists(): void {
  const listOf = (length: number): string =>
    Array.from({ length }, (_, at) => `Thing ${String(at)}\n: a *thing*\n`).join('\n');
  const work = (text: string): number =>
    Math.min(...[1, 2, 3].map(() => worked(() => parseLegalText(text, 'list.md'))));
  const [short, long] = [listOf(2000), listOf(8000)];
  work(long);
  against(
    'a list of 8,000 definitions to one of 2,000',
    work(long) / work(short),
    MOST_FOR_FOUR,
    ' times',
  );
}

const full = measured(whole);
findTerms(full);
console.log('The register, 5 rounds each:');
buildRegisters(full);
console.log('Lists of definitions:');
parseLists();
process.exitCode = verdict.failed ? 1 : 0;
