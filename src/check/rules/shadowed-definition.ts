import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { holdBoth, holdsInAll, leadsTo } from '../terms/rivals.ts';
import { isSmall } from '../terms/terms.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termPlace, type CheckedText } from '../text.ts';

export const shadowedDefinition: TextRule = {
  name: 'shadowed-definition',
  on: 'text',
  severity: 'warning',
  sentence: 'A term that is defined for a part only has no other meaning around it.',
  reason:
    'In that part the term means one thing, and beside it another, and a reader of a single clause cannot tell.',
  right:
    'D1.1 For the purposes of this Section D1, “**Cap**” means the most that is paid.\n\nD1.2 The fee is at most the Cap.',
  wrong:
    'D1.1 For the purposes of this Section D1, “**⟦Cap⟧**” means the most that is paid.\n\nD1.2 The fee is at most the Cap.\n\nD2.1 The supplier sets a limit (the “**Cap**”).\n\nD2.2 The charge is at most the Cap.',
  found: 'Found a definition of “Cap” for D1, beside one that holds everywhere.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      if (text.alone && isSmall(definition.term)) continue;
      const { document, within, term, nature } = definition;
      if (document === undefined || nature !== 'meaning') continue;
      // What holds in the whole of a text by itself holds wherever anything does.
      if (text.alone && holdsInAll(definition, text)) continue;
      const wider = widerThan(definition, text);
      // Of two that hold in the same place one is a second definition.
      if (wider === undefined || holdBoth(definition, wider)) continue;
      const own = within ?? document;
      const holds = wider.document === undefined ? 'everywhere' : 'in the whole document';
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found a definition of “${term}” for ${own}, beside one that holds ${holds}.`,
        expected: 'Expected one meaning of a term wherever a reader meets it.',
        mend: 'Give one of the two another name, or use the wider meaning here too.',
        others: [definitionPlace(text, wider)],
      };
    }
  },
};

/** A definition of the same name that holds around another. */
function widerThan(definition: Definition, text: CheckedText): Definition | undefined {
  const { term, document, within } = definition;
  const named = definitionsNamed(text.register, term);
  for (const same of Map.groupBy(named, ({ key }) => key).values()) {
    // An entry that only sends the reader to the meaning is no meaning itself.
    const first = same.find(({ nature }) => nature === 'meaning');
    if (first?.term !== term || same.some((one) => leadsTo(one, definition, text))) continue;
    if (first.document === undefined) return first;
    if (first.document === document && first.within === undefined && within !== undefined)
      return first;
  }
  return undefined;
}
