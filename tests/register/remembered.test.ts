/**
 * Of a text that was read with almost the same terms before, only what the other ones touch is read
 * again: what is found is what a reading finds that nothing went before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRegister, type Register } from '../../src/register/register.ts';
import { runs } from '../generate.ts';
import { consolidation, versionOf } from './library-of.ts';

const NAMES = ['Party', 'Parties', 'Data', 'Data Item', 'Charge', 'charge', 'Item', 'RDP', 'Act'];
const PIECES = [
  ...NAMES,
  ...'party parties PARTY DATA ITEM CHARGE data Charges charges Party’s the The of and shall no , . ( ) “ ” - Privacy 1998 RDPs NO ACT<!--noterm-->'.split(
    ' ',
  ),
  'Section B2',
  'Charge<!-- term of B1 -->',
  'Party<!-- no term -->',
];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
const clauses = fc.array(words, { minLength: 3, maxLength: 8 });
const defined = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 });
const local = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 });

const textOf = (sentences: readonly (readonly string[])[]): string =>
  sentences.map((one, index) => `B${String(index + 1)} ${one.join(' ')}.`).join('\n\n');
const listOf = (terms: readonly string[]): string =>
  `A1 In this Code:\n\n${terms.map((term) => `${term}\n: means a thing.`).join('\n\n')}`;
const localOf = (terms: readonly string[]): string =>
  `C1 In this Section:\n\n${terms.map((term) => `${term}\n: means another thing.`).join('\n\n')}`;

/** All that a register finds in words, without the values that it is made of. */
function foundBy({ uses, references, unanswered, weak }: Register): unknown {
  const placed = ({ version, provision, start, end }: Placed) => [
    version.file,
    provision?.anchor,
    start,
    end,
  ];
  return {
    uses: [...uses].map(([key, all]) => [key, all.map(placed)]),
    references: references.map(({ version, provision, citation, targets }) => [
      placed({ version, provision, ...citation }),
      targets.map((target) => target.kind),
    ]),
    unanswered: unanswered.map(({ version, at, of }) => [version.file, at, of]),
    weak: [...weak].sort(),
  };
}

interface Placed {
  readonly version: { readonly file: string };
  readonly provision: { readonly anchor: string } | undefined;
  readonly start: number;
  readonly end: number;
}

describe('a text that is read again with other terms', () => {
  it('is read as if it were read for the first time', () => {
    fc.assert(
      fc.property(
        clauses,
        fc.array(fc.tuple(defined, local, words), { minLength: 2, maxLength: 4 }),
        (sentences, steps) => {
          const text = versionOf('B', textOf(sentences));
          for (const [code, own, beside] of steps) {
            const others = [
              versionOf('A', listOf(code)),
              versionOf('C', localOf(own)),
              // What it writes small decides of capitals that begin sentences.
              versionOf('D', `D1 It ${beside.join(' ')}.`),
            ];
            const again = buildRegister(consolidation([...others, text]), ['Code']);
            const first = buildRegister(consolidation([...others, { ...text }]), ['Code']);
            expect(foundBy(again)).toEqual(foundBy(first));
          }
        },
      ),
      runs(400),
    );
  });

  it('is read again where another text makes a capital that begins a sentence mean nothing', () => {
    const text = versionOf('B', 'B1 It pays. Change is slow. Change costs.');
    const found = (beside: string): number => {
      const others = [versionOf('A', listOf(['Change'])), versionOf('D', `D1 ${beside}`)];
      const { uses } = buildRegister(consolidation([...others, text]), ['Code']);
      return [...uses.values()].flat().filter(({ version }) => version === text).length;
    };
    expect([found('A Change is a Change.'), found('No change is a change.')]).toEqual([2, 0]);
    expect(found('A Change is a Change.')).toBe(2);
  });
});
