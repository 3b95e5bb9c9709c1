import type { Fault, TreeRule } from '../rule.ts';
import { plainWords } from '../../model/plain-words.ts';
import { miswrittenNumbersIn } from '../numbers/miswritten-numbers.ts';
import { unreadAs, unreadNumbersIn, type Unread } from '../numbers/unread-numbers.ts';

export const unreadClauseNumber: TreeRule = {
  name: 'unread-clause-number',
  on: 'tree',
  severity: 'warning',
  sentence: 'A clause begins a paragraph with its number, plain and apart from its words.',
  reason:
    'Else its number is read as words: it has no address, nobody can cite it, and its words are those of the clause above.',
  right: 'D1.1 The panel shall meet.\n\nD1.2 The panel shall report.\n\nD1.3 The panel votes.',
  wrong: 'D1.1 The panel shall meet.\n⟦D1.2⟧ The panel shall report.\n\nD1.3 The panel votes.',
  found: 'Found D1.2 where a clause would begin, read as words of D1.1.',
  *check(text): Generator<Fault> {
    for (const { number, why, words, start, end, within } of unreadNumbersIn(text)) {
      const read = within === '' ? 'read as words' : `read as words of ${within}`;
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: within === '' ? undefined : within,
        found: `Found ${number} where a clause would begin, ${read}.`,
        expected: `Expected clause ${number} to begin a paragraph, as “${number} ” and its words.`,
        mend: MENDS[why](number),
      };
    }
    for (const { number, words, start, end } of miswrittenNumbersIn(text)) {
      // One that is written as it should be is told above: “- G4.4 Each User”.
      if (unreadAs(text, number) !== undefined) continue;
      const within = text.index.byNode.get(words)?.name;
      yield {
        file: text.file,
        place: text.places.words(words, start, end),
        at: within,
        found: `Found “${plainWords(words).slice(start, end)}” where ${number} would begin, read as words.`,
        expected: `Expected ${number} to begin a paragraph, as “${number} ” and its words.`,
        mend: `Write the number as the others are written: ${number}.`,
      };
    }
  },
};

const MENDS: Readonly<Record<Unread, (number: string) => string>> = {
  line: (number) => `Put an empty line before ${number}.`,
  glued: (number) => `Put a space after ${number}.`,
  marked: (number) => `Take the marks off ${number}: a number is written without bold or italics.`,
  stop: (number) => `Take the full stop after ${number} out.`,
  item: (number) => `Take the sign of a list before ${number} out, and begin a paragraph with it.`,
};
