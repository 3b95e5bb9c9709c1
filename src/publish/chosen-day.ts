/**
 * The day that a page is read at: what is told of it, and where its texts stand.
 */
import type { CodeDocument } from '../library/types.ts';
import { atDay, CODE, dayAddress, DEFINITIONS, documentAddress, HOME } from './addresses.ts';
import type { CodeDay } from './code-days.ts';
import { daySentence } from './day-words.ts';
import type { ChosenDay } from './page-models.ts';
import type { Publication } from './publication.ts';
import { siteOf } from './site.ts';

/** Where a text of a day is read: the texts in force are read where they always are. */
export function textAddress(day: CodeDay, document: CodeDocument): string {
  const address = documentAddress(document);
  return day.status === 'in-force' ? address : atDay(day.from, address);
}

/**
 * What is told and led to on every page of a day.
 *
 * @param without the same page without a day.
 */
export function chosenDay(publication: Publication, day: CodeDay, without: string): ChosenDay {
  const here = dayAddress(day.from);
  const isNow = day.status === 'in-force';
  const places: Readonly<Record<string, string>> = isNow
    ? {}
    : { [CODE]: here, [DEFINITIONS]: atDay(day.from, DEFINITIONS) };
  return {
    day: day.from,
    status: day.status,
    words: daySentence(day),
    ways: [
      { text: 'All texts of this day', href: here },
      { text: 'Another date', href: dayAddress() },
      {
        text: without === HOME ? 'Back to the texts in force' : 'This version without a date',
        href: without,
      },
      ...(without === HOME ? [] : [{ text: 'Back to the texts in force', href: HOME }]),
    ],
    navigation: siteOf(publication).navigation.map((link) => ({
      ...link,
      href: places[link.href] ?? link.href,
    })),
  };
}
