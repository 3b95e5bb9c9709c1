/**
 * What the rules find in texts, one after another.
 */
import type { LoadedLibrary } from '../library/library.ts';
import type { Finding } from '../model/diagnostics.ts';
import type { CheckedCode } from './code.ts';
import { checkedCode, type Asked } from './gather.ts';
import { isUndecided, type Fault } from './rule.ts';
import { RULES } from './rules.ts';
import { severitiesOf, type SeverityOf } from './severities.ts';
import { suppressionsIn, type Suppression } from './suppressions.ts';
import type { CheckedText } from './text.ts';
import { undecidedInExtract, undecidedNote } from './undecided.ts';

/** A fault with the rule that it breaks. */
interface RuledFault {
  readonly rule: string;
  readonly fault: Fault;
}

/** What the rules find in one text, in the order of the rules. */
export interface TextFindings {
  readonly file: string;
  readonly faults: readonly RuledFault[];
  readonly suppressions: readonly Suppression[];
  /** What cannot be known of an extract. */
  readonly note: Finding | undefined;
}

/** What was found in the texts of a library. */
export interface Found {
  readonly code: CheckedCode;
  /** Of each text that was asked for, in the order of the library. */
  readonly texts: readonly TextFindings[];
}

/**
 * What the rules find in the texts of a library; nothing where it cannot be read, or where what is known of
 * its texts cannot: old faults could not be told from new ones.
 */
export function findIn({ readable, sources }: LoadedLibrary, asked: Asked): Found | undefined {
  if (readable === undefined || (readable.unread ?? []).length > 0) return undefined;
  const code = checkedCode(readable, sources, asked);
  const severity = severitiesOf(readable.checks);
  return { code, texts: code.texts.map((text) => inText(text, severity)) };
}

function inText(text: CheckedText, severity: SeverityOf): TextFindings {
  const undecided: string[] = [];
  const faults: RuledFault[] = [];
  for (const rule of RULES) {
    if ((rule.on !== 'tree' && rule.on !== 'text') || severity(rule) === 'off') continue;
    for (const outcome of rule.check(text)) {
      if (isUndecided(outcome)) undecided.push(outcome.undecided);
      else faults.push({ rule: rule.name, fault: outcome });
    }
  }
  const grave = severity(undecidedInExtract);
  const note = grave === 'off' ? undefined : undecidedNote(text, undecided, grave);
  return { file: text.file, faults, suppressions: suppressionsIn(text.version.tree), note };
}
