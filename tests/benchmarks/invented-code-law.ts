/**
 * Invents a code: first its documents with their provisions, then its terms and where each is
 * defined, then the words.
 */
import type {
  CodeSize,
  InventedClause,
  InventedCodePart,
  InventedConsolidation,
  InventedDocument,
  Piece,
} from './invented-code-model.ts';
import { suppliesOf } from './invented-code-supply.ts';
import { fillEntry, placeTerms } from './invented-code-terms.ts';
import type { NextId } from './invented-law.ts';
import { inventPieces, type Supply } from './invented-pieces.ts';
import { inventTitle } from './invented-words.ts';
import type { Random } from './random.ts';

const CLAUSES_IN_PART = 14;
/** Of all clauses, those that stand in Sections. */
const IN_SECTIONS = 0.6;
/** Limbs and short sentences run over what they are given by so much. */
const EVEN = 0.72;
/** What a definition has of words, on average. */
const WORDS_OF_DEFINITION = 25;

/** The first consolidation of a code. */
export function inventConsolidation(
  random: Random,
  size: CodeSize,
  nextId: NextId,
): InventedConsolidation {
  const documents = [
    ...inventDocuments(random, 'section', size.sections, size.clauses * IN_SECTIONS, nextId),
    ...inventDocuments(
      random,
      'appendix',
      size.appendices,
      size.clauses * (1 - IN_SECTIONS),
      nextId,
    ),
  ];
  const terms = placeTerms(random, documents, size.definitions, nextId);
  const code: InventedConsolidation = { documents, terms };
  const words =
    (EVEN * Math.max(0, size.words - size.definitions * WORDS_OF_DEFINITION)) / size.clauses;
  const supplyOf = suppliesOf(random, code);
  for (const document of documents) {
    sayFallback(document, documents);
    for (const part of document.parts) {
      for (const clause of part.clauses) {
        const supply = supplyOf(document, part, clause);
        for (const entry of clause.entries) fillEntry(random, entry, terms, supply);
        fillClause(random, clause, words, supply);
      }
    }
  }
  return code;
}

/** An Appendix that uses the terms of another says so. */
function sayFallback(
  { parts, fallback }: InventedDocument,
  all: readonly InventedDocument[],
): void {
  const [clause, first] = [parts[0]?.clauses[1], all[0]?.parts[0]?.clauses[0]];
  if (clause === undefined || first === undefined || fallback === undefined) return;
  clause.sentences.push([
    'Terms that are not defined in this Appendix have the meaning given in',
    { cite: { kind: 'clauses', to: [first.id], manner: 'of the Code' } },
    'or failing that in',
    { cite: { kind: 'document', document: fallback } },
    '.',
  ]);
}

function inventDocuments(
  random: Random,
  kind: InventedDocument['kind'],
  amount: number,
  clauses: number,
  nextId: NextId,
): InventedDocument[] {
  const each = Math.max(4, Math.round(clauses / amount));
  const documents = Array.from({ length: amount }, (_, index): InventedDocument => {
    const letters = lettersOf(index);
    const parts: InventedCodePart[] = [];
    for (let left = each; left > 0; left -= CLAUSES_IN_PART) {
      parts.push(inventPart(random, Math.min(left, CLAUSES_IN_PART), nextId));
    }
    const id = `${kind}-${letters.toLowerCase()}`;
    const title = inventTitle(random, 2);
    return { id, kind, letters, title, parts, fallback: undefined };
  });
  if (kind === 'section') return documents;
  // Every fourth Appendix uses the terms of the one before it last.
  return documents.map((document, index) =>
    index % 4 === 3 ? { ...document, fallback: documents[index - 1]?.id } : document,
  );
}

/** A, B, … Z, AA, AB. */
function lettersOf(index: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

function inventPart(random: Random, clauses: number, nextId: NextId): InventedCodePart {
  const all = Array.from({ length: clauses }, () => emptyClause(random, nextId()));
  const subHeadings = all
    .filter((_, index) => index % 5 === 0 && random.chance(0.7))
    .map(({ id }): [number, string] => [id, inventTitle(random, random.between(2, 4))]);
  return {
    id: nextId(),
    heading: inventTitle(random, random.between(2, 4)),
    clauses: all,
    subHeadings: new Map(subHeadings),
  };
}

/** A clause with its limbs, and no words yet. */
export function emptyClause(random: Random, id: number): InventedClause {
  const limbs = random.chance(0.45)
    ? Array.from({ length: random.between(3, 7) }, () => ({
        words: [],
        inner: random.chance(0.1) ? [[], [], []] : [],
      }))
    : [];
  return { id, sentences: [], limbs, closing: [], entries: [], layout: 'list' };
}

/** Gives a clause its words, about so many; what it has already stays at its end. */
export function fillClause(
  random: Random,
  clause: InventedClause,
  words: number,
  supply: Supply,
): void {
  const defining = clause.sentences.filter((sentence) => sentence.length > 0);
  if (clause.entries.length > 0) return;
  const target = words * (0.4 + 1.2 * random.fraction());
  if (clause.limbs.length === 0) {
    clause.sentences = [...sentencesOf(random, target, supply), ...defining];
    return;
  }
  clause.sentences = [...defining, inventPieces(random, 14, supply, ':')];
  const each = Math.max(5, (target - 14) / clause.limbs.length);
  for (const [index, limb] of clause.limbs.entries()) {
    const end = endOfLimb(index, clause.limbs.length);
    // A limb that introduces others ends as sentences do before them.
    limb.words = inventPieces(random, each, supply, limb.inner.length === 0 ? end : ':');
    for (const [at, inner] of limb.inner.entries()) {
      const inside = endOfLimb(at, limb.inner.length);
      inner.push(...inventPieces(random, 8, supply, inside === '.' ? end : inside));
    }
  }
  if (random.chance(0.2)) clause.closing.push(...inventPieces(random, 12, supply));
}

/** As lists are drafted: "; and" after the last but one. */
function endOfLimb(index: number, count: number): string {
  if (index === count - 1) return '.';
  return index === count - 2 ? '; and' : ';';
}

function sentencesOf(random: Random, words: number, supply: Supply): Piece[][] {
  const sentences: Piece[][] = [];
  for (let count = 0; count < words;) {
    const length = random.between(14, 34);
    sentences.push(inventPieces(random, length, supply));
    count += length;
  }
  return sentences;
}
