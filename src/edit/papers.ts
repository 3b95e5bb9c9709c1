/**
 * The words of the annexes that make proposed versions: what changes in a version changes in its
 * annex too, or the annex no longer makes the version.
 */
import type { WordsIn } from '../check/places.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { aroundIn, NOTHING_AROUND, type Around } from '../register/provisions.ts';
import type { Setting } from './consequences.ts';

/** Words of an annex, with what they stand in. */
export interface PaperWords {
  readonly file: string;
  readonly node: WordsIn;
  readonly around: Around;
}

/** A node of an annex that is no words: a clause, say. */
export interface PaperNode {
  readonly file: string;
  readonly node: LegalNode;
}

/** The annexes of legal text of the modifications that make the texts that are read together. */
function annexes({ library, register }: Setting): { file: string; tree: LegalNode }[] {
  const versions = [...register.consolidation.versions.values()];
  const making = new Set(
    versions.flatMap(({ status, modifications }) =>
      status === 'in-force' || status === 'superseded' ? [] : modifications,
    ),
  );
  return library.modifications
    .filter(({ id }) => making.has(id))
    .flatMap(({ papers }) =>
      papers.flatMap(({ file, text }) =>
        text.kind === 'legal' ? [{ file, tree: text.tree }] : [],
      ),
    );
}

/** All words of those annexes, in reading order; headings and terms of definitions among them. */
export function paperWords(setting: Setting): PaperWords[] {
  return annexes(setting).flatMap(({ file, tree }) => {
    const found: PaperWords[] = [];
    const visit = (node: LegalNode, around: Around): void => {
      const inside = aroundIn(node, around);
      if (isWordsNode(node)) found.push({ file, node, around: inside });
      else if (isParent(node)) for (const child of node.children) visit(child, inside);
    };
    visit(tree, NOTHING_AROUND);
    return found;
  });
}

/** The clauses of those annexes that bear a number. */
export function paperClauses(setting: Setting, number: string): PaperNode[] {
  return annexes(setting).flatMap(({ file, tree }) => {
    const found: PaperNode[] = [];
    const visit = (node: LegalNode): void => {
      if (node.type === 'clause' && node.number === number) found.push({ file, node });
      if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
    };
    visit(tree);
    return found;
  });
}
