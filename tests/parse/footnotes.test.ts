/** Footnotes: called with and without an exclamation mark, and cheap where a text has none. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { wholeMarkdownToMdast } from '../../src/parse/markdown.ts';
import { MOST } from '../growth.ts';

test('a footnote may be called after an exclamation mark', () => {
  const { children } = wholeMarkdownToMdast('Beware![^a]\n\n[^a]: Of it.\n');
  expect(children[0]).toMatchObject({
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Beware!' },
      { type: 'footnoteReference', identifier: 'a' },
    ],
  });
});

// In a process of its own: under Vitest the packages are their development builds.
test('brackets that open or close no link cost what they are', () => {
  const { stdout } = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { growth } from './tests/growth.ts';
     import { wholeMarkdownToMdast } from './src/parse/markdown.ts';
     const each = ['[a](', 'a](', '![^a]'];
     const all = each.map((words) => growth(2500, (amount) => wholeMarkdownToMdast(words.repeat(amount))));
     console.log(JSON.stringify(all));`,
  ]);
  const grown = JSON.parse(stdout.toString()) as number[];
  expect(grown).toHaveLength(3);
  expect(Math.max(...grown)).toBeLessThan(MOST);
});
