import { annexesIn } from '../../amend/annexes.ts';
import { isPending } from '../../library/dates.ts';
import { fieldRange } from '../../library/front-matter.ts';
import type { Library, Version } from '../../library/types.ts';
import type { CodeRule, Fault } from '../rule.ts';
import { sampleModification } from '../sample-modification.ts';

export const amendmentWithoutAnnex: CodeRule = {
  name: 'amendment-without-annex',
  on: 'code',
  severity: 'warning',
  sentence: 'A proposed text is made by an annex of legal text.',
  reason:
    'An annex is what is decided on. Without one nobody can prove that the text has the changes that were decided, and no others.',
  right: sampleModification(),
  wrong: sampleModification({ without: true }),
  found: 'Found section-d 2.0 made by mp9, which has no annex of legal text for it.',
  *check({ library, sources }): Generator<Fault> {
    for (const { id, versions } of [...library.documents, ...library.policies]) {
      for (const version of versions) {
        const { file, number, modifications, base } = version;
        if (!isPending(version) || isMadeByAnnex(version, library)) continue;
        yield {
          file,
          place: fieldRange(sources.get(file) ?? '', ['modifications']),
          found: `Found ${id} ${number} made by ${modifications.join(' and ')}, which has no annex of legal text for it.`,
          expected: 'Expected an annex that makes it from its base.',
          mend: `Write it when the text is ready: npm run --silent annex -- ${id}@${base ?? ''} ${id}@${number}`,
        };
      }
    }
  },
};

/** True for a version that no annex need make, and for one that an annex makes. */
export function isMadeByAnnex(version: Version, library: Library): boolean {
  if (version.base === undefined || version.modifications.length === 0) return true;
  return annexesIn(library).some(
    ({ modification, paper }) =>
      version.modifications.includes(modification.id) &&
      (paper.amends ?? modification.amends).some(
        ({ document, result }) => document === version.document && result === version.number,
      ),
  );
}
