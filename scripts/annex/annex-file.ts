/**
 * The file of an annex: its front matter, and the changes to each document below it.
 */
import type { LibraryAnnex } from '../../src/amend/annexes.ts';
import type { AmendedText } from '../../src/amend/read-annex.ts';
import { editFields } from '../../src/library/edit-fields.ts';
import { partsOf } from '../../src/library/file-parts.ts';
import type { Amended } from '../../src/library/types.ts';

/** What the front matter of a new annex says. */
export interface AnnexHead {
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
