/**
 * Texts of other lands and trades, each drafted in the style of its kind: what the checks say of them
 * as they stand, and that faults planted in them are told, each alone and at its place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { severityOf, type Diagnostic } from '../../src/model/diagnostics.ts';
import { PLANTED, TOLD } from './foreign-faults.ts';

const folder = join(import.meta.dirname, 'foreign');

function lineOf({ ruleId = '', place }: Diagnostic, text: string): string {
  if (place === undefined || !('start' in place)) return ruleId;
  const { start, end } = place;
  const line = text.split('\n')[start.line - 1] ?? '';
  const words =
    start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.slice(0, 20);
  return `${ruleId}: ${words}`;
}

/** What is told of a text, a line each, sorted. */
function told(text: string): string[] {
  return checkAlone(text, 'text.md')
    .diagnostics.filter(({ ruleId }) => ruleId !== 'undecided-in-extract')
    .map((one) => `${severityOf(one)} ${lineOf(one, text)}`)
    .sort();
}

describe('as they stand', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const expected = TOLD[name] ?? ['nothing is known of this text'];
    expect(told(readFileSync(join(folder, name), 'utf8'))).toEqual([...expected].sort());
  });
});

describe('with a fault', () => {
  it.each(PLANTED)('$in: $to', ({ in: name, from, to, rule, also = [] }) => {
    const clean = readFileSync(join(folder, `${name}.md`), 'utf8');
    expect(clean).toContain(from);
    const words = /⟦([^⟧]*)⟧/.exec(to)?.[1] ?? '';
    const faulty = clean.replace(from, () => to.replaceAll(/[⟦⟧]/g, ''));
    const before = told(clean);
    const fresh = told(faulty).filter((line) => !before.includes(line));
    const grave = fresh.filter((line) => !line.startsWith('note') || line.includes(rule));
    const lines = grave
      .map((line) => line.replace(/^\w+ /, ''))
      .filter((line) => !also.includes(line.replace(/:.*/, '')));
    expect(lines).toEqual([`${rule}: ${words}`]);
  });
});
