/**
 * What stands apart from the clauses of a text: its words are others’ or are no more, and the numbers in it
 * are none of the text.
 */
export const APART: ReadonlySet<string> = new Set([
  'deletion',
  'blockquote',
  'table',
  'definitionList',
  'footnoteDefinition',
]);
