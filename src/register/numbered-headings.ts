/**
 * Headings that bear a number which the text does not give its clauses: "4. Payment", "Article 6 –
 * Scope". Contracts and licences cite by it, so what cites it is led to the heading.
 */
import { numberOfHeading } from './heading-numbers.ts';
import type { Unit, UnitIndex } from './provisions.ts';

const known = new WeakMap<UnitIndex, ReadonlyMap<string, Unit>>();

/**
 * The heading that a number stands in: its own, or for "7(2)(a)" that of 7, since such texts give
 * their limbs no address.
 */
export function headingNumbered<One extends Unit>(
  index: UnitIndex<One>,
  number: string,
): One | undefined {
  const headings = numberedHeadings(index);
  const plain = number.replace(/(?:\([^()]*\))+$/, '');
  // "4.0 Security" is 4, with clauses 4.1 and 4.2.
  return headings.get(plain) ?? headings.get(`${plain}.0`);
}

/** The headings of an index by their numbers; the first of each. */
function numberedHeadings<One extends Unit>(index: UnitIndex<One>): ReadonlyMap<string, One> {
  const remembered = known.get(index) as ReadonlyMap<string, One> | undefined;
  if (remembered !== undefined) return remembered;
  const found = new Map<string, One>();
  for (const unit of index.all) {
    const number = unit.kind === 'subHeading' ? numberOfHeading(unit.name) : '';
    if (number !== '' && !found.has(number)) found.set(number, unit);
  }
  known.set(index, found);
  return found;
}

/** True where numbered headings say "Article". */
export function hasArticles(index: UnitIndex): boolean {
  return [...numberedHeadings(index).values()].some(({ name }) => /^art(?:icle\b|\.)/i.test(name));
}

const knownLimbs = new WeakMap<UnitIndex, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * True where a numbered heading has a limb: "6(1)" for "(1)" under "Article 6". Also where no limb
 * under it is known, since many such texts give their limbs no address.
 */
export function headingHas(index: UnitIndex, number: string): boolean {
  const [labels = ''] = /(?:\([^()]*\))+$/.exec(number) ?? [];
  const heading = number.slice(0, number.length - labels.length);
  if (!numberedHeadings(index).has(heading)) return false;
  let limbs = knownLimbs.get(index);
  if (limbs === undefined) {
    const found = new Map<string, Set<string>>();
    for (const { kind, name, heading: words } of index.all) {
      if ((kind !== 'limb' && kind !== 'inlineLimb') || !name.startsWith('(')) continue;
      const above = numberOfHeading(words);
      found.set(above, (found.get(above) ?? new Set()).add(name));
    }
    knownLimbs.set(index, (limbs = found));
  }
  const own = limbs.get(heading);
  return labels === '' || own === undefined || own.has(labels);
}
