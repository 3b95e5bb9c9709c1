import type { Position } from 'unist';
import type { Definition } from '../../register/definitions/definitions.ts';
import { meaningOf, type MeaningOfTerm } from '../../register/meanings.ts';
import { placeOf } from '../../register/relations.ts';
import { citedBy } from '../references/citing.ts';
import type { Fault, Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, type CheckedText } from '../text.ts';

export const definitionLocationMisstated: TextRule = {
  name: 'definition-location-misstated',
  on: 'text',
  severity: 'error',
  sentence: 'A definition that says where the meaning of its term stands says the right place.',
  reason:
    'A reader who follows it finds nothing, and may conclude that the term has no meaning, or another.',
  right:
    'A1.1 In this Section:\n\nHandling Fee\n: has the meaning given to that expression in Section A1.2.\n\nA1.2 The supplier shall pay a fee (the “**Handling Fee**”). The Handling Fee is due monthly.',
  wrong:
    'A1.1 In this Section:\n\nHandling Fee\n: has the meaning given to that expression in ⟦Section A1.3⟧.\n\nA1.2 The supplier shall pay a fee (the “**Handling Fee**”). The Handling Fee is due monthly.\n\nA1.3 The supplier shall pay on demand.',
  found:
    'Found that the meaning of “Handling Fee” is said to stand in Section A1.3; it stands at A1.2.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      if (definition.nature !== 'signpost') continue;
      const fault = misstated(text, definition, meaningOf(definition, text.register));
      if (fault !== undefined) yield fault;
    }
  },
};

function misstated(
  text: CheckedText,
  definition: Definition,
  { signposts, place, elsewhere }: MeaningOfTerm,
): Fault | undefined {
  // The last signpost of a chain is the one that leads to nothing.
  if (signposts.at(-1) !== definition) return undefined;
  const { kind } = place;
  // A text by itself may number its provisions in ways that are not read as numbers here.
  if (kind === 'nowhere' || (text.alone && kind === 'missing')) return undefined;
  const really = elsewhere[0] ?? meaningElsewhere(definition, text);
  if (kind === 'definition' || kind === 'law' || kind === 'circular') return undefined;
  if (really === undefined && kind !== 'silent') return undefined;
  const said = signpostTarget(text, definition);
  if (said === undefined) return undefined;
  const { words } = said;
  const { term } = definition;
  const where = really && (really.provision.within?.name ?? really.provision.name);
  // Where a number stands twice, the place is right, and the number is told elsewhere.
  if (where === said.number) return undefined;
  return {
    file: text.file,
    place: said.place,
    at: atOf(definition.provision),
    found:
      where === undefined
        ? `Found that the meaning of “${term}” is said to stand in ${words}, which does not use the term.`
        : `Found that the meaning of “${term}” is said to stand in ${words}; it stands at ${where}.`,
    expected: 'Expected the place where the term is given its meaning.',
    mend:
      where === undefined
        ? 'Correct the place, or give the term its meaning there.'
        : `Correct the place to ${where}, or move the meaning. In an official text, propose the correction.`,
    others: really === undefined ? [] : [definitionPlace(text, really)],
  };
}

/** A definition that gives the meaning, whatever its scope. */
function meaningElsewhere({ term }: Definition, { register }: CheckedText): Definition | undefined {
  for (const all of register.definitions.values()) {
    const found = all.find((one) => one.term === term && one.nature !== 'signpost');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the signpost cites, with its heading: "Section C2.3 (Panel Duties)". */
function signpostTarget(
  text: CheckedText,
  definition: Definition,
): { words: string; number: string; place: Position | undefined } | undefined {
  const { said } = definition;
  for (const reference of text.register.referencesIn(placeOf(definition))) {
    if (
      said !== undefined &&
      (reference.words !== said.node || reference.citation.start < said.from)
    )
      continue;
    const [first] = citedBy(reference, text);
    if (first === undefined) continue;
    return { words: first.words, number: first.cited.number, place: first.place() };
  }
  return undefined;
}
