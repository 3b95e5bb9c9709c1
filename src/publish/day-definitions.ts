/**
 * The defined terms of one day.
 */
import { at, atDay, dayAddress, DEFINITIONS, HOME, termAddress } from './addresses.ts';
import { chosenDay, textAddress } from './chosen-day.ts';
import type { CodeDay } from './code-days.ts';
import { dayNotice, spanWords } from './day-words.ts';
import type { DayDefinitionsPage, Frame, Link } from './page-models.ts';
import type { Publication } from './publication.ts';
import { whereDefined } from './term-words.ts';
import { dayWords } from './words.ts';

/** The page of all terms that are defined in the texts of a day, in their alphabet. */
export function dayDefinitions(publication: Publication, day: CodeDay): DayDefinitionsPage {
  const { definitions } = publication.registerOf(day.consolidation);
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const terms = [...definitions].map(([key, all]) => ({
    key,
    term: all[0]?.term ?? '',
    whole: { text: 'Its history and every use, at any date', href: termAddress(key) },
    definitions: all.map((definition): Link => {
      const { version, provision } = definition;
      return {
        text: whereDefined(publication, definition),
        href: at(textAddress(day, publication.documentOf(version.document)), provision.anchor),
      };
    }),
  }));
  const frame: Frame = {
    title: `Defined terms ${spanWords(day)}`,
    description: `Every term that is defined in the texts read together ${spanWords(day)}, and where.`,
    href: atDay(day.from, DEFINITIONS),
    breadcrumbs: [
      { text: 'Home', href: HOME },
      { text: 'At any date', href: dayAddress() },
      { text: dayWords(day.from), href: dayAddress(day.from) },
    ],
    area: 'definitions',
    day: chosenDay(publication, day, DEFINITIONS),
  };
  return {
    frame,
    notice: dayNotice(publication, day),
    terms: terms.sort((one, other) => compare(one.term, other.term)),
  };
}
