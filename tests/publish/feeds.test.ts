/**
 * Every feed, by the rules of RFC 4287: what must be there once, what must be unique, what a date and an
 * id look like; and what a reader of feeds sees who takes every style away.
 */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import type { Library } from '../../src/library/types.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import { pagesOf } from './harbour.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Reads strictly: what is not well formed throws. */
function read(xml: string): Element {
  return new JSDOM(xml, { contentType: 'application/xml' }).window.document.documentElement;
}

function children(of: Element, name: string): Element[] {
  return [...of.children].filter((one) => one.localName === name && one.namespaceURI === ATOM);
}

function text(of: Element, name: string): string {
  const found = children(of, name);
  expect(found, `one ${name}`).toHaveLength(1);
  return found[0]?.textContent ?? '';
}

const INSTANT = /^\d{4}-\d\d-\d\dT00:00:00Z$/u;
const ID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** What RFC 4287 asks of a feed and of each of its entries. */
function checkFeed(xml: string): void {
  const feed = read(xml);
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM]);
  const entries = children(feed, 'entry');
  // 4.1.1 and 4.1.2: exactly one of each.
  for (const element of [feed, ...entries]) {
    expect(text(element, 'id')).toMatch(ID);
    expect(text(element, 'title')).not.toBe('');
    expect(text(element, 'updated')).toMatch(INSTANT);
  }
  // 4.1.1: an author, and a link to itself.
  expect(children(feed, 'author').map((author) => text(author, 'name'))).not.toEqual([]);
  const links = children(feed, 'link').map((link) => link.getAttribute('rel'));
  expect(links).toEqual(['self', 'alternate']);
  for (const entry of entries) {
    // 4.1.2: one alternate link; 4.1.3: content of a type that is known.
    expect(children(entry, 'link').map((link) => link.getAttribute('rel'))).toEqual(['alternate']);
    expect(children(entry, 'content').map((one) => one.getAttribute('type'))).toEqual(['html']);
    expect(text(entry, 'published') <= text(entry, 'updated')).toBe(true);
    expect(text(entry, 'updated') <= text(feed, 'updated')).toBe(true);
  }
  const ids = entries.map((entry) => text(entry, 'id'));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
}

const CODES = { published: 'content', invented: 'tests/invented-code' } as const;

describe.each(Object.entries(CODES))('the feeds of the %s code', (_, folder) => {
  const { pages } = pagesOf(folder);

  test('keep the rules of Atom, each', () => {
    expect(pages.feeds.length).toBeGreaterThan(5);
    for (const { text: xml } of pages.feeds) checkFeed(xml());
  });

  test('have ids of their own, and the same bytes each time', () => {
    const ids = pages.feeds.map(({ text: xml }) => text(read(xml()), 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const again = pagesOf(folder).pages.feeds;
    expect(again.map(({ text: xml }) => xml())).toEqual(pages.feeds.map(({ text: xml }) => xml()));
  });
});

function feedAt(library: Library, href: string): Element {
  const feed = buildPages(library).pages?.feeds.find((one) => one.href === href);
  if (feed === undefined) throw new Error(`There is no feed ${href}.`);
  return read(feed.text());
}

function libraryOf(folder: string): Library {
  const { library } = loadLibrary(folder);
  if (library === undefined) throw new Error('The content has errors.');
  return library;
}

/** An entry's HTML as a reader of feeds has it. */
function contentOf(feed: Element, title: string): Element {
  const entry = children(feed, 'entry').find((one) => text(one, 'title').startsWith(title));
  if (entry === undefined) throw new Error(`There is no entry ${title}.`);
  return new JSDOM(text(entry, 'content')).window.document.body;
}

test('an entry holds the redline, legible without any style', () => {
  const feed = feedAt(libraryOf('tests/invented-code'), '/code/section-k/feed.xml');
  const body = contentOf(feed, 'Section K, version 2.0');
  expect(body.querySelector('del')?.textContent).toBe('[deleted: two end of deletion]');
  expect([...body.querySelectorAll('ins')].map((one) => one.textContent)[0]).toBe(
    '[inserted: three end of insertion]',
  );
  expect(body.textContent).toContain('K2.4 inserted');
  expect(body.querySelector('[class], [style], [id], script')).toBeNull();
});

test('days come from the content: recorded, in force, or those of the report', () => {
  const days = (folder: string, href: string) =>
    children(feedAt(libraryOf(folder), href), 'entry').map((entry) =>
      [text(entry, 'title'), text(entry, 'updated'), text(entry, 'published')].join(' | '),
    );
  expect(days('tests/invented-code', '/code/appendix-a/feed.xml')).toEqual([
    'Appendix A, version 1.1: proposed by IM7 | 2026-01-31T00:00:00Z | 2025-07-10T00:00:00Z',
    'Appendix A, version 2.0: in force from 1 April 2025 | 2025-04-01T00:00:00Z | 2025-02-10T00:00:00Z',
  ]);
  expect(days('content', '/modifications/mp167b/feed.xml')[0]).toBe(
    'MP167B: Review of SEC documents (DCC systems change governance) | 2023-08-16T00:00:00Z | 2023-08-16T00:00:00Z',
  );
});

test('the feed of a definition says what each version did to it', () => {
  const feed = feedAt(libraryOf('content'), '/definitions/programme-assurance-policy/feed.xml');
  expect(children(feed, 'entry').map((entry) => text(entry, 'title'))).toEqual([
    'Programme Assurance Policy: defined by MP167B (Section D10.22, version 10.0, proposed by MP167B)',
    'Programme Assurance Policy: defined by MP167B (Section A, version 32.0, proposed by MP167B)',
  ]);
});

test('the feed of a definition has its redline where the term comes and where it goes', () => {
  const library = libraryOf('tests/invented-code');
  const gone = feedAt(library, '/definitions/pilot/feed.xml');
  const body = contentOf(gone, 'Pilot: removed by IM5');
  expect(body.querySelector('del')?.textContent).toContain(
    'means a person licensed to conduct a Vessel into the Harbour.',
  );
  const made = contentOf(feedAt(library, '/definitions/cargo/feed.xml'), 'Cargo: defined by IM3');
  expect(made.querySelector('ins')?.textContent).toContain('means goods that a Vessel carries');
});

test('where the content says where the site stands, every link is a whole address; ids stay', () => {
  const library = libraryOf('content');
  const code = { ...library.code, address: 'https://code.example.org/' };
  const [here, there] = [library, { ...library, code }].map((one) => feedAt(one, '/feed.xml'));
  if (here === undefined || there === undefined) throw new Error('There is no feed.');
  const idsOf = (feed: Element) => [...feed.querySelectorAll('id')].map((id) => id.textContent);
  expect(idsOf(there)).toEqual(idsOf(here));
  const hrefs = (feed: Element): string[] => [
    ...[...feed.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
    ...[...contentOf(feed, 'Section D').querySelectorAll('a')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  ];
  expect(hrefs(here).every((href) => href.startsWith('/'))).toBe(true);
  expect(hrefs(there)).toEqual(hrefs(here).map((href) => `https://code.example.org${href}`));
  expect(hrefs(there)).toContain('https://code.example.org/feed.xml');
});
