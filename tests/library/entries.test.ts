/** Edits of heads, records and the changelog: what they change, and that they change nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editFields, type FieldEdit } from '../../src/library/edit-fields.ts';
import { withCorrection, withEntry, withVersion } from '../../src/library/entries.ts';
import { partsOf } from '../../src/library/file-parts.ts';

const set = (name: string, value: string): FieldEdit => ({ kind: 'set', name, value });
const append = (name: string, value: string): FieldEdit => ({ kind: 'append', name, value });
const remove = (name: string): FieldEdit => ({ kind: 'remove', name });

describe('a head', () => {
  it.each<[string, string, FieldEdit, string]>([
    ['sets a value, its comment kept', 'a: 1 # one\nb: 2\n', set('a', '3'), 'a: 3 # one\nb: 2\n'],
    ['adds a field', 'a: 1\n', set('b', '2'), 'a: 1\nb: 2\n'],
    ['takes a field out', 'a: 1\nb: 2 # two\nc: 3\n', remove('b'), 'a: 1\nc: 3\n'],
    ['takes a list out', 'a:\n  - 1\n  - 2\nb: 3\n', remove('a'), 'b: 3\n'],
    ['takes nothing out', 'a: 1\n', remove('b'), 'a: 1\n'],
    ['adds to a list in lines', 'a:\n  - 1\nb: 2\n', append('a', '3'), 'a:\n  - 1\n  - 3\nb: 2\n'],
    ['adds to a list at the margin', 'a:\n- 1\nb: 2\n', append('a', '3'), 'a:\n- 1\n- 3\nb: 2\n'],
    ['adds to a list in a line', 'a: [1]\n', append('a', '3'), 'a: [1, 3]\n'],
    ['adds to an empty list', 'a: []\nb: 2\n', append('a', '3'), 'a:\n  - 3\nb: 2\n'],
    ['begins a list', 'a: 1\n', append('b', '3'), 'a: 1\nb:\n  - 3\n'],
    [
      'adds after an entry of several lines',
      'a:\n  - x: 1\n    y: 2\nb: 2\n',
      append('a', '{ x: 3 }'),
      'a:\n  - x: 1\n    y: 2\n  - { x: 3 }\nb: 2\n',
    ],
  ])('%s', (_what, before, edit, after) => {
    const text = '\nD1.1 A: [text].\n---\n';
    expect(editFields(`---\n${before}---\n${text}`, [edit])).toBe(`---\n${after}---\n${text}`);
  });

  it('keeps the text below, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('\n', '\r\n'), (text, line) => {
        const file = `---${line}status: proposed${line}---${line}${text}`;
        expect(partsOf(editFields(file, [set('status', 'in-force')])).text).toBe(text);
        const { head, text: below } = partsOf(file);
        expect(head + below).toBe(file);
      }),
    );
  });
});

describe('a record', () => {
  const entry = { document: 'd', version: '9.0', on: '2024-01-01', sha256: 'a'.repeat(64) };

  it('keeps each version, and each correction with the hash of the text that it made', () => {
    let record = withVersion(undefined, entry);
    record = withVersion(record, { ...entry, document: 'e' });
    const first = { on: '2024-02-01', reason: 'One: "two"', sha256: 'b'.repeat(64) };
    const second = { ...first, changes: ['D1.1: “a” became “b”'], sha256: 'c'.repeat(64) };
    record = withCorrection(record, entry, { ...first, changes: [] });
    record = withCorrection(record, entry, second);
    expect(record).toMatch(/^# What was published/);
    expect(parse(record)).toEqual({
      versions: [
        { ...entry, corrections: [first, second] },
        { ...entry, document: 'e' },
      ],
    });
  });
});

describe('the changelog', () => {
  it('has the latest day first, and the entries of a day in their order', () => {
    const entries = [
      ['2024-02-29', '29 February 2024', 'One.'],
      ['2024-06-27', '27 June 2024', 'Two.'],
      ['2024-02-29', '29 February 2024', 'Three.'],
      ['2024-03-01', '1 March 2024', 'Four.'],
    ] as const;
    const text = entries.reduce<string | undefined>(
      (before, [day, heading, line]) => withEntry(before, { day, heading, line }),
      '---\ntitle: Changes\n---\n\nWhat an editor wrote.\n',
    );
    expect(text).toBe(
      '---\ntitle: Changes\n---\n\nWhat an editor wrote.\n\n' +
        '## 27 June 2024\n\n- Two.\n\n## 1 March 2024\n\n- Four.\n\n' +
        '## 29 February 2024\n\n- One.\n- Three.\n',
    );
  });
});
