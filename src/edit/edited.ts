/**
 * Files as they would be with the edits of consequences made.
 */
import type { Consequence } from './consequences.ts';
import type { Places } from '../check/places.ts';

/** A file before and after. */
interface EditedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The consequences that say what would stand at their place, in texts that may be edited. */
export function editable(consequences: readonly Consequence[]): Consequence[] {
  return consequences.filter(({ edit, published }) => edit !== undefined && !published);
}

/** Makes the edits, file by file. What overlaps an edit before it is left as it is. */
export function editedFiles(
  consequences: readonly Consequence[],
  placesIn: (file: string) => Places,
): EditedFile[] {
  const byFile = Map.groupBy(editable(consequences), ({ file }) => file);
  return [...byFile].map(([file, edits]) => {
    const { source, offsetOf } = placesIn(file);
    let after = '';
    let at = 0;
    for (const { place, edit = '' } of edits) {
      const [start, end] = [offsetOf(place.start), offsetOf(place.end)];
      if (start < at) continue;
      after += source.slice(at, start) + edit;
      at = end;
    }
    return { file, before: source, after: after + source.slice(at) };
  });
}
