/** What an editor writes to allow a fault, rightly and wrongly. */
import { describe, expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';

const REFERENCE = 'unresolved-reference';

/** What is told of a reference that leads nowhere with a comment after it: of it, and of the comment. */
function told(comment: string): { reference: boolean; words: string[]; mends: string[] } {
  const text = `## 1 Meetings\n\n1.1 The panel acts under clause 9.9. <!--${comment}-->\n`;
  const { diagnostics } = checkAlone(text, 'text.md');
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'unused-suppression');
  return {
    reference: diagnostics.some(({ ruleId }) => ruleId === REFERENCE),
    words: own.map(({ actual }) => actual ?? ''),
    mends: own.map(({ note }) => note ?? ''),
  };
}

describe('a fault is allowed', () => {
  test.each([
    ` clauseline allow ${REFERENCE}: it comes later `,
    `clauseline allow ${REFERENCE}:it comes later`,
    ` Clauseline Allow ${REFERENCE}: it comes later `,
    `\n  clauseline allow ${REFERENCE}:\n  it comes later\n`,
  ])('by %j', (comment) => {
    expect(told(comment)).toEqual({ reference: false, words: [], mends: [] });
  });
});

describe('a comment that allows nothing is told', () => {
  test.each([
    [` clauseline allow ${REFERENCE} `, /^Found unresolved-reference allowed without a reason/],
    [' clauseline allow: it comes later ', /no name of a rule where one is expected/],
    [` clauseline ignore ${REFERENCE}: it comes later `, /no name of a rule where one is expected/],
    [` clauseline: allow ${REFERENCE}: later `, /no name of a rule where one is expected/],
    [` clauseline-disable ${REFERENCE} `, /no name of a rule where one is expected/],
    [' clauseline allow unresolved-refrence: later ', /and no such rule/],
    [' clauseline allow all: later ', /^Found all allowed, and no such rule/],
  ])('%j', (comment, words) => {
    const { reference, words: found } = told(comment);
    expect(reference).toBe(true);
    expect(found).toEqual([expect.stringMatching(words)]);
  });

  test.each([' counsel to confirm ', ' Clauseline cannot know this ', ' allow for this '])(
    'and an ordinary one is not: %j',
    (comment) => {
      expect(told(comment)).toEqual({ reference: true, words: [], mends: [] });
    },
  );

  test('of two rules, the one that is not needed is to be taken out, and not the comment', () => {
    const { reference, words, mends } = told(
      ` clauseline allow ${REFERENCE}, reversed-range: later `,
    );
    expect(reference).toBe(false);
    expect(words).toEqual(['Found reversed-range allowed where there is no such fault.']);
    expect(mends).toEqual(['Take reversed-range out of the comment.']);
  });
});
