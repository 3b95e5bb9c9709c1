/**
 * What became of a provision that is gone, in words.
 */
import { annexesIn } from '../amend/annexes.ts';
import type { Modification } from '../library/types.ts';
import { at, documentAddress, goneAddress, versionAddress } from './addresses.ts';
import { inForceAs, type Departure } from './departures.ts';
import type { Phrase } from './html/nodes.ts';
import type { Link } from './page-models.ts';
import { makerPhrases } from './provenance.ts';
import { makersOf, stepStatus } from './provision-steps.ts';
import type { Publication } from './publication.ts';
import type { Provision } from '../register/provisions.ts';
import { documentName } from './words.ts';

/** The modifications by which it went. */
function departureMakers(
  publication: Publication,
  { redline, aligned }: Departure,
): readonly Modification[] {
  return makersOf(publication, redline.new, aligned, annexesIn(publication.library));
}

/** "Deleted by IM5, proposed for 1 October 2026.", "Renumbered K2.4 by IM6, …". */
export function departureWords(publication: Publication, departure: Departure): Phrase[] {
  const { redline } = departure;
  const makers = departureMakers(publication, departure);
  return [
    ...whatHappened(publication, departure),
    ...makerPhrases({ redline, makers }),
    { text: `, ${stepStatus({ redline, makers })}.` },
    ...elsewherePhrases(publication, departure),
    ...sincePhrases(publication, departure),
  ];
}

function whatHappened(publication: Publication, departure: Departure): Phrase[] {
  const { old, fresh, aligned } = departure;
  const { became } = aligned;
  if (fresh === undefined) return [{ text: 'Deleted' }];
  const there: Phrase = provisionLink(publication, fresh);
  if (old.kind === 'inlineDefinition') return [{ text: 'No longer defined in ' }, there];
  const isMove = became.some((one) => one === 'moved' || one === 'raised' || one === 'lowered');
  const verb = became.includes('merged')
    ? 'Merged into '
    : isMove
      ? 'Moved: it is '
      : old.kind === 'definition'
        ? 'Renamed '
        : 'Renumbered ';
  const isChanged = became.includes('changed') || became.includes('changedInside');
  return [{ text: verb }, there, ...(isChanged ? [{ text: ' and changed' }] : [])];
}

function elsewherePhrases(publication: Publication, { elsewhere }: Departure): Phrase[] {
  if (elsewhere.length === 0) return [];
  return [
    { text: ' The same modification puts the same words elsewhere: ' },
    ...elsewhere.flatMap((provision, index): Phrase[] => {
      const name = documentName(publication.documentOf(provision.version.document));
      const { text, href } = provisionLink(publication, provision);
      return [
        ...(index === 0 ? [] : [{ text: '; ' }]),
        { text: `${text} of ${name}, version ${provision.version.number}`, href },
      ];
    }),
    { text: '.' },
  ];
}

/** What became of what continues it, where that was not the end. */
function sincePhrases(publication: Publication, { fresh, redline }: Departure): Phrase[] {
  if (fresh === undefined || redline.new.status === 'in-force') return [];
  const since = inForceAs(publication, fresh);
  if (since === undefined) return [];
  if ('gone' in since) {
    const { text } = provisionLink(publication, since.gone.old);
    const href = at(goneAddress(since.gone.redline.document), since.gone.old.anchor);
    return [{ text: ' That is gone since: ' }, { text, href }, { text: '.' }];
  }
  const { name, anchor } = since.now;
  const href = at(documentAddress(redline.document), anchor);
  return [{ text: ' In the text in force it is ' }, { text: name, href }, { text: '.' }];
}

/** A provision by its name, in the version that it stands in. */
export function provisionLink(
  { documentOf }: Publication,
  { name, anchor, version }: Provision,
): Link {
  const address = versionAddress(documentOf(version.document), version.number);
  return { text: name, href: at(address, anchor) };
}
