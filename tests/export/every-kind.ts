/**
 * A redline made by hand with every kind of change in it, and the two texts that it is of: what
 * prints redlines is tried on it, whatever the engine makes of the texts.
 */
import type { PhrasingContent } from 'mdast';
import type { Clause, LegalContent, LegalDocument, Limb } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { prove } from '../../src/redline/prove.ts';
import type { Change, Redline } from '../../src/redline/types.ts';
import { block } from '../outline.ts';

export const OLD = block(`
  # D1 Rules

  D1.1 The Panel may act.

  D1.2 A Party:

  - (a) tells the Panel; and
  - (b) waits.

  D1.3 Third rule. Fourth rule.

  D1.4 Joined one.

  D1.5 Joined two.

  D1.6 A bold word.

  D1.7 Gone.

  D1.8 As before.
`);

export const NEW = block(`
  # D1 Rules

  D1.1 The Panel shall act.

  D1.2 Third rule.

  D1.3 Fourth rule.

  D1.4 Joined one. Joined two.

  D1.6 A **bold** word.

  D1.8 As before.

  D1.9 A Party:

  - (a) tells the Panel; and
  - (b) waits a month.

  D1.10 New.
`);

const words = (value: string): PhrasingContent => ({ type: 'text', value });

const ins = (change: string, value: string): PhrasingContent => ({
  type: 'insertion',
  change,
  children: [words(value)],
});

const del = (change: string, value: string): PhrasingContent => ({
  type: 'deletion',
  change,
  children: [words(value)],
});

const clause = (
  number: string,
  children: PhrasingContent[],
  more: LegalContent[] = [],
  data?: Clause['data'],
): Clause => ({
  type: 'clause',
  number,
  children: [{ type: 'paragraph', children }, ...more],
  ...(data && { data }),
});

const limb = (label: string, ...children: PhrasingContent[]): Limb => ({
  type: 'limb',
  label,
  children: [{ type: 'paragraph', children }],
});

const formerly = (change: string, number: string) => ({ redline: { change, former: { number } } });

const change = (one: Pick<Change, 'id' | 'kind' | 'what'> & Partial<Change>): Change => ({
  class: 'substantive',
  oldProvision: '',
  newProvision: '',
  heading: 'Rules',
  oldText: '',
  newText: '',
  ...one,
});

const CHANGES: readonly Change[] = [
  change({
    id: 'change-may',
    kind: 'replaced',
    what: 'words',
    oldProvision: 'D1.1',
    newProvision: 'D1.1',
    oldText: 'may',
    newText: 'shall',
  }),
  change({
    id: 'change-move',
    kind: 'moved',
    what: 'clause',
    oldProvision: 'D1.2',
    newProvision: 'D1.9',
  }),
  change({
    id: 'change-number',
    kind: 'renumbered',
    class: 'consequential',
    what: 'clause',
    oldProvision: 'D1.3',
    newProvision: 'D1.2',
    oldText: 'D1.3',
    newText: 'D1.2',
  }),
  change({
    id: 'change-split',
    kind: 'split',
    what: 'clause',
    oldProvision: 'D1.3',
    newProvision: 'D1.3',
    pieces: ['D1.2', 'D1.3'],
  }),
  change({
    id: 'change-merge',
    kind: 'merged',
    what: 'clause',
    oldProvision: 'D1.5',
    newProvision: 'D1.4',
    pieces: ['D1.4', 'D1.5'],
  }),
  change({
    id: 'change-bold',
    kind: 'reformatted',
    class: 'formatting',
    what: 'words',
    oldProvision: 'D1.6',
    newProvision: 'D1.6',
    oldText: 'bold',
    newText: 'bold',
    detail: 'now bold',
  }),
  change({
    id: 'change-gone',
    kind: 'deleted',
    what: 'clause',
    oldProvision: 'D1.7',
    oldText: 'D1.7 Gone.',
  }),
  change({
    id: 'change-month',
    kind: 'inserted',
    what: 'words',
    oldProvision: 'D1.2(b)',
    newProvision: 'D1.9(b)',
    newText: ' a month',
    within: 'change-move',
  }),
  change({
    id: 'change-new',
    kind: 'inserted',
    what: 'clause',
    newProvision: 'D1.10',
    newText: 'D1.10 New.',
  }),
];

const tells = limb('(a)', words('tells the Panel; and'));

const BLOCKS: LegalContent[] = [
  clause('D1.1', [
    words('The Panel '),
    del('change-may', 'may'),
    ins('change-may', 'shall'),
    words(' act.'),
  ]),
  {
    type: 'deletion',
    change: 'change-move',
    children: [clause('D1.2', [words('A Party:')], [tells, limb('(b)', words('waits.'))])],
  },
  clause(
    'D1.2',
    [words('Third rule.'), del('change-split', ' ')],
    [],
    formerly('change-number', 'D1.3'),
  ),
  {
    type: 'split',
    change: 'change-split',
    children: [clause('D1.3', [words('Fourth rule.')])],
  },
  clause('D1.4', [words('Joined one.'), ins('change-merge', ' ')]),
  {
    type: 'merged',
    change: 'change-merge',
    children: [clause('D1.5', [words('Joined two.')])],
  },
  clause('D1.6', [
    words('A '),
    {
      type: 'reformatted',
      change: 'change-bold',
      former: [words('bold')],
      children: [{ type: 'strong', children: [words('bold')] }],
    },
    words(' word.'),
  ]),
  { type: 'deletion', change: 'change-gone', children: [clause('D1.7', [words('Gone.')])] },
  clause('D1.8', [words('As before.')]),
  {
    type: 'insertion',
    change: 'change-move',
    children: [
      clause(
        'D1.9',
        [words('A Party:')],
        [tells, limb('(b)', words('waits'), ins('change-month', ' a month'), words('.'))],
        formerly('change-move', 'D1.2'),
      ),
    ],
  },
  { type: 'insertion', change: 'change-new', children: [clause('D1.10', [words('New.')])] },
];

const old = parseLegalText(OLD, 'old.md').tree;
const fresh = parseLegalText(NEW, 'new.md').tree;

const tree: LegalDocument = {
  type: 'legalDocument',
  children: [
    {
      type: 'part',
      number: 'D1',
      children: [{ type: 'partHeading', depth: 1, children: [words('Rules')] }, ...BLOCKS],
    },
  ],
};

/** The redline and its two texts. */
export const everyKind: { redline: Redline; old: LegalDocument; fresh: LegalDocument } = {
  redline: {
    tree,
    changes: CHANGES,
    counts: { wordsInserted: 5, wordsDeleted: 3, wordsMoved: 8, provisionsChanged: 9 },
    summary: ['everything changed'],
    proof: prove(tree, old, fresh),
  },
  old,
  fresh,
};
