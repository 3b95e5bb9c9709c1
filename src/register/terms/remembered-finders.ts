/**
 * Finders that were made before, for terms that did not change since: making one looks at every word
 * of a code, to know which terms it mostly writes small.
 */
import type { Version } from '../../library/types.ts';
import { wordsOf } from '../provisions.ts';
import type { FindableTerm } from './findable.ts';
import { TermFinder } from './finder.ts';
import { FormCounter, singleForms } from './weak.ts';

interface Finding {
  readonly finder: TermFinder;
  /** Forms of terms of which a capital that begins a sentence says nothing. */
  readonly weak: ReadonlySet<string>;
}

/** So many are kept: those of the text in force, and of what a few modifications make of it. */
const MOST = 8;

const findings = new Map<string, Finding>();

/** A finder of terms in versions that are read together. */
export function findingOf(terms: readonly FindableTerm[], versions: readonly Version[]): Finding {
  const id = JSON.stringify(
    terms.map(({ term, key, document, within, named }) => [term, key, document, within, named]),
  );
  const weak = weakAmong(singleForms(terms.map(({ term }) => term)), versions);
  return kept(findings, `${[...weak].join('\n')}\n${id}`, () => ({
    finder: new TermFinder(terms, weak),
    weak,
  }));
}

/** What is kept under a name, or made and kept; what was not asked for longest goes. */
function kept<Value>(all: Map<string, Value>, name: string, make: () => Value): Value {
  const value = all.get(name) ?? make();
  all.delete(name);
  all.set(name, value);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
  return value;
}

/**
 * The forms of terms that texts write small more often than with a capital, beginnings of sentences
 * left out.
 */
function weakAmong(forms: ReadonlySet<string>, versions: readonly Version[]): Set<string> {
  const small = sumsOf([...forms], versions, counters.small);
  // Most terms are never written small: their capitals need not be counted.
  const doubtful = [...forms].filter((form) => (small.get(form) ?? 0) > 0);
  const capitals = sumsOf(doubtful, versions, counters.capitals);
  return new Set(doubtful.filter((form) => (capitals.get(form) ?? 0) < (small.get(form) ?? 0)));
}

interface Counters {
  readonly known: WeakMap<Version, Map<string, number>>;
  readonly make: (forms: readonly string[]) => FormCounter;
}

const counters: Readonly<Record<'small' | 'capitals', Counters>> = {
  small: { known: new WeakMap(), make: (forms) => FormCounter.ofSmall(forms) },
  capitals: { known: new WeakMap(), make: (forms) => FormCounter.ofCapitals(forms) },
};

/** How often versions write some forms; each is counted once, whatever others are asked for. */
function sumsOf(
  forms: readonly string[],
  versions: readonly Version[],
  { known, make }: Counters,
): ReadonlyMap<string, number> {
  const made = new Map<string, FormCounter>();
  const sums = new Map<string, number>();
  for (const version of versions) {
    const counts = known.get(version) ?? new Map<string, number>();
    known.set(version, counts);
    const missing = forms.filter((form) => !counts.has(form));
    if (missing.length > 0) {
      // Most versions were asked for the same before.
      const counter = kept(made, missing.join('\n'), () => make(missing));
      for (const [form, count] of counter.in(wordsOf(version))) counts.set(form, count);
    }
    for (const form of forms) sums.set(form, (sums.get(form) ?? 0) + (counts.get(form) ?? 0));
  }
  return sums;
}
