import {
  isParagraph,
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Limb,
} from '../../model/nodes.ts';
import { bulletedRunsOf } from '../limbs/bulleted-items.ts';
import { endOf } from '../limbs/limb-run.ts';
import { runsOf } from '../limbs/limbs.ts';
import { openEndsIn } from '../limbs/open-ends.ts';
import { isMarkedRun, unmarkedLimb } from '../limbs/unmarked-limbs.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';
import { isInNotice } from '../words/notices.ts';
import { endsWithWord, isEnded, isSentence, unendedIn } from '../words/sentences-without-end.ts';

const ENDED =
  'D1.1 The panel shall meet.\n\nD1.2 The panel shall vote.\n\nD1.3 The panel shall act.';

export const missingFullStop: TreeRule = {
  name: 'missing-full-stop',
  on: 'tree',
  severity: 'warning',
  sentence:
    'Each clause and paragraph ends with a full stop, and each limb before the last with its mark.',
  reason: 'A sentence that only stops looks as if its end was lost.',
  right: `${ENDED}\n\nD1.4 The panel shall report to each user.`,
  wrong: `${ENDED}\n\nD1.4 The panel shall report to each use⟦r⟧`,
  found: 'Found D1.4 without a mark at its end.',
  *check(text): Generator<Fault> {
    const clauses = [...clausesWithoutMark(text)];
    for (const { fault } of clauses) yield fault;
    for (const { node, text: words } of unendedIn(text.version.tree)) {
      const isTold = clauses.some((one) => one.node === node);
      if (isTold || isInNotice(text, node, 0)) continue;
      yield {
        file: text.file,
        place: text.places.words(node, words.length - 1, words.length),
        at: text.index.byNode.get(node)?.name,
        found: 'Found a paragraph without a mark at its end.',
        expected: 'Expected a full stop, as after the others.',
        mend: `Write, for example: ${words.slice(-30)}.`,
      };
    }
    const { open, stopped } = openEndsIn(text);
    const going = open.filter(({ left }) => left.length === 1);
    if (stopped >= LEAST && going.length <= Math.max(1, MOST * stopped))
      for (const { name, node, left, start, end } of going)
        yield {
          file: text.file,
          place: text.places.words(node, start, end),
          at: name,
          found: `Found “${left}” at the end${name === '' ? '' : ` of ${name}`}, and nothing after it.`,
          expected: 'Expected a full stop, as after the other lists.',
          mend: 'Write a full stop, or what is missing.',
        };
    yield* limbsWithoutMark(text);
  },
};

function* clausesWithoutMark(text: TreeText): Generator<{ node: LegalNode; fault: Fault }> {
  const clauses = [...clausesIn(text.version.tree)];
  const ends = clauses.flatMap((clause, index) => {
    const last = wordsAtEnd(clause);
    const next = clauses[index + 1];
    // “9.2 The seller may” goes on in 9.2.1.
    if (last === undefined || next?.number.startsWith(`${clause.number}.`)) return [];
    return [{ clause, ...last }];
  });
  const open = ends.filter(({ text: words }) => !isEnded(words));
  if (open.length === 0 || ends.length - open.length < Math.max(LEAST, open.length)) return;
  // A limb may be no sentence: where those before it end with marks, so does the last.
  const ofLists = new Set<unknown>(
    runsOf(text).flatMap((run) => {
      const last = run.limbs.at(-1);
      return last !== undefined && isMarkedRun(run) ? endOf(last.node)?.node : [];
    }),
  );
  const unfinished = open.filter(
    ({ node, text: words }) =>
      (isSentence(words) || (ofLists.has(node) && endsWithWord(words))) &&
      !isInNotice(text, node, 0),
  );
  // Where several are without, marks are not what the text ends its clauses with.
  if (unfinished.length > Math.max(1, MOST * ends.length)) return;
  for (const { clause, node, text: words } of unfinished) {
    const fault = {
      file: text.file,
      place: text.places.words(node, words.length - 1, words.length),
      at: clause.number,
      found: `Found ${clause.number} without a mark at its end.`,
      expected: 'Expected a full stop, as after the other clauses.',
      mend: `Write, for example: ${words.slice(-30)}.`,
    };
    yield { node, fault };
  }
}

/** Limbs before the last that end with no mark, where nearly all others end with one. */
function* limbsWithoutMark(text: TreeText): Generator<Fault> {
  const runs = [...runsOf(text), ...bulletedRunsOf(text)];
  const found = runs.flatMap((run) => {
    const limb = unmarkedLimb(run);
    return limb === undefined ? [] : [{ name: run.name, limb }];
  });
  if (found.length === 0 || FEW * (found.length - 1) > runs.filter(isMarkedRun).length) return;
  for (const { name, limb } of found) {
    const shown = limb.shown === '' ? 'an item of a list' : `limb ${limb.shown}`;
    yield {
      file: text.file,
      place: limb.endPlace(),
      at: `${name}${limb.label}`,
      found: `Found ${shown}${name === '' || limb.shown === '' ? '' : ` of ${name}`} without a mark at its end.`,
      expected: 'Expected a semicolon, as after the others.',
      mend: `Write, for example: ${(limb.end() ?? '').slice(-30)};`,
    };
  }
}

/** So many clauses that end with a mark show that clauses do. */
const LEAST = 3;
/** Of all clauses, as many without a mark are slips. */
const MOST = 0.05;
/** So many lists with a mark after each limb for each further one without. */
const FEW = 8;

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
