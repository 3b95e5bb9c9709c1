/**
 * How unchanged words are read in the old texts and in the new ones: as uses of which terms.
 */
import type { TermKey } from '../model/identifiers.ts';
import type { LegalNode } from '../model/nodes.ts';
import type { Register, TermUse } from '../register/register.ts';
import type { KeptPassage, Passage } from './pairing.ts';

/** One place in unchanged words that is a use of a term in either text. */
export interface UseReading {
  /** As they stand in the new text, or in the old one where they are no use any more. */
  readonly words: string;
  /** The key in the old texts. */
  readonly was: TermKey | undefined;
  /** The key in the new texts. */
  readonly is: TermKey | undefined;
}

/** The uses of a register by the words that they are in. */
type UsesByWords = ReadonlyMap<LegalNode, readonly TermUse[]>;

/** Gathers the uses of a register. */
export function usesByWords(register: Register): UsesByWords {
  return Map.groupBy([...register.uses.values()].flat(), ({ words }) => words);
}

/** Reads a passage with both registers: each place once, in the order of the text. */
export function readPassage(
  { old, new: fresh }: KeptPassage,
  oldUses: UsesByWords,
  newUses: UsesByWords,
): UseReading[] {
  const [before, after] = [usesIn(old, oldUses), usesIn(fresh, newUses)];
  return isSameText(old, fresh) ? byPlace(before, after) : byTerm(before, after);
}

interface PlacedUse {
  readonly key: TermKey;
  readonly words: string;
  /** Where it stands, with the runs of words before counted in. */
  readonly from: number;
  readonly to: number;
}

function usesIn({ words }: Passage, uses: UsesByWords): PlacedUse[] {
  const found: PlacedUse[] = [];
  let before = 0;
  for (const { node, text } of words) {
    for (const { key, start, end } of uses.get(node) ?? []) {
      found.push({ key, words: text.slice(start, end), from: before + start, to: before + end });
    }
    before += text.length + 1;
  }
  return found.sort((one, other) => one.from - other.from);
}

function isSameText(old: Passage, fresh: Passage): boolean {
  return (
    old === fresh ||
    (old.words.length === fresh.words.length &&
      old.words.every(({ text }, index) => text.length === fresh.words[index]?.text.length))
  );
}

/** Uses that share words are one place, read in two ways; a longer one may take in several. */
function byPlace(before: readonly PlacedUse[], after: readonly PlacedUse[]): UseReading[] {
  const found: UseReading[] = [];
  const shared = new Set<PlacedUse>();
  let [at, next] = [0, 0];
  while (at < before.length || next < after.length) {
    const [was, is] = [before[at], after[next]];
    if (was !== undefined && is !== undefined && was.from < is.to && is.from < was.to) {
      found.push({ words: was.to > is.to ? was.words : is.words, was: was.key, is: is.key });
      shared.add(was).add(is);
    }
    if (is === undefined || (was !== undefined && was.to <= is.to)) {
      if (was !== undefined && !shared.has(was)) {
        found.push({ words: was.words, was: was.key, is: undefined });
      }
      at += 1;
    } else {
      if (!shared.has(is)) found.push({ words: is.words, was: undefined, is: is.key });
      next += 1;
    }
  }
  return found;
}

/** Where a number in the words followed a renumbering, places differ: terms are held side by side. */
function byTerm(before: readonly PlacedUse[], after: readonly PlacedUse[]): UseReading[] {
  const left = Map.groupBy(before, ({ key }) => key);
  const found = after.map(({ key, words }): UseReading => {
    const same = left.get(key)?.pop();
    return { words, was: same?.key, is: key };
  });
  for (const { key, words } of [...left.values()].flat()) {
    found.push({ words, was: key, is: undefined });
  }
  return found;
}
