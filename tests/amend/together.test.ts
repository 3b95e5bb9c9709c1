/**
 * Two modifications of generated texts: collisions are told in either order, and what does not
 * collide commutes.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, edited, edits, runs } from '../generate.ts';
import { tryTogether } from './together.ts';
import { asFile } from './way-back.ts';

test('two modifications of a generated text collide in either order, or commute', () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(document, edits, edits, (old, one, other) => {
      const texts = [old, edited(old, one.slice(0, 2)), edited(old, other.slice(0, 2))].map(asFile);
      const [base, first, second] = texts;
      if (base === undefined || first === undefined || second === undefined) return;
      const trial = tryTogether(base, first, second);
      if (trial.outcome === 'wrong') throw new Error(trial.fault);
      counts.set(trial.outcome, (counts.get(trial.outcome) ?? 0) + 1);
    }),
    runs(20),
  );
  expect(counts.get('commute') ?? 0).toBeGreaterThan(1);
});
