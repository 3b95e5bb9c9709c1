/**
 * Places of meanings that sentences tell: “the Handling Fee (as defined in Section D1.2)”, “(which has the
 * meaning given to it in Section D1.2)”, “the definition of Handling Fee is set out in Annex A”.
 */
import { isNumberIn } from '../../model/identifiers.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { isWithin } from '../../register/meanings.ts';
import type { Words } from '../../register/provisions.ts';
import { referencesByWords } from '../../register/relations.ts';
import { citedBy, provisionOf } from '../references/citing.ts';
import { headingAbove } from '../references/headings-above.ts';
import { termPlace, type CheckedText } from '../text.ts';
import { headingsIn } from './headings.ts';
import { otherRecital } from './recital-places.ts';

/** A place that a sentence tells, of a term that has meanings. */
interface SaidPlace {
  readonly term: string;
  readonly meanings: readonly Definition[];
  readonly words: Words;
  /** Where the words begin that cite. */
  readonly start: number;
}

/** A sentence that tells another place than that where the meaning stands. */
interface Misplaced extends SaidPlace {
  readonly end: number;
  readonly where: string;
}

/** Cheap to ask first. */
const MAY_SAY = /defined\s(?:in|at)\s|efinitions?\sof\s|(?:has|having)\sthe\smeaning/;

const NAME = String.raw`[“"‘'*]*(\p{Lu}[\p{L}\p{N}’'-]*(?:[\s\u00A0](?:(?:of|for|and|to|the)[\s\u00A0])?\p{Lu}[\p{L}\p{N}’'-]*){0,7})[”"’'*]*`;
/** “Handling Fee (as defined in”, “Handling Fee as that term is defined in”. */
const AS_DEFINED = new RegExp(
  String.raw`${NAME}(?:[\s\u00A0]\(|,?[\s\u00A0])(?:each[\s\u00A0])?as[\s\u00A0](?:(?:such|that)[\s\u00A0](?:term|expression)[\s\u00A0]is[\s\u00A0])?defined[\s\u00A0](?:in|at)[\s\u00A0]`,
  'gu',
);
/** “Handling Fee (which has the meaning given to that expression in”, “, having the meaning given in”. */
const HAS_MEANING = new RegExp(
  String.raw`${NAME}(?:[\s\u00A0]\(|,[\s\u00A0])(?:which[\s\u00A0](?:(?:term|expression)[\s\u00A0])?has|having)[\s\u00A0]the[\s\u00A0]meaning[\s\u00A0](?:given|ascribed|set[\s\u00A0]out)[\s\u00A0](?:(?:to[\s\u00A0](?:it|(?:that|such|the)[\s\u00A0](?:term|expression))|thereto)[\s\u00A0])?(?:in|at|by|under)[\s\u00A0]`,
  'gu',
);
/** “The definition of Handling Fee is set out in”. */
const DEFINITION_OF = new RegExp(
  String.raw`\b[Dd]efinitions?[\s\u00A0]of[\s\u00A0](?:the[\s\u00A0](?:(?:term|expression)s?[\s\u00A0])?)?${NAME}[\s\u00A0](?:is|are)[\s\u00A0](?:set[\s\u00A0]out|given|contained|provided|stated)[\s\u00A0](?:in|at)[\s\u00A0]`,
  'gu',
);

/** The sentences of a text that tell another place than that where a term has its meaning. */
export function* misplacedIn(text: CheckedText): Generator<Misplaced> {
  for (const said of saidPlacesIn(text)) {
    const other =
      otherHeading(said, text) ?? otherRecital(said, text) ?? otherProvision(said, text);
    if (other !== undefined) yield { ...said, ...other };
  }
}

const WORD_BEFORE = /\p{Ll}[\p{Ll}-]*[\s\u00A0]$/u;

/** The places of meanings that the sentences of a text tell. */
function* saidPlacesIn(text: CheckedText): Generator<SaidPlace> {
  for (const words of text.words) {
    const { text: plain } = words;
    if (!MAY_SAY.test(plain)) continue;
    for (const pattern of [AS_DEFINED, HAS_MEANING, DEFINITION_OF]) {
      for (const { 0: said, 1: name = '', index } of plain.matchAll(pattern)) {
        // “each eligible User (as defined in”, where “Eligible User” is a term.
        const [before = ''] = WORD_BEFORE.exec(plain.slice(Math.max(0, index - 24), index)) ?? [];
        const isLonger = before !== '' && definitionsNamed(text.register, before + name).length > 0;
        if (isLonger) continue;
        const [term, meanings] = meaningsOf(name, pattern !== DEFINITION_OF, text);
        if (meanings.length > 0) yield { term, meanings, words, start: index + said.length };
      }
    }
  }
}

/**
 * The definitions of a name.
 *
 * @param isLast true where more words may stand before the name: “Where the Handling Fee (as defined in”.
 */
function meaningsOf(
  name: string,
  isLast: boolean,
  { register }: CheckedText,
): [string, readonly Definition[]] {
  let term = name;
  for (;;) {
    const found = definitionsNamed(register, term);
    if (found.length > 0) return [term, found];
    const space = term.search(/[\s\u00A0]/);
    if (!isLast || space === -1) return [term, []];
    term = term.slice(space + 1);
  }
}

interface Other {
  readonly end: number;
  readonly where: string;
}

/** Where all meanings stand, if it is another clause than the one that is cited. */
function otherProvision(
  { words, start, meanings }: SaidPlace,
  text: CheckedText,
): Other | undefined {
  const here = referencesByWords(text.references).get(words.node) ?? [];
  const reference = here.find(({ citation }) => citation.start === start);
  if (reference === undefined) return undefined;
  for (const { target, cited } of citedBy(reference, text)) {
    const provision = provisionOf(target);
    if (provision === undefined || provision.kind === 'subHeading') return undefined;
    if (meanings.some((one) => isWithin(one.provision, provision))) return undefined;
    const around = meanings.map((one) => one.provision.within);
    const isRead = around.every((one) => one?.kind === 'clause' || one?.kind === 'limb');
    const really = meanings.findIndex(({ nature }) => nature === 'meaning');
    const where = around[really]?.name;
    // “39.11(a)” is in 39, though headings may stand at other levels than their numbers.
    if (!isRead || where === undefined || isNumberIn(where, cited.number)) return undefined;
    return { end: cited.end, where };
  }
  return undefined;
}

/** The heading over the meanings, “ANNEX A”, where the text has the other one that is cited too: “Annex B”. */
function otherHeading({ words, start, meanings }: SaidPlace, text: CheckedText): Other | undefined {
  const [said, kind] = ANNEX.exec(words.text.slice(start, start + 20)) ?? [];
  if (said === undefined || kind === undefined) return undefined;
  const above = meanings.map((one) =>
    one.version === text.version ? headingAbove(text, termPlace(text, one), kind) : undefined,
  );
  const [where] = above;
  if (where === undefined || above.some((one) => one === undefined || isSame(one, said)))
    return undefined;
  const begins = headingsIn(text.version.tree).some((heading) =>
    isSame(heading.slice(0, said.length), said),
  );
  return begins ? { end: start + said.length, where } : undefined;
}

const ANNEX = /^(Annex|Appendix|Schedule|Part)[\s\u00A0](?:\d{1,3}|\p{Lu}{1,2})(?=[.,;)]|$)/u;

/** “ANNEX A” is “Annex A”. */
function isSame(one: string, other: string): boolean {
  const [here, there] = [one, other].map((words) => words.replaceAll('\u00A0', ' ').toLowerCase());
  return here === there;
}
