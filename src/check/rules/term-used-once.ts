import { isPronoun } from '../terms/pronouns.ts';
import { isSmall, usesOfTerm } from '../terms/terms.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, termPlace } from '../text.ts';

export const termUsedOnce: TextRule = {
  name: 'term-used-once',
  on: 'text',
  severity: 'note',
  sentence: 'A term that is defined is used more than once.',
  reason: 'A term for a single place makes the reader look up what could be said there.',
  right:
    'D1.1 The supplier shall pay a fee (the “**Handling Fee**”).\n\nD1.2 The Handling Fee is due monthly. The Handling Fee bears interest.',
  wrong:
    'D1.1 The supplier shall pay a fee (the “**⟦Handling Fee⟧**”).\n\nD1.2 The Handling Fee is due monthly.',
  found: 'Found a definition of “Handling Fee”, which is used once only.',
  *check(text): Generator<Outcome> {
    if (!text.codeWhole) return;
    for (const definition of text.definitions) {
      const { key, term, provision } = definition;
      if (isPronoun(term) || isSmall(term)) continue;
      const uses = usesOfTerm(text.register, term);
      if (uses.length !== 1 || text.register.definitions.get(key)?.[0] !== definition) continue;
      const [use] = uses;
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(provision),
        found: `Found a definition of “${term}”, which is used once only.`,
        expected: 'Expected a term that saves words.',
        mend: 'Say what is meant where it is used, and take the definition out.',
        others:
          use === undefined
            ? []
            : [
                {
                  file: use.version.file,
                  place: text.placesIn(use.version.file).words(use.words, use.start, use.end),
                  says: 'its one use',
                },
              ],
      };
    }
  },
};
