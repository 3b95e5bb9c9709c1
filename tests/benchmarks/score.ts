/**
 * Precision and recall of what was found against what was to be found, a score for each kind.
 */
import { keyOf, KINDS, type Answer, type Finding, type FindingKind } from './findings.ts';

/** How many were right, were said and were not so, were so and were not said. */
export interface Score {
  right: number;
  falseOnes: number;
  missed: number;
}

/** One mistake. */
export interface Miss {
  readonly kind: FindingKind;
  readonly key: string;
  readonly fault: 'false' | 'missed';
}

export type Scores = Record<FindingKind, Score>;

/** Scores of nothing. */
export function noScores(): Scores {
  return Object.fromEntries(
    KINDS.map((kind) => [kind, { right: 0, falseOnes: 0, missed: 0 }]),
  ) as Scores;
}

/** Adds one pair's findings to the scores, and gives back the mistakes. */
export function score(scores: Scores, answer: Answer, findings: readonly Finding[]): Miss[] {
  const left = new Set(findings.map(keyOf));
  const misses: Miss[] = [];
  for (const { kind, keys } of answer.expected) {
    const hit = keys.find((key) => left.delete(keyOf({ kind, key })));
    if (hit !== undefined) scores[kind].right += 1;
    else {
      scores[kind].missed += 1;
      misses.push({ kind, key: keys.join(' or '), fault: 'missed' });
    }
  }
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!left.has(key) || answer.allowed.has(key)) continue;
    scores[finding.kind].falseOnes += 1;
    misses.push({ ...finding, fault: 'false' });
  }
  return misses;
}

/** Right ones among those said; 1 when nothing was said. */
export function precision({ right, falseOnes }: Score): number {
  return right + falseOnes === 0 ? 1 : right / (right + falseOnes);
}

/** Right ones among those there were; 1 when there were none. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
