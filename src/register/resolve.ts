/**
 * Where what is cited stands: in which document of a consolidation, at which provision.
 */
import type { Version } from '../library/types.ts';
import { remembered } from '../model/once.ts';
import { partNumberOf, sectionLetterOf, splitScheduleNumber } from '../model/identifiers.ts';
import { keptFreeIn } from './kept-free.ts';
import { codedNumberOf, unitOfHeading } from './heading-numbers.ts';
import { headingNumbered } from './numbered-headings.ts';
import { scheduleReadingOf, unitInSchedule } from './schedules.ts';
import { indexProvisions, type Provision, type ProvisionIndex } from './provisions.ts';
import type { CitedTarget } from './references/citation.ts';
import { withoutLabels } from './references/labels.ts';

/** Where a cited provision is, or why it is nowhere here. */
export type Target =
  | { readonly kind: 'provision'; readonly provision: Provision }
  | { readonly kind: 'document'; readonly version: Version }
  /** In this code, and not published here. */
  | { readonly kind: 'unpublished' }
  /** In a document that is published whole, and does not have it. */
  | { readonly kind: 'missing'; readonly version: Version }
  /** In another law or contract. */
  | { readonly kind: 'law' };

/**
 * Resolves citations among the versions of a consolidation.
 *
 * @param here the version that the words stand in: what they call "clause 1.4" is there.
 */
export function resolverOf(
  versions: readonly Version[],
  here: Version | undefined,
): (cited: CitedTarget) => Target {
  const byName = new Map<string, Version>();
  for (const version of versions) {
    if (version.citedAs !== undefined) byName.set(version.citedAs, version);
  }
  const inOwn = here && schedulesOf(here);
  return ({ number, document, unit }) => {
    const own = inOwn?.(number, document);
    // “Appendix A” may be another text of the code as well.
    if (own !== undefined) return byName.has(document ?? number) ? { kind: 'unpublished' } : own;
    if (document !== undefined) return inVersion(number, byName.get(document), unit);
    const whole = byName.get(number);
    if (whole !== undefined) return { kind: 'document', version: whole };
    // A number says by its letter which document it is in; without a letter it is in this one.
    const letter = sectionLetterOf(number);
    if (/^\p{Lu}\p{Ll}+ /u.test(number)) return { kind: 'unpublished' };
    const isHere = (version: Version): boolean =>
      isHeadedIn(version, number) || isLetteredIn(version, number);
    const isOwn = unit !== 'section' && here !== undefined && isNumberedIn(here, number);
    if (here !== undefined && (isOwn || (!byName.has(letter) && isHere(here)))) {
      return inVersion(number, here, unit);
    }
    return inVersion(number, letter === '' ? here : byName.get(letter), unit);
  };
}

/** True for "V" and "A5" in a text whose headings bear such numbers. */
function isHeadedIn(version: Version, number: string): boolean {
  if (isRomanIn(version, number)) return true;
  const heading = headingNumbered(indexProvisions(version), number);
  if (heading === undefined) return false;
  return (
    unitOfHeading(heading.name) === 'condition' ||
    codedNumberOf(withoutLabels(number)) !== undefined
  );
}

/**
 * True for "B3.9" in an Appendix whose Part B has a B3: its paragraphs bear the letters of its Parts, and
 * are cited as paragraphs; those of the code’s Sections are cited as Sections.
 */
function isNumberedIn(version: Version, number: string): boolean {
  if (!/^[A-Z]{1,3}\d/.test(number) || sectionLetterOf(version.citedAs ?? '') !== '') return false;
  const { byAnchor } = indexProvisions(version);
  const own = withoutLabels(number);
  return byAnchor.has(own) || byAnchor.has(partNumberOf(own));
}

/** True for "B.3.9" in a text that has B.3.1, and for "B.9.1" in one that has a B.1. */
function isLetteredIn(version: Version, number: string): boolean {
  const [letters] = /^[A-Z]{1,4}\.(?=\d)/.exec(number) ?? [];
  if (letters === undefined) return false;
  return lettersIn(indexProvisions(version)).has(letters);
}

/** The letters with a stop after them that names begin with: "B." */
const lettersIn = remembered(
  ({ all }: ProvisionIndex): ReadonlySet<string> =>
    new Set(all.flatMap(({ name }) => /^[A-Z]{1,4}\./.exec(name)?.[0] ?? [])),
);

/** True for "V" in a text whose headings are "Article I", "Article II". */
function isRomanIn(version: Version, number: string): boolean {
  if (!/^[IVXLC]{1,7}(?:\(|$)/.test(number)) return false;
  const index = indexProvisions(version);
  return ['I', 'II', 'III'].every((one) => headingNumbered(index, one) !== undefined);
}

/**
 * How a version resolves what is cited of its own Schedules; nothing where it holds none. What is
 * cited otherwise is for others to resolve.
 */
function schedulesOf(
  version: Version,
): ((number: string, document: string | undefined) => Target | undefined) | undefined {
  const index = indexProvisions(version);
  const reading = scheduleReadingOf(index, version.tree);
  if (reading === undefined) return undefined;
  const headings = new Map<string, Provision>();
  for (const one of index.all) {
    const name = one.kind === 'subHeading' ? one.schedule?.name : undefined;
    if (name !== undefined && !headings.has(name)) headings.set(name, one);
  }
  return (number, document) => {
    const whole = reading.nameOf(
      document === undefined ? number : `${document} ${number}`,
      undefined,
    );
    const provision = whole === undefined ? undefined : headings.get(whole);
    if (provision) return { kind: 'provision', provision };
    const split = document === undefined ? splitScheduleNumber(number) : undefined;
    const name = split?.schedule ?? document;
    if (name === undefined || reading.nameOf(name, undefined) !== name) return undefined;
    return inSchedule(name, split?.own ?? number, version);
  };
}

/** A provision of a Schedule inside a version. */
function inSchedule(schedule: string, number: string, version: Version): Target {
  // A Part without a heading of its own.
  if (/^(?:Part|Chapter) /.test(number)) return { kind: 'unpublished' };
  const found = unitInSchedule(indexProvisions(version), schedule, number);
  if (found === undefined) return { kind: 'unpublished' };
  if (found !== 'missing') return { kind: 'provision', provision: found };
  return version.extract ? { kind: 'unpublished' } : { kind: 'missing', version };
}

function inVersion(cited: string, version: Version | undefined, unit?: string): Target {
  if (version === undefined) return { kind: 'unpublished' };
  const index = indexProvisions(version);
  const found = (one: string): Provision | undefined =>
    index.byAnchor.get(one) ?? headingNumbered(index, one, unit) ?? keptFreeIn(index, one)?.unit;
  const numbers = [cited, withoutLetter(cited, version)];
  const provision = numbers.map(found).find((one) => one !== undefined);
  if (provision !== undefined) return { kind: 'provision', provision };
  // A clause that an extract has stands in it whole: a limb that is not there is nowhere.
  const clause = numbers.some((one) => index.byAnchor.has(withoutLabels(one)));
  const isOpen = version.extract && !(clause && cited.includes('('));
  return isOpen ? { kind: 'unpublished' } : { kind: 'missing', version };
}

/**
 * “1.2.1” for W1.2.1 in a Section W whose clauses bear no letter: elsewhere they are cited with it, as
 * those of some codes are.
 */
function withoutLetter(number: string, { citedAs = '' }: Version): string {
  const letter = sectionLetterOf(citedAs);
  const own = number.slice(letter.length);
  return letter !== '' && number.startsWith(letter) && /^\d/.test(own) ? own : number;
}
