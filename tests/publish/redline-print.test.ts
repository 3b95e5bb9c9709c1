/**
 * Changes of words and clauses as HTML and in words, on trees made by hand: what is seen, what is
 * heard, and what leads where.
 */
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { changeEntries } from '../../src/publish/html/change-entries.ts';
import type { Redline } from '../../src/redline/types.ts';
import {
  byId,
  change,
  clause,
  column,
  find,
  heard,
  paragraph,
  print,
  redline,
  text,
} from './hand-made.ts';
import { elementsOf, is, textOf } from './read-html.ts';

const MOVED = redline(
  [
    {
      type: 'deletion',
      change: 'change-1',
      children: [clause('D1.5', paragraph(text('The Panel may meet.')))],
    },
    clause('D1.6', paragraph(text('Kept.'))),
    {
      type: 'insertion',
      change: 'change-1',
      children: [
        clause(
          'D1.9',
          paragraph(
            text('The Panel '),
            { type: 'deletion', change: 'change-2', children: [text('may')] },
            { type: 'insertion', change: 'change-2', children: [text('shall')] },
            text(' meet.'),
          ),
        ),
      ],
    },
  ],
  change({ kind: 'moved', oldProvision: 'D1.5', newProvision: 'D1.9' }),
  change({
    id: 'change-2',
    kind: 'replaced',
    what: 'words',
    oldProvision: 'D1.5',
    newProvision: 'D1.9',
    oldText: 'may',
    newText: 'shall',
    within: 'change-1',
  }),
);

describe('a moved clause', () => {
  test.each(['inline', 'side-by-side'] as const)('is linked at both ends, %s', (view) => {
    const page = print(MOVED, view);
    const gone = byId(page, 'change-1-from');
    const here = byId(page, 'change-1');
    expect(gone.tag).toBe('del');
    expect(here.tag).toBe('ins');
    expect(find(gone, ({ tag }) => tag === 'a').attributes['href']).toBe('#change-1');
    expect(find(here, ({ tag }) => tag === 'a').attributes['href']).toBe('#change-1-from');
    expect(textOf(gone)).toContain('D1.5 moved to D1.9');
    expect(textOf(here)).toContain('D1.9 moved here from D1.5');
  });

  test('shows its inner change at its new place only', () => {
    const page = print(MOVED);
    expect(textOf(byId(page, 'change-1-from'))).not.toContain('shall');
    expect(byId(byId(page, 'change-1'), 'change-2').tag).toBe('del');
  });

  test('is listed once, with the number of its changes', () => {
    expect(changeEntries(MOVED).map(({ title, nested }) => [title, nested])).toEqual([
      ['D1.5 moved to D1.9, with 1 change', false],
      ['D1.9: words replaced', true],
    ]);
  });

  test('has no link to an end that is not there', () => {
    const page = print(redline(MOVED.tree.children.slice(1), ...MOVED.changes));
    const links = [...elementsOf(page)].flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(links).not.toContain('#change-1-from');
  });
});

describe('words', () => {
  const REPLACED = redline(
    [
      clause(
        'D1.1',
        paragraph(
          text('Pay '),
          { type: 'deletion', change: 'change-1', children: [text('£5')] },
          { type: 'insertion', change: 'change-1', children: [text('£6')] },
        ),
      ),
    ],
    change({ kind: 'replaced', what: 'words', newProvision: 'D1.1', oldText: '£5', newText: '£6' }),
  );

  test('that were replaced have one id, two marks, and each boundary said once', () => {
    const page = print(REPLACED);
    const marks = [...elementsOf(page)].filter(
      ({ attributes }) => attributes['data-change'] === 'change-1',
    );
    expect(marks.map(({ tag, attributes }) => [tag, attributes['role'], attributes['id']])).toEqual(
      [
        ['del', 'deletion', 'change-1'],
        ['ins', 'insertion', undefined],
      ],
    );
    expect(heard(page)).toEqual([
      '[deleted: ',
      ' end of deletion]',
      '[inserted: ',
      ' end of insertion]',
    ]);
  });

  test('side by side, stand in their columns', () => {
    const page = print(REPLACED, 'side-by-side');
    expect(column(page, 'old')).toBe('D1.1Pay £5');
    expect(column(page, 'new')).toBe('D1.1Pay £6');
  });

  test('that only look different are marked once, and neither deleted nor inserted', () => {
    const bold: PhrasingContent = { type: 'strong', children: [text('must')] };
    const made = redline(
      [
        clause(
          'D1.1',
          paragraph(text('It '), {
            type: 'reformatted',
            change: 'change-1',
            former: [text('must')],
            children: [bold],
          }),
        ),
      ],
      change({
        kind: 'reformatted',
        class: 'formatting',
        what: 'words',
        newProvision: 'D1.1',
        newText: 'must',
        detail: 'bold',
      }),
    );
    const page = print(made);
    expect([...elementsOf(page)].filter(({ tag }) => tag === 'ins' || tag === 'del')).toEqual([]);
    expect(is(byId(page, 'change-1'), 'reformatted')).toBe(true);
    expect(heard(page)).toEqual(['[formatting changed, bold: ', ' end of changed formatting]']);
    const columns = print(made, 'side-by-side');
    const bolds = [...elementsOf(columns)].filter(({ tag }) => tag === 'strong');
    expect(bolds).toHaveLength(1);
    expect(changeEntries(made)[0]?.title).toBe('D1.1: formatting changed: bold');
  });
});

describe('numbers', () => {
  const RENUMBERED = redline(
    [
      {
        ...clause('D1.3', paragraph(text('Kept.'))),
        data: { redline: { change: 'change-1', former: { number: 'D1.2' } } },
      },
    ],
    change({
      kind: 'renumbered',
      class: 'consequential',
      oldProvision: 'D1.2',
      newProvision: 'D1.3',
      oldText: 'D1.2',
      newText: 'D1.3',
    }),
  );

  test('that changed show both, quietly, and are the place of the change', () => {
    const mark = byId(print(RENUMBERED), 'change-1');
    expect(is(mark, 'consequential')).toBe(true);
    expect(textOf(mark)).toBe('[renumbered from D1.2 to  D1.3]');
    expect(changeEntries(RENUMBERED)[0]?.title).toBe('D1.2 renumbered D1.3');
  });

  test('are headings, by which one steps from clause to clause', () => {
    const inline = [...elementsOf(print(RENUMBERED))].filter(({ tag }) => /^h\d$/u.test(tag));
    expect(inline).toHaveLength(1);
    const columns = print(RENUMBERED, 'side-by-side');
    const headings = [...elementsOf(columns)].filter(({ tag }) => /^h\d$/u.test(tag));
    expect(headings.map((node) => textOf(node))).toEqual(['D1.3, formerly D1.2']);
  });
});

describe('splits and mergers', () => {
  const pieces = (type: 'split' | 'merged'): Redline =>
    redline(
      [
        clause('D1.1', paragraph(text('One.'))),
        {
          type,
          change: 'change-1',
          children: [clause('D1.2', paragraph(text('Two.')))],
        },
      ],
      change({
        kind: type,
        oldProvision: 'D1.1',
        newProvision: 'D1.1',
        pieces: ['D1.1', 'D1.2'],
      }),
    );

  test('a split says where the words come from; the number is inserted, the words are not', () => {
    const mark = byId(print(pieces('split')), 'change-1');
    expect(textOf(mark)).toContain('D1.2 split off from D1.1');
    const inserted = [...elementsOf(mark)].filter(({ tag }) => tag === 'ins');
    expect(inserted.map((node) => textOf(node, (one) => is(one, 'visually-hidden')))).toEqual([
      'D1.2',
    ]);
    expect(changeEntries(pieces('split'))[0]?.title).toBe('D1.1 split into D1.1 and D1.2');
  });

  test('a merger says where the words go; the number is deleted, the words are not', () => {
    const mark = byId(print(pieces('merged')), 'change-1');
    expect(textOf(mark)).toContain('D1.2 joined on to D1.1');
    const deleted = [...elementsOf(mark)].filter(({ tag }) => tag === 'del');
    expect(deleted.map((node) => textOf(node, (one) => is(one, 'visually-hidden')))).toEqual([
      'D1.2',
    ]);
    expect(changeEntries(pieces('merged'))[0]?.title).toBe('D1.1 and D1.2 merged into D1.1');
  });

  test('side by side, the words stand in both columns, the number in one', () => {
    const page = print(pieces('split'), 'side-by-side');
    expect(column(page, 'old')).not.toContain('D1.2');
    expect(column(page, 'old')).toContain('Two.');
    expect(column(page, 'new')).toContain('D1.2');
  });
});
