/**
 * The code at any date: which texts each day has, and that every link of a text stays at its day.
 */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { plannedDays, pastDays } from '../../src/library/dates.ts';
import { everyPage } from '../../src/components/every-page.ts';
import type { DayPage, TextPage } from '../../src/publish/page-models.ts';
import { pagesOf } from './harbour.ts';

const invented = pagesOf('tests/invented-code');
const real = pagesOf('content');

function dayAt(from: string, { pages } = invented): DayPage {
  const page = pages.days.find(({ frame }) => frame.href === `/at/${from}/`);
  if (page === undefined) throw new Error(`There is no day ${from}.`);
  return page;
}

function textAt(href: string): TextPage {
  const page = invented.pages.dayTexts.find((one) => one.href === href)?.page();
  if (page === undefined) throw new Error(`There is no text ${href}.`);
  return page;
}

test('days on which the code changed, and those for which changes are planned', () => {
  const { library } = invented.publication;
  expect(pastDays(library).map(({ from }) => from)).toEqual(['2024-01-01', '2025-04-01']);
  expect(plannedDays(library).map(({ from, coming, made }) => [from, coming, made])).toEqual([
    ['2026-10-01', ['im3', 'im6'], ['im3', 'im6']],
    ['2027-04-01', ['im7', 'im8'], ['im3', 'im6', 'im7', 'im8']],
  ]);
  expect(plannedDays(real.publication.library).map(({ from, made }) => [from, made])).toEqual([
    ['2024-02-29', ['mp167b']],
    ['2024-06-27', ['mp167b']],
  ]);
});

test.each([
  ['2024-01-01', ['Version 1.0, superseded', 'Version 1.0, superseded', 'Version 1.0, superseded']],
  [
    '2025-04-01',
    [
      'Version 2.0, in force from 1 April 2025',
      'Version 2.0, in force from 1 April 2025',
      'Version 2.0, in force from 1 April 2025',
    ],
  ],
  [
    '2026-10-01',
    [
      'Version 3.0, proposed by IM3',
      'Version 2.0, in force from 1 April 2025',
      'Version 2.0, in force from 1 April 2025',
    ],
  ],
  [
    '2027-04-01',
    [
      'Version 2.0-with-im3-im8, proposed by IM3 and IM8',
      'Version 2.0, in force from 1 April 2025',
      'Version 2.0, in force from 1 April 2025',
    ],
  ],
])('the texts of %s', (from, labels) => {
  expect(dayAt(from).documents.map(({ label }) => label)).toEqual(labels);
});

test('a planned day is told as proposed, with what cannot be shown of it', () => {
  const { notice, documents } = dayAt('2026-10-01');
  expect(notice.label).toBe('Proposed: not in force');
  expect(notice.explanation).toBe(
    'This is how the code would read from 1 October 2026 until 31 March 2027 if IM3 and IM6 were all implemented. Of Section K no text has all of that; the text in force is shown, and why. Of IM3, Annex A is taken here; Annex B is its alternative. Proposed, as at 31 January 2026: it is not in force, and may never be.',
  );
  const harbour = documents.find(({ name }) => name === 'Section K');
  expect(harbour?.notes).toEqual(['IM3, Annex A and IM6 both make K2.5, in different words.']);
  expect(harbour?.others.map(({ text }) => text)).toEqual([
    'Version 3.0, proposed by IM3',
    'Version 3.3, proposed by IM6',
    'Version 3.1, proposed by IM3, an alternative',
  ]);
  expect(textAt('/at/2026-10-01/code/section-k/').notice.explanation).toContain(
    'no text of Section K has all that is planned for 1 October 2026',
  );
});

test('what is in force is told as known: no end, and not since when where no source says it', () => {
  expect(dayAt('2025-04-01').notice.explanation).toBe(
    'These are the texts in force as at 31 January 2026, as far as they are published here. Changes are planned for 1 October 2026.',
  );
  expect(dayAt('2023-08-16', real).notice.explanation).toBe(
    'These are the texts in force as at 16 August 2023, as far as they are published here. Of some it is only known that they were in force on that day. Changes are planned for 29 February 2024.',
  );
  expect(dayAt('2024-01-01').notice.explanation).toBe(
    'These are the texts that were in force from 1 January 2024 until 31 March 2025, as far as they are published here. Not all of them are in force now.',
  );
});

test('a modification with two dates is in the texts from the first, each with its condition', () => {
  expect(dayAt('2024-06-27', real).modifications.map(({ condition }) => condition)).toEqual([
    '29 February 2024 if a decision to approve is received on or before 15 February 2024; or 27 June 2024 if a decision to approve is received after 15 February 2024 but on or before 13 June 2024',
  ]);
  expect(dayAt('2024-02-29', real).modifications.map(({ condition }) => condition)).toEqual([
    '29 February 2024 if a decision to approve is received on or before 15 February 2024',
  ]);
});

describe.each(invented.pages.dayTexts.map(({ href, page }) => [href, page()] as const))(
  'the links of %s',
  (href, page) => {
    const day = href.split('/').slice(0, 3).join('/');
    expect(page.frame.href).toBe(href);
    const addresses = everyPage(invented.pages);
    const { document } = new JSDOM(
      page.html + page.panels.flatMap(({ meanings }) => meanings.map(({ html }) => html)).join(''),
    ).window;
    const links = [
      ...[...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      ...page.panels.flatMap(({ meanings }) => meanings.map((meaning) => meaning.href)),
    ];

    test('to texts stay at the day, and are there', () => {
      const left = links.filter(
        (link) => link.startsWith('/code/') && !/\/(?:history|redline)\//u.test(link),
      );
      expect(left).toEqual([]);
      const staying = links.filter((link) => link.startsWith('/at/'));
      for (const link of staying) {
        expect(link.startsWith(`${day}/`)).toBe(true);
        const [path = '', anchor = ''] = link.split('#');
        const entry = addresses.get(path);
        expect(entry?.kind, link).toBe('text');
        const text = entry?.kind === 'text' ? entry.page.html : '';
        if (anchor !== '') expect(text).toContain(`id="${anchor}"`);
      }
    });
  },
);

test('the texts in force have an address of their day that stays theirs', () => {
  expect(dayAt('2025-04-01').documents.map(({ href }) => href)).toEqual([
    '/at/2025-04-01/code/section-h/',
    '/at/2025-04-01/code/section-k/',
    '/at/2025-04-01/code/appendix-a/',
  ]);
  expect(textAt('/at/2025-04-01/code/section-k/').notice.label).toBe('In force from 1 April 2025');
});

test('what is told of a term beside a text of a day leads to the terms of that day', () => {
  const { panels } = textAt('/at/2024-01-01/code/appendix-a/');
  const uses = panels.find(({ term }) => term === 'Vessel')?.uses.href;
  expect(uses).toBe('/at/2024-01-01/definitions/#vessel');
  const terms = invented.pages.dayDefinitions.find(
    ({ frame }) => frame.href === '/at/2024-01-01/definitions/',
  )?.terms;
  const vessel = terms?.find(({ key }) => key === 'vessel');
  expect(vessel?.definitions.map(({ href }) => href)).toEqual([
    '/at/2024-01-01/code/section-h/#vessel',
  ]);
  expect(vessel?.whole.href).toBe('/definitions/vessel/');
});

test('a script is told where the pages of a day stand, and of versions those of that day alone', () => {
  const file = invented.pages.dayPlaces.find(({ href }) => href === '/at/2024-01-01/places.json');
  expect(JSON.parse(file?.text() ?? '')).toEqual({
    words: 'The code as it was from 1 January 2024 until 31 March 2025',
    status: 'superseded',
    navigation: { '/code/': '/at/2024-01-01/', '/definitions/': '/at/2024-01-01/definitions/' },
    texts: {
      '/code/section-h/1.0/': '/at/2024-01-01/code/section-h/',
      '/code/section-k/1.0/': '/at/2024-01-01/code/section-k/',
      '/code/appendix-a/1.0/': '/at/2024-01-01/code/appendix-a/',
    },
    documents: ['section-h', 'section-k', 'appendix-a'].map((id, index) => ({
      below: `/code/${id}/`,
      link: {
        text: `${['Section H', 'Section K', 'Appendix A'][index] ?? ''} on 1 January 2024`,
        href: `/at/2024-01-01/code/${id}/`,
      },
    })),
  });
});

test('a term leads to its definition of that day, whatever came later', () => {
  const links = (href: string) =>
    [...new JSDOM(textAt(href).html).window.document.querySelectorAll('a.term')].map((link) =>
      link.getAttribute('href'),
    );
  expect(links('/at/2024-01-01/code/appendix-a/')).toContain(
    '/at/2024-01-01/code/section-h/#vessel',
  );
  expect(links('/at/2027-04-01/code/section-k/')).toContain('/at/2027-04-01/code/section-h/#board');
});
