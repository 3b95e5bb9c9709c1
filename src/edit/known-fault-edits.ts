/**
 * Known faults are filed under the provision or term that they are at: a name that changes changes
 * there too, or the fault is no longer known.
 */
import { indexProvisions } from '../register/provisions.ts';
import { consequence, isPublished, type Consequence, type Setting } from './consequences.ts';

/** “/code/section-d/document.md”, after what the content folder is called. */
const DOCUMENT = /\/(?:code|policies)\/[^/]+\/[^/]+$/;

/** The entries of known faults that are filed under a name, or under a limb of that clause. */
export function knownFaultEdits(
  from: string,
  to: string | undefined,
  setting: Setting,
): Consequence[] {
  const { library, placesIn } = setting;
  const [one] = [...library.documents, ...library.policies];
  const file = `${one?.file.replace(DOCUMENT, '') ?? ''}/known-faults.yaml`;
  return library.knownFaults.flatMap(({ at, place, text }) => {
    if (at === undefined || place === undefined) return [];
    if (at !== from && !at.startsWith(`${from}(`)) return [];
    const { source, offsetOf, between } = placesIn(file);
    const [start, end] = [offsetOf(place.start), offsetOf(place.end)];
    const field = /\bat:\s*["']?/.exec(source.slice(start, end));
    const begins = field === null ? -1 : start + field.index + field[0].length;
    if (begins === -1 || !source.startsWith(from, begins)) return [];
    return [
      consequence(setting, {
        touched: 'fact',
        file,
        place: between(begins, begins + from.length),
        at: '',
        ...(isKeptElsewhere(text, from, setting)
          ? {
              edit: undefined,
              reason:
                'A known fault is filed under it, and other versions keep the name: add an entry with the new one, and leave this for them.',
            }
          : { edit: to, reason: 'A known fault is filed under it.' }),
      }),
    ];
  });
}

/** True where a text has versions that the change does not reach: an entry holds for all of them. */
function isKeptElsewhere(text: string, name: string, { library, register }: Setting): boolean {
  const together = new Set(register.consolidation.versions.values());
  return [...library.documents, ...library.policies]
    .filter(({ id }) => id === text)
    .flatMap(({ versions }) => versions)
    .some(
      (one) =>
        one.status !== 'superseded' &&
        one.status !== 'withdrawn' &&
        (!together.has(one) || isPublished(library, one.file)) &&
        indexProvisions(one).all.some((provision) => provision.name === name),
    );
}
