/**
 * Appendices, Schedules, Parts and Chapters that a text by itself holds, by its headings.
 */
import { indexProvisions } from '../../register/provisions.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import { PAPERS } from '../numbers/papers.ts';
import { LINE, writtenIn } from '../numbers/written-numbers.ts';
import type { Places } from '../places.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { isOfAnother } from './other-laws.ts';
import { isTitle, lacksLimb, paperOf, partsOf } from './inner-papers.ts';
import { isInPaper } from './written-provisions.ts';

/** So many of a kind are all that a text has. */
const ENOUGH = 2;

/** Of more that are cited and not there the text is a piece, whose papers are elsewhere. */
const MOST = 2;

const NUMBER = /[A-Z]{1,2}-\d{1,2}|[A-Z]{1,2}\d{1,2}|\d{1,2}(?:\.\d{1,2})?|[IVXLC]{2,7}|[A-Z]/u;

/** “Schedule 2”, “Annex M-3”, “Appendix B1”, “Appendix 4.1”. */
const NUMBERED = new RegExp(String.raw`^(\p{Lu}\p{Ll}+) (${NUMBER.source})$`, 'u');

const OF_PAPER = /^(\p{Lu}\p{Ll}+ (?:\d{1,2}|[A-Z]{1,2}))(\([a-z]{1,4}\))$/u;

/** “Appendix 3” in a text by itself that holds Appendices 1 and 2. */
export function isOwnAppendix(
  one: Pick<Cited, 'target' | 'cited' | 'reference'>,
  text: CheckedText,
): boolean {
  const { alone, whole } = text;
  const { target, cited, reference } = one;
  if (!whole || target.kind !== 'unpublished' || reference.citation.law !== undefined) return false;
  const after = plainWords(reference.words).slice(reference.citation.end);
  // In a code “Annex B” may be one of another text, unless it is said to be of this; “Annex M-5” in
  // Section M is one of the Section.
  const isSaid = isOfThis(after, text) && cited === reference.citation.targets.at(-1);
  if (!alone && !isSaid && !bearsLetterOf(text, cited.number) && !hasOfKind(text, cited.number))
    return false;
  // “paragraph (f) of Schedule 2”, which has (a) to (c).
  const [, inner = '', label] = OF_PAPER.exec(cited.number) ?? [];
  if (label !== undefined) return lacksLimb(text, paperOf(text, inner), label);
  const [, kind = '', number = ''] = NUMBERED.exec(cited.number) ?? [];
  if (kind === '') return false;
  if (cited.document !== undefined) {
    // “Part 4 of Schedule 2”, which has Parts 1 and 2.
    const parts = kind === 'Part' ? partsOf(text, cited.document) : new Set<string>();
    return parts.size >= ENOUGH && !parts.has(number);
  }
  if (!isOfThis(after, text) && isOfAnother(one, text)) return false;
  const found = beside(number, headed(kind.toLowerCase(), text));
  const isLike = [...found].every((own) => /\d/.test(own) === /\d/.test(number));
  if (!isLike || found.has(number)) return false;
  if (titledIn(text.places).has(`${kind} ${number}`.toLowerCase())) return false;
  if (found.size >= ENOUGH) return true;
  // “Appendix B of this document”, which has an Appendix A.
  if (found.size > 0 && isOfThis(after, text)) return true;
  // “Exhibit B” in a text that ends with an Exhibit A; or one of the two Schedules, at most, that it cites and lacks.
  if (found.size === 0 || !PAPER.test(kind) || isPaperItself(text, kind)) return false;
  if (found.has(before(number))) return true;
  return lacking(kind, found, text).size <= (/\d$/.test(number) ? MOST : 1);
}

/** True for “Annex M-5” in Section M. */
function bearsLetterOf({ version }: CheckedText, number: string): boolean {
  const [, letters] = / ([A-Z]{1,2})-\d{1,2}$/.exec(number) ?? [];
  return letters !== undefined && letters === version.citedAs;
}

/**
 * True for “Annex B” in an Appendix of a code that has an Annex A, where no document of the code is an
 * Annex.
 */
export function hasOfKind(text: CheckedText, cited: string): boolean {
  const [, kind = ''] = NUMBERED.exec(cited) ?? [];
  if (!PAPER.test(kind)) return false;
  const { versions } = text.register.consolidation;
  const isDocument = [...versions.values()].some(({ citedAs }) => citedAs?.startsWith(`${kind} `));
  return !isDocument && headed(kind.toLowerCase(), text).size > 0;
}

/** Those that a number is one of: M-1 and M-2 for M-3, B1 and B2 for B3, 4.1 for 4.2. */
function beside(number: string, found: ReadonlySet<string>): ReadonlySet<string> {
  const row = ROW.exec(number)?.[0];
  return new Set([...found].filter((own) => ROW.exec(own)?.[0] === row));
}

const ROW = /^(?:[A-Z]{1,2}-?|\d{1,2}\.)(?=\d)/;

const OF_THIS = /^,?[\s\u00A0]+(?:of|to|in)[\s\u00A0]+this[\s\u00A0]+\p{L}/u;
const OF_CODE = /^,?[\s\u00A0]+(?:of|to|in)[\s\u00A0]+([A-Z]{2,4}\d{1,2})(?![\p{L}\p{N}]|\.\d)/u;

/** “of this document”, and “of OC2” in a text of OC2.1 and OC2.2. */
function isOfThis(after: string, { index }: CheckedText): boolean {
  if (OF_THIS.test(after)) return true;
  const [, code] = OF_CODE.exec(after) ?? [];
  return code !== undefined && (index.byAnchor.has(code) || index.byAnchor.has(`${code}.1`));
}

/** What is one of a row though it stands alone. */
const PAPER = new RegExp(`^(?:${PAPERS})$`, 'i');

/** “A” before “B”, “1” before “2”, “G-1” before “G-2”: the only first ones that there are. */
function before(number: string): string {
  return number === 'B' ? 'A' : number.replace(/(?<!\d)2$/, '1');
}

/** True for a Schedule that stands by itself: nothing with a number stands before it. */
function isPaperItself(text: CheckedText, kind: string): boolean {
  const isBefore = (from: number): boolean => !isInPaper(text, from);
  const { numbers, headings } = writtenIn(text);
  // “Annex 3” in a Schedule is one of the Schedule.
  const [title] = headings.filter(({ words }) => isScheduleHeading(words));
  if (title !== undefined && !title.words.toLowerCase().startsWith(kind.toLowerCase()))
    return false;
  const first = numbers.find(({ word }) => !PAPER.test(word));
  if (first !== undefined && isBefore(first.from)) return false;
  const clause = text.index.all.find(({ kind }) => kind === 'clause' || kind === 'part');
  return clause === undefined || !isBefore(clause.node.position?.start.offset ?? 0);
}

/** “EXHIBIT B – Standards” somewhere in a line: a heading that was lost in copying. */
const TITLED = new RegExp(
  String.raw`(?<!\p{L})(\p{L}+)[ \t]+(${NUMBER.source})[ \t]*[–—:-][ \t]`,
  'giu',
);

/** What is titled so in a file, in small letters: “exhibit b”. The file is read once. */
const titledIn = remembered(
  ({ source }: Places): ReadonlySet<string> =>
    new Set(
      [...source.matchAll(TITLED)].map(([, kind = '', number = '']) =>
        `${kind} ${number}`.toLowerCase(),
      ),
    ),
);

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
  const { numbers, headings } = writtenIn(text);
  for (const one of numbers) {
    const { word, pieces, to } = one;
    const [number = ''] = pieces;
    // “Annex M-3” is no range.
    const isRange = to !== undefined && /^[A-Z]/.test(number);
    if (!word.startsWith(kind) || pieces.length > 1 || isRange) continue;
    if (isTitle(one)) found.add(number);
  }
  const titles = headings.filter(({ depth }) => depth < LINE).map(({ words }) => words);
  const own = new RegExp(
    String.raw`^${kind}[ \t]+([A-Z]{1,2}-?\d{1,2})(?![\p{L}\p{N}]|[.-]\d)`,
    'iu',
  );
  for (const words of titles) found.add(own.exec(words)?.[1] ?? '');
  // “4.1 Forms” below “4. Appendices” is Appendix 4.1.
  const all = new RegExp(
    String.raw`^(\d{1,2})\.?[ \t]+${kind.slice(0, -2)}(?:ices|xes|les)$`,
    'iu',
  );
  const around = titles.map((words) => all.exec(words)?.[1]).find((one) => one !== undefined);
  for (const { form, pieces } of numbers)
    if (form === 'heading' && pieces.length === 2 && pieces[0] === around)
      found.add(pieces.join('.'));
  found.delete('');
  return found;
}

/** “Schedule 1” where a heading of the text itself says so, “Annex V-1” where one of Section V does. */
export function isHeadingHere(cited: string, { index, register }: CheckedText): boolean {
  const words = cited.toLowerCase();
  const said = /^\p{Ll}+ /u.test(words) ? [words] : [`section ${words}`, `part ${words}`];
  const [, letter] = /^\p{Lu}\p{Ll}+ ([A-Z]{1,2})-\d/u.exec(cited) ?? [];
  const versions = letter === undefined ? [] : [...register.consolidation.versions.values()];
  const lettered = versions.find(({ citedAs }) => citedAs === letter);
  return (lettered ? indexProvisions(lettered) : index).all.some(({ kind, name }) => {
    if (kind !== 'subHeading') return false;
    const heading = name.toLowerCase();
    return said.some(
      (one) => heading.startsWith(one) && !/^[\p{L}\p{N}]/u.test(heading.slice(one.length)),
    );
  });
}
