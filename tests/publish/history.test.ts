/**
 * The history of provisions, on the invented code: across renumbering, of versions that two
 * modifications make, and as far back as versions go.
 */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { historyPages } from '../../src/publish/history.ts';
import { makePublication } from '../../src/publish/publication.ts';

function historyIn(content: string, document: string, version: string) {
  const { library } = loadLibrary(content);
  if (library === undefined) throw new Error('The content has errors.');
  const publication = makePublication(library);
  const found = publication.documents.find(({ id }) => id === document);
  const page = found && historyPages(publication, found).find((one) => one.version === version);
  if (page === undefined) throw new Error('There is no such page.');
  return new Map(
    page.entries.map(({ name, steps }) => [
      name,
      steps.map(({ words, modifications, when, before }) =>
        [
          words +
            modifications.map(({ text }) => text).join(' and ') +
            (when === undefined ? '' : ` ${when}`),
          ...(before === undefined ? [] : [before.text]),
        ].join(' | '),
      ),
    ]),
  );
}

test('of a clause that was inserted, renumbered and changed', () => {
  const history = historyIn('tests/invented-code', 'section-k', '3.3');
  expect(history.get('K2.5')).toEqual([
    'Renumbered from K2.4 by IM6 (proposed for 1 October 2026). | K2.4 A Vessel that leaves its Berth later than it was directed to shall pay the dues under Appendix A twice.',
    'Inserted by IM1 (in force from 1 April 2025).',
  ]);
  expect(history.get('K2.4')).toEqual([
    'Renumbered from K2.3 and changed by IM6 (proposed for 1 October 2026). | K2.3 A Vessel shall leave its Berth when the Harbour Master so directs.',
    'Stands in this version, the first that is published here.',
  ]);
  expect(history.get('K2.3')).toEqual(['Inserted by IM6 (proposed for 1 October 2026).']);
  expect(history.get('K2.1')).toEqual([
    'Changed by IM2 (in force from 1 April 2025). | K2.1 The master of a Vessel shall apply for a Berth two days before it arrives.',
    'Stands in this version, the first that is published here.',
  ]);
});

test('of the published code: what MP167B inserts, and what stood before', () => {
  const clauses = historyIn('content', 'section-d', '10.0');
  expect(clauses.get('D10.22')).toEqual([
    'Inserted by MP167B (proposed for 29 February 2024 or 27 June 2024).',
  ]);
  expect(clauses.get('D10.18')).toEqual([
    'Stands in this version, the first that is published here.',
  ]);
  expect(historyIn('content', 'section-a', '32.0').get('Programme Assurance Policy')).toEqual([
    'Inserted by MP167B (proposed for 29 February 2024 or 27 June 2024).',
  ]);
});
