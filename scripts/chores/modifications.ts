/**
 * What becomes of modifications when versions that they make are put in force.
 */
import type { Day, Modification, Version } from '../../src/library/types.ts';
import { statusPhrase } from '../../src/model/lifecycle.ts';
import { list, type Content, type Named } from './content.ts';
import type { Files } from './files.ts';

/**
 * Marks a modification as in force once every version that it makes is. Gives what there is to say:
 * which are done, which have more to come, and which releases still say otherwise.
 */
export function closeModifications(
  content: Content,
  put: readonly Named[],
  from: Day,
  files: Files,
): string[] {
  const published = new Set(put.map(([document, { number }]) => `${document.id}@${number}`));
  const concerned = content.library.modifications.filter(({ id }) =>
    put.some(([, version]) => version.modifications.includes(id)),
  );
  return concerned.flatMap((modification) => {
    const open = modification.amends
      .filter(({ document, result }) => !published.has(`${document}@${result}`))
      .filter(({ document, result }) => !isPublished(versionOf(content, document, result)))
      .map(({ document, result }) => `${document}@${result}`);
    if (open.length > 0) {
      return [
        `${modification.number} also makes ${list(open)}, which ${open.length === 1 ? 'is' : 'are'} not in force.`,
      ];
    }
    const report = modification.papers.find(({ kind }) => kind === 'report');
    if (report === undefined) return [];
    files.edit(report.file, [
      { kind: 'set', name: 'status', value: 'in-force' },
      { kind: 'set', name: 'statusOn', value: from },
    ]);
    return [`${modification.number} is in force with it.`, ...releasesOf(content, modification)];
  });
}

function versionOf(content: Content, document: string, number: string): Version | undefined {
  return [...content.library.documents, ...content.library.policies]
    .find(({ id }) => id === document)
    ?.versions.find((version) => version.number === number);
}

function isPublished(version: Version | undefined): boolean {
  return version?.status === 'in-force' || version?.status === 'superseded';
}

function releasesOf({ library }: Content, { id }: Modification): string[] {
  return library.releases
    .filter(({ modifications }) => modifications.some(({ modification }) => modification === id))
    .filter(({ status }) => status !== 'in-force' && status !== 'withdrawn')
    .map(
      (release) =>
        `The release ${release.id} is still said to be ${statusPhrase(release.status)}: bring ${release.file} up to date.`,
    );
}
