/** Editors' comments: wherever one is written, the text stays the text that it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../src/model/equality.ts';
import { reportText } from '../../src/model/report.ts';
import { parseLegalText } from '../../src/parse/parse.ts';

const TEXTS = ['code/section-d/10.0.md', 'code/section-a/32.0.md'].map((file) =>
  readFileSync(join(import.meta.dirname, '../../content', file), 'utf8'),
);

const TABLE = `A1.1 In this Code:

| Term      | Meaning                        |
| --------- | ------------------------------ |
| **Board** | means a **board** of the code. |
| **Chair** | means the chair of the Board.  |
`;

/** Where a comment may be written among words: at each space inside a line, and at each line's end. */
function placesIn(text: string): number[] {
  const body = text.startsWith('---') ? text.indexOf('\n---\n', 3) + 5 : 0;
  const places: number[] = [];
  let line = body;
  while (line < text.length) {
    const end = text.indexOf('\n', line);
    const words = text.slice(line, end);
    if (words.trim() !== '' && !/^\|[ -]+\|/.test(words)) {
      // A comment before the number or label of a provision is something else.
      const number = /^(?:\s*(?:#+|:|-|\|)\s+)?\S+\s/.exec(words)?.[0].length ?? words.length;
      const last = words.startsWith('|') ? words.lastIndexOf(' |') : words.length;
      for (let at = number - 1; at < last; at += 1) if (words[at] === ' ') places.push(line + at);
      if (last > number) places.push(line + last);
      if (words.startsWith('| **')) places.push(end);
    }
    line = end + 1;
  }
  return places;
}

describe.each([...TEXTS, TABLE].map((text, index) => ({ text, name: `text ${String(index)}` })))(
  'comments in $name',
  ({ text }) => {
    const before = parseLegalText(text, 'text.md');
    const places = placesIn(text);

    it.each([
      ' <!-- clauseline allow near-miss-term: so it is -->',
      '<!-- no term -->',
      ' <!-- a --> <!-- b -->',
    ])('change nothing: %s', (comment) => {
      fc.assert(
        fc.property(fc.constantFrom(...places), (at) => {
          const with_ = text.slice(0, at) + comment + text.slice(at);
          const after = parseLegalText(with_, 'text.md');
          expect(firstDifference(before.tree, after.tree)).toBeUndefined();
          expect(reportText(after.diagnostics)).toBe(reportText(before.diagnostics));
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('a comment after words that only look like a number or label', () => {
  it.each(['12 months pass.', '(a) of this is void.', 'D1 falls away.'])('%s', (words) => {
    for (const comment of ['<!-- a -->', ' <!-- a -->', '<!-- a --> <!-- b -->']) {
      const cells = (text: string): string => `| One | Two |\n| --- | --- |\n| ${text} | x |\n`;
      const at = words.indexOf(' ');
      const written = words.slice(0, at) + comment + words.slice(at);
      for (const make of [cells, (text: string) => `D9.1 Nine.\n\n${text}\n`]) {
        const [one, other] = [words, written].map(
          (text) => parseLegalText(make(text), 'text.md').tree,
        );
        expect(one && other && firstDifference(one, other)).toBeUndefined();
      }
    }
  });
});

describe('a line that begins with a comment', () => {
  it('hides no words', () => {
    const { tree, diagnostics } = parseLegalText(
      'D1.1 One.\n\n<!-- a --> The panel shall pay. <!-- b -->\n',
      'text.md',
    );
    expect(JSON.stringify(tree)).toContain('The panel shall pay.');
    expect(diagnostics.map(({ ruleId, note }) => [ruleId, note])).toEqual([
      ['html', 'Close the comment with -->, and put it on a line of its own or after the words.'],
    ]);
  });

  it('may hold others, each where it stands', () => {
    const text = 'D1.1 One.\n\n<!-- a --> <!-- b -->\n\nD1.2 Two.\n';
    const { tree, diagnostics } = parseLegalText(text, 'text.md');
    expect(reportText(diagnostics)).toBe('');
    const found: string[] = [];
    const visit = (node: { type: string; position?: unknown; children?: unknown }): void => {
      const { start, end } = (node.position ?? {}) as Record<string, { offset: number }>;
      if (node.type === 'editorComment') found.push(text.slice(start?.offset, end?.offset));
      for (const child of (node.children ?? []) as (typeof node)[]) visit(child);
    };
    visit(tree);
    expect(found).toEqual(['<!-- a -->', '<!-- b -->']);
  });
});
