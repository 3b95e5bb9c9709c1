import { remembered } from '../../model/once.ts';
import type { TermKey } from '../../model/identifiers.ts';
import type { LegalNode } from '../../model/nodes.ts';
import { termsUnder } from '../../register/relations.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { TermUse } from '../../register/register.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { sentenceAfter } from '../terms/meanings.ts';
import { atOf, comesAfter, definitionPlace, termPlace, type CheckedText } from '../text.ts';

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
      if (definition.nature === 'signpost') continue;
      for (const key of termsSaying(definition, text)) {
        const other = text.register.definitions.get(key)?.[0];
        if (other === undefined || other.nature === 'signpost') continue;
        if (!termsSaying(other, text).has(definition.key)) continue;
        if (!comesAfter(text, other, definition)) continue;
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

/** The other terms in the words that say what a term means: an entry’s, or those of “X means …”. */
function termsSaying(definition: Definition, { register }: CheckedText): ReadonlySet<TermKey> {
  if (definition.form === 'entry') return termsUnder(register, definition.key);
  const said = sentenceAfter(definition);
  if (said === undefined) return NONE;
  const uses = byWords(register.usesIn(definition.version)).get(said.node) ?? [];
  const found = uses.filter(({ start }) => start >= said.from && start < said.to);
  return new Set(found.map(({ key }) => key).filter((key) => key !== definition.key));
}

const byWords = remembered((uses: readonly TermUse[]): ReadonlyMap<LegalNode, readonly TermUse[]> =>
  Map.groupBy<LegalNode, TermUse>(uses, ({ words }) => words),
);

const NONE: ReadonlySet<TermKey> = new Set();
