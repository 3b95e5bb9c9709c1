/**
 * What others say was changed, beside what the engine says.
 */
import type { Pair, Stretch } from './pairs.ts';
import { countMarked, segmentsOf, wordsOf } from './segments.ts';
import type { Trial } from './trial.ts';

/** The lines to print under a pair; none where nobody said anything. */
export function statedBeside(pair: Pair, { redline, marked }: Trial): string[] {
  const lines: string[] = [];
  const indent = (text: string): string[] =>
    text.split('\n').map((line) => `      ${line}`.trimEnd());
  if (pair.meta?.why !== undefined) lines.push(`    said of it: ${pair.meta.why}`);
  const { words_deleted: deleted, words_inserted: inserted } = pair.meta?.stats ?? {};
  if (deleted !== undefined && inserted !== undefined) {
    lines.push(
      `    words deleted and inserted: stated ${deleted} and ${inserted}, marked ${marked.deleted.length} and ${marked.inserted.length}`,
    );
  }
  if (pair.amended !== undefined) {
    const { inside, outside, missed } = besideAmended(pair.fresh, pair.amended, redline.tree);
    lines.push(
      `    inserted words: ${inside} inside the ${pair.amended.length} stretches marked by others, ${outside.length} outside (${outside.slice(0, 12).join(' ')})`,
      `    stretches without an inserted word: ${missed.length} ${missed.map((text) => `“${text}”`).join(', ')}`,
    );
  }
  if (pair.amended ?? pair.releaseNotes ?? pair.meta) {
    lines.push('    the engine says:', ...redline.summary.flatMap(indent));
  }
  if (pair.releaseNotes !== undefined) {
    lines.push('    the release notes say:', ...indent(pair.releaseNotes.trim().slice(0, 1500)));
  }
  return lines;
}

/** The inserted words inside and outside the stretches that were marked by others. */
function besideAmended(
  markdown: string,
  amended: readonly Stretch[],
  tree: Trial['redline']['tree'],
): { inside: number; outside: string[]; missed: string[] } {
  const segments = segmentsOf(tree);
  const offsets = offsetsIn(markdown, wordsOf(textOfNew(segments)));
  const outside: string[] = [];
  const met = new Set<Stretch>();
  let inside = 0;
  for (const { word, at } of countMarked(segments).inserted) {
    const offset = offsets[at] ?? -1;
    const stretch = amended.find(({ start, end }) => offset >= start && offset < end);
    if (stretch === undefined) outside.push(word);
    else {
      inside += 1;
      met.add(stretch);
    }
  }
  const missed = amended.filter((stretch) => !met.has(stretch));
  return { inside, outside, missed: missed.map(({ start, end }) => markdown.slice(start, end)) };
}

function textOfNew(segments: ReturnType<typeof segmentsOf>): string {
  return segments
    .filter(({ mark }) => mark !== 'deleted')
    .map(({ text }) => text)
    .join('');
}

/** How far ahead in the file the next word of the text may be: numbers and links stand between. */
const FURTHEST = 2000;

/** Where the words of a text stand in the file that it was read from; -1 for one not found. */
function offsetsIn(markdown: string, words: readonly string[]): number[] {
  let from = 0;
  return words.map((word) => {
    const found = markdown.indexOf(word, from);
    if (found === -1 || found - from > FURTHEST) return -1;
    from = found + word.length;
    return found;
  });
}
