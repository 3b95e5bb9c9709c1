/**
 * What is said of a modification in more than one place: its status on a day, and why it was made.
 */
import type { Modification } from '../library/types.ts';
import { statusWords } from '../model/lifecycle.ts';
import { at, modificationAddress, paperAddress } from './addresses.ts';
import { proseHeadings } from './headings.ts';
import type { Link, Quotation } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** "Proposed (as at 16 August 2023)". */
export function statusOn({ status, statusOn: day }: Modification): string {
  return `${statusWords(status)} (as at ${dayWords(day)})`;
}

/** Why it was made, in the words of its report; none where its front matter gives none. */
export function reasonOf(
  publication: Publication,
  modification: Modification,
): Quotation | undefined {
  const { id, reason } = modification;
  if (reason === undefined) return undefined;
  return {
    quote: reason.quote,
    source: reportLink(publication, { modification: id, heading: reason.heading }),
  };
}

/** A place in a report, with the report's name: "MP167B Modification Report, 16 August 2023, ‘Scope’". */
export function reportLink(
  publication: Publication,
  source: { readonly modification: Modification['id']; readonly heading: string },
): Link {
  const modification = publication.modificationOf(source.modification);
  const text = `${modification.number} Modification Report, ${dayWords(modification.date)}, ‘${source.heading}’`;
  return { text, href: reportAddress(modification, source.heading) };
}

/** The address of a heading of a report; of the report where it has no such heading. */
export function reportAddress(modification: Modification, heading: string): string {
  const report = modification.papers.find((paper) => paper.kind === 'report');
  if (report?.text.kind !== 'prose') return modificationAddress(modification.id);
  const found = proseHeadings(report.text.tree).find(({ name }) => name === heading);
  const address = paperAddress(modification, report);
  return found === undefined ? address : at(address, found.anchor);
}
