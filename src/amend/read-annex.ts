/**
 * Reads an annex into amendments: for each document that it amends the passages of text in context,
 * each with the instruction above it and its entries told apart: context, changed, inserted, deleted.
 */
import type { Position } from 'unist';
import type { Diagnostic } from '../model/diagnostics.ts';
import {
  isMarked,
  isParagraph,
  isParent,
  type LegalContent,
  type LegalDocument,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { findCitations } from '../register/references/citations.ts';
import {
  idleWords,
  nestedMarks,
  otherBase,
  unreadWords,
  withoutChange,
  withoutDocument,
  type StatedVersion,
} from './annex-faults.ts';
import { markedEntriesOf, type MarkedEntry } from './entries.ts';
import { isOmission, readInstruction, statedVersion, type Instruction } from './instructions.ts';
import { namesSubject, type Subject } from './subjects.ts';

/** Text in context, under one instruction or none. */
export interface Passage {
  readonly instruction: Instruction | undefined;
  /** Where the instruction stands, else the first block. */
  readonly position: Position | undefined;
  readonly entries: readonly MarkedEntry[];
}

/** What an annex does to one document. */
export interface AmendedText {
  readonly subject: Subject;
  readonly position: Position | undefined;
  readonly passages: readonly Passage[];
}

export interface ReadAmendments {
  readonly amended: readonly AmendedText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An annex as a text. */
interface AnnexText {
  readonly file: string;
  readonly tree: LegalDocument;
}

/** Reads an annex. Never fails on a text: what cannot be read is a diagnostic. */
export function readAmendments(
  { file, tree }: AnnexText,
  subjects: readonly Subject[],
): ReadAmendments {
  const diagnostics: Diagnostic[] = [];
  const regions = regionsOf(blocksOf(tree.children), subjects);
  const amended = regions.flatMap(({ subject, position, blocks }): AmendedText[] => {
    if (subject === undefined) {
      const marked = blocks.find((block) => holdsMark(block));
      if (marked !== undefined) diagnostics.push(withoutDocument(file, marked, subjects));
      diagnostics.push(...otherBases(blocks, subjects, file));
      return [];
    }
    diagnostics.push(...blocks.flatMap((block) => nestedMarks(block, file)));
    const { passages, versions, unread, idle } = passagesOf(blocks);
    if (passages.some(isChanging)) {
      diagnostics.push(...idle.map((block) => idleWords(file, block, subject)));
      if (unread !== undefined) diagnostics.push(unreadWords(file, unread));
    }
    for (const stated of versions) {
      if (stated.version !== subject.base) diagnostics.push(otherBase(file, stated, subject));
    }
    return [{ subject, position, passages }];
  });
  for (const subject of subjects) {
    const own = amended.filter((one) => one.subject === subject);
    if (!own.some(({ passages }) => passages.some(isChanging))) {
      diagnostics.push(withoutChange(file, own[0]?.position, subject));
    }
  }
  return { amended: joined(amended), diagnostics };
}

/** Versions that are stated above the headings of documents, each of the document that it names. */
function otherBases(
  blocks: readonly LegalContent[],
  subjects: readonly Subject[],
  file: string,
): Diagnostic[] {
  return blocks.flatMap((node): Diagnostic[] => {
    const words = paragraphWords(node);
    const version = words === undefined ? undefined : statedVersion(words);
    if (words === undefined || version === undefined) return [];
    const named = subjects.filter(({ names }) => names.some((name) => words.includes(name)));
    const [only, ...others] = named.length === 0 ? subjects : named;
    // Of several documents the words may mean any.
    if (only === undefined || others.length > 0 || only.base === version) return [];
    return [otherBase(file, { version, node }, only)];
  });
}

function isChanging({ entries }: Passage): boolean {
  return entries.some(({ status }) => status !== 'context');
}

/** A document that is headed twice is amended once. */
function joined(amended: readonly AmendedText[]): AmendedText[] {
  return [...Map.groupBy(amended, ({ subject }) => subject)].map(([subject, all]) => ({
    subject,
    position: all[0]?.position,
    passages: all.flatMap(({ passages }) => passages),
  }));
}

/**
 * The blocks of an annex, parts opened, and clauses cut where the annex speaks for itself again: an
 * instruction that follows a clause in the file is no part of it.
 */
function blocksOf(nodes: readonly LegalContent[]): LegalContent[] {
  return nodes.flatMap((node): LegalContent[] => {
    if (node.type === 'part') {
      const [heading] = node.children;
      const isPrinted = heading?.type === 'partHeading';
      const rest = blocksOf(node.children.slice(isPrinted ? 1 : 0));
      return isPrinted ? [{ ...node, children: [heading] }, ...rest] : rest;
    }
    if (node.type !== 'clause') return [node];
    // What stands beside the number is the clause's own, however it sounds.
    const at = node.children.findIndex((child, index) => index > 0 && speaks(child));
    if (at === -1) return [node];
    return [
      { ...node, children: node.children.slice(0, at) },
      ...blocksOf(node.children.slice(at)),
    ];
  });
}

/** True for a paragraph in which the annex speaks, and not the law. */
function speaks(node: LegalContent): boolean {
  const words = paragraphWords(node);
  return words !== undefined && (isOmission(words) || readInstruction(words) !== undefined);
}

/** The words of a paragraph without marks. */
function paragraphWords(node: LegalContent): string | undefined {
  if (!isParagraph(node)) return undefined;
  return holdsMark(node) ? undefined : plainText(node.children);
}

function holdsMark(node: LegalContent): boolean {
  if (isMarked(node) || node.data?.redline?.written === true) return true;
  return isParent(node) && (node.children as LegalContent[]).some(holdsMark);
}

interface Region {
  readonly subject: Subject | undefined;
  readonly position: Position | undefined;
  readonly blocks: LegalContent[];
}

/** The blocks under the heading of each document; those before the first have no subject. */
function regionsOf(blocks: readonly LegalContent[], subjects: readonly Subject[]): Region[] {
  let current: Region = { subject: undefined, position: blocks[0]?.position, blocks: [] };
  const regions = [current];
  for (const block of blocks) {
    const subject = subjectAt(block, subjects);
    if (subject === undefined || subject === current.subject) current.blocks.push(block);
    else regions.push((current = { subject, position: block.position, blocks: [] }));
  }
  const [only] = regions;
  // An annex of one document need not head it.
  if (only !== undefined && regions.length === 1 && subjects.length === 1) {
    return [{ ...only, subject: subjects[0] }];
  }
  return regions;
}

/** The deepest heading that may head a document in an annex; sub-headings of the law are deeper. */
export const DEEPEST_HEADING = 2;

/** The document that a block heads, where it is the heading of one. */
export function subjectAt(block: LegalContent, subjects: readonly Subject[]): Subject | undefined {
  if (block.type !== 'subHeading' || block.depth > DEEPEST_HEADING) return undefined;
  const words = plainText(block.children);
  return subjects.find((subject) => namesSubject(words, subject));
}

/** True for words that speak of provisions by number, and not of the version they stand in. */
function cites(block: LegalContent): boolean {
  const words = paragraphWords(block);
  return (
    words !== undefined && statedVersion(words) === undefined && findCitations(words).length > 0
  );
}

/**
 * The passages of a region, the versions that it says it is drawn against, the words right before the
 * first passage, where they speak of provisions and are no instruction, and all other words before it.
 */
function passagesOf(blocks: readonly LegalContent[]): {
  passages: Passage[];
  versions: StatedVersion[];
  unread: LegalContent | undefined;
  idle: LegalContent[];
} {
  const passages: Passage[] = [];
  const versions: StatedVersion[] = [];
  const idle: LegalContent[] = [];
  let instruction: { read: Instruction; position: Position | undefined } | undefined;
  let open: LegalContent[] = [];
  const close = (): void => {
    const entries = markedEntriesOf(open);
    if (entries.length > 0 || instruction !== undefined) {
      passages.push({
        instruction: instruction?.read,
        position: instruction?.position ?? entries[0]?.position,
        entries,
      });
    }
    open = [];
  };
  const begins = blocks.findIndex((block) => speaks(block) || paragraphWords(block) === undefined);
  blocks.forEach((block, index) => {
    const words = paragraphWords(block);
    const version = words === undefined ? undefined : statedVersion(words);
    if (version !== undefined && index < begins) versions.push({ version, node: block });
    if (index < begins && words !== undefined) {
      if (version === undefined && words.trim() !== '') idle.push(block);
      return;
    }
    const read = words === undefined ? undefined : readInstruction(words);
    if (read !== undefined) {
      close();
      instruction = { read, position: block.position };
    } else if (words !== undefined && isOmission(words)) close();
    else open.push(block);
  });
  close();
  const [before, first] = [blocks[begins - 1], blocks[begins]];
  const isUnread = before !== undefined && first !== undefined && !speaks(first) && cites(before);
  return {
    passages: passages.filter(({ entries }) => entries.length > 0),
    versions,
    unread: isUnread ? before : undefined,
    idle: idle.filter((block) => !isUnread || block !== before),
  };
}
