/**
 * Known faults are filed under the provision or term that they are at: a name that changes changes
 * there too, or the fault is no longer known.
 */
import { consequence, type Consequence, type Setting } from './consequences.ts';

/** The entries of known faults that are filed under a name, or under a limb of that clause. */
export function knownFaultEdits(
  from: string,
  to: string | undefined,
  setting: Setting,
): Consequence[] {
  const { library, placesIn } = setting;
  const [label = ''] = library.documents[0]?.file.split('/') ?? [];
  const file = `${label}/known-faults.yaml`;
  return library.knownFaults.flatMap(({ at, place }) => {
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
        edit: to,
        reason: 'A known fault is filed under it.',
      }),
    ];
  });
}
