/**
 * Meanings that are said to stand in a paragraph which the text writes and its tree has no address for: “has the
 * meaning given to that expression in paragraph 3 of Schedule 1”.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { citedInSignpost, definitionsLike } from '../../register/meanings.ts';
import { citedBy, type Cited } from '../references/citing.ts';
import { divisionAt, type Division } from '../references/written-provisions.ts';
import { pieceIn, piecesOf, provisionsAt, type Stretch } from '../references/written-pieces.ts';
import { stretchCited } from '../references/written-references.ts';
import { termPlace, type CheckedText } from '../text.ts';

/** A signpost that leads to another paragraph than the one that gives its term a meaning. */
interface MisplacedInWritten {
  readonly definition: Definition;
  readonly cited: Cited;
  readonly meanings: readonly Definition[];
  /** “paragraph 2 of Schedule 1”; nothing where the meaning stands nowhere. */
  readonly where: string | undefined;
}

/** The signposts of a text by itself that lead to a written paragraph which gives their term no meaning. */
export function* misplacedInWritten(text: CheckedText): Generator<MisplacedInWritten> {
  if (!text.alone || !text.whole) return;
  for (const definition of text.definitions) {
    if (definition.nature !== 'signpost') continue;
    const [reference] = citedInSignpost(definition, text.register);
    const [cited] = reference === undefined ? [] : citedBy(reference, text);
    if (cited === undefined || !mayBeWritten(cited)) continue;
    const stretch = stretchCited(cited, text);
    if (stretch === undefined) continue;
    const meanings = definitionsLike(definition, text.register).filter(
      ({ nature }) => nature !== 'signpost',
    );
    if (meanings.some((one) => standsIn(one, stretch, text))) continue;
    const [really] = meanings;
    const where = really && placeOf(really, cited, text);
    const isTold = really === undefined ? isSilent(definition, stretch, text) : where !== undefined;
    if (isTold) yield { definition, cited, meanings, where };
  }
}

/** True for what leads to no address, and for a piece of what a heading numbers: “Article 9(2)”. */
function mayBeWritten({ target, cited }: Cited): boolean {
  if (target.kind === 'provision')
    return target.provision.kind === 'subHeading' && cited.number.includes('(');
  return target.kind === 'unpublished';
}

function standsIn(one: Definition, { from, to }: Stretch, text: CheckedText): boolean {
  const at = termPlace(text, one)?.start.offset;
  return at === undefined || (at >= from && at < to);
}

/** True for a paragraph or recital that does not hold the term, in capitals or small letters. */
export function isSilent(
  { term, aliases }: Definition,
  { from, to }: Stretch,
  text: CheckedText,
): boolean {
  const words = text.places.source.slice(from, to).replaceAll(/\s+/g, ' ').toLowerCase();
  return ![term, ...aliases].some((name) => words.includes(name.toLowerCase()));
}

/** Where a meaning stands, written as the place that is cited for it. */
function placeOf(
  really: Definition,
  { cited, words }: Cited,
  text: CheckedText,
): string | undefined {
  const { within } = really.provision;
  if (within?.kind === 'clause' || within?.kind === 'limb') return within.name;
  const at = termPlace(text, really)?.start.offset ?? -1;
  const division = divisionAt(text, at);
  const [own] = division === undefined ? [] : provisionsAt(division, at);
  if (division === undefined || own === undefined || own.row.again) return undefined;
  const [word = ''] = words.split(/[\s\u00A0]/);
  const label = labelAt(own.provision, at, cited.number, text);
  return `${word} ${own.provision.number}${label}${called(division, cited.document)}`;
}

/** “(1)” for a place in the first paragraph, where such paragraphs are cited; empty where they are not. */
function labelAt(provision: Stretch, at: number, number: string, text: CheckedText): string {
  const [label] = /\([^()]*\)/.exec(number) ?? [];
  if (label === undefined) return '';
  const { source } = text.places;
  const isAt = (one: string): boolean => {
    const piece = pieceIn(source, provision, one);
    return piece !== undefined && at >= piece.from && at < piece.to;
  };
  return piecesOf(source, provision, label).findLast(isAt) ?? '';
}

/** “ of Schedule 1”; empty for the body of a text. */
function called({ name }: Division, document: string | undefined): string {
  if (name === '') return '';
  return ` of ${name === document?.toLowerCase() ? document : name.replace(/^[a-z]/, (first) => first.toUpperCase())}`;
}
