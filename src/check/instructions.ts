/**
 * The instructions of an annex ("Add Sections D10.22-27 as follows:") with what stands under each.
 */
import { plainText } from '../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { findCitations } from '../register/references/citations.ts';
import type { WordsIn } from './places.ts';

export type Deed = 'add' | 'delete' | 'amend';

/** What an instruction says and what is done under it. */
export interface Instruction {
  readonly deed: Deed;
  readonly node: WordsIn;
  /** What it names: offsets into its words, and the provisions, those inside ranges too. */
  readonly named:
    { readonly start: number; readonly end: number; readonly words: string } | undefined;
  readonly numbers: readonly string[];
  /** How many definitions it speaks of; nothing where it speaks of none. */
  readonly definitions: 'one' | 'several' | undefined;
  /** What is done under it, provision by provision. */
  readonly done: readonly Done[];
}

/** A provision that marks are around or in. */
export interface Done {
  readonly name: string;
  readonly kind: 'clause' | 'limb' | 'definition';
  readonly deed: Deed | 'nothing';
  readonly node: LegalNode;
}

const VERBS: readonly (readonly [RegExp, Deed])[] = [
  [/^(?:Please )?(?:Add|Insert|Include|Introduce)\b/i, 'add'],
  [/^(?:Please )?(?:Delete|Remove|Omit|Revoke)\b/i, 'delete'],
  [/^(?:Please )?(?:Amend|Change|Modify|Replace|Update|Revise)\b/i, 'amend'],
];

/** After these words an instruction says where, not what. */
const WHERE = /\b(?:after|before|following|immediately|under|below|above|in place of|to read)\b/i;

/** Finds the instructions of an annex, in order. */
export function instructionsIn(tree: LegalNode): Instruction[] {
  const found: (Omit<Instruction, 'done'> & { done: Done[] })[] = [];
  const visit = (node: LegalNode, deed: Deed | 'nothing', clause: string): void => {
    if (node.type === 'subHeading' && node.depth <= 2) found.push({ ...NONE, node, done: [] });
    if (isWordsNode(node)) {
      const instruction = instructionIn(node);
      if (instruction !== undefined) found.push({ ...instruction, done: [] });
      return;
    }
    if (!isParent(node)) return;
    const inside = node.type === 'insertion' ? 'add' : node.type === 'deletion' ? 'delete' : deed;
    const done = doneTo(node, inside, clause);
    // A limb of a clause that is added whole is added with it.
    const covered = done?.kind === 'limb' && deed !== 'nothing' && clause !== '';
    if (done !== undefined && !covered) found.at(-1)?.done.push(done);
    const within = node.type === 'clause' ? node.number : clause;
    const around = done?.kind === 'clause' && done.deed !== 'amend' ? inside : inside;
    for (const child of node.children) visit(child, around, within);
  };
  visit(tree, 'nothing', '');
  return found.filter(
    ({ numbers, definitions }) => numbers.length > 0 || definitions !== undefined,
  );
}

const NONE = { deed: 'amend', named: undefined, numbers: [], definitions: undefined } as const;

function instructionIn(node: WordsIn): Omit<Instruction, 'done'> | undefined {
  const words = plainText(node.children);
  const deed = VERBS.find(([verb]) => verb.test(words))?.[1];
  if (deed === undefined || words.length > LONGEST) return undefined;
  const where = WHERE.exec(
    words.replace(/\b(?:the following|as follows)\b/gi, (same) => '_'.repeat(same.length)),
  );
  const said = where === null ? words : words.slice(0, where.index);
  const citations = findCitations(said);
  const [first] = citations;
  const last = citations.at(-1);
  const own = citations.flatMap(({ targets }) => targets.map(({ number }) => number));
  const end = Math.max(0, ...(last?.targets.map((target) => target.end) ?? []));
  const definition = /\bdefinition(s?)\b/i.exec(said);
  return {
    deed,
    node,
    named: first && { start: first.start, end, words: words.slice(first.start, end) },
    numbers: definition === null ? own : [],
    definitions: definition === null ? undefined : definition[1] === '' ? 'one' : 'several',
  };
}

/** An instruction is a line; a clause that begins with such a verb is longer. */
const LONGEST = 300;

function doneTo(node: LegalNode, deed: Deed | 'nothing', clause: string): Done | undefined {
  const own = deed === 'nothing' && holdsMark(node) ? 'amend' : deed;
  if (node.type === 'clause') return { name: node.number, kind: 'clause', deed: own, node };
  if (node.type === 'termDefinition') return { name: '', kind: 'definition', deed: own, node };
  if (node.type !== 'limb' || clause === '' || node.label === '') return undefined;
  return { name: clause + node.label, kind: 'limb', deed, node };
}

function holdsMark(node: LegalNode): boolean {
  if (node.type === 'insertion' || node.type === 'deletion') return true;
  return isParent(node) && node.children.some(holdsMark);
}
