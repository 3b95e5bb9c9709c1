/**
 * What the checks cannot know of an extract, told once for each text and not once for each word.
 */
import type { Finding } from '../model/diagnostics.ts';
import type { EngineRule } from './rule.ts';
import { addressOfRule } from './rule-address.ts';
import type { CheckedText } from './text.ts';

export const undecidedInExtract: EngineRule = {
  name: 'undecided-in-extract',
  on: 'engine',
  severity: 'note',
  sentence: 'What an extract leaves open is told once, in one note.',
  reason:
    'A term may be defined, and a number taken, in the part that is not here. A check that cannot know says so.',
  right:
    'D1.1 The panel shall keep a book (the “**Minutes**”).\n\nD1.2 Each person may read the Minutes.',
  wrong: '---\nextract: true\n---\n\n⟦D1.1 The chair shall keep a book (the “**Minutes**”).⟧',
  found:
    'Found an extract that leaves open whether 1 term that is not used here is used elsewhere (“Minutes”).',
};

/** The one note of a text; nothing where all was decided. */
export function undecidedNote(
  { file, version, places, whole }: CheckedText,
  phrases: readonly string[],
  severity: 'error' | 'warning' | 'note',
): Finding | undefined {
  if (phrases.length === 0) return undefined;
  const from = version.tree.children[0]?.position?.start.offset ?? 0;
  const newline = places.source.indexOf('\n', from);
  return {
    file,
    place: places.between(from, newline === -1 ? places.source.length : newline),
    rule: undecidedInExtract.name,
    severity,
    found: `Found ${whole ? 'a text' : 'an extract'} that leaves open ${phrases.join('; ')}.`,
    expected:
      'Expected no answer here: it stands in a text that this one is read with, or in the part that is not here.',
    mend: 'There is nothing to mend. Check it again beside the texts that it is read with.',
    url: addressOfRule(undecidedInExtract.name),
  };
}
