/**
 * Annexes of the invented code, spoiled as files are spoiled: what the build says of each, in a copy.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { annexFaults } from '../../src/amend/annexes.ts';
import { loadLibrary } from '../../src/library/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseline-annexes-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Copy {
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
}

let copies = 0;

/** What is said of a copy in which files were changed. */
function saidOf(change: (copy: Copy) => void): string[] {
  const content = join(folder, String((copies += 1)), 'content');
  cpSync('tests/invented-code', content, { recursive: true });
  change({
    read: (file) => readFileSync(join(content, file), 'utf8'),
    write: (file, text) => writeFileSync(join(content, file), text),
  });
  const { library, diagnostics } = loadLibrary(content);
  const all = [...diagnostics, ...(library === undefined ? [] : annexFaults(library))];
  return all
    .filter(({ file }) => file?.includes('im8/annex-b') !== true)
    .map(
      ({ file, line, ruleId, actual }) =>
        `${file?.replace(/^content\/(?:modifications|code)\//u, '') ?? ''}:${String(line)} ${ruleId ?? ''}: ${actual ?? ''}`,
    );
}

const IM3 = 'modifications/im3/annex-b.md';

/** A change of one file by its words. */
function replacing(file: string, old: string, fresh: string) {
  return ({ read, write }: Copy): void => {
    const text = read(file);
    if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
    write(
      file,
      text.replace(old, () => fresh),
    );
  };
}

const SPOILED: readonly (readonly [
  name: string,
  change: (copy: Copy) => void,
  said: readonly string[],
])[] = [
  [
    'a document that there is not',
    replacing(IM3, 'document: section-k', 'document: section-x'),
    [
      'im3/annex-b.md:7 unknown-document: Found the document section-x named here, and no such document in the content.',
    ],
  ],
  [
    'a heading that names no document',
    replacing(IM3, '## Section K', '## Section Q'),
    [
      'im3/annex-b.md:10 amendment-without-place: Found the heading “Section Q” as context, which section-k 2.0 does not have (content/code/section-k/2.0.md).',
    ],
  ],
  [
    'nothing below the front matter',
    ({ read, write }) => write(IM3, read(IM3).slice(0, read(IM3).indexOf('## Section K'))),
    [
      'im3/annex-b.md:undefined amendment-without-change: Found no change to section-k, which the front matter says the annex amends.',
      'section-k/3.1.md:25 amendment-result: Found “its length;” in K2.2, where section-k 2.0 with the annex content/modifications/im3/annex-b.md has “its length; and” (content/code/section-k/2.0.md:24).',
    ],
  ],
  [
    'a second annex that makes the same change',
    ({ read, write }) =>
      write('modifications/im3/annex-c.md', read(IM3).replace('annex: B', 'annex: C')),
    [
      'im3/annex-c.md:undefined amendment-made-twice: Found the same change of K2.2 of section-k 2.0 in two annexes of one modification: content/modifications/im3/annex-b.md, content/modifications/im3/annex-c.md.',
      'im3/annex-c.md:undefined amendment-made-twice: Found the same change of K2.5 of section-k 2.0 in two annexes of one modification: content/modifications/im3/annex-b.md, content/modifications/im3/annex-c.md.',
    ],
  ],
  [
    'a second annex that changes the same clause otherwise',
    ({ read, write }) =>
      write(
        'modifications/im3/annex-c.md',
        `${read(IM3).split('## Section K')[0]?.replace('annex: B', 'annex: C') ?? ''}## Section K\n\nDelete Section K2.2:\n\n<del>\n\nK2.2 An application shall state:\n\n- (a) the name of the Vessel;\n- (b) its length; and\n- (c) its cargo.\n\n</del>\n`,
      ),
    ['im3/annex-b.md:undefined amendment-collision: IM3 changes K2.2, which IM3 deletes.'],
  ],
  [
    'an instruction in words that are not understood',
    replacing(
      IM3,
      'Amend Section K2.2 and add Section K2.5 as follows:',
      'Section K2.2 – new limb and new clause',
    ),
    [
      'im3/annex-b.md:12 amendment-instruction-unread: Found “Section K2.2 – new limb and new clause” over a change, which is not understood as an instruction; so it is not held against what is marked.',
    ],
  ],
  [
    'an instruction that contradicts the marks',
    replacing(
      IM3,
      'Amend Section K2.2 and add Section K2.5 as follows:',
      'Delete Section K2.2 and add Section K2.6 as follows:',
    ),
    [
      'im3/annex-b.md:12 amendment-instruction: Found nothing deleted under the instruction “Delete Section K2.2 and add Section K2.6 as follows:”.',
      'im3/annex-b.md:12 amendment-instruction: Found K2.5 inserted under the instruction “Delete Section K2.2 and add Section K2.6 as follows:”.',
      'im3/annex-b.md:12 amendment-instruction: Found K2.2 changed under the instruction “Delete Section K2.2 and add Section K2.6 as follows:”.',
    ],
  ],
  [
    'a row of a table that the base has otherwise',
    replacing(
      'modifications/im7/annex-a.md',
      '| above 50 metres | 60 |',
      '| above 50 metres | 70 |',
    ),
    [
      'im7/annex-a.md:22 amendment-context: Found 1.2 other than in appendix-a 1.0: first at “70”, where appendix-a 1.0 has “60” (content/code/appendix-a/1.0.md:17).',
    ],
  ],
];

describe('an annex with', () => {
  test.each(SPOILED)('%s', (_, change, said) => {
    expect(saidOf(change)).toEqual(said);
  });
});

test('line ends of another system in an annex and in its base change nothing', () => {
  const said = saidOf(({ read, write }) => {
    for (const file of [IM3, 'code/section-k/2.0.md']) {
      write(file, read(file).replaceAll('\n', '\r\n'));
    }
  });
  expect(said).toEqual([]);
});

test('one number in two documents of an annex is no fault', () => {
  const said = saidOf(({ read, write }) => {
    write(
      'modifications/im2/annex-a.md',
      read('modifications/im2/annex-a.md').replace(
        /\n## Appendix A/u,
        '\n…\n\nK1.1 The Board shall appoint a Harbour Master.\n\n…\n\nK1.1 The Board shall appoint a Harbour Master.\n\n## Appendix A',
      ),
    );
  });
  expect(said).toEqual([]);
});
