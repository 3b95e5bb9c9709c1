/**
 * Every rule: errors first, then warnings, then notes.
 */
import type { Rule } from './rule.ts';
import { definitionLocationMisstated } from './rules/definition-location-misstated.ts';
import { duplicateClauseNumber } from './rules/duplicate-clause-number.ts';
import { referenceTitleMismatch } from './rules/reference-title-mismatch.ts';
import { unusedDefinition } from './rules/unused-definition.ts';
import { unresolvedReference } from './rules/unresolved-reference.ts';
import { undecidedInExtract } from './undecided.ts';
import { unusedSuppression } from './unused.ts';

export const RULES: readonly Rule[] = [
  unresolvedReference,
  duplicateClauseNumber,
  definitionLocationMisstated,
  referenceTitleMismatch,
  unusedDefinition,
  unusedSuppression,
  undecidedInExtract,
];
