import type { Point, Position } from 'unist';
import { knownAnnexFaults } from '../../amend/annexes.ts';
import { isError } from '../../model/diagnostics.ts';
import type { Places } from '../places.ts';
import type { CodeRule, Fault } from '../rule.ts';
import { sampleModification } from '../sample-modification.ts';

export const unprovenAmendment: CodeRule = {
  name: 'unproven-amendment',
  on: 'code',
  severity: 'error',
  sentence: 'The text in force with an annex carried out is the proposed text, to the letter.',
  reason:
    'Else something comes into force that nobody was asked about, or something that was decided does not.',
  right: sampleModification(),
  wrong: sampleModification({ text: ['keep what it published.', 'keep what ⟦it printed.⟧'] }),
  found:
    'Found “it printed.” in D1.4, where section-d 1.0 with the annex content/modifications/mp9/annex-a.md has “it published.” (content/modifications/mp9/annex-a.md:18).',
  *check({ library, placesIn }): Generator<Fault> {
    for (const { file = '', place, actual, expected, note, reason } of knownAnnexFaults(
      library,
    ).filter(isError)) {
      yield {
        file,
        place: wordsAt(place, actual ?? '', placesIn(file)),
        found: actual ?? reason,
        expected: expected?.[0] ?? 'Expected the proposed text.',
        mend: note,
      };
    }
  },
};

/** The words that are quoted first, where they stand in the paragraph at a point; else its first. */
function wordsAt(
  place: Point | Position | undefined,
  found: string,
  { source, offsetOf, between }: Places,
) {
  if (place === undefined || 'start' in place) return place;
  const from = offsetOf(place);
  const blank = source.indexOf('\n\n', from);
  const paragraph = source.slice(from, blank === -1 ? source.length : blank);
  const words = /^Found “([^”]+)”/.exec(found)?.[1] ?? '';
  const at = words === '' ? -1 : paragraph.indexOf(words);
  if (at !== -1) return between(from + at, from + at + words.length);
  return between(from, from + (/^\S+/.exec(paragraph)?.[0].length ?? 0));
}
