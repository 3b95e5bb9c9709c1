/**
 * What is said beside a definition: where the meaning stands that it points at, and what later versions
 * do to it.
 */
import type { Definition } from '../register/definitions/definitions.ts';
import { meaningOf } from '../register/meanings.ts';
import type { Register } from '../register/register.ts';
import { definitionLocationMisstated } from '../check/rules/definition-location-misstated.ts';
import { KNOWN_FAULTS } from './addresses.ts';
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
    ...meaningNotes(publication, definition, publishedTelling(publication, register, register)),
    ...changesAhead(publication, definition),
  ];
}

/** Of a signpost: where the meaning stands, and what it does not agree with. */
function meaningNotes(
  publication: Publication,
  definition: Definition,
  telling: EffectTelling,
): Phrase[][] {
  if (definition.nature !== 'signpost') return [];
  const { place, elsewhere } = meaningOf(definition, telling.new);
  const others = elsewhere.filter((one) => one !== definition);
  // Where another place gives the meaning, what the signpost says of it is no more than its word.
  const isSaid = place.kind === 'silent' || others.length > 0;
  const stands: Phrase[] = [
    { text: isSaid ? 'It says that the meaning stands in ' : 'The meaning stands in ' },
    ...placePhrases(place, telling),
    { text: place.kind === 'silent' ? ', which does not use the term.' : '.' },
  ];
  if (others.length === 0) return [stands];
  const places = others.flatMap((one, index): Phrase[] => [
    ...(index === 0 ? [] : [{ text: index === others.length - 1 ? ' and ' : ', ' }]),
    definitionPhrase(one, telling),
  ]);
  const disagree: Phrase[] = [
    { text: 'But the term is defined in ' },
    ...places,
    { text: ': the two places do not agree' },
    ...(isKnownFault(publication, definition)
      ? [
          { text: ', which is a ' },
          { text: 'known fault', href: KNOWN_FAULTS },
          { text: ' of the official text.' },
        ]
      : [{ text: '.' }]),
  ];
  return [stands, disagree];
}

/** True where the content holds that the signpost is wrong, and is published as it stands. */
function isKnownFault({ library }: Publication, { term, version }: Definition): boolean {
  return library.knownFaults.some(
    ({ rule, text, at }) =>
      rule === definitionLocationMisstated.name && text === version.document && at === term,
  );
}
