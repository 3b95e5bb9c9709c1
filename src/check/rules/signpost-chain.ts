import { meaningOf } from '../../register/meanings.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termPlace } from '../text.ts';

export const signpostChain: TextRule = {
  name: 'signpost-chain',
  on: 'text',
  severity: 'note',
  sentence: 'A definition that says where the meaning stands leads straight to it.',
  reason: 'Each further step costs the reader time, and is one more to break.',
  right:
    'A1.1 In this Section:\n\nHandling Fee\n: has the meaning given to that expression in Section A1.2.\n\nA1.2 The supplier shall pay a fee (the “**Handling Fee**”). The Handling Fee is due monthly.',
  wrong:
    'A1.1 In this Section:\n\n⟦Handling Fee⟧\n: has the meaning given to that expression in Section A1.2.\n\nA1.2 The “**Handling Fee**” has the meaning given to that expression in Section A1.3.\n\nA1.3 The supplier shall pay a fee (the “**Handling Fee**”). The Handling Fee is due monthly.',
  found: 'Found that the meaning of “Handling Fee” is reached in 2 steps, by way of A1.2.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      if (definition.nature !== 'signpost') continue;
      const { signposts, place } = meaningOf(definition, text.register);
      const [, ...further] = signposts;
      if (further.length === 0 || place.kind === 'circular') continue;
      const by = further.map(({ provision }) => provision.within?.name ?? provision.name);
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found that the meaning of “${definition.term}” is reached in ${signposts.length} steps, by way of ${by.join(' and ')}.`,
        expected: 'Expected the place of the meaning itself.',
        mend: 'Name the last of the places.',
        others: further.map((one) => definitionPlace(text, one)),
      };
    }
  },
};
