/**
 * The next consolidation of an invented code: words changed, clauses inserted and deleted, meanings
 * rewritten and terms added. References follow the new numbers, but for some that are forgotten.
 */
import { emptyClause, fillClause } from './invented-code-law.ts';
import type {
  Cited,
  InventedClause,
  InventedCodePart,
  InventedConsolidation,
  Piece,
} from './invented-code-model.ts';
import { numbered } from './invented-code-numbers.ts';
import { suppliesOf } from './invented-code-supply.ts';
import { emptyEntry, fillEntry } from './invented-code-terms.ts';
import type { NextId } from './invented-law.ts';
import { inventPieces } from './invented-pieces.ts';
import { inventNames } from './invented-terms.ts';
import { inventPlainWord } from './invented-words.ts';
import type { Random } from './random.ts';

/** Shares of all clauses, and of all entries. */
export const EDITED = 0.04;
const REWRITTEN = 0.01;
const DELETED = 0.006;
export const INSERTED = 0.008;
export const REDEFINED = 0.02;
const ADDED_TERMS = 0.01;
export const WORDS_OF_NEW = 80;

/** Gives the next consolidation; the one given is left as it is. */
export function amendConsolidation(
  random: Random,
  old: InventedConsolidation,
  nextId: NextId,
): InventedConsolidation {
  const code = structuredClone(old);
  removeClauses(random, code);
  addTerms(random, code, nextId);
  const supplyOf = suppliesOf(random, code);
  for (const document of code.documents) {
    for (const part of document.parts) {
      for (const clause of [...part.clauses]) {
        const supply = supplyOf(document, part, clause);
        for (const entry of clause.entries) {
          if (entry.meaning.length === 0 || random.chance(REDEFINED)) {
            fillEntry(random, entry, code.terms, supply);
          }
        }
        if (clause.entries.length > 0) continue;
        if (random.chance(EDITED)) editWords(random, clause);
        if (random.chance(REWRITTEN)) clause.sentences.unshift(inventPieces(random, 20, supply));
        if (!random.chance(INSERTED)) continue;
        const fresh = emptyClause(random, nextId());
        fillClause(random, fresh, WORDS_OF_NEW, supplyOf(document, part, fresh));
        part.clauses.splice(part.clauses.indexOf(clause) + 1, 0, fresh);
      }
    }
  }
  return code;
}

/** Replaces a plain word between plain words, in every sentence that has such a place. */
export function editWords(random: Random, clause: InventedClause): void {
  for (const words of [...clause.sentences, ...clause.limbs.map((limb) => limb.words)]) {
    const at = random.between(4, Math.max(4, words.length - 3));
    const around = words.slice(at - 1, at + 2);
    const plain =
      around.length === 3 &&
      around.every((word) => typeof word === 'string' && /^[a-z]+$/.test(word));
    if (plain) words[at] = inventPlainWord(random);
  }
}

/**
 * Deletes clauses that define nothing. Most references to them go too; those to the last clause of a
 * part, whose number nobody else gets, stay and lead nowhere.
 */
function removeClauses(random: Random, code: InventedConsolidation): void {
  const numbers = numbered(code);
  const gone = new Map<number, string | undefined>();
  for (const part of code.documents.flatMap(({ parts }) => parts)) {
    if (part.clauses.length < 4) continue;
    const last = part.clauses.at(-1);
    for (const { id } of part.clauses.slice(3).filter(isPlain)) {
      if (!random.chance(DELETED)) continue;
      gone.set(id, id === last?.id ? numbers.get(id)?.number : undefined);
    }
    // A clause that moves up would get the number of the last: that is no number without a clause.
    const some = part.clauses.filter(({ id }) => gone.has(id));
    if (some.length > 1 || some[0] !== last) for (const { id } of some) gone.set(id, undefined);
    remove(part, gone);
  }
  if (gone.size === 0) return;
  for (const clause of code.documents.flatMap(({ parts }) =>
    parts.flatMap((part) => part.clauses),
  )) {
    for (const words of allWords(clause)) forget(words, gone);
  }
}

function isPlain({ sentences, entries }: InventedClause): boolean {
  const defines = sentences.flat().some((piece) => typeof piece !== 'string' && 'define' in piece);
  return !defines && entries.length === 0;
}

function remove(part: InventedCodePart, gone: ReadonlyMap<number, unknown>): void {
  for (const { id } of part.clauses) if (gone.has(id)) part.subHeadings.delete(id);
  part.clauses.splice(0, part.clauses.length, ...part.clauses.filter(({ id }) => !gone.has(id)));
}

function allWords(clause: InventedClause): Piece[][] {
  return [
    ...clause.sentences,
    ...clause.limbs.flatMap(({ words, inner }) => [words, ...inner]),
    clause.closing,
    ...clause.entries.map(({ meaning }) => meaning),
  ];
}

/** Replaces references to what is gone. */
function forget(words: Piece[], gone: ReadonlyMap<number, string | undefined>): void {
  for (const [index, piece] of words.entries()) {
    if (typeof piece === 'string' || !('cite' in piece)) continue;
    const cited = citedIds(piece.cite).filter((id) => gone.has(id));
    if (cited.length === 0) continue;
    const number = cited.length === 1 ? gone.get(cited[0] as number) : undefined;
    // An Appendix's number has no letter: "Section 3.4" would be another reference.
    words[index] =
      number !== undefined && /^[A-Z]/.test(number)
        ? { cite: { kind: 'removed', number } }
        : 'this matter';
  }
}

function citedIds(cited: Cited): readonly number[] {
  if (cited.kind === 'clauses') return cited.to;
  return cited.kind === 'limbs' ? [cited.to] : [];
}

/** New terms in the list of Section A. */
export function addTerms(random: Random, code: InventedConsolidation, nextId: NextId): void {
  const list = code.documents[0]?.parts[0]?.clauses[0];
  if (list === undefined) return;
  const taken = new Set(
    [...code.terms.values()].flatMap(({ name, plural, acronym }) => [name, plural, acronym]),
  );
  const amount = Math.ceil(list.entries.length * ADDED_TERMS);
  const fresh = inventNames(random, code.terms.size + 10 * amount)
    .filter(({ name, plural, acronym }) => {
      return !taken.has(name) && !taken.has(plural) && acronym === undefined;
    })
    .filter(({ plural }) => plural !== undefined)
    .slice(0, amount);
  for (const name of fresh) {
    const term = { ...name, id: nextId(), scope: { kind: 'code' as const } };
    code.terms.set(term.id, term);
    list.entries.push(emptyEntry(term, nextId, 'meaning'));
  }
}
