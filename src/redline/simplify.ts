/**
 * Makes an exact comparison readable. Every step moves unchanged tokens into both the deleted and
 * the inserted side, so the result is as exact as what it was made from.
 */
import { joinRuns, type Run } from './compare.ts';

/**
 * Joins changes with only white space between them: "~~must~~ ~~pay~~ ++may++ ++ask++" is one
 * replacement of two words, not two of one.
 */
export function simplifyRuns(runs: readonly Run[]): Run[] {
  const widened = runs.flatMap((run, index): Run[] => {
    const between = index > 0 && index < runs.length - 1;
    if (run.kind !== 'same' || !between || !isWhiteSpace(run)) return [run];
    if (!replacesOnBothSides(runs, index)) return [run];
    return [
      { kind: 'deleted', tokens: run.tokens },
      { kind: 'inserted', tokens: run.tokens },
    ];
  });
  return joinRuns(widened);
}

function isWhiteSpace(run: Run): boolean {
  return run.tokens.every((token) => token.node === undefined && token.text.trim() === '');
}

/** True when words are deleted and words are inserted around the run, so that joining loses none. */
function replacesOnBothSides(runs: readonly Run[], index: number): boolean {
  const around = (direction: -1 | 1): Set<Run['kind']> => {
    const kinds = new Set<Run['kind']>();
    for (
      let at = index + direction;
      runs[at] !== undefined && runs[at]?.kind !== 'same';
      at += direction
    ) {
      kinds.add((runs[at] as Run).kind);
    }
    return kinds;
  };
  const [before, after] = [around(-1), around(1)];
  return before.size + after.size >= 3;
}
