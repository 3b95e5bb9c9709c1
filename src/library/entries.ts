/**
 * What the editors' commands write down of a version: its entry in the record of what was published, and
 * in the changelog of the code. Text in, text out; nothing is written to the disk here.
 */
import { parseDocument, stringify, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Day } from './types.ts';

/** What is recorded of a version that is published. */
interface RecordEntry {
  readonly document: string;
  readonly version: string;
  readonly on: Day;
  readonly sha256: string;
}

const RECORD_HEAD =
  '# What was published, and may not change unseen. Written by npm run publish-version and\n' +
  '# npm run correct-version. Do not edit it by hand.\n';

/** The record with one version more. */
export function withVersion(record: string | undefined, entry: RecordEntry): string {
  const yaml = recordOf(record);
  versionsIn(yaml).add(yaml.createNode(entry));
  return written(yaml);
}

/** A correction, and the hash that the text has with it. */
interface CorrectionEntry {
  readonly on: Day;
  readonly reason: string;
  readonly changes: readonly string[];
  readonly sha256: string;
}

/** The record with a correction of one of its versions. Throws where the version is not in it. */
export function withCorrection(
  record: string,
  { document, version }: Pick<RecordEntry, 'document' | 'version'>,
  { on, reason, changes, sha256 }: CorrectionEntry,
): string {
  const yaml = recordOf(record);
  const entry = versionsIn(yaml).items.find(
    (one) => one.get('document') === document && one.get('version') === version,
  );
  if (entry === undefined) throw new Error(`The record has no ${document} ${version}.`);
  const made = { on, reason, ...(changes.length > 0 && { changes }), sha256 };
  const corrections = entry.get('corrections') as YAMLSeq | undefined;
  if (corrections === undefined) entry.set('corrections', yaml.createNode([made]));
  else corrections.add(yaml.createNode(made));
  return written(yaml);
}

function recordOf(record: string | undefined): Document {
  return parseDocument(record ?? `${RECORD_HEAD}versions: []\n`);
}

function versionsIn(yaml: Document): YAMLSeq<YAMLMap> {
  const versions = yaml.get('versions') as YAMLSeq<YAMLMap>;
  versions.flow = false;
  return versions;
}

function written(yaml: Document): string {
  return yaml.toString({ lineWidth: 0 });
}

/** What the changelog says of one thing that happened: a line of Markdown, and its day in words. */
interface ChangelogEntry {
  readonly day: Day;
  /** The heading that entries of the day stand under: "29 February 2024". */
  readonly heading: string;
  readonly line: string;
}

/**
 * The changelog with an entry more: under the heading of its day, the latest day first. Nothing else
 * in it changes.
 */
export function withEntry(changelog: string | undefined, entry: ChangelogEntry): string {
  const text = changelog ?? `---\n${stringify({ title: 'Changelog' })}---\n`;
  const bullet = `- ${entry.line}`;
  const headings = [...text.matchAll(/^## (.+?)[ \t]*$/gm)];
  const same = headings.find((match) => match[1] === entry.heading);
  if (same !== undefined) {
    const next = headings[headings.indexOf(same) + 1];
    const section = text.slice(0, next?.index ?? text.length).trimEnd();
    const rest = next === undefined ? '' : `\n${text.slice(next.index)}`;
    return `${section}\n${bullet}\n${rest}`;
  }
  const later = headings.find((match) => !(dayOf(match[1] ?? '') > entry.day));
  const at = later?.index ?? text.length;
  const before = `${text.slice(0, at).trimEnd()}\n\n`;
  const after = at === text.length ? '' : `\n${text.slice(at)}`;
  return `${before}## ${entry.heading}\n\n${bullet}\n${after}`;
}

/** The day that a heading says; an empty one where it says none. */
function dayOf(heading: string): Day {
  const time = Date.parse(`${heading} UTC`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
