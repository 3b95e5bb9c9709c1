/**
 * Front matter against its schema, with faults told by line: what was found, what is expected, and a
 * correct example.
 */
import type { Point, Position } from 'unist';
import { isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { FrontMatter } from '../parse/parse.ts';
import { helpFor } from './fields.ts';
import { headParts, opensHead, partsOf } from './file-parts.ts';
import { yamlFault } from './yaml-faults.ts';

/**
 * Where the value of a field stands in its file, from its beginning to its end; of a missing one, the
 * innermost thing that should hold it.
 */
export type PlaceOf = (path: readonly PropertyKey[]) => Position | undefined;

export interface ReadFrontMatter<Fields> {
  readonly fields: Fields;
  readonly placeOf: PlaceOf;
  /** From the beginning of a field's value to its end; nothing where there is no such field. */
  readonly rangeOf: (path: readonly PropertyKey[]) => Position | undefined;
}

/** Reads front matter; gives nothing, and diagnostics, when anything in it is wrong. */
export function readFrontMatter<Schema extends z.ZodObject>(
  frontMatter: FrontMatter | undefined,
  text: string,
  schema: Schema,
  file: string,
  diagnostics: Diagnostic[],
): ReadFrontMatter<z.infer<Schema>> | undefined {
  if (frontMatter === undefined) {
    diagnostics.push(missingFrontMatter(text, schema, file));
    return undefined;
  }
  const lines = new LineCounter();
  const yaml = parseDocument(frontMatter.value, { lineCounter: lines, prettyErrors: false });
  const firstLine = (frontMatter.position?.start.line ?? 0) + 1;
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf: PlaceOf = (path) => placeIn(yaml, frontMatter.value, path, pointAt) ?? TOP;
  const fault = yamlFault(yaml);
  if (fault !== undefined) {
    const { offset, found, mend } = fault;
    diagnostics.push(
      diagnose({
        file,
        place: pointAt(offset),
        rule: 'front-matter',
        severity: 'error',
        found,
        expected: 'Expected one field a line, as name: value.',
        mend,
      }),
    );
    return undefined;
  }
  /** A number as written: 9.0 is the number 9, and would be shown as that. */
  const writtenAt = (path: readonly PropertyKey[]): string | undefined => {
    const node = yaml.getIn(path, true);
    return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
  };
  const value: unknown = yaml.toJS() ?? {};
  const parsed = schema.safeParse(value);
  const rangeOf = (path: readonly PropertyKey[]) => rangeIn(yaml, frontMatter.value, path, pointAt);
  if (parsed.success) return { fields: parsed.data, placeOf, rangeOf };
  for (const issue of parsed.error.issues) {
    const keyOf: PlaceOf = (path) => keyIn(yaml, path, pointAt) ?? placeOf(path);
    diagnostics.push(
      ...issueDiagnostics(issue, schema, value, file, { placeOf, keyOf }, writtenAt),
    );
  }
  return undefined;
}

function issueDiagnostics(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  value: unknown,
  file: string,
  { placeOf, keyOf }: { readonly placeOf: PlaceOf; readonly keyOf: PlaceOf },
  writtenAt: (path: readonly PropertyKey[]) => string | undefined,
): Diagnostic[] {
  const fault = (
    place: Position | undefined,
    found: string,
    expected: string,
    mend?: string,
  ): Diagnostic =>
    diagnose({
      file,
      place,
      rule: 'front-matter',
      severity: 'error',
      found,
      expected,
      mend,
    });
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys(schema.shape).join(', ') : '';
    return issue.keys.map((key) =>
      fault(
        keyOf([...issue.path, key]),
        `Found the field ${namedField([...issue.path, key])}, which is not known here.`,
        known === '' ? 'Expected no such field.' : `Expected only the fields ${known}.`,
        'Correct its spelling, or take it out.',
      ),
    );
  }
  const name = String(issue.path[0] ?? '');
  const help = helpFor(schema, name);
  const found = valueAt(value, issue.path);
  const where = namedField(issue.path);
  return [
    fault(
      placeOf(issue.path),
      found === undefined
        ? `Found no field ${where}.`
        : `Found ${where}: ${writtenAt(issue.path) ?? shown(found)}.`,
      `Expected ${help?.expected ?? 'front matter made of fields'}.`,
      help === undefined ? undefined : `Write, for example:\n${help.example}`,
    ),
  ];
}

/** A field in words: "title"; in a list, by the place of its entry, counted from one. */
function namedField(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)));
  const at = path.findLastIndex((key) => typeof key === 'number');
  if (at === -1) return parts.join('.');
  const list = parts.slice(0, at + 1).join(', ');
  return at === path.length - 1 ? list : `${parts.slice(at + 1).join('.')} (${list})`;
}

function missingFrontMatter(text: string, schema: z.ZodObject, file: string): Diagnostic {
  const opened = opensHead(text);
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  const required = Object.entries(schema.shape)
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([name]) => helpFor(schema, name)?.example ?? `${name}: …`);
  return diagnose({
    file,
    place: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 + firstLine.length } },
    rule: 'front-matter',
    severity: 'error',
    found: opened ? 'Found front matter that is not closed.' : 'Found no front matter.',
    expected: 'Expected the file to begin with fields between two lines of three hyphens.',
    mend: `Begin the file, for example, with:\n---\n${required.join('\n')}\n---`,
  });
}

/** The line of hyphens that the front matter begins with. */
const TOP: Position = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };

function placeIn(
  yaml: YamlDocument,
  written: string,
  path: readonly PropertyKey[],
  pointAt: (offset: number) => Point,
): Position | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const place = rangeIn(yaml, written, path.slice(0, length), pointAt);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Where the name of a field stands. */
function keyIn(
  yaml: YamlDocument,
  path: readonly PropertyKey[],
  pointAt: (offset: number) => Point,
): Position | undefined {
  const map = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return undefined;
  const key = map.items
    .map(({ key }) => key)
    .find((one) => isScalar(one) && one.value === path.at(-1));
  if (!isScalar(key) || !key.range) return undefined;
  return { start: pointAt(key.range[0]), end: pointAt(key.range[1]) };
}

/** Where the value of a field stands; nothing where there is none. */
function rangeIn(
  yaml: YamlDocument,
  written: string,
  path: readonly PropertyKey[],
  pointAt: (offset: number) => Point,
): Position | undefined {
  const node = yaml.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (!node?.range) return undefined;
  // A list that ends with its line ends at its last word.
  const [start, after] = node.range;
  const end = start + written.slice(start, after).trimEnd().length;
  return { start: pointAt(start), end: pointAt(end) };
}

/**
 * Where a field's value stands in a file with front matter; nothing where there is no such field.
 *
 * @param source the whole file.
 */
export function fieldRange(source: string, path: readonly PropertyKey[]): Position | undefined {
  const { head } = partsOf(source);
  if (head === '') return undefined;
  const { fields } = headParts(head);
  const lines = new LineCounter();
  const yaml = parseDocument(fields, { lineCounter: lines, prettyErrors: false });
  return rangeIn(yaml, fields, path, (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
