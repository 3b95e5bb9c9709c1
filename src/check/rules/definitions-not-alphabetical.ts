import { plainText } from '../../model/phrasing.ts';
import { isParent, type LegalNode, type TermDefinition } from '../../model/nodes.ts';
import { outOfOrder } from '../order.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const definitionsNotAlphabetical: TextRule = {
  name: 'definitions-not-alphabetical',
  on: 'text',
  severity: 'warning',
  sentence: 'A list of definitions is in the order of the alphabet.',
  reason: 'A reader who does not find a term in its place concludes that it is not defined.',
  right:
    'A1.1 In this Section:\n\nAnswer\n: means a reply to a Question.\n\nHearing\n: means a meeting for a Question.\n\nQuestion\n: means what is asked at a Hearing for an Answer.',
  wrong:
    'A1.1 In this Section:\n\nAnswer\n: means a reply to a Question.\n\nQuestion\n: means what is asked at a Hearing for an Answer.\n\n⟦Hearing⟧\n: means a meeting for a Question.',
  found: 'Found “Hearing” after “Question” in a list by the alphabet.',
  *check(text): Generator<Outcome> {
    for (const entries of listsIn(text.version.tree)) {
      const terms = entries.flatMap((entry) => {
        const node = entry.children.find((child) => child.type === 'definedTerm');
        return node === undefined ? [] : [{ node: node, term: plainText(node.children) }];
      });
      const misplaced = fewest(terms.map(({ term }) => term));
      // A list with many terms out of place is in another order, of its own.
      if (terms.length < LEAST || misplaced.length > Math.max(1, terms.length * MOST)) continue;
      for (const index of misplaced) {
        const here = terms[index];
        const beside = terms[index - 1] ?? terms[index + 1];
        if (here === undefined || beside === undefined) continue;
        const where = terms[index - 1] === undefined ? 'before' : 'after';
        yield {
          file: text.file,
          place: text.places.allWords(here.node),
          at: here.term.trim(),
          found: `Found “${here.term.trim()}” ${where} “${beside.term.trim()}” in a list by the alphabet.`,
          expected: 'Expected terms in the order of the alphabet.',
          mend: 'Put the entry in its place.',
          others: [
            {
              file: text.file,
              place: text.places.allWords(beside.node),
              says: `“${beside.term.trim()}”`,
            },
          ],
        };
      }
    }
  },
};

/** Two terms are in some order by chance; and more than a quarter out of place are no slip. */
const LEAST = 3;
const MOST = 0.25;

/** Lists go letter by letter or word by word; the one that fits better is meant. */
function fewest(terms: readonly string[]): number[] {
  const orders = [byLetters, byWords].map((keyOf) => {
    const keys = terms.map(keyOf);
    return outOfOrder(keys, (one, other) => COLLATOR.compare(one, other));
  });
  return orders.sort((one, other) => one.length - other.length)[0] ?? [];
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byWords(term: string): string {
  return term.replaceAll(/[^\p{L}\p{N}\s]+/gu, '').trim();
}

function byLetters(term: string): string {
  return term.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function* listsIn(node: LegalNode): Generator<TermDefinition[]> {
  if (node.type === 'definitionList') {
    yield node.children.flatMap((child): TermDefinition[] => {
      if (child.type === 'termDefinition') return [child];
      if (child.type !== 'insertion') return [];
      return child.children.filter((one): one is TermDefinition => one.type === 'termDefinition');
    });
  } else if (isParent(node)) for (const child of node.children) yield* listsIn(child);
}
