/**
 * A feed as Atom: whatever words are in it, it is XML, and the words come back.
 */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { atomFeed, type Feed } from '../../src/export/feed.ts';

function feedWith(words: string): Feed {
  return {
    id: 'urn:uuid:00000000-0000-5000-8000-000000000000',
    title: words,
    subtitle: words,
    href: '/feed.xml',
    page: '/',
    author: 'Code',
    asAt: '2026-01-31',
    entries: ['2025-01-01', '2026-01-01'].map((day) => ({
      id: `urn:uuid:00000000-0000-5000-8000-${day.replaceAll('-', '')}0000`,
      title: words,
      page: '/',
      updated: day,
      published: day,
      category: { term: 'proposed', label: 'Proposed' },
      summary: words,
      html: words,
    })),
  };
}

function textsOf(xml: string, name: string): string[] {
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  return [...document.getElementsByTagName(name)].map((one) => one.textContent);
}

test.each([
  ['<b>bold</b> & ]]> "quoted"', '<b>bold</b> & ]]> "quoted"'],
  ['a null \u0000, a bell \u0007', 'a null \ufffd, a bell \ufffd'],
  ['half a character \ud800', 'half a character \ufffd'],
  ['tab\tand line\nend, “quotes”, é, 𝒳', 'tab\tand line\nend, “quotes”, é, 𝒳'],
])('%j', (words, come) => {
  const xml = atomFeed(feedWith(words));
  expect(textsOf(xml, 'content')).toEqual([come, come]);
  expect(textsOf(xml, 'title')).toEqual([come, come, come]);
});

test('any words at all make XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(textsOf(atomFeed(feedWith(words)), 'content')).toHaveLength(2);
    }),
    { numRuns: 60 },
  );
});

test('the latest entry is first, and the feed is as late as it', () => {
  const updated = textsOf(atomFeed(feedWith('words')), 'updated');
  expect(updated).toEqual(
    ['2026-01-01', '2026-01-01', '2025-01-01'].map((day) => `${day}T00:00:00Z`),
  );
});

test('a feed without entries is as late as the content', () => {
  const xml = atomFeed({ ...feedWith('words'), entries: [] });
  expect(textsOf(xml, 'updated')).toEqual(['2026-01-31T00:00:00Z']);
});
