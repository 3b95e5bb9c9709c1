/**
 * Modifications that are not drawn against one version: their collisions are found on the text in
 * force, whether they can be made in it or not.
 */
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../src/amend/carry-over.ts';
import { collisionsBetween } from '../../src/amend/collisions.ts';
import { conform } from '../../src/amend/conform.ts';
import { lostLinkDiagnostic, lostSince } from '../../src/amend/lost-since.ts';
import { pendingData, pendingFrom, type PendingData } from '../../src/amend/pending-data.ts';
import {
  pendingCollisions,
  pendingIn,
  type PendingModification,
} from '../../src/amend/pending-library.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { furtherCode, type Further } from './further-code.ts';
import { baseOf } from './invented-code.ts';
import { BASE, baseline, pendingBy } from './small-code.ts';

function pendingWith(further: Further): readonly PendingModification[] {
  const { content, clear } = furtherCode([further]);
  const { library, diagnostics } = loadLibrary(content);
  clear();
  if (library === undefined) throw new Error(reportText(diagnostics));
  return pendingIn(library);
}

const TEN_DAYS: Further = {
  id: 'im9',
  document: 'appendix-a',
  base: '2.0',
  result: '5.0',
  annex: `## Appendix A

Amend clause 1.3 as follows:

1.3 Dues are payable within <del>twenty</del><ins>ten</ins> days.
`,
};

/** Drawn against what IM3 would make. */
const ON_PROPOSED: Further = {
  id: 'im9',
  document: 'section-k',
  base: '3.0',
  result: '5.0',
  annex: `## Section K

Amend Section K1.2 as follows:

K1.2 The Harbour Master may give <ins>written </ins>directions to each Vessel.
`,
};

/** Changes what only IM3 would bring. */
const OF_PROPOSED: Further = {
  ...ON_PROPOSED,
  annex: `## Section K

Amend Section K2.5 as follows:

K2.5 A Vessel with Cargo shall take a <ins>licensed </ins>Pilot, unless the Harbour Master directs otherwise under Section K1.2.

<ins>K2.6 A Pilot may be refused under Section K1.2.</ins>
`,
};

const wordsWith = (all: readonly PendingModification[], name: string): string[] =>
  pendingCollisions(all)
    .filter(({ between }) => between.includes(name))
    .map(({ words }) => words);

describe('a further modification of the invented code', () => {
  test('collides with one that no longer fits the text in force', () => {
    const all = pendingWith(TEN_DAYS);
    expect(wordsWith(all, 'IM9')).toEqual(['IM7 and IM9 both change 1.3.']);
    // A browser is told the same, and shows the text with the one that fits.
    const [seven, nine] = ['IM7', 'IM9'].map((name) => {
      const one = all.find(({ pending }) => pending.name === name);
      if (one === undefined) throw new Error(`${name} is not pending.`);
      const data = JSON.stringify(pendingData(one.id, one.pending));
      return pendingFrom(JSON.parse(data) as PendingData['pending'][number], baseOf);
    });
    if (seven === undefined || nine === undefined) throw new Error('There are not two.');
    const made = conform([seven, nine]);
    expect(made.collisions.map(({ words }) => words)).toEqual(['IM7 and IM9 both change 1.3.']);
    expect(made.texts.map(({ by }) => by)).toEqual([['IM9']]);
  });

  test('collides where it is drawn against a text that is not in force', () => {
    const all = pendingWith(ON_PROPOSED);
    expect(wordsWith(all, 'IM9')).toEqual([
      'IM4 and IM9 both change K1.2.',
      'IM5 deletes K1.2, which IM9 changes.',
    ]);
    const nine = all.find(({ pending }) => pending.name === 'IM9');
    expect(nine?.stale).toEqual([]);
    expect(nine?.ahead.map(({ base, latest }) => [base, latest.text.number])).toEqual([
      ['3.0', '2.0'],
    ]);
    // It is made in the text in force, with what can be made there too.
    const made = conform(
      all.filter(({ id }) => /im3.annex-a|im9/u.test(id)).map(({ pending }) => pending),
    );
    expect(made.texts.map(({ document, by }) => [document, by])).toEqual([
      ['section-h', ['IM3, Annex A']],
      ['section-k', ['IM3, Annex A', 'IM9']],
    ]);
  });

  test('is compared with the others where it changes what is not in the text in force', () => {
    const all = pendingWith(OF_PROPOSED);
    expect(wordsWith(all, 'IM9')).toEqual([
      'IM5 deletes the definition of “Pilot”, which IM9 uses in K2.6.',
      'IM5 deletes K1.2, which IM9 cites in K2.6.',
    ]);
    const nine = all.find(({ pending }) => pending.name === 'IM9');
    expect(nine?.pending.texts).toEqual([]);
    expect(nine?.pending.unfit).toHaveLength(1);
  });
});

/** Z1.4 has another number, a clause came before it, and Z1.1 has other words. */
const LATER = BASE.replace('Z1.4 The', 'Z1.5 The')
  .replace('### Quorum', 'Z1.3 Minutes are kept.\n\n### Quorum')
  .replace('Z1.3 Three', 'Z1.4 Three')
  .replace('once a month', 'twice a month');

const CASES: readonly (readonly [name: string, one: string, other: string, says: string[]])[] = [
  [
    'one provision, renumbered meanwhile',
    'Z1.4 The Chair shall decide how votes are <ins>to be </ins>taken.\n',
    'Z1.5 The Chair shall <ins>alone </ins>decide how votes are taken.\n',
    ['A and B both change Z1.5.'],
  ],
  [
    'two provisions of one number',
    'Z1.4 The Chair shall decide how votes are <ins>to be </ins>taken.\n',
    'Z1.4 Three <ins>other </ins>Members are a quorum.\n',
    [],
  ],
  [
    'a provision whose words changed',
    'Z1.1 The Committee shall meet once a <del>month</del><ins>week</ins>.\n',
    '<del>Z1.1 The Committee shall meet twice a month.</del>\n',
    ['A changes Z1.1, which B deletes.'],
  ],
  [
    'the same number for two new provisions',
    '<ins>Z1.6 The Chair has a vote.</ins>\n',
    '<ins>Z1.6 Votes are secret.</ins>\n',
    ['A and B both make Z1.6, in different words.'],
  ],
  [
    'a provision that is changed, renumbered meanwhile, and what cites it',
    'Z1.4 The Chair shall decide how votes are <ins>to be </ins>taken.\n',
    '<ins>Z1.6 Section Z1.5 does not apply to elections.</ins>\n',
    [],
  ],
  [
    'what the later version has already, and changes of it',
    'Z1.1 The Committee shall meet <del>once</del><ins>twice</ins> a month.\n',
    'Z1.1 The Committee shall meet <del>twice</del><ins>thrice</ins> a month.\n',
    [],
  ],
  [
    'what one cites and the other deletes',
    'Z1.1 The Committee shall meet once a <del>month</del><ins>week, subject to Section Z1.2</ins>.\n',
    '<del>\n\nZ1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each Member.\n\n</del>\n',
    ['B deletes Z1.2, which A cites in Z1.1.'],
  ],
];

describe('two modifications of two versions', () => {
  test.each(CASES)('%s', (_, one, other, says) => {
    const a = pendingBy('A', one, baseline());
    const b = pendingBy('B', other, baseline(LATER, '2.0'));
    expect(collisionsBetween(a, b).map(({ words }) => words)).toEqual(says);
    expect(collisionsBetween(b, a)).toEqual(collisionsBetween(a, b));
  });
});

test('an annex that fits a later version and cites what went since is told of', () => {
  const base = baseline();
  const later = baseline(LATER, '2.0');
  const cites = '<ins>Z1.6 Section Z1.4 applies to elections.</ins>\n';
  const [text] = pendingBy('A', cites, base).texts;
  const carried = text && carryOver(text.edits, base, later, 'annex.md');
  expect(carried?.diagnostics).toEqual([]);
  if (carried?.edits === undefined) throw new Error('It is not carried over.');
  const lost = lostSince(base, later, [{ baseline: later, edits: carried.edits }]);
  expect(lost.map((one) => lostLinkDiagnostic(one, later, 'annex.md').actual)).toEqual([
    'Found that section-z 2.0 renumbers Z1.4, which the annex cites in Z1.6, as Z1.5; afterwards Z1.4 is something else.',
  ]);
  const [other] = pendingBy('B', cites.replace('Z1.4', 'Z1.2'), base).texts;
  const fits = other && carryOver(other.edits, base, later, 'annex.md').edits;
  if (fits === undefined) throw new Error('It is not carried over.');
  expect(lostSince(base, later, [{ baseline: later, edits: fits }])).toEqual([]);
});
