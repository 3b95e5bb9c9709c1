/**
 * One pair tried: redlines both ways, each proven, taken apart again and sent through JSON, with
 * what they mark counted.
 */
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { accept, reject } from '../../src/redline/project.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { CHANGE_KINDS, type ChangeKind, type Redline } from '../../src/redline/types.ts';
import { fewestWords } from './fewest.ts';
import { faultsOf } from './gates.ts';
import type { Pair } from './pairs.ts';
import { countMarked, segmentsOf, textOf, wordsOf, type Marked } from './segments.ts';

/** What came of one pair in one direction. */
export interface Trial {
  readonly redline: Redline;
  readonly milliseconds: number;
  readonly words: number;
  readonly marked: Marked;
  /** The fewest words that any exact redline marks; nothing where it was not worked out. */
  readonly fewest: number | undefined;
  readonly kinds: ReadonlyMap<ChangeKind, number>;
  /** What is wrong with it, in words; empty when all is well. */
  readonly faults: readonly string[];
}

/** Both directions of a pair. */
export function tryPair(pair: Pair): { forth: Trial; back: Trial } {
  const old = parseLegalText(pair.old, 'old.md').tree;
  const fresh = parseLegalText(pair.fresh, 'new.md').tree;
  return { forth: tryOne(old, fresh), back: tryOne(fresh, old) };
}

function tryOne(old: LegalDocument, fresh: LegalDocument): Trial {
  const began = performance.now();
  const redline = makeRedline(old, fresh);
  const milliseconds = performance.now() - began;
  const oldWords = wordsOf(textOf(old));
  const newWords = wordsOf(textOf(fresh));
  const kinds = new Map<ChangeKind, number>();
  for (const kind of CHANGE_KINDS) {
    const count = redline.changes.filter((change) => change.kind === kind).length;
    if (count > 0) kinds.set(kind, count);
  }
  return {
    redline,
    milliseconds,
    words: oldWords.length + newWords.length,
    marked: countMarked(segmentsOf(redline.tree)),
    fewest: fewestWords(oldWords, newWords),
    kinds,
    faults: [...faultsOf(redline, { old, fresh }), ...markdownFaults(redline, old, fresh)],
  };
}

/** Both readings must be written as the two texts are. */
function markdownFaults({ tree }: Redline, old: LegalDocument, fresh: LegalDocument): string[] {
  const faults: string[] = [];
  if (markdownOf(reject(tree)) !== markdownOf(old)) faults.push('rejected, it is other Markdown');
  if (markdownOf(accept(tree)) !== markdownOf(fresh)) faults.push('accepted, it is other Markdown');
  return faults;
}

/**
 * The tree as Markdown on one line, without comments: where lines break says nothing, nor do the
 * escapes that depend on it.
 */
function markdownOf(tree: LegalDocument): string {
  return stringifyLegalText(tree)
    .replaceAll(/<!--[\s\S]*?-->|&#x20;|\\/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
