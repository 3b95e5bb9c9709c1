/**
 * The forms that terms are found in, and what tells two sets of them apart: of two codes that are nearly
 * the same, what nothing of the difference touches is read once.
 */
import { remembered } from '../../model/once.ts';
import type { FindableTerm } from './findable.ts';
import { inflectionsOf } from './inflections.ts';

/** Terms by each form: as written first, since a term as written wins over an inflection of another. */
export function formsOf(terms: readonly FindableTerm[]): Map<string, FindableTerm[]> {
  const forms = Map.groupBy(terms, ({ term }) => term);
  const written = new Set(forms.keys());
  for (const term of terms) {
    for (const form of inflectionsOf(term.term)) {
      if (written.has(form)) continue;
      const same = forms.get(form);
      if (same === undefined) forms.set(form, [term]);
      else same.push(term);
    }
  }
  return forms;
}

/** What a finder is made of, as far as it decides what is found. */
interface Findables {
  /** Earlier ones win over later ones. */
  readonly terms: readonly FindableTerm[];
  readonly weak: ReadonlySet<string>;
}

/**
 * The forms that two finders may not know alike: what is spelt like none of them, both find alike.
 * They are all forms of the terms that only one of them has; of all terms where those that both have
 * stand in another order.
 */
export function differingForms(one: Findables, other: Findables): string[] {
  const [ones, others] = [saidOf(one), saidOf(other)];
  const isInOrder = isSameOrder(
    [...ones.keys()].filter((said) => others.has(said)),
    [...others.keys()].filter((said) => ones.has(said)),
  );
  const differing = isInOrder
    ? [...missingIn(others, ones), ...missingIn(ones, others)]
    : [...one.terms, ...other.terms];
  return [
    ...differing.flatMap(({ term }) => [term, ...inflectionsOf(term)]),
    ...one.weak.symmetricDifference(other.weak),
  ];
}

type Said = ReadonlyMap<string, FindableTerm>;

/** The terms by all that is said of them, in their order. */
const saidOf = remembered(
  (findables: Findables): Said =>
    new Map(
      findables.terms.map((one) => {
        const { term, key, document, within, named } = one;
        return [JSON.stringify([term, key, document, within, named]), one];
      }),
    ),
);

/** What one has and the other has not. */
function missingIn(one: Said, other: Said): FindableTerm[] {
  return [...other].filter(([said]) => !one.has(said)).map(([, term]) => term);
}

function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((said, place) => said === other[place]);
}
