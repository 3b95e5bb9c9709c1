/**
 * What is wrong with a text, told so that its editor can mend it: file and place, what was found,
 * what was expected, how to mend it. A diagnostic is a `VFileMessage`, so every reporter of that
 * family prints it.
 */
import { VFileMessage } from 'vfile-message';
import type { Point, Position } from 'unist';

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  /** Path of the file as the editor knows it, from the content folder's parent. */
  readonly file: string;
  /** Where; a whole file has none. */
  readonly place?: Point | Position | undefined;
  /** Short name of the rule, in kebab case. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, as one sentence with its full stop. */
  readonly found: string;
  /** What was expected, as one sentence with its full stop. */
  readonly expected: string;
  /** How to mend it, with a correct example where that helps. */
  readonly mend?: string | undefined;
  /** The other places involved: the first of two clauses of one number, say. */
  readonly others?: readonly OtherPlace[] | undefined;
  /** Where the rule is explained: an address in the rule book. */
  readonly url?: string | undefined;
  /** A change of markup, never of words, that mends it. */
  readonly fix?: Fix | undefined;
}

/** Another place that a finding involves. */
export interface OtherPlace {
  readonly file: string;
  readonly place: Point | Position | undefined;
  /** What stands there, as a phrase: "the definition of “Proposer”". */
  readonly says: string;
}

/** A change of markup: what stands between two offsets of the file is replaced. */
export interface Fix {
  /** What it does, as a phrase: "take the indentation off". */
  readonly says: string;
  /** In UTF-16 units of the file; none overlapping another, in order. */
  readonly edits: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** A message of the vfile family, with what ours say besides. */
export interface Diagnostic extends VFileMessage {
  others?: readonly OtherPlace[];
  fix?: Fix;
}

/** Makes a diagnostic of a finding. Errors are `fatal: true`, warnings `false`, notes `undefined`. */
export function diagnose(finding: Finding): Diagnostic {
  const message: Diagnostic = withoutTrace(
    () =>
      new VFileMessage(`${finding.found} ${finding.expected}`, {
        place: finding.place ? plainPlace(finding.place) : undefined,
        ruleId: finding.rule,
        source: 'clauseline',
      }),
  );
  message.fatal = { error: true, warning: false, note: undefined }[finding.severity];
  message.file = finding.file;
  message.actual = finding.found;
  message.expected = [finding.expected];
  if (finding.mend !== undefined) message.note = finding.mend;
  if (finding.url !== undefined) message.url = finding.url;
  if (finding.others !== undefined && finding.others.length > 0) message.others = finding.others;
  if (finding.fix !== undefined) message.fix = finding.fix;
  return message;
}

/** What a diagnostic was made of, as plain data: made of that again, it is the same. */
export function findingOf(diagnostic: Diagnostic): Finding {
  const { file = '', place, ruleId = '', actual, reason, expected, note, url } = diagnostic;
  return {
    file,
    place,
    rule: ruleId,
    severity: severityOf(diagnostic),
    found: actual ?? reason,
    expected: expected?.[0] ?? '',
    mend: note,
    others: diagnostic.others,
    url,
    fix: diagnostic.fix,
  };
}

/** A message is an error to JavaScript, which writes down each time where the program is. */
function withoutTrace<Made>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const made = make();
  Error.stackTraceLimit = stackTraceLimit;
  return made;
}

/** True when the text cannot be published with this fault in it. */
export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.fatal === true;
}

/** How grave a diagnostic is. */
export function severityOf({ fatal }: Diagnostic): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'note';
}

function plainPlace(place: Point | Position): Point | Position {
  return 'start' in place ? { start: place.start, end: place.end } : place;
}
