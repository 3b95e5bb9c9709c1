/**
 * What must hold of every redline, over generated pairs: it is exact, in both readings, simplified
 * and raw; and the proof catches a redline that is not.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../src/model/equality.ts';
import { isParent, type LegalDocument, type LegalNode } from '../../src/model/nodes.ts';
import { accept, reject } from '../../src/redline/project.ts';
import { prove } from '../../src/redline/prove.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { document, edited, edits, runs } from '../generate.ts';

const RUNS = runs(1000);

describe('a redline', () => {
  test.each([{ raw: false }, { raw: true }])(
    'is exact for edited documents (raw: $raw)',
    (options) => {
      fc.assert(
        fc.property(document, edits, (old, changes) => {
          const fresh = edited(old, changes);
          const { tree, proof } = makeRedline(old, fresh, options);
          expect(proof).toEqual({ proven: true });
          expect(firstDifference(accept(tree), fresh)).toBeUndefined();
          expect(firstDifference(reject(tree), old)).toBeUndefined();
        }),
        RUNS,
      );
    },
  );

  test('is exact for unrelated documents', () => {
    fc.assert(
      fc.property(document, document, (old, fresh) => {
        expect(makeRedline(old, fresh).proof).toEqual({ proven: true });
      }),
      RUNS,
    );
  });

  test('of a document with itself has no changes', () => {
    fc.assert(
      fc.property(document, (old) => {
        const { changes, summary } = makeRedline(old, structuredClone(old));
        expect(changes).toEqual([]);
        expect(summary).toEqual(['No change']);
      }),
      RUNS,
    );
  });

  test('names every change once, and marks it in the tree', () => {
    fc.assert(
      fc.property(document, edits, (old, made) => {
        const { tree, changes } = makeRedline(old, edited(old, made));
        const marked = new Set(changesIn(tree));
        const listed = changes.filter(({ kind }) => kind !== 'renumbered').map(({ id }) => id);
        expect(new Set(listed)).toEqual(marked);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      }),
      RUNS,
    );
  });
});

describe('the proof', () => {
  /** Faults that a redline engine could have; each must be caught whenever it alters the text. */
  const PLANTED: readonly { name: string; spoil: (tree: LegalDocument) => LegalDocument }[] = [
    {
      name: 'a word lost',
      spoil: (tree) => onFirst(tree, 'text', (node) => ({ ...node, value: '' })),
    },
    {
      name: 'a word altered',
      spoil: (tree) => onFirst(tree, 'text', (node) => ({ ...node, value: 'altered' })),
    },
    {
      name: 'an insertion taken for a deletion',
      spoil: (tree) => onFirst(tree, 'insertion', (node) => ({ ...node, type: 'deletion' })),
    },
    { name: 'a deletion unmarked', spoil: (tree) => unwrapFirst(tree, 'deletion') },
    {
      name: 'a number altered',
      spoil: (tree) => onFirst(tree, 'clause', (node) => ({ ...node, number: 'Z9.9' })),
    },
    { name: 'bold lost', spoil: (tree) => unwrapFirst(tree, 'strong') },
    {
      name: 'a limb label lost',
      spoil: (tree) => onFirst(tree, 'limb', (node) => ({ ...node, label: '' })),
    },
    {
      name: 'a block left out',
      spoil: (tree) => onFirst(tree, 'part', (node) => ({ ...node, children: [] })),
    },
  ];

  test.each(PLANTED)('catches $name', ({ spoil }) => {
    let caught = 0;
    fc.assert(
      fc.property(document, edits, (old, made) => {
        const fresh = edited(old, made);
        const { tree } = makeRedline(old, fresh);
        const spoilt = spoil(tree);
        const altered = firstDifference(spoilt, tree) !== undefined;
        const proven = prove(spoilt, old, fresh).proven;
        if (altered) {
          expect(proven).toBe(false);
          caught += 1;
        } else expect(proven).toBe(true);
      }),
      runs(300),
    );
    expect(caught).toBeGreaterThan(50);
  });
});

type Loose = LegalNode & { children?: LegalNode[]; value?: string };

/** The tree with its first node of a kind replaced. */
function onFirst(
  tree: LegalDocument,
  type: string,
  replace: (node: object) => object,
): LegalDocument {
  let done = false;
  const visit = (node: Loose): Loose => {
    if (!done && node.type === type) {
      done = true;
      return replace(node) as Loose;
    }
    if (!isParent(node)) return node;
    return { ...node, children: node.children.map((child) => visit(child as Loose)) } as Loose;
  };
  return visit(tree) as LegalDocument;
}

/** The tree with its first node of a kind replaced by its children. */
function unwrapFirst(tree: LegalDocument, type: string): LegalDocument {
  let done = false;
  const visit = (node: Loose): Loose[] => {
    if (!isParent(node)) return [node];
    if (!done && node.type === type) {
      done = true;
      return node.children;
    }
    return [
      { ...node, children: node.children.flatMap((child) => visit(child as Loose)) } as Loose,
    ];
  };
  return visit(tree)[0] as unknown as LegalDocument;
}

function changesIn(node: LegalNode): string[] {
  const own = 'change' in node && typeof node.change === 'string' ? [node.change] : [];
  return isParent(node) ? [...own, ...node.children.flatMap(changesIn)] : own;
}
