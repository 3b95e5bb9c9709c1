/** Every rule by its own examples: where the wrong one is wrong, what is said, and that the right one is right. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { reportText } from '../../src/model/report.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { checkSample, offsetsOf, readSample } from './sample.ts';

describe.each(RULES)('$name', (rule) => {
  it('has nothing to say of the right example, and no other rule has', () => {
    const { diagnostics } = checkSample(readSample(rule.right));
    const told = diagnostics.filter(
      (one) => one.ruleId === rule.name || severityOf(one) !== 'note',
    );
    expect(reportText(told)).toBe('');
  });

  it('tells the fault of the wrong example at its exact place, and no other rule does', () => {
    const sample = readSample(rule.wrong);
    const { diagnostics } = checkSample(sample);
    const others = diagnostics.filter(
      (one) => one.ruleId !== rule.name && severityOf(one) !== 'note',
    );
    expect(reportText(others)).toBe('');
    const own = diagnostics.filter(({ ruleId }) => ruleId === rule.name);
    expect(own.map(({ actual }) => actual)).toEqual([rule.found]);
    const [only] = own;
    expect(only && offsetsOf(sample, only)).toEqual(sample.marked);
    expect(only && severityOf(only)).toBe(rule.severity);
    expect(only?.url).toBe(`docs/rules.md#${rule.name}`);
  });
});

describe('the rules', () => {
  it('have names of their own, and sentences', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, sentence, reason } of RULES) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(sentence).toMatch(/^[A-Z“].*\.$/s);
      expect(reason).toMatch(/^[A-Z“].*\.$/s);
    }
  });
});
