/**
 * The hidden effects of a change: which provisions mean something else though not a word of them
 * changes, because a term that they use changed, and by which way.
 */
import type { TermKey } from '../model/identifiers.ts';
import type { Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { placeOf } from '../register/relations.ts';
import { causesOf, type Comparison } from './causes.ts';
import { continuityOf } from './continuity.ts';
import { pairConsolidations, type RedlineOf } from './pairing.ts';
import { pathsFrom } from './paths.ts';
import { readPassage, usesByWords, type UseReading } from './readings.ts';
import type { Cause, HiddenEffect, PathStep, Reason } from './types.ts';

/** What changes in the meaning of terms between two consolidations, and what that does. */
export interface MeaningChanges {
  /** By term, what happened to its definitions; terms to which nothing did are not there. */
  readonly causes: ReadonlyMap<TermKey, readonly Cause[]>;
  /** In the order of the new texts. */
  readonly effects: readonly HiddenEffect[];
}

/**
 * Compares the meanings of two consolidations. A provision with a substantive change of its own words
 * is never a hidden effect; what is inserted or deleted is not either. Takes time in proportion to the
 * texts.
 *
 * @param redlineOf gives the proven redline of two versions of a document; asked once for each
 *   document of which the consolidations have different versions.
 */
export function compareMeanings(
  old: Register,
  fresh: Register,
  redlineOf: RedlineOf,
): MeaningChanges {
  if (old === fresh) return { causes: new Map(), effects: [] };
  const pairing = pairConsolidations(old.consolidation, fresh.consolidation, redlineOf);
  const continuity = continuityOf(old, fresh, pairing);
  const comparison: Comparison = { old, new: fresh, pairing, continuity };
  const causes = causesOf(comparison);
  const paths = pathsFrom(causes, comparison);
  const led = ledSignposts(causes);
  const [oldUses, newUses] = [usesByWords(old), usesByWords(fresh)];
  const effects = pairing.kept.flatMap((passage): HiddenEffect[] => {
    const readings = readPassage(passage, oldUses, newUses);
    const { provision } = passage.new;
    const signposts = (provision === undefined ? [] : (led.get(provision) ?? [])).map(
      (cause): Reason => ({ kind: 'signposts', cause }),
    );
    const reasons = [...signposts, ...reasonsOf(readings, paths, continuity.keyOf)];
    if (reasons.length === 0) return [];
    return [{ provision, version: passage.version, old: passage.old.provision, reasons }];
  });
  return { causes, effects };
}

/** The hidden effects between two consolidations. */
export function hiddenEffects(
  old: Register,
  fresh: Register,
  redlineOf: RedlineOf,
): readonly HiddenEffect[] {
  return compareMeanings(old, fresh, redlineOf).effects;
}

/** What readings of unchanged words say, each reason once. */
function reasonsOf(
  readings: readonly UseReading[],
  paths: ReadonlyMap<TermKey, PathStep>,
  keyOf: (oldKey: TermKey) => TermKey,
): Reason[] {
  const found = new Map<string, Reason>();
  for (const { words, was, is } of readings) {
    const before = was && keyOf(was);
    const reason = reasonOf(words, before, is, paths);
    if (reason !== undefined) {
      const name = `${reason.kind} ${before ?? ''} ${is ?? ''}`;
      if (!found.has(name)) found.set(name, reason);
    }
  }
  return [...found.values()];
}

function reasonOf(
  words: string,
  was: TermKey | undefined,
  is: TermKey | undefined,
  paths: ReadonlyMap<TermKey, PathStep>,
): Reason | undefined {
  if (is === undefined) {
    return was && { kind: 'is not defined', words, term: was, path: paths.get(was) };
  }
  if (was === undefined) return { kind: 'is defined', words, term: is, path: paths.get(is) };
  if (was !== is) {
    const path = paths.get(is) ?? paths.get(was);
    return { kind: 'is another term', words, was, is, path };
  }
  const path = paths.get(is);
  return path && { kind: 'uses', term: is, path };
}

/** Definitions that say the same as before and lead to something else. */
function ledSignposts(
  causes: ReadonlyMap<TermKey, readonly Cause[]>,
): ReadonlyMap<Provision, Cause[]> {
  const led = [...causes.values()]
    .flat()
    .filter((cause) => cause.kind === 'changed there' || cause.kind === 'leads elsewhere');
  return Map.groupBy(led, ({ signpost }) => placeOf(signpost));
}
