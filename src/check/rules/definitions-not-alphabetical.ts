import { outOfOrder } from '../numbers/order.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { termListsIn, type TermList } from '../terms/term-lists.ts';

export const definitionsNotAlphabetical: TreeRule = {
  name: 'definitions-not-alphabetical',
  on: 'tree',
  severity: 'warning',
  sentence: 'A list of definitions is in the order of the alphabet.',
  reason: 'A reader who does not find a term in its place concludes that it is not defined.',
  right:
    'A1.1 In this Section:\n\nAnswer\n: means a reply to a Question.\n\nHearing\n: means a meeting for a Question.\n\nQuestion\n: means what is asked at a Hearing for an Answer.',
  wrong:
    'A1.1 In this Section:\n\nAnswer\n: means a reply to a Question.\n\nQuestion\n: means what is asked at a Hearing for an Answer.\n\n⟦Hearing⟧\n: means a meeting for a Question.',
  found: 'Found “Hearing” after “Question” in a list by the alphabet.',
  *check(text): Generator<Fault> {
    const lists = termListsIn(text.version.tree, text.places).map((list) => ({
      ...list,
      misplaced: fewest(list.terms.map(({ term }) => term)),
    }));
    // A text that lists paragraphs in another order once means no alphabet elsewhere.
    const others = lists.some((one) => one.form !== 'entries' && isOtherwise(one));
    const kept = lists.filter(keepsAlphabet).length;
    for (const list of lists) {
      const { terms, form, misplaced } = list;
      if (form !== 'entries' && others) continue;
      const isKept = kept > (keepsAlphabet(list) ? 1 : 0);
      // A list with many terms out of place is in another order, of its own.
      const isMeant = isKept ? terms.length >= FEW : risesByInitials(terms);
      const most = isMeant ? 1 : 0;
      const few = Math.max(most, MOST[form](terms.length), exchanged(list) ? 1 : 0);
      if (misplaced.length > few) continue;
      for (const index of misplaced) {
        const here = terms[index];
        const beside = terms[index - 1] ?? terms[index + 1];
        if (here === undefined || beside === undefined) continue;
        const where = terms[index - 1] === undefined ? 'before' : 'after';
        yield {
          file: text.file,
          place: here.place(),
          at: here.term,
          found: `Found “${here.term}” ${where} “${beside.term}” in a list by the alphabet.`,
          expected: 'Expected terms in the order of the alphabet.',
          mend: 'Put the entry in its place.',
          others: [{ file: text.file, place: beside.place(), says: `“${beside.term}”` }],
        };
      }
    }
  },
};

/**
 * How many of so many terms may be out of place where the order of the alphabet is meant. Two are in some
 * order by chance, and more than a quarter are no slip. Paragraphs that define may have an order of their
 * own: of six terms in any order, all but one rise in one case of twenty-eight; all but two of nine in one
 * of five hundred.
 */
const MOST = {
  entries: (count: number) => (count < 3 ? 0 : Math.max(1, count / 4)),
  paragraphs: (count: number) => (count < 6 ? 0 : Math.max(1, Math.floor((count - 3) / 3))),
  // What bears numbers stands in their order; that of eight all but one rise is no chance.
  numbered: (count: number) => (count < 8 ? 0 : 1),
};

/** So many stand in order but for two that are exchanged by chance once in thirty, or once in 144. */
const LEAST = { entries: 3, paragraphs: 5, numbered: 6 };

/** True for a list that is in order but for two neighbours. */
function exchanged({ terms, form, misplaced }: TermList & { misplaced: number[] }): boolean {
  const [at, more] = misplaced;
  if (at === undefined || more !== undefined || terms.length < LEAST[form]) return false;
  const names = terms.map(({ term }) => term);
  return [at - 1, at].some((first) => {
    const [one, other] = [names[first], names[first + 1]];
    return (
      one !== undefined &&
      other !== undefined &&
      fewest(names.with(first, other).with(first + 1, one)).length === 0
    );
  });
}

/** In a text that keeps the alphabet elsewhere, a list of so many terms is meant to. */
const FEW = 4;

/**
 * True for a list whose first letters rise, all of them, through several: five terms of four letters do
 * so by chance once in sixty.
 */
function risesByInitials(terms: readonly { readonly term: string }[]): boolean {
  const initials = terms.map(({ term }) => byLetters(term).charAt(0).toLowerCase());
  const rises = initials.every(
    (initial, index) => index === 0 || initial >= (initials[index - 1] ?? ''),
  );
  return rises && terms.length >= FEW + 1 && new Set(initials).size >= FEW;
}

function keepsAlphabet({ terms, misplaced }: { terms: readonly unknown[]; misplaced: unknown[] }) {
  return terms.length >= FEW && misplaced.length === 0;
}

/** True for a list of some length in which more than a quarter are out of place. */
function isOtherwise({ terms, misplaced }: { terms: readonly unknown[]; misplaced: unknown[] }) {
  return terms.length > 3 && misplaced.length > 1 && misplaced.length > terms.length / 4;
}

/** Lists go letter by letter or word by word, hyphens aside or not; the one that fits better is meant. */
function fewest(terms: readonly string[]): number[] {
  const plain = terms.map((term) => term.replace(/^(?:the|an?)\s+/i, ''));
  let least: number[] | undefined;
  for (const names of [terms, plain]) {
    for (const keyOf of [byLetters, byWords, byParts]) {
      const misplaced = outOfOrder(names.map(keyOf), (one, other) => COLLATOR.compare(one, other));
      if (misplaced.length === 0) return misplaced;
      if (least === undefined || misplaced.length < least.length) least = misplaced;
    }
  }
  return least ?? [];
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byWords(term: string): string {
  return term.replaceAll(/[^\p{L}\p{N}\s]+/gu, '').trim();
}

/** A hyphen parts words too: "De-rated Capacity" stands before "Delivery Body". */
function byParts(term: string): string {
  return byWords(term.replaceAll('-', ' '));
}

function byLetters(term: string): string {
  return term.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
