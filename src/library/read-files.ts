/**
 * Content files to documents, versions, modifications and releases, each file by itself. How they
 * relate to one another is checked in `relations.ts`.
 */
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { documentId, modificationId, releaseId, versionNumber } from '../model/identifiers.ts';
import { parseLegalText, parseProse } from '../parse/parse.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter, type PlaceOf } from './front-matter.ts';
import {
  annexSchema,
  codeSchema,
  policySchema,
  releaseSchema,
  reportSchema,
  sectionSchema,
  versionSchema,
} from './schemas.ts';
import type { CodeDocument, CodeFacts, Modification, Paper, Release, Version } from './types.ts';

/** A value read from a file, with the places of its fields for later diagnostics. */
export interface Read<Value> {
  readonly value: Value;
  readonly file: string;
  readonly placeOf: PlaceOf;
}

/** Everything read, still unrelated. Documents have no versions yet, modifications no papers. */
export interface ReadFiles {
  code?: Read<CodeFacts>;
  readonly documents: Read<Omit<CodeDocument, 'versions'>>[];
  readonly versions: Read<Version>[];
  readonly modifications: Read<Omit<Modification, 'papers'>>[];
  readonly papers: (Read<Paper> & { readonly modification: string })[];
  readonly releases: Read<Release>[];
}

type Reader = (
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
) => void;

/** Which file is read how, by its place. The first that fits is taken. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^code\.md$/, readCode],
  [/^(code|policies)\/([a-z0-9-]+)\/document\.md$/, readDocument],
  [/^(code|policies)\/([a-z0-9-]+)\/(\d+(?:\.\d+)*)\.md$/, readVersion],
  [/^modifications\/([a-z0-9-]+)\/report\.md$/, readReport],
  [/^modifications\/([a-z0-9-]+)\/(annex-[a-z])\.md$/, readAnnex],
  [/^releases\/([a-z0-9-]+)\.md$/, readRelease],
];

/** Reads every file by its kind; a file whose place means nothing is reported. */
export function readFiles(files: readonly ContentFile[], diagnostics: Diagnostic[]): ReadFiles {
  const into: ReadFiles = {
    documents: [],
    versions: [],
    modifications: [],
    papers: [],
    releases: [],
  };
  for (const file of files) {
    const found = READERS.map(([pattern, reader]) => ({
      match: pattern.exec(file.path),
      reader,
    })).find(({ match }) => match !== null);
    if (found?.match) found.reader(file, found.match, into, diagnostics);
    else diagnostics.push(strayFile(file));
  }
  return into;
}

function readCode(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const prose = readProse(file, codeSchema, diagnostics);
  if (prose === undefined) return;
  const { fields, tree, placeOf } = prose;
  into.code = { value: { ...fields, introduction: tree }, file: file.name, placeOf };
}

function readDocument(
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

function readVersion(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const parsed = parseLegalText(file.text, file.name);
  diagnostics.push(...parsed.diagnostics);
  const front = readFrontMatter(
    parsed.frontMatter,
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
  if (parsed.tree.children.length === 0) diagnostics.push(noText(file));
  const value: Version = {
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
    tree: parsed.tree,
    file: file.name,
  };
  into.versions.push({ value, file: file.name, placeOf });
}

function readReport(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const prose = readProse(file, reportSchema, diagnostics);
  if (prose === undefined) return;
  const { fields, tree, placeOf } = prose;
  const { kind, note, ...facts } = fields;
  const id = match[1] ?? '';
  into.modifications.push({
    value: {
      ...facts,
      id: modificationId(id),
      classification: fields.classification,
      proposer: fields.proposer,
      path: fields.path,
      parties: fields.parties ?? [],
      amends: fields.amends.map(amended),
      policies: (fields.policies ?? []).map(documentId),
      implementation: (fields.implementation ?? []).map((entry) => ({
        ...entry,
        release: entry.release === undefined ? undefined : releaseId(entry.release),
      })),
      timetable: fields.timetable ?? [],
    },
    file: file.name,
    placeOf,
  });
  const value: Paper = {
    id: 'report',
    kind,
    name: 'Modification Report',
    annex: undefined,
    title: fields.title,
    version: fields.version,
    note,
    text: { kind: 'prose', tree },
    file: file.name,
  };
  into.papers.push({ value, modification: id, file: file.name, placeOf });
}

function readAnnex(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const legal = parseLegalText(file.text, file.name);
  const front = readFrontMatter(legal.frontMatter, file.text, annexSchema, file.name, diagnostics);
  if (front === undefined) return;
  const { fields, placeOf } = front;
  const prose = fields.kind === 'legal-text' ? undefined : parseProse(file.text, file.name);
  diagnostics.push(...(prose ?? legal).diagnostics);
  const value: Paper = {
    id: match[2] ?? '',
    kind: fields.kind,
    name: fields.name,
    annex: fields.annex,
    title: fields.title,
    version: fields.version,
    note: fields.note,
    text:
      prose === undefined
        ? { kind: 'legal', tree: legal.tree }
        : { kind: 'prose', tree: prose.tree },
    file: file.name,
  };
  into.papers.push({ value, modification: match[1] ?? '', file: file.name, placeOf });
}

function readRelease(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const prose = readProse(file, releaseSchema, diagnostics);
  if (prose === undefined) return;
  const { fields, tree, placeOf } = prose;
  const value: Release = {
    ...fields,
    id: releaseId(match[1] ?? ''),
    modifications: fields.modifications.map((entry) => ({
      ...entry,
      modification: modificationId(entry.modification),
    })),
    about: tree,
    file: file.name,
  };
  into.releases.push({ value, file: file.name, placeOf });
}

function readProse<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
  diagnostics: Diagnostic[],
) {
  const parsed = parseProse(file.text, file.name);
  diagnostics.push(...parsed.diagnostics);
  const front = readFrontMatter(parsed.frontMatter, file.text, schema, file.name, diagnostics);
  return front === undefined ? undefined : { ...front, tree: parsed.tree };
}

function amended(entry: { document: string; base: string; result: string }) {
  return {
    document: documentId(entry.document),
    base: versionNumber(entry.base),
    result: versionNumber(entry.result),
  };
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

function strayFile(file: ContentFile): Diagnostic {
  return diagnose({
    file: file.name,
    place: { line: 1, column: 1 },
    rule: 'file',
    severity: 'error',
    found:
      'Found a Markdown file in a place that means nothing here, so that its text would not be published.',
    expected:
      'Expected code.md, code/FOLDER/document.md, code/FOLDER/VERSION.md, the same under policies/, modifications/FOLDER/report.md, modifications/FOLDER/annex-LETTER.md or releases/NAME.md; folders and names in lower case.',
    mend: 'Move or rename the file; a version is named after its number, for example code/section-d/10.0.md.',
  });
}
