/**
 * What a kind of block is called.
 */
/** Kinds whose name is not that of their node: "tableRow" is a table row. */
const NAMES: Readonly<Record<string, string>> = {
  subHeading: 'sub-heading',
  termDefinition: 'definition',
  closingWords: 'paragraph',
  blockquote: 'quotation',
  code: 'code block',
  footnoteDefinition: 'footnote',
  thematicBreak: 'dividing line',
  definition: 'link address',
  insertion: 'mark',
  deletion: 'mark',
  words: 'passage',
};

/** The name of a kind, in the singular or the plural. */
export function nameOf(what: string, count = 1): string {
  const name = NAMES[what] ?? what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return count === 1 ? name : `${name}s`;
}
