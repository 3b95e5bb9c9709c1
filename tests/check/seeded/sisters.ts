/**
 * Rules that name the same slip. Where one of them tells it at its place it is found, though another
 * one was meant: an editor who is led there mends the same words.
 */

interface Sisters {
  readonly rules: readonly string[];
  /** Why one slip can be told by each of them. */
  readonly reason: string;
}

const SISTERS: readonly Sisters[] = [
  {
    rules: [
      'duplicate-clause-number',
      'clause-number-gap',
      'clause-number-order',
      'limb-order',
      'unread-clause-number',
    ],
    reason: 'A wrong number in a row is one too many, one left out or one out of place.',
  },
  {
    rules: [
      'near-miss-term',
      'partial-term-match',
      'undefined-capitalised-term',
      'miscapitalised-term',
    ],
    reason: 'Words that are nearly a term are a slip in it, a part of it, or no term.',
  },
  {
    rules: ['definition-location-misstated', 'circular-signpost'],
    reason: 'A signpost that leads to itself does not lead to the meaning.',
  },
  {
    rules: ['duplicate-definition', 'duplicate-address', 'shadowed-definition'],
    reason:
      'A second meaning of a term is one too many, wherever it holds and however it is spelt.',
  },
  {
    rules: ['unresolved-reference', 'reversed-range', 'wrong-self-reference'],
    reason:
      'A wrong number in a reference leads nowhere, ends before it begins, or is not its own.',
  },
  {
    rules: ['unproven-amendment', 'amendment-instruction-mismatch'],
    reason:
      'An annex whose instruction and marks disagree is told of its instruction or its marks.',
  },
];

/** The rule itself, and those that name the same slip. */
export function namesOfSlip(rule: string): ReadonlySet<string> {
  return new Set([rule, ...SISTERS.flatMap(({ rules }) => (rules.includes(rule) ? rules : []))]);
}
