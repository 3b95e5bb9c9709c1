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
import { BARE_OPENING, readBareItems, readItems, type Item } from './items.ts';
import { textAfter } from './laws.ts';
import { Reader } from './reader.ts';
import { kindOf, OPENING } from './words.ts';

const ANY_OPENING = new RegExp(`${OPENING.source}|(?:${BARE_OPENING.source})`, 'gu');

/**
 * Finds the references of a text, in order, none overlapping another. Takes time in proportion to
 * the text.
 *
 * @param place where the words stand; without it "paragraph (b)" cannot be completed.
 */
export function findCitations(text: string, place: CitingPlace = NOWHERE): Citation[] {
  const found: Citation[] = [];
  let from = 0;
  for (const opening of text.matchAll(ANY_OPENING)) {
    if (opening.index < from) continue;
    const citations =
      opening[2] === undefined
        ? readBare(text, opening, place)
        : readCitation(text, opening, place);
    found.push(...citations);
    from = citations.at(-1)?.end ?? from;
  }
  return found;
}

function readBare(text: string, opening: RegExpExecArray, place: CitingPlace): Citation[] {
  const start = opening.index + 1;
  const items = readBareItems(new Reader(text, start));
  const last = items.at(-1);
  if (last === undefined) return [];
  const targets = completed(items, 'section', '', place, undefined);
  return [{ start, end: last.past, targets, word: '', self: false }];
}

const AFTER_ITEMS = /[\s\u00A0]+(?:respectively|above|below)\b/y;
const OF = /[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]+/y;
const STICKY_OPENING = new RegExp(OPENING.source, 'uy');
const OF_DEFINITION = /[\s\u00A0]+(?:of|in)[\s\u00A0]+(?:the|that|this)[\s\u00A0]+definition/y;

/** A citation, and the one that it is said to be of: "paragraph (b) of Section D10.13". */
function readCitation(text: string, opening: RegExpExecArray, place: CitingPlace): Citation[] {
  const word = opening[2] as string;
  const start = opening.index;
  const reader = new Reader(text, start + opening[0].length);
  const items = readItems(reader, word);
  const last = items.at(-1);
  if (last === undefined) return [];
  const end = last.past;
  reader.take(AFTER_ITEMS);
  const kind = kindOf(word);
  const said = { start, end, word, self: /^this$/i.test(opening[1] ?? '') };
  const named = textAfter(reader, place.own);
  if (named !== undefined && !named.own) {
    return [{ ...said, targets: asWritten(items), law: named.name }];
  }
  const outer =
    kind === 'appendix' ? [] : (reader.attempt(() => readOuter(text, reader, place)) ?? []);
  const of = outer[0]?.targets[0];
  if (outer[0]?.law !== undefined) {
    return [{ ...said, targets: asWritten(items), law: outer[0].law }, ...outer];
  }
  if (of === undefined && items[0]?.number === '') {
    // Limbs of a definition, or of nothing that is known.
    if (kind !== 'local' || reader.see(OF_DEFINITION) !== undefined || place.name === '') return [];
  }
  const targets = completed(items, kind, word, place, of);
  if (kind === 'law' && of === undefined && !isOwn(targets, place, text, start)) {
    return [{ ...said, targets: asWritten(items), law: lawBefore(text, start) }];
  }
  return [{ ...said, targets: withWord(targets, said.start) }, ...outer];
}

function readOuter(text: string, reader: Reader, place: CitingPlace): Citation[] | undefined {
  if (reader.take(OF) === undefined) return undefined;
  const opening = reader.see(STICKY_OPENING);
  if (opening === undefined) return undefined;
  const outer = readCitation(text, opening, place);
  return outer.length === 0 ? undefined : outer;
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

/** The name of a law right before a citation of it: "FAR section 12.212"; empty where there is none. */
function lawBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 80), start);
  return LAW_BEFORE.exec(before)?.[1] ?? '';
}

const LAW_BEFORE =
  /((?:\p{Lu}[\p{L}\p{N}’'-]*[\s\u00A0]+){0,6}(?:\p{Lu}{2,}|Act|Licence|License|Directive|Regulations?|Order)(?:[\s\u00A0]+\d{4})?),?[\s\u00A0]+$/u;

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
