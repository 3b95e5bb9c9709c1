import { plainText } from '../../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { offsetIn, runsOf } from '../limbs.ts';
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
    for (const { name, limbs, words, leadIn } of runs) {
      if (limbs.length < 2 || SAYS_WHICH.test(leadIn)) continue;
      const ends = limbs.map((limb) => endOf(limb));
      if (words !== undefined && GOES_ON.test(ends.at(-1)?.text ?? '')) continue;
      const [penultimate] = ends.slice(-2);
      if (penultimate === undefined) continue;
      const stated = statedOf(limbs);
      if (!stated.every((end) => /[;,]$|[;,]\s+(?:and|or|and\/or|but)$/.test(end))) continue;
      if (stated.some(isJoined)) continue;
      if (OTHERWISE.test(openingOf(limbs.at(-1)))) continue;
      if (FOLLOWING.test(leadIn) && isUsualAfterFollowing(runs)) continue;
      // Regulations of the EU, which number no clause, list things without joining them.
      const joins = runs.some((other) => statedOf(other.limbs).some(isJoined));
      if (name === '' && !joins && limbs.every(isThing)) continue;
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

/** The words that a limb begins with. */
function openingOf(limb: LegalNode | undefined): string {
  if (limb === undefined) return '';
  if (limb.type === 'inlineLimb') return plainText(limb.children).slice(limb.label.length);
  if (isWordsNode(limb)) return plainText(limb.children);
  return isParent(limb) ? openingOf(limb.children[0]) : '';
}

/** True for a limb that names a thing: "(a) the name of the manufacturer". */
function isThing(limb: LegalNode): boolean {
  if (isWordsNode(limb) || limb.type === 'inlineLimb') {
    return /^[\s\u00A0]*(?:the|an?|any|each|all|its|their)[\s\u00A0]/i.test(
      plainText(limb.children),
    );
  }
  const first = isParent(limb) ? limb.children[0] : undefined;
  return first !== undefined && isThing(first);
}

/** "any of the following", "one or more of:": the words before say how the limbs are joined. */
const SAYS_WHICH =
  /\b(?:any|all|each|every|one|either|both|some|none)\b[^.;]{0,40}\bof\b[^.;]{0,40}[:—–-]\s*$/i;

/** “in any other case”: what begins so stands against the limbs before it, without a word that says so. */
const OTHERWISE =
  /^[\s\u00A0]*(?:in (?:any|all|every|each)(?: other)? cases?|in the case of any other|otherwise)\b/i;

/** Words before a list that only names things: “The following are repealed:”. */
const FOLLOWING = /\b(?:the following|as follows)\b[^.;]*$/i;

/** True where a text leaves such lists as they are, as statutes of some lands do. */
function isUsualAfterFollowing(runs: ReturnType<typeof runsOf>): boolean {
  const lists = runs.filter(({ limbs, leadIn }) => limbs.length > 1 && FOLLOWING.test(leadIn));
  const joined = lists.filter(({ limbs }) => statedOf(limbs).some(isJoined));
  return lists.length - joined.length > Math.max(1, joined.length);
}

/** The last words of a limb, with the node that they are in. */
function endOf(limb: LegalNode): { text: string; node: WordsIn } | undefined {
  if (limb.type === 'inlineLimb') return { text: plainText(limb.children), node: limb };
  if (isWordsNode(limb)) return { text: plainText(limb.children), node: limb };
  if (!isParent(limb)) return undefined;
  for (const child of [...limb.children].reverse()) {
    const found = endOf(child);
    if (found !== undefined && found.text.trim() !== '') return found;
  }
  return undefined;
}
