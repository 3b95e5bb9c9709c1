/**
 * The pages of a modification's papers: its report and its annexes, in full.
 */
import { annexesIn } from '../amend/annexes.ts';
import { inForce, proposedBy } from '../library/consolidations.ts';
import type { Modification, Paper } from '../library/types.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import { modificationAddress, paperAddress } from './addresses.ts';
import { annexFacts } from './annex-facts.ts';
import { consultationOf } from './consultation.ts';
import { proseContents, textContents } from './headings.ts';
import { modificationCrumbs, modificationHead } from './modification-head.ts';
import type { Fact, PaperPage } from './page-models.ts';
import { printAnnex } from './print-annex.ts';
import { printProse, printText } from './print-text.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** Every paper of a modification, in full. */
export function paperPages(publication: Publication, modification: Modification): PaperPage[] {
  return modification.papers.map((paper) => paperPage(publication, modification, paper));
}

function paperPage(publication: Publication, modification: Modification, paper: Paper): PaperPage {
  const printed = printPaper(publication, modification, paper);
  const consultation = consultationOf(paper);
  const name = paper.annex === undefined ? paper.name : `Annex ${paper.annex}: ${paper.name}`;
  const version = paper.version === undefined ? '' : `, version ${paper.version}`;
  const date = paper.annex === undefined ? `, ${dayWords(modification.date)}` : '';
  return {
    frame: {
      title: `${modification.number}: ${name} (${statusPhrase(modification.status)})`,
      description: `${name} of ${modification.number}, in full: ‘${paper.title}’.`,
      href: paperAddress(modification, paper),
      breadcrumbs: [
        ...modificationCrumbs(),
        { text: modification.number, href: modificationAddress(modification.id) },
      ],
      area: 'modifications',
    },
    head: modificationHead(modification, paper),
    label: `${name}${version}${date}`,
    ownTitle: paper.title,
    facts: [...paperFacts(modification, paper), ...annexFacts(publication, modification, paper)],
    ...(consultation && { consultation }),
    ...printed,
  };
}

/** The text of a paper. Legal text is read as part of what it amends; a report speaks of the code as it stands. */
function printPaper(
  publication: Publication,
  modification: Modification,
  { text }: Paper,
): Pick<PaperPage, 'contents' | 'html' | 'panels'> {
  const style = 'permanent' as const;
  if (text.kind !== 'legal') {
    const register = publication.registerOf(inForce(publication.library));
    const html = printProse(text.tree, { publication, register, style });
    return { contents: proseContents(text.tree), html, panels: [] };
  }
  const contents = textContents(text.tree);
  const annex = annexesIn(publication.library).find(({ tree }) => tree === text.tree);
  if (annex !== undefined && annex.amended.length > 0) {
    return { contents, ...printAnnex(publication, annex) };
  }
  const register = publication.registerOf(proposedBy(publication.library, [modification.id]));
  return { contents, ...printText(text.tree, { publication, register, style }) };
}

function paperFacts(modification: Modification, paper: Paper): Fact[] {
  const facts: Fact[] = [];
  if (paper.note !== undefined) facts.push({ name: 'Editor’s note', value: paper.note });
  if (paper.version !== undefined) facts.push({ name: 'Version', value: paper.version });
  if (paper.annex === undefined) facts.push({ name: 'Date', value: dayWords(modification.date) });
  if (modification.classification !== undefined) {
    facts.push({ name: 'Classification', value: modification.classification });
  }
  return facts;
}
