/**
 * Uses of terms and references in texts that a person has marked, every one. The texts are those of
 * `npm run evaluate:links`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnownTexts } from '../../scripts/links/known-text.ts';
import { scoreText } from '../../scripts/links/score.ts';

const texts = readKnownTexts(join(import.meta.dirname, 'known'));

describe('links of known texts', () => {
  test.each(texts)('$name', (text) => {
    const { uses, references } = scoreText(text);
    const said = [...(uses?.wrong ?? []), ...(uses?.missed ?? [])];
    const cited = [...(references?.wrong ?? []), ...(references?.missed ?? [])];
    const words = [...said, ...cited].map(({ start, end }) => text.markdown.slice(start, end));
    expect(words).toEqual([]);
  });

  test('the marked Sections are those that are published', () => {
    const marked = texts.find(({ name }) => name === 'sec-a-and-d')?.markdown ?? '';
    for (const file of ['content/code/section-a/32.0.md', 'content/code/section-d/10.0.md']) {
      const text = readFileSync(file, 'utf8').split(/^---$/mu).slice(2).join('---').trim();
      expect(marked).toContain(text);
    }
  });
});
