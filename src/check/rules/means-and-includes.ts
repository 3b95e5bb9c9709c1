import { holds, kindOf } from '../../register/terms/kinds.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const meansAndIncludes: TreeRule = {
  name: 'means-and-includes',
  on: 'tree',
  severity: 'note',
  sentence: 'A definition either says all that a term means, or what it also includes.',
  reason: '“Means” closes the list and “includes” opens it: together they say neither.',
  right:
    'D1.1 In this Section:\n\nReport\n: means a statement of costs.\n\nD1.2 Each Report and every Report is kept.',
  wrong:
    'D1.1 In this Section:\n\nReport\n: ⟦means and includes⟧ a statement of costs.\n\nD1.2 Each Report and every Report is kept.',
  found: 'Found “means and includes”.',
  *check(text): Generator<Fault> {
    for (const words of text.words) {
      if (!holds(words, INCLUDES)) continue;
      const { node, text: plain, provision } = words;
      for (const { 0: found, index: start } of plain.matchAll(BOTH)) {
        yield {
          file: text.file,
          place: text.places.words(node, start, start + found.length),
          at: atOf(provision),
          found: `Found “${found}”.`,
          expected: 'Expected “means”, or “includes”.',
          mend: 'Write the one that is meant.',
        };
      }
    }
  },
};

const BOTH =
  /\b(?:shall\s+)?means?,?\s+(?:and|or|and\/or),?\s+(?:shall\s+)?includes?\b|\bincludes?\s+(?:and|or)\s+means?\b/gi;

const INCLUDES = kindOf((word) => word === 'include' || word === 'includes');
