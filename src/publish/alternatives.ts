/**
 * Alternatives of one modification, on its pages: what one of them makes of a document is compared
 * with what another makes of it.
 */
import { remembered } from '../model/once.ts';
import {
  alternativePairs,
  type AlternativePair,
  type AlternativeTexts,
} from '../amend/alternatives.ts';
import type { LibraryAnnex } from '../amend/annexes.ts';
import type { Modification, Paper } from '../library/types.ts';
import { documentId, versionNumber } from '../model/identifiers.ts';
import { paperAddress, redlineAddress, versionAddress } from './addresses.ts';
import type { AlternativeDocument, Alternatives, Link } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { documentName } from './words.ts';

/** The redlines between what alternatives make of one document, those that are published anyway left out. */
export const alternativeRedlines = remembered(
  (publication: Publication): readonly PublishedRedline[] => {
    const found = new Map<string, PublishedRedline>();
    for (const pair of pairsOf(publication)) {
      for (const { document, one, other } of pair.texts) {
        // Where one of them leaves the document alone, the other's own redline says it all.
        if (!amends(pair.one, document.id) || !amends(pair.other, document.id)) continue;
        if (publication.redlines.some((made) => made.old === one && made.new === other)) continue;
        found.set(redlineAddress(document, one.number, other.number), {
          document,
          old: one,
          new: other,
          redline: publication.redlineBetween(one, other),
          alternatives: true,
        });
      }
    }
    return [...found.values()];
  },
);

function pairsOf({ library }: Publication): AlternativePair[] {
  return alternativePairs(library);
}

function amends({ amended }: LibraryAnnex, document: string): boolean {
  return amended.some(({ subject }) => subject.document === document);
}

/** A modification's alternatives and how they differ; none where it has no alternatives. */
export function alternativesSection(
  publication: Publication,
  modification: Modification,
): Alternatives | undefined {
  const pairs = pairsOf(publication).filter((pair) => pair.modification === modification);
  if (pairs.length === 0) return undefined;
  const annexes = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  return {
    annexes: [...annexes].map(({ paper, amended }) => ({
      annex: { text: paperName(paper), href: paperAddress(modification, paper) },
      texts: amended.map(({ subject }): Link => {
        const document = publication.documentOf(documentId(subject.document));
        const base = versionNumber(subject.base);
        const result = versionNumber(subject.result);
        return {
          text: `Changes to ${documentName(document)}, version ${result}`,
          href: redlineAddress(document, base, result),
        };
      }),
    })),
    pairs: pairs.map((pair) => ({
      heading: `${paperName(pair.one.paper)}, compared with ${paperName(pair.other.paper)}`,
      documents: pair.texts
        .filter(({ one, other }) => one !== other)
        .map((texts) => documentEntry(publication, pair, texts)),
    })),
  };
}

function documentEntry(
  publication: Publication,
  pair: AlternativePair,
  { document, one, other }: AlternativeTexts,
): AlternativeDocument {
  const name = `${documentName(document)}: ${document.title}`;
  const [first, second] = [shortName(pair.one.paper), shortName(pair.other.paper)];
  const isFirst = amends(pair.one, document.id);
  if (isFirst && amends(pair.other, document.id)) {
    return {
      name,
      words: `From version ${one.number}, which ${first} makes, to version ${other.number}, which ${second} makes:`,
      summary: publication.redlineBetween(one, other).summary,
      links: [
        { text: 'See what differs', href: redlineAddress(document, one.number, other.number) },
        ...[one, other].map(({ number }) => ({
          text: `Version ${number}`,
          href: versionAddress(document, number),
        })),
      ],
    };
  }
  const [changing, leaving] = isFirst ? [first, second] : [second, first];
  const [base, made] = isFirst ? [other, one] : [one, other];
  return {
    name,
    words: `Only ${changing} changes it; ${leaving} leaves it as version ${base.number}. What ${changing} changes:`,
    summary: publication.redlineBetween(base, made).summary,
    links: [{ text: 'See what changes', href: redlineAddress(document, base.number, made.number) }],
  };
}

function paperName(paper: Paper): string {
  return paper.annex === undefined ? paper.name : `Annex ${paper.annex}: ${paper.name}`;
}

function shortName(paper: Paper): string {
  return paper.annex === undefined ? paper.name : `Annex ${paper.annex}`;
}
