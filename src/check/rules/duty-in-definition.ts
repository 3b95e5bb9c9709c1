import { meaningWords, sentenceAfter } from '../terms/meanings.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const dutyInDefinition: TextRule = {
  name: 'duty-in-definition',
  on: 'text',
  severity: 'note',
  sentence: 'A definition says what a term means, and what somebody must do stands in a clause.',
  reason: 'Nobody looks for a duty among the definitions.',
  right:
    'D1.1 In this Section:\n\nReport\n: means a statement of costs.\n\nD1.2 The panel shall publish each Report, and keep every Report.',
  wrong:
    'D1.1 In this Section:\n\nReport\n: means a statement of costs, which the panel ⟦shall publish⟧ monthly.\n\nD1.2 Each Report and every Report is kept.',
  found: 'Found “shall publish” in the definition of “Report”.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      const quoted = sentenceAfter(definition);
      const all =
        quoted === undefined
          ? meaningWords(definition).map((one) => ({ ...one, from: 0, to: one.plain.length }))
          : [quoted];
      for (const { node, plain, from, to } of all) {
        const duty = [...plain.matchAll(DUTY)].find(
          ({ index }) => index >= from + 12 && index < to,
        );
        if (duty === undefined) continue;
        const { 0: words, index: start } = duty;
        yield {
          file: text.file,
          place: text.places.words(node, start, start + words.length),
          at: atOf(definition.provision),
          found: `Found “${words}” in the definition of “${definition.term}”.`,
          expected: 'Expected a meaning only.',
          mend: 'Move the duty to a clause.',
        };
        break;
      }
    }
  },
};

/** What shall be read so, or have a meaning, is no duty. */
const DUTY =
  /\b(?:shall|must)(?:\s+(?:not|also|only|then|each|promptly|immediately))*\s+(?!(?:mean|include|exclude|have|apply|not|be(?:\s+(?:construed|interpreted|read|deemed|treated|understood|taken|regarded|considered|the|a|an))?)\b)\p{Ll}+/gu;
