import { plainWords } from '../../model/plain-words.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf } from '../text.ts';

export const unansweredSwitch: TextRule = {
  name: 'unanswered-switch',
  on: 'text',
  severity: 'warning',
  sentence: 'A comment that switches the use of a term stands right after a term.',
  reason:
    'The comment “no term” or “term of K11” is about the words that end where it stands. Where no such term ends there, it does nothing, and the editor believes that it does.',
  right:
    'D1.1 In this Section, “**Cap**” means the most that is paid.\n\nD1.2 The sum is at most the Cap, and no Cap<!-- no term --> is worn.',
  wrong:
    'D1.1 In this Section, “**Cap**” means the most that is paid.\n\nD1.2 The sum is at most the Cap, and no ⟦hat⟧<!-- no term --> is worn.',
  found: 'Found the comment “no term” after “hat”, where no term ends.',
  *check({ register, version, file, places }): Generator<Outcome> {
    for (const { words, at, of, version: own, provision } of register.unanswered) {
      if (own !== version || !('children' in words)) continue;
      const before = plainWords(words).slice(0, at);
      const word = /\S*\s*$/.exec(before)?.[0].trimEnd() ?? '';
      const start = before.lastIndexOf(word);
      const said = of === undefined ? 'no term' : `term of ${of}`;
      const where = of === undefined ? 'where no term ends' : `where no term of ${of} ends`;
      yield {
        file,
        place: places.words(words, start, start + word.length),
        found: `Found the comment “${said}” after “${word}”, ${where}.`,
        expected: 'Expected the words of a term right before the comment.',
        mend: 'Move it right after the term, name what defines the term as references cite it, or take it out.',
        at: atOf(provision),
      };
    }
  },
};
