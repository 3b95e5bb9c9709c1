import { termsUnder } from '../../register/relations.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termPlace, type CheckedText } from '../text.ts';

export const mutualDefinition: TextRule = {
  name: 'mutual-definition',
  on: 'text',
  severity: 'note',
  sentence: 'Of two terms, one at most is defined by the other.',
  reason: 'Who knows neither of them learns neither.',
  right:
    'D1.1 In this Section:\n\nAnswer\n: means a reply to a Question.\n\nQuestion\n: means a request for facts.\n\nD1.2 The panel keeps each Answer and each Question.',
  wrong:
    'D1.1 In this Section:\n\n⟦Answer⟧\n: means a reply to a Question.\n\nQuestion\n: means a request for an Answer.\n\nD1.2 The panel keeps each Answer and each Question.',
  found: 'Found “Answer” and “Question” each defined by the other.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      if (definition.form !== 'entry' || definition.nature === 'signpost') continue;
      for (const key of termsUnder(text.register, definition.key)) {
        if (!termsUnder(text.register, key).has(definition.key)) continue;
        const other = text.register.definitions.get(key)?.[0];
        if (other?.form !== 'entry' || other.nature === 'signpost') continue;
        if (!comesFirst(definition, other, text)) continue;
        yield {
          file: text.file,
          place: termPlace(text, definition),
          at: atOf(definition.provision),
          found: `Found “${definition.term}” and “${other.term}” each defined by the other.`,
          expected: 'Expected one of them to be defined by itself.',
          mend: 'Say in one of the definitions what is meant, without the other term.',
          others: [definitionPlace(text, other)],
        };
      }
    }
  },
};

function comesFirst(one: Definition, other: Definition, text: CheckedText): boolean {
  if (one.version !== other.version) return one.version.file < other.version.file;
  const [here, there] = [termPlace(text, one), termPlace(text, other)];
  return (here?.start.offset ?? 0) < (there?.start.offset ?? 0);
}
