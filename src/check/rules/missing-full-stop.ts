import {
  isParagraph,
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Limb,
} from '../../model/nodes.ts';
import { endOf } from '../limbs/limb-run.ts';
import type { Fault, TreeRule } from '../rule.ts';
import { isInNotice } from '../words/notices.ts';

const ENDED =
  'D1.1 The panel shall meet.\n\nD1.2 The panel shall vote.\n\nD1.3 The panel shall act.';

export const missingFullStop: TreeRule = {
  name: 'missing-full-stop',
  on: 'tree',
  severity: 'warning',
  sentence: 'Each clause ends with a mark.',
  reason: 'A sentence that only stops looks as if its end was lost.',
  right: `${ENDED}\n\nD1.4 The panel shall report to each user.`,
  wrong: `${ENDED}\n\nD1.4 The panel shall report to each use⟦r⟧`,
  found: 'Found D1.4 without a mark at its end.',
  *check(text): Generator<Fault> {
    const clauses = [...clausesIn(text.version.tree)];
    const ends = clauses.flatMap((clause, index) => {
      const last = wordsAtEnd(clause);
      const next = clauses[index + 1];
      // “9.2 The seller may” goes on in 9.2.1.
      if (last === undefined || next?.number.startsWith(`${clause.number}.`)) return [];
      return [{ clause, ...last }];
    });
    const open = ends.filter(({ text: words }) => !ENDS.test(words));
    if (open.length === 0 || ends.length - open.length < Math.max(LEAST, open.length)) return;
    const unfinished = open.filter(
      ({ node, text: words }) => isSentence(words) && !isInNotice(text, node, 0),
    );
    // Where several are without, marks are not what the text ends its clauses with.
    if (unfinished.length > Math.max(1, MOST * ends.length)) return;
    for (const { clause, node, text: words } of unfinished) {
      yield {
        file: text.file,
        place: text.places.words(node, words.length - 1, words.length),
        at: clause.number,
        found: `Found ${clause.number} without a mark at its end.`,
        expected: 'Expected a full stop, as after the other clauses.',
        mend: `Write, for example: ${words.slice(-30)}.`,
      };
    }
  },
};

/** So many clauses that end with a mark show that clauses do. */
const LEAST = 3;
/** Of all clauses, as many without a mark are slips. */
const MOST = 0.05;

const ENDS = /(?:[^\p{L}\p{N}]|\b(?:and|or|but))$/iu;
/** A sentence says what somebody does; a title does not. */
const SAYS =
  /\b(?:shall|must|may|will|can|should|is|are|was|were|be|has|have|does|do|means|includes?|applies|apply|agrees?)\b/;
/** A word or a number; an address, “http://example.org/rules”, may be left without a mark. */
const LAST_WORD = /^(?:[\p{L}\p{N}’'-]+|[A-Z]{0,2}\d+(?:\.\d+)*)$/u;
const SHORT = 20;

function isSentence(words: string): boolean {
  const sentence = words.split(/[.?!]\s+/).at(-1) ?? '';
  const last = sentence.split(/\s/).at(-1) ?? '';
  return sentence.length >= SHORT && SAYS.test(sentence) && LAST_WORD.test(last);
}

/** The last words of a clause or limb; nothing where a table, definitions or a list end it. */
function wordsAtEnd(node: Clause | Limb): ReturnType<typeof endOf> {
  const last = node.children.at(-1);
  if (last?.type === 'limb') return wordsAtEnd(last);
  return last !== undefined && isParagraph(last) ? endOf(last) : undefined;
}

function* clausesIn(node: LegalNode): Generator<Clause> {
  if (node.type === 'deletion' || isWordsNode(node) || !isParent(node)) return;
  if (node.type === 'clause') yield node;
  else for (const child of node.children) yield* clausesIn(child);
}
