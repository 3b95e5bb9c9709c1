/**
 * References to provisions that are not published here: neither links nor errors, but listed.
 */
import { compareNumbers } from '../model/identifiers.ts';
import { citedAs } from '../register/references/citation.ts';
import { at, versionAddress } from './addresses.ts';
import type { CodePage, Link } from './page-models.ts';
import type { Publication } from './publication.ts';
import { unitWords } from './words.ts';

/** Every unpublished provision that is cited, with the provisions that cite it, by number. */
export function unpublishedReferences(publication: Publication): CodePage['unpublished'] {
  const found = new Map<string, { heading: string; citedBy: Map<string, Link> }>();
  for (const register of publication.registers) {
    for (const { citation, targets, version, provision } of register.references) {
      targets.forEach((target, index) => {
        const cited = citation.targets[index];
        if (target.kind !== 'unpublished' || cited === undefined) return;
        const number = citedAs(cited);
        const entry = found.get(number) ?? {
          heading: cited.heading,
          citedBy: new Map<string, Link>(),
        };
        found.set(number, entry);
        const document = publication.documentOf(version.document);
        const address = versionAddress(document, version.number);
        const href = provision === undefined ? address : at(address, provision.anchor);
        const where = provision === undefined ? document.title : unitWords(document, provision);
        entry.citedBy.set(href, { text: `${where}, version ${version.number}`, href });
      });
    }
  }
  return [...found]
    .sort(([one], [other]) => compareNumbers(one, other))
    .map(([number, { heading, citedBy }]) => ({ number, heading, citedBy: [...citedBy.values()] }));
}
