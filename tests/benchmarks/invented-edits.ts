/**
 * Edits of invented words: so many words replaced, inserted or deleted in a provision. References
 * and the last word of a sentence stay.
 */
import { sentencesOf, type InventedProvision } from './invented-law.ts';
import { inventSentence, inventWord, type Word } from './invented-words.ts';
import type { Random } from './random.ts';

/** How many words a provision has, its limbs among it. */
export function lengthOf(provision: InventedProvision): number {
  return sentencesOf(provision).reduce((sum, sentence) => sum + sentence.length, 0);
}

/** Replaces, inserts or deletes that many words in all, a few together. At least one is changed. */
export function editWords(random: Random, provision: InventedProvision, words: number): void {
  let left = Math.max(1, words);
  const room = sentencesOf(provision).map((sentence) => ({ sentence, most: mostIn(sentence) }));
  while (left > 0) {
    const rest = room.filter(({ most }) => most > 0);
    if (rest.length === 0) return;
    const chosen = random.pick(rest);
    const { sentence } = chosen;
    const run = Math.min(left, chosen.most, random.between(1, 3));
    chosen.most -= run;
    left -= editRun(random, sentence, random.between(1, sentence.length - 2), run);
  }
}

/** How many words of a sentence may be edited, so that it is still the same sentence: a third. */
function mostIn(sentence: readonly Word[]): number {
  return sentence.length > 4 ? Math.max(1, Math.floor(sentence.length / 3)) : 0;
}

/** Makes one edit at a place; gives back how many words it touched. */
function editRun(random: Random, sentence: Word[], at: number, run: number): number {
  const fixed = sentence.findIndex((word, index) => index >= at && isFixed(sentence, index, word));
  const end = Math.min(at + run, sentence.length - 1, fixed === -1 ? Infinity : fixed);
  const old = sentence.slice(at, end);
  const kind = random.fraction();
  if (kind < 0.25 || old.length === 0) {
    sentence.splice(at, 0, ...inventRun(random, 1, sentence[at]));
    return 1;
  }
  if (kind < 0.5 && sentence.length - old.length > 4 && sentence[at - 1] !== sentence[end - 1]) {
    sentence.splice(at, old.length);
  } else sentence.splice(at, old.length, ...inventRun(random, old.length, old[0]));
  return old.length;
}

/** True for a reference, for the word before it, and for the last word of a sentence. */
function isFixed(sentence: readonly Word[], index: number, word: Word): boolean {
  return (
    typeof word !== 'string' ||
    typeof sentence[index + 1] === 'object' ||
    index === sentence.length - 1
  );
}

/** That many new words, the first another than the one given. */
function inventRun(random: Random, length: number, other: Word | undefined): Word[] {
  const words: string[] = [];
  while (words.length < length) {
    const [word = 'other'] = inventWord(random).split(' ');
    if (words.length > 0 || word !== other) words.push(word);
  }
  return words;
}

/** Puts a phrase anew: most of its words are others, a few stay between them. */
function rewritePhrase(random: Random, clause: InventedProvision): void {
  const sentences = sentencesOf(clause).filter((sentence) => mostIn(sentence) >= 4);
  if (sentences.length === 0) {
    editWords(random, clause, 2);
    return;
  }
  const sentence = random.pick(sentences);
  const most = Math.min(mostIn(sentence), random.between(4, 12));
  let at = random.between(1, Math.max(1, sentence.length - most - 1));
  for (let left = most; left > 0 && at < sentence.length - 1; left -= 1) {
    const word = sentence[at];
    if (word === undefined || isFixed(sentence, at, word)) break;
    if (left === most || !random.chance(0.3)) {
      const length = random.between(0, 2);
      sentence.splice(at, 1, ...inventRun(random, left === most ? 1 : length, word));
      at += left === most ? 1 : length;
    } else at += 1;
  }
}

/** Edits a clause as amendments do: mostly a few words, else a phrase or a sentence. */
export function editClause(random: Random, clause: InventedProvision): void {
  if (random.chance(0.25)) {
    rewritePhrase(random, clause);
  } else if (clause.limbs.length === 0 && random.chance(0.1)) {
    const sentence = inventSentence(random, random.between(8, 20));
    clause.sentences.splice(random.between(1, clause.sentences.length), 0, sentence);
  } else editWords(random, clause, random.between(1, 4));
}
