import {
  isParagraph,
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Limb,
} from '../../model/nodes.ts';
import { blocksOf, isBoldLine } from '../limbs/blocks.ts';
import { bulletedRunsOf } from '../limbs/bulleted-items.ts';
import { endOf, openingOf, type Run, type RunLimb } from '../limbs/limb-run.ts';
import { numberedRunsOf, runsOf } from '../limbs/limbs.ts';
import { beginsAnew, openEndsIn } from '../limbs/open-ends.ts';
import {
  isMarkedRun,
  wronglyEndedLimb,
  unmarkedLimb,
  unstoppedLimb,
} from '../limbs/unmarked-limbs.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';
import { isInNotice } from '../words/notices.ts';
import { unendedEntriesIn } from '../limbs/unended-entries.ts';
import { unendedRowsIn } from '../limbs/unended-rows.ts';
import {
  endsWithWord,
  isEnded,
  isLongSentence,
  isSentence,
  stopsAtBracket,
  unendedIn,
} from '../words/sentences-without-end.ts';

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
    // What is the end of a limb may be that of a clause too.
    const told = new Set<unknown>();
    for (const fault of faultsIn(text)) {
      const { place } = fault;
      const end = place !== undefined && 'end' in place ? place.end.offset : undefined;
      if (end !== undefined && told.has(end)) continue;
      told.add(end);
      yield fault;
    }
  },
};

function* faultsIn(text: TreeText): Generator<Fault> {
  yield* clausesWithoutMark(text);
  const { open, stoppedLists, stopped } = openEndsIn(text);
  const going = open.filter(({ left }) => left.length === 1);
  if (stoppedLists > 0 && stopped >= LEAST && going.length <= Math.max(1, MOST * stopped))
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
  for (const { node, text: words } of [
    ...unendedIn(text.version.tree),
    ...unendedEntriesIn(text),
    ...unendedRowsIn(text),
  ]) {
    if (isInNotice(text, node, 0)) continue;
    yield {
      file: text.file,
      place: text.places.words(node, words.length - 1, words.length),
      at: text.index.byNode.get(node)?.name,
      found: `Found “…${words.slice(-30)}”, which stops without a full stop.`,
      expected: 'Expected a full stop, as after the others.',
      mend: `Write, for example: ${words.slice(-30)}.`,
    };
  }
}

function* clausesWithoutMark(text: TreeText): Generator<Fault> {
  const clauses = [...clausesIn(text.version.tree)];
  const ends = clauses.flatMap((clause, index) => {
    const last = wordsAtEnd(clause);
    const next = clauses[index + 1];
    const inside = wordsBeforeSentences(clause).map((words) => ({ clause, ...words }));
    // “9.2 The seller may” goes on in 9.2.1, and “3.0 Rights of the seller” is the title of 3.1.
    const stem = clause.number.replace(/\.0$/, '');
    if (last === undefined || next?.number.startsWith(`${stem}.`)) return inside;
    return [...inside, { clause, ...last }];
  });
  const open = ends.filter(({ text: words }) => !isEnded(words) || stopsAtBracket(words));
  if (open.length === 0 || ends.length - open.length < Math.max(LEAST, open.length)) return;
  // A limb may be no sentence: where those before it end with marks, so does the last.
  const ofLists = new Set<unknown>(
    [...runsOf(text), ...bulletedRunsOf(text), ...numberedRunsOf(text)].flatMap((run) => {
      const last = run.limbs.at(-1);
      return last !== undefined && isMarkedRun(run) ? endOf(last.node)?.node : [];
    }),
  );
  const unfinished = open.filter(
    ({ clause, node, text: words }) =>
      (isSentence(words) ||
        stopsAtBracket(words) ||
        (ofLists.has(node) && endsWithWord(words)) ||
        (closesList(clause, node) && endsWithWord(words)) ||
        (clause.children[0] === node && isLongSentence(words)) ||
        (clause.children.length === 1 && open.length === 1 && isSole(words, ends.length))) &&
      !isInNotice(text, node, 0),
  );
  // Where several are without, marks are not what the text ends its clauses with.
  if (unfinished.length > Math.max(1, Math.round(MOST * ends.length))) return;
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
}

/** Limbs that end with no mark, where nearly all others end with one. */
function* limbsWithoutMark(text: TreeText): Generator<Fault> {
  const runs = [...runsOf(text), ...bulletedRunsOf(text)];
  const marked = runs.filter(isMarkedRun).length;
  const found = runs.flatMap((run) => {
    const limb = unmarkedLimb(run, marked >= LEAST);
    return limb === undefined ? [] : [limbFault(run, limb, ';', text)];
  });
  if (FEW * (found.length - 1) <= marked) yield* found;
  for (const run of runs) {
    const limb = wronglyEndedLimb(run, marked >= LEAST);
    if (limb !== undefined) yield wrongMarkFault(run, limb, text);
  }
  for (const run of [...runs, ...numberedRunsOf(text)]) {
    const limb = unstoppedLimb(run);
    if (limb !== undefined) yield limbFault(run, limb, '.', text);
  }
  yield* lastsWithoutStop(runs, text);
}

/** The last limbs that stop without a mark, where those before them and the other lists end with theirs. */
function* lastsWithoutStop(runs: readonly Run[], text: TreeText): Generator<Fault> {
  const lasts = runs.filter(isMarkedRun).flatMap((run) => {
    const limb = run.limbs.at(-1);
    const last = limb && endOf(limb.node);
    return limb === undefined || last === undefined ? [] : [{ run, limb, last }];
  });
  const stopped = lasts.filter(({ last }) => /[.?!]$/.test(last.text)).length;
  if (stopped < LEAST) return;
  const blocks = blocksOf(text);
  const after = new Map<unknown, string | undefined>(
    blocks.map(({ node }, at) => [node, blocks[at + 1]?.text]),
  );
  const open = lasts.filter(
    // What goes on with it begins small: “within ten days”.
    ({ last }) =>
      endsWithWord(last.text) &&
      !isEnded(last.text) &&
      after.has(last.node) &&
      /^(?:$|[\p{Lu}\d“"*])/u.test(after.get(last.node) ?? ''),
  );
  if (open.length > Math.max(1, MOST * stopped)) return;
  for (const { run, limb } of open) yield limbFault(run, limb, '.', text);
}

function limbFault({ name, numbers }: Run, limb: RunLimb, mark: string, text: TreeText): Fault {
  const isNamed = limb.shown !== '' && (numbers !== true || limb.shown.includes('.'));
  const shown = isNamed ? `limb ${limb.shown}` : 'an item of a list';
  const of = name === '' || !isNamed ? '' : ` of ${name}`;
  return {
    file: text.file,
    place: limb.endPlace(),
    at: `${name}${limb.label}`,
    found: `Found ${shown}${of} without a mark at its end.`,
    expected: `Expected ${mark === ';' ? 'a semicolon' : 'a full stop'}, as after the others.`,
    // “… a member and” has its mark before the word.
    mend: `Write, for example: ${(limb.end() ?? '').slice(-30).replace(/(?=(?:\s(?:and|or))?$)/, mark)}`,
  };
}

/** The mark before the word that joins, or at the end. */
const WRONG_MARK = /([.,:])(?=(?:\s+(?:and|or))?$)/;

/** What is told of a limb that ends with another mark than the others. */
function wrongMarkFault(run: Run, limb: RunLimb, text: TreeText): Fault {
  const end = limb.end() ?? '';
  const fault = limbFault(run, limb, ';', text);
  const [, mark = '.'] = WRONG_MARK.exec(end) ?? [];
  const called = mark === '.' ? 'a full stop' : mark === ',' ? 'a comma' : 'a colon';
  return {
    ...fault,
    found: fault.found.replace('without a mark', `with ${called}`),
    mend: `Write, for example: ${end.slice(-30).replace(WRONG_MARK, ';')}`,
  };
}

/** True for words that are no title where every other clause, of many, ends with a mark. */
function isSole(words: string, count: number): boolean {
  return count > MANY && words.length >= NO_TITLE && endsWithWord(words);
}
const MANY = 8;
const NO_TITLE = 30;

/** So many clauses that end with a mark show that clauses do. */
const LEAST = 3;
/** Of all clauses, as many without a mark are slips. */
const MOST = 0.15;
/** So many lists with a mark after each limb for each further one without. */
const FEW = 8;

/** The last words of a clause or limb; nothing where a table, definitions or a list end it. */
function wordsAtEnd(node: Clause | Limb): ReturnType<typeof endOf> {
  // “**How to Apply**” is the heading of what comes next.
  const last = (node.children as LegalNode[]).findLast((child) => !isBoldLine(child));
  if (last?.type === 'limb') return wordsAtEnd(last);
  return last !== undefined && isParagraph(last) ? endOf(last) : undefined;
}

/** The paragraphs of a clause after which another begins with a sentence of its own. */
function wordsBeforeSentences({ children }: Clause): NonNullable<ReturnType<typeof endOf>>[] {
  return children.flatMap((child, at) => {
    const next = children[at + 1];
    if (next === undefined || !isParagraph(child) || !isParagraph(next)) return [];
    return beginsAnew(openingOf(next)) ? (endOf(child) ?? []) : [];
  });
}

/** “but excluding any lack of funds” below the limbs of a clause: words that go on after a list, at its end. */
function closesList({ children }: Clause, node: unknown): boolean {
  const [before, last] = children.slice(-2);
  return (
    last === node &&
    before?.type === 'limb' &&
    last !== undefined &&
    /^\p{Ll}/u.test(openingOf(last))
  );
}

function* clausesIn(node: LegalNode): Generator<Clause> {
  if (node.type === 'deletion' || isWordsNode(node) || !isParent(node)) return;
  if (node.type === 'clause') yield node;
  else for (const child of node.children) yield* clausesIn(child);
}
