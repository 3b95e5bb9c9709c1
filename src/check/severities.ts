/**
 * How grave each rule is: its own severity, unless `content/checks.yaml` says another.
 */
import { diagnose, type Diagnostic, type Severity } from '../model/diagnostics.ts';
import type { CheckSettings } from '../library/types.ts';
import { nearest } from './likeness.ts';
import type { Rule } from './rule.ts';

export type SeverityOf = (rule: Pick<Rule, 'name' | 'severity'>) => Severity | 'off';

/** The severity of each rule. */
export function severitiesOf({ severities }: CheckSettings): SeverityOf {
  const set = new Map(severities.map(({ rule, severity }) => [rule, severity]));
  return ({ name, severity }) => set.get(name) ?? severity;
}

/** Settings for rules that there are not. */
export function unknownRules(
  { severities }: CheckSettings,
  names: readonly string[],
  file: string,
): Diagnostic[] {
  return severities
    .filter(({ rule }) => !names.includes(rule))
    .map(({ rule, place }) => {
      const meant = nearest(rule, names);
      return diagnose({
        file,
        place,
        rule: 'unknown-rule',
        severity: 'error',
        found: `Found a severity for ${rule}, and no such rule.`,
        expected: `Expected the name of a rule, as docs/rules.md lists them${meant === undefined ? '' : `: ${meant}, perhaps`}.`,
        mend: 'Correct the name, or take the line out.',
      });
    });
}
