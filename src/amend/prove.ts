/**
 * Proof of an annex: with every change rejected it stands in its base word for word; applied to the
 * base it gives the next version exactly; and what the redline engine finds between the two is what
 * the annex marks. Any departure names its first place on both sides.
 */
import { firstDifference } from '../model/equality.ts';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { LegalNode } from '../model/nodes.ts';
import { alignmentOf } from '../redline/alignment.ts';
import { makeRedline } from '../redline/redline.ts';
import type { Redline } from '../redline/types.ts';
import { applyTogether, type AnnexPart, type Applied } from './apply.ts';
import type { VersionText } from './baseline.ts';
import { calledEntry, entriesOf, type Entry } from './entries.ts';
import { named, placeOf } from './locate.ts';
import type { AmendedText } from './read-annex.ts';
import { firstWordsApart } from './words-apart.ts';

/** What an annex is proven with. */
interface Proving {
  /** The annexes that make the result together; most often one. */
  readonly parts: readonly AnnexPart[];
  readonly base: VersionText;
  readonly result: VersionText;
  /** The redline from the base to the result, where there is one already. */
  readonly redline?: Redline | undefined;
}

/** What is wrong with an annex; nothing among it is an error where the annex is proven. */
export function proveAmendments(proving: Proving): Diagnostic[] {
  const applied = applyTogether(proving.parts, proving.base);
  if (!applied.applied) return [...applied.diagnostics];
  const departure = departureFrom(applied, proving);
  if (departure !== undefined) return [departure, ...applied.remarks];
  return [...applied.remarks, ...markedOtherwise(applied, proving)];
}

type Made = Extract<Applied, { applied: true }>;

/** The first place where what the annex makes is not the version that it is said to make. */
function departureFrom(applied: Made, { parts, base, result }: Proving): Diagnostic | undefined {
  const file = parts.map((part) => part.file).join(' and ');
  const difference = firstDifference(applied.tree, result.tree);
  if (difference === undefined) return undefined;
  const { identityOf } = applied.baseline;
  const row = entriesOf(result.tree);
  const fromBase = new Set(applied.baseline.entries.map(({ node }) => node));
  const fileOf = ({ node }: Entry): string =>
    fromBase.has(node) ? base.file : fileOfPart(parts, node);
  for (let at = 0; at < Math.max(row.length, applied.row.length); at += 1) {
    const [made, there] = [applied.row[at], row[at]];
    if (made && there && identityOf(made) === identityOf(there)) continue;
    const apart = made && there && firstWordsApart(there.node, made.node);
    const isSame = made?.name === there?.name && made?.node.type === there?.node.type;
    const found =
      there === undefined
        ? 'its end'
        : isSame && apart
          ? `“${apart.one}” in ${calledEntry(there)}`
          : calledEntry(there);
    const gives =
      made === undefined
        ? 'nothing more'
        : isSame && apart
          ? `“${apart.other}”`
          : calledEntry(made);
    const source =
      made === undefined
        ? ''
        : ` (${placeOf(fileOf(made), (isSame ? apart?.otherAt : undefined) ?? made.node.position?.start)})`;
    return diagnose({
      file: result.file,
      place: (isSame ? apart?.at : undefined) ?? there?.node.position?.start,
      rule: 'amendment-result',
      severity: 'error',
      found: `Found ${found}, where ${named(base)} with the annex ${file} has ${gives}${source}.`,
      expected: `Expected ${named(result)} to be ${named(base)} with the changes of the annex made, exactly.`,
      mend: 'Correct the version or the annex, whichever is wrong.',
    });
  }
  return diagnose({
    file: result.file,
    rule: 'amendment-result',
    severity: 'error',
    found: `Found ${difference.other} at ${difference.path}, where ${named(base)} with the annex ${file} has ${difference.one}.`,
    expected: `Expected ${named(result)} to be ${named(base)} with the changes of the annex made, exactly.`,
    mend: 'Correct the version or the annex, whichever is wrong.',
  });
}

function fileOfPart(parts: readonly AnnexPart[], node: LegalNode): string {
  const found = parts.find(({ amended }) =>
    amended.passages.some(({ entries }) => entries.some((entry) => entry.new?.node === node)),
  );
  return (found ?? parts[0])?.file ?? '';
}

/** Where the redline engine finds other changes than the annex marks. */
function markedOtherwise(
  { baseline, edits }: Made,
  { parts, base, result, redline }: Proving,
): Diagnostic[] {
  const places = new Map<LegalNode, number>(
    baseline.entries.map(({ source }, index) => [source, index]),
  );
  const found = redline ?? makeRedline(base.tree, result.tree);
  const touched = new Map<number, 'same' | 'changed' | 'moved'>();
  for (const { old, became: all } of alignmentOf(found, base.tree, result.tree)) {
    const place = old && places.get(old.node);
    if (place === undefined) continue;
    // What changed in entries that a part or a clause only holds is told of those.
    const isWhole = baseline.entries[place]?.source === baseline.entries[place]?.node;
    const became = isWhole ? all : all.filter((one) => one !== 'changedInside');
    if (became.length === 0) continue;
    const isMoved = became.some((one) => one === 'moved' || one === 'raised' || one === 'lowered');
    touched.set(place, isMoved ? 'moved' : became.includes('same') ? 'same' : 'changed');
  }
  const marks = (place: number): boolean => edits.replaced.has(place) || edits.deleted.has(place);
  const diagnostics: Diagnostic[] = [];
  for (const [place, what] of touched) {
    const entry = baseline.entries[place] as Entry;
    if (what === 'changed' && !marks(place))
      diagnostics.push(unmarked(entry, parts[0]?.file ?? '', base, result));
    if (what === 'same' && marks(place)) {
      const part = parts.find(({ amended }) => markAt(amended, entry, baseline.identityOf));
      const marked = part && markAt(part.amended, entry, baseline.identityOf);
      diagnostics.push(marksNothing(entry, marked, part?.file ?? '', base, result));
    }
  }
  return diagnostics;
}

function markAt(
  { passages }: AmendedText,
  entry: Entry,
  identityOf: (entry: Entry) => number,
): LegalNode | undefined {
  const identity = identityOf(entry);
  return passages
    .flatMap(({ entries }) => entries)
    .find(({ status, old }) => status !== 'context' && old && identityOf(old) === identity)?.node;
}

function unmarked(entry: Entry, file: string, base: VersionText, result: VersionText): Diagnostic {
  return diagnose({
    file,
    rule: 'amendment-unmarked',
    severity: 'error',
    found: `Found ${calledEntry(entry)} changed from ${named(base)} to ${named(result)} (${placeOf(base.file, entry.node.position?.start)}), and not marked in the annex.`,
    expected: 'Expected every change between the two versions to be marked.',
    mend: 'Mark it with <ins> and <del>.',
  });
}

function marksNothing(
  entry: Entry,
  marked: LegalNode | undefined,
  file: string,
  base: VersionText,
  result: VersionText,
): Diagnostic {
  return diagnose({
    file,
    place: marked?.position?.start,
    rule: 'amendment-marks-nothing',
    severity: 'warning',
    found: `Found ${calledEntry(entry)} marked, and the same words in ${named(base)} and ${named(result)}.`,
    expected: 'Expected marks only around what changes.',
    mend: 'Take the marks away.',
  });
}
