/**
 * A small invented text and annexes to it, for tests that say one thing each.
 */
import { applyAmendments, type Applied } from '../../src/amend/apply.ts';
import { baselineOf, type Baseline } from '../../src/amend/baseline.ts';
import { editsOf } from '../../src/amend/edits.ts';
import type { Pending } from '../../src/amend/pending.ts';
import { readAmendments } from '../../src/amend/read-annex.ts';
import type { Subject } from '../../src/amend/subjects.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { reportText } from '../../src/model/report.ts';
import { parseLegalText } from '../../src/parse/parse.ts';

export const BASE = `## Z1 Meetings

### Calling a meeting

Z1.1 The Committee shall meet once a month.

Z1.2 The Secretary shall give seven days’ notice of each meeting:

- (a) in writing; and
- (b) to each Member.

### Quorum

Z1.3 Three Members are a quorum.

Z1.4 The Chair shall decide how votes are taken.

## Z2 Terms

Chair
: means the person who chairs the Committee.

Member
: means a person appointed under Section Z1.3.

Secretary
: means the person appointed by the Committee.
`;

export const SUBJECT: Subject = {
  document: 'section-z',
  base: '1.0',
  result: '2.0',
  names: ['Section Z'],
  heading: undefined,
};

/** Applies an annex to the small text; all diagnostics, those of the parser too. */
export function applyTo(
  annex: string,
  base = BASE,
): { applied: Applied; diagnostics: Diagnostic[] } {
  const { tree, diagnostics: parsed } = parseLegalText(annex, 'annex.md');
  const read = readAmendments({ file: 'annex.md', tree }, [SUBJECT]);
  const [amended] = read.amended;
  const version = {
    document: 'section-z',
    number: '1.0',
    file: 'base.md',
    tree: parseLegalText(base, 'base.md').tree,
  };
  const applied: Applied =
    amended === undefined
      ? { applied: false, diagnostics: [] }
      : applyAmendments(amended, version, 'annex.md');
  const told = applied.applied ? applied.remarks : applied.diagnostics;
  // What stands twice in an annex is told where it is applied, as the library does.
  const own = parsed.filter(({ ruleId }) => ruleId !== 'duplicate-clause-number');
  return { applied, diagnostics: [...own, ...read.diagnostics, ...told] };
}

/** A version of the small text, ready to be amended. */
export function baseline(markdown = BASE, number = '1.0'): Baseline {
  const { tree } = parseLegalText(markdown, 'base.md');
  return baselineOf({ document: 'section-z', number, file: `${number}.md`, tree });
}

/** An annex to a version as a pending modification. */
export function pendingBy(name: string, annex: string, base: Baseline): Pending {
  const { tree } = parseLegalText(annex, 'annex.md');
  const [amended] = readAmendments({ file: 'annex.md', tree }, [SUBJECT]).amended;
  const made = amended && editsOf(amended, base, 'annex.md');
  if (made?.made !== true) throw new Error(reportText(made?.diagnostics ?? []));
  return { name, texts: [{ baseline: base, edits: made.edits }] };
}
