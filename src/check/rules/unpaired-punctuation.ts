import { plainText } from '../../model/phrasing.ts';
import { isWordsNode, isParent, type LegalNode } from '../../model/nodes.ts';
import type { WordsIn } from '../places.ts';
import type { Outcome, TextRule } from '../rule.ts';
import type { CheckedText } from '../text.ts';

export const unpairedPunctuation: TextRule = {
  name: 'unpaired-punctuation',
  on: 'text',
  severity: 'warning',
  sentence: 'Brackets and quotation marks come in pairs.',
  reason: 'Where a bracket does not close, nobody knows how far an exception reaches.',
  right: 'D1.1 The panel (other than its chair) shall meet monthly.',
  wrong: 'D1.1 The panel ⟦(⟧other than its chair shall meet monthly.',
  found: 'Found “(” that nothing closes.',
  *check(text): Generator<Outcome> {
    for (const unit of unitsIn(text.version.tree)) yield* faultsIn(unit, text);
  },
};

/** Words that are read as one: a clause with its limbs and closing words. */
function* unitsIn(node: LegalNode): Generator<WordsIn[]> {
  if (node.type === 'deletion') return;
  if (node.type === 'clause' || node.type === 'meaning') yield wordsUnder(node);
  else if (isWordsNode(node)) yield [node];
  else if (isParent(node)) for (const child of node.children) yield* unitsIn(child);
}

function wordsUnder(node: LegalNode): WordsIn[] {
  if (isWordsNode(node)) return [node];
  return isParent(node) && node.type !== 'deletion' ? node.children.flatMap(wordsUnder) : [];
}

interface Mark {
  readonly mark: string;
  readonly node: WordsIn;
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“' };
const MARKS = /[()[\]“”"]/g;
/** "a) the first": a label, not a bracket. */
const ENUMERATOR = /(?:^|[\s(])(?:[a-zA-Z]{1,2}|[ivxIVX]{1,5}|\d{1,3})$/;

function* faultsIn(unit: readonly WordsIn[], text: CheckedText): Generator<Outcome> {
  const open: Mark[] = [];
  for (const node of unit) {
    const words = plainText(node.children);
    let straight: Mark | undefined;
    for (const { 0: mark, index: at } of words.matchAll(MARKS)) {
      const here = { mark, node, at };
      if (mark === '"') {
        if (/\d$/.test(words.slice(0, at)) && straight === undefined && open.at(-1)?.mark !== '“')
          continue; // inches
        if (open.at(-1)?.mark === '“' && straight === undefined) {
          const opened = open.pop() as Mark;
          yield fault(text, here, 'Found ‘"’ that closes what “ opens.', [opened]);
        } else straight = straight === undefined ? here : undefined;
        continue;
      }
      const opener = CLOSES[mark];
      if (opener === undefined) {
        // Each further paragraph of a quotation opens it anew.
        const again = mark === '“' && words.slice(0, at).trim() === '';
        const quoted = again ? open.findIndex((one) => one.mark === '“') : -1;
        if (quoted !== -1) open.splice(quoted, 1);
        open.push(here);
      } else if (open.at(-1)?.mark === opener) open.pop();
      else if (mark === ')' && ENUMERATOR.test(words.slice(0, at))) continue;
      else {
        const index = open.findLastIndex((one) => one.mark === opener);
        if (index === -1) {
          if (mark === '”' && straight !== undefined) {
            yield fault(text, here, 'Found ” that closes what ‘"’ opens.', [straight]);
            straight = undefined;
          } else yield fault(text, here, `Found “${mark}” that nothing opens.`, []);
        } else {
          const [, ...unclosed] = open.splice(index);
          for (const one of unclosed) yield unopened(text, one);
        }
      }
    }
    if (straight !== undefined) yield fault(text, straight, 'Found ‘"’ once in a paragraph.', []);
  }
  for (const one of open) yield unopened(text, one);
}

function unopened(text: CheckedText, mark: Mark): Outcome {
  return fault(text, mark, `Found “${mark.mark}” that nothing closes.`, []);
}

function fault(
  text: CheckedText,
  { node, at }: Mark,
  found: string,
  others: readonly Mark[],
): Outcome {
  return {
    file: text.file,
    place: text.places.words(node, at, at + 1),
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
