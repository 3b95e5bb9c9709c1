/**
 * What there may be only one of: a text in force, a document with a letter; and versions that are
 * made from one another in a circle, so that none is the first.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { ReadFiles, ReadVersion } from './read.ts';

/** Reports two versions in force, two documents with one letter, and circles of bases. */
export function checkRivals(read: ReadFiles, diagnostics: Diagnostic[]): void {
  diagnostics.push(
    ...twoInForce(read.versions),
    ...sameLetter(read.documents),
    ...circles(read.versions),
  );
}

function twoInForce(versions: readonly ReadVersion[]): Diagnostic[] {
  const inForce = versions.filter(({ value }) => value.status === 'in-force');
  return [...Map.groupBy(inForce, ({ value }) => value.document).values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const [first, second] = group as [ReadVersion, ReadVersion];
      return diagnose({
        file: second.file,
        place: second.placeOf(['status']),
        rule: 'two-versions-in-force',
        severity: 'error',
        found: `Found two versions in force: ${first.value.number} (${first.file}) and ${second.value.number}.`,
        expected: 'Expected one at most; every earlier one is superseded.',
        mend: 'Write in the earlier file: status: superseded',
      });
    });
}

/** The letter is what references call a document, so two documents cannot share it. */
function sameLetter(documents: ReadFiles['documents']): Diagnostic[] {
  const named = documents.filter(({ value }) => value.number !== undefined);
  const groups = Map.groupBy(named, ({ value }) => `${value.kind} ${value.number ?? ''}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((other) =>
      diagnose({
        file: other.file,
        place: other.placeOf(['number']),
        rule: 'duplicate-document',
        severity: 'error',
        found: `Found a second ${other.value.kind} ${other.value.number ?? ''}; the first is ${first?.file ?? ''}.`,
        expected: `Expected each ${other.value.kind} to have a letter of its own, since references name it by its letter.`,
        mend: 'Correct the letter that is wrong, or move the versions into one folder.',
      }),
    ),
  );
}

/** Each circle once, at the first of its versions. A version that names itself is told elsewhere. */
function circles(versions: readonly ReadVersion[]): Diagnostic[] {
  const byName = new Map(versions.map((version) => [nameOf(version.value), version]));
  const told = new Set<ReadVersion>();
  const found: Diagnostic[] = [];
  for (const start of versions) {
    const path = [start];
    let at = baseOf(start, byName);
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = baseOf(at, byName);
    }
    if (at !== start || path.length === 1 || told.has(start)) continue;
    for (const version of path) told.add(version);
    const numbers = [...path, start].map(({ value }) => value.number);
    found.push(
      diagnose({
        file: start.file,
        place: start.placeOf(['base']),
        rule: 'circle-of-bases',
        severity: 'error',
        found: `Found versions that are each made from the next, in a circle: ${numbers.join(' from ')}.`,
        expected: 'Expected the base of a version to be an earlier version.',
        mend: 'Correct the base that is wrong, or take it out of the earliest of them.',
      }),
    );
  }
  return found;
}

function baseOf(
  { value }: ReadVersion,
  byName: ReadonlyMap<string, ReadVersion>,
): ReadVersion | undefined {
  if (value.base === undefined) return undefined;
  return byName.get(nameOf({ document: value.document, number: value.base }));
}

function nameOf({ document, number }: Pick<ReadVersion['value'], 'document' | 'number'>): string {
  return `${document} ${number}`;
}
