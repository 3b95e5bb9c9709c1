/**
 * What reading a file gives, and what every reader of a kind of file takes.
 */
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostics.ts';
import { parseProse } from '../parse/parse.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter, type PlaceOf } from './front-matter.ts';
import type { LegalText, VersionFacts } from './parse-once.ts';
import type {
  Changelog,
  CheckSettings,
  CodeDocument,
  CodeFacts,
  KnownFault,
  Modification,
  Paper,
  PublishedRecord,
  Release,
} from './types.ts';

/** A value read from a file, with the places of its fields for later diagnostics. */
export interface Read<Value> {
  readonly value: Value;
  readonly file: string;
  readonly placeOf: PlaceOf;
}

/** A version, whose text is parsed when it is asked for. */
export interface ReadVersion extends Read<VersionFacts> {
  readonly text: LegalText;
}

/** A text of which only the front matter was read. */
export interface UnparsedText {
  readonly file: string;
  /** Parses it and tells what its parser has to tell; what is wrong with the front matter is told. */
  readonly faults: () => readonly Diagnostic[];
}

/** Tells what is wrong with a text, or keeps it to be asked for where texts are parsed later. */
export function tellOfText(
  text: UnparsedText,
  { unparsed }: Pick<ReadFiles, 'unparsed'>,
  diagnostics: Diagnostic[],
): void {
  if (unparsed === undefined) diagnostics.push(...text.faults());
  else unparsed.push(text);
}

/** Everything read, still unrelated. Documents have no versions yet, modifications no papers. */
export interface ReadFiles {
  code?: Read<CodeFacts>;
  readonly documents: Read<Omit<CodeDocument, 'versions'>>[];
  readonly versions: ReadVersion[];
  /** Where texts are parsed only when somebody asks: those that were not, for what is wrong with them. */
  readonly unparsed: UnparsedText[] | undefined;
  readonly modifications: Read<Omit<Modification, 'papers'>>[];
  readonly papers: (Read<Paper> & { readonly modification: string })[];
  readonly releases: Read<Release>[];
  changelog?: Read<Changelog>;
  checks?: CheckSettings;
  knownFaults?: readonly KnownFault[];
  published?: readonly PublishedRecord[];
  /** What is kept about the texts and could not be read at all: files, by their names. */
  readonly unread: string[];
}

/** Reads one file of a kind into what was read before. */
export type Reader = (
  file: ContentFile,
  match: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
) => void;

/** Reads a file of prose with its front matter; nothing when the front matter is faulty. */
export function readProse<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
  diagnostics: Diagnostic[],
) {
  const parsed = parseProse(file.text, file.name);
  diagnostics.push(...parsed.diagnostics);
  const front = readFrontMatter(parsed.frontMatter, file.text, schema, file.name, diagnostics);
  return front === undefined ? undefined : { ...front, tree: parsed.tree };
}
