/**
 * What files say of one another must be true: a base version exists, a modification that is named
 * exists, one version at most is in force.
 */
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import { checkMentions, oneOf } from './mentions.ts';
import type { Read, ReadFiles, ReadVersion } from './read.ts';
import { checkRivals } from './rivals.ts';

/** How content is held against itself. */
export interface RelationOptions {
  /** True where versions that modifications make may be missing: they are about to be made. */
  readonly mayBeUnmade?: boolean;
}

/** Reports every file that names something there is not. */
export function checkRelations(
  read: ReadFiles,
  diagnostics: Diagnostic[],
  { mayBeUnmade = false }: RelationOptions = {},
): void {
  const names = knownNames(read, diagnostics);
  const must = (
    from: Read<unknown>,
    path: readonly PropertyKey[],
    kind: keyof typeof names,
    name: string,
  ): void => {
    if (names[kind].has(name)) return;
    diagnostics.push(unknownName(from, path, kind, name, [...names[kind]].sort()));
  };
  const mustBeVersion = (
    from: Read<unknown>,
    path: readonly PropertyKey[],
    field: string,
    document: string,
    number: string,
  ): void => {
    if (names.document.has(document))
      must(from, [...path, field], 'version', `${document} ${number}`);
    else must(from, [...path, 'document'], 'document', document);
  };
  for (const version of read.versions) {
    const { document, base, modifications, source } = version.value;
    if (!names.document.has(document)) diagnostics.push(noDocument(version));
    if (base !== undefined) must(version, ['base'], 'version', `${document} ${base}`);
    modifications.forEach((name, index) =>
      must(version, ['modifications', index], 'modification', name),
    );
    if (source) must(version, ['source', 'modification'], 'modification', source.modification);
    diagnostics.push(...statusFaults(version));
  }
  for (const document of read.documents) {
    const { value } = document;
    value.modifications.forEach((name, index) =>
      must(document, ['modifications', index], 'modification', name),
    );
    value.governedBy.forEach((entry, index) =>
      mustBeVersion(document, ['governedBy', index], 'version', entry.document, entry.version),
    );
    value.statements.forEach((entry, index) =>
      must(
        document,
        ['statements', index, 'source', 'modification'],
        'modification',
        entry.source.modification,
      ),
    );
  }
  for (const modification of read.modifications) {
    const { value } = modification;
    value.amends.forEach((entry, index) => {
      mustBeVersion(modification, ['amends', index], 'base', entry.document, entry.base);
      if (names.document.has(entry.document) && !mayBeUnmade)
        mustBeVersion(modification, ['amends', index], 'result', entry.document, entry.result);
    });
    value.policies.forEach((name, index) =>
      must(modification, ['policies', index], 'document', name),
    );
    value.implementation.forEach(({ release }, index) => {
      if (release) must(modification, ['implementation', index, 'release'], 'release', release);
    });
  }
  for (const paper of read.papers) {
    if (!names.modification.has(paper.modification)) diagnostics.push(noReport(paper));
    paper.value.amends?.forEach((entry, index) => {
      mustBeVersion(paper, ['amends', index], 'base', entry.document, entry.base);
      if (names.document.has(entry.document) && !mayBeUnmade)
        mustBeVersion(paper, ['amends', index], 'result', entry.document, entry.result);
    });
  }
  for (const release of read.releases) {
    release.value.modifications.forEach((entry, index) =>
      must(release, ['modifications', index, 'modification'], 'modification', entry.modification),
    );
  }
  checkRivals(read, diagnostics);
  checkMentions(read, diagnostics);
}

/** Where a file stands in the content: “code/section-d/9.0.md”, “releases/june.md”. */
const PLACE = /(?:^|\/)(code|policies|modifications|releases)\/([^/]+?)(?:\/([^/]+))?\.md$/i;

type Names = Readonly<Record<'document' | 'version' | 'modification' | 'release', Set<string>>>;

/** What can be named: what was read, and what could not be read for a fault of its own. */
function knownNames(read: ReadFiles, diagnostics: readonly Diagnostic[]): Names {
  const names: Names = {
    document: new Set(read.documents.map(({ value }) => value.id)),
    version: new Set(read.versions.map(({ value }) => `${value.document} ${value.number}`)),
    modification: new Set(read.modifications.map(({ value }) => value.id)),
    release: new Set(read.releases.map(({ value }) => value.id)),
  };
  // One fault is told once: a file that has one is not also said to be missing by all that name it.
  for (const { file = '' } of diagnostics.filter(isError)) {
    const [, folder = '', name = '', text = ''] = PLACE.exec(file) ?? [];
    if (folder === 'releases') names.release.add(name);
    else if (text === 'report') names.modification.add(name);
    else if (text === 'document') names.document.add(name);
    else if (folder !== 'modifications') names.version.add(`${name} ${text}`);
  }
  return names;
}

function unknownName(
  from: Read<unknown>,
  path: readonly PropertyKey[],
  kind: string,
  name: string,
  known: readonly string[],
): Diagnostic {
  return diagnose({
    file: from.file,
    place: from.placeOf(path),
    rule: `unknown-${kind}`,
    severity: 'error',
    found: `Found the ${kind} ${name} named here, and no such ${kind} in the content.`,
    expected: `Expected ${oneOf(known)}.`,
    mend: `Correct the name, or add the file of the ${kind}.`,
  });
}

/** A version in force says since when or when it was seen in force; a proposed one, what it is made from. */
function statusFaults(version: ReadVersion): Diagnostic[] {
  const { value, file, placeOf } = version;
  const missing = (
    found: string,
    expected: string,
    example: string,
    field = 'status',
  ): Diagnostic =>
    diagnose({
      file,
      place: placeOf([field]),
      rule: 'front-matter',
      severity: 'error',
      found,
      expected,
      mend: `Write, for example:\n${example}`,
    });
  if (
    value.status === 'in-force' &&
    value.inForceFrom === undefined &&
    value.inForceOn === undefined
  ) {
    return [
      missing(
        'Found a version in force without a date.',
        'Expected inForceFrom (its first day in force) or inForceOn (a day on which a source shows it in force).',
        'inForceOn: 2023-08-16',
      ),
    ];
  }
  if (
    value.status === 'proposed' &&
    (value.base === undefined || value.modifications.length === 0)
  ) {
    return [
      missing(
        'Found a proposed version without its base or its modifications.',
        'Expected base (the version it is made from) and modifications (what makes it).',
        'base: "9.0"\nmodifications: [mp167b]',
      ),
    ];
  }
  if (value.base === value.number) {
    return [
      missing(
        `Found version ${value.number} as its own base.`,
        'Expected an earlier version.',
        'base: "9.0"',
        'base',
      ),
    ];
  }
  return [];
}

function noDocument(version: ReadVersion): Diagnostic {
  const folder = version.file.slice(0, version.file.lastIndexOf('/'));
  return diagnose({
    file: version.file,
    place: { line: 1, column: 1 },
    rule: 'unknown-document',
    severity: 'error',
    found: `Found a version in ${folder}, and no ${folder}/document.md.`,
    expected: 'Expected a document.md beside the versions that says what document they are of.',
    mend: 'Add it, for example with:\n---\nkind: section\nnumber: D\ntitle: Modification Process\norder: 2\n---',
  });
}

function noReport(paper: Read<unknown> & { readonly modification: string }): Diagnostic {
  return diagnose({
    file: paper.file,
    place: { line: 1, column: 1 },
    rule: 'unknown-modification',
    severity: 'error',
    found: `Found an annex of ${paper.modification}, and no report.md beside it.`,
    expected: 'Expected the report of the modification in the same folder.',
    mend: `Add modifications/${paper.modification}/report.md, whose front matter holds the facts of the modification.`,
  });
}
