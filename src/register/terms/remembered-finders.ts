/**
 * Finders that were made before, for terms that did not change since: making one looks at every word
 * of a code, to know which terms it mostly writes small.
 */
import type { Version } from '../../library/types.ts';
import { wordsOf } from '../provisions.ts';
import type { FindableTerm } from './findable.ts';
import { TermFinder } from './finder.ts';
import { FormBalance, singleForms, weakForms } from './weak.ts';

export interface Finding {
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
  const forms = singleForms(terms.map(({ term }) => term));
  const weak = weakForms(forms, balancesOf(versions, forms));
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

const counted = new WeakMap<Version, Map<string, number>>();

/** How versions write some forms; each is counted once, whatever others are asked for. */
function balancesOf(
  versions: readonly Version[],
  forms: ReadonlySet<string>,
): readonly ReadonlyMap<string, number>[] {
  const asked = new Map<string, FormBalance>();
  return versions.map((version) => {
    const known = counted.get(version) ?? new Map<string, number>();
    counted.set(version, known);
    const missing = [...forms].filter((form) => !known.has(form));
    if (missing.length === 0) return known;
    // Most versions were asked for the same before.
    const seeker = kept(asked, missing.join('\n'), () => new FormBalance(missing));
    for (const [form, sum] of seeker.in(wordsOf(version))) known.set(form, sum);
    return known;
  });
}
