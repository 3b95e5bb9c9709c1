/**
 * The notes at the end of the text in force on what is gone from it: old addresses lead there.
 */
import type { CodeDocument, Version } from '../library/types.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import { at, goneAddress } from './addresses.ts';
import { departuresBefore, type Departure } from './departures.ts';
import { departureWords } from './gone-words.ts';
import type { Phrase } from './html/nodes.ts';
import type { GoneNote } from './page-models.ts';
import type { Publication } from './publication.ts';

const { compare } = new Intl.Collator('en-GB', { numeric: true });

/** What is gone from a text, for its end: its old addresses lead there. */
export function goneNotes(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): GoneNote[] {
  const { byAnchor } = indexProvisions(version);
  const departures = Map.groupBy(departuresBefore(publication, version), ({ old }) => old.anchor);
  return [...departures]
    .map(([anchor, all]): GoneNote => {
      const [latest] = all as [Departure, ...Departure[]];
      const anchors = [anchor, ...anchorsInside(all, departures)];
      return {
        anchors: anchors.filter((one) => !byAnchor.has(one)),
        link: { text: latest.old.name, href: at(goneAddress(document), anchor) },
        words: [
          ...all.map((one) => departureWords(publication, one)),
          ...heldBefore(document, latest.old, [...departures.values()].flat()),
        ],
      };
    })
    .sort((one, other) => compare(one.link.text, other.link.text));
}

/**
 * The anchors of the limbs that stood in a provision, in the texts that it went from.
 *
 * @param others what has an entry of its own, by its anchor.
 */
export function anchorsInside(
  departures: readonly Departure[],
  others: ReadonlyMap<string, unknown>,
): string[] {
  const anchors = departures.flatMap(limbsOf);
  return [...new Set(anchors)].filter((anchor) => !others.has(anchor));
}

/** The anchors of the limbs of what departs. */
function limbsOf({ old }: Departure): string[] {
  const holds = (within: Provision | undefined): boolean =>
    within !== undefined && (within === old || holds(within.within));
  return indexProvisions(old.version)
    .all.filter(({ kind, within }) => (kind === 'limb' || kind === 'inlineLimb') && holds(within))
    .map(({ anchor }) => anchor);
}

/** That a limb's name was also that of a limb of a clause that went as a whole: a sentence for each. */
export function heldBefore(
  document: CodeDocument,
  { anchor, kind }: Provision,
  all: readonly Departure[],
): Phrase[][] {
  if (kind !== 'limb') return [];
  return all
    .filter((one) => one.old.anchor !== anchor && limbsOf(one).includes(anchor))
    .map(({ old, redline }) => [
      { text: `Before version ${redline.new.number} it was a limb of another ` },
      { text: old.name, href: at(goneAddress(document), old.anchor) },
      { text: '.' },
    ]);
}
