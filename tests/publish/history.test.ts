/**
 * The history of provisions, on the invented code: across renumbering, of versions that two
 * modifications make, and as far back as versions go; on the history page and beside each provision.
 */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { historyPages } from '../../src/publish/history.ts';
import { provenanceOf } from '../../src/publish/provenance.ts';
import { makePublication, type Publication } from '../../src/publish/publication.ts';
import type { CodeDocument, Version } from '../../src/library/types.ts';

const opened = new Map<string, Publication>();

function publicationOf(content: string): Publication {
  const remembered = opened.get(content);
  if (remembered !== undefined) return remembered;
  const { library } = loadLibrary(content);
  if (library === undefined) throw new Error('The content has errors.');
  const publication = makePublication(library);
  opened.set(content, publication);
  return publication;
}

function versionIn(
  publication: Publication,
  id: string,
  number: string,
): { document: CodeDocument; version: Version } {
  const document = publication.documents.find((one) => one.id === id);
  const version = document?.versions.find((one) => one.number === number);
  if (document === undefined || version === undefined) throw new Error('There is no such version.');
  return { document, version };
}

/** Each step of each provision: its words, and the wording that is shown, marks as [-…-] and [+…+]. */
function historyIn(content: string, id: string, number: string): Map<string, string[]> {
  const publication = publicationOf(content);
  const { document } = versionIn(publication, id, number);
  const page = historyPages(publication, document).find((one) => one.version === number);
  return new Map(
    page?.entries.map(({ name, steps }) => [
      name,
      steps.map(({ words, wording }) =>
        [
          words.map(({ text }) => text).join(''),
          ...(wording === undefined ? [] : [`${wording.label}: ${marked(wording.html)}`]),
        ].join(' | '),
      ),
    ]),
  );
}

function marked(html: string): string {
  return html
    .replaceAll(/<span class="visually-hidden">[^<]*<\/span>/g, '')
    .replaceAll(/<del\b[^>]*>/g, '[-')
    .replaceAll('</del>', '-]')
    .replaceAll(/<ins\b[^>]*>/g, '[+')
    .replaceAll('</ins>', '+]')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The line beside each provision. */
function linesIn(content: string, id: string, number: string): Map<string, string> {
  const publication = publicationOf(content);
  const { document, version } = versionIn(publication, id, number);
  return new Map(
    [...provenanceOf(publication, document, version)].map(([anchor, phrases]) => [
      anchor,
      phrases.map(({ text }) => text).join(''),
    ]),
  );
}

test('of a clause that was inserted, renumbered and changed', () => {
  const history = historyIn('tests/invented-code', 'section-k', '3.3');
  expect(history.get('K2.5')).toEqual([
    'Renumbered from K2.4 by IM6, proposed for 1 October 2026. | Change from version 2.0 to 3.3: [-K2.4-] [+K2.5+] A Vessel that leaves its Berth later than it was directed to shall pay the dues under Appendix A twice.',
    'Inserted by IM1, in force from 1 April 2025. | Wording in version 2.0: K2.4 A Vessel that leaves its Berth later than it was directed to shall pay the dues under Appendix A twice.',
  ]);
  expect(history.get('K2.4')).toEqual([
    'Renumbered from K2.3 and changed by IM6, proposed for 1 October 2026. | Change from version 2.0 to 3.3: [-K2.3-] [+K2.4+] A Vessel shall leave its Berth when the Harbour Master so directs[+, and at the latest when the time in Section K2.3 is over+].',
    'Stands in this version, the first that is published here. | Wording in version 1.0: K2.3 A Vessel shall leave its Berth when the Harbour Master so directs.',
  ]);
  expect(history.get('K2.3')).toEqual(['Inserted by IM6, proposed for 1 October 2026.']);
  expect(history.get('K2.1')?.[0]).toContain('[-two-][+three+] days');
});

test('of the published code: what MP167B inserts, and what stood before', () => {
  const inserted = 'Inserted by MP167B, proposed for 29 February 2024 or 27 June 2024.';
  const stood = 'Stands in this version, the first that is published here.';
  const clauses = historyIn('content', 'section-d', '10.0');
  expect(clauses.get('D10.22')).toEqual([inserted]);
  expect(clauses.get('D10.18')).toEqual([stood]);
  expect(historyIn('content', 'section-a', '32.0').get('Programme Assurance Policy')).toEqual([
    inserted,
  ]);
});

test('beside each clause and definition of a version that was made from another', () => {
  const lines = linesIn('content', 'section-d', '10.0');
  expect(lines.get('D10.22')).toBe(
    'Inserted by MP167B, proposed for 29 February 2024 or 27 June 2024. History',
  );
  expect(lines.get('D10.18')).toBe('As in version 9.0, the first that is published here. History');
  expect(linesIn('content', 'section-a', '32.0').size).toBe(5);
  expect(linesIn('content', 'section-d', '9.0').size).toBe(0);
  expect(linesIn('tests/invented-code', 'section-k', '3.3').get('K2.5')).toBe(
    'Renumbered from K2.4 by IM6, proposed for 1 October 2026; inserted by IM1, in force from 1 April 2025. History',
  );
});

test('a clause that lists definitions does not change where one of them comes or goes', () => {
  const first = 'As in version 1.0, the first that is published here. History';
  const lines = linesIn('tests/invented-code', 'section-h', '2.0');
  expect(lines.get('H1.1')).toBe(first);
  expect(lines.get('harbour')).toContain('Inserted by IM1');
  expect(linesIn('tests/invented-code', 'section-h', '3.1').get('H1.1')).toBe(first);
  // Its own words changed here.
  expect(linesIn('tests/invented-code', 'section-h', '3.2').get('H1.1')).toMatch(
    /^Changed by IM8/u,
  );
  // A limb is part of its clause.
  expect(linesIn('tests/invented-code', 'section-k', '3.1').get('K2.2')).toMatch(
    /^Changed by IM3/u,
  );
});

test('a modification says why it was made, in the words of its report', () => {
  const publication = publicationOf('content');
  const { document } = versionIn(publication, 'section-d', '10.0');
  const page = historyPages(publication, document).find(({ version }) => version === '10.0');
  expect(page?.modifications.map(({ anchor }) => anchor)).toEqual(['reason-mp167b']);
  expect(page?.modifications[0]?.reason).toMatchObject({
    source: { href: '/modifications/mp167b/report/#what-is-the-issue' },
  });
});
