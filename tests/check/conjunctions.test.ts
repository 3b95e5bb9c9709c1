/**
 * Lists that a text leaves unjoined as a habit, and one that it forgot to join.
 */
import { expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';

const REPEALED = 'The following are repealed:\n\n(a) the first Act;\n\n(b) the second Act.';
const FACTORS =
  'The court shall have regard to all matters, including:\n\n(a) the age of the child;\n\n(b) its views;\n\n(c) its interests.';
const CASES =
  'It may be made by:\n\n(a) where the Agency applied, the Agency;\n\n(b) in any other case, the court.';
const MORE_CASES =
  'It ends:\n\n(a) if the court says so, on that day;\n\n(b) in any other case, after a year.';
const FORGOTTEN = 'A person shall not:\n\n(a) hinder the court;\n\n(b) mislead it;\n\n(c) leave.';

const TEXTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['lists of what follows', [REPEALED, FACTORS], []],
  ['a limb for each case', [CASES, MORE_CASES], []],
  ['one of a kind is a fault', [FACTORS, FORGOTTEN], ['(1)(b)', '(2)(b)']],
  ['duties are joined', [REPEALED, FACTORS, FORGOTTEN], ['(3)(b)']],
];

test.each(TEXTS)('%s', (_name, provisions, told) => {
  const text = `### 3. Repeals\n\n${provisions.map((words, at) => `(${String(at + 1)}) ${words}`).join('\n\n')}`;
  const found = checkAlone(text, 'act.md').diagnostics.filter(
    ({ ruleId }) => ruleId === 'list-missing-conjunction',
  );
  const limbs = found.map(({ message }) =>
    (/limb (\(\w+\)) of (\(\w+\))/.exec(message) ?? []).slice(1).reverse().join(''),
  );
  expect(limbs).toEqual(told);
});
