import { once } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { isWordsNode, isParent, type LegalNode } from '../../model/nodes.ts';
import { isLabel, labelsIn } from '../words/bracket-labels.ts';
import { isInNotice } from '../words/notices.ts';
import type { WordsIn } from '../places.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';

export const unpairedPunctuation: TreeRule = {
  name: 'unpaired-punctuation',
  on: 'tree',
  severity: 'warning',
  sentence: 'Brackets and quotation marks come in pairs.',
  reason: 'Where a bracket does not close, nobody knows how far an exception reaches.',
  right: 'D1.1 The panel (other than its chair) shall meet monthly.',
  wrong: 'D1.1 The panel ⟦(⟧other than its chair shall meet monthly.',
  found: 'Found “(” that nothing closes.',
  *check(text): Generator<Fault> {
    const all = [...unitsIn(text.version.tree)].map((unit) => faultsIn(unit, text));
    const apart = pairedApart(all);
    for (const { mark, fault } of all.flat())
      if (mark === undefined || !apart.has(mark)) yield fault;
  },
};

/** Words that are read as one: a clause with its limbs and closing words, or what is set apart as quoted. */
function* unitsIn(node: LegalNode): Generator<WordsIn[]> {
  if (node.type === 'deletion') return;
  if (UNITS.has(node.type)) yield wordsUnder(node);
  else if (isWordsNode(node)) yield [node];
  else if (isParent(node)) for (const child of node.children) yield* unitsIn(child);
}

const UNITS: ReadonlySet<string> = new Set(['clause', 'meaning', 'blockquote']);

function wordsUnder(node: LegalNode): WordsIn[] {
  if (isWordsNode(node)) return [node];
  return isParent(node) && node.type !== 'deletion' ? node.children.flatMap(wordsUnder) : [];
}

/** What is wrong with a mark. Of one that only lacks its partner, which it is. */
interface Found {
  readonly fault: Fault;
  readonly mark: Mark | undefined;
}

/** What may stand after the mark that closes a quotation. */
const ENDS_THERE = /^[\s\u00A0.,;:)\]’'"”]*(?:(?:and|or|but)[\s\u00A0]*)?$/;

/** So many paragraphs a quotation may run through. */
const FAR = 12;

/** Marks that lack a partner in their own clause and have it in one after: a quotation of several. */
function pairedApart(all: readonly (readonly Found[])[]): ReadonlySet<Mark> {
  const paired = new Set<Mark>();
  const open: { mark: Mark; unit: number }[] = [];
  for (const [unit, found] of all.entries()) {
    for (const { mark } of found) {
      if (mark === undefined) continue;
      const opener = CLOSES[mark.mark];
      if (opener === undefined) open.push({ mark, unit });
      else {
        // A quotation of several paragraphs ends with one.
        if (mark.mark === '”' && !ENDS_THERE.test(plainText(mark.node.children).slice(mark.at + 1)))
          continue;
        const at = open.findLastIndex(
          (one) => one.mark.mark === opener && unit - one.unit <= farOf(one.mark),
        );
        const [first] = at === -1 ? [] : open.splice(at, 1);
        if (first !== undefined && first.unit !== unit) paired.add(first.mark).add(mark);
      }
    }
  }
  return paired;
}

/** A bracket in a sentence runs no further than from a heading into the words that go on with it. */
function farOf({ mark, node }: Mark): number {
  if (mark !== '(') return FAR;
  return node.type === 'subHeading' || node.type === 'partHeading' ? 1 : 0;
}

interface Mark {
  readonly mark: string;
  readonly node: WordsIn;
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“' };
const BRACKETS: ReadonlySet<string> = new Set(['(', '[', ')', ']']);
const MARKS = /[()[\]“”"]/g;
/** At the beginning of a paragraph it closes nothing that is open above. */
const AT_START = /^\s*(?:(?:\d{1,3}[a-z]?){1,4}|[a-zA-Z]{1,2}|[ivxIVX]{1,5})$/;
/** A quotation mark that looks away from what it should close: "(“Agreement“)". */
const CLOSING = /^(?:[)\],;:.!?\s\u00A0]|$)/;

function faultsIn(unit: readonly WordsIn[], text: TreeText): Found[] {
  const found: Found[] = [];
  const tell = (fault: Fault, mark?: Mark): void => {
    found.push({ fault, mark });
  };
  const open: Mark[] = [];
  for (const node of unit) {
    const words = plainText(node.children);
    const bold = words.includes('**') ? LEFT_BOLD.exec(words) : null;
    if (bold !== null)
      tell(
        fault(text, { mark: '**', node, at: bold.index }, 'Found “**” that nothing closes.', []),
      );
    const single = singleOpened(words);
    if (single !== undefined)
      tell(unclosedFault(text, { mark: words.charAt(single), node, at: single }));
    const labels = once(() => labelsIn(words));
    const closed = singleClosed(words);
    if (closed !== undefined)
      tell(fault(text, { mark: '’', node, at: closed }, 'Found “’” that nothing opens.', []));
    let straight: Mark | undefined;
    for (const { 0: mark, index: at } of words.matchAll(MARKS)) {
      const here = { mark, node, at };
      if (mark === '"') {
        if (/\d/.test(words.charAt(at - 1)) && straight === undefined && open.at(-1)?.mark !== '“')
          continue; // inches
        if (open.at(-1)?.mark === '“' && straight === undefined) {
          const opened = open.pop() as Mark;
          tell(fault(text, here, 'Found ‘"’ that closes what “ opens.', [opened]));
        } else straight = straight === undefined ? here : undefined;
        continue;
      }
      const opener = CLOSES[mark];
      if (opener === undefined) {
        if (mark === '“' && open.at(-1)?.mark === '“' && isTurned(words, at)) {
          const opened = open.pop() as Mark;
          tell(fault(text, here, 'Found “ that closes what “ opens.', [opened]));
          continue;
        }
        // Each further paragraph of a quotation opens it anew.
        const again =
          mark === '“' && words.slice(0, at).trim() === '' && !closesAtOnce(words.slice(at + 1));
        const quoted = again ? open.findIndex((one) => one.mark === '“') : -1;
        if (quoted !== -1) open.splice(quoted, 1);
        open.push(here);
      } else if (mark === ')' && (AT_START.test(words.slice(0, at)) || isOnLine(words, at)))
        continue;
      else if (open.at(-1)?.mark === opener) open.pop();
      else if (mark === ')' && isLabel(words, at, labels)) continue;
      else {
        const index = open.findLastIndex((one) => one.mark === opener);
        if (index === -1) {
          if (mark === '”' && straight !== undefined) {
            tell(fault(text, here, 'Found ” that closes what ‘"’ opens.', [straight]));
            straight = undefined;
          } else if (BRACKETS.has(mark) && BRACKETS.has(open.at(-1)?.mark ?? '')) {
            // "(other than the chair]": one slip.
            const opened = open.pop() as Mark;
            const found = `Found “${mark}” that closes what “${opened.mark}” opens.`;
            tell(fault(text, here, found, [opened]));
          } else tell(fault(text, here, `Found “${mark}” that nothing opens.`, []), here);
        } else {
          const [, ...unclosed] = open.splice(index);
          for (const one of unclosed) tell(unclosedFault(text, one), one);
        }
      }
    }
    // A notice of several paragraphs opens in the first and closes in the last.
    if (straight !== undefined && !isInNotice(text, node, straight.at))
      tell(fault(text, straight, 'Found ‘"’ once in a paragraph.', []));
  }
  for (const one of open) tell(unclosedFault(text, one), one);
  return found;
}

/** True for words whose quotation closes among them: “Window” means a period. */
function closesAtOnce(words: string): boolean {
  const next = words.search(/[“”]/);
  return words.charAt(next) === '”' && !ENDS_THERE.test(words.slice(next + 1));
}

/** A sign of bold at a word, which Markdown read as a sign. */
const LEFT_BOLD = /\*\*(?=[\p{L}“"])|(?<=[\p{L}.,”"])\*\*/u;

/**
 * Where a single quotation mark opens that nothing closes: the last, “‘financial entities.”, or one before
 * another opens, “‘Supplier or ‘Agent’”.
 */
function singleOpened(words: string): number | undefined {
  if (words.startsWith("'") && DEFINES_UNCLOSED.test(words.slice(0, FAR_IN))) return 0;
  const two = TWO_OPENED.exec(words);
  if (two !== null) return two.index;
  const at = words.lastIndexOf('‘');
  if (at === -1 || /[’']/.test(words.slice(at))) return undefined;
  const isOpening = /\p{L}/u.test(words.charAt(at + 1)) && !/\p{L}/u.test(words.charAt(at - 1));
  // “‘Rules”” is told at the mark that closes, and a quotation of several paragraphs has more.
  const after = words.slice(at);
  const isApart = after.split('“').length === after.split('”').length;
  return isOpening && isApart && /[.;:,)]\s*$/.test(words) ? at : undefined;
}

/** “'Core Hours means”: a straight mark before a term, and none after it. */
const DEFINES_UNCLOSED =
  /^'\p{Lu}[\p{L}\d /-]{1,60}[\s\u00A0](?:means|includes|has[\s\u00A0]the[\s\u00A0]meaning)(?!\p{L})/u;
const FAR_IN = 90;

/** Two that open, and between them none that closes but an apostrophe. */
const TWO_OPENED =
  /(?<=^|[\s\u00A0(“])‘(?=\p{L})(?:[^‘’“”]|(?<=\p{L})’(?=\p{L})){1,200}(?<=[\s\u00A0(])‘(?=\p{L})/u;

/** Where a single quotation mark closes that nothing opens: “(kept as not for publication’)”. */
function singleClosed(words: string): number | undefined {
  const at = words.indexOf('’') === -1 ? -1 : words.search(CLOSES_SINGLE);
  return at === -1 || OPENS_SINGLE.test(words.slice(0, at)) ? undefined : at;
}

/** After a letter, but not that of “members’”; before a mark or at the end. */
const CLOSES_SINGLE = /(?<=[\p{Ll}])(?<![sxz])’(?=[)\].,;:]|$)/u;
const OPENS_SINGLE = /(?:^|[^\p{L}\p{N}])[‘'’`](?=[\p{L}\p{N}])/u;

/** True for an opening mark where one that closes belongs: after a word, before none. */
function isTurned(words: string, at: number): boolean {
  return (
    /[\p{L}\p{N}.,)]$/u.test(words.slice(Math.max(0, at - 2), at)) &&
    CLOSING.test(words.slice(at + 1))
  );
}

/** A label that begins a line, “a) the panel” with “b) its chair” on another. */
const ON_LINE = /\n[ \t]*(?:[a-zA-Z]{1,2}|[ivxIVX]{1,5}|\d{1,3})$/;
const ON_LINES = /\n[ \t]*(?:[a-zA-Z]{1,2}|[ivxIVX]{1,5}|\d{1,3})\)\s/g;

function isOnLine(words: string, at: number): boolean {
  return (
    words.includes('\n') &&
    ON_LINE.test(words.slice(Math.max(0, at - SHORT), at)) &&
    (words.match(ON_LINES)?.length ?? 0) > 1
  );
}

/** No label is longer, with the white space before it. */
const SHORT = 20;

function unclosedFault(text: TreeText, mark: Mark): Fault {
  return fault(text, mark, `Found “${mark.mark}” that nothing closes.`, []);
}

function fault(
  text: TreeText,
  { mark, node, at }: Mark,
  found: string,
  others: readonly Mark[],
): Fault {
  return {
    file: text.file,
    place: text.places.words(node, at, at + mark.length),
    at: undefined,
    found,
    expected: 'Expected marks in pairs of one kind.',
    mend: 'Add the one that is missing, or take this one out.',
    others: others.map((one) => ({
      file: text.file,
      place: text.places.words(one.node, one.at, one.at + 1),
      says: 'the mark that opens',
    })),
  };
}
