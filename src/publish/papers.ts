/**
 * The pages of a modification's papers: its report and its annexes, in full.
 */
import { inForce, proposedBy } from '../library/consolidations.ts';
import type { Modification, Paper, Version } from '../library/types.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import { modificationAddress, paperAddress } from './addresses.ts';
import { annexFacts } from './annex-facts.ts';
import { consultationOf } from './consultation.ts';
import { proseContents, textContents } from './headings.ts';
import { modificationCrumbs, modificationHead } from './modification-head.ts';
import type { Fact, PaperPage } from './page-models.ts';
import { printProse, printText } from './print-text.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** Every paper of a modification, in full. */
export function paperPages(publication: Publication, modification: Modification): PaperPage[] {
  return modification.papers.map((paper) => paperPage(publication, modification, paper));
}

function paperPage(publication: Publication, modification: Modification, paper: Paper): PaperPage {
  // Legal text is read beside what it would make; a report speaks of the code as it stands.
  const consolidation =
    paper.text.kind === 'legal'
      ? proposedBy(publication.library, [modification.id], madeBy(publication, paper))
      : inForce(publication.library);
  const print = {
    publication,
    register: publication.registerOf(consolidation),
    style: 'permanent' as const,
  };
  const printed =
    paper.text.kind === 'legal'
      ? { contents: textContents(paper.text.tree), ...printText(paper.text.tree, print) }
      : {
          contents: proseContents(paper.text.tree),
          html: printProse(paper.text.tree, print),
          panels: [],
        };
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

/** A version that an annex makes, where it says so itself: terms are read beside it. */
function madeBy(publication: Publication, { amends }: Paper): Version | undefined {
  const [first] = amends ?? [];
  return first && publication.versionOf(first.document, first.result);
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
