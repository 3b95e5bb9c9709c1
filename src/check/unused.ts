/**
 * Suppressions and known faults that no longer apply.
 */
import { publishedVersions } from '../library/published.ts';
import type { KnownFault, Version } from '../library/types.ts';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { CheckedCode } from './code.ts';
import { nearest } from './words/likeness.ts';
import type { EngineRule } from './rule.ts';
import { addressOfRule } from './rule-address.ts';
import { severitiesOf } from './severities.ts';
import { usedKey, type Suppression } from './suppressions.ts';

export const unusedSuppression: EngineRule = {
  name: 'unused-suppression',
  on: 'engine',
  severity: 'warning',
  sentence: 'Each fault that is allowed, beside the text or among the known ones, is still there.',
  reason: 'What is allowed and is no longer there may one day hide another fault of its kind.',
  right:
    'D1.1 The panel shall meet monthly.\n\n<!-- clauseline allow unresolved-reference: comes with MP9 -->\n\nD1.2 The panel shall act under Section D1.9.',
  wrong:
    'D1.1 The panel shall meet monthly.\n\n⟦<!-- clauseline allow unresolved-reference: comes with MP9 -->⟧\n\nD1.2 The panel shall act under Section D1.1.',
  found: 'Found unresolved-reference allowed where there is no such fault.',
};

interface Complaint {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** Comments that allow what is not there, name no rule that there is, or give no reason. */
export function unusedSuppressions(
  code: CheckedCode,
  suppressions: ReadonlyMap<string, readonly Suppression[]>,
  used: ReadonlySet<string>,
  names: readonly string[],
): Diagnostic[] {
  const severity = severitiesOf(code.library.checks)(unusedSuppression);
  if (severity === 'off') return [];
  const all = publishedVersions(code.library);
  return [...suppressions].flatMap(([file, own]) => {
    const published = all.get(file);
    return own.flatMap((suppression) =>
      complaintsOf(suppression, (rule) => used.has(usedKey(file, suppression, rule)), names).map(
        (complaint) =>
          diagnose({
            file,
            place: suppression.place,
            rule: unusedSuppression.name,
            severity,
            ...complaint,
            ...(published === undefined
              ? { fix: removal(suppression, complaint, code.placesIn(file).source) }
              : { mend: leaving(published) }),
            url: addressOfRule(unusedSuppression.name),
          }),
      ),
    );
  });
}

/** What to do about a comment in a text whose bytes are held to a hash. */
function leaving({ document, number }: Version): string {
  return `The text was published and may not change, comments too: enter its faults in known-faults.yaml. To take the comment out nonetheless, do so and record it: npm run correct-version -- ${document}@${number} --reason "…"`;
}

const EXAMPLE = '<!-- clauseline allow unpaired-punctuation: the bracket is the source’s own -->';

function complaintsOf(
  { rules, reason }: Suppression,
  isUsed: (rule: string) => boolean,
  names: readonly string[],
): Complaint[] {
  if (rules.length === 0 || reason === '') {
    return [
      {
        found:
          rules.length === 0
            ? 'Found a comment that would allow a fault, and no name of a rule where one is expected.'
            : `Found ${rules.join(', ')} allowed without a reason.`,
        expected: 'Expected the name of a rule, a colon and a reason.',
        mend: `Write it like this: ${EXAMPLE}`,
      },
    ];
  }
  return rules.flatMap((rule): Complaint[] => {
    if (isUsed(rule)) return [];
    if (names.includes(rule)) {
      return [
        {
          found: `Found ${rule} allowed where there is no such fault.`,
          expected: 'Expected only faults that are there to be allowed.',
          mend: rules.length === 1 ? 'Take the comment out.' : `Take ${rule} out of the comment.`,
        },
      ];
    }
    const meant = nearest(rule, names);
    return [
      {
        found: `Found ${rule} allowed, and no such rule.`,
        expected: `Expected the name of a rule${meant === undefined ? '' : `: ${meant}, perhaps`}.`,
        mend: 'Correct the name.',
      },
    ];
  });
}

/** Taking the comment out mends it, where it allows nothing else; space before it goes with it. */
function removal({ rules, place }: Suppression, { mend }: Complaint, source: string) {
  const [from, end] = [place.start.offset, place.end.offset];
  if (rules.length !== 1 || from === undefined || end === undefined) return undefined;
  if (!mend.startsWith('Take')) return undefined;
  let start = from;
  if (/[\s|]/.test(source.charAt(end) || '\n')) {
    while (/[ \t]/.test(source.charAt(start - 1))) start -= 1;
    if (start === 0 || source.charAt(start - 1) === '\n') start = from;
  }
  return { says: 'take the comment out', edits: [{ start, end, text: '' }] };
}

/** Entries of `known-faults.yaml` whose fault is no longer there. */
export function unusedKnownFaults(
  code: CheckedCode,
  entries: readonly KnownFault[],
  used: ReadonlySet<KnownFault>,
): Diagnostic[] {
  const severity = severitiesOf(code.library.checks)(unusedSuppression);
  const file = [...code.sources.keys()].find((name) => name.endsWith('/known-faults.yaml'));
  if (severity === 'off' || file === undefined) return [];
  return entries
    .filter((entry) => !used.has(entry))
    .map(({ rule, text, at, words, place }) =>
      diagnose({
        file,
        place,
        rule: unusedSuppression.name,
        severity,
        found: `Found a known fault that is not there: ${rule} at “${words}” in ${text}${at === undefined ? '' : `, ${at}`}.`,
        expected: 'Expected only faults that the texts have.',
        mend: 'Take the entry out, or correct its rule, text, provision or words.',
        url: addressOfRule(unusedSuppression.name),
      }),
    );
}
