/**
 * The pending modifications of a library, each as it would change the latest texts; what stands in
 * the way of that, and where they collide.
 */
import { remembered } from '../model/once.ts';
import { inForceVersion } from '../library/consolidations.ts';
import { isPending } from '../library/dates.ts';
import type { CodeDocument, Library } from '../library/types.ts';
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import { compareNumbers } from '../model/identifiers.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import { annexesIn, documentsIn, versionText, type LibraryAnnex } from './annexes.ts';
import type { Baseline } from './baseline.ts';
import { carryOver, type CarriedOver } from './carry-over.ts';
import type { Collision } from './collision-types.ts';
import { collisionsBetween } from './collisions.ts';
import { editsOf } from './edits.ts';
import { carriedInWords, undoneInWords } from './in-words.ts';
import { layOver } from './lay-over.ts';
import type { LostLink } from './link-collisions.ts';
import { lostLinkDiagnostic, lostSince } from './lost-since.ts';
import { baselines, type Pending, type PendingText } from './pending.ts';

/** A pending modification, or one of its alternatives. */
export interface PendingModification {
  /** "mp167b/annex-a". */
  readonly id: string;
  readonly annex: LibraryAnnex;
  /** What it does to the latest texts, as far as it can be said. */
  readonly pending: Pending;
  /** Documents of which its base is no longer the latest. */
  readonly stale: readonly StaleText[];
  /** Documents of which its base is not in force yet. */
  readonly ahead: readonly OtherText[];
}

/** A document that went on since an annex was drawn. */
export interface StaleText extends OtherText {
  /** What the annex cites or uses and the text in force has no more, or under another number. */
  readonly lost: readonly LostLink[];
}

/** A document that an annex is not drawn against as it is in force. */
export interface OtherText {
  readonly document: CodeDocument;
  readonly base: string;
  readonly latest: Baseline;
  readonly carried: CarriedOver;
}

/** Every annex of a modification that is neither in force nor over. */
export const pendingIn = remembered((library: Library): readonly PendingModification[] => {
  const annexes = annexesIn(library);
  const baseOf = baselines((document, number) => versionText(library, document, number));
  const waiting = annexes.filter(
    (one) => isPending(one.modification) && !one.diagnostics.some(isError),
  );
  return waiting.map((annex): PendingModification => {
    const { modification, paper } = annex;
    const isOnly = waiting.filter((one) => one.modification === modification).length === 1;
    const name = isOnly
      ? modification.number
      : `${modification.number}, Annex ${paper.annex ?? paper.id}`;
    const texts: PendingText[] = [];
    const unfit: PendingText[] = [];
    const stale: (OtherText & { readonly baseline: Baseline })[] = [];
    const ahead: OtherText[] = [];
    for (const amended of annex.amended) {
      const { document: id, base } = amended.subject;
      const document = documentsIn(library).find((one) => one.id === id);
      const baseline = baseOf(id, base);
      if (document === undefined || baseline === undefined) continue;
      const made = editsOf(amended, baseline, paper.file);
      if (!made.made) continue;
      const text = { baseline, edits: made.edits };
      const current = inForceVersion(document)?.number;
      const latest = current === undefined ? undefined : baseOf(id, current);
      if (latest === undefined || current === base) {
        texts.push(text);
        continue;
      }
      const carried = carryOver(made.edits, baseline, latest, paper.file);
      const told = { document, base, latest, carried };
      if (compareNumbers(base, latest.text.number) < 0) stale.push({ ...told, baseline });
      else ahead.push(told);
      if (carried.edits === undefined) unfit.push(layOver(text, latest));
      else texts.push({ baseline: latest, edits: carried.edits });
    }
    return {
      id: `${modification.id}/${paper.id}`,
      annex,
      pending: { name, texts, ...(unfit.length > 0 && { unfit }) },
      stale: stale.map(({ baseline, ...one }) => ({
        ...one,
        lost: lostSince(baseline, one.latest, [...texts, ...unfit]),
      })),
      ahead,
    };
  });
});

/** The collisions of all pending modifications; alternatives of one do not collide. */
export function pendingCollisions(all: readonly PendingModification[]): Collision[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => other.annex.modification !== one.annex.modification)
      .flatMap((other) => collisionsBetween(one.pending, other.pending)),
  );
}

/** Warnings: annexes whose base is no longer the latest, and pending modifications that collide. */
export function pendingFaults(all: readonly PendingModification[]): Diagnostic[] {
  return [
    ...all.flatMap((one) =>
      one.stale.flatMap((text) => [
        staleBase(one, text),
        ...text.lost.map((lost) => lostLinkDiagnostic(lost, text.latest, one.annex.paper.file)),
      ]),
    ),
    ...pendingCollisions(all).map((collision) => colliding(collision, all)),
  ];
}

function staleBase({ id, annex }: PendingModification, text: StaleText): Diagnostic {
  const { document, base, latest, carried } = text;
  const { modification, paper } = annex;
  const subject = annex.amended.find((one) => one.subject.document === document.id);
  return diagnose({
    file: paper.file,
    place: subject?.position?.start,
    rule: 'stale-baseline',
    severity: 'warning',
    found: `Found an annex of a ${statusPhrase(modification.status)} modification drawn against ${document.id} ${base}, and version ${latest.text.number} in force: ${carriedInWords(carried)}. The version that it makes would undo ${undoneInWords(carried)}.`,
    expected: 'Expected it to be drawn against the text in force.',
    mend: `Carry it over: npm run rebase-annex -- ${id} ${document.id}@${latest.text.number}`,
  });
}

function colliding({ words, between }: Collision, all: readonly PendingModification[]): Diagnostic {
  const [first, second] = between.map((name) => all.find(({ pending }) => pending.name === name));
  return diagnose({
    file: first?.annex.paper.file ?? '',
    rule: 'amendment-collision',
    severity: 'warning',
    found: words,
    expected: `Expected pending modifications that can be made together (${second?.annex.paper.file ?? ''}).`,
    mend: 'Tell both proposers: the one that is made later must be drawn against what the other makes.',
  });
}
