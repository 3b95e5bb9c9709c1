/**
 * `npm run evaluate:links -- FOLDER`: finds the uses of terms and the cross-references of texts of
 * which they are known, and prints precision and recall, for each text and for all.
 * Exit status: 1 when one of them is below the bar, 2 when there is no such text.
 */
import { readKnownTexts, type KnownText, type Span } from './links/known-text.ts';
import { askedOfFolder } from './terminal/asked.ts';
import { precisionOf, recallOf, scoreText, type Score } from './links/score.ts';

/** What both precision and recall must reach. */
const BAR = 0.995;

process.exitCode = main();

/** Runs the command and returns its exit status. */
function main(): number {
  const { folder, values } = askedOfFolder('evaluate:links', {
    verbose: { type: 'boolean', default: false },
  });
  const texts = readKnownTexts(folder);
  if (texts.length === 0) {
    console.error(`Neither ${folder} nor a folder in it holds plain.md or marked.md.`);
    return 2;
  }
  const all: Record<'uses' | 'references', Score[]> = { uses: [], references: [] };
  for (const text of texts) {
    const scores = scoreText(text);
    console.log(text.name);
    for (const kind of ['uses', 'references'] as const) {
      const score = scores[kind];
      if (score === undefined) continue;
      all[kind].push(score);
      console.log(rowOf(kind, score));
      if (kind === 'uses' && text.overlooked.length > 0) {
        console.log(
          `    ${text.overlooked.length} that nobody marked count as known; see overlooked.json`,
        );
      }
      if (values.verbose) printMistakes(text, score);
    }
  }
  const sums = (['uses', 'references'] as const).flatMap((kind) =>
    all[kind].length === 0 ? [] : [[kind, sumOf(all[kind])] as const],
  );
  console.log('all');
  for (const [kind, sum] of sums) console.log(rowOf(kind, sum));
  return sums.every(([, sum]) => precisionOf(sum) >= BAR && recallOf(sum) >= BAR) ? 0 : 1;
}

function rowOf(kind: string, score: Score): string {
  const { found, wrong, known, missed } = score;
  return (
    `  ${kind.padEnd(12)}precision ${precisionOf(score).toFixed(4)}  ` +
    `recall ${recallOf(score).toFixed(4)}  (${found} found, ${wrong.length} wrong; ${known} known, ${missed.length} missed)`
  );
}

function printMistakes({ markdown }: KnownText, { wrong, missed }: Score): void {
  const line = (name: string, { start, end }: Span): string => {
    const before = markdown.slice(Math.max(0, start - 50), start);
    const around = `${before}⟦${markdown.slice(start, end)}⟧${markdown.slice(end, end + 40)}`;
    return `    ${name} at ${start}: ${around.replaceAll(/\s+/g, ' ')}`;
  };
  for (const span of wrong) console.log(line('wrong ', span));
  for (const span of missed) console.log(line('missed', span));
}

function sumOf(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    found: sum(({ found }) => found),
    known: sum(({ known }) => known),
    wrong: scores.flatMap(({ wrong }) => wrong),
    missed: scores.flatMap(({ missed }) => missed),
  };
}
