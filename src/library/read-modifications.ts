/**
 * Reads the files of modifications and releases.
 */
import { parseProse } from '../parse/parse.ts';
import { legalTextOf } from './parse-once.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { documentId, modificationId, releaseId, versionNumber } from '../model/identifiers.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { readProse, tellOfText, type ReadFiles } from './read.ts';
import { annexSchema, releaseSchema, reportSchema } from './schemas.ts';
import type { Amended, Paper, Release } from './types.ts';

/** Reads a report: the facts of its modification, and the report as a paper. */
export function readReport(
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
      reason: fields.reason,
      objectives: (fields.objectives ?? []).map((entry) => ({ ...entry, words: entry.words })),
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
    amends: undefined,
    text: { kind: 'prose', tree },
    file: file.name,
  };
  into.papers.push({ value, modification: id, file: file.name, placeOf });
}

/** Reads an annex. */
export function readAnnex(
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const legal = legalTextOf(file);
  const front = readFrontMatter(
    legal.frontMatter(),
    file.text,
    annexSchema,
    file.name,
    diagnostics,
  );
  if (front === undefined) return;
  const { fields, placeOf } = front;
  const prose = fields.kind === 'legal-text' ? undefined : parseProse(file.text, file.name);
  const faults = (): readonly Diagnostic[] =>
    prose?.diagnostics ?? legal.parsed().diagnostics.filter(isFaultOfAnnex);
  tellOfText({ file: file.name, faults }, into, diagnostics);
  const value: Paper = {
    id: match[2] ?? '',
    kind: fields.kind,
    name: fields.name,
    annex: fields.annex,
    title: fields.title,
    version: fields.version,
    note: fields.note,
    amends: fields.amends?.map(amended),
    text:
      prose === undefined
        ? {
            kind: 'legal',
            get tree() {
              return legal.parsed().tree;
            },
          }
        : { kind: 'prose', tree: prose.tree },
    file: file.name,
  };
  into.papers.push({ value, modification: match[1] ?? '', file: file.name, placeOf });
}

/**
 * An annex shows stretches of several documents, and may show one provision as context of two
 * changes. What is changed or brought twice is told where it is applied.
 */
function isFaultOfAnnex({ ruleId }: Diagnostic): boolean {
  return ruleId !== 'duplicate-clause-number';
}

/** Reads a release. */
export function readRelease(
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

function amended(entry: {
  document: string;
  base: string;
  result: string;
  heading?: string | undefined;
}): Amended {
  return {
    ...(entry.heading !== undefined && { heading: entry.heading }),
    document: documentId(entry.document),
    base: versionNumber(entry.base),
    result: versionNumber(entry.result),
  };
}
