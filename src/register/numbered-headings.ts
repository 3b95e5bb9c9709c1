/**
 * Headings that bear a number which the text does not give its clauses: "4. Payment", "Article 6 –
 * Scope". Contracts and licences cite by it, so what cites it is led to the heading.
 */
import { remembered } from '../model/once.ts';
import { numberOfHeading, unitOfHeading } from './heading-numbers.ts';
import { scheduleNumber } from '../model/identifiers.ts';
import type { Unit, UnitIndex } from './provisions.ts';

const known = new WeakMap<UnitIndex, Headings>();

/** The headings of an index that bear numbers. */
interface Headings<One extends Unit = Unit> {
  /** Those of a number, one of each unit: "Article 9", "Section 9". */
  readonly byNumber: ReadonlyMap<string, readonly One[]>;
  /** What they call what they number. */
  readonly units: ReadonlySet<string>;
}

/**
 * The heading that a number stands in: its own, or for "7(2)(a)" that of 7, since such texts give
 * their limbs no address.
 *
 * @param unit what is cited is called: "Article 9" is none that bears "Section 9", where the text
 *   has headings of both.
 */
export function headingNumbered<One extends Unit>(
  index: UnitIndex<One>,
  number: string,
  unit = '',
): One | undefined {
  const { byNumber, units } = numberedHeadings(index);
  const plain = number.replace(/(?:\([^()]*\))+$/, '');
  // "4.0 Security" is 4, with clauses 4.1 and 4.2.
  const found = byNumber.get(plain) ?? byNumber.get(`${plain}.0`);
  if (found === undefined || unit === '') return found?.[0];
  const [own, bare] = [unit, ''].map((one) =>
    found.find(({ name }) => unitOfHeading(name) === one),
  );
  return own ?? bare ?? (units.has(unit) ? undefined : found[0]);
}

/** The headings of an index by their numbers. */
function numberedHeadings<One extends Unit>(index: UnitIndex<One>): Headings<One> {
  const remembered = known.get(index) as Headings<One> | undefined;
  if (remembered !== undefined) return remembered;
  const byNumber = new Map<string, One[]>();
  const units = new Set<string>();
  for (const unit of index.all) {
    const own = unit.kind === 'subHeading' ? numberOfHeading(unit.name) : '';
    if (own === '') continue;
    const number = unit.schedule?.again === true ? scheduleNumber(unit.schedule.name, own) : own;
    const called = unitOfHeading(unit.name);
    units.add(called);
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [unit]);
    else if (!same.some(({ name }) => unitOfHeading(name) === called)) same.push(unit);
  }
  const found = { byNumber, units };
  known.set(index, found);
  return found;
}

/** True where numbered headings say "Condition", whose paragraphs are cited as those of articles. */
export function hasConditions(index: UnitIndex): boolean {
  return numberedHeadings(index).units.has('condition');
}

/** True where numbered headings say "Article". */
export function hasArticles(index: UnitIndex): boolean {
  return numberedHeadings(index).units.has('article');
}

/**
 * True where a numbered heading has a limb: "6(1)" for "(1)" under "Article 6". Also where no limb
 * under it is known, since many such texts give their limbs no address.
 */
export function headingHas(index: UnitIndex, number: string): boolean {
  const [labels = ''] = /(?:\([^()]*\))+$/.exec(number) ?? [];
  const heading = number.slice(0, number.length - labels.length);
  if (!numberedHeadings(index).byNumber.has(heading)) return false;
  const own = limbsByHeading(index).get(heading);
  return labels === '' || own === undefined || own.has(labels);
}

/** The labels of the limbs under each numbered heading that are known, by its number. */
const limbsByHeading = remembered((index: UnitIndex): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { kind, name, heading: words } of index.all) {
    if (kind !== 'limb' && kind !== 'inlineLimb') continue;
    // A limb right below a heading that is a part is called by its number: “C1(a)”.
    const at = name.indexOf('(');
    const above = at === 0 ? numberOfHeading(words) : name.slice(0, at);
    found.set(above, (found.get(above) ?? new Set()).add(name.slice(at)));
  }
  return found;
});
