/**
 * Sentences of an invented code: plain words, and between them uses of terms, references, and words
 * that only look like uses.
 */
import type { Cited, InventedTerm, Piece } from './invented-code-model.ts';
import { STRANGERS } from './invented-terms.ts';
import { inventPlainWord } from './invented-words.ts';
import type { Random } from './random.ts';

/** What sentences may be made of in one place. */
export interface Supply {
  /** Terms that have a meaning there, none hidden by an inner one of its name. */
  readonly terms: readonly InventedTerm[];
  /** Something to cite from there; nothing where there is nothing. */
  readonly cite: () => Cited | undefined;
}

/** Before a use or a reference, and after: words that can be part of neither. */
const BEFORE = ['the', 'each', 'any', 'that', 'such'] as const;
const AFTER_USE = ['shall', 'is', 'which', 'that', 'has', 'for', 'with', 'under'] as const;
const BEFORE_REFERENCE = ['under', 'with', 'by', 'in accordance with', 'pursuant to'] as const;
const AFTER_REFERENCE = ['shall', 'apply', 'is', 'which', 'where', 'unless', 'as'] as const;

/** Ordinary words that are terms with a capital; the texts write them small far more often. */
const SMALL_WORDS = 'charge charges change changes report reports test tests'.split(' ');

/** A sentence of about so many words. */
export function inventPieces(random: Random, length: number, supply: Supply, end = '.'): Piece[] {
  const pieces: Piece[] = [...opening(random, supply)];
  for (let count = 3; count < length;) {
    const share = random.fraction();
    if (share < 0.085) {
      pieces.push(random.pick(BEFORE), useOf(random, supply), random.pick(AFTER_USE));
      count += 5;
    } else if (share < 0.1) {
      const cited = supply.cite();
      if (cited === undefined) continue;
      pieces.push(random.pick(BEFORE_REFERENCE), { cite: cited }, random.pick(AFTER_REFERENCE));
      count += 5;
    } else if (share < 0.108) {
      pieces.push(random.pick(BEFORE), decoyOf(random, supply), random.pick(AFTER_USE));
      count += 5;
    } else {
      pieces.push(share < 0.125 ? random.pick(SMALL_WORDS) : inventPlainWord(random));
      count += 1;
    }
  }
  pieces.push(`matter${end}`);
  return pieces.filter((piece, at) => at < OPENING_PIECES || !repeats(piece, pieces[at - 1]));
}

/** True for a word that stands before it already: a law has it once. */
function repeats(piece: Piece, before: Piece | undefined): boolean {
  if (typeof piece !== 'string' || typeof before !== 'string') return false;
  return !piece.includes(' ') && before.split(' ').at(-1) === piece;
}

/** How many pieces a sentence opens with, whatever they are. */
export const OPENING_PIECES = 3;

function opening(random: Random, supply: Supply): Piece[] {
  const share = random.fraction();
  if (share < 0.5) return [random.pick(['The', 'Each', 'No']), useOf(random, supply), 'shall'];
  if (share < 0.53) {
    // Its capital is the sentence's.
    const word = random.pick(SMALL_WORDS);
    return [{ decoy: word.charAt(0).toUpperCase() + word.slice(1) }, 'shall', 'fall'];
  }
  return [random.pick(['Where', 'If', 'Subject to this,']), 'it', inventPlainWord(random)];
}

function useOf(random: Random, { terms }: Supply): Piece {
  if (terms.length === 0) return random.pick(BEFORE);
  const term = random.pick(terms);
  if (term.weak && random.chance(0.8)) return random.pick(BEFORE);
  const forms = [
    'name' as const,
    ...(term.plural === undefined ? [] : ['plural' as const]),
    ...(term.acronym === undefined ? [] : ['acronym' as const]),
  ];
  return { use: term.id, form: random.pick(forms), owns: random.chance(0.05) };
}

function decoyOf(random: Random, { terms }: Supply): Piece {
  const several = terms.filter(({ name, weak }) => !weak && name.includes(' '));
  if (several.length === 0) return random.pick(BEFORE);
  const { name } = random.pick(several);
  const stranger = random.pick(STRANGERS);
  return {
    decoy: random.pick([
      `${stranger} ${name}`,
      `${name} ${stranger}`,
      `Sub-${name}`,
      name.toLowerCase(),
      `${name} (as defined in the Supply Licence)`,
    ]),
  };
}
