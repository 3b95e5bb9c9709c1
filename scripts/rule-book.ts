/**
 * `npm run rule-book`: writes docs/rules.md from the rules. With --check it writes nothing and ends
 * with 1 where the page is not what it would write.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { RULE_BOOK } from '../src/check/rule-address.ts';
import { ruleBook } from '../src/check/rule-book.ts';
import { RULES } from '../src/check/rules.ts';

const options = await resolveConfig(RULE_BOOK);
const page = await format(ruleBook(RULES), { ...options, filepath: RULE_BOOK });
const present = existsSync(RULE_BOOK) ? readFileSync(RULE_BOOK, 'utf8') : '';

if (process.argv.includes('--check')) {
  if (page !== present) {
    process.stderr.write(`${RULE_BOOK} is not what the rules say: run npm run rule-book.\n`);
    process.exitCode = 1;
  }
} else if (page === present) process.stdout.write(`${RULE_BOOK} is current.\n`);
else {
  writeFileSync(RULE_BOOK, page);
  process.stdout.write(`${RULE_BOOK} is written.\n`);
}
