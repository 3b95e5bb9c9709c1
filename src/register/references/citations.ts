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
import { NOWHERE, type Citation, type CitedTarget, type CitingPlace } from './citation.ts';
import { completed } from './completion.ts';
import type { Item } from './item.ts';
import { readBareItems, readItems, readLimbItems } from './items.ts';
import { limbAround } from './labels.ts';
import { textAfter } from './laws.ts';
import { anotherBefore, isLabel, lawBefore } from './openings.ts';
import { Reader } from './reader.ts';
import { openingsIn, type Opening } from './seeking.ts';
import { kindOf, OPENING } from './words.ts';

/**
 * Finds the references of a text, in order, none overlapping another. Takes time in proportion to
 * the text.
 *
 * @param place where the words stand; without it "paragraph (b)" cannot be completed.
 */
export function findCitations(text: string, place: CitingPlace = NOWHERE): Citation[] {
  const found: Citation[] = [];
  let from = 0;
  for (const opening of openingsIn(text)) {
    if (opening.index < from) continue;
    const { citations, past } = readAny(text, opening, place);
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

function readAny(text: string, opening: Opening, place: CitingPlace): ReadCitations {
  const { index } = opening;
  const reader = new Reader(text, index);
  switch (opening.kind) {
    case 'bare':
      return wordless(index, readBareItems(reader), place);
    case 'limbs':
      return wordless(index, readLimbItems(reader), place);
    case 'alone': {
      const items = readItems(reader, 'Section');
      const known = items.every(({ number, labels }) => place.has(number + labels));
      return known ? wordless(index, items, place) : NOTHING;
    }
    case 'word': {
      const { match } = opening;
      if (isLabel(text, match)) return NOTHING;
      return readWithMore(text, match, place, anotherBefore(text, match, place.own));
    }
  }
}

function wordless(start: number, items: readonly Item[], place: CitingPlace): ReadCitations {
  const last = items.at(-1);
  if (last === undefined) return NOTHING;
  const targets = completed(items, 'section', '', place, undefined);
  return {
    citations: [{ start, end: last.past, targets, word: '', self: false }],
    past: last.past,
  };
}

const STICKY_OPENING = new RegExp(OPENING.source, 'uy');
const CARVING =
  /(,?[\s\u00A0]+\(?(?:other than|except(?: for)?|excluding|save for|but not|including|(?:and[\s\u00A0]+)?in particular)[\s\u00A0]+(?:in[\s\u00A0]+)?)|,[\s\u00A0]+/y;

/** A citation, and one of a piece of it: "Section D10.13, other than paragraph (d)". */
function readWithMore(
  text: string,
  opening: RegExpExecArray,
  place: CitingPlace,
  law: string | undefined,
): ReadCitations {
  const read = readCitation(text, opening, place, undefined, law);
  const within = read.citations.at(-1)?.targets.at(-1);
  if (within === undefined || read.citations.at(-1)?.law !== undefined) return read;
  const reader = new Reader(text, read.past);
  const carving = reader.take(CARVING);
  const next = carving && reader.see(STICKY_OPENING);
  if (carving === undefined || next === undefined || kindOf(next[2] ?? '') !== 'local') return read;
  const piece = readCitation(text, next, place, { of: within, carved: carving[1] !== undefined });
  if (piece.citations.length === 0) return read;
  return { citations: [...read.citations, ...piece.citations], past: piece.past };
}

const AFTER_ITEMS = /[\s\u00A0]+(?:respectively|above|below)\b/y;
const OF = /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+/y;
const OF_DEFINITION = /[\s\u00A0]+(?:of|in)[\s\u00A0]+(?:the|that|this)[\s\u00A0]+definition/y;

/** What was cited right before, of which a label may be a piece. */
interface Before {
  readonly of: CitedTarget;
  /** True after "other than": it is a piece of that, whatever there is here. */
  readonly carved: boolean;
}

/**
 * A citation, and the one that it is said to be of: "paragraph (b) of Section D10.13".
 *
 * @param lawAround what stands before it, where that is another text's name.
 */
function readCitation(
  text: string,
  opening: RegExpExecArray,
  place: CitingPlace,
  before?: Before,
  lawAround?: string,
  depth = 0,
): ReadCitations {
  const word = opening[2] as string;
  const start = opening.index;
  const reader = new Reader(text, start + opening[0].length);
  const items = readItems(reader, word);
  const last = items.at(-1);
  if (last === undefined) return NOTHING;
  const end = last.past;
  reader.take(AFTER_ITEMS);
  const past = reader.at;
  const kind = kindOf(word);
  const said = { start, end, word, self: /^this$/i.test(opening[1] ?? '') };
  const named = textAfter(reader, place.own);
  const law = named === undefined ? lawAround : named.own ? undefined : named.name;
  if (law !== undefined) {
    const citation = { ...said, targets: asWritten(items), law };
    return { citations: [citation], past: named?.past ?? past };
  }
  const outer =
    kind === 'appendix' || depth === DEEPEST
      ? NOTHING
      : (reader.attempt(() => readOuter(text, reader, place, depth + 1)) ?? NOTHING);
  const [around] = outer.citations;
  const beyond = Math.max(past, outer.past);
  if (around?.law !== undefined) {
    const citation = { ...said, targets: asWritten(items), law: around.law };
    return { citations: [citation, ...outer.citations], past: beyond };
  }
  const of = around?.targets[0] ?? (before && pieceOf(before, items, place));
  if (of === undefined && items[0]?.number === '') {
    // Limbs of a definition, or of nothing that is known.
    const known = kind === 'local' && reader.see(OF_DEFINITION) === undefined;
    if (!known || place.name === '') return NOTHING;
  }
  const targets = completed(items, kind, word, place, of);
  const saidOwn = named !== undefined || of !== undefined;
  if (kind === 'law' && !saidOwn && !isOwn(targets, place, text, start)) {
    const citation = { ...said, targets: asWritten(items), law: lawBefore(text, start) };
    return { citations: [citation], past };
  }
  const citation = { ...said, targets: withWord(targets, said.start) };
  return { citations: [citation, ...outer.citations], past: beyond };
}

/** What is of something of something is read to this depth; no law goes on so, and no stack has to. */
const DEEPEST = 8;

function readOuter(
  text: string,
  reader: Reader,
  place: CitingPlace,
  depth: number,
): ReadCitations | undefined {
  if (reader.take(OF) === undefined) return undefined;
  const opening = reader.see(STICKY_OPENING);
  if (opening === undefined) return undefined;
  const outer = readCitation(text, opening, place, undefined, undefined, depth);
  return outer.citations.length === 0 ? undefined : outer;
}

/**
 * What was cited before, where the items are pieces of it. After a comma a label may as well be this
 * provision's own: "under Section D10.13, paragraph (b) applies".
 */
function pieceOf(
  { of, carved }: Before,
  [first]: readonly Item[],
  { name, has }: CitingPlace,
): CitedTarget | undefined {
  if (first === undefined) return undefined;
  // A number is a piece of a document only.
  if (first.number !== '') return /^\p{Lu}\p{Ll}+ /u.test(of.number) ? of : undefined;
  if (carved || has(of.number + first.labels)) return of;
  return name !== '' && has(limbAround(name, first.labels, has)) ? undefined : of;
}

/** What is cited of another law is not completed: nobody here knows it. */
function asWritten(items: readonly Item[]): CitedTarget[] {
  return items.map(({ number, labels, start, end, heading }) => ({
    number: number + labels,
    start,
    end,
    heading,
  }));
}

/** A single target is read with its word: "Section D10". In a list each number stands for itself. */
function withWord(targets: readonly CitedTarget[], start: number): CitedTarget[] {
  const [only, ...others] = targets;
  return only === undefined || others.length > 0 ? [...targets] : [{ ...only, start }];
}

/** True where what "section 2.1" names is in this document, and no law stands before the word. */
function isOwn(
  targets: readonly CitedTarget[],
  place: CitingPlace,
  text: string,
  start: number,
): boolean {
  return lawBefore(text, start) === '' && targets.every(({ number }) => place.has(number));
}

/**
 * All that a text, or some part of it, could be read to cite: a superset of what `findCitations`
 * finds in the whole. "Section D10.13(d)" has D10.13(d), D10.13 and D10. By `citedAs`.
 */
export function citedWithin(text: string, place: CitingPlace): Map<string, CitedTarget> {
  const found = new Map<string, CitedTarget>();
  for (const { targets, law } of findCitations(text, place)) {
    if (law !== undefined) continue;
    for (const target of targets) {
      for (let { number } = target, longer = ''; number !== longer;) {
        const { version: _, ...cited } = { ...target, number };
        found.set(citedAs(cited), cited);
        longer = number;
        number = number.replace(LAST_PIECE, '');
      }
    }
  }
  return found;
}

const LAST_PIECE = /(?:\([^()]*\)|\.\d+[A-Z]*)$/;

/** What is cited, with its document where the words name one: "D10.13(e)", "Appendix AH 1.4". */
export function citedAs({ number, document }: Pick<CitedTarget, 'number' | 'document'>): string {
  return document === undefined ? number : `${document} ${number}`;
}
