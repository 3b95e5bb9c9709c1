import type { Position } from 'unist';
import { plainText } from '../../model/phrasing.ts';
import { plainWords } from '../../model/plain-words.ts';
import { chainOf } from '../../register/around.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import {
  citedInSignpost,
  definitionsLike,
  isWithin,
  meaningOf,
  type MeaningOfTerm,
} from '../../register/meanings.ts';
import type { Provision } from '../../register/provisions.ts';
import { citedBy, provisionOf } from '../references/citing.ts';
import { headingAbove } from '../references/headings-above.ts';
import { shapeOf } from '../references/shown-numbers.ts';
import { wrongDefinition } from '../terms/definition-of.ts';
import { headingsIn } from '../terms/headings.ts';
import { isOnlyMentioned, isSilentBelow, isSilentClause, saidIn } from '../terms/mentioned.ts';
import { misplacedInRecitals } from '../terms/recital-places.ts';
import { misplacedIn } from '../terms/said-places.ts';
import { misplacedInWritten } from '../terms/written-places.ts';
import type { Fault, Outcome, TextRule } from '../rule.ts';
import { atOf, definitionPlace, termPlace, type CheckedText } from '../text.ts';

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
    const told = new Set<Definition>();
    for (const definition of text.definitions) {
      const fault =
        definition.nature === 'signpost'
          ? misstated(text, definition, meaningOf(definition, text.register))
          : pointsElsewhere(text, definition);
      if (fault !== undefined) {
        told.add(definition);
        yield fault;
      }
      const wrong = wrongDefinition(definition, text);
      if (wrong === undefined) continue;
      const { node, start, end, where, really } = wrong;
      const said = {
        words: plainText(node.children).slice(start, end),
        place: () => text.places.words(node, start, end),
      };
      yield faultOf(text, definition, said, where, really);
    }
    for (const { definition, cited, meanings, where } of misplacedInWritten(text))
      if (!told.has(definition)) yield faultOf(text, definition, cited, where, meanings[0]);
    const misplaced = [...misplacedIn(text), ...misplacedInRecitals(text)];
    for (const { term, meanings, words, start, end, where } of misplaced) {
      const said = {
        words: words.text.slice(start, end),
        place: () => text.places.words(words.node, start, end),
      };
      yield faultOf(text, { term, provision: words.provision }, said, where, meanings[0]);
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
  const isMentioned =
    place.kind === 'provision' && isOnlyMentioned(definition, place.provision, text.register);
  const kind = isMentioned ? 'silent' : place.kind;
  if (NO_PLACE.has(kind)) return undefined;
  const really = elsewhere[0] ?? meaningElsewhere(definition, text);
  const said = signpostTarget(text, definition);
  // “2.1 The **Minimum Scheme** is”, where paragraph 2.2 is said to give it.
  if (place.kind === 'provision' && really === undefined && said !== undefined) {
    const saying = saidIn(definition, place.provision, text);
    if (saying !== undefined)
      return isWithin(saying, place.provision)
        ? undefined
        : faultOf(text, definition, said, saying.name, undefined);
  }
  if (really === undefined && kind !== 'silent') return undefined;
  if (said === undefined) return undefined;
  const { words } = said;
  // A text by itself may number its provisions in ways that are not read as numbers here.
  const { form, provision } = definition;
  const isUnplaced =
    form === 'inline' &&
    provision.within === undefined &&
    !(isNumberedAlike(said.number, really) && /\./.test(said.number)) &&
    !(place.kind === 'silent' && isSilentClause(definition, place.provision, text));
  const isMissing = kind === 'missing' && !isNumberedAlike(said.number, really);
  const isUnread = isMissing || isUnplaced || said.isHeading;
  // “PART 4: THIRD PARTIES” begins a line, and is read as no heading.
  if (/^\p{Lu}\p{Ll}+ /u.test(said.number) && isLine(words, text)) return undefined;
  const where =
    really === undefined
      ? headedBy(definition.term, said, text)
      : (headedAt(really, said) ?? whereStands(text, really, isUnread, words));
  if (really !== undefined && standsAt(really, said.number)) return undefined;
  // Where a number stands twice, the place is right, and the number is told elsewhere.
  if (where === said.number || (where !== undefined && plain(where) === plain(words)))
    return undefined;
  // “W3.3(b)” stands below “SECTION W”, wherever it stands.
  const letter = /[\s\u00A0]([A-Z]{1,2})$/.exec(where ?? '')?.[1];
  if (letter !== undefined && said.number.startsWith(letter)) return undefined;
  // “section 8(1)” of what is read as 8: its paragraphs may be set in ways that are not read.
  if (where !== undefined && said.number.startsWith(`${where}(`)) return undefined;
  const isSilent = said.isHeading && really === undefined && isSilentBelow(definition, said, text);
  if (where === undefined && !isSilent && (isUnread || kind !== 'silent')) return undefined;
  return faultOf(text, definition, said, where, really, isMentioned);
}

/** Where a signpost leads to the meaning, to another law, or to no place of this code. */
const NO_PLACE: ReadonlySet<string> = new Set(['definition', 'law', 'circular', 'nowhere']);

/**
 * True where a number that is not there has the form of the one that the meaning stands at, so that both are
 * read. A lone figure may be that of anything.
 */
function isNumberedAlike(number: string, really: Definition | undefined): boolean {
  const form = shapeOf(number);
  return form !== '9' && form === shapeOf(really?.provision.within?.name ?? '');
}

function isLine(words: string, { places: { source } }: CheckedText): boolean {
  const line = words.replaceAll(/[^\p{L}\p{N}]+/gu, '[ \\t]+');
  return new RegExp(String.raw`^[#* \t]*${line}(?![\p{L}\p{N}])`, 'imu').test(source);
}

/** The number of the one heading that is the term, where another heading is cited: "8.4.1 System Stress Event". */
function headedBy(
  term: string,
  { isHeading, heading }: { readonly isHeading: boolean; readonly heading: string },
  { version }: CheckedText,
): string | undefined {
  if (!isHeading || heading.includes(term)) return undefined;
  const found = headingsIn(version.tree).flatMap((words) => {
    const [, number, title] = NUMBERED.exec(words) ?? [];
    return number !== undefined && title === term ? [number] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The number of the heading over a meaning, where the number of another heading is cited: "4.1. Access". */
function headedAt(
  { provision }: Definition,
  { isHeading, number }: { readonly isHeading: boolean; readonly number: string },
): string | undefined {
  const [, numbered] = isHeading ? (NUMBERED.exec(provision.heading) ?? []) : [];
  const above = numbered?.replace(/\.$/, '');
  return above === undefined || `${above}.`.startsWith(`${number}.`) ? undefined : above;
}

const NUMBERED = /^(\p{Lu}{0,3}\d[\d.]*\p{Lu}?)\.?[\s\u00A0]+(.+?)$/u;

/**
 * @param where where the meaning stands; nothing where it stands nowhere.
 * @param isMentioned true where what is cited uses the term all the same.
 */
function faultOf(
  text: CheckedText,
  { term, provision }: { readonly term: string; readonly provision: Provision | undefined },
  said: Said,
  where: string | undefined,
  really: Definition | undefined,
  isMentioned = false,
): Fault {
  const { words } = said;
  const instead = isMentioned ? 'gives it no meaning' : 'does not use the term';
  return {
    file: text.file,
    place: said.place(),
    at: atOf(provision),
    found:
      where === undefined
        ? `Found that the meaning of “${term}” is said to stand in ${words}, which ${instead}.`
        : `Found that the meaning of “${term}” is said to stand in ${words}; it stands at ${where}.`,
    expected: 'Expected the place where the term is given its meaning.',
    mend:
      where === undefined
        ? 'Correct the place, or give the term its meaning there.'
        : `Correct the place to ${where}, or move the meaning. In an official text, propose the correction.`,
    others: really === undefined ? [] : [definitionPlace(text, really)],
  };
}

/** True for a meaning in a provision of this number, or in what such a provision holds. */
function standsAt({ provision }: Definition, number: string): boolean {
  return chainOf(provision.within).some(({ name }) => name === number);
}

/** “means the plan that is defined in”, before what is cited. */
const DEFINED_IN = /\bmeans?\s(?:the|an?|any|such)\s(?:[\p{Ll}-]+\s){0,4}?defined\sin\s$/u;

/** A meaning that says that another place gives it, where none of those that do stands there. */
function pointsElsewhere(text: CheckedText, definition: Definition): Fault | undefined {
  if (definition.nature !== 'meaning' || !/\bdefined\sin\s/.test(definition.words))
    return undefined;
  for (const reference of citedInSignpost(definition, text.register)) {
    const [first] = citedBy(reference, text);
    const cited = first && provisionOf(first.target);
    if (first === undefined || cited === undefined) continue;
    const before = plainWords(reference.words).slice(0, first.cited.start);
    if (!DEFINED_IN.test(before.slice(-80))) continue;
    const giving = definitionsLike(definition, text.register).filter(
      ({ nature, form }) => nature === 'meaning' && form === 'inline',
    );
    const [really] = giving;
    if (really === undefined || giving.some((one) => isWithin(one.provision, cited)))
      return undefined;
    const where = whereStands(text, really, false, first.words);
    if (where === undefined || where === first.cited.number) return undefined;
    return faultOf(text, definition, first, where, really);
  }
  return undefined;
}

/** “Article VII” with a space that does not break is the same. */
function plain(words: string): string {
  return words.toLowerCase().replaceAll('\u00A0', ' ');
}

/** Where a meaning stands, as one would cite it; nothing where that cannot be told. */
function whereStands(
  text: CheckedText,
  really: Definition,
  isUnread: boolean,
  words: string,
): string | undefined {
  const { within } = really.provision;
  // The headings say it where the numbers of a text are not read as numbers.
  const [word = ''] = words.split(/[\s\u00A0]/);
  const heading = /^\p{L}+$/u.test(word)
    ? headingAbove(text, termPlace(text, really), word)
    : undefined;
  return heading ?? (isUnread ? undefined : within?.name);
}

/** A definition that gives the meaning, whatever its scope. */
function meaningElsewhere(
  definition: Definition,
  { register }: CheckedText,
): Definition | undefined {
  return definitionsLike(definition, register).find(({ nature }) => nature !== 'signpost');
}

/** The words that cite. */
interface Said {
  readonly words: string;
  readonly place: () => Position;
}

/** What the signpost cites, with its heading: "Section C2.3 (Panel Duties)". */
function signpostTarget(
  text: CheckedText,
  definition: Definition,
):
  | (Said & { readonly number: string; readonly isHeading: boolean; readonly heading: string })
  | undefined {
  for (const reference of citedInSignpost(definition, text.register)) {
    const [first] = citedBy(reference, text);
    if (first === undefined) continue;
    // What stands below a heading that bears a number by itself is not read as what it holds.
    const cited = provisionOf(first.target);
    const isHeading = cited?.kind === 'subHeading';
    const heading = cited?.name ?? '';
    return {
      words: first.words,
      number: first.cited.number,
      place: first.place,
      isHeading,
      heading,
    };
  }
  return undefined;
}
