/**
 * Changes of tables and definitions as HTML, and the folds around what did not change, on trees made
 * by hand.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { LegalContent, LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { changeEntries } from '../../src/publish/html/change-entries.ts';
import { printRedline } from '../../src/publish/html/redline.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { byId, change, clause, find, heard, paragraph, print, redline, text } from './hand-made.ts';
import { elementsOf, is, readHtml, textOf } from './read-html.ts';

describe('tables', () => {
  const cell = (value: string): Nodes => ({
    type: 'tableCell',
    children: [text(value)],
  });
  const row = (...children: Nodes[]): Nodes => ({ type: 'tableRow', children }) as unknown as Nodes;
  const column = (value: string): Nodes => ({
    type: 'insertion',
    change: 'change-1',
    children: [cell(value)],
  });
  const table = (...children: Nodes[]): LegalContent =>
    ({ type: 'table', align: [null, null], children }) as unknown as LegalContent;

  test('a column is marked in each row, and has one place', () => {
    const made = redline(
      [table(row(cell('Item'), column('Fee')), row(cell('One'), column('£1')))],
      change({ what: 'tableColumn', newProvision: 'D1.1' }),
    );
    const page = print(made);
    const marks = [...elementsOf(page)].filter(({ tag }) => tag === 'ins');
    expect(marks.map(({ attributes }) => attributes['id'])).toEqual(['change-1', undefined]);
    expect(changeEntries(made)[0]?.title).toBe('Table column in D1.1 inserted');
  });

  test('a row that is gone keeps to its columns, and its boundaries are said once', () => {
    const made = redline(
      [
        table(row(cell('Item'), column('Fee')), {
          type: 'deletion',
          change: 'change-2',
          children: [row(cell('Two'))],
        }),
      ],
      change({ what: 'tableColumn' }),
      change({ id: 'change-2', kind: 'deleted', what: 'tableRow', oldProvision: 'D1.1' }),
    );
    const page = print(made);
    const gone = find(page, (node) => is(node, 'deleted') && node.tag === 'tr');
    expect(gone.children).toHaveLength(2);
    expect(heard(gone)).toEqual(['[deleted: ', ' end of deletion]']);
  });
});

test('no level of headings is left out where a part has no heading of its own', () => {
  const [old, fresh] = ['meets', 'shall meet'].map(
    (words) =>
      parseLegalText(
        `### Meetings\n\nD1.1 The Panel ${words} in public.\n\n## D2 Accounts\n\n### Audit\n\nD2.1 Accounts are audited.`,
        'text.md',
      ).tree,
  ) as [LegalDocument, LegalDocument];
  const names = { old: 'Old', new: 'New' };
  const { html } = printRedline(makeRedline(old, fresh), 'side-by-side', { names });
  const headings = [...elementsOf(readHtml(html))].filter(({ tag }) => /^h\d$/.test(tag));
  expect(headings.map((heading) => `${heading.tag} ${textOf(heading)}`)).toEqual([
    'h2 Meetings',
    'h3 D1.1',
    'h2 D2 Accounts',
    'h3 Audit',
    'h4 D2.1',
  ]);
});

describe('definitions', () => {
  const entry = (term: PhrasingContent[], meaning: string): Nodes => ({
    type: 'termDefinition',
    children: [
      { type: 'definedTerm', children: term },
      { type: 'meaning', children: [paragraph(text(meaning))] },
    ],
  });
  const list = (...children: Nodes[]): LegalContent =>
    ({ type: 'definitionList', layout: 'list', children }) as LegalContent;

  test('an inserted one is said to begin and to end once', () => {
    const made = redline(
      [
        list({
          type: 'insertion',
          change: 'change-1',
          children: [entry([text('Panel')], 'means the panel.')],
        }),
      ],
      change({ what: 'termDefinition', newProvision: 'Panel', newText: 'Panel means the panel.' }),
    );
    expect(heard(print(made))).toEqual(['[inserted: ', '[end of insertion]']);
    expect(changeEntries(made)[0]?.title).toBe('Definition of Panel inserted');
  });

  test('a term that changed keeps its anchor by its new words', () => {
    const made = redline(
      [
        list(
          entry(
            [
              { type: 'deletion', change: 'change-1', children: [text('Board')] },
              { type: 'insertion', change: 'change-1', children: [text('Panel')] },
            ],
            'means the panel.',
          ),
        ),
      ],
      change({
        kind: 'replaced',
        what: 'definedTerm',
        oldText: 'Board',
        newText: 'Panel',
        newProvision: 'Panel',
      }),
    );
    expect(byId(print(made), 'panel').tag).toBe('div');
    expect(changeEntries(made)[0]?.title).toBe(
      'Definition of Panel: term changed from “Board” to “Panel”',
    );
  });
});

describe('what did not change', () => {
  const kept = Array.from({ length: 12 }, (_, index) =>
    clause(`D1.${String(index + 1)}`, paragraph(text('Kept.'))),
  );
  const added: LegalContent = {
    type: 'insertion',
    change: 'change-1',
    children: [clause('D1.13', paragraph(text('New.')))],
  };

  test.each(['inline', 'side-by-side'] as const)('is folded where it is long, %s', (view) => {
    const page = print(redline([...kept, added], change({ newProvision: 'D1.13' })), view);
    const fold = find(page, ({ tag }) => tag === 'details');
    expect(textOf(find(fold, ({ tag }) => tag === 'summary'))).toBe(
      '12 clauses unchanged: D1.1 to D1.12',
    );
    expect(byId(fold, 'D1.7').tag).toBe('section');
  });

  test('stays where it is short, and where nothing changed', () => {
    const short = print(redline([...kept.slice(0, 2), added], change({ newProvision: 'D1.13' })));
    const same = print(redline(kept));
    for (const page of [short, same]) {
      expect([...elementsOf(page)].filter(({ tag }) => tag === 'details')).toEqual([]);
    }
  });
});
