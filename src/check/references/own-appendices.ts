/**
 * Appendices, Schedules, Parts and Chapters that a text by itself holds, by its headings.
 */
import { isPaperHeading } from '../numbers/papers.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { isOfAnother } from './other-laws.ts';

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
  if (kind === '' || cited.document !== undefined || isOfAnother(one, text)) return false;
  const found = headed(kind.toLowerCase(), text);
  const isLike = [...found].every((own) => /\d/.test(own) === /\d/.test(number));
  if (!isLike || found.has(number)) return false;
  if (isTitled(kind, number, text.places.source)) return false;
  if (found.size >= ENOUGH) return true;
  // “Exhibit B” in a text that ends with an Exhibit A; or the only Schedule that it cites and lacks.
  if (found.size === 0 || !PAPER.test(kind) || isPaperItself(text)) return false;
  return found.has(before(number)) || lacking(kind, found, text).size === 1;
}

/** What is one of a row though it stands alone. */
const PAPER = /^(?:Schedule|Annex|Appendix|Exhibit|Attachment)$/;

/** “A” before “B”, “1” before “2”: the only first ones that there are. */
function before(number: string): string {
  return number === 'B' ? 'A' : number === '2' ? '1' : '';
}

/** True for a Schedule that stands by itself. */
function isPaperItself(text: CheckedText): boolean {
  const [first] = writtenIn(text).numbers;
  return first === undefined || PAPER.test(first.word.replace(/^./, (one) => one.toUpperCase()));
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
    if (isTitle || isPaperHeading(shown + after)) found.add(pieces[0] ?? '');
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
