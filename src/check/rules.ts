/**
 * Every rule: errors first, then warnings, then notes.
 */
import type { Rule } from './rule.ts';
import { ambiguousReference } from './rules/ambiguous-reference.ts';
import { amendmentInstructionMismatch } from './rules/amendment-instruction-mismatch.ts';
import { amendmentWithoutAnnex } from './rules/amendment-without-annex.ts';
import { circularSignpost } from './rules/circular-signpost.ts';
import { clauseNumberGap } from './rules/clause-number-gap.ts';
import { clauseNumberOrder } from './rules/clause-number-order.ts';
import { definitionContainsOwnTerm } from './rules/definition-contains-own-term.ts';
import { definitionLocationMisstated } from './rules/definition-location-misstated.ts';
import { definitionsNotAlphabetical } from './rules/definitions-not-alphabetical.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { duplicateAddress } from './rules/duplicate-address.ts';
import { duplicateClauseNumber } from './rules/duplicate-clause-number.ts';
import { duplicateDefinition } from './rules/duplicate-definition.ts';
import { dutyInDefinition } from './rules/duty-in-definition.ts';
import { leftoverPlaceholder } from './rules/leftover-placeholder.ts';
import { limbOrder } from './rules/limb-order.ts';
import { listMissingConjunction } from './rules/list-missing-conjunction.ts';
import { meansAndIncludes } from './rules/means-and-includes.ts';
import { miscapitalisedTerm } from './rules/miscapitalised-term.ts';
import { missingFullStop } from './rules/missing-full-stop.ts';
import { mutualDefinition } from './rules/mutual-definition.ts';
import { nearMissTerm } from './rules/near-miss-term.ts';
import { outOfScopeTerm } from './rules/out-of-scope-term.ts';
import { partialTermMatch } from './rules/partial-term-match.ts';
import { publishedTextChanged } from './rules/published-text-changed.ts';
import { referenceTitleMismatch } from './rules/reference-title-mismatch.ts';
import { referenceToRemovedClause } from './rules/reference-to-removed-clause.ts';
import { referenceUnitMismatch } from './rules/reference-unit-mismatch.ts';
import { relativeReference } from './rules/relative-reference.ts';
import { reversedRange } from './rules/reversed-range.ts';
import { shadowedDefinition } from './rules/shadowed-definition.ts';
import { signpostChain } from './rules/signpost-chain.ts';
import { staleBaseline } from './rules/stale-baseline.ts';
import { termUsedOnce } from './rules/term-used-once.ts';
import { titleMismatch } from './rules/title-mismatch.ts';
import { unansweredSwitch } from './rules/unanswered-switch.ts';
import { undefinedCapitalisedTerm } from './rules/undefined-capitalised-term.ts';
import { unpairedPunctuation } from './rules/unpaired-punctuation.ts';
import { unprovenAmendment } from './rules/unproven-amendment.ts';
import { unpublishedReference } from './rules/unpublished-reference.ts';
import { unreadClauseNumber } from './rules/unread-clause-number.ts';
import { unresolvedReference } from './rules/unresolved-reference.ts';
import { unusedDefinition } from './rules/unused-definition.ts';
import { wrongSelfReference } from './rules/wrong-self-reference.ts';
import { undecidedInExtract } from './undecided.ts';
import { unusedSuppression } from './unused.ts';

export const RULES: readonly Rule[] = [
  unresolvedReference,
  ambiguousReference,
  duplicateClauseNumber,
  duplicateDefinition,
  definitionLocationMisstated,
  circularSignpost,
  duplicateAddress,
  publishedTextChanged,
  unprovenAmendment,

  referenceTitleMismatch,
  referenceUnitMismatch,
  referenceToRemovedClause,
  reversedRange,
  wrongSelfReference,
  undefinedCapitalisedTerm,
  partialTermMatch,
  unusedDefinition,
  outOfScopeTerm,
  unansweredSwitch,
  shadowedDefinition,
  unreadClauseNumber,
  clauseNumberGap,
  clauseNumberOrder,
  definitionsNotAlphabetical,
  miscapitalisedTerm,
  nearMissTerm,
  unpairedPunctuation,
  doubledWord,
  missingFullStop,
  leftoverPlaceholder,
  listMissingConjunction,
  limbOrder,
  amendmentInstructionMismatch,
  amendmentWithoutAnnex,
  titleMismatch,
  staleBaseline,
  unusedSuppression,

  termUsedOnce,
  definitionContainsOwnTerm,
  mutualDefinition,
  dutyInDefinition,
  meansAndIncludes,
  relativeReference,
  signpostChain,
  unpublishedReference,
  undecidedInExtract,
];
