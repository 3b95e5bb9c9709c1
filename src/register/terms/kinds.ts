/**
 * Kinds of words and marks that are sought in every sentence of a code, and whether a sentence holds one.
 * Each spelling is judged once, however many sentences have it: what holds none of a kind need not be
 * looked through with an expression.
 */
import { NumberTable, UNSET } from './number-table.ts';
import { spellingOf } from './spellings.ts';
import { tokensIn, type Tokens, type WithText } from './tokens.ts';

/** A kind of spelling, as a bit. */
type Kind = number & { readonly __kind: true };

/** As many as a small whole number of the engine has bits for. */
const MOST = 30;

const judges: ((spelling: string) => boolean)[] = [];
/** The kinds of each spelling, by its number. */
let kinds = new NumberTable();

/**
 * A new kind; to be made where a module is loaded, once.
 *
 * @param judge is given a word or a mark in small letters, as tokens are compared.
 * @throws RangeError where there are more kinds than bits.
 */
export function kindOf(judge: (spelling: string) => boolean): Kind {
  if (judges.length === MOST) throw new RangeError(`There are ${String(MOST)} kinds already.`);
  judges.push(judge);
  // What was judged before knows nothing of it.
  kinds = new NumberTable();
  return (1 << (judges.length - 1)) as Kind;
}

/** True where some words hold one of a kind. */
export function holds(words: WithText, kind: Kind): boolean {
  const tokens = tokensIn(words);
  if (tokens.judges !== judges.length) {
    tokens.kinds = kindsOf(tokens);
    tokens.judges = judges.length;
  }
  return (tokens.kinds & kind) !== 0;
}

function kindsOf(tokens: Tokens): number {
  let all = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    const number = tokens.number(index);
    const known = kinds.get(number);
    all |= known === UNSET ? judged(number) : known;
  }
  return all;
}

function judged(number: number): number {
  const spelling = spellingOf(number).toLowerCase();
  let all = 0;
  for (const [index, judge] of judges.entries()) if (judge(spelling)) all |= 1 << index;
  kinds.set(number, all);
  return all;
}
