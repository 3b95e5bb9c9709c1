/**
 * Links that stay at a day: those to versions and terms of that day lead to their pages of the day.
 */
import {
  at,
  atDay,
  DEFINITIONS,
  documentAddress,
  termAddress,
  versionAddress,
} from './addresses.ts';
import type { TextPrint } from './print-text.ts';
import type { Publication } from './publication.ts';

/** The page of the day for each version that is read on it, by the version's own address. */
export function placesOfTexts(
  { documents }: Publication,
  { day, consolidation }: NonNullable<TextPrint['at']>,
): Map<string, string> {
  return new Map(
    documents.flatMap((document): [string, string][] => {
      const version = consolidation.versions.get(document.id);
      if (version === undefined) return [];
      const there = atDay(day, documentAddress(document));
      return [[versionAddress(document, version.number), there]];
    }),
  );
}

/**
 * Moves links to a day. What is given may be any value that a page is made of; every `href` in it that
 * leads to a version of the day, or to a term of it, is changed, and nothing else.
 */
export function stayAt(
  publication: Publication,
  { day, consolidation }: NonNullable<TextPrint['at']>,
): <Value>(value: Value) => Value {
  const moved = placesOfTexts(publication, { day, consolidation });
  // The page of a term is of no day; the terms of the day lead on to it.
  for (const key of publication.registerOf(consolidation).definitions.keys()) {
    moved.set(termAddress(key), at(atDay(day, DEFINITIONS), key));
  }
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'href' && typeof one === 'string' ? moveHref(one) : move(one),
      ]),
    );
  };
  const moveHref = (href: string): string => {
    const [path = '', anchor] = href.split('#');
    const there = moved.get(path);
    if (there === undefined) return href;
    return anchor === undefined ? there : `${there}#${anchor}`;
  };
  return <Value>(value: Value) => move(value) as Value;
}
