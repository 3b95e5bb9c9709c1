/**
 * The forms that terms are found in, and what tells two sets of them apart: of two codes that are nearly
 * the same, what nothing of the difference touches is read once.
 */
import type { FindableTerm } from './findable.ts';
import { inflectionsOf } from './inflections.ts';
import { wordsOfTerm } from './tokens.ts';

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
export interface Findables {
  readonly forms: ReadonlyMap<string, readonly FindableTerm[]>;
  readonly weak: ReadonlySet<string>;
}

/** The forms that two finders do not know alike: what is spelt like none of them, both find alike. */
export function differingForms(one: Findables, other: Findables): string[] {
  const [ones, others] = [meaningsOf(one), meaningsOf(other)];
  const differing = [...new Set([...ones.keys(), ...others.keys()])]
    .filter((spelling) => ones.get(spelling)?.said !== others.get(spelling)?.said)
    .map((spelling) => ones.get(spelling)?.form ?? others.get(spelling)?.form ?? '');
  return [...differing, ...one.weak.symmetricDifference(other.weak)];
}

const known = new WeakMap<Findables, ReadonlyMap<string, { form: string; said: string }>>();

/** What is meant by each spelling, whatever marks it is written with; in the order in which it is asked. */
function meaningsOf(findables: Findables): ReadonlyMap<string, { form: string; said: string }> {
  const remembered = known.get(findables);
  if (remembered !== undefined) return remembered;
  const meanings = new Map<string, { form: string; said: string }>();
  for (const [form, terms] of findables.forms) {
    const spelling = wordsOfTerm(form).join(' ');
    const said = JSON.stringify([
      form,
      terms.map(({ term, key, document, within, named }) => [term, key, document, within, named]),
    ]);
    const same = meanings.get(spelling);
    meanings.set(spelling, { form, said: same === undefined ? said : same.said + said });
  }
  known.set(findables, meanings);
  return meanings;
}
