/**
 * Limbs inside a sentence, or on its lines, of which most have no address: "(i) meet, (ii) act and
 * (iii) report", "(1) meet; (2) act". They stand in order all the same.
 */
import type { PhrasingContent } from 'mdast';
import { labelValues, type Series } from '../../model/labels.ts';
import { plainText } from '../../model/phrasing.ts';
import { PIECES, PROVISIONS, SUB_UNITS, smallUnits } from '../../model/unit-words.ts';
import type { Run, RunLimb } from './limb-run.ts';
import { mayHaveLines } from './lines.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';

const SERIES: readonly (readonly [Series, string])[] = [
  ['letter', '(a)'],
  ['roman', '(i)'],
  ['number', '(1)'],
  ['capital', '(A)'],
];
const LABEL =
  /(?<=^|[\s\u00A0])\(([ivx]{1,5}|[a-z]{1,2}|\d{1,2}|[A-Z])\)(?=[\s\u00A0]+[\p{L}\d‘“'"])/gu;
/** The stop of a sentence, and of no word that is cut short: “para. (b)”. */
const STOP = String.raw`(?<!\b(?:paras?|arts?|secs?|cls?|nos?|regs?|sch|sched|ch|pts?|pp?|ss?|cf|e\.g|i\.e|viz))\.`;
/** What may stand before the labels after the first: “or, (d)” and “and that (d)” too. */
const LIMB_END = new RegExp(
  String.raw`(?:[;,](?:\s+(?:and|or|and/or|but)(?:\s(?:that|to|if|for|by|of|with))?)?|\s(?:and|or|and/or|but),?|${STOP})$`,
  'i',
);
/** After it a label begins a limb, though it be the wrong one. */
const SURE_END = new RegExp(
  String.raw`(?:;(?:\s+(?:and|or|and/or|but))?|,\s+(?:and|or|and/or)|\s(?:and|or|and/or),|${STOP})$`,
  'i',
);
/** Before a first label, these words say that a limb is cited, not begun; “use it to (1) store” begins one. */
const CITING = new RegExp(
  String.raw`\b(?:${smallUnits(...PROVISIONS, ...PIECES, ...SUB_UNITS, 'part')}|items?|objectives?|and|or)$|[\d)]\s+to$`,
  'i',
);
const LOOKING_BACK = 80;

/** So many labels may be lost before one on a line of its own, if it is of no other series: “(i)”. */
const FAR = 4;

interface Found {
  readonly label: string;
  readonly value: number;
  readonly start: number;
  /** True for one that stands before the words, as the label of a limb. */
  readonly apart?: true;
}

/**
 * The runs of letters, Roman numbers, numbers and capitals in some words.
 *
 * @param taken the label before the words, where they are the first of a limb: on their lines its list may go on.
 */
export function* runsInWords(
  node: WordsIn,
  name: string,
  text: TreeText,
  taken = '',
): Generator<Run> {
  const begun = taken !== '' && mayHaveLines(node);
  if (!begun && !mayHold(node)) return;
  const plain = plainText(node.children);
  for (const [series, first] of SERIES) {
    const begins = begun && labelValues(taken).get(series) === 1;
    if (!begins && !holdsApart(plain, first)) continue;
    let run: Found[] = begins ? [{ label: taken, value: 1, start: 0, apart: true }] : [];
    const labels = [...plain.matchAll(LABEL)].flatMap(({ 0: label, index: start }): Found[] => {
      const value = labelValues(label).get(series);
      return value === undefined ? [] : [{ label, value, start }];
    });
    for (const [at, found] of labels.entries()) {
      const { value, start } = found;
      const before = plain.slice(Math.max(0, start - LOOKING_BACK), start).trimEnd();
      const exchanged = value === 1 ? exchangedBefore(labels, at, plain) : [];
      const begins =
        exchanged.length > 0 ||
        (!CITING.test(before) && !(run.length === 1 && LIMB_END.test(before)));
      if (value === 1 && begins) {
        yield* asRun(run, node, plain, name, text);
        run = [...exchanged, found];
      } else if (
        run.length > 0 &&
        (isLimb(found, before, run, plain) ||
          standsForNext(found, before, run, labels[at + 1]) ||
          (at === labels.length - 1 && isLastOfRow(found, before, run)))
      )
        run.push(found);
    }
    yield* asRun(run, node, plain, name, text);
  }
}

/** True where a first label may stand, without the words put together: most sentences have none. */
function mayHold({ children }: WordsIn): boolean {
  return children.some(holdsFirst);
}

function holdsFirst(child: PhrasingContent): boolean {
  if (child.type === 'text')
    return child.value.includes('(') && SERIES.some(([, first]) => holdsApart(child.value, first));
  return 'children' in child && (child.children as PhrasingContent[]).some(holdsFirst);
}

/** True for words that hold a label with nothing or white space before it: “D1.1(a)” is cited. */
function holdsApart(words: string, label: string): boolean {
  for (let at = words.indexOf(label); at !== -1; at = words.indexOf(label, at + 1))
    if (at === 0 || /\s/.test(words.charAt(at - 1))) return true;
  return false;
}

/** True for a label that begins a line of its own. */
function isOnLine(plain: string, start: number): boolean {
  return plain.charAt(start - 1) === '\n';
}

function isLimb(
  { label, value, start }: Found,
  before: string,
  run: readonly Found[],
  plain: string,
): boolean {
  const onLine = isOnLine(plain, start);
  if (run[0]?.apart === true && !onLine) return false;
  const next = Math.max(...run.map((one) => one.value)) + 1;
  if (value === next) return onLine || LIMB_END.test(before);
  // A slip of the pen: one that stands twice, or skips one; on a line of its own several.
  const isSlip =
    value === next + 1 ||
    (onLine && value > next && value <= next + FAR && labelValues(label).size === 1) ||
    run.some((one) => one.value === value);
  const isLeft = value < next && !run.some((one) => one.value === value);
  if (!(isSlip || isLeft) || run.length < 2) return false;
  if (onLine || /;[^;]{0,9}$/.test(before)) return onLine || SURE_END.test(before);
  // After a comma it may be cited: “rule (b) above, or (a) where that fits”, in a sentence of its own.
  const since = plain.slice((run.at(-1)?.start ?? 0) + label.length, start).trimEnd();
  const own = plain.slice(start + label.length, start + label.length + LOOKING_BACK);
  return SURE_END.test(before) && !/[.?!]\s/.test(since) && !CITED_AFTER.test(own);
}

/**
 * “(b)” before “(a)”, where they are exchanged: with “(c)” after them, or, of two, with what surely ends
 * a limb between them, “(b) a file, or (a) a folder”.
 */
function exchangedBefore(labels: readonly Found[], at: number, plain: string): Found[] {
  const [before, own, after] = [labels[at - 1], labels[at], labels[at + 1]];
  if (before?.value !== 2 || own === undefined) return [];
  if (before.start === 0 || isOnLine(plain, before.start))
    return after?.value === 3 ? [before] : [];
  const between = plain.slice(before.start + before.label.length, own.start).trimEnd();
  const said = plain.slice(Math.max(0, before.start - LOOKING_BACK), before.start).trimEnd();
  if (at > 1 || CITING.test(said)) return [];
  if (after?.value === 3) return LIMB_END.test(between) ? [before] : [];
  const isTwo = after === undefined && SURE_END.test(between) && !CITED_AFTER.test(between);
  return isTwo ? [before] : [];
}

/** After a label these words say that it is cited: “(b) above, or (a)”. */
const CITED_AFTER = /^\s+(?:above|below|and|or|of|shall|may|must|will|is|are|was|were|has|have)\b/;

/** True for the last label of some words that is that of the limb before it, or skips one: “(b) act and (b) vote”. */
function isLastOfRow({ value }: Found, before: string, run: readonly Found[]): boolean {
  const last = run.at(-1)?.value ?? 0;
  return run.length > 1 && (value === last || value === last + 2) && BARE_END.test(before);
}

/** What joins the last limb, after a word and no other label: “(a) and (b)” are cited. */
const BARE_END = /\p{Ll}\s(?:and|or)$/u;

/**
 * True for a label where the next belongs, by the one after it: “(a) …, (a) … and (c) …”, “(b) …, (d) …
 * or (c) …”.
 */
function standsForNext(
  { value }: Found,
  before: string,
  run: readonly Found[],
  after: Found | undefined,
): boolean {
  const last = run.at(-1)?.value ?? 0;
  if (after === undefined || !LIMB_END.test(before)) return false;
  return (
    (value === last && after.value === last + 2) || (value === last + 2 && after.value === last + 1)
  );
}

function* asRun(
  run: readonly Found[],
  node: WordsIn,
  plain: string,
  name: string,
  text: TreeText,
): Generator<Run> {
  if (run.length < 2) return;
  const { words } = text.places;
  const limbs = run.map(({ label, start, apart }, index): RunLimb => {
    const to = run[index + 1]?.start ?? plain.length;
    const own = plain.slice(start, to).trimEnd();
    const end = start + own.length;
    return {
      label,
      shown: label,
      node,
      opening: () => (apart === true ? own : own.slice(label.length)),
      end: () => own,
      labelPlace: () => (apart === true ? node.position : words(node, start, start + label.length)),
      endPlace: () => words(node, end - 1, end),
    };
  });
  yield { name, limbs, inline: true, leadIn: plain.slice(0, run[0]?.start) };
}
