/**
 * The page of a term: its meaning, its history over versions, what it rests on, every use of it.
 */
import { describe, expect, test } from 'vitest';
import type { TermPage } from '../../src/publish/page-models.ts';
import { pagesOf, sentence } from './harbour.ts';

const { pages } = pagesOf();

const pageOf = (key: string, from = pages): TermPage => {
  const page = from.terms.find((one) => one.key === key);
  if (page === undefined) throw new Error(`No page of ${key}`);
  return page;
};

const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/gu, '').trim();

describe('the page of a term', () => {
  test('has the definition in force, where it holds, and what is ahead', () => {
    const { definitions, standing, aliases } = pageOf('vessel');
    expect(standing).toBe('As defined in the texts in force');
    expect(aliases).toEqual([]);
    expect(
      definitions.map(({ where, label, html, nature, scope, notes }) => [
        where,
        label,
        wordsOf(html),
        nature,
        scope,
        ...notes.map(sentence),
      ]),
    ).toEqual([
      [
        'Section A, version 2.0',
        'In force from 1 January 2024',
        'means any ship or boat.',
        'Gives the meaning',
        'Holds in the whole code',
        'Would change on 28 November 2024 under [HP7], in [version 3.0].',
      ],
    ]);
  });

  test('says of a signpost where the meaning stands', () => {
    expect(pageOf('pilot').definitions.map(({ notes }) => notes.map(sentence))).toEqual([
      ['The meaning stands in [Section B2.1].'],
      [],
    ]);
    expect(pageOf('harbour-master').aliases).toEqual(['HM']);
  });

  test('of a term that is only proposed, says so', () => {
    const { standing, definitions } = pageOf('tide-table');
    expect(standing).toBe('Not defined in the texts in force; as proposed texts define it');
    expect(definitions.map(({ label }) => label)).toEqual(['Proposed by HP7']);
  });

  test('has each wording in its history, with the redline and the modification', () => {
    const told = (key: string): string[] =>
      pageOf(key).history.map(({ what, where, modifications, html, isRedline }) =>
        [
          what,
          where.text,
          ...modifications.map(({ text }) => text),
          wordsOf(html),
          isRedline ? 'as a redline' : '',
        ]
          .filter(Boolean)
          .join(': '),
      );
    const [first, second, third] = pageOf('vessel').history;
    expect(told('vessel')[0]).toBe('Defined: Section A, version 1.0: means any ship.');
    expect(second?.what).toBe('Changed');
    expect(second?.html).toMatch(/<ins[^>]*>.*or boat.*<\/ins>/u);
    expect(third?.modifications.map(({ text }) => text)).toEqual(['HP7']);
    expect(third?.html).toMatch(/<del/u);
    expect(first?.isRedline).toBe(false);
    expect(told('notice')).toEqual([
      'Defined: Section A, version 1.0: means a notice in writing.',
      'Removed: Section A, version 3.0: HP7: Paragraph deletedmeans a notice in writing.[end of deletion]: as a redline',
    ]);
    // A term that never changed has no history to show.
    expect(told('berth')).toEqual([]);
    expect(pageOf('vessel').history.every(({ html }) => !html.includes(' id='))).toBe(true);
  });

  test('has what it rests on and what rests on it', () => {
    const names = (links: TermPage['restsOn']): string[] => links.map(({ text }) => text);
    expect(names(pageOf('berth').restsOn)).toEqual(['Vessel']);
    expect(names(pageOf('vessel').restedOnBy)).toEqual(['Berth', 'Pilot']);
  });

  test('has every use in context, those beside its definition first', () => {
    const { uses } = pageOf('dues');
    expect(uses.map(({ where, count, isFirst }) => [where.text, count, isFirst])).toEqual([
      ['Section C, version 1.0', '2 uses in 2 provisions', true],
    ]);
    const [inC] = uses;
    expect(inC?.provisions.map(({ provision }) => provision.text)).toEqual(['C1.1', 'C1.2']);
    for (const { before, words, after } of inC?.provisions.flatMap((one) => one.contexts) ?? []) {
      expect(words).toBe('Dues');
      expect(before + words + after).toMatch(/shall (?:pay|set) the Dues for/u);
    }
    expect(pageOf('vessel').uses.map(({ isFirst }) => isFirst)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

test('the real code has a page for each of its terms', () => {
  const real = pagesOf('content').pages;
  const onList = real.definitions.letters.flatMap(({ terms }) => terms.map(({ href }) => href));
  expect(real.terms.map(({ frame }) => frame.href).sort()).toEqual([...onList].sort());
  const policy = pageOf('programme-assurance-policy', real);
  expect(policy.definitions.map(({ where }) => where)).toEqual([
    'Section A, version 32.0',
    'Section D10.22, version 10.0',
  ]);
  expect(policy.definitions.flatMap(({ notes }) => notes.map(sentence))).toEqual([
    'It says that the meaning stands in Section C2.3, which is not published here.',
    'But the term is defined in [Section D10.22]: the two places do not agree, which is a [known fault] of the official text.',
  ]);
  expect(policy.history.map(({ what, where }) => `${what}: ${where.text}`)).toEqual([
    'Defined: Section A, version 32.0',
    'Defined: Section D10.22, version 10.0',
  ]);
});
