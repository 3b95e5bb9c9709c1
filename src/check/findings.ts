/**
 * What the rules find in texts, as plain data: it may be found in one thread and reported by another.
 */
import type { LoadedLibrary } from '../library/library.ts';
import { findingOf, type Finding } from '../model/diagnostics.ts';
import { checkedCode, treesOf } from './gather.ts';
import { isUndecided, type Fault, type TextRule, type TreeRule } from './rule.ts';
import { RULES } from './rules.ts';
import { severitiesOf, type SeverityOf } from './severities.ts';
import { suppressionsIn, type Suppression } from './suppressions.ts';
import type { CheckedText, TreeText } from './text.ts';
import { undecidedInExtract, undecidedNote } from './undecided.ts';

/** A fault with the rule that it breaks. */
export interface RuledFault {
  readonly rule: string;
  readonly fault: Fault;
}

/** What the rules of trees find in one text, in the order of the rules. */
export interface TreeFindings {
  readonly file: string;
  readonly faults: readonly RuledFault[];
  readonly suppressions: readonly Suppression[];
}

/** What the other rules find in one text, in the order of the rules. */
export interface TextFindings {
  readonly file: string;
  readonly faults: readonly RuledFault[];
  /** What cannot be known of an extract. */
  readonly note: Finding | undefined;
}

/** What was found in the trees of a whole library. */
export interface FoundInTrees {
  readonly trees: readonly TreeFindings[];
  /** What the parser tells of all texts. */
  readonly read: readonly Finding[];
}

/** What was found in a whole library beside its trees. */
export interface FoundInTexts {
  readonly texts: readonly TextFindings[];
}

/** What rules find in the trees of the texts that are checked, and the parser in all, superseded ones too. */
export function foundInTrees({ readable, sources, unparsed }: LoadedLibrary): FoundInTrees {
  const severity = readable && severitiesOf(readable.checks);
  const trees = severity && treesOf(readable, sources).map((text) => inTree(text, severity));
  // Trees that rules need are there by now; those of other texts are let go.
  const read = unparsed.flatMap(({ faults }) => faults()).map(findingOf);
  return { trees: trees ?? [], read };
}

/** What is found in the texts of a library beside what is found in their trees. */
export function foundInTexts({ readable, sources }: LoadedLibrary): FoundInTexts {
  if (readable === undefined) return { texts: [] };
  const severity = severitiesOf(readable.checks);
  return { texts: checkedCode(readable, sources, {}).texts.map((one) => inText(one, severity)) };
}

const TREE_RULES: readonly TreeRule[] = RULES.filter((rule) => rule.on === 'tree');
const TEXT_RULES: readonly TextRule[] = RULES.filter((rule) => rule.on === 'text');

/** What the rules find in the tree of a text. */
export function inTree(text: TreeText, severity: SeverityOf): TreeFindings {
  const faults = TREE_RULES.filter((rule) => severity(rule) !== 'off').flatMap((rule) =>
    Array.from(rule.check(text), (fault) => ({ rule: rule.name, fault })),
  );
  return { file: text.file, faults, suppressions: suppressionsIn(text.version.tree) };
}

/** What the rules find in a text beside what they find in its tree. */
export function inText(text: CheckedText, severity: SeverityOf): TextFindings {
  const undecided: string[] = [];
  const faults: RuledFault[] = [];
  for (const rule of TEXT_RULES) {
    if (severity(rule) === 'off') continue;
    for (const outcome of rule.check(text)) {
      if (isUndecided(outcome)) undecided.push(outcome.undecided);
      else faults.push({ rule: rule.name, fault: outcome });
    }
  }
  const grave = severity(undecidedInExtract);
  const note = grave === 'off' ? undefined : undecidedNote(text, undecided, grave);
  return { file: text.file, faults, note };
}
