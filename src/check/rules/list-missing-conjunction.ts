import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { offsetIn, runsOf, type Run } from '../limbs.ts';
import type { WordsIn } from '../places.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const listMissingConjunction: TextRule = {
  name: 'list-missing-conjunction',
  on: 'text',
  severity: 'warning',
  sentence: 'The last limb but one of a list ends with “and” or “or”.',
  reason: 'Without it nobody knows whether all of the limbs must be met, or one of them.',
  right: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act; and\n- (c) report.',
  wrong: 'D1.1 The panel shall:\n\n- (a) meet;\n- (b) act⟦;⟧\n- (c) report.',
  found: 'Found limb (b) of D1.1, the last but one, without “and” or “or”.',
  *check(text): Generator<Outcome> {
    const runs = runsOf(text);
    for (const run of runs) {
      const { name, limbs, words } = run;
      if (!isUnjoined(run) || isHabit(run, runs)) continue;
      if (words !== undefined && GOES_ON.test(endOf(limbs.at(-1))?.text ?? '')) continue;
      const penultimate = endOf(limbs.at(-2));
      if (penultimate === undefined) continue;
      const limb = limbs.at(-2);
      const end = penultimate.text.trimEnd().length;
      yield {
        file: text.file,
        place: placeOf(text, words, penultimate.node, limb, end),
        at: `${name}${limb?.label ?? ''}`,
        found: `Found limb ${limb?.label ?? ''}${name === '' ? '' : ` of ${name}`}, the last but one, without “and” or “or”.`,
        expected: 'Expected “and” or “or” after its last mark.',
        mend: `Write, for example: ${penultimate.text.trim().slice(-30)} and`,
      };
    }
  },
};

/** True for a list whose limbs but the last end with a mark, and none with “and” or “or”. */
function isUnjoined({ limbs, leadIn }: Run): boolean {
  if (limbs.length < 2 || SAYS_WHICH.test(leadIn)) return false;
  const stated = statedOf(limbs);
  return (
    stated.every((end) => /[;,]$|[;,]\s+(?:and|or|and\/or|but)$/.test(end)) &&
    !stated.some(isJoined)
  );
}

/**
 * True for a list of a kind that the text does not join: "The following are repealed:", "including:",
 * one limb for each case, or, as in regulations of the EU, which number no clause, things. More than
 * one of the kind must stand so, and no fewer than are joined; things, where nothing is joined.
 */
function isHabit(run: Run, runs: readonly Run[]): boolean {
  const last = run.limbs.at(-1);
  if (last !== undefined && OTHERWISE.test(openingOf(last))) return true;
  if (run.name === '' && run.limbs.every(isThing) && !runs.some(isJoinedRun)) return true;
  return KINDS.some((isOfKind) => {
    if (!isOfKind(run)) return false;
    const all = runs.filter((other) => other.limbs.length > 1 && isOfKind(other));
    const unjoined = all.filter(isUnjoined).length;
    return unjoined > 1 && 2 * unjoined >= all.length;
  });
}

const KINDS: readonly ((run: Run) => boolean)[] = [
  ({ leadIn }) => /\b(?:following|as follows|includ(?:e|es|ing))\b[^.;]{0,200}$/i.test(leadIn),
  ({ limbs }) => limbs.every((limb) => CASE.test(openingOf(limb))),
];

/** What begins so stands against the limbs before it, without a word that says so. */
const OTHERWISE =
  /^\s*(?:\([a-z]+\)\s+)?(?:in (?:any|all|every|each)(?: other)? cases?|otherwise)\b/i;

/** How a limb for one of several cases begins. */
const CASE = /^\s*(?:where|when|if|in (?:the case of|any other case|respect of|relation to))\b/i;

function openingOf(limb: LegalNode): string {
  if (isWordsNode(limb) || limb.type === 'inlineLimb') return plainText(limb.children);
  const first = isParent(limb) ? limb.children[0] : undefined;
  return first === undefined ? '' : openingOf(first);
}

function isJoinedRun({ limbs }: Run): boolean {
  return statedOf(limbs).some(isJoined);
}

/** How each limb of a list but the last ends. */
function statedOf(limbs: readonly LegalNode[]): string[] {
  return limbs.slice(0, -1).map((limb) => endOf(limb)?.text.trimEnd() ?? '');
}

/** The mark that the limb ends with. Inline limbs stand in a sentence, which knows their places. */
function placeOf(
  { places }: Parameters<TextRulePlace>[0],
  sentence: WordsIn | undefined,
  node: WordsIn,
  limb: LegalNode | undefined,
  end: number,
) {
  if (sentence === undefined || limb === undefined) return places.words(node, end - 1, end);
  const from = offsetIn(sentence, limb) ?? 0;
  return places.words(sentence, from + end - 1, from + end);
}

type TextRulePlace = (text: Parameters<TextRule['check']>[0]) => void;

/** A limb inside a sentence that holds another label is not the last: “(b) act, and (d) report”. */
const GOES_ON = /[;,](?:\s+(?:and|or|and\/or|but))?\s+\([a-z]{1,4}\)\s/;

/** A limb or, with a list inside it, an earlier one may say how all are joined: "; and" on each. */
const JOINED = /[\s;,](?:and|or|and\/or|but)$/;

function isJoined(end: string): boolean {
  return JOINED.test(end);
}

/** True for a limb that names a thing: "(a) the name of the manufacturer". */
function isThing(limb: LegalNode): boolean {
  return /^\s*(?:the|an?|any|each|all|its|their)\s/i.test(openingOf(limb));
}

/** "any of the following", "one or more of:": the words before say how the limbs are joined. */
const SAYS_WHICH =
  /\b(?:any|all|each|every|one|either|both|some|none)\b[^.;]{0,40}\bof\b[^.;]{0,40}[:—–-]\s*$/i;

/** The last words of a limb, with the node that they are in. */
function endOf(limb: LegalNode | undefined): { text: string; node: WordsIn } | undefined {
  if (limb === undefined) return undefined;
  if (limb.type === 'inlineLimb') return { text: plainText(limb.children), node: limb };
  if (isWordsNode(limb)) return { text: plainText(limb.children), node: limb };
  if (!isParent(limb)) return undefined;
  for (const child of [...limb.children].reverse()) {
    const found = endOf(child);
    if (found !== undefined && found.text.trim() !== '') return found;
  }
  return undefined;
}
