/**
 * What pending modifications make together, as the browser prints it: where its words lead.
 */
import { pendingIn } from '../../src/amend/pending-library.ts';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { conform } from '../../src/amend/conform.ts';
import type { PublishedText } from '../../src/publish/compare-types.ts';
import { printLinked, printUnlinked, type PrintedText } from '../../src/publish/together-text.ts';
import { pagesOf } from './harbour.ts';

const { pages, publication } = pagesOf('tests/invented-code');

/** The texts that stand without the modifications, as they are published. */
const standing = (pages.together[0]?.readWith ?? []).map((address): PublishedText => {
  const file = pages.data.find(({ href }) => href === address);
  if (file === undefined) throw new Error(`There is no ${address}.`);
  return JSON.parse(file.text()) as PublishedText;
});

const trees = (...ids: string[]) =>
  conform(
    pendingIn(publication.library)
      .filter(({ id }) => ids.includes(id))
      .map(({ pending }) => pending),
  ).texts.flatMap(({ document, tree }) => {
    const base = standing.find((one) => one.document.id === document);
    return base === undefined || tree === undefined ? [] : [{ base, tree }];
  });

/** One text with some modifications made, as the page prints it. */
function printed(document: string, ...ids: string[]): PrintedText {
  const made = trees(...ids);
  const views = printLinked(made, standing, (id, anchor) => `#${id}:${anchor}`);
  const view = views[made.findIndex(({ base }) => base.document.id === document)];
  if (view === undefined) throw new Error(`There is no ${document} with ${ids.join(', ')}.`);
  return view;
}

/** Every link and reference in a provision: its words, and where it leads. */
function linksIn(html: string, anchor: string): string[] {
  const { document } = new JSDOM(html).window;
  const provision = document.getElementById(anchor);
  if (provision === null) throw new Error(`There is no ${anchor}.`);
  return [...provision.querySelectorAll('a.term, .reference')].map(
    (one) => `${one.textContent} ${one.getAttribute('href') ?? 'leads nowhere'}`,
  );
}

test('an inserted reference leads to the text on the page, an inserted term to its definition', () => {
  const { marked, clean, changedTerms } = printed('section-k', 'im3/annex-a');
  const links = [
    'Vessel /code/section-h/2.0/#vessel',
    'Cargo #section-h:cargo',
    'Pilot /code/section-h/2.0/#pilot',
    'Harbour Master /code/section-h/2.0/#harbour-master',
    'Section K1.2 #K1.2',
  ];
  expect(linksIn(marked, 'K2.5')).toEqual(links);
  expect(linksIn(clean, 'K2.5')).toEqual(links);
  expect(changedTerms).toEqual(['cargo']);
});

test('a reference to what is inserted beside it leads there', () => {
  const { clean } = printed('section-k', 'im6/annex-a');
  expect(linksIn(clean, 'K2.4')).toContain('Section K2.3 #K2.3');
  expect(clean).not.toContain('not published here');
});

test('words that are a use of a term only with the modifications lead to its definition', () => {
  const { clean } = printed('section-k', 'im3/annex-b', 'im8/annex-a');
  expect(linksIn(clean, 'K1.1')).toEqual([
    'Board #section-h:board',
    'Harbour Master /code/section-h/2.0/#harbour-master',
  ]);
});

test('what the modifications take away is no link, and is said not to be there', () => {
  const { clean } = printed('section-k', 'im3/annex-a', 'im5/annex-a');
  const links = linksIn(clean, 'K2.5');
  expect(links).toContain('Section K1.2 leads nowhere');
  expect(links.some((one) => one.startsWith('Pilot'))).toBe(false);
  expect(clean).toContain('[Section K has no K1.2]');
});

test('without the other texts there are the same words, and no links', () => {
  const [text] = trees('im6/annex-a');
  if (text === undefined) throw new Error('IM6 makes no text.');
  const bare = printUnlinked(text);
  const words = (html = ''): string =>
    new JSDOM(html).window.document.body.textContent.replaceAll(/\s+/gu, ' ');
  expect(words(bare?.clean)).toBe(words(printed('section-k', 'im6/annex-a').clean));
  expect(bare?.clean).not.toMatch(/class="(?:term|reference)/u);
});
