/** Slips in pieces of a code, in terms that they define themselves: another piece may define what is made of them. */
import type { Operator, Slip } from '../plant.ts';
import { countOf, type Seen } from '../seen.ts';
import { replaced, usesOf } from './terms.ts';

/** So often a term is used that a text means as it stands. */
const LEAST = 3;

export const termCutShort: Operator = {
  name: 'term-cut-short',
  rule: 'partial-term-match',
  does: 'Leaves out the first words of a term that a piece of a code defines and uses again.',
  *slips(seen): Generator<Slip> {
    if (seen.closed) return;
    for (const { one, use, words } of usesOf(seen, LEAST)) {
      if (words.length < 2 || !words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))) continue;
      // A reader looks for its meaning where something says that it has one.
      if (!/\b(?:the|an?|each) $/.test(use.run.text.slice(0, use.from))) continue;
      for (let left = 1; left < words.length; left += 1) {
        const made = words.slice(left).join(' ');
        if (!isOnlyEnd(seen, made, use.words)) continue;
        // One word is no term only where the text writes it as an ordinary one.
        if (left === words.length - 1 && !writesSmall(seen, made)) continue;
        yield replaced(one, use, made);
      }
    }
  },
};

/** True where the text writes the words nowhere but at the end of the term. */
function isOnlyEnd({ source, definitions }: Seen, made: string, whole: string): boolean {
  const stem = made.replace(/(?:ies|s|y)$/, '');
  const others = definitions.filter(({ term }) => term.includes(stem));
  if (others.length !== 1) return false;
  return countOf(source, stem) === countOf(source, whole.replace(/(?:ies|s|y)$/, ''));
}

function writesSmall({ source }: Seen, made: string): boolean {
  return new RegExp(String.raw`\b(?:the|an?|any|each|such) ${made.toLowerCase()}\b`).test(source);
}
