/**
 * Why a change of an annex cannot be carried over to a later version.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { Baseline } from './baseline.ts';
import { calledEntry, type Entry } from './entries.ts';
import { named, placeOf } from './locate.ts';

/** Where the annex has what cannot be carried over. */
export interface AnnexPlace {
  readonly file: string;
  readonly position: Position | undefined;
}

function stopped({ file, position }: AnnexPlace, found: string, mend: string): Diagnostic {
  return diagnose({
    file,
    place: position?.start,
    rule: 'amendment-not-carried',
    severity: 'error',
    found,
    expected: 'Expected a later version in which there is one clear place for each change.',
    mend,
  });
}

export function noLonger(entry: Entry, { text }: Baseline, at: AnnexPlace): Diagnostic {
  return stopped(
    at,
    `Found ${calledEntry(entry)} changed by the annex, which ${named(text)} no longer has (${text.file}).`,
    'Decide whether the change is still wanted, and where; then draw that passage anew.',
  );
}

export function changedSince(
  entry: Entry,
  there: Entry | undefined,
  { text }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const where = placeOf(text.file, there?.node.position?.start);
  return stopped(
    at,
    `Found ${calledEntry(entry)} changed by the annex, and changed otherwise in ${named(text)} (${where}).`,
    'Decide how the two changes go together; then draw that passage anew.',
  );
}

export function numberTaken(
  entry: Entry,
  { text, entries, placeNamed }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const there = entries[placeNamed(entry)];
  return stopped(
    at,
    `Found ${calledEntry(entry)} inserted by the annex, which ${named(text)} has with other words (${placeOf(text.file, there?.node.position?.start)}).`,
    'Give the new provision another number.',
  );
}

export function withoutPlace(
  entry: Entry,
  base: Baseline,
  place: number,
  { text }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const before = base.entries[place - 1];
  const where = before === undefined ? 'at the beginning' : `after ${calledEntry(before)}`;
  return stopped(
    at,
    `Found ${calledEntry(entry)} inserted by the annex ${where} of ${named(base.text)}, and no one place for it in ${named(text)} (${text.file}).`,
    'Draw that passage anew, with context of the later version.',
  );
}
