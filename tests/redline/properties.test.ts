/**
 * What must hold of every redline, over generated pairs: each gate, simplified and raw; and that
 * each gate catches the bug that it is there for.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf, GATES } from '../../scripts/evaluate/gates.ts';
import { firstDifference } from '../../src/model/equality.ts';
import {
  isParent,
  isWordsNode,
  type LegalContent,
  type LegalDocument,
  type LegalNode,
} from '../../src/model/nodes.ts';
import { prove } from '../../src/redline/prove.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { anyDocument, pairs } from '../generate-pairs.ts';
import { document, edited, edits, runs } from '../generate.ts';
import { frozen } from './frozen.ts';
import { PLANTED } from './planted-bugs.ts';

describe('a redline', () => {
  test.each([
    { raw: false, pairCount: 2000 },
    { raw: true, pairCount: 1000 },
  ])('passes every gate (raw: $raw, $pairCount pairs)', ({ raw, pairCount }) => {
    fc.assert(
      fc.property(pairs, ({ old, fresh }) => {
        const texts = { old: frozen(old), fresh: frozen(fresh) };
        const redline = makeRedline(old, fresh, { raw });
        expect(faultsOf(redline, texts)).toEqual([]);
      }),
      runs(pairCount),
    );
  });

  test('is the same when it is made again, also of texts that were stored', () => {
    fc.assert(
      fc.property(pairs, ({ old, fresh }) => {
        const made = makeRedline(old, fresh);
        const again = makeRedline(structuredClone(old), structuredClone(fresh));
        expect(JSON.stringify(again)).toBe(JSON.stringify(made));
      }),
      runs(300),
    );
  });

  test('holds each node once, so that none has the address of another', () => {
    fc.assert(
      fc.property(pairs, ({ old, fresh }) => {
        // As from two files: what is generated shares nodes.
        const [before, after] = [old, fresh].map(
          (text) => JSON.parse(JSON.stringify(text)) as LegalDocument,
        );
        const { tree } = makeRedline(before as LegalDocument, after as LegalDocument);
        const seen = new Set<LegalNode>();
        const twice: string[] = [];
        const visit = (node: LegalNode): void => {
          if (seen.has(node)) twice.push(node.type);
          seen.add(node);
          if (isParent(node)) node.children.forEach(visit);
        };
        visit(tree);
        expect(twice).toEqual([]);
      }),
      runs(300),
    );
  });

  test('of a document with itself has no changes', () => {
    fc.assert(
      fc.property(anyDocument, (old) => {
        const { changes, summary, counts } = makeRedline(old, structuredClone(old));
        expect(changes).toEqual([]);
        expect(summary).toEqual(['No change']);
        expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      }),
      runs(1000),
    );
  });

  test('keeps the ids of its changes when another change is made far away', () => {
    const end = { type: 'thematicBreak' } as const;
    const afar = paragraph('Zebras graze at dusk.');
    fc.assert(
      fc.property(document, edits, (old, made) => {
        const fresh = edited(old, made);
        // Of two blocks that say the same, either may be the one that was there before; and of a limb
        // that an edit put between the rows of a table, as no text has it, nothing is asked.
        fc.pre(!hasTwins(old) && !hasTwins(fresh) && hasTablesOfRows(fresh));
        const [before, after] = [
          { ...old, children: [...old.children, end] },
          { ...fresh, children: [...fresh.children, end] },
        ];
        const longer = { ...after, children: [...after.children, afar] };
        const ids = makeRedline(before, after).changes.map(({ id }) => id);
        const kept = new Set(makeRedline(before, longer).changes.map(({ id }) => id));
        expect(ids.filter((id) => !kept.has(id))).toEqual([]);
      }),
      runs(500),
    );
  });
});

/** True where two neighbours of one parent, or two rows of one table, hold the same. */
function hasTwins(node: LegalNode): boolean {
  if (!isParent(node) || isWordsNode(node)) return false;
  const held = node.children.map((child) => contentKey(child));
  return new Set(held).size < held.length || node.children.some(hasTwins);
}

function hasTablesOfRows(node: LegalNode): boolean {
  if (!isParent(node)) return true;
  if (node.type === 'table' && node.children.some(({ type }) => type !== 'tableRow')) return false;
  return node.children.every(hasTablesOfRows);
}

function contentKey(node: LegalNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    ['number', 'label', 'position', 'type'].includes(key) ? undefined : value,
  );
}

function paragraph(value: string): LegalContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

describe('a planted bug is caught', () => {
  test.each(PLANTED)('$name', ({ gate, plant, enough }) => {
    const found = GATES.find(({ name }) => name === gate);
    expect(found).toBeDefined();
    let caught = 0;
    fc.assert(
      fc.property(pairs, ({ old, fresh }) => {
        const redline = makeRedline(old, fresh);
        const spoilt = plant(redline, { old, fresh });
        if (spoilt === undefined) return;
        expect(found?.fault(spoilt, { old, fresh })).toBeDefined();
        caught += 1;
      }),
      runs(150),
    );
    expect(caught).toBeGreaterThanOrEqual(enough);
  });

  test('there is one for each gate', () => {
    expect(new Set(PLANTED.map(({ gate }) => gate))).toEqual(
      new Set(GATES.map(({ name }) => name)),
    );
  });

  test('writing into the texts that it is given', () => {
    const spoils = ({ old }: { old: LegalDocument }): void =>
      void old.children.push(paragraph('x'));
    expect(() => {
      fc.assert(fc.property(pairs, (pair) => spoils(frozen(pair))));
    }).toThrow();
  });

  test('the proof says the same as the gates on the texts', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const { tree } = makeRedline(one.old, one.fresh);
        const wrong = prove(tree, other.old, other.fresh);
        const same =
          firstDifference(one.old, other.old) === undefined &&
          firstDifference(one.fresh, other.fresh) === undefined;
        expect(wrong.proven).toBe(same);
      }),
      runs(300),
    );
  });
});
