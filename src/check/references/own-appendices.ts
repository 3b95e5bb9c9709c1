/**
 * Appendices, Schedules, Parts and Chapters that a text by itself holds, by its headings.
 */
import { isScheduleHeading } from '../../parse/schedules.ts';
import { plainText } from '../../model/phrasing.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { isOfAnother } from './other-laws.ts';
import { isInPaper, nameOf, partsOf } from './written-provisions.ts';

/** So many of a kind are all that a text has. */
const ENOUGH = 2;

/** “Appendix 3” in a text by itself that holds Appendices 1 and 2. */
export function isOwnAppendix(
  one: Pick<Cited, 'target' | 'cited' | 'reference'>,
  text: CheckedText,
): boolean {
  const { alone, whole } = text;
  const { target, cited, reference } = one;
  if (!alone || !whole || target.kind !== 'unpublished' || reference.citation.law !== undefined)
    return false;
  const [, kind = '', number = ''] =
    /^(\p{Lu}\p{Ll}+) (\d{1,2}|[A-Z]|[IVXLC]{2,7})$/u.exec(cited.number) ?? [];
  if (kind === '') return false;
  if (cited.document !== undefined) {
    // “Part 4 of Schedule 2”, which has Parts 1 and 2.
    const parts = kind === 'Part' ? partsOf(text, nameOf(cited.document)) : new Set<string>();
    return parts.size >= ENOUGH && !parts.has(number);
  }
  if (isOfAnother(one, text)) return false;
  const found = headed(kind.toLowerCase(), text);
  const isLike = [...found].every((own) => /\d/.test(own) === /\d/.test(number));
  if (!isLike || found.has(number)) return false;
  if (isTitled(kind, number, text.places.source)) return false;
  if (found.size >= ENOUGH) return true;
  // “Appendix B of this document”, which has an Appendix A.
  const after = plainText(reference.words.children).slice(reference.citation.end);
  if (found.size > 0 && OF_THIS.test(after)) return true;
  // “Exhibit B” in a text that ends with an Exhibit A; or the only Schedule that it cites and lacks.
  if (found.size === 0 || !PAPER.test(kind) || isPaperItself(text)) return false;
  return found.has(before(number)) || lacking(kind, found, text).size === 1;
}

const OF_THIS = /^,?[\s\u00A0]+(?:of|to|in)[\s\u00A0]+this[\s\u00A0]+\p{L}/u;

/** What is one of a row though it stands alone. */
const PAPER = /^(?:Schedule|Annex|Appendix|Exhibit|Attachment)$/;

/** “A” before “B”, “1” before “2”: the only first ones that there are. */
function before(number: string): string {
  return number === 'B' ? 'A' : number === '2' ? '1' : '';
}

/** True for a Schedule that stands by itself: nothing with a number stands before it. */
function isPaperItself(text: CheckedText): boolean {
  const isBefore = (from: number): boolean => !isInPaper(text, from);
  const { numbers } = writtenIn(text);
  const first = numbers.find(({ word }) => !PAPER.test(word.replace(/^./, upper)));
  if (first !== undefined && isBefore(first.from)) return false;
  const clause = text.index.all.find(({ kind }) => kind === 'clause' || kind === 'part');
  return clause === undefined || !isBefore(clause.node.position?.start.offset ?? 0);
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

/** True for “EXHIBIT B – Standards” somewhere in a line: a heading that was lost in copying. */
function isTitled(kind: string, number: string, source: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}])${kind}[ \t]+${number}[ \t]*[–—:-][ \t]`, 'iu').test(
    source,
  );
}

/** The numbers of a kind that are cited and not there. */
function lacking(kind: string, found: ReadonlySet<string>, text: CheckedText): Set<string> {
  const cited = text.references
    .filter(({ citation }) => citation.law === undefined)
    .flatMap(({ citation }) => citation.targets)
    .filter(({ number, document }) => document === undefined && number.startsWith(`${kind} `))
    .map(({ number }) => number.slice(kind.length + 1));
  return new Set(cited.filter((number) => !found.has(number)));
}

/** The numbers of the headings, and of the lines that are such, that bear a word. */
function headed(kind: string, text: CheckedText): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { word, form, pieces, shown, after } of writtenIn(text).numbers) {
    if (!word.startsWith(kind) || pieces.length > 1) continue;
    const isTitle = form === 'heading' || shown === shown.toUpperCase();
    if (isTitle || isScheduleHeading(shown + after)) found.add(pieces[0] ?? '');
  }
  return found;
}

/** “Schedule 1” where a heading of the text itself says so. */
export function isHeadingHere(cited: string, { index }: CheckedText): boolean {
  const words = cited.toLowerCase();
  const said = /^\p{Ll}+ /u.test(words) ? [words] : [`section ${words}`, `part ${words}`];
  return index.all.some(({ kind, name }) => {
    if (kind !== 'subHeading') return false;
    const heading = name.toLowerCase();
    return said.some(
      (one) => heading.startsWith(one) && !/^[\p{L}\p{N}]/u.test(heading.slice(one.length)),
    );
  });
}
