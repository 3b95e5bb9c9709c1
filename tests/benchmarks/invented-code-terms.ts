/**
 * Where the terms of an invented code are defined: most in the list of Section A, some of them only
 * as signposts to a clause; some in clauses alone; some in lists that hold in one part or one
 * Appendix, under names that the code has too.
 */
import {
  MANNERS,
  type InventedClause,
  type InventedDocument,
  type InventedEntry,
  type InventedScope,
  type InventedTerm,
  type Piece,
} from './invented-code-model.ts';
import type { NextId } from './invented-law.ts';
import { inventPieces, OPENING_PIECES, type Supply } from './invented-pieces.ts';
import { inventNames, type InventedName } from './invented-terms.ts';
import type { Random } from './random.ts';

const LOCAL = 0.2;
/** Terms of an Appendix or part that the code has too. */
const HIDING = 0.3;
const NO_SUPPLY: Supply = { terms: [], cite: () => undefined };

/** Defines terms, so many definitions in all, in clauses that have no words yet. */
export function placeTerms(
  random: Random,
  documents: readonly InventedDocument[],
  definitions: number,
  nextId: NextId,
): Map<number, InventedTerm> {
  const terms = new Map<number, InventedTerm>();
  const add = (name: InventedName, scope: InventedScope): InventedTerm => {
    const term = { ...name, id: nextId(), scope };
    terms.set(term.id, term);
    return term;
  };
  const names = inventNames(random, definitions);
  const list = documents[0]?.parts[0]?.clauses[0] as InventedClause;
  openList(list, 'In this Code, except where the context otherwise requires:', 'list');
  const homes = definingClauses(random, documents, list);
  const local = Math.round(definitions * LOCAL);
  let left = definitions - local;
  let next = 0;
  const take = (): InventedName => names[next++] as InventedName;
  while (left > 0) {
    const term = add(take(), { kind: 'code' });
    const share = term.weak || term.acronym !== undefined ? 1 : random.fraction();
    const home = share < 0.25 && left > 1 ? homes.pop() : undefined;
    if (home === undefined) {
      list.entries.push(emptyEntry(term, nextId, share > 0.97 ? 'inclusion' : 'meaning'));
      left -= 1;
    } else {
      home.sentences.push(definingSentence(random, term));
      left -= 1;
      if (share > 0.2) continue;
      list.entries.push(signpost(term, home, nextId));
      left -= 1;
    }
  }
  const places = localLists(documents);
  for (let made = 0; made < local; made += 1) {
    const { clause, scope } = places[made % places.length] as LocalList;
    const code = [...terms.values()].filter((term) => term.scope.kind === 'code');
    const hidden = random.chance(HIDING) ? random.pick(code) : undefined;
    const here = new Set(clause.entries.map(({ term }) => terms.get(term)?.name));
    const hides = hidden !== undefined && !hidden.weak && !here.has(hidden.name);
    const term = add(hides ? hidden : take(), scope);
    clause.entries.push(emptyEntry(term, nextId, 'meaning'));
  }
  return terms;
}

/** Clauses that may define a term in a sentence: of Sections, where what is defined holds in the code. */
function definingClauses(
  random: Random,
  documents: readonly InventedDocument[],
  list: InventedClause,
): InventedClause[] {
  const clauses = documents
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ parts }) => parts.slice(0, -1).flatMap((part) => part.clauses));
  return random.shuffled(clauses.filter((clause) => clause !== list));
}

interface LocalList {
  readonly clause: InventedClause;
  readonly scope: InventedScope;
}

/** Opens the own lists: of the last part of every third Section, and of the Appendices. */
function localLists(documents: readonly InventedDocument[]): LocalList[] {
  return documents.flatMap(({ id, kind, parts }, index): LocalList[] => {
    const part = kind === 'section' ? parts.at(-1) : parts[0];
    const clause = part?.clauses[0];
    if (part === undefined || clause === undefined) return [];
    if (kind === 'appendix') {
      openList(clause, 'In this Appendix:', index % 2 === 0 ? 'table' : 'list');
      return [{ clause, scope: { kind: 'document', document: id } }];
    }
    if (index % 3 !== 1) return [];
    openList(clause, 'For the purposes of', 'list');
    clause.sentences[0]?.push({ cite: { kind: 'own part' } }, ':');
    return [{ clause, scope: { kind: 'part', document: id, part: part.id } }];
  });
}

function openList(clause: InventedClause, words: string, layout: InventedClause['layout']): void {
  clause.sentences.push([words]);
  clause.limbs.splice(0);
  Object.assign(clause, { layout });
}

/** An entry without words: these use terms, and may only be invented when there are some. */
export function emptyEntry(
  term: InventedTerm,
  nextId: NextId,
  nature: 'meaning' | 'inclusion',
): InventedEntry {
  return { id: nextId(), term: term.id, nature, meaning: [] };
}

/** Gives an entry its words, which do not use its own term; a signpost keeps those it has. */
export function fillEntry(
  random: Random,
  entry: InventedEntry,
  terms: ReadonlyMap<number, InventedTerm>,
  supply: Supply,
): void {
  if (entry.nature === 'signpost') return;
  const own = terms.get(entry.term)?.name;
  const others = { ...supply, terms: supply.terms.filter(({ name }) => name !== own) };
  const words = inventPieces(random, random.between(10, 34), others).slice(OPENING_PIECES);
  entry.meaning = [entry.nature === 'inclusion' ? 'includes' : 'means', ...words];
}

function signpost(term: InventedTerm, home: InventedClause, nextId: NextId): InventedEntry {
  const meaning: Piece[] = [
    'has the meaning given to that expression in',
    { cite: { kind: 'clauses', to: [home.id], manner: 'headed' } },
    '.',
  ];
  return { id: nextId(), term: term.id, nature: 'signpost', meaning };
}

function definingSentence(random: Random, term: InventedTerm): Piece[] {
  const manner = random.pick(MANNERS);
  const define: Piece = { define: term.id, manner };
  const sentence = inventPieces(random, 10, NO_SUPPLY, '').slice(0, -1);
  const words = sentence.slice(OPENING_PIECES);
  if (manner === 'quoted') return [define, 'means', ...words, 'matter.'];
  if (manner === 'called') return ['The', 'sum', 'shall be the', define, ...words, 'matter.'];
  return [...sentence, 'matter', define, '.'];
}
