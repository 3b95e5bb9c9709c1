import { citedInSignpost, meaningOf } from '../../register/meanings.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { citedBy } from '../references/citing.ts';
import { headingAbove } from '../references/headings-above.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termPlace, type CheckedText } from '../text.ts';

export const circularSignpost: TextRule = {
  name: 'circular-signpost',
  on: 'text',
  severity: 'error',
  sentence: 'The way that definitions show to the meaning of a term ends at the meaning.',
  reason: 'Where each of them sends the reader to the next, the term has no meaning at all.',
  right:
    'A1.1 In this Section:\n\nHandling Fee\n: has the meaning given to that expression in Section A1.2.\n\nA1.2 The supplier shall pay a fee (the “**Handling Fee**”). The Handling Fee is due monthly.',
  wrong:
    'A1.1 In this Section:\n\nHandling Fee\n: has the meaning given to that expression in ⟦Section A1.1⟧.\n\nA1.2 The supplier shall pay the Handling Fee.',
  found: 'Found that “Handling Fee” has the meaning given in Section A1.1, which leads back here.',
  *check(text): Generator<Outcome> {
    const told = new Set<Definition>();
    for (const definition of text.definitions) {
      if (definition.nature !== 'signpost' || told.has(definition)) continue;
      const { place, signposts } = meaningOf(definition, text.register);
      const target = targetOf(definition, text);
      const isCircle = place.kind === 'circular' && isInCircle(definition, text);
      if (!isCircle && !isInWhatItCites(definition, target?.words, text)) continue;
      for (const one of signposts) told.add(one);
      yield {
        file: text.file,
        place: target?.place() ?? termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found that “${definition.term}” has the meaning given in ${target?.words ?? 'a place'}, which leads back here.`,
        expected: 'Expected the place where the term is given its meaning.',
        mend: 'Give the meaning here, or correct the place.',
        others: signposts
          .filter((one) => one !== definition)
          .map((one) => definitionPlace(text, one)),
      };
    }
  },
};

/** False for a signpost that only leads to a circle of others. */
function isInCircle(definition: Definition, text: CheckedText): boolean {
  const { signposts } = meaningOf(definition, text.register);
  const last = signposts.at(-1);
  if (last === undefined || last === definition) return true;
  return meaningOf(last, text.register).signposts.includes(definition);
}

/** True for “has the meaning given in Annex A” in Annex A of a text by itself, where no other words of it give one. */
function isInWhatItCites(
  definition: Definition,
  words: string | undefined,
  text: CheckedText,
): boolean {
  const [kind = ''] =
    /^(?:Annex|Appendix|Schedule|Attachment|Exhibit|Part|Chapter)(?=[\s\u00A0]+\S+$)/i.exec(
      words ?? '',
    ) ?? [];
  if (!text.alone || kind === '' || words === undefined) return false;
  const isBelowIt = (one: Definition): boolean => {
    const above = headingAbove(text, termPlace(text, one), kind);
    return above !== undefined && plainOf(above) === plainOf(words);
  };
  const { elsewhere } = meaningOf(definition, text.register);
  return isBelowIt(definition) && !elsewhere.some(isBelowIt);
}

function plainOf(words: string): string {
  return words.toLowerCase().replaceAll(/[\s\u00A0]+/g, ' ');
}

function targetOf(definition: Definition, text: CheckedText) {
  for (const reference of citedInSignpost(definition, text.register)) {
    const [first] = citedBy(reference, text);
    if (first !== undefined) return first;
  }
  return undefined;
}
