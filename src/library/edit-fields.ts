/**
 * Changes fields of a file's head and leaves every other byte as it is, comments among them: a YAML
 * library would write the whole head anew.
 */
import { isMap, isNode, isSeq, parseDocument, type Pair, type YAMLSeq } from 'yaml';
import { headParts, partsOf } from './file-parts.ts';

/** One change of a head. Values are YAML as it is to stand in the file. */
export type FieldEdit =
  | { readonly kind: 'set'; readonly name: string; readonly value: string }
  | { readonly kind: 'remove'; readonly name: string }
  /** Adds to the end of a list. */
  | { readonly kind: 'append'; readonly name: string; readonly value: string };

/** The file with the edits made in turn. Throws where the file has no head of fields. */
export function editFields(markdown: string, edits: readonly FieldEdit[]): string {
  return edits.reduce(edited, markdown);
}

function edited(markdown: string, edit: FieldEdit): string {
  const { head, text } = partsOf(markdown);
  const { opening, fields, closing } = headParts(head);
  return opening + editedFields(fields, edit) + closing + text;
}

function editedFields(fields: string, edit: FieldEdit): string {
  const { contents } = parseDocument(fields);
  if (contents !== null && !isMap(contents)) throw new Error('The head holds no fields.');
  const pair = contents?.items.find(({ key }) => String(key) === edit.name) as Pair | undefined;
  if (pair === undefined) {
    if (edit.kind === 'remove') return fields;
    const value = edit.kind === 'set' ? edit.value : `\n  - ${edit.value}`;
    return `${fields}${edit.name}:${value.startsWith('\n') ? '' : ' '}${value}\n`;
  }
  const [start, end] = rangeOf(pair.value);
  if (edit.kind === 'set') return fields.slice(0, start) + edit.value + fields.slice(end);
  if (edit.kind === 'append') return appended(fields, pair.value as YAMLSeq, edit.value);
  const [keyStart] = rangeOf(pair.key);
  return fields.slice(0, lineStart(fields, keyStart)) + fields.slice(lineEnd(fields, end));
}

/** A list with one entry more, on a line of its own where the others have one. */
function appended(fields: string, list: YAMLSeq, value: string): string {
  const [start, end] = rangeOf(list);
  const last = list.items.at(-1);
  if (last === undefined || !isSeq(list)) {
    return `${fields.slice(0, start).trimEnd()}\n  - ${value}${fields.slice(end)}`;
  }
  const [lastStart, lastEnd] = rangeOf(last);
  if (list.flow === true) {
    return `${fields.slice(0, lastEnd)}, ${value}${fields.slice(lastEnd)}`;
  }
  const indent = fields.slice(lineStart(fields, lastStart)).match(/^[ \t]*-[ \t]+/)?.[0] ?? '  - ';
  const at = lineEnd(fields, lastEnd);
  const before = fields.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${indent}${value}\n${fields.slice(at)}`;
}

/** Where a node begins, and where its value ends: a comment after it is not part of it. */
function rangeOf(node: unknown): [start: number, end: number] {
  if (!isNode(node) || !node.range) throw new Error('A field has no place in its file.');
  const [start, end] = node.range;
  return [start, end];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Past the line that a value ends on. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text.charAt(at - 1) === '\n') return at;
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}
