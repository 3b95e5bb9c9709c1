/**
 * Drafts that are made from a text that changes, and are not read together with it: they have the
 * same words, and need the same change.
 */
import { fieldRange } from '../library/front-matter.ts';
import type { Version } from '../library/types.ts';
import { consequence, isPublished, type Consequence, type Setting } from './consequences.ts';

/**
 * The drafts that rest on a text which edits change.
 *
 * @param asked the change as the command has it, for such a draft.
 */
export function laterDrafts(
  edits: readonly Consequence[],
  asked: (version: Version) => string,
  setting: Setting,
): Consequence[] {
  const { library, register, placesIn } = setting;
  const together = new Set(register.consolidation.versions.values());
  const changed = new Set(edits.map(({ file }) => file));
  return [...library.documents, ...library.policies].flatMap(({ versions }) => {
    const basedOn = (one: Version, seen: readonly Version[] = []): boolean => {
      const base = versions.find(({ number }) => number === one.base);
      if (base === undefined || seen.includes(base)) return false;
      return (changed.has(base.file) && together.has(base)) || basedOn(base, [...seen, base]);
    };
    return versions
      .filter((one) => !together.has(one) && one.status !== 'withdrawn')
      .filter((one) => !isPublished(library, one.file) && basedOn(one))
      .map((one) => {
        const { between, offsetOf, source } = placesIn(one.file);
        const place = fieldRange(source, ['base']);
        return consequence(setting, {
          touched: 'fact',
          file: one.file,
          place:
            place === undefined
              ? between(0, 0)
              : between(offsetOf(place.start), offsetOf(place.end)),
          at: '',
          edit: undefined,
          reason: `This draft is made from a text that changes. Ask for it too: npm run consequences -- ${asked(one)}`,
        });
      });
  });
}
