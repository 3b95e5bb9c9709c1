/**
 * Reads the files of documents: what a document is, and each of its versions.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { documentId, modificationId, versionNumber } from '../model/identifiers.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { legalTextOf, type VersionFacts } from './parse-once.ts';
import { readProse, tellOfText, type ReadFiles } from './read.ts';
import { policySchema, sectionSchema, versionSchema } from './schemas.ts';

/** Reads `document.md`. */
export function readDocument(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const id = documentId(match[2] ?? '');
  const common = { id, file: file.name };
  if (match[1] === 'code') {
    const prose = readProse(file, sectionSchema, diagnostics);
    if (prose === undefined) return;
    const none = { abbreviation: undefined, liveFrom: undefined, textReproduced: true };
    const lists = { modifications: [], governedBy: [], statements: [] };
    const value = { ...common, ...none, ...lists, ...prose.fields, about: prose.tree };
    into.documents.push({ value, file: file.name, placeOf: prose.placeOf });
    return;
  }
  const prose = readProse(file, policySchema, diagnostics);
  if (prose === undefined) return;
  const { fields } = prose;
  into.documents.push({
    value: {
      ...common,
      kind: fields.kind,
      number: undefined,
      title: fields.title,
      order: fields.order,
      abbreviation: fields.abbreviation,
      liveFrom: fields.liveFrom,
      textReproduced: fields.textReproduced ?? true,
      modifications: (fields.modifications ?? []).map(modificationId),
      governedBy: (fields.governedBy ?? []).map((entry) => ({
        document: documentId(entry.document),
        version: versionNumber(entry.version),
        clauses: entry.clauses,
      })),
      statements: (fields.statements ?? []).map((entry) => ({
        ...entry,
        source: { ...entry.source, modification: modificationId(entry.source.modification) },
      })),
      about: prose.tree,
    },
    file: file.name,
    placeOf: prose.placeOf,
  });
}

/** Reads a version, whose file bears its number. */
export function readVersion(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const text = legalTextOf(file);
  if (into.unparsed === undefined) text.parsed(); // its tree is asked for in any case
  tellOfText({ file: file.name, faults: () => text.told().diagnostics }, into, diagnostics);
  const front = readFrontMatter(
    text.frontMatter(),
    file.text,
    versionSchema,
    file.name,
    diagnostics,
  );
  if (front === undefined) return;
  const { fields, placeOf } = front;
  if (fields.version !== match[3]) {
    diagnostics.push(
      diagnose({
        file: file.name,
        place: placeOf(['version']),
        rule: 'front-matter',
        severity: 'error',
        found: `Found version ${fields.version} in the file ${match[3] ?? ''}.md.`,
        expected: 'Expected the file to be named after its version.',
        mend: `Rename the file to ${fields.version}.md, or write version: "${match[3] ?? ''}".`,
      }),
    );
  }
  const faults = (): Diagnostic[] => (text.told().isEmpty ? [noText(file)] : []);
  tellOfText({ file: file.name, faults }, into, diagnostics);
  const value: VersionFacts = {
    document: documentId(match[2] ?? ''),
    citedAs: undefined,
    number: versionNumber(fields.version),
    status: fields.status,
    extract: fields.extract ?? false,
    provisionalNumber: fields.provisionalNumber ?? false,
    base: fields.base === undefined ? undefined : versionNumber(fields.base),
    modifications: (fields.modifications ?? []).map(modificationId),
    inForceFrom: fields.inForceFrom,
    inForceOn: fields.inForceOn,
    source: fields.source && {
      modification: modificationId(fields.source.modification),
      annex: fields.source.annex,
    },
    file: file.name,
  };
  into.versions.push({ value, text, file: file.name, placeOf });
}

function noText(file: ContentFile): Diagnostic {
  return diagnose({
    file: file.name,
    place: { line: file.text.split('\n').length, column: 1 },
    rule: 'file',
    severity: 'error',
    found: 'Found front matter and no text.',
    expected: 'Expected the text of the version after the front matter.',
    mend: 'Write the text, or delete the file.',
  });
}
