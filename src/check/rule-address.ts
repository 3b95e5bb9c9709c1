/**
 * Where the rule book explains a rule, from the folder of the project.
 */

/** The rule book. */
export const RULE_BOOK = 'docs/rules.md';

/** "docs/rules.md#unresolved-reference". */
export function addressOfRule(name: string): string {
  return `${RULE_BOOK}#${name}`;
}
