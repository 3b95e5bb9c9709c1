/**
 * Writes the annex that leads from one version to another: passages in context under instructions.
 * What is written is proven: read again, it applies to the old version and gives the new one.
 */
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import { sameText } from '../model/equality.ts';
import {
  type DefinitionList,
  isMarked,
  isParent,
  type LegalContent,
  type LegalDocument,
} from '../model/nodes.ts';
import { parseLegalText } from '../parse/parse.ts';
import { stringifyLegalText } from '../parse/stringify.ts';
import { applyAmendments } from './apply.ts';
import { baselineOf, type Baseline, type VersionText } from './baseline.ts';
import { entriesOf } from './entries.ts';
import { instructionFaults } from './instruction-faults.ts';
import { named } from './locate.ts';
import { mergeRows, type Closeness, type MergedEntry } from './merge-rows.ts';
import { passagesIn } from './passages.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { readAmendments } from './read-annex.ts';
import type { Subject } from './subjects.ts';
import { GENERAL_INSTRUCTION, writeInstruction } from './write-instructions.ts';

/** What the annex is to be written with. */
export interface AnnexWords {
  /** The heading over the document: "Section D ‘Modification Process’". It must name the subject. */
  readonly heading: string;
  /** "These changes have been redlined against Section D version 9.0." */
  readonly statement: string;
  /** What the document calls a clause: "Section", "clause". */
  readonly clauseWord: string;
  /** How many blocks are shown before and after what changes. */
  readonly context: number;
}

/** An annex, or why there is none. */
type WrittenAnnex =
  | { readonly written: true; readonly markdown: string; readonly tree: LegalDocument }
  | { readonly written: false; readonly diagnostics: readonly Diagnostic[] };

/** Writes an annex of one document: first as closely marked as can be, else in whole blocks. */
export function writeAnnex(
  old: VersionText,
  fresh: VersionText,
  subject: Subject,
  words: AnnexWords,
): WrittenAnnex {
  for (const text of [old, fresh]) {
    if (holdsMarks(text.tree)) return { written: false, diagnostics: [marksInVersion(text)] };
  }
  const baseline = baselineOf(old);
  if (sameText(old.tree, fresh.tree))
    return { written: false, diagnostics: [nothingChanged(old, fresh)] };
  let why: readonly Diagnostic[] = [];
  for (const closeness of ['inside', 'whole'] as const) {
    for (const context of [words.context, Infinity]) {
      const tree = annexTree(baseline, fresh, { ...words, context }, closeness);
      const safe = stringifyLegalText(tree);
      const tried = tryAnnex(safe, baseline, fresh, subject);
      why = tried.why;
      if (!tried.proven) continue;
      const plain = plainMarkdown(safe);
      const markdown = tryAnnex(plain, baseline, fresh, subject).proven ? plain : safe;
      return { written: true, markdown, tree: parseLegalText(markdown, '').tree };
    }
  }
  return { written: false, diagnostics: [unwritable(old, fresh, why)] };
}

function annexTree(
  baseline: Baseline,
  fresh: VersionText,
  words: AnnexWords,
  closeness: Closeness,
): LegalDocument {
  const merged = mergeRows(
    baseline,
    { tree: fresh.tree, entries: entriesOf(fresh.tree) },
    closeness,
  );
  const passages = passagesIn(merged, baseline, words.context);
  return {
    type: 'legalDocument',
    children: [
      { type: 'subHeading', depth: 2, children: [{ type: 'text', value: words.heading }] },
      paragraph(words.statement),
      ...passages.flatMap((entries) => [
        paragraph(instructionFor(entries, words)),
        ...blocksOf(entries),
      ]),
    ],
  };
}

function paragraph(value: string): LegalContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** The instruction of a passage, where it reads as what the passage does; else a general one. */
function instructionFor(entries: readonly MergedEntry[], { clauseWord }: AnnexWords): string {
  const words = writeInstruction(entries, clauseWord);
  const tree: LegalDocument = {
    type: 'legalDocument',
    children: [paragraph(words), ...blocksOf(entries)],
  };
  const subject: Subject = { document: '', base: '', result: '', names: [], heading: undefined };
  const { amended } = readAmendments({ file: '', tree }, [subject]);
  const isRead = amended.some(({ passages }) =>
    passages.some(({ instruction }) => instruction?.words === words),
  );
  return isRead && instructionFaults(amended, '').length === 0 ? words : GENERAL_INSTRUCTION;
}

/** The blocks of a passage: neighbours that come or go together in one mark. */
function blocksOf(entries: readonly MergedEntry[]): LegalContent[] {
  const blocks: LegalContent[] = [];
  for (const { status, node, old, new: fresh } of entries) {
    const list = (old ?? fresh)?.list;
    const mark =
      status === 'inserted' ? 'insertion' : status === 'deleted' ? 'deletion' : undefined;
    const isInline = list !== undefined && (mark === undefined || isSimple(node));
    if (isInline) {
      const marked = mark === undefined ? node : markAround(mark, [node]);
      const last = blocks.at(-1);
      if (last?.type === 'definitionList') last.children.push(marked);
      else blocks.push(listOf([marked]));
    } else if (mark === undefined) blocks.push(node);
    else {
      const last = blocks.at(-1);
      const inside = list === undefined ? node : listOf([node]);
      const within = last?.type === mark ? (last.children as LegalContent[]).at(-1) : undefined;
      if (within?.type === 'definitionList' && list !== undefined) within.children.push(node);
      else if (last?.type === mark) last.children.push(inside);
      else blocks.push(markAround(mark, [inside]));
    }
  }
  return blocks;
}

function listOf(children: LegalContent[]): DefinitionList {
  return { type: 'definitionList', layout: 'list', children };
}

function markAround(type: 'insertion' | 'deletion', children: LegalContent[]): LegalContent {
  return { type, children: children };
}

/** True for a definition that can be marked word by word: one without limbs. */
function isSimple(node: LegalContent): boolean {
  if (node.type !== 'termDefinition') return false;
  return node.children.every(
    (child) => child.type !== 'meaning' || child.children.every(({ type }) => type === 'paragraph'),
  );
}

/** Whether the annex, read again, gives the new version, and says nothing that it does not do. */
function tryAnnex(
  markdown: string,
  old: Baseline,
  fresh: VersionText,
  subject: Subject,
): { proven: boolean; why: readonly Diagnostic[] } {
  const { tree, diagnostics } = parseLegalText(markdown, 'annex');
  if (diagnostics.some((one) => one.ruleId === 'unpaired-mark' || one.ruleId === 'html'))
    return { proven: false, why: [] };
  const read = readAmendments({ file: 'annex', tree }, [subject]);
  const [amended] = read.amended;
  if (amended === undefined || read.diagnostics.some(isError)) return { proven: false, why: [] };
  const applied = applyAmendments(amended, old.text, 'annex');
  if (!applied.applied) return { proven: false, why: applied.diagnostics };
  return { proven: sameText(applied.tree, fresh.tree), why: [] };
}

function holdsMarks(node: LegalDocument | LegalContent): boolean {
  if (isMarked(node)) return true;
  return isParent(node) && (node.children as LegalContent[]).some(holdsMarks);
}

function marksInVersion(text: VersionText): Diagnostic {
  return diagnose({
    file: text.file,
    rule: 'marks-in-version',
    severity: 'error',
    found: `Found insertions or deletions in ${named(text)} itself.`,
    expected: 'Expected a version without marks: an annex could not be told from its text.',
    mend: 'Accept or reject them in the version first.',
  });
}

function nothingChanged(old: VersionText, fresh: VersionText): Diagnostic {
  return diagnose({
    file: fresh.file,
    rule: 'amendment-without-change',
    severity: 'error',
    found: `Found the same text in ${named(old)} and ${named(fresh)}.`,
    expected: 'Expected two versions that differ.',
    mend: 'Name the two versions between which the text changed.',
  });
}

function unwritable(
  old: VersionText,
  fresh: VersionText,
  [why]: readonly Diagnostic[],
): Diagnostic {
  // What the new version has wrong, such as a term that is defined twice, an annex cannot make.
  const reason = why === undefined ? '' : ` Of the closest one this is said: ${why.actual ?? ''}`;
  return diagnose({
    file: fresh.file,
    rule: 'amendment-unwritable',
    severity: 'error',
    found: `Found changes from ${named(old)} to ${named(fresh)} that no annex in Markdown can say exactly.${reason}`,
    expected: 'Expected changes to clauses, definitions, headings and other blocks.',
    mend: 'Most often a list or a table is built differently in the two; write one of them like the other.',
  });
}
