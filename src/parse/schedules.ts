/**
 * Schedules, Annexes and Appendices inside a document: which blocks stand in one, and whether its
 * numbers begin again there. A number is an address only beside the schedule that it is a number of:
 * “paragraph 2 of Schedule 1” is no clause 2.
 */
import { remembered } from '../model/once.ts';
import type { InSchedule, LegalContent, LegalDocument, LegalNode, Part } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';

const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const SCHEDULE = new RegExp(
  String.raw`^(?:[A-Z]{1,4}\d{1,2}\s+)?(?:the\s+)?(?:(?:${ORDINAL})\s+)?(schedule|annex(?:e|ure)?|appendix|exhibit|attachment|addendum|part|form)(?:\s+(?:no\.?\s*)?([A-Z]{1,2}-\d{1,2}(?![\d.])|[A-Z]\d{1,2}(?![\d.])|[A-Z]{1,2}|\d{1,3}[A-Z]?|[IVXLC]+))?(?=$|\s*[.:;,–—([-]|\s+\p{Lu})`,
  'iu',
);
/** More letters than such a heading has. */
const LONGEST = 120;

/** True for the heading of a Schedule, an Annex or the like at the end of a text. */
export function isScheduleHeading(words: string): boolean {
  return readHeading(words) !== undefined;
}

function readHeading(words: string): { kind: string; label: string } | undefined {
  const line = words.trim();
  if (line.length > LONGEST || /[.;,]$/.test(line)) return undefined;
  const [whole = '', kind = '', label] = SCHEDULE.exec(line) ?? [];
  if (whole === '') return undefined;
  // "Schedule of meetings" is none; "SCHEDULE", "The Schedule: Fees" are.
  if (label === undefined && /^\s+\p{L}/u.test(line.slice(whole.length))) return undefined;
  const [ordinal = ''] = new RegExp(`^(?:the\\s+)?(${ORDINAL})\\s`, 'i').exec(line) ?? [];
  return { kind: kind.toLowerCase(), label: label ?? ordinal.replace(/^the\s+/i, '').trim() };
}

/** The number that a numbering begins with: 1, 1.1, A1.1, A.1. */
export const FIRST_NUMBER = /^(?:[A-Z]{0,2}|[A-Z]{1,4}\.)[01](?:\.[01])*$/;

/** The blocks of a tree, and of its parts, that stand in a schedule, each with that. */
export const schedulesIn = remembered((tree: LegalDocument): ReadonlyMap<LegalNode, InSchedule> => {
  const all: Opened[] = [];
  const names = new Set<string>();
  const seen = new Set<string>();
  const papers = severalOfFirstLevel(tree);
  let around: Opened | undefined;
  let schedule: Opened | undefined;
  const open = (words: string, depth: number): void => {
    const read = readHeading(words);
    if (read === undefined || read.kind === 'form') {
      // “## Signatures” after “## Schedule 2” goes on; “# Terms” after it is another text.
      if (depth === 1 || depth < (around?.depth ?? 0)) around = schedule = undefined;
      return;
    }
    // The title of the whole text: “# Appendix M”; not where “# Annex S-2” follows “# Annex S-1”.
    if (depth === 1 && all.length === 0 && seen.size === 0 && !papers.has(read.kind)) return;
    const isPart = read.kind === 'part';
    const own = [capital(read.kind), read.label].filter((one) => one !== '').join(' ');
    const isWithin = isPart && around !== undefined && !around.isPart;
    const name = isWithin ? `${around?.name ?? ''} ${own}` : own;
    schedule = { name, depth, isPart, blocks: [], again: undefined };
    if (!isWithin) around = schedule;
    // Of two that are called alike neither is an address.
    if (names.has(name)) schedule.again = false;
    names.add(name);
    all.push(schedule);
  };
  const number = (own: string): void => {
    if (schedule !== undefined) schedule.again ??= FIRST_NUMBER.test(own) && seen.has(own);
    seen.add(own);
  };
  for (const block of blocksOf(tree)) {
    if (block.type === 'subHeading') {
      const words = plainText(block.children);
      open(words, block.depth);
      const [, own] = HEADED.exec(words) ?? [];
      if (own !== undefined) number(own);
    }
    if (block.type === 'part') {
      const depth = depthOf(block);
      // “## 4 General” after “### Schedule 1” below “## 3 Price” is a part of the text again.
      if (schedule !== undefined && depth !== undefined && goesOn(block.number, depth, schedule))
        around = schedule = undefined;
      if (depth !== undefined) number(block.number);
    }
    if (block.type === 'clause') number(block.number);
    schedule?.blocks.push(block);
  }
  return new Map(
    all.flatMap(({ name, isPart, blocks, again = false }) =>
      // A Part of a text whose numbers go on is a piece of the text itself.
      isPart && !again && !/ Part /.test(name)
        ? []
        : blocks.map((block) => [block, { name, again }] as const),
    ),
  );
});

/** A tree whose blocks say which schedule they stand in; the tree itself where it holds none. */
export function withSchedules(tree: LegalDocument): LegalDocument {
  const schedules = schedulesIn(tree);
  const marked = (node: LegalContent): LegalContent => {
    const { schedule: _, ...data } = node.data ?? {};
    const schedule = schedules.get(node);
    const children = node.type === 'part' ? { children: node.children.map(marked) } : {};
    const said = schedule === undefined ? data : { ...data, schedule };
    if (Object.keys(said).length > 0) return { ...node, ...children, data: said } as LegalContent;
    const { data: _none, ...bare } = node;
    return { ...bare, ...children } as LegalContent;
  };
  const isMarked = ({ data }: LegalContent): boolean => data?.schedule !== undefined;
  if (schedules.size === 0 && !blocksOf(tree).some(isMarked)) return tree;
  return { ...tree, children: tree.children.map(marked) };
}

/** The blocks of a document and of its parts, in order; a part before what it holds. */
function blocksOf(tree: LegalDocument): LegalContent[] {
  return tree.children.flatMap((block): LegalContent[] =>
    block.type === 'part' ? [block, ...block.children] : [block],
  );
}

/** A schedule whose blocks are being gathered. */
interface Opened {
  readonly name: string;
  readonly depth: number;
  readonly isPart: boolean;
  readonly blocks: LegalNode[];
  /** Nothing until a number stands below its heading. */
  again: boolean | undefined;
}

/** What several headings of the first level call themselves: “annex” of “# Annex S-1” and “# Annex S-2”. */
function severalOfFirstLevel(tree: LegalDocument): ReadonlySet<string> {
  const labels = new Map<string, Set<string>>();
  for (const block of blocksOf(tree)) {
    if (block.type !== 'subHeading' || block.depth !== 1) continue;
    const read = readHeading(plainText(block.children));
    if (read?.label) labels.set(read.kind, (labels.get(read.kind) ?? new Set()).add(read.label));
  }
  return new Set([...labels].flatMap(([kind, own]) => (own.size > 1 ? [kind] : [])));
}

/** A heading with a number that is no address: “1. Goods”. */
const HEADED = /^(\d{1,3}[A-Z]?(?:\.\d{1,3})*)[.):]?\s+\p{Lu}/u;

/** The depth of the printed heading of a part. */
function depthOf({ children: [heading] }: Part): number | undefined {
  return heading?.type === 'partHeading' ? heading.depth : undefined;
}

/** True for a part that is none of a schedule: its heading is higher, or no number began in the schedule. */
function goesOn(own: string, depth: number, { depth: above, again }: Opened): boolean {
  return depth < above || (depth === above && again === undefined && !FIRST_NUMBER.test(own));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
