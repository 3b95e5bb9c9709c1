/**
 * How a reference of an invented code reads, and what it cites.
 */
import type { Cited, InventedDocument } from './invented-code-model.ts';
import { citedName, limbLabel, type NumberedClause } from './invented-code-numbers.ts';
import type { KnownTarget } from './invented-code-truth.ts';

/** A reference as printed: words, and after how many of them each of its parts begins. */
interface PrintedReference {
  readonly words: string;
  /** One for each word such as "clause" that introduces something; offsets into the words. */
  readonly parts: readonly { readonly at: number; readonly targets: readonly KnownTarget[] }[];
}

/** What a printer of references needs to know. */
export interface CitingPlaces {
  readonly clauses: ReadonlyMap<number, NumberedClause>;
  readonly documents: ReadonlyMap<string, InventedDocument>;
  /** Every number that a clause has now. */
  readonly numbers: ReadonlySet<string>;
  /** The clause that cites. */
  readonly from: NumberedClause;
}

/** Prints a reference; what it cites is worked out from what is printed. */
export function printCited(cited: Cited, places: CitingPlaces): PrintedReference {
  const { from, documents } = places;
  switch (cited.kind) {
    case 'clauses':
      return printClauses(cited, places);
    case 'limbs':
      return printLimbs(cited, places);
    case 'own limb': {
      const label = limbLabel(cited.limb);
      return one(`paragraph ${label}`, [provision(from.number + label)]);
    }
    case 'own part': {
      const word = from.document.kind === 'section' ? 'Section' : 'clause';
      return one(`this ${word} ${from.partNumber}`, [provision(from.partNumber)]);
    }
    case 'document': {
      const document = documents.get(cited.document) as InventedDocument;
      const name = citedName(document);
      const words = document.kind === 'section' ? `Section ${name} (${document.title})` : name;
      return one(words, [{ cited: name, kind: 'document' }]);
    }
    case 'elsewhere': {
      const numbers = [...cited.numbers];
      const words = cited.words.replaceAll('*', () => numbers.shift() ?? '');
      return one(
        words,
        cited.numbers.map((number) => ({ cited: number, kind: 'law' })),
      );
    }
    case 'unpublished':
      return one(`Section ${cited.number}`, [{ cited: cited.number, kind: 'unpublished' }]);
    case 'removed': {
      // A clause that was inserted since may bear the number now.
      const kind = places.numbers.has(cited.number) ? 'provision' : 'missing';
      return one(`Section ${cited.number}`, [{ cited: cited.number, kind }]);
    }
  }
}

function printClauses(
  { to, manner }: Extract<Cited, { kind: 'clauses' }>,
  { clauses, from }: CitingPlaces,
): PrintedReference {
  const some = to.map((id) => clauses.get(id) as NumberedClause);
  const [first, last] = [some[0] as NumberedClause, some.at(-1) as NumberedClause];
  const { document } = first;
  const numbers = some.map(({ number }) => number);
  const local = document.kind === 'appendix';
  const away = local && document !== from.document;
  const word = local ? 'clause' : 'Section';
  if (away) return ofAppendix(`${word} ${first.number}`, [first.number], document);
  const all = numbers.map(provision);
  if (to.length === 1) {
    const heading = manner === 'headed' ? ` (${first.heading})` : '';
    const leaving = manner === 'of the Code' ? ' of the Code' : '';
    return one(`${word} ${first.number}${heading}${leaving}`, all);
  }
  switch (manner) {
    case 'range':
      return one(`${word}s ${first.number} to ${last.number}`, between(first, last).map(provision));
    case 'repeated':
      return one(numbers.map((number) => `${word} ${number}`).join(' and '), all);
    case 'bare':
      return one(`(${numbers.join(', ')})`, all, 1);
    case 'respectively':
      return one(`${word}s ${listed(numbers)} respectively`, all);
    default:
      return one(`${word}s ${listed(numbers)}`, all);
  }
}

/** All numbers of a part from one to another, as they are in this consolidation. */
function between(first: NumberedClause, last: NumberedClause): string[] {
  const { clauses } = first.part;
  const [from, to] = [clauses.indexOf(first.clause), clauses.indexOf(last.clause)];
  return clauses.slice(from, to + 1).map((_, index) => {
    return `${first.partNumber}.${String(from + index + 1)}`;
  });
}

function printLimbs(
  { to, limbs }: Extract<Cited, { kind: 'limbs' }>,
  { clauses, from }: CitingPlaces,
): PrintedReference {
  const { number, document } = clauses.get(to) as NumberedClause;
  const numbers = limbs.map((limb) => number + limbLabel(limb));
  const labels = limbs.map(limbLabel);
  const words = (word: string): string => `${word} ${number}${listed(labels)}`;
  if (document.kind === 'section') return one(words('Sections'), numbers.map(provision));
  if (document === from.document) return one(words('clauses'), numbers.map(provision));
  return ofAppendix(words('clauses'), numbers, document);
}

/** "clause 1.4 of Appendix AH": two references, one inside the other's words. */
function ofAppendix(
  words: string,
  numbers: readonly string[],
  document: InventedDocument,
): PrintedReference {
  const name = citedName(document);
  return {
    words: `${words} of ${name}`,
    parts: [
      { at: 0, targets: numbers.map((number) => provision(`${name} ${number}`)) },
      { at: words.length + ' of '.length, targets: [{ cited: name, kind: 'document' }] },
    ],
  };
}

function one(words: string, targets: readonly KnownTarget[], at = 0): PrintedReference {
  return { words, parts: [{ at, targets }] };
}

function provision(cited: string): KnownTarget {
  return { cited, kind: 'provision' };
}

function listed(items: readonly string[]): string {
  const [last, ...before] = [...items].reverse();
  return before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} and ${last ?? ''}`;
}
