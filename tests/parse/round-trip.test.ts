/**
 * Writing a parsed text as Markdown and parsing that again gives the same text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../src/model/equality.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { document, edited, edits, runs } from '../generate.ts';

describe('the round trip', () => {
  test('of generated texts', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const markdown = stringifyLegalText(tree);
        const again = parseLegalText(markdown, 'generated.md');
        expect(
          again.diagnostics.filter(({ ruleId }) => ruleId !== 'duplicate-clause-number'),
        ).toEqual([]);
        expect(firstDifference(again.tree, tree)).toBeUndefined();
      }),
      runs(300),
    );
  });

  test('of redlines, which are texts with <ins> and <del>', () => {
    fc.assert(
      fc.property(document, edits, (old, made) => {
        const { tree } = makeRedline(
          old,
          edited(
            old,
            made.filter(({ kind }) => kind === 'replaceWord'),
          ),
        );
        const plain = JSON.parse(
          JSON.stringify(tree, (key, value: unknown) => (key === 'change' ? undefined : value)),
        ) as typeof tree;
        const again = parseLegalText(stringifyLegalText(tree), 'generated.md');
        expect(firstDifference(again.tree, plain)).toBeUndefined();
      }),
      runs(200),
    );
  });

  test('of a backslash at the end of bold words', () => {
    const bold: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: 'A \\ ' }] };
    const after: PhrasingContent = { type: 'text', value: ' \\ B \\' };
    const tree: LegalDocument = {
      type: 'legalDocument',
      children: [{ type: 'paragraph', children: [bold, after] }],
    };
    const again = parseLegalText(stringifyLegalText(tree), 'generated.md');
    expect(firstDifference(again.tree, tree)).toBeUndefined();
  });

  test('of numbers that an annex strikes out before others', () => {
    const text = [
      '## <del>D10</del><ins>D11</ins> Implementation',
      '<del>D10.5</del><ins>D11.5</ins> The Panel shall:',
      '- <del>(a)</del><ins>(b)</ins> vote.',
      '<del>D10.6</del><ins>D11.6</ins>\n',
    ].join('\n\n');
    expect(stringifyLegalText(parseLegalText(text, 'annex.md').tree)).toBe(text);
  });

  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:\d\.\d|annex-a)\.md$/.test(file),
  );
  test.each(files)('of content/%s', (file) => {
    const { tree } = parseLegalText(readFileSync(`content/${file}`, 'utf8'), file);
    expect(tree.children.length).toBeGreaterThan(0);
    expect(
      firstDifference(parseLegalText(stringifyLegalText(tree), file).tree, tree),
    ).toBeUndefined();
  });
});
