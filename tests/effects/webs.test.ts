/**
 * Hidden effects over webs of definitions: long ones, and any.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { hiddenEffects } from '../../src/effects/effects.ts';
import type { PathStep } from '../../src/effects/types.ts';
import type { LegalContent, LegalDocument } from '../../src/model/nodes.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';
import { consolidation, versionOf } from '../register/library-of.ts';
import { effectsBetween, type Texts } from './told.ts';

/** An entry of a list of definitions. */
function entry(term: string, meaning: string): LegalContent {
  const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];
  return {
    type: 'termDefinition',
    children: [
      { type: 'definedTerm', children: words(term) },
      { type: 'meaning', children: [{ type: 'paragraph', children: words(meaning) }] },
    ],
  };
}

describe('hidden effects over webs of definitions', () => {
  test('a chain of thousands of terms is told to its end, in shared steps', () => {
    const length = 4_000;
    // Made as a tree: to read so long a list of definitions takes longer than all the rest.
    const chain = (end: string): LegalDocument => ({
      type: 'legalDocument',
      children: [
        {
          type: 'definitionList',
          layout: 'list',
          children: Array.from({ length }, (_, at) =>
            entry(`T${String(at)}`, `means ${at === length - 1 ? end : `a T${String(at + 1)}`}.`),
          ),
        },
      ],
    });
    const between = [chain('a stone'), chain('a gem')].map((tree) => {
      const versions = [versionOf('A', '', { tree }), versionOf('D', 'D1.1 Each T0 is kept.')];
      return buildRegister(consolidation(versions), []);
    });
    const effects = hiddenEffects(between[0] as Register, between[1] as Register, (one, other) =>
      makeRedline(one.tree, other.tree),
    );
    expect(effects.length).toBe(length);
    const steps = new Set<PathStep>();
    for (const { reasons } of effects) {
      for (const reason of reasons) if (reason.kind === 'uses') steps.add(reason.path);
    }
    expect(steps.size).toBe(length);
    const last = effects.at(-1)?.reasons[0];
    let count = 0;
    for (let at = last?.kind === 'uses' ? last.path : undefined; at; at = at.restsOn) count += 1;
    expect(count).toBe(length);
  });

  const NAMES = ['Anchor', 'Basin', 'Cellar', 'Drawer', 'Engine', 'Fender', 'Gallery'];
  const nameOf = (index: number): string => NAMES[index] ?? '';
  const indexOf = ({ term }: PathStep): number =>
    NAMES.findIndex((name) => name.toLowerCase() === term);

  /** Which of a few terms each definition uses, and which definitions change. */
  const webs = fc
    .integer({ min: 1, max: 7 })
    .chain((size) =>
      fc.tuple(
        fc.array(fc.uniqueArray(fc.nat(size - 1)), { minLength: size, maxLength: size }),
        fc.uniqueArray(fc.nat(size - 1), { maxLength: size }),
      ),
    );

  test('property: exactly the terms from which a changed definition can be reached', () => {
    fc.assert(
      fc.property(webs, ([uses, changed]) => {
        const write = (isNew: boolean): Texts => ({
          A: uses
            .map((used, at) => {
              const words = used.map((other) => `of a ${nameOf(other)}`).join(' ');
              const own = isNew && changed.includes(at) ? 'the deed' : 'a thing';
              return `${nameOf(at)}\n: means ${own} ${words}.`;
            })
            .join('\n\n'),
          D: uses.map((_, at) => `D1.${String(at + 1)} A ${nameOf(at)} is kept.`).join('\n\n'),
        });
        const reached = new Set(changed);
        for (const at of reached) {
          uses.forEach((used, user) => used.includes(at) && reached.add(user));
        }
        const found = effectsBetween(write(false), write(true));
        const names = found.map(({ provision }) => provision?.name ?? '');
        expect(names.filter((name) => name.startsWith('D1.'))).toEqual(
          [...reached].sort().map((at) => `D1.${String(at + 1)}`),
        );
        // Each path is of terms that use one another, and ends at a change.
        for (const reason of found.flatMap(({ reasons }) => reasons)) {
          if (reason.kind !== 'uses') continue;
          let at = reason.path;
          while (at.restsOn !== undefined) {
            const [user, used] = [indexOf(at), indexOf(at.restsOn)];
            expect(uses[user]).toContain(used);
            at = at.restsOn;
          }
          expect(changed).toContain(indexOf(at));
        }
      }),
      { numRuns: 60 },
    );
  });
});
