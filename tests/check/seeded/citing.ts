/**
 * The citations of a text as operators read them: a word, a number that a line of the text bears,
 * and what stands behind it. Read anew from the words, and not asked of the register, so that what
 * the register does not see is planted in all the same.
 */
import { sentenceAt, type Run, type Seen } from './seen.ts';
import type { Span } from './plant.ts';

/** A reference to a provision of the same text. */
export interface Cited {
  readonly run: Run;
  /** “Section”, “clauses”, as written. */
  readonly word: string;
  readonly wordAt: Span;
  /** “4.2”: of several, the first. */
  readonly number: string;
  readonly numberAt: Span;
  /** “(a)(ii)” right after it; empty for none. */
  readonly limbs: string;
  readonly limbsAt: Span | undefined;
  /** What stands in brackets after it and begins with a capital; empty for nothing. */
  readonly heading: string;
  readonly headingAt: Span | undefined;
  /** Of “Sections 4.1 to 4.3” and “4.1, 4.2 and 4.3”: what joins the last two, and the last. */
  readonly last: { readonly joint: string; readonly number: string; readonly at: Span } | undefined;
  /** Word and numbers. */
  readonly whole: Span;
}

const NUMBER = String.raw`(?:[A-Z]{1,3}\.?)?\d+[A-Z]{0,2}(?:\.\d+[A-Z]{0,2})*`;
const LIMBS = String.raw`(?:\([a-zA-Z0-9]{1,4}\))*`;
const CITATION = new RegExp(
  String.raw`(?<![\w-])(Sections?|Clauses?|Paragraphs?|Articles?|Rules?|Regulations?|Conditions?)[ \u00A0](${NUMBER})(${LIMBS})(?![\w-]|\.\d)`,
  'giu',
);
const JOINED = new RegExp(
  String.raw`^(?:, (?:and |or )?|(?: and| or| to| through|–|-)(?: |(?=\d)))(${NUMBER})(${LIMBS})(?![\w-]|\.\d)`,
  'u',
);
const HEADING = /^ \(([A-Z][^()]{2,80})\)/u;

/** Words behind a reference by which it is one to another text. */
const OF_ANOTHER =
  /^(?:,? \([^()]*\))?,? (?:of|in|to|under|thereof|above|below|hereof)\b(?! this (?:Agreement|Act|Section|clause|Code|document|Policy|Contract|Deed|Lease|Licence)\b)/iu;
/** Words in a sentence that may make any number in it one of another text. */
const OTHER_TEXT =
  /\b(?<!this )(?:Acts?|Regulations?|Directives?|Code|Laws?|Statutes?|Treaty|Convention|Ordinances?|Rules|Schedules?|Annex(?:es)?|Append(?:ix|ices)|Exhibits?|Addendum|Policy|Licen[cs]e|U\.?S\.?C|C\.?F\.?R|ISO|principal act|those|that (?:agreement|lease))\b/iu;

/** All references to provisions of the same text that can be told for certain to be such. */
export function citedIn(seen: Seen): Cited[] {
  const heads = new Set(seen.numbered.map(({ number }) => number));
  const starts = new Set(seen.numbered.map(({ at }) => at.start));
  return seen.runs.flatMap((run) => {
    if (/heading/i.test(run.node.type)) return [];
    return [...run.text.matchAll(CITATION)].flatMap((match) => {
      const { 1: word = '', 2: number = '', 3: limbs = '', index } = match;
      if (!heads.has(number)) return [];
      const cited = citedAt(run, { word, number, limbs, index }, heads);
      // “Section 3.02 Customer Data.” in bold letters begins the provision that it names.
      return cited === undefined || starts.has(cited.numberAt.start) ? [] : [cited];
    });
  });
}

function citedAt(
  run: Run,
  { word, number, limbs, index }: { word: string; number: string; limbs: string; index: number },
  heads: ReadonlySet<string>,
): Cited | undefined {
  const { text } = run;
  const start = index + word.length + 1;
  const end = start + number.length;
  let to = end + limbs.length;
  const heading = HEADING.exec(text.slice(to))?.[1] ?? '';
  let last: Cited['last'];
  for (;;) {
    const more = JOINED.exec(text.slice(to));
    if (more === null) break;
    // A number of no provision here: the whole list may be of another text.
    if (!heads.has(more[1] ?? '')) return undefined;
    const [joined, joinedNumber = ''] = more;
    const from = to + joined.indexOf(joinedNumber);
    const at = run.at(from, from + joinedNumber.length);
    if (at === undefined) return undefined;
    last = { joint: text.slice(to, from).trim(), number: joinedNumber, at };
    to += joined.length;
  }
  // A law’s own sentences, words that are quoted, and what is of another text are no citations of this.
  const before = text.slice(0, index);
  const stop = Math.max(before.lastIndexOf('. '), index - 70, 0);
  const around = `${text.slice(stop, index)} … ${text.slice(to, to + 30)}`;
  const sentence = sentenceAt(text, index);
  if (OF_ANOTHER.test(text.slice(to)) || OTHER_TEXT.test(around)) return undefined;
  if (/^\s*[“"‘']/.test(text) || /\b(?:substituted?|inserted?|deleted?)\b/i.test(sentence))
    return undefined;
  // “Sections 5.1(a) and (b)” goes on with limbs of the same number, and so does “4.2.1 (c)”.
  if (/^(?:(?:,|,? (?:and|or|to)) ?\(|[ \u00A0]\([a-z\d]{1,4}\))/.test(text.slice(to)))
    return undefined;
  const wordAt = run.at(index, index + word.length);
  const numberAt = run.at(start, end);
  const whole = run.at(index, to);
  if (wordAt === undefined || numberAt === undefined || whole === undefined) return undefined;
  return {
    run,
    word,
    wordAt,
    number,
    numberAt,
    limbs,
    limbsAt: limbs === '' ? undefined : run.at(end, end + limbs.length),
    heading,
    headingAt:
      heading === ''
        ? undefined
        : run.at(end + limbs.length + 2, end + limbs.length + 2 + heading.length),
    last,
    whole,
  };
}

/** A number beside which nothing else with the same beginning stands: one that no line bears. */
export function unborne(seen: Seen, number: string, beyond: number): string | undefined {
  const { stem = '', tail = '' } =
    /^(?<stem>.*?)(?<tail>\d+)[A-Z]{0,2}$/.exec(number)?.groups ?? {};
  if (tail === '') return undefined;
  const beside = [...seen.numbers].flatMap((one) => {
    if (!one.startsWith(stem)) return [];
    const next = /^\d+/.exec(one.slice(stem.length))?.[0];
    return next === undefined ? [] : [Number(next)];
  });
  const made = `${stem}${Math.max(Number(tail), ...beside) + beyond}`;
  const isBorne = [...seen.numbers].some((one) => one === made || one.startsWith(`${made}.`));
  return isBorne ? undefined : made;
}
