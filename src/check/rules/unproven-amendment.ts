import type { Point, Position } from 'unist';
import { annexFaults } from '../../amend/annexes.ts';
import { fieldRange } from '../../library/front-matter.ts';
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
    for (const { file = '', place, actual, expected, note, reason } of annexFaults(library).filter(
      isError,
    )) {
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

/**
 * The words that are told of: those that are quoted first of what stands in the paragraph at a point,
 * else its number, its first word, or all of a heading. What is told of a whole annex is told at its
 * front matter.
 */
function wordsAt(
  place: Point | Position | undefined,
  found: string,
  { source, offsetOf, between }: Places,
) {
  if (place === undefined) {
    return fieldRange(source, ['amends']) ?? fieldRange(source, ['version']) ?? place;
  }
  if ('start' in place) return place;
  const from = offsetOf(place);
  const paragraph = source.slice(from, from + source.slice(from).search(BLANK));
  const [ours = ''] = found.split(', where ');
  for (const [, quoted = ''] of ours.matchAll(/“([^”]+)”/g)) {
    const words = quoted.replace(/…$/, '');
    const at = paragraph.indexOf(words);
    if (at !== -1) return between(from + at, from + at + words.length);
  }
  const marks = MARKS.exec(paragraph)?.[0] ?? '';
  const first =
    (marks.includes('#') ? /^.*/ : /^\S+/).exec(paragraph.slice(marks.length))?.[0] ?? '';
  const start = from + marks.length;
  return between(start, start + first.trimEnd().length);
}

/** The end of a paragraph. */
const BLANK = /\r?\n[ \t]*\r?\n|$/;
/** What Markdown writes before the first word of a block. */
const MARKS = /^(?:\s|#+\s|[-*+:]\s|<(?:ins|del)>)*/;
