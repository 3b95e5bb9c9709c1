/**
 * Numbers of clauses that stand where a clause would begin and are read as words: after a line break
 * without an empty line, glued to their first word, in bold, with a full stop, as an item of a list.
 * The clause has then no number and no address, and its words belong to the clause above.
 */
import { remembered } from '../../model/once.ts';
import { compareNumbers, UNREAD_CLAUSE_NUMBERS } from '../../model/identifiers.ts';
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainWords } from '../../model/plain-words.ts';
import { rowsOf, type Row } from './numbering.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';

/** Why the number is not read. */
export type Unread = 'line' | 'glued' | 'marked' | 'stop' | 'item';

export interface UnreadNumber {
  readonly number: string;
  readonly why: Unread;
  /** Where it stands: offsets into the plain text of the words. */
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  /** The clause that has its words; empty before the first. */
  readonly within: string;
}

/** What stands before the words of a paragraph: nothing, the sign of a list, its own number, a table. */
type Opening = 'text' | 'item' | 'taken' | 'row';

/** The numbers of a text that are read as words, each with the first place where it is. */
const unreadByNumber = remembered((text: TreeText): ReadonlyMap<string, UnreadNumber> => {
  const rows = new Map(
    rowsOf(text)
      .filter(({ provisions: [first] }) => first?.type === 'clause')
      .map((row) => [row.stem, row] as const)
      // Of rows that begin again, the first.
      .reverse(),
  );
  const found = new Map<string, UnreadNumber>();
  let clause = '';
  const read = (words: WordsIn, opening: Opening): void => {
    const plain = plainWords(words);
    if (!/\d\.\d/.test(plain)) return;
    const limbs = plain.includes('\n') ? [...plain.matchAll(LIMB_ON_A_LINE)] : [];
    for (const match of [...plain.matchAll(UNREAD_CLAUSE_NUMBERS), ...limbs]) {
      const [whole, , space = '', number = '', stop = ''] = match;
      const start = match.index + whole.length - number.length - stop.length;
      const atStart = start === space.length && match.index === 0;
      if (atStart ? opening === 'taken' : !endsSentence(plain.slice(0, match.index))) continue;
      if (!belongs(number, rows, clause) || text.index.byAnchor.has(number)) continue;
      if (found.has(number)) continue;
      const why = whyUnread(words, atStart, opening, stop, plain.charAt(start + number.length));
      const end = start + number.length;
      found.set(number, { number, why, words, start, end, within: clause });
    }
  };
  const visit = (node: LegalNode, opening: Opening): void => {
    if (node.type === 'deletion' || node.type === 'blockquote' || isTable(node)) return;
    if (node.type === 'table') {
      // Without an empty line after a table, the next paragraph is a row of one cell.
      for (const row of node.children) {
        const [cell, other] = isParent(row) ? row.children : [];
        if (cell?.type === 'tableCell' && other === undefined) read(cell, 'row');
      }
      return;
    }
    if (isParagraph(node)) read(node, opening);
    if (isWordsNode(node) || !isParent(node)) return;
    if (node.type === 'clause') clause = node.number;
    node.children.forEach((child, index) => {
      const first = index === 0;
      if (node.type === 'clause' || node.type === 'limb') visit(child, first ? 'taken' : 'text');
      else visit(child, node.type === 'listItem' && first ? 'item' : 'text');
    });
  };
  visit(text.version.tree, 'text');
  return found;
});

/** The numbers of a text that are read as words, in reading order. */
export function unreadNumbersIn(text: TreeText): readonly UnreadNumber[] {
  return [...unreadByNumber(text).values()];
}

/** The number where it is read as words; nothing where it is not. */
export function unreadAs(text: TreeText, number: string): UnreadNumber | undefined {
  return unreadByNumber(text).get(number);
}

/**
 * “3.2.2 copies of the records; and” and “3.2.3 a certificate” on the next line: limbs with numbers begin small.
 * Groups as those of UNREAD_CLAUSE_NUMBERS.
 */
const LIMB_ON_A_LINE =
  /(?<=[;:]|;\s(?:and|or))(\r?\n)([ \t]*)([A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){1,5})(\.?)(?=[ \t\u00A0]+\p{Ll})/gu;

function isTable(node: LegalNode): boolean {
  return node.type === 'definitionList' && node.layout === 'table';
}

/** A line inside a sentence may begin with a number that is cited. */
function endsSentence(before: string): boolean {
  return /(?:[.;:!?][)”’"']*|[;,]\s(?:and|or))\s*$/.test(before);
}

/**
 * True for a number that follows the clause above it: the next of its row, or one with which another
 * row begins. A row is what the text numbers so elsewhere; other numbers are none of clauses.
 */
function belongs(number: string, rows: ReadonlyMap<string, Row>, clause: string): boolean {
  const stem = number.slice(0, number.lastIndexOf('.') + 1);
  const row = rows.get(stem);
  if (row === undefined || (clause !== '' && compareNumbers(number, clause) <= 0)) return false;
  if (!clause.startsWith(stem)) {
    const [first] = row.provisions;
    return first !== undefined && compareNumbers(number, first.number) < 0;
  }
  const next = row.provisions.find((one) => compareNumbers(one.number, clause) > 0);
  return next === undefined || compareNumbers(number, next.number) < 0;
}

function whyUnread(
  { children: [first] }: WordsIn,
  atStart: boolean,
  opening: Opening,
  stop: string,
  after: string,
): Unread {
  if (!atStart || opening === 'row') return 'line';
  if (opening === 'item') return 'item';
  if (first !== undefined && first.type !== 'text') return 'marked';
  if (stop !== '') return 'stop';
  return /\s/.test(after) ? 'line' : 'glued';
}
