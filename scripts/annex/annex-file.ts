/**
 * The file of an annex: its front matter, and the changes to each document below it.
 */
import type { LibraryAnnex } from '../../src/amend/annexes.ts';
import { DEEPEST_HEADING, type AmendedText } from '../../src/amend/read-annex.ts';
import { namesSubject, type Subject } from '../../src/amend/subjects.ts';
import { editFields } from '../../src/library/edit-fields.ts';
import { partsOf } from '../../src/library/file-parts.ts';
import type { Amended } from '../../src/library/types.ts';
import { isParent, isWordsNode, type LegalNode } from '../../src/model/nodes.ts';
import { plainText } from '../../src/model/phrasing.ts';

/** What the front matter of a new annex says. */
interface AnnexHead {
  readonly letter: string;
  readonly title: string;
  readonly amends: readonly Amended[];
}

/** The file of a new annex. */
export function annexFile({ letter, title, amends }: AnnexHead, markdown: string): string {
  const head = [
    '---',
    'kind: legal-text',
    `annex: ${letter}`,
    `title: ${JSON.stringify(title)}`,
    'name: Legal text',
    `amends:${listOf(amends)}`,
    '---',
  ];
  return `${head.join('\n')}\n\n${markdown}`;
}

function listOf(amends: readonly Amended[]): string {
  return amends
    .map(({ document, base, result, heading }) => {
      const own = heading === undefined ? '' : `, heading: ${JSON.stringify(heading)}`;
      return `\n  - { document: ${document}, base: "${base}", result: "${result}"${own} }`;
    })
    .join('');
}

/** How often an annex heads a document. What stands under two headings cannot be written anew as one. */
export function headingsOf(node: LegalNode, subject: Subject): number {
  if (node.type === 'subHeading') {
    const isHead = node.depth <= DEEPEST_HEADING;
    return isHead && namesSubject(plainText(node.children), subject) ? 1 : 0;
  }
  if (!isParent(node) || isWordsNode(node)) return 0;
  return node.children.reduce((count, child) => count + headingsOf(child, subject), 0);
}

/**
 * The file of an annex with what it does to one document written anew; all else in it stays.
 *
 * @param source the file as it is.
 * @param markdown what it does to the document now, under its heading.
 */
export function annexWith(
  source: string,
  annex: LibraryAnnex,
  { position, subject }: AmendedText,
  amends: readonly Amended[],
  markdown: string,
): string {
  const end = source.includes('\r\n') ? '\r\n' : '\n';
  const from = position?.start.offset ?? partsOf(source).head.length;
  const after = annex.amended
    .filter((one) => one.subject !== subject)
    .flatMap((one) => one.position?.start.offset ?? [])
    .filter((offset) => offset > from);
  const rest = after.length === 0 ? '' : `${end}${source.slice(Math.min(...after))}`;
  const text = source.slice(0, from) + markdown.replaceAll('\n', end) + rest;
  return editFields(text, [
    { kind: 'remove', name: 'amends' },
    { kind: 'set', name: 'amends', value: listOf(amends) },
  ]);
}
