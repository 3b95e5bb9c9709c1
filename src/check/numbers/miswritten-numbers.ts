/**
 * Numbers of clauses that a slip of the pen made something else: “G4,4 Each User”, “(11.2) The panel”,
 * “2.3.A document”, “G4. 4 Each”. The number before such a one stands in the text, and it does not.
 */
import { remembered } from '../../model/once.ts';
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { APART } from '../apart.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';
import { numberBefore, writtenIn } from './written-numbers.ts';

export interface MiswrittenNumber {
  /** As it should stand. */
  readonly number: string;
  /** As it stands: offsets into the plain text of the words. */
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  /** The number before it. */
  readonly before: string;
}

const NUMBER = String.raw`[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){1,4}`;
const FORMS: readonly RegExp[] = [
  /^(?=[A-Z\d.]+[,;]\d)([A-Z]{0,2}\d{1,3}(?:[.,;]\d{1,3}){1,4})[.,]?(?=[\s\u00A0]+["“‘]?\p{Lu})/u,
  new RegExp(String.raw`^[([](${NUMBER})[)\]](?=[\s\u00A0]+["“‘]?\p{Lu})`, 'u'),
  new RegExp(String.raw`^(${NUMBER})[.,:](?=\p{Lu}(?:\p{Ll}|[\s\u00A0]\p{L}))`, 'u'),
  new RegExp(String.raw`^(${NUMBER})(?=\p{Lu}{3}|\p{Lu}{2}[\s\u00A0]\p{Ll})`, 'u'),
  /^(?=[A-Z\d.]+[\s\u00A0]\d)([A-Z]{0,2}[\s\u00A0]?\d{1,3}(?:\.[\s\u00A0]?\d{1,3}){1,4})\.?(?=[\s\u00A0]+["“‘]?\p{Lu})/u,
];

/** The numbers of a text that are written so, in reading order. */
export const miswrittenNumbersIn = remembered((text: TreeText): readonly MiswrittenNumber[] => {
  const found: MiswrittenNumber[] = [];
  const visit = (node: LegalNode): void => {
    if (APART.has(node.type)) return;
    if (isParagraph(node)) {
      const one = readNumber(node);
      if (one !== undefined) found.push(one);
    }
    if (!isParent(node) || isWordsNode(node)) return;
    // The first words of a clause come after its number.
    const children = HAS_NUMBER.has(node.type) ? node.children.slice(1) : node.children;
    for (const child of children) visit(child);
  };
  visit(text.version.tree);
  if (found.length === 0) return found;
  const known = numbersOf(text);
  return found.filter(
    ({ number, before }) => known.has(before) && !known.has(number) && !known.has(`${number}.`),
  );
});

function readNumber(words: WordsIn): MiswrittenNumber | undefined {
  const [first] = words.children;
  if (first?.type !== 'text' || !/\d[.,;)\]\s\u00A0A-Z]/.test(first.value.slice(0, LONGEST)))
    return;
  // Where a number that is written well is no clause, something else keeps it from being read.
  if (WELL_WRITTEN.test(first.value)) return;
  for (const form of FORMS) {
    const [whole, written] = form.exec(first.value) ?? [];
    if (whole === undefined || written === undefined) continue;
    const number = written.replaceAll(/[,;]/g, '.').replaceAll(/[\s\u00A0]/g, '');
    return { number, words, start: 0, end: whole.length, before: numberBefore(number) };
  }
  return;
}

const WELL_WRITTEN = new RegExp(String.raw`^${NUMBER}(?=[\s\u00A0])`, 'u');

/** No number is longer. */
const LONGEST = 24;

/** The numbers that clauses and lines bear. */
function numbersOf(text: TreeText): ReadonlySet<string> {
  return new Set([
    ...text.index.byAnchor.keys(),
    ...writtenIn(text).numbers.map(({ pieces }) => pieces.join('.')),
  ]);
}

const HAS_NUMBER: ReadonlySet<string> = new Set(['clause', 'limb']);
