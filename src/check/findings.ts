/**
 * What the rules find in texts, as plain data: it may be found in one thread and reported by another.
 */
import type { LoadedLibrary } from '../library/library.ts';
import type { Library } from '../library/types.ts';
import { findingOf, type Finding } from '../model/diagnostics.ts';
import { checkedCode } from './gather.ts';
import { isUndecided, type Fault } from './rule.ts';
import { RULES } from './rules.ts';
import { severitiesOf, type SeverityOf } from './severities.ts';
import type { Share } from './shares.ts';
import { suppressionsIn, type Suppression } from './suppressions.ts';
import type { CheckedText } from './text.ts';
import { undecidedInExtract, undecidedNote } from './undecided.ts';

/** What is found in one text. */
export interface TextFindings {
  readonly file: string;
  /** In the order of the rules. */
  readonly faults: readonly { readonly rule: string; readonly fault: Fault }[];
  /** What cannot be known of an extract. */
  readonly note: Finding | undefined;
  readonly suppressions: readonly Suppression[];
}

/** What was found in a share of a library. */
export interface Findings {
  readonly texts: readonly TextFindings[];
  /** The files whose parser was asked, and what it told. */
  readonly parsed: ReadonlySet<string>;
  readonly read: readonly Finding[];
}

/**
 * What is found in a share of a library whose texts are parsed when somebody asks. With what is found
 * in the other shares it is what is found in the whole.
 */
export function findingsIn(
  { readable, sources, unparsed }: LoadedLibrary,
  { texts, parsed }: Share,
): Findings {
  const found = readable === undefined ? [] : ruledIn(readable, sources, texts);
  // Trees that rules need are there by now; those of other texts are let go.
  const asked = unparsed.filter(({ file }) => parsed.has(file));
  return { texts: found, parsed, read: asked.flatMap(({ faults }) => faults()).map(findingOf) };
}

function ruledIn(
  library: Library,
  sources: LoadedLibrary['sources'],
  files: ReadonlySet<string>,
): TextFindings[] {
  const code = checkedCode(library, sources, { only: (file) => files.has(file) });
  const severity = severitiesOf(library.checks);
  return code.texts.map((text) => findingsOf(text, severity));
}

/** What the rules find in a text. */
export function findingsOf(text: CheckedText, severity: SeverityOf): TextFindings {
  const undecided: string[] = [];
  const faults: { rule: string; fault: Fault }[] = [];
  for (const rule of RULES) {
    if (rule.on !== 'text' || severity(rule) === 'off') continue;
    for (const outcome of rule.check(text)) {
      if (isUndecided(outcome)) undecided.push(outcome.undecided);
      else faults.push({ rule: rule.name, fault: outcome });
    }
  }
  const grave = severity(undecidedInExtract);
  const note = grave === 'off' ? undefined : undecidedNote(text, undecided, grave);
  return { file: text.file, faults, note, suppressions: suppressionsIn(text.version.tree) };
}
