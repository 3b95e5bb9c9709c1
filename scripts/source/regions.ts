import { readAnnexA, readAnnexB } from './annexes.ts';
import { type Part, type Region, SourceShapeError } from './part.ts';
import { readReport } from './report.ts';
import { type Digest, digestOf, toWords } from './words.ts';

/** The line that stands at the head of the report and of each annex. */
const classification = /^This document is classified as .*$/gm;

/** The digest of every region of the source, by name in sorted order. */
export function digestSource(source: string): Record<string, Digest> {
  const text = source.replace(/\r\n/g, '\n');
  const [report, annexA, annexB] = splitParts(text);
  const parts = {
    report: readReport(report),
    'annex-a': readAnnexA(annexA),
    'annex-b': readAnnexB(annexB),
  };
  proveNothingLost(text, Object.values(parts));
  const regions = Object.entries(parts).flatMap(([name, part]) => [
    ...part.front,
    ...part.body,
    wholeOf(name, part),
  ]);
  return toDigests(regions);
}

/** The three texts of the source, each beginning with the same classification. */
function splitParts(text: string): [string, string, string] {
  const heads = [...text.matchAll(classification)];
  const [first, second, third] = heads;
  if (!first || !second || !third || heads.length > 3) {
    throw new SourceShapeError(`Expected three classification lines, found ${heads.length}.`);
  }
  if (first[0] !== second[0] || first[0] !== third[0]) {
    throw new SourceShapeError('The three classification lines of the source are not the same.');
  }
  return [
    text.slice(first.index, second.index),
    text.slice(second.index, third.index),
    text.slice(third.index),
  ];
}

/** The body of a part as one region, so that regions in the wrong order are found as well. */
function wholeOf(name: string, part: Part): Region {
  return { name: `${name}/all`, words: part.body.flatMap((piece) => piece.words) };
}

/** Holds the regions and the furniture against the whole source: every word is in one of them. */
function proveNothingLost(text: string, parts: readonly Part[]): void {
  const claimed = parts.flatMap((part) => [
    ...[...part.front, ...part.body].flatMap((piece) => piece.words),
    ...part.furniture.flatMap(toWords),
  ]);
  const bare = (words: readonly string[]) => words.map((word) => word.replace(/^‘|’$/g, '')).sort();
  const [all, found] = [bare(toWords(text)), bare(claimed)];
  const at = all.findIndex((word, i) => word !== found[i]);
  if (at >= 0 || all.length !== found.length) {
    throw new SourceShapeError(
      `The source has ${all.length} words and its regions ${found.length}; see "${all[at] ?? ''}".`,
    );
  }
}

/** Digests by name, sorted by code unit; a name that occurs twice is an error. */
function toDigests(regions: readonly Region[]): Record<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const { name, words } of regions) {
    if (digests.has(name)) throw new SourceShapeError(`Two regions are named ${name}.`);
    digests.set(name, digestOf(words));
  }
  return Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)));
}
