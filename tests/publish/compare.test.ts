/**
 * The published data of a version, and the redline made from it: the same as the build makes.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { compareTexts } from '../../src/publish/compare-redline.ts';
import { publishedText, publishedTextJson } from '../../src/publish/compare-text.ts';
import type { PublishedText } from '../../src/publish/compare-types.ts';
import { comparePage } from '../../src/publish/compare.ts';
import { REDLINE_VIEWS } from '../../src/publish/html/redline.ts';
import { redlinePages } from '../../src/publish/redline.ts';
import type { RedlineChange } from '../../src/publish/page-models.ts';
import { makePublication, type Publication } from '../../src/publish/publication.ts';
import type { ChangeEntry } from '../../src/publish/html/change-entries.ts';
import { putDownTo, stepOf } from '../../src/publish/redline-steps.ts';
import type { Change } from '../../src/redline/types.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { documentId, versionNumber } from '../../src/model/identifiers.ts';
import { withCopy } from '../library/faulty-content.ts';
import { withOlderVersion } from '../three-versions.ts';

let publication: Publication;

beforeAll(() => {
  publication = withCopy(withOlderVersion, (folder) => {
    const { library, diagnostics } = loadLibrary(folder);
    if (library === undefined) throw new Error(reportText(diagnostics));
    return makePublication(library);
  });
});

/** The data of a version, as a browser reads it. */
function textOf(document: string, number: string): PublishedText {
  const id = documentId(document);
  const version = publication.versionOf(id, versionNumber(number));
  const json = publishedTextJson(publishedText(publication, publication.documentOf(id), version));
  return JSON.parse(json) as PublishedText;
}

const withoutModifications = ({ modifications: _, ...entry }: RedlineChange): unknown => entry;

const PAIRS = [
  ['section-d', '8.0', '10.0'],
  ['section-d', '10.0', '8.0'],
  ['section-d', '8.0', '9.0'],
  ['section-d', '9.0', '10.0'],
  ['section-a', '31.0', '32.0'],
  ['section-a', '32.0', '31.0'],
] as const;

describe('a redline from published data', () => {
  describe.each(PAIRS)('of %s from %s to %s', (document, old, fresh) => {
    test.each(REDLINE_VIEWS)('is printed in the view "%s" as the build prints it', (view) => {
      const versions = [old, fresh].map((number) =>
        publication.versionOf(documentId(document), versionNumber(number)),
      );
      const [oldVersion, newVersion] = versions as [(typeof versions)[0], (typeof versions)[0]];
      const redline = makeRedline(oldVersion.tree, newVersion.tree);
      const published = {
        document: publication.documentOf(documentId(document)),
        old: oldVersion,
        new: newVersion,
        redline,
      };
      const built = redlinePages(publication, published).find((page) => page.view === view);
      const computed = compareTexts(textOf(document, old), textOf(document, fresh), view);
      expect(computed.kind).toBe('proven');
      if (computed.kind !== 'proven') return;
      expect(computed.html).toBe(built?.html);
      expect(computed.count).toBe(redline.changes.length);
      const { summary, counts } = computed;
      expect({ summary, counts }).toEqual({ summary: built?.summary, counts: built?.counts });
      expect(computed.changes.map(withoutModifications)).toEqual(
        built?.changes.map(withoutModifications),
      );
    });
  });

  test('links what each text links to, in the deleted words too', () => {
    const compared = compareTexts(textOf('section-d', '8.0'), textOf('section-d', '9.0'), 'inline');
    expect(compared.kind === 'proven' && compared.html).toContain('href="/code/section-a/31.0/"');
    expect(compared.kind === 'proven' && compared.html).toContain(
      'href="/code/section-d/8.0/#D10.19(a)"',
    );
  });

  test('is not shown when it is not proven', () => {
    // Texts that say something else each time they are read: no redline of them can hold.
    let reads = 0;
    const restless = (number: string) => {
      const text = textOf('section-d', number);
      const words = { type: 'text' };
      Object.defineProperty(words, 'value', {
        enumerable: true,
        get: () => `Read ${String((reads += 1))} times.`,
      });
      const part = text.tree.children[0] as { children: unknown[] };
      part.children.push({ type: 'paragraph', children: [words] });
      return text;
    };
    const compared = compareTexts(restless('8.0'), restless('9.0'), 'inline');
    expect(compared).toMatchObject({ kind: 'unproven', path: expect.any(String) as string });
  });
});

describe('the published data of a version', () => {
  test('has the same bytes each time, and nothing that is not published', () => {
    const id = documentId('section-d');
    const version = publication.versionOf(id, versionNumber('8.0'));
    const [one, other] = [0, 1].map(() =>
      publishedTextJson(publishedText(publication, publication.documentOf(id), version)),
    );
    expect(one).toBe(other);
    expect(one).not.toMatch(/"position"|seen by editors|editorComment/u);
    expect(one).toMatch(/^\{"format":1,.*\}\n$/u);
  });

  test('knows the terms and numbers that its words use, and no others', () => {
    const { links } = textOf('section-d', '8.0');
    expect(links.terms.map(({ term }) => term)).toEqual([
      'Proposed Solution',
      'Proposer',
      'SEC Release Testing Approach Document',
    ]);
    expect(links.numbers.map(({ number }) => number)).toContain('D10.19(a)');
    expect(links.numbers.map(({ number }) => number)).not.toContain('P1.11');
    expect(links.versions.map(({ number, version }) => `${number} ${version}`)).toContain('A 31.0');
  });
});

describe('a compare page', () => {
  test('has every version, the pair that is likely meant, and the redlines that are made', () => {
    const [page] = comparePage(publication, publication.documentOf(documentId('section-d')));
    expect(page?.versions.map(({ number }) => number)).toEqual(['8.0', '9.0', '10.0']);
    expect(page?.chosen).toEqual({ old: '9.0', new: '10.0' });
    expect(page?.made.map(({ href }) => href)).toEqual(['/code/section-d/redline/9.0/10.0/']);
  });

  test('is not there for a document of which no version is published', () => {
    const policy = publication.documentOf(documentId('programme-assurance-policy'));
    expect(comparePage(publication, policy)).toEqual([]);
  });
});

describe('a change on a redline over several versions', () => {
  const change = (oldProvision: string, newProvision: string): Change =>
    ({ id: 'one', kind: 'replaced', oldProvision, newProvision }) as Change;
  const steps = [
    stepOf({ changes: [change('D1.1', 'D1.1'), change('D1.2', 'D1.2')] }, ['MP1']),
    stepOf({ changes: [change('D1.2', 'D1.2')] }, ['MP2']),
  ];
  const by = (one: Change, all: string[] = []): readonly string[] => {
    const entry = { id: 'one' } as ChangeEntry;
    return putDownTo({ changes: [one] }, [entry], steps, all)[0]?.modifications ?? [];
  };

  test('is put down to those that changed its provision on the way', () => {
    expect(by(change('D1.1', 'D1.1'))).toEqual(['MP1']);
    expect(by(change('D1.2', 'D1.2'))).toEqual(['MP1', 'MP2']);
    expect(by(change('D9', 'D9'))).toEqual([]);
  });

  test('is else put down to those of which no step is known', () => {
    expect(by(change('D9', 'D9'), ['MP1', 'MP3'])).toEqual(['MP3']);
  });
});
