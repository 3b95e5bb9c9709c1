/**
 * The pages of modifications: their life in a line, the responses to a consultation, alternatives
 * beside one another, and which texts an alternative is read with.
 */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { consolidationOf } from '../../src/library/consolidations.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { buildPages, type BuiltPages } from '../../src/publish/build-pages.ts';
import type { ModificationPage, Pages } from '../../src/publish/page-models.ts';

const opened = new Map<string, BuiltPages>();

function built(content: string): BuiltPages {
  const remembered = opened.get(content);
  if (remembered !== undefined) return remembered;
  const { library } = loadLibrary(content);
  if (library === undefined) throw new Error('The content has errors.');
  const pages = buildPages(library);
  opened.set(content, pages);
  return pages;
}

function pagesOf(content: string): Pages {
  const { pages } = built(content);
  if (pages === undefined) throw new Error('Something is not proven.');
  return pages;
}

function overview(content: string, number: string): ModificationPage {
  const found = pagesOf(content).modification.find(({ head }) => head.number === number);
  if (found === undefined) throw new Error('There is no such modification.');
  return found;
}

test('the life of MP167B has its status between what was done and what was to come', () => {
  expect(
    overview('content', 'MP167B').timeline.map(
      ({ date, when, words }) => `${date} | ${when} | ${words.map(({ text }) => text).join('')}`,
    ),
  ).toEqual([
    '8 Sep 2022 | done | MP167 formally split into MP167A and MP167B',
    'Sep 2022 – Apr 2023 | done | Solution development',
    'May 2023 | done | Legal text developed with the Proposer',
    '7 Jun 2023 | done | Modification discussed at Working Group',
    '28 Jun – 19 Jul 2023 | done | Refinement Consultation',
    '15 Aug 2023 | done | Modification Report approved by CSC',
    '16 August 2023 | done | Where it stood on this day.',
    '16 Aug – 7 Sep 2023 | under way | Modification Report Consultation',
    '20 Sep 2023 | to come | Change Board Vote',
    '29 February 2024 | to come | May take effect, February 2024 SEC Release: if a decision to approve is received on or before 15 February 2024',
    '27 June 2024 | to come | May take effect, June 2024 SEC Release: if a decision to approve is received after 15 February 2024 but on or before 13 June 2024',
  ]);
});

test('the responses to a consultation have questions and respondents', () => {
  const annex = pagesOf('content').papers.find(
    ({ frame }) => frame.href === '/modifications/mp167b/annex-b/',
  );
  expect(annex?.consultation?.questions).toHaveLength(10);
  expect(annex?.consultation?.respondents).toEqual([
    'National Grid Electricity Distribution',
    'Utilita',
    'Electricity North West Limited',
  ]);
  expect(annex?.consultation?.responses).toBe(30);
  for (const { anchor } of annex?.consultation?.questions ?? []) {
    expect(annex?.html).toContain(`id="${anchor}"`);
  }
  expect(overview('content', 'MP167B').consultations[0]?.words).toBe(
    '30 responses of 3 respondents to 10 questions.',
  );
});

test('the views on each objective lead to the words of the report', () => {
  const objectives = overview('content', 'MP167B').objectives.map(
    ({ objective, views }) => `${objective}: ${views.map(({ by }) => by).join(', ')}`,
  );
  expect(objectives).toEqual([
    'SEC Objective (a): Proposer, Refinement Consultation respondents',
    'SEC Objective (b): a Refinement Consultation respondent',
    'SEC Objective (e): Proposer, Refinement Consultation respondents',
    'SEC Objective (g): Proposer, Refinement Consultation respondents',
  ]);
});

test('what one alternative makes is compared with what the other makes', () => {
  const { alternatives } = overview('tests/invented-code', 'IM3');
  expect(alternatives?.annexes.map(({ annex }) => annex.text)).toEqual([
    'Annex A: Proposed Solution',
    'Annex B: Alternative Solution',
  ]);
  expect(alternatives?.pairs[0]?.documents).toMatchObject([
    {
      words: 'Only Annex A changes it; Annex B leaves it as version 2.0. What Annex A changes:',
      summary: ['1 definition inserted (Cargo)'],
    },
    { words: 'From version 3.0, which Annex A makes, to version 3.1, which Annex B makes:' },
  ]);
  const between = pagesOf('tests/invented-code').redlines.filter(
    ({ frame }) => frame.href === '/code/section-k/redline/3.0/3.1/',
  );
  expect(between).toHaveLength(1);
  expect(between[0]?.proof).toContain('Proven');
  expect(between[0]?.notice.explanation).toContain('are alternatives');
  expect(new Set(between[0]?.changes.flatMap(({ modifications }) => modifications))).toEqual(
    new Set(['IM3']),
  );
  expect(overview('tests/invented-code', 'IM1').alternatives).toBeUndefined();
  expect(overview('content', 'MP167B').alternatives).toBeUndefined();
});

test('an alternative is read beside what it makes itself, and never what the other one makes', () => {
  const { publication } = built('tests/invented-code');
  const beside = (id: string, number: string): string => {
    const version = publication.documents
      .find((one) => one.id === id)
      ?.versions.find((one) => one.number === number);
    if (version === undefined) throw new Error('There is no such version.');
    expect(publication.registerFor(version).consolidation.versions.get(version.document)).toBe(
      version,
    );
    const { versions } = consolidationOf(publication.library, version);
    return [...versions].map(([document, one]) => `${document} ${one.number}`).join(', ');
  };
  expect(beside('section-k', '3.0')).toBe('section-h 3.0, section-k 3.0, appendix-a 2.0');
  expect(beside('section-k', '3.1')).toBe('section-h 2.0, section-k 3.1, appendix-a 2.0');
  expect(beside('section-h', '3.3')).toBe('section-h 3.3, section-k 2.0, appendix-a 2.0');
});

test('what an annex cites is read as part of the document that it stands under', () => {
  const cited = (href: string): string[] => {
    const paper = pagesOf('tests/invented-code').papers.find(({ frame }) => frame.href === href);
    const { document } = new JSDOM(paper?.html ?? '').window;
    return [...document.querySelectorAll('.reference')].map(
      (one) => `${one.textContent} ${one.getAttribute('href') ?? 'leads nowhere'}`,
    );
  };
  expect(cited('/modifications/im2/annex-a/')).toContain('clause 1.3 /code/appendix-a/2.0/#1.3');
  expect(cited('/modifications/im7/annex-a/')).toEqual([
    'Appendix A /code/appendix-a/1.0/',
    '1.2 /code/appendix-a/1.1/#1.2',
    '1.3 /code/appendix-a/1.1/#1.3',
  ]);
  // What it deletes is in the text that it is drawn against.
  expect(cited('/modifications/im5/annex-a/')).toEqual(['Section K1.2 /code/section-k/2.0/#K1.2']);
  // K2.3 is one clause before and another one after: the redline shows both.
  expect(cited('/modifications/im6/annex-a/').slice(0, 2)).toEqual([
    'Section K2.3 /code/section-k/redline/2.0/3.3/#K2.3',
    'K2.3 /code/section-k/redline/2.0/3.3/#K2.3',
  ]);
  expect(cited('/modifications/im6/annex-a/')).toContain('Section K2.3 /code/section-k/3.3/#K2.3');
});
