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
}

/** Makes a diagnostic of a finding. Errors are `fatal: true`, warnings `false`, notes `undefined`. */
export function diagnose(finding: Finding): VFileMessage {
  const message = new VFileMessage(`${finding.found} ${finding.expected}`, {
    place: finding.place ? plainPlace(finding.place) : undefined,
    ruleId: finding.rule,
    source: 'clauseline',
  });
  message.fatal = { error: true, warning: false, note: undefined }[finding.severity];
  message.file = finding.file;
  message.actual = finding.found;
  message.expected = [finding.expected];
  if (finding.mend !== undefined) message.note = finding.mend;
  return message;
}

/** True when the text cannot be published with this fault in it. */
export function isError(diagnostic: VFileMessage): boolean {
  return diagnostic.fatal === true;
}

function plainPlace(place: Point | Position): Point | Position {
  return 'start' in place ? { start: place.start, end: place.end } : place;
}

export type { VFileMessage as Diagnostic };
