/**
 * What is said beside a definition: where the meaning stands that it points at, and what later versions
 * do to it.
 */
import type { Definition } from '../register/definitions/definitions.ts';
import { meaningOf } from '../register/meanings.ts';
import type { Register } from '../register/register.ts';
import { definitionPhrase, placePhrases, type EffectTelling } from './effect-words.ts';
import type { Phrase } from './html/nodes.ts';
import type { Publication } from './publication.ts';
import { publishedTelling } from './published-telling.ts';
import { changesAhead } from './term-changes.ts';

/** Sentences on a definition, read with a register. */
export function definitionNotes(
  publication: Publication,
  definition: Definition,
  register: Register,
): Phrase[][] {
  return [
    ...meaningNotes(definition, publishedTelling(publication, register, register)),
    ...changesAhead(publication, definition),
  ];
}

/** Of a signpost: where the meaning stands, and definitions that it does not lead to. */
function meaningNotes(definition: Definition, telling: EffectTelling): Phrase[][] {
  if (definition.nature !== 'signpost') return [];
  const { place, elsewhere } = meaningOf(definition, telling.new);
  const stands: Phrase[] = [
    {
      text:
        place.kind === 'silent' ? 'It says that the meaning stands in ' : 'The meaning stands in ',
    },
    ...placePhrases(place, telling),
    { text: place.kind === 'silent' ? ', which does not use the term.' : '.' },
  ];
  const others = elsewhere
    .filter((one) => one !== definition)
    .map((one): Phrase[] => [
      { text: 'A definition that it does not lead to stands in ' },
      definitionPhrase(one, telling),
      { text: '.' },
    ]);
  return [stands, ...others];
}
