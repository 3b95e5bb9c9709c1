/**
 * How grave each rule is: its own severity, unless `content/checks.yaml` says another
 * and may.
 */
import { diagnose, type Diagnostic, type Finding, type Severity } from '../model/diagnostics.ts';
import type { CheckSettings } from '../library/types.ts';
import { nearest } from './words/likeness.ts';
import type { Rule } from './rule.ts';

type Graded = Pick<Rule, 'name' | 'severity' | 'firm'>;

export type SeverityOf = (rule: Graded) => Severity | 'off';

/** The severity of each rule. */
export function severitiesOf({ severities }: CheckSettings): SeverityOf {
  const set = new Map(severities.map(({ rule, severity }) => [rule, severity]));
  return ({ name, severity, firm }) => (firm === true ? severity : (set.get(name) ?? severity));
}

/** Settings for rules that there are not, and for those whose severity is no matter of choice. */
export function faultySettings(
  { severities }: CheckSettings,
  rules: readonly Graded[],
  file: string,
): Diagnostic[] {
  const names = rules.map(({ name }) => name);
  return severities.flatMap(({ rule, severity, place }) => {
    const known = rules.find(({ name }) => name === rule);
    if (known === undefined) return unknownRule(rule, names, { file, place });
    if (known.firm !== true || severity === known.severity) return [];
    return diagnose({
      file,
      place,
      rule: 'firm-severity',
      severity: 'error',
      found: `Found ${rule}: ${severity}.`,
      expected: `Expected that ${rule} stays an ${known.severity}: readers rely on it.`,
      mend: 'Take the line out.',
    });
  });
}

function unknownRule(
  rule: string,
  names: readonly string[],
  at: Pick<Finding, 'file' | 'place'>,
): Diagnostic {
  const meant = nearest(rule, names);
  return diagnose({
    ...at,
    rule: 'unknown-rule',
    severity: 'error',
    found: `Found a severity for ${rule}, and no such rule.`,
    expected: `Expected the name of a rule, as docs/rules.md lists them${meant === undefined ? '' : `: ${meant}, perhaps`}.`,
    mend: 'Correct the name, or take the line out.',
  });
}
