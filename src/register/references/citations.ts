/**
 * Finds cross-references in words: "Section P1.11 (Production Proving Registration Data)",
 * "Sections D10.13(d) and (e)", "this Section D10", "Sections D10.22-27", "paragraph (b)".
 *
 * Read by recursive descent, one production a function:
 *
 *   citation   = [ "this" ] word items [ "respectively" ] [ of ]
 *   items      = item { joiner [ word ] item }
 *   item       = ( number [ labels ] | labels | letters ) [ version ] [ heading ]
 *   joiner     = "," | "and" | "or" | "to" | "-" | "other than" | …
 *   heading    = "(" words ")"
 *   of         = "of" ( citation | "the" name )
 *   bare       = "(" items ")"
 */
import { NOWHERE, type Citation, type CitingPlace } from './citation.ts';
import { completed, isCalledParagraph } from './completion.ts';
import type { Item } from './item.ts';
import { readBareItems, readItems, readLimbItems } from './items.ts';
import { pieceOf, type Before } from './pieces.ts';
import { textAround, textPastPoints } from './another.ts';
import { isLabel } from './openings.ts';
import { Reader } from './reader.ts';
import {
  AFTER_A_NUMBER,
  AFTER_CITING,
  CITES_PLAINLY,
  isBesidePieces,
  isInSentence,
  isJoined,
  isOfPart,
} from './plain-numbers.ts';
import { openingsIn, type Opening } from './seeking.ts';
import { kindOf, OPENING, wholeWord } from './words.ts';
import { asWritten, withoutLimbs, withWord } from './targets.ts';
import { tokensOf, type Tokens } from '../terms/tokens.ts';

/**
 * Finds the references of a text, in order, none overlapping another. Takes time in proportion to
 * the text.
 *
 * @param place where the words stand; without it "paragraph (b)" cannot be completed.
 * @param tokens those of the text, where it was read before.
 */
export function findCitations(
  text: string,
  place: CitingPlace = NOWHERE,
  tokens: Tokens = tokensOf(text),
): Citation[] {
  const found: Citation[] = [];
  let from = 0;
  for (const opening of openingsIn(text, tokens)) {
    if (opening.index < from) continue;
    const before = { citation: found.at(-1), past: from };
    const { citations, past } = readAny(text, opening, place, before);
    found.push(...citations);
    from = Math.max(from, past);
  }
  return found;
}

/** What was read at one place, and where what follows it begins. */
interface ReadCitations {
  readonly citations: readonly Citation[];
  readonly past: number;
}

const NOTHING: ReadCitations = { citations: [], past: 0 };

/** What was read last. */
interface ReadBefore {
  readonly citation: Citation | undefined;
  /** Past the name of the text that it is said to be of. */
  readonly past: number;
}

function readAny(
  text: string,
  opening: Opening,
  place: CitingPlace,
  { citation: previous, past }: ReadBefore,
): ReadCitations {
  const { index } = opening;
  const reader = new Reader(text, index);
  switch (opening.kind) {
    case 'bare':
      return wordless(index, readBareItems(reader), place);
    case 'limbs':
      return wordless(index, readLimbItems(reader), place);
    case 'alone': {
      const items = readItems(reader, 'Section');
      const law = isJoined(text, past, index) ? (previous?.law ?? '') : '';
      if (law !== '') return wordless(index, items, place, law);
      // “4.1(f)” is cited where there is a 4.1, whatever limbs it has, and “(f)” beside it with it.
      const isKnown = ({ number, labels }: Item): boolean =>
        place.has(number + labels) || (labels !== '' && (number === '' || place.has(number)));
      // After words that cite, a number whose part there is cites, though it be found or not.
      const before = text.slice(Math.max(0, index - 40), index);
      const cites = AFTER_CITING.test(before);
      const rest = text.slice(items.at(-1)?.past ?? index);
      const citesPlain = CITES_PLAINLY.test(before) && AFTER_A_NUMBER.test(rest);
      // “Section J3.11 and, where it falls, J3.12 (but not J3.33)”: a letter beside what is cited.
      const isBeside = items.some(isKnown) || isInSentence(text, previous, index);
      const isRead = (item: Item): boolean =>
        isKnown(item) ||
        (cites && isOfPart(item.number, place, !citesPlain)) ||
        (isBeside && isOfPart(item.number, place, true)) ||
        isBesidePieces(item.number, place);
      return items.every(isRead) ? wordless(index, items, place) : NOTHING;
    }
    case 'word': {
      const { match } = opening;
      if (isLabel(text, match)) return NOTHING;
      return readWithMore(text, match, place, previous);
    }
  }
}

function wordless(
  start: number,
  items: readonly Item[],
  place: CitingPlace,
  law?: string,
): ReadCitations {
  const last = items.at(-1);
  if (last === undefined) return NOTHING;
  const targets =
    law === undefined ? completed(items, 'section', '', place, undefined) : asWritten(items);
  return {
    citations: [
      { start, end: last.past, targets, word: '', self: false, ...(law !== undefined && { law }) },
    ],
    past: last.past,
  };
}

const STICKY_OPENING = new RegExp(OPENING.source, 'uy');
const CARVING =
  /(,?[\s\u00A0]+\(?(?:other\sthan|except(?:\sfor)?|excluding|save\sfor|but\snot|including|(?:and[\s\u00A0]+)?in\sparticular)[\s\u00A0]+(?:in[\s\u00A0]+)?)|,[\s\u00A0]+/y;

/** A citation, and one of a piece of it: "Section D10.13, other than paragraph (d)". */
function readWithMore(
  text: string,
  opening: RegExpExecArray,
  place: CitingPlace,
  previous: Citation | undefined,
): ReadCitations {
  const read = readCitation(text, opening, place, { previous });
  const outer = read.citations.at(-1);
  const within = outer?.targets.at(-1);
  if (outer === undefined || within === undefined || outer.law !== undefined) return read;
  const reader = new Reader(text, read.past);
  const carving = reader.take(CARVING);
  const next = carving && reader.see(STICKY_OPENING);
  if (carving === undefined || next === undefined || kindOf(next[2] ?? '') !== 'local') return read;
  const piece = readCitation(text, next, place, {
    before: { of: within, carved: carving[1] !== undefined, self: outer.self },
  });
  if (piece.citations.length === 0) return read;
  return { citations: [...read.citations, ...piece.citations], past: piece.past };
}

const AFTER_ITEMS = /[\s\u00A0]+(?:respectively|above|below)\b/y;
const OF = /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+/y;
const OF_DEFINITION = /[\s\u00A0]+(?:of|in)[\s\u00A0]+(?:the|that|this)[\s\u00A0]+definition/y;

/** What was cited before. */
interface Earlier {
  readonly before?: Before;
  /** The citation before, which "thereof" may mean. */
  readonly previous?: Citation | undefined;
}

const THEREOF = /[\s\u00A0]+(?:thereof|thereto)(?![\p{L}\p{N}])/uy;
/** "paragraph (b) of that section": of what was cited last, without its limbs. */
const OF_THAT =
  /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+that[\s\u00A0]+(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Ss]ub-?[Ss]ection|[Pp]aragraph|[Rr]egulation|[Rr]ule|[Cc]ondition|[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Pp]art)(?![\p{L}\p{N}]|[\s\u00A0]+[\d(])/uy;

/** A citation, and the one that it is said to be of: "paragraph (b) of Section D10.13". */
function readCitation(
  text: string,
  opening: RegExpExecArray,
  place: CitingPlace,
  { before, previous }: Earlier = {},
  depth = 0,
): ReadCitations {
  const word = opening[2] as string;
  const start = opening.index;
  const reader = new Reader(text, start + opening[0].length);
  const items = readItems(reader, word);
  const last = items.at(-1);
  if (last === undefined) return NOTHING;
  const end = last.past;
  // What stands above or below stands in this text.
  const isPlaced = /(?:above|below)$/.test(reader.take(AFTER_ITEMS)?.[0] ?? '');
  const past = reader.at;
  const kind = kindOf(word);
  const self = /^this$/i.test(opening[1] ?? '');
  const said = { start, end, word, self };
  const named = self ? undefined : textAround(reader, start, place.own, previous?.end);
  const thereof =
    named === undefined ? (reader.take(THEREOF) ?? reader.take(OF_THAT)) && previous : undefined;
  const pointed = named ? undefined : textPastPoints(reader, start, place.own, previous?.end);
  if (pointed !== undefined) {
    const citation = { ...said, targets: asWritten(items), law: pointed.name };
    return { citations: [citation], past: pointed.past };
  }
  const shared = named
    ? undefined
    : reader.attempt(() => readShared(text, reader, place, depth + 1));
  if (shared !== undefined) {
    const law = shared.citations[0]?.law ?? '';
    const citation = { ...said, targets: asWritten(items), law };
    return { citations: [citation, ...shared.citations], past: shared.past };
  }
  const law = named === undefined ? thereof?.law : named.own ? undefined : named.name;
  if (law !== undefined) {
    const citation = { ...said, targets: asWritten(items), law };
    return { citations: [citation], past: Math.max(past, named?.past ?? past) };
  }
  const beyondIt =
    depth === DEEPEST ? undefined : reader.attempt(() => readOuter(text, reader, place, depth + 1));
  // “Annex 1 to Schedule 3 to the Act” is the Act's; one to Appendix F stands for itself.
  const isRead = kind !== 'appendix' || beyondIt?.citations[0]?.law !== undefined;
  const outer = (isRead ? beyondIt : undefined) ?? NOTHING;
  const [around] = outer.citations;
  const beyond = Math.max(past, outer.past);
  if (around?.law !== undefined) {
    const citation = { ...said, targets: asWritten(items), law: around.law };
    return { citations: [citation, ...outer.citations], past: beyond };
  }
  const whole = withoutLimbs(thereof?.targets.at(-1)) ?? around?.targets[0];
  const of = whole ?? (before && pieceOf(before, items, place));
  if (of === undefined && items[0]?.number === '') {
    // Limbs of a definition, or of nothing that is known.
    const known = kind === 'local' && reader.see(OF_DEFINITION) === undefined;
    if (!known || place.name === '') return NOTHING;
  }
  // A paragraph of the Article that the words stand in, which has no number of its own here.
  const isOfArticle = of === undefined && (place.articles === true || place.conditions === true);
  if (isOfArticle && isCalledParagraph(word, items[0]?.number ?? '')) return NOTHING;
  const { schedule } = place;
  // “paragraph 2 of this Agreement” is none of the Schedule that says so.
  const outside =
    schedule !== undefined &&
    named?.own === true &&
    !OF_THIS_SCHEDULE.test(text.slice(end, end + 40));
  const at = outside ? { ...place, schedule: undefined } : place;
  const targets = completed(items, kind, word, at, of, self);
  const one = wholeWord(word).replace(/s$/, '');
  // “Standard Condition A4” is none of Special Conditions.
  const called = one === 'condition' ? word.toLowerCase().replace(/s$/, '') : one;
  const isCalled = place.calls?.has(called) === true;
  const isOwnPart =
    (/^(?:section|§§?)$/.test(one) ||
      (place.articles === true && one === 'article') ||
      place.cites?.has(one) === true) &&
    items.some(({ number }) => isOfPart(number, place));
  const saidOwn = named !== undefined || of !== undefined || isPlaced || isCalled || isOwnPart;
  if (kind === 'law' && !saidOwn && !targets.every(({ number }) => place.has(number))) {
    return { citations: [{ ...said, targets: withWord(asWritten(items), start), law: '' }], past };
  }
  const citation = { ...said, targets: withWord(targets, said.start) };
  return { citations: [citation, ...outer.citations], past: beyond };
}

const OF_THIS_SCHEDULE =
  /^,?[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+this[\s\u00A0]+(?:schedule|annex|appendix|exhibit|attachment|addendum|part)(?!\p{L})/iu;

/** What is of something of something is read to this depth; no law goes on so, and no stack has to. */
const DEEPEST = 8;

const SHARED = /[\s\u00A0]+(?:of|to|in|under),[\s\u00A0]+(?:and|or)[\s\u00A0]+/y;

/** "section 88 of, and Schedule 2 to, the Energy Act": what both are of is said of the second. */
function readShared(
  text: string,
  reader: Reader,
  place: CitingPlace,
  depth: number,
): ReadCitations | undefined {
  if (depth > DEEPEST || reader.take(SHARED) === undefined) return undefined;
  const opening = reader.see(STICKY_OPENING);
  const next = opening && readCitation(text, opening, place, {}, depth);
  return next?.citations[0]?.law === undefined ? undefined : next;
}

function readOuter(
  text: string,
  reader: Reader,
  place: CitingPlace,
  depth: number,
): ReadCitations | undefined {
  if (reader.take(OF) === undefined) return undefined;
  const opening = reader.see(STICKY_OPENING);
  if (opening === undefined) return undefined;
  const outer = readCitation(text, opening, place, {}, depth);
  return outer.citations.length === 0 ? undefined : outer;
}
