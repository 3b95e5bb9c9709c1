/**
 * Where the pages of a day stand, as a file beside them: the script that keeps a chosen day on pages
 * of no day asks for it.
 */
import { dayPlacesAddress, documentAddress } from './addresses.ts';
import { dayNavigation, textAddress } from './chosen-day.ts';
import type { CodeDay } from './code-days.ts';
import { placesOfTexts } from './day-links.ts';
import { daySentence } from './day-words.ts';
import type { DataFile, DayPlaces } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords, documentName } from './words.ts';

/** The file of one day. */
export function dayPlaces(publication: Publication, day: CodeDay): DataFile {
  return {
    href: dayPlacesAddress(day.from),
    text: () => `${JSON.stringify(placesOf(publication, day))}\n`,
  };
}

function placesOf(publication: Publication, day: CodeDay): DayPlaces {
  const { consolidation, from } = day;
  return {
    words: daySentence(day),
    status: day.status,
    navigation: Object.fromEntries(dayNavigation(day, publication)),
    texts: Object.fromEntries(placesOfTexts(publication, { day: from, consolidation })),
    documents: publication.documents
      .filter(({ id }) => consolidation.versions.has(id))
      .map((document) => ({
        below: documentAddress(document),
        link: {
          text: `${documentName(document)} on ${dayWords(from)}`,
          href: textAddress(day, document),
        },
      })),
  };
}
