/** Numbers of statutory instruments, brought into the form that is read: every letter keeps its place. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { libraryOfText } from '../../src/library/lone-text.ts';
import { withRegulationsRead } from '../../src/library/regulations.ts';

const paragraphs = (...all: string[]): string => all.join('\n\n');

const FORMS: readonly (readonly [about: string, written: string, read: string])[] = [
  [
    'bold numbers',
    paragraphs('**1.**—(1) A', '**2.** The B', '**3.**—(1) C', '**4A.**—(1) D'),
    paragraphs('#### 1\n(1) A', '#### 2\nThe B', '#### 3\n(1) C', '#### 4A\n(1) D'),
  ],
  [
    'numbers as they come',
    paragraphs('# R', '1.—(1) A', '2. The B', '3.-(1) C', '4.—(1) D'),
    '# R\n# 1\n(1) A\n# 2\nThe B\n# 3\n(1) C\n# 4\n(1) D',
  ],
  [
    'numbers before a space, below a heading that says Schedule',
    paragraphs('# Schedule', '1. The A', '2. (1) B', '3. (1) C', '5. (1) D', '9. List'),
    '# Schedule\n# 1\nThe A\n# 2\n(1) B\n# 3\n(1) C\n# 5\n(1) D\n\n9. List',
  ],
  [
    'a list and a Schedule',
    paragraphs('# R', '1.—(1) A', '2.—(1) B', '3.—(1) C', '9. List', '# Schedule', '1.—(1) D'),
    paragraphs('# R\n# 1\n(1) A\n# 2\n(1) B\n# 3\n(1) C', '9. List', '# Schedule', '1.—(1) D'),
  ],
  [
    'too few to be a habit',
    paragraphs('# R', '1.—(1) A', '2.—(1) B', '**3.** The C'),
    paragraphs('# R', '1.—(1) A', '2.—(1) B', '**3.** The C'),
  ],
];

test.each(FORMS)('%s', (_about, written, read) => {
  expect(withRegulationsRead(written)).toBe(read);
  expect(read.length).toBe(written.length);
});

it('tells of each fault at its place in the file', () => {
  const text = paragraphs(
    '# The Example Order',
    '**1.**—(1) A bell is rung.',
    '(2) It is rung at noon.',
    '**2.**—(1) A bell is rung.',
    '**3.**—(1) A bell is rung under article 1(7).',
  );
  const [fault] = checkAlone(text, 'order.md').diagnostics;
  expect([fault?.ruleId, fault?.line, fault?.column]).toEqual(['unresolved-reference', 9, 33]);
  const nodes = libraryOfText(text, 'order.md').library?.policies[0]?.versions[0]?.tree.children;
  const lines = text.split('\n');
  for (const { position } of nodes ?? []) {
    const { line = 0, column = 0, offset = -1 } = position?.start ?? {};
    expect(lines.slice(0, line - 1).join('\n').length + Number(line > 1) + column - 1).toBe(offset);
  }
});

it('keeps the length of any text', () => {
  const pieces = fc.constantFrom(
    '1.—(1) A',
    '**2.**—(1) B',
    '**3.** C',
    '\n',
    '\n\n',
    '# E',
    '4. F',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
      const text = all.join('');
      expect(withRegulationsRead(text).length).toBe(text.length);
    }),
  );
});
