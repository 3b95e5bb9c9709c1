/**
 * Where two modifications make one version, each page and feed puts down to a modification what it
 * changes itself, and nothing that the other does.
 */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { ModificationPage, Pages } from '../../src/publish/page-models.ts';
import { provenanceOf } from '../../src/publish/provenance.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { pagesOf, sentence } from './harbour.ts';
import { changedPages } from './invented-copy.ts';

const { pages } = pagesOf('tests/invented-code');

function overview(number: string, from: Pages = pages): ModificationPage {
  const found = from.modification.find(({ head }) => head.number === number);
  if (found === undefined) throw new Error(`There is no modification ${number}.`);
  return found;
}

/** Of each document: what is said to change, and what is said beside. */
function changesOf({ changes }: ModificationPage): string[][] {
  return changes.map(({ name, summary, notes }) => [name, ...summary, ...notes]);
}

/** The titles of the entries of a feed, and its words as text. */
function feed(href: string, from: Pages = pages): { titles: string[]; words: string } {
  const xml = from.feeds.find((one) => one.href === href)?.text();
  if (xml === undefined) throw new Error(`There is no feed ${href}.`);
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  const textsOf = (name: string): string[] =>
    [...document.querySelectorAll(`entry > ${name}`)].map((one) => one.textContent);
  const words = textsOf('content').map((html) => new JSDOM(html).window.document.body.textContent);
  return { titles: textsOf('title'), words: words.join('\n') };
}

function line(anchor: string, [id, number]: [string, string], of: Publication): string {
  const document = of.documents.find((one) => one.id === id);
  const version = document?.versions.find((one) => one.number === number);
  if (document === undefined || version === undefined) throw new Error(`No ${id} ${number}`);
  return sentence(provenanceOf(of, document, version).get(anchor) ?? []);
}

describe('of a version that two modifications make', () => {
  test('each overview tells its own changes, and that there are others', () => {
    const beside = (number: string, own: string): string =>
      `${number} makes other changes in version 2.0. Those of ${own} are listed here.`;
    expect(changesOf(overview('IM1'))).toEqual([
      ['Section H', '1 definition inserted (Harbour)'],
      ['Section K', '1 clause inserted (K2.4)', beside('IM2', 'IM1')],
    ]);
    expect(changesOf(overview('IM2'))).toEqual([
      ['Section K', '1 provision changed (K2.1)', beside('IM1', 'IM2')],
      ['Appendix A', '1 provision changed (1.3)'],
    ]);
    expect(overview('IM2').changes.map(({ redline }) => redline.href)).toEqual([
      '/code/section-k/redline/1.0/2.0/?without-modification=IM1',
      '/code/appendix-a/redline/1.0/2.0/',
    ]);
  });

  test('the feed of each modification has the redline of its own changes', () => {
    const [first, second] = [
      feed('/modifications/im1/feed.xml'),
      feed('/modifications/im2/feed.xml'),
    ];
    expect(first.titles).toContain(
      'Section K, version 2.0: in force from 1 April 2025, what IM1 changes',
    );
    expect(first.words).toContain('K2.4');
    expect(first.words).not.toContain('three');
    expect(second.words).toContain('three');
    expect(second.words).not.toContain('K2.4');
    expect(feed('/code/section-k/feed.xml').words).toMatch(/three[^]*K2\.4|K2\.4[^]*three/u);
  });
});

describe('where two modifications insert definitions in one version', () => {
  const tide = 'Tide\n: means the height of the water.\n\n';
  const made = changedPages([
    [
      'modifications/im2/report.md',
      'amends:\n',
      'amends:\n  - { document: section-h, base: "1.0", result: "2.0" }\n',
    ],
    [
      'modifications/im2/annex-a.md',
      '## Section K\n',
      '## Section H\n\nAdd the following definition:\n\n<ins>Tide</ins>\n: <ins>means the height of the water.</ins>\n\n## Section K\n',
    ],
    ...['1.0', '1.1', '2.0', '3.0', '3.1', '3.2', '3.3'].map(
      (number) =>
        [
          `code/section-k/${number}.md`,
          'a Harbour Master.',
          'a Harbour Master for each Tide.',
        ] as const,
    ),
    ['code/section-h/2.0.md', 'modifications: [im1]', 'modifications: [im1, im2]'],
    ['code/section-h/2.0.md', 'source: { modification: im1, annex: a }\n', ''],
    ...['2.0', '3.0', '3.1', '3.2', '3.3'].map(
      (number) =>
        [
          `code/section-h/${number}.md`,
          'Vessel\n: means any',
          `${tide}Vessel\n: means any`,
        ] as const,
    ),
  ]);

  test('the line beside each names the one that inserted it', () => {
    const said = (anchor: string): string => line(anchor, ['section-h', '2.0'], made.publication);
    expect(said('tide')).toMatch(/^Inserted by \[IM2\], /u);
    expect(said('harbour')).toMatch(/^Inserted by \[IM1\], /u);
  });

  test('so does the history of each term, and its feed', () => {
    const by = (key: string): string[][] =>
      made.pages.terms
        .filter((term) => term.key === key)
        .flatMap(({ history }) =>
          history.map(({ what, modifications }) => [
            what,
            ...modifications.map(({ text }) => text),
          ]),
        );
    expect(feed('/definitions/harbour/feed.xml', made.pages).titles).toEqual([
      expect.stringMatching(/^Harbour: defined by IM1 \(/u),
    ]);
    expect(feed('/definitions/tide/feed.xml', made.pages).titles).toEqual([
      expect.stringMatching(/^Tide: defined by IM2 \(/u),
    ]);
    expect(by('pilot')).toEqual([['Defined'], ['Removed', 'IM5']]);
  });

  test('the hidden effects of each are of its own definition', () => {
    const words = (number: string): string[] =>
      overview(number, made.pages).hiddenEffects.flatMap(({ effects }) =>
        effects.documents.flatMap(({ effects: list }) =>
          list.flatMap(({ provision, reasons }) =>
            reasons.map((reason) => `${provision.text} ${sentence(reason)} ${provision.href}`),
          ),
        ),
      );
    expect(words('IM1')).toEqual([
      'Pilot “Harbour” becomes a use of [Harbour], which [Section H] defines now ([see the change]) /code/section-h/2.0/#pilot',
    ]);
    expect(words('IM2')).toEqual([
      'K1.1 “Tide” becomes a use of [Tide], which [Section H] defines now ([see the change]) /code/section-k/2.0/#K1.1',
    ]);
  });

  test('and the overviews', () => {
    expect(changesOf(overview('IM2', made.pages))[0]?.[1]).toBe('1 definition inserted (Tide)');
    expect(changesOf(overview('IM1', made.pages))[0]?.[1]).toBe('1 definition inserted (Harbour)');
  });
});

test('where the annexes do not tell whose a change is, both are named', () => {
  const unknown = changedPages([
    ['modifications/im1/annex-a.md', 'kind: legal-text', 'kind: consultation-responses'],
    ['modifications/im2/annex-a.md', 'kind: legal-text', 'kind: consultation-responses'],
    ['code/section-h/2.0.md', 'source: { modification: im1, annex: a }\n', ''],
    ['code/appendix-a/2.0.md', 'source: { modification: im2, annex: a }\n', ''],
  ]);
  expect(changesOf(overview('IM1', unknown.pages))[1]).toEqual([
    'Section K',
    '1 clause inserted (K2.4)',
    '1 provision changed (K2.1)',
    'IM1 makes version 2.0 together with IM2. It is not told here which of them makes which of these changes.',
  ]);
  const own = feed('/modifications/im1/feed.xml', unknown.pages);
  expect(own.titles).toContain('Section K, version 2.0: in force from 1 April 2025, with IM2');
  expect(own.words).toContain('no annex here tells which of the changes are its own');
  expect(line('K2.4', ['section-k', '2.0'], unknown.publication)).toMatch(
    /^Inserted by \[IM1\] and \[IM2\], /u,
  );
});
