/**
 * Links that stay at a day: those to versions of that day lead to their pages of the day.
 */
import { atDay, documentAddress, versionAddress } from './addresses.ts';
import type { TextPrint } from './print-text.ts';
import type { Publication } from './publication.ts';

/**
 * Moves links to a day. What is given may be any value that a page is made of; every `href` in it that
 * leads to a version of the day is changed, and nothing else.
 */
export function stayAt(
  { documents }: Publication,
  { day, consolidation }: NonNullable<TextPrint['at']>,
): <Value>(value: Value) => Value {
  const moved = new Map<string, string>();
  for (const document of documents) {
    const version = consolidation.versions.get(document.id);
    if (version === undefined) continue;
    const there = atDay(day, documentAddress(document));
    moved.set(versionAddress(document, version.number), there);
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
