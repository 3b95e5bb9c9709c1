/**
 * The faults of the published text that are known, each with its clause: a reader is told of them,
 * since correcting the law takes a modification.
 */
import type { KnownFault } from '../library/types.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { indexProvisions } from '../register/provisions.ts';
import { at, HOME, KNOWN_FAULTS, paperAddress, versionAddress } from './addresses.ts';
import type { KnownFaultsPage, Link } from './page-models.ts';
import type { Publication } from './publication.ts';
import { documentName, versionPhrase } from './words.ts';

/** A fault that the checks found and the content knows of. */
export interface KnownFinding {
  readonly diagnostic: Diagnostic;
  readonly entry: KnownFault;
}

/** The page of known faults; none where nothing is known. */
export function knownFaultsPages(
  publication: Publication,
  known: readonly KnownFinding[],
): KnownFaultsPage[] {
  if (known.length === 0) return [];
  const { title } = publication.library.code;
  return [
    {
      frame: {
        title: 'Known faults',
        description: `Faults of the official text of the ${title} that are published here as they stand: correcting the law is for those who make it.`,
        href: KNOWN_FAULTS,
        breadcrumbs: [{ text: 'Home', href: HOME }],
        area: 'none',
      },
      faults: known.map(({ diagnostic, entry }) => ({
        where: whereOf(publication, diagnostic.file ?? '', entry.at),
        words: entry.words,
        found: toldToReaders(diagnostic.actual ?? diagnostic.reason),
        reason: entry.reason,
      })),
    },
  ];
}

/**
 * What a check found, as it is told to readers: the checks speak to editors ("Found that …", "Found
 * “X”, which is …"), and a reader is told what the text has.
 */
function toldToReaders(found: string): string {
  const that = /^Found that (.)/u;
  if (that.test(found)) {
    return found.replace(that, (_, first: string) => first.toUpperCase());
  }
  return found
    .replace(/^Found (“[^”]*”), which (is|are) /u, '$1 $2 ')
    .replace(/^Found /u, 'The text has ');
}

/** The clause that a fault is in, as a link; the whole text where it is in none. */
function whereOf(publication: Publication, file: string, name: string | undefined): Link {
  for (const document of publication.documents) {
    const version = document.versions.find((one) => one.file === file);
    if (version === undefined) continue;
    const provision = indexProvisions(version).all.find((one) => one.name === name);
    const address = versionAddress(document, version.number);
    const text = `${documentName(document)}, ${versionPhrase(version)}`;
    return provision === undefined
      ? { text, href: address }
      : { text: `${provision.name} (${text})`, href: at(address, provision.anchor) };
  }
  for (const modification of publication.library.modifications) {
    const paper = modification.papers.find((one) => one.file === file);
    if (paper === undefined) continue;
    const label = paper.annex === undefined ? paper.name : `Annex ${paper.annex}`;
    return {
      text: `${modification.number}, ${label}`,
      href: paperAddress(modification, paper),
    };
  }
  return { text: publication.library.code.title, href: HOME };
}
