/** What became of each provision, read off a redline. */
import { describe, expect, it } from 'vitest';
import type { Clause, LegalDocument, Limb, Part } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { alignmentOf, type AlignedProvision } from '../../src/redline/alignment.ts';
import { prove } from '../../src/redline/prove.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import type { Change } from '../../src/redline/types.ts';
import { block } from '../outline.ts';
import { everyKind } from './every-kind.ts';

const show = (one: AlignedProvision): string => {
  const place = (end: AlignedProvision['old']): string =>
    end === undefined ? '-' : `${end.name}@${String(end.node.position?.start.line)}`;
  return `${place(one.old)} > ${place(one.new)}: ${one.became.join(', ')}`;
};

describe('the alignment', () => {
  it('says of each provision of both texts what became of it', () => {
    const { redline, old, fresh } = everyKind;
    expect(redline.proof).toEqual({ proven: true });
    const alignment = alignmentOf(redline, old, fresh);
    expect(alignment.map(show)).toEqual([
      'D1@1 > D1@1: changedInside',
      'D1.1@3 > D1.1@3: changed',
      'D1.3@10 > D1.2@5: split, renumbered',
      '- > D1.3@7: split',
      'D1.4@12 > D1.4@9: merged',
      'D1.5@14 > -: merged',
      'D1.6@16 > D1.6@11: reformatted',
      'D1.7@18 > -: deleted',
      'D1.8@20 > D1.8@13: same',
      'D1.2@5 > D1.9@15: moved, renumbered, changedInside',
      'D1.2(a)@7 > D1.9(a)@17: same',
      'D1.2(b)@8 > D1.9(b)@18: changed',
      '- > D1.10@20: inserted',
    ]);
    const moved = alignment[9];
    expect(moved?.changes).toEqual(['change-move']);
    expect(moved?.within).toBe(0);
    expect(alignment[11]?.changes).toEqual(['change-month']);
    expect(alignment[11]?.within).toBe(9);
  });

  it('has each provision of either text once', () => {
    const { redline, old, fresh } = everyKind;
    const alignment = alignmentOf(redline, old, fresh);
    for (const side of ['old', 'new'] as const) {
      const nodes = alignment.flatMap((one) => (one[side] === undefined ? [] : [one[side].node]));
      expect(new Set(nodes).size).toBe(nodes.length);
    }
  });

  it('knows what moved out of a clause that was deleted, though nothing marks it there', () => {
    const parse = (text: string): LegalDocument => parseLegalText(block(text), 'text.md').tree;
    const old = parse(`
      D1.2 The budget is set in spring:

      - (a) the members vote on it; and
      - (b) the chair signs it.
    `);
    const fresh = parse(`
      D1.4 Wholly other words stand here:

      - (a) zebras graze;
      - (b) the members vote on it; and
    `);
    const part = (tree: LegalDocument): Part => tree.children[0] as Part;
    const gone = part(old).children[0] as Clause;
    const come = part(fresh).children[0] as Clause;
    const limb = come.children.at(-1) as Limb;
    const tree: LegalDocument = {
      type: 'legalDocument',
      children: [
        {
          ...part(fresh),
          children: [
            { type: 'deletion', change: 'gone', children: [gone] },
            {
              type: 'insertion',
              change: 'new',
              children: [
                {
                  ...come,
                  children: [
                    ...come.children.slice(0, -1),
                    { type: 'insertion', change: 'move', children: [limb] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    const plain = { class: 'substantive', heading: '', oldText: '', newText: '' } as const;
    const changes: Change[] = [
      {
        ...plain,
        id: 'gone',
        kind: 'deleted',
        what: 'clause',
        oldProvision: 'D1.2',
        newProvision: '',
      },
      {
        ...plain,
        id: 'new',
        kind: 'inserted',
        what: 'clause',
        oldProvision: '',
        newProvision: 'D1.4',
      },
      {
        ...plain,
        id: 'move',
        kind: 'moved',
        what: 'limb',
        oldProvision: 'D1.2(a)',
        newProvision: 'D1.4(b)',
      },
    ];
    expect(prove(tree, old, fresh)).toEqual({ proven: true });
    expect(alignmentOf({ tree, changes }, old, fresh).map(show)).toEqual([
      'D1@1 > D1@1: changedInside',
      'D1.2@1 > -: deleted',
      'D1.2(b)@4 > -: deleted',
      '- > D1.4@1: inserted',
      '- > D1.4(a)@3: inserted',
      'D1.2(a)@3 > D1.4(b)@4: moved, renumbered',
    ]);
  });

  it('takes paragraphs, headings and items where a text has no numbers', () => {
    const old = parseLegalText(
      block(`
        # Terms

        You may leave.

        - one
        - two

        | a | b |
        | - | - |
        | c | d |
      `),
      'old.md',
    ).tree;
    const alignment = alignmentOf(makeRedline(old, old), old, old);
    expect(alignment.map((one) => [one.new?.kind, one.new?.node.position?.start.line])).toEqual([
      ['subHeading', 1],
      ['paragraph', 3],
      ['listItem', 5],
      ['listItem', 6],
      ['tableRow', 8],
      ['tableRow', 10],
    ]);
    expect(alignment.every(({ became }) => became.join() === 'same')).toBe(true);
  });
});
