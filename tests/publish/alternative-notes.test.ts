/**
 * What days, releases and lists say of alternatives, and of what is planned and in no text.
 */
import { expect, test } from 'vitest';
import { pagesOf } from './harbour.ts';

const { pages } = pagesOf('tests/invented-code');

const TAKEN = 'Annex A is taken here; Annex B is its alternative.';

/** What is said of each modification of a day or a release. */
function notes(
  all: readonly { readonly link: { readonly text: string }; readonly notes: readonly string[] }[],
): string[] {
  return all.map(({ link, notes: own }) => [link.text.split(':')[0], ...own].join(' | '));
}

function day(from: string) {
  const found = pages.days.find(({ frame }) => frame.href === `/at/${from}/`);
  if (found === undefined) throw new Error(`There is no day ${from}.`);
  return found;
}

test('a planned day names the alternative that it takes, and what is in none of its texts', () => {
  const autumn = day('2026-10-01');
  expect(autumn.notice.explanation).toContain(`Of IM3, ${TAKEN}`);
  expect(notes(autumn.modifications)).toEqual([
    `IM3 | ${TAKEN} | It is not in Section K of this day.`,
    'IM6 | It is in none of the texts of this day.',
  ]);
  const spring = day('2027-04-01');
  expect(notes(spring.modifications)).toEqual([
    `IM3 | ${TAKEN} | It is not in Section K of this day.`,
    'IM6 | It is in none of the texts of this day.',
    'IM7 | It is in none of the texts of this day.',
    `IM8 | ${TAKEN}`,
  ]);
});

test('the versions that each have a part are there with those of the alternatives', () => {
  const [, berthing] = day('2026-10-01').documents;
  expect(berthing?.others.map(({ href }) => href)).toEqual([
    '/code/section-k/3.0/',
    '/code/section-k/3.3/',
    '/code/section-k/3.1/',
  ]);
});

test('so do releases and the lists', () => {
  const release = pages.release.find(({ frame }) => frame.href === '/releases/autumn-2026/');
  expect(notes(release?.release.modifications ?? [])).toEqual([`IM3 | ${TAKEN}`, 'IM6']);
  const listed = pages.modifications.modifications.flatMap(({ number, note }) =>
    note === undefined ? [] : [`${number}: ${note}`],
  );
  expect(listed).toEqual([`IM3: ${TAKEN}`, `IM8: ${TAKEN}`]);
  const planned = pages.dates.days.find(({ link }) => link.href === '/at/2027-04-01/');
  expect(planned?.modifications.map(({ text }) => text)).toContain(
    'IM7: A new tariff (It is in none of the texts of this day)',
  );
});
