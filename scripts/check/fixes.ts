/**
 * Mends markup: makes the edits that diagnostics offer, and keeps them only where not a word of the
 * text changed by them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { firstDifference } from '../../src/model/equality.ts';
import { parseLegalText } from '../../src/parse/parse.ts';

const BYTE_ORDER = '\uFEFF';

interface Mended {
  readonly file: string;
  readonly says: string;
}

/**
 * Mends the files that diagnostics offer fixes for.
 *
 * @param pathOf the path of a file by the name that diagnostics give it.
 * @returns what was mended. Nothing is written of a file whose text would change.
 */
export function mendFiles(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
): Mended[] {
  const mended: Mended[] = [];
  for (const [file = '', all] of Map.groupBy(diagnostics, (one) => one.file)) {
    const fixes = all.flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) continue;
    const written = readFileSync(pathOf(file), 'utf8');
    // A mark of byte order is no letter to those who found the faults.
    const mark = written.startsWith(BYTE_ORDER) ? BYTE_ORDER : '';
    const before = written.slice(mark.length);
    let text = before;
    const edits = fixes.flatMap(({ edits: own, says }) => own.map((edit) => ({ ...edit, says })));
    let from = Infinity;
    const done = new Set<string>();
    for (const edit of edits.sort((one, other) => other.start - one.start)) {
      if (edit.end > from) continue; // two fixes of one place: the next run makes the other
      const next = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      if (!sameWords(text, next)) continue;
      text = next;
      from = edit.start;
      done.add(edit.says);
    }
    if (text === before) continue;
    writeFileSync(pathOf(file), mark + text);
    mended.push(...[...done].map((says) => ({ file, says })));
  }
  return mended;
}

/** True where two Markdown texts are the same legal text. */
function sameWords(one: string, other: string): boolean {
  const [before, after] = [parseLegalText(one, ''), parseLegalText(other, '')];
  return (
    before.frontMatter?.value === after.frontMatter?.value &&
    firstDifference(before.tree, after.tree) === undefined
  );
}
