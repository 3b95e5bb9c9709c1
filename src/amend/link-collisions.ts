/**
 * Collisions through links: one modification deletes or renumbers a provision that another cites,
 * or deletes the definition of a term that another uses. Only what a modification says anew counts:
 * what the base cites already is broken by the deletion alone.
 */
import { sectionLetterOf, partNumberOf, termKey } from '../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { provisionsIn } from '../redline/provisions.ts';
import { findCitations } from '../register/references/citations.ts';
import { ANYWHERE } from '../register/terms/findable.ts';
import { TermFinder } from '../register/terms/finder.ts';
import type { Collision } from './collision-types.ts';
import { editRow } from './edit-row.ts';
import { calledEntry, type Entry } from './entries.ts';
import type { Pending, PendingText } from './pending.ts';

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
  const gone = taking.texts.map((text) => ({ text, ...goneIn(text) }));
  if (gone.every(({ provisions, terms }) => provisions.size + terms.size === 0)) return [];
  const listed = [...taking.texts, ...saying.texts].flatMap(({ baseline }) =>
    baseline.entries.flatMap((entry) => termsOf(entry.node)),
  );
  const finder = new TermFinder([...new Set(listed)].map((term) => ({ term, key: termKey(term) })));
  const found = new Map<string, Collision>();
  for (const { baseline, edits } of saying.texts) {
    const { document } = baseline.text;
    const coming = [
      ...edits.inserts.flatMap(({ entries }) =>
        entries.map((entry) => [entry, undefined] as const),
      ),
      ...[...edits.replaced].map(([place, entry]) => [entry, baseline.entries[place]] as const),
    ];
    for (const [entry, before] of coming) {
      const links = linksIn(entry, finder);
      const known = before === undefined ? undefined : linksIn(before, finder);
      for (const { text, provisions, terms } of gone) {
        for (const cited of links.citations) {
          if (known?.citations.some((one) => one.number === cited.number)) continue;
          if (!mayMean(cited, document, text.baseline.text.document)) continue;
          const what = provisions.get(cited.number);
          if (what === undefined) continue;
          const words = `${taking.name} ${what} ${cited.number}, which ${saying.name} cites in ${calledEntry(entry)}.`;
          found.set(words, {
            kind: 'cited',
            between,
            document: text.baseline.text.document,
            provision: cited.number,
            words,
          });
        }
        for (const term of links.terms) {
          if (!terms.has(term) || known?.terms.has(term) === true) continue;
          const words = `${taking.name} deletes the definition of “${term}”, which ${saying.name} uses in ${calledEntry(entry)}.`;
          found.set(words, {
            kind: 'defined',
            between,
            document: text.baseline.text.document,
            provision: term,
            words,
          });
        }
      }
    }
  }
  return [...found.values()];
}

/** What a text no longer has afterwards: provisions by number, with what became of them, and terms. */
function goneIn({ baseline, edits }: PendingText): {
  provisions: Map<string, 'deletes' | 'renumbers'>;
  terms: Set<string>;
} {
  const after = editRow(baseline.entries, edits);
  const kept = new Set(after.flatMap(({ node }) => numbersOf(node)));
  const keptTerms = new Set(after.flatMap(({ node }) => termsOf(node)));
  const provisions = new Map<string, 'deletes' | 'renumbers'>();
  baseline.entries.forEach((entry, place) => {
    if (!edits.deleted.has(place) && !edits.replaced.has(place)) return;
    const fresh = edits.replaced.get(place) ?? edits.continued.get(place)?.entry;
    const isRenumbered = fresh !== undefined && fresh.name !== entry.name;
    for (const number of numbersOf(entry.node)) {
      if (!kept.has(number)) provisions.set(number, isRenumbered ? 'renumbers' : 'deletes');
    }
  });
  const before = new Set(baseline.entries.flatMap(({ node }) => termsOf(node)));
  return { provisions, terms: new Set([...before].filter((term) => !keptTerms.has(term))) };
}

/** The numbers of a block and of what it holds: "D10.19", "D10.19(a)", and the part "D10". */
function numbersOf(node: LegalNode): string[] {
  return provisionsIn(node).flatMap(({ kind, name }) => {
    if (kind === 'clause') return [name, partNumberOf(name)];
    return (kind === 'limb' || kind === 'part') && name !== '' ? [name] : [];
  });
}

function termsOf(node: LegalNode): string[] {
  if (node.type === 'definedTerm') return [plainText(node.children).trim()];
  if (node.type === 'inlineDefinition') return [plainText(node.children)];
  return isParent(node) ? node.children.flatMap(termsOf) : [];
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

/** A number with a letter is one of the whole code; one without, of the document it is cited in. */
function mayMean({ number, document }: Cited, citing: string, gone: string): boolean {
  if (document !== undefined) return true;
  return sectionLetterOf(number) !== '' || citing === gone;
}
