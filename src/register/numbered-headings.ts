/**
 * Headings that bear a number which the text does not give its clauses: "4. Payment", "Article 6 –
 * Scope". Contracts and licences cite by it, so what cites it is led to the heading.
 */
import type { Unit, UnitIndex } from './provisions.ts';

const NUMBERED =
  /^(?:(?:Article|Section|Clause|§)\s*)?(\d{1,3}[A-Z]?(?:\.\d{1,3})*)(?:[.):]|\s*[–—-])?(?=\s|$)/i;

const known = new WeakMap<UnitIndex, ReadonlyMap<string, Unit>>();

/**
 * The heading that a number stands in: its own, or for "7(2)(a)" that of 7, since such texts give
 * their limbs no address.
 */
export function headingNumbered<One extends Unit>(
  index: UnitIndex<One>,
  number: string,
): One | undefined {
  return numberedHeadings(index).get(number.replace(/(?:\([^()]*\))+$/, ''));
}

/** The headings of an index by their numbers; the first of each. */
function numberedHeadings<One extends Unit>(index: UnitIndex<One>): ReadonlyMap<string, One> {
  const remembered = known.get(index) as ReadonlyMap<string, One> | undefined;
  if (remembered !== undefined) return remembered;
  const found = new Map<string, One>();
  for (const unit of index.all) {
    const number = unit.kind === 'subHeading' ? NUMBERED.exec(unit.name)?.[1] : undefined;
    if (number !== undefined && !found.has(number)) found.set(number, unit);
  }
  known.set(index, found);
  return found;
}
