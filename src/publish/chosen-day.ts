/**
 * The day that a page is read at: what is told of it, and where its pages stand.
 */
import type { CodeDocument } from '../library/types.ts';
import {
  at,
  atDay,
  CODE,
  dayAddress,
  DEFINITIONS,
  documentAddress,
  HOME,
  POLICIES,
} from './addresses.ts';
import type { CodeDay } from './code-days.ts';
import { daySentence } from './day-words.ts';
import type { ChosenDay } from './page-models.ts';
import type { Publication } from './publication.ts';
import { siteOf } from './site.ts';

/** Where a text of a day is read. It stays there when other texts are in force. */
export function textAddress(day: CodeDay, document: CodeDocument): string {
  return atDay(day.from, documentAddress(document));
}

/** For each page of the main navigation that each day has one of, that of the day. */
export function dayNavigation(
  { from, consolidation }: CodeDay,
  publication: Publication,
): Map<string, string> {
  const hasPolicies = publication.library.policies.some(({ id }) => consolidation.versions.has(id));
  return new Map([
    [CODE, dayAddress(from)],
    [DEFINITIONS, atDay(from, DEFINITIONS)],
    // The texts of policies stand among the others.
    ...(hasPolicies ? [[POLICIES, at(dayAddress(from), 'texts')] as const] : []),
  ]);
}

/**
 * What is told and led to on every page of a day.
 *
 * @param without the same page without a day.
 */
export function chosenDay(publication: Publication, day: CodeDay, without: string): ChosenDay {
  const places = dayNavigation(day, publication);
  const isText = without !== HOME && without !== DEFINITIONS;
  return {
    day: day.from,
    status: day.status,
    words: daySentence(day),
    ways: [
      { text: 'All texts of this day', href: dayAddress(day.from) },
      { text: 'Another date', href: dayAddress() },
      ...(isText ? [{ text: 'This version without a date', href: without, leavesDay: true }] : []),
      { text: 'Back to the texts in force', href: HOME, leavesDay: true },
    ],
    navigation: siteOf(publication).navigation.map((link) => ({
      ...link,
      href: places.get(link.href) ?? link.href,
    })),
  };
}
