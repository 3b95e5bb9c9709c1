/** What was corrected and what came into force, as pages tell it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/check/check.ts';
import { readContent } from '../../src/library/files.ts';
import { libraryOf, loadLibrary } from '../../src/library/library.ts';
import { hashOfText } from '../../src/library/read-records.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import type { Pages } from '../../src/publish/page-models.ts';

const folder = join(import.meta.dirname, 'example-code');

/** The pages of the example code with files added. */
function pagesWith(added: Readonly<Record<string, string>>): Pages {
  const files = [
    ...readContent(folder, []),
    ...Object.entries(added).map(([path, text]) => ({ path, name: `content/${path}`, text })),
  ];
  const { library, diagnostics } = libraryOf(files, 'content');
  if (library === undefined) throw new Error(diagnostics.join('\n'));
  const { pages } = buildPages(library);
  if (pages === undefined) throw new Error('The redlines are not proven.');
  return pages;
}

const sha256 = hashOfText(readFileSync(join(folder, 'code/section-e/1.0.md'), 'utf8'));
const RECORD = `versions:
  - document: section-e
    version: "1.0"
    on: 2024-01-01
    sha256: ${'a'.repeat(64)}
    corrections:
      - { on: 2024-02-01, reason: First, sha256: ${'b'.repeat(64)} }
      - on: 2024-03-01
        reason: A <b>word</b> was left out
        changes: ["E1.1: “the” inserted"]
        sha256: ${sha256}
`;

describe('corrections', () => {
  it('stand on the page of their version, the latest first, and on no other', () => {
    const { texts } = pagesWith({ 'published.yaml': RECORD });
    const corrected = texts.filter(({ corrections }) => corrections.length > 0);
    expect(corrected.map(({ frame }) => frame.href)).toEqual([
      '/code/section-e/',
      '/code/section-e/1.0/',
    ]);
    expect(corrected[0]?.corrections).toEqual([
      {
        on: '1 March 2024',
        reason: 'A <b>word</b> was left out',
        changes: ['E1.1: “the” inserted'],
      },
      { on: '1 February 2024', reason: 'First', changes: [] },
    ]);
  });
});

describe('the changelog', () => {
  it('is a page, and in the foot of every page, where the code has one', () => {
    expect(pagesWith({}).changelog).toEqual([]);
    const plain = pagesWith({}).site.aboutSite;
    const pages = pagesWith({
      'changelog.md': '---\ntitle: What changed\n---\n\n## 1 March 2024\n\n- Clause E1.1.\n',
    });
    expect(plain).not.toContainEqual({ text: 'What changed', href: '/changelog/' });
    expect(pages.site.aboutSite).toEqual([...plain, { text: 'What changed', href: '/changelog/' }]);
    expect(pages.changelog[0]?.frame.href).toBe('/changelog/');
    expect(pages.changelog[0]?.html).toContain('1 March 2024');
  });
});

describe('known faults', () => {
  it('stand on a page of their own, each with its clause', () => {
    const loaded = loadLibrary(join(import.meta.dirname, '../../content'));
    const { known } = checkLibrary(loaded);
    if (loaded.library === undefined) throw new Error('The content has an error.');
    const { pages } = buildPages(loaded.library, known);
    const [page] = pages?.knownFaults ?? [];
    expect(page?.faults).toHaveLength(known.length);
    expect(page?.faults[0]).toMatchObject({
      where: { href: '/code/section-a/32.0/#programme-assurance-policy' },
      words: 'Section C2.3',
    });
    // To readers, not in the voice of the checks.
    expect(page?.faults.map(({ found }) => found)).toEqual(
      expect.arrayContaining([
        'The meaning of “Programme Assurance Policy” is said to stand in Section C2.3; it stands at D10.22.',
        expect.stringMatching(/^“Modification” is capitalised and not defined here/u),
        expect.stringMatching(/^The text has the title “Review of SEC documents/u),
      ]),
    );
    for (const { found } of page?.faults ?? []) expect(found).not.toMatch(/^(?:Found|Expected)/u);
    expect(page?.faults.map(({ where }) => where.href)).toContain('/code/section-d/10.0/#D10.23');
    expect(page?.faults.map(({ where }) => where.href)).toContain('/modifications/mp167b/annex-a/');
    expect(pages?.site.aboutSite).toContainEqual({ text: 'Known faults', href: '/known-faults/' });
  });
});
