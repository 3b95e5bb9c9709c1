/**
 * Where a clause or definition comes from, in a line under its words: "Inserted by MP167B, proposed
 * for 29 February 2024".
 */
import type { CodeDocument, Version } from '../library/types.ts';
import { at, goneAddress, historyAddress, modificationAddress } from './addresses.ts';
import { departuresBefore, type Departure } from './departures.ts';
import type { Phrase } from './html/nodes.ts';
import type { Publication } from './publication.ts';
import {
  provisionPasts,
  stepStatus,
  type ProvisionPast,
  type ProvisionStep,
} from './provision-steps.ts';

/** So many steps are told beside the words; the history of the provision has them all. */
const MOST_STEPS = 2;

/**
 * The line for each clause and definition of a version, by its anchor. None for a version without a
 * base: of what is published first there is nothing to tell.
 */
export function provenanceOf(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): ReadonlyMap<string, readonly Phrase[]> {
  if (publication.redlineOf(version) === undefined) return new Map();
  const departed = new Map(
    departuresBefore(publication, version)
      .reverse()
      .map((one) => [one.old.anchor, one] as const),
  );
  return new Map(
    provisionPasts(publication, version).map((past) => {
      const { anchor, kind } = past.provision;
      const history = at(historyAddress(document, version.number), anchor);
      const other = kind === 'clause' ? departed.get(anchor) : undefined;
      const phrases = [
        ...phrasesOf(past),
        ...(other === undefined ? [] : otherBefore(document, other)),
        { text: ' ' },
        { text: 'History', href: history },
      ];
      return [anchor, phrases];
    }),
  );
}

/** A number that another provision bore before: an old citation of it means that one. */
function otherBefore(document: CodeDocument, { old, redline }: Departure): Phrase[] {
  return [
    { text: ` Before version ${redline.new.number}, ${old.name} was another provision: ` },
    { text: 'what became of it', href: at(goneAddress(document), old.anchor) },
    { text: '.' },
  ];
}

function phrasesOf({ steps, first }: ProvisionPast): Phrase[] {
  const told = steps.slice(0, MOST_STEPS);
  const more = steps.length - told.length;
  const phrases = told.flatMap((step, index): Phrase[] => [
    { text: index === 0 ? '' : '; ' },
    ...stepPhrases(step, index === 0),
  ]);
  if (more > 0) {
    phrases.push({ text: `; and ${String(more)} earlier ${more === 1 ? 'change' : 'changes'}` });
  } else if (first !== undefined) {
    const words = `in version ${first.version.number}, the first that is published here`;
    phrases.push({ text: steps.length === 0 ? `As ${words}` : `; stood ${words}` });
  }
  return [...phrases, { text: '.' }];
}

/** "Inserted by MP167B, proposed for 29 February 2024". */
function stepPhrases(step: ProvisionStep, begins: boolean): Phrase[] {
  const did = begins ? step.did : step.did.charAt(0).toLowerCase() + step.did.slice(1);
  return [{ text: did }, ...makerPhrases(step), { text: `, ${stepStatus(step)}` }];
}

/** " by MP167B and MP200", each a link; the version where no modification is said to make it. */
export function makerPhrases({
  makers,
  redline,
}: Pick<ProvisionStep, 'makers' | 'redline'>): Phrase[] {
  if (makers.length === 0) return [{ text: ` in version ${redline.new.number}` }];
  return makers.flatMap(({ id, number }, index): Phrase[] => [
    { text: index === 0 ? ' by ' : index === makers.length - 1 ? ' and ' : ', ' },
    { text: number, href: modificationAddress(id) },
  ]);
}
