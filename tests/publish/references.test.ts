/**
 * References on a text's page: each resolved in the consolidation of the version, each kind of target
 * said in words, and what cites each clause.
 */
import { describe, expect, test } from 'vitest';
import type { TextPage } from '../../src/publish/page-models.ts';
import { pagesOf, sentence } from './harbour.ts';
import { elementsOf, is, readHtml, textOf, type Printed } from './read-html.ts';

const { pages } = pagesOf();

function pageAt(href: string): TextPage {
  const page = pages.texts.find(({ frame }) => frame.href === href);
  if (page === undefined) throw new Error(`No page ${href}`);
  return page;
}

/** Each reference of a page with where it leads, and the note on it. */
function referencesOf(href: string): string[] {
  const told: string[] = [];
  for (const node of elementsOf(readHtml(pageAt(href).html))) {
    if (is(node, 'reference')) {
      const to = node.attributes['href'];
      told.push(`${textOf(node)}${to === undefined ? '' : ` > ${to}`}`);
    } else if (is(node, 'reference-note')) told.push(`${told.pop() ?? ''}${textOf(node)}`);
  }
  return told;
}

describe('a reference on a page', () => {
  test.each([
    [
      'a superseded text: what became of its targets later, and never a link to a later text',
      '/code/section-b/1.0/',
      [
        'Section B1.2 > #B1.2 [is removed by the later version 2.0 (in force)]',
        '12 (in another law or contract)',
        'Section B1.4 > #B1.4 [is renumbered B1.3 by the later version 2.0 (in force)]',
      ],
    ],
    [
      'a text in force: words that stayed and cite a number which another provision bears now',
      '/code/section-b/2.0/',
      [
        'Section B1.2 > #B1.2 [in version 1.0 this number was borne by a provision that is removed]',
        '12 (in another law or contract)',
        'Section B1.3 > #B1.3',
      ],
    ],
    [
      'a later text with the same words: still said',
      '/code/section-b/3.0/',
      [
        'Section B1.2 > #B1.2 [in version 1.0 this number was borne by a provision that is removed]',
        '12 (in another law or contract)',
        'Section B1.3 > #B1.3',
      ],
    ],
    [
      'a text that kept its words while others changed: removed, renumbered, not there, not published',
      '/code/section-c/1.0/',
      [
        'Section B1.3 > /code/section-b/2.0/#B1.3 [in version 1.0 this number was borne by what is B1.2 now]',
        'Section B1.4 [renumbered: it is B1.3 since version 2.0]',
        'Section B2.2 > /code/section-b/2.0/#B2.2 [would be removed by the later version 3.0 (proposed)]',
        'B2.3(a) > /code/section-b/2.0/#B2.3(a) [would be renumbered B2.2(a) by the later version 3.0 (proposed)]',
        'Q4.1 (not published here)',
        'C1.1 > #C1.1',
        'B9.9 [Section B has no B9.9]',
        '386 (in another law or contract)',
      ],
    ],
  ])('%s', (_name, href, expected) => {
    expect(referencesOf(href).map((told) => told.replace(/^that /u, ''))).toEqual(expected);
  });

  test('every address in a note to another version is beside words that name the version', () => {
    for (const page of pages.texts) {
      for (const node of elementsOf(readHtml(page.html))) {
        if (!is(node, 'reference-note')) continue;
        const links = [...elementsOf(node)].filter(({ tag }) => tag === 'a');
        for (const link of links) {
          const version = /\/(\d+\.\d+)\/#?/u.exec(link.attributes['href'] ?? '')?.[1];
          if (version !== undefined) expect(textOf(node)).toMatch(/version \d+\.\d+|removed|now/u);
        }
      }
    }
  });
});

test('the notes on references of a page, by kind', () => {
  const told = pageAt('/code/section-c/1.0/').references.flatMap(({ heading, entries }) =>
    entries.map(
      ({ text, note, citedBy }) =>
        `${heading}: ${text}${note.length > 0 ? `, ${sentence(note)}` : ''}; ${citedBy.map((link) => link.text).join(' ')}`,
    ),
  );
  expect(told).toEqual([
    'Removed: B2.2, would be removed by the later [version 3.0 (proposed)]; C1.3',
    'Renumbered: B1.3, in version 1.0 this number was borne by what is [B1.2] now; C1.2',
    'Renumbered: B1.4, renumbered: it is [B1.3] since version 2.0; C1.2',
    'Renumbered: B2.3(a), would be renumbered B2.2(a) by the later [version 3.0 (proposed)]; C1.3',
    'Not there: B9.9, Section B has no B9.9; C1.4',
    'Not published here: Q4.1 (Tugs); C1.3',
    'In other laws and contracts: section 386 of the Companies Act 2006; C1.5',
  ]);
});

/** What cites each clause of a page. */
function citedBy(href: string): string[] {
  const visit = (node: Printed, around: string): string[] => {
    const inside = is(node, 'clause') ? (node.attributes['id'] ?? '') : around;
    if (is(node, 'cited-by')) return [`${inside}: ${textOf(node)}`];
    return node.children.flatMap((child) =>
      typeof child === 'string' ? [] : visit(child, inside),
    );
  };
  return visit(readHtml(pageAt(href).html), '');
}

test('what cites each clause, in the same consolidation and from outside of it', () => {
  expect(citedBy('/code/section-b/1.0/')).toEqual([
    'B1.1: B1.1 is Cited by 1 provisionSection A, definition of “Harbour Master [HM]”',
    'B1.2: B1.2 is Cited by 1 provisionB1.3',
    'B1.3: B1.3 is Cited by 1 provisionSection C1.2',
    'B1.4: B1.4 is Cited by 2 provisionsB2.3(a)Section C1.2',
    'B2.1: B2.1 is Cited by 1 provisionSection A, definition of “Pilot”',
    'B2.2: B2.2 is Cited by 1 provisionSection C1.3',
    'B2.3: B2.3 is Cited by 1 provisionSection C1.3, which cites B2.3(a)',
  ]);
  expect(citedBy('/code/section-c/1.0/')).toEqual(['C1.1: C1.1 is Cited by 1 provisionC1.4']);
});
