/** Days as papers print them. */
import { expect, test } from 'vitest';
import { readPrintedDays } from '../../src/publish/printed-days.ts';

test.each([
  ['8 Sep 2022', '2022-09-08 2022-09-08'],
  ['7th June 2023', '2023-06-07 2023-06-07'],
  ['May 2023', '2023-05-01 2023-05-31'],
  ['Feb 2024', '2024-02-01 2024-02-29'],
  ['28 Jun – 19 Jul 2023', '2023-06-28 2023-07-19'],
  ['16 – 18 Aug 2023', '2023-08-16 2023-08-18'],
  ['16 to 18 Aug 2023', '2023-08-16 2023-08-18'],
  ['Sep 2022 – Apr 2023', '2022-09-01 2023-04-30'],
  ['20 Dec 2023 – 5 Jan 2024', '2023-12-20 2024-01-05'],
  ['31 Feb 2023', 'not told'],
  ['19 Jul – 28 Jun 2023', 'not told'],
  ['8 Sep', 'not told'],
  ['Q2 2023', 'not told'],
  ['8 Sop 2022', 'not told'],
  ['1 May – 2 May – 3 May 2023', 'not told'],
  ['to be agreed', 'not told'],
])('%s', (words, expected) => {
  const span = readPrintedDays(words);
  expect(span === undefined ? 'not told' : `${span.first} ${span.last}`).toBe(expected);
});
