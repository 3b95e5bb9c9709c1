/**
 * What is wrong with an annex before it is held against any version.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isMarked, isParent, type LegalContent, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Subject } from './subjects.ts';

/** A version that an annex says it is drawn against, and where. */
export interface StatedVersion {
  readonly version: string;
  readonly node: LegalContent;
}

export function withoutDocument(
  file: string,
  node: LegalContent,
  subjects: readonly Subject[],
): Diagnostic {
  const known = subjects.map(({ document, names }) => names[0] ?? document).join(', ');
  return diagnose({
    file,
    place: node.position?.start,
    rule: 'amendment-without-document',
    severity: 'error',
    found: 'Found marked text under no heading that names a document.',
    expected: `Expected a heading of the first or second level above it that names one of: ${known}.`,
    mend: 'Head each document in the annex, or write its heading into the front matter: amends: - { document: section-d, base: "9.0", result: "10.0", heading: "Changes to Section D" }.',
  });
}

export function withoutChange(
  file: string,
  position: Position | undefined,
  subject: Subject,
): Diagnostic {
  return diagnose({
    file,
    place: position?.start,
    rule: 'amendment-without-change',
    severity: 'error',
    found: `Found no change to ${subject.document}, which the front matter says the annex amends.`,
    expected: `Expected a heading that names ${subject.names[0] ?? subject.document}, and insertions or deletions below it.`,
    mend: 'Mark what changes with <ins> and <del>, or take the document out of amends.',
  });
}

export function otherBase(
  file: string,
  { version, node }: StatedVersion,
  subject: Subject,
): Diagnostic {
  return diagnose({
    file,
    place: node.position?.start,
    rule: 'amendment-baseline',
    severity: 'error',
    found: `Found an annex drawn against version ${version} of ${subject.document}, and base ${subject.base} in the front matter.`,
    expected: 'Expected both to name the same version.',
    mend: 'Correct the one that is wrong. Where the annex is to be carried over to a later version, use npm run rebase-annex.',
  });
}

/** Insertions in deletions, and the like: nobody can say which of the two is meant. */
export function nestedMarks(block: LegalContent, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: LegalNode, outer: LegalNode | undefined): void => {
    if (isMarked(node) && outer !== undefined) found.push(nested(node, outer, file));
    if (!isParent(node)) return;
    const inside = isMarked(node) ? node : outer;
    for (const child of node.children) visit(child, inside);
  };
  visit(block, undefined);
  return found;
}

function nested(node: LegalNode, outer: LegalNode, file: string): Diagnostic {
  const tag = ({ type }: LegalNode): string => (type === 'insertion' ? '<ins>' : '<del>');
  return diagnose({
    file,
    place: (node.position ?? outer.position)?.start,
    rule: 'amendment-nested-marks',
    severity: 'error',
    found: `Found ${tag(node)} inside ${tag(outer)}.`,
    expected: 'Expected insertions and deletions beside one another, none in another.',
    mend: 'Close the outer one first: <del>old words</del><ins>new words</ins>.',
  });
}

/** Words over a change that speak of provisions and are not understood: they are not checked. */
/** Words before the first passage that say nothing an annex is read for: they may be meant as context. */
export function idleWords(file: string, block: LegalContent, subject: Subject): Diagnostic {
  return diagnose({
    file,
    place: block.position?.start,
    rule: 'amendment-words-unread',
    severity: 'warning',
    found: `Found “${quoted(block)}” before the first change of ${subject.document}, which is not read as context; so it is not held against version ${subject.base}.`,
    expected:
      'Expected an instruction, or the version that the annex is drawn against, before the first change.',
    mend: 'Where it is text of the base, write an instruction over it. Where the annex only says something about itself, move it above the heading.',
  });
}

function quoted(block: LegalContent): string {
  const words = 'children' in block ? plainText(block.children as never).trim() : '';
  return words.length > 100 ? `${words.slice(0, 100).trimEnd()}…` : words;
}

export function unreadWords(file: string, block: LegalContent): Diagnostic {
  return diagnose({
    file,
    place: block.position?.start,
    rule: 'amendment-instruction-unread',
    severity: 'warning',
    found: `Found “${quoted(block)}” over a change, which is not understood as an instruction; so it is not held against what is marked.`,
    expected:
      'Expected an instruction that begins with what is to be done, or with what it is done to.',
    mend: 'Write it as in: Add Sections D10.22 to D10.28 as follows: or: Section D10.18 is amended as follows:',
  });
}
