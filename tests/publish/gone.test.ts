/**
 * Provisions that are gone, on a made-up code in which they go in every way that there is: what an old
 * number or an old address leads to.
 */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { everyPage } from '../../src/components/every-page.ts';
import type { GoneEntry, GonePage } from '../../src/publish/page-models.ts';
import { provenanceOf } from '../../src/publish/provenance.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import { pagesOf, sentence } from './harbour.ts';

const { pages, publication } = pagesOf('tests/publish/leaving-code');

function goneFrom(id: string): GonePage {
  const page = pages.gone.find(({ frame }) => frame.href === `/code/${id}/gone/`);
  if (page === undefined) throw new Error(`Nothing is gone from ${id}.`);
  return page;
}

function entry(id: string, anchor: string): GoneEntry {
  const found = goneFrom(id).entries.find((one) => one.anchor === anchor);
  if (found === undefined) throw new Error(`${anchor} is not gone from ${id}.`);
  return found;
}

/** How it went, the latest first, each with the words that it had last. */
function told(id: string, anchor: string): string[] {
  return entry(id, anchor).departures.map(({ version, label, words, wording }) =>
    [
      `${version.text}, ${label}: ${sentence(words)}`,
      ...(wording ? [plain(wording.html)] : []),
    ].join(' | '),
  );
}

function standing(id: string, anchor: string): string {
  return entry(id, anchor).standing.map(sentence).join(' ');
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const BY_LP1 = 'by [LP1], in force from 1 January 2024.';
const TOOK_EFFECT = 'Version 2.0, Took effect on 1 January 2024';

test('a clause that was deleted, with what it said last and the limbs that went with it', () => {
  expect(told('section-b', 'B1.2')).toEqual([
    `${TOOK_EFFECT}: Deleted ${BY_LP1} | B1.2 No goods shall be kept (a “ Prohibited Load ”) that: (a) burn by themselves; or (b) harm other goods.`,
  ]);
  // The other limb of that name went by itself later, and has an entry that says both.
  expect(entry('section-b', 'B1.2').inside).toEqual(['B1.2(a)']);
  expect(standing('section-b', 'B1.2(b)')).toContain(
    'Before version 2.0 it was a limb of another [B1.2].',
  );
  expect(standing('section-b', 'B1.2')).toBe(
    'The text in force has another provision of that name: [B1.2].',
  );
});

test('a number that changed hands twice, and once more if a proposal is made', () => {
  expect(told('section-b', 'B1.3')).toEqual([
    'Version 4.0, Proposed by LP3: Deleted by [LP3], proposed for 1 January 2026. | B1.3 Each window shall have a shutter of iron.',
    'Version 3.0, Took effect on 1 January 2025: Renumbered [B1.4] by [LP2], in force from 1 January 2025.',
    `${TOOK_EFFECT}: Deleted ${BY_LP1} The same modification puts the same words elsewhere: [A2.2 of Section A, version 2.0]. | B1.3 Each keeper shall count the goods of the warehouse at the end of each month and write the number down.`,
  ]);
});

test('a clause that was renumbered twice is followed to what it is now', () => {
  expect(told('section-b', 'B1.5')).toEqual([
    `${TOOK_EFFECT}: Renumbered [B1.3] ${BY_LP1} In the text in force it is [B1.4].`,
  ]);
  expect(standing('section-b', 'B1.5')).toBe('The text in force has no B1.5.');
  expect(entry('section-b', 'B1.4').departures.at(-1)?.words).toContainEqual({
    text: 'B1.2',
    href: '/code/section-b/2.0/#B1.2',
  });
});

test('a limb of a clause that stayed has another letter', () => {
  expect(told('section-b', 'B1.2(c)')).toEqual([
    'Version 3.0, Took effect on 1 January 2025: Renumbered [B1.2(b)] by [LP2], in force from 1 January 2025.',
  ]);
});

test('a clause that was merged, a term that was renamed, one that went with its clause', () => {
  expect(told('section-a', 'A2.2')).toEqual([`${TOOK_EFFECT}: Merged into [A2.1] ${BY_LP1}`]);
  expect(told('section-a', 'store-keeper')).toEqual([
    `${TOOK_EFFECT}: Renamed [Warehouse Keeper] and changed ${BY_LP1}`,
  ]);
  expect(told('section-a', 'crate')).toEqual([
    `${TOOK_EFFECT}: Deleted ${BY_LP1} | Crate means a box of wood in which goods are carried by hand.`,
  ]);
  expect(told('section-b', 'prohibited-load')).toEqual([`${TOOK_EFFECT}: Deleted ${BY_LP1}`]);
});

test('of a pending modification it is said that the provision stands', () => {
  const { pages: invented } = pagesOf('tests/invented-code');
  const page = invented.gone.find(({ name }) => name === 'Section K');
  expect(
    page?.entries.map(({ name, standing, departures }) => [
      name,
      ...standing.map(sentence),
      ...departures.map(({ words }) => sentence(words)),
    ]),
  ).toEqual([
    ['K1.2', 'It stands in the text in force: [K1.2].', 'Deleted by [IM5], proposed.'],
    [
      'K2.3',
      'It stands in the text in force: [K2.3].',
      'Renumbered [K2.4] and changed by [IM6], proposed for 1 October 2026.',
    ],
    [
      'K2.4',
      'It stands in the text in force: [K2.4].',
      'Renumbered [K2.5] by [IM6], proposed for 1 October 2026.',
    ],
  ]);
});

describe('an old address', () => {
  const current = pages.texts.find(({ frame }) => frame.href === '/code/section-b/');

  test('of the text in force leads to what became of it, or to another provision that says so', () => {
    expect(current?.gone.map(({ anchors, link }) => [link.text, ...anchors])).toEqual([
      ['B1.2'],
      ['B1.2(b)'],
      ['B1.2(c)', 'B1.2(c)'],
      ['B1.3'],
      ['B1.4', 'B1.4(a)', 'B1.4(b)', 'B1.4(c)'],
      ['B1.5', 'B1.5'],
      ['Prohibited Load', 'prohibited-load'],
    ]);
    const document = publication.documents.find(({ id }) => id === 'section-b');
    const version = document?.versions.find(({ number }) => number === '3.0');
    if (document === undefined || version === undefined) throw new Error('There is no such text.');
    const lines = provenanceOf(publication, document, version);
    expect(sentence(lines.get('B1.3') ?? [])).toBe(
      'Inserted by [LP2], in force from 1 January 2025. Before version 3.0, B1.3 was another provision: [what became of it]. [History]',
    );
    expect(sentence(lines.get('B1.1') ?? [])).not.toContain('another provision');
  });

  test('of any version is there: its page, and of a clause and a definition its anchor', () => {
    const addresses = everyPage(pages);
    for (const document of publication.documents) {
      const here = new Set(
        pages.texts
          .filter(({ frame }) => frame.href === `/code/${document.id}/`)
          .flatMap(({ html, gone }) => [
            ...[...new JSDOM(html).window.document.querySelectorAll('[id]')].map(({ id }) => id),
            ...gone.flatMap(({ anchors }) => anchors),
          ]),
      );
      const once = document.versions.filter(({ status }) => status !== 'proposed');
      for (const { number } of once) {
        const page = addresses.get(`/code/${document.id}/${number}/`);
        if (page?.kind !== 'text') throw new Error(`${document.id} ${number} has no page.`);
        const printed = new JSDOM(page.page.html).window.document;
        const units = [...printed.querySelectorAll('[id]')].map(({ id }) => id);
        expect(units.filter((id) => !here.has(id) && !id.startsWith('heading-'))).toEqual([]);
      }
    }
  });

  test('of a term is its page, whether it is defined now or not', () => {
    expect(everyPage(pages).has('/definitions/crate/')).toBe(true);
  });
});

test('every link of the pages leads to what is there', () => {
  const addresses = everyPage(pages);
  const links = pages.gone.flatMap(({ entries }) =>
    entries.flatMap(({ standing, departures }) => [
      ...standing.flat(),
      ...departures.flatMap(({ words, links: ways, version }) => [...words, ...ways, version]),
    ]),
  );
  for (const { href } of links) {
    if (href !== undefined) expect(addresses.has(href.split('#')[0] ?? ''), href).toBe(true);
  }
});

test('what goes is led to from the redline and the history, and is found by its number alone', () => {
  const redline = pages.redlines.find(
    ({ frame }) => frame.href === '/code/section-b/redline/1.0/2.0/',
  );
  expect(redline?.gone).toEqual({
    text: '5 provisions are gone or have another name: what became of each',
    href: '/code/section-b/gone/',
  });
  expect(
    pages.histories.find(({ frame }) => frame.href.startsWith('/code/section-b/2.0/'))?.gone,
  ).toEqual(redline?.gone);
  const found = searchRecords(publication).filter(({ href }) => href.includes('/gone/'));
  expect(found.map(({ title }) => title)).toEqual([
    'Crate',
    'Store Keeper',
    'A2.2',
    'B1.2',
    'B1.3',
    'B1.4',
    'B1.5',
  ]);
  expect(found.every(({ content, title }) => content === title)).toBe(true);
});
