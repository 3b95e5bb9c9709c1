/** Clause numbers of texts from elsewhere, brought into the form that is read: every letter keeps its place. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { withNumbersRead } from '../../src/library/foreign-numbers.ts';

const paragraphs = (...all: string[]): string => all.join('\n\n');

const FORMS: readonly (readonly [about: string, written: string, read: string])[] = [
  [
    'a full stop',
    paragraphs('1.1. The fee', '1.2. The due date', '1.3. The end'),
    paragraphs('1.1  The fee', '1.2  The due date', '1.3  The end'),
  ],
  [
    'bold letters',
    paragraphs('**1.1** The fee', '**1.2.** The due date', '**A1.3** The end'),
    paragraphs('1.1     The fee', '1.2      The due date', 'A1.3     The end'),
  ],
  [
    'bold letters with the heading',
    paragraphs('**1.1 Fees.** They', '**1.2. Dates.** They', '**1.3 End.** It'),
    paragraphs('1.1 **Fees.** They', '1.2  **Dates.** They', '1.3 **End.** It'),
  ],
  [
    'one slip among many',
    paragraphs('1.1 The fee', '1.2 The date', '1.3. The end', '1.4 The rest'),
    paragraphs('1.1 The fee', '1.2 The date', '1.3  The end', '1.4 The rest'),
  ],
  [
    'one slip among few',
    paragraphs('1.1 The fee', '1.2. The date'),
    paragraphs('1.1 The fee', '1.2. The date'),
  ],
  [
    'parts with a stop',
    paragraphs('## E1. FEES', 'E1.1 The fee', '## 2. DATES'),
    paragraphs('## E1  FEES', 'E1.1 The fee', '## 2. DATES'),
  ],
  [
    'numbers that are cited',
    paragraphs('As says\n1.1. The fee', 'As says\n1.2. The fee', 'As says\n1.3. The fee'),
    paragraphs('As says\n1.1. The fee', 'As says\n1.2. The fee', 'As says\n1.3. The fee'),
  ],
];

test.each(FORMS)('%s', (_about, written, read) => {
  expect(withNumbersRead(written)).toBe(read);
  expect(read.length).toBe(written.length);
});

it('keeps the length of any text, and its lines', () => {
  const pieces = fc.constantFrom('1.1. A', '**1.2** B', '**1.3 C.** D', '\n', '\n\n', '# E', '- F');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
      const text = all.join('');
      const read = withNumbersRead(text);
      expect(read.length).toBe(text.length);
      expect(read.split('\n').map((line) => line.length)).toEqual(
        text.split('\n').map((line) => line.length),
      );
    }),
  );
});
