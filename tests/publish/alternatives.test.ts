/**
 * Alternatives of one modification: each is read with its own texts.
 */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import { makePublication } from '../../src/publish/publication.ts';

test('a term that is only proposed is used by texts in force once its definition is made', () => {
  const { library } = loadLibrary('tests/invented-code');
  const { pages } = library ? buildPages(library) : {};
  const page = pages?.terms.find(({ term }) => term === 'Board');
  expect(page?.uses.map(({ where, count }) => `${where.text}: ${count}`)).toEqual([
    'Section K, version 2.0: 1 use in 1 provision, once the proposed definition is made',
  ]);
  const entry = pages?.definitions.letters
    .flatMap(({ terms }) => terms)
    .find(({ term }) => term === 'Board');
  expect(entry?.used).toBe(
    'Used in 1 provision of Section K, version 2.0, in force, once the proposed definition is made',
  );
});

test('each alternative is named over the text in force', () => {
  const { library } = loadLibrary('tests/invented-code');
  const { pages } = library ? buildPages(library) : {};
  const page = pages?.texts.find(({ frame }) => frame.href === '/code/section-k/2.0/');
  const links = page?.notice.links.map(({ text }) => text) ?? [];
  expect(links).toContain('See what IM3 would change (version 3.0)');
  expect(links).toContain('See what IM3 would change (version 3.1)');
  expect(links).toContain('See what IM5 would change');
  expect(new Set(links).size).toBe(links.length);
});

test('every version is read with a register that it is in', () => {
  const { library, diagnostics } = loadLibrary('tests/invented-code');
  if (library === undefined) throw new Error(reportText(diagnostics));
  const publication = makePublication(library);
  const made = publication.documents.flatMap(({ versions }) => versions);
  const strange = made.filter(
    (version) =>
      publication.registerFor(version).consolidation.versions.get(version.document) !== version,
  );
  expect(strange.map(({ document, number }) => `${document}@${number}`)).toEqual([]);
});

test('a term that only alternatives define has the meaning that each of them gives', () => {
  const { library } = loadLibrary('tests/invented-code');
  const { pages } = library ? buildPages(library) : {};
  const board = pages?.terms.find(({ term }) => term === 'Board');
  expect(board?.definitions.map(({ where, label }) => `${where}, ${label}`)).toEqual([
    'Section H, version 3.2, Proposed by IM8',
    'Section H, version 3.3, Proposed by IM8',
  ]);
});
