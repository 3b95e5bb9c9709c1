/**
 * The words of the annexes that make proposed versions: what changes in a version changes in its
 * annex too, or the annex no longer makes the version.
 */
import type { WordsIn } from '../check/places.ts';
import type { ModificationId } from '../model/identifiers.ts';
import { isParent, isWordsNode, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { aroundIn, NOTHING_AROUND, type Around } from '../register/around.ts';
import type { Marking } from './annex-marks.ts';
import type { Setting } from './consequences.ts';

/** Words of an annex, with what they stand in. */
interface PaperWords {
  readonly file: string;
  readonly node: WordsIn;
  readonly around: Around;
  /** The mark around all of the words, if there is one. */
  readonly marking: Marking;
}

/** A node of an annex that is no words: a clause, say. */
interface PaperNode {
  readonly file: string;
  readonly node: LegalNode;
  readonly marking: Marking;
}

interface Annex {
  readonly file: string;
  readonly tree: LegalDocument;
  readonly modification: ModificationId;
}

/** The annexes of legal text of the modifications that make the texts that are read together. */
export function annexes({ library, register }: Setting): Annex[] {
  const versions = [...register.consolidation.versions.values()];
  const making = new Set(
    versions.flatMap(({ status, modifications }) =>
      status === 'in-force' || status === 'superseded' ? [] : modifications,
    ),
  );
  return library.modifications
    .filter(({ id }) => making.has(id))
    .flatMap(({ id, papers }) =>
      papers.flatMap(({ file, text }) =>
        text.kind === 'legal' ? [{ file, tree: text.tree, modification: id }] : [],
      ),
    );
}

/** All words of those annexes, in reading order; headings and terms of definitions among them. */
export function paperWords(setting: Setting): PaperWords[] {
  return annexes(setting).flatMap(({ file, tree }) => {
    const found: PaperWords[] = [];
    const visit = (node: LegalNode, around: Around, marking: Marking): void => {
      const inside = aroundIn(node, around);
      const marked = markOf(node, marking);
      if (isWordsNode(node)) found.push({ file, node, around: inside, marking });
      else if (isParent(node)) for (const child of node.children) visit(child, inside, marked);
    };
    visit(tree, NOTHING_AROUND, 'context');
    return found;
  });
}

/** The clauses of those annexes that bear a number. */
export function paperClauses(setting: Setting, number: string): PaperNode[] {
  return annexes(setting).flatMap(({ file, tree }) => {
    const found: PaperNode[] = [];
    const visit = (node: LegalNode, marking: Marking): void => {
      if (node.type === 'clause' && node.number === number) found.push({ file, node, marking });
      if (!isParent(node) || isWordsNode(node)) return;
      for (const child of node.children) visit(child, markOf(node, marking));
    };
    visit(tree, 'context');
    return found;
  });
}

function markOf({ type }: LegalNode, marking: Marking): Marking {
  return type === 'insertion' || type === 'deletion' ? type : marking;
}
