/**
 * Finds a passage of an annex in the version that it is drawn against: the passage with every change
 * rejected must stand there word for word. Where it does not, the first place is told on both sides.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { calledEntry, type Entry, type MarkedEntry } from './entries.ts';
import { nameKey, type Baseline } from './baseline.ts';
import { firstWordsApart, NOTHING } from './words-apart.ts';
import { DEEPEST_HEADING, type Passage } from './read-annex.ts';

/** Where a passage stands: its first entry's place in the baseline; or why nowhere. */
type Located =
  | { readonly found: true; readonly at: number }
  | { readonly found: false; readonly diagnostic: Diagnostic };

/** An entry of the old text that a passage shows, as the annex marks it. */
interface Shown {
  readonly marked: MarkedEntry;
  readonly old: Entry;
}

/**
 * Finds a passage that shows something of the old text.
 *
 * @param file the annex.
 */
export function locate(passage: Passage, baseline: Baseline, file: string): Located {
  const shown = passage.entries.flatMap((marked): Shown[] =>
    marked.old === undefined ? [] : [{ marked, old: marked.old }],
  );
  const identities = shown.map(({ old }) => baseline.identityOf(old));
  const starts = baseline
    .placesOf(identities[0] ?? 0)
    .filter((at) => identities.every((one, index) => baseline.identities[at + index] === one));
  const [at, ...others] = starts;
  if (at !== undefined && others.length === 0) return { found: true, at };
  const diagnostic =
    at === undefined
      ? departure(shown, identities, baseline, file)
      : ambiguous(shown, starts, baseline, file);
  return { found: false, diagnostic };
}

/** The first place where the passage departs from the baseline, on both sides. */
function departure(
  shown: readonly Shown[],
  identities: readonly number[],
  baseline: Baseline,
  file: string,
): Diagnostic {
  const { text } = baseline;
  let expected: number | undefined;
  for (const [index, one] of shown.entries()) {
    const places = baseline.placesOf(identities[index] ?? 0);
    const next = expected;
    if (next !== undefined ? places.includes(next) : places.length > 0) {
      expected = (next ?? places[0] ?? 0) + 1;
      continue;
    }
    const named = baseline.placeNamed(one.old);
    if (named !== -1 && !places.includes(named)) return altered(one, named, baseline, file);
    const there = next === undefined ? undefined : baseline.entries[next];
    if (places.length > 0) return outOfPlace(shown[index - 1], one, there, baseline, file);
    if (nameKey(one.old) !== undefined) return gone(one, baseline, file);
    if (there !== undefined && there.node.type === one.old.node.type) {
      return altered(one, next as number, baseline, file);
    }
    return gone(one, baseline, file);
  }
  // Each entry stands somewhere, and not all of them one after another from the first of its places.
  const [first] = shown;
  return diagnose({
    file,
    place: first?.marked.position?.start,
    rule: 'amendment-context',
    severity: 'error',
    found: `Found text that does not stand in this order in ${named(text)} (${text.file}).`,
    expected: `Expected the passage, with every change rejected, to stand in ${named(text)} word for word.`,
    mend: 'Copy the passage from the version again, and mark the changes in it.',
  });
}

function altered({ marked, old }: Shown, at: number, baseline: Baseline, file: string): Diagnostic {
  const { text } = baseline;
  const there = baseline.entries[at] as Entry;
  const apart = firstWordsApart(old.node, there.node);
  const difference =
    apart === undefined
      ? 'in its formatting or structure'
      : `first at “${apart.one}”, where ${named(text)} has “${apart.other}”`;
  return diagnose({
    file,
    place: apart?.at ?? marked.position?.start,
    rule: 'amendment-context',
    severity: 'error',
    found: `Found ${calledEntry(old)} other than in ${named(text)}: ${difference} (${placeOf(text.file, apart?.otherAt ?? there.node.position?.start)}).`,
    expected: `Expected the annex, with every change rejected, to be ${named(text)} word for word.`,
    mend:
      apart?.one === NOTHING
        ? 'Show it whole, with all its limbs; or mark with <del> what is to go.'
        : 'Correct the annex; or mark the difference, if it is meant as a change.',
  });
}

function gone({ marked, old }: Shown, { text }: Baseline, file: string): Diagnostic {
  return diagnose({
    file,
    place: marked.position?.start,
    rule: 'amendment-without-place',
    severity: 'error',
    found: `Found ${calledEntry(old)} ${shownAs(marked)}, which ${named(text)} does not have (${text.file}).`,
    expected: `Expected what the annex shows as existing text to stand in ${named(text)}.`,
    mend: `Correct the number or the words; mark it with <ins> if it is new; or draw the annex against the version that has it.${hintFor(old)}`,
  });
}

/** What else the words may be meant as. */
function hintFor({ node }: Entry): string {
  if (node.type === 'subHeading' && node.depth <= DEEPEST_HEADING) {
    return ' If it heads the document in the annex, write it into the front matter, as heading beside the document in amends.';
  }
  if (node.type === 'paragraph') {
    return ' If it is an instruction, begin it with what is to be done: Amend Section D10.18 as follows:';
  }
  return '';
}

function shownAs({ status }: MarkedEntry): string {
  return {
    context: 'as context',
    changed: 'as changed',
    deleted: 'as deleted',
    inserted: 'as new',
  }[status];
}

function outOfPlace(
  before: Shown | undefined,
  { marked, old }: Shown,
  there: Entry | undefined,
  { text }: Baseline,
  file: string,
): Diagnostic {
  const after = before === undefined ? '' : ` after ${calledEntry(before.old)}`;
  const has =
    there === undefined
      ? `${named(text)} ends`
      : `${named(text)} has ${calledEntry(there)} (${placeOf(text.file, there.node.position?.start)})`;
  return diagnose({
    file,
    place: marked.position?.start,
    rule: 'amendment-context',
    severity: 'error',
    found: `Found ${calledEntry(old)}${after}, where ${has}.`,
    expected: 'Expected a passage without gaps, in the order of the version.',
    mend: 'Put back what is left out, or write a paragraph of “…” where text is left out.',
  });
}

function ambiguous(
  shown: readonly Shown[],
  starts: readonly number[],
  { text, entries }: Baseline,
  file: string,
): Diagnostic {
  const places = starts.map((at) => placeOf(text.file, entries[at]?.node.position?.start));
  return diagnose({
    file,
    place: shown[0]?.marked.position?.start,
    rule: 'amendment-context',
    severity: 'error',
    found: `Found a passage that stands in ${named(text)} ${String(starts.length)} times: ${places.slice(0, 4).join(', ')}.`,
    expected: 'Expected so much context that the passage stands there once.',
    mend: 'Show more of the text before or after it.',
  });
}

/** A version as messages call it. */
export function named({ document, number }: { document: string; number: string }): string {
  return `${document} ${number}`;
}

/** "content/code/section-d/9.0.md:12". */
export function placeOf(file: string, point: { line: number } | undefined): string {
  return point === undefined ? file : `${file}:${String(point.line)}`;
}
