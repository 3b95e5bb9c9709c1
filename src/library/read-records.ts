/**
 * Reads what is kept about the texts, beside them: what the checks are to do, which faults of the
 * official text are known, and what was recorded of each text when it was put in force. Each is a
 * file of YAML, with the fields of `schemas.ts`.
 */
import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostics.ts';
import { documentId, versionNumber } from '../model/identifiers.ts';
import { partsOf } from './file-parts.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter, type ReadFrontMatter } from './front-matter.ts';
import type { ReadFiles } from './read.ts';
import { checksSchema, knownFaultSchema, knownFaultsSchema, publishedSchema } from './schemas.ts';
import type { KnownFault } from './types.ts';
import { yamlFault } from './yaml-faults.ts';

function readRecord<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
  diagnostics: Diagnostic[],
): ReadFrontMatter<z.infer<Schema>> | undefined {
  const whole = { value: file.text, position: undefined };
  return readFrontMatter(whole, file.text, schema, file.name, diagnostics);
}

/**
 * Notes that nothing could be read of a file, and says at its fault what follows: without it every
 * fault that was settled there would come back as news.
 */
function leaveUnread(
  { name }: ContentFile,
  into: ReadFiles,
  diagnostics: readonly Diagnostic[],
): void {
  into.unread.push(name);
  const fault = diagnostics.findLast(({ file }) => file === name);
  if (fault !== undefined) {
    fault.note =
      `${fault.note ?? ''}\nUntil it can be read, no rule is held against the texts.`.trim();
  }
}

/** Reads `checks.yaml`. */
export function readChecks(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const read = readRecord(file, checksSchema, diagnostics);
  if (read === undefined) {
    leaveUnread(file, into, diagnostics);
    return;
  }
  const { fields, rangeOf } = read;
  into.checks = {
    complete: fields.complete ?? false,
    severities: Object.entries(fields.severities ?? {}).map(([rule, severity]) => ({
      rule,
      severity,
      place: rangeOf(['severities', rule]),
    })),
  };
}

/** Reads `known-faults.yaml`. */
export function readKnownFaults(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const read = readRecord(file, knownFaultsSchema, diagnostics);
  if (read === undefined) {
    into.knownFaults = soundEntries(file.text);
    if (into.knownFaults.length === 0) leaveUnread(file, into, diagnostics);
    return;
  }
  into.knownFaults = read.fields.faults.map((fault, index) => ({
    ...fault,
    at: fault.at,
    place: read.rangeOf(['faults', index]),
  }));
}

/** The entries that are as they must be: one faulty entry must not bring all known faults back. */
function soundEntries(text: string): KnownFault[] {
  const yaml = parseDocument(text, { prettyErrors: false });
  if (yamlFault(yaml) !== undefined) return [];
  const { faults } = (yaml.toJS() ?? {}) as { faults?: unknown };
  if (!Array.isArray(faults)) return [];
  return faults.flatMap((entry): KnownFault[] => {
    const { data } = knownFaultSchema.safeParse(entry);
    return data === undefined ? [] : [{ ...data, at: data.at, place: undefined }];
  });
}

/** Reads `published.yaml`. */
export function readPublished(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const read = readRecord(file, publishedSchema, diagnostics);
  if (read === undefined) {
    leaveUnread(file, into, diagnostics);
    return;
  }
  into.published = read.fields.versions.map((entry, index) => ({
    document: documentId(entry.document),
    version: versionNumber(entry.version),
    on: entry.on,
    sha256: entry.sha256,
    corrections: (entry.corrections ?? []).map((correction) => ({
      ...correction,
      changes: correction.changes ?? [],
    })),
    place: read.rangeOf(['versions', index]),
  }));
}

/**
 * The hash that `published.yaml` records of a text: SHA-256, in hexadecimal, of all that stands
 * after its front matter, as UTF-8. Front matter is left out, since a text in force is superseded
 * one day without a change of its words.
 */
export function hashOfText(source: string): string {
  return createHash('sha256').update(partsOf(source).text, 'utf8').digest('hex');
}
