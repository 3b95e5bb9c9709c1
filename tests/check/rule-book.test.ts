/** The rule book says what the rules say. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { RULE_BOOK } from '../../src/check/rule-address.ts';
import { ruleBook } from '../../src/check/rule-book.ts';
import { RULES } from '../../src/check/rules.ts';

it('is current: npm run rule-book', async () => {
  const options = await resolveConfig(RULE_BOOK);
  const page = await format(ruleBook(RULES), { ...options, filepath: RULE_BOOK });
  expect(readFileSync(RULE_BOOK, 'utf8')).toBe(page);
});
