/**
 * Consequences as a person reads them, as a program does, and as a patch that git applies.
 */
import { createTwoFilesPatch } from 'diff';
import type { Places } from '../../src/check/places.ts';
import type { Consequence } from '../../src/edit/consequences.ts';
import { editable, editedFiles } from '../../src/edit/edited.ts';
import { counted, shortened } from '../../src/publish/words.ts';

/** The most of a place's words that is shown. */
const MOST_WORDS = 90;

/** A line for each place, by file, with what would stand there and why. */
export function printConsequences(consequences: readonly Consequence[]): string {
  if (consequences.length === 0) return 'Nothing else is touched.';
  const edits = editable(consequences).length;
  const published = consequences.filter((one) => one.published && one.edit !== undefined).length;
  const open = consequences.filter(({ edit }) => edit === undefined).length;
  const lines = consequences.map(lineOf);
  return [
    ...lines,
    '',
    `${counted(consequences.length, 'place')} in ${counted(new Set(consequences.map(({ file }) => file)).size, 'file')}: ${counted(edits, 'edit')} to review, ${counted(open, 'place')} to decide by hand${published > 0 ? `, ${counted(published, 'edit')} in published text, which belong in a draft` : ''}.`,
    ...(edits > 0 ? ['The edits as a patch: --format patch, for git apply.'] : []),
  ].join('\n');
}

function lineOf({ file, place, at, touched, words, edit, reason, published }: Consequence): string {
  const { line, column } = place.start;
  const where = `${file}:${String(line)}:${String(column)}`;
  const provision = at === '' ? '' : ` in ${shortened(at, MOST_WORDS)}`;
  const change = edit === undefined ? '' : ` -> “${edit}”`;
  const draft = published && edit !== undefined ? ' Published: the edit belongs in a draft.' : '';
  return `${where}: ${touched}${provision}: “${shortened(words, MOST_WORDS)}”${change}\n  ${reason}${draft}`;
}

/** The consequences as data. */
export function consequencesJson(consequences: readonly Consequence[]): string {
  return JSON.stringify({ format: 'clauseline-consequences', version: 1, consequences }, null, 2);
}

/** The edits as a unified diff; empty where there are none. */
export function patchOf(
  consequences: readonly Consequence[],
  placesIn: (file: string) => Places,
): string {
  return editedFiles(consequences, placesIn)
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) => {
      // To git a mark of byte order is part of the first line.
      const { mark } = placesIn(file);
      const [old, fresh] = [mark + before, mark + after];
      const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, old, fresh, '', '');
      // The line of equals signs that the package begins with is no part of what git reads.
      return patch.replace(/^=+\n/, '').replaceAll(/^((?:---|\+\+\+) .*?)\t$/gm, '$1');
    })
    .join('');
}
