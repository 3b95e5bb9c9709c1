/**
 * Collisions through links: one modification deletes or renumbers a provision that another cites,
 * or deletes the definition of a term that another uses. Only what a modification says anew counts:
 * what the base cites already is broken by the deletion alone.
 */
import { sectionLetterOf, termKey } from '../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { findCitations } from '../register/references/citations.ts';
import { ANYWHERE } from '../register/terms/findable.ts';
import { TermFinder } from '../register/terms/finder.ts';
import type { Collision } from './collision-types.ts';
import { calledEntry, type Entry } from './entries.ts';
import type { NumberFate } from './number-fates.ts';
import { allTexts, type Pending, type PendingText } from './pending.ts';
import { takenBy, termsIn, type Taken } from './taken.ts';

/** Collisions through links, whichever of the two takes away. */
export function linkCollisions(one: Pending, other: Pending): Collision[] {
  const between = [one.name, other.name] as const;
  return [...takenFrom(one, other, between), ...takenFrom(other, one, between)];
}

function takenFrom(
  taking: Pending,
  saying: Pending,
  between: readonly [string, string],
): Collision[] {
  return lostLinks(allTexts(taking).map(takenBy), allTexts(saying)).map((lost): Collision => {
    const { document } = lost.taken;
    const told = wordsOfLost(lost, taking.name, saying.name);
    return lost.kind === 'cited'
      ? { kind: 'cited', between, document, provision: lost.number, words: told }
      : { kind: 'defined', between, document, provision: lost.term, words: told };
  });
}

/** What one text says anew and another takes away. */
export type LostLink =
  | {
      readonly kind: 'cited';
      readonly taken: Taken;
      /** The entry that cites it. */
      readonly entry: Entry;
      readonly number: string;
      readonly fate: NumberFate;
    }
  | {
      readonly kind: 'defined';
      readonly taken: Taken;
      readonly entry: Entry;
      readonly term: string;
    };

/** A lost link as a sentence. */
export function wordsOfLost(lost: LostLink, taking: string, saying: string): string {
  const called = calledEntry(lost.entry);
  if (lost.kind === 'defined')
    return `${taking} deletes the definition of “${lost.term}”, which ${saying} uses in ${called}.`;
  const { now, isReused } = lost.fate;
  const does =
    now === undefined
      ? `${taking} deletes ${lost.number}, which ${saying} cites in ${called}`
      : `${taking} renumbers ${lost.number}, which ${saying} cites in ${called}, as ${now}`;
  return isReused ? `${does}; afterwards ${lost.number} is something else.` : `${does}.`;
}

/** The links of some texts that others take away, each once. */
export function lostLinks(gone: readonly Taken[], saying: readonly PendingText[]): LostLink[] {
  if (gone.every(({ numbers, terms }) => numbers.size + terms.size === 0)) return [];
  const listed = new Set([
    ...gone.flatMap(({ defined }) => [...defined]),
    ...saying.flatMap(({ baseline }) => baseline.entries.flatMap(({ node }) => termsIn(node))),
  ]);
  const finder = new TermFinder([...listed].map((term) => ({ term, key: termKey(term) })));
  const found = new Map<string, LostLink>();
  for (const text of saying) {
    const { document } = text.baseline.text;
    const own = takenBy(text).numbers;
    for (const [entry, before] of comingIn(text)) {
      const links = linksIn(entry, finder);
      const known = before === undefined ? undefined : linksIn(before, finder);
      for (const taken of gone) {
        for (const cited of links.citations) {
          const { number } = cited;
          const fate = taken.numbers.get(number);
          if (fate === undefined || !mayMean(cited, document, taken.document)) continue;
          if (known?.citations.some((one) => isOneCited(one, cited))) continue;
          // A number that a text gives to something else itself does not cite what bore it.
          if (document === taken.document && own.has(number)) continue;
          found.set(`${taken.document} ${number} ${calledEntry(entry)}`, {
            kind: 'cited',
            taken,
            entry,
            number,
            fate,
          });
        }
        for (const term of links.terms) {
          if (!taken.terms.has(term) || known?.terms.has(term) === true) continue;
          found.set(`${taken.document} “${term}” ${calledEntry(entry)}`, {
            kind: 'defined',
            taken,
            entry,
            term,
          });
        }
      }
    }
  }
  return [...found.values()];
}

/** What a text says anew, and what stood in its place. */
function comingIn({ baseline, edits }: PendingText): [Entry, Entry | undefined][] {
  const before = new Map(
    [...edits.continued].map(([place, { entry }]) => [entry, baseline.entries[place]] as const),
  );
  return [
    ...edits.inserts.flatMap(({ entries }) =>
      entries.map((entry): [Entry, Entry | undefined] => [entry, before.get(entry)]),
    ),
    ...[...edits.replaced].map(([place, entry]): [Entry, Entry | undefined] => [
      entry,
      baseline.entries[place],
    ]),
  ];
}

interface Cited {
  readonly number: string;
  readonly document: string | undefined;
}

/** What the words of an entry cite, and which terms they use. */
function linksIn(
  { node, name }: Entry,
  finder: TermFinder,
): { citations: Cited[]; terms: Set<string> } {
  const citations: Cited[] = [];
  const terms = new Set<string>();
  const visit = (one: LegalNode): void => {
    if (one.type === 'definedTerm') return;
    if (isWordsNode(one)) {
      const text = plainText(one.children);
      for (const { targets, law } of findCitations(text, { name, has: () => false, own: [] })) {
        if (law !== undefined) continue;
        citations.push(...targets.map(({ number, document }) => ({ number, document })));
      }
      for (const { key } of finder.find(text, ANYWHERE)) terms.add(key);
    } else if (isParent(one)) for (const child of one.children) visit(child);
  };
  visit(node);
  return { citations, terms };
}

function isOneCited(one: Cited, other: Cited): boolean {
  return one.number === other.number && one.document === other.document;
}

/** A number with a letter is one of the whole code; one without, of the document it is cited in. */
function mayMean({ number, document }: Cited, citing: string, gone: string): boolean {
  if (document !== undefined) return true;
  return sectionLetterOf(number) !== '' || citing === gone;
}
