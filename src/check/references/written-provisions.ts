/**
 * The numbers that a text writes where its provisions begin, whether its tree has them or not:
 * “### Article 5 Penalties”, “**5.** The Act of 2010”, “5 (1) The regulator must” in a Schedule. Read
 * off the lines of the file, since such texts give the paragraphs of their articles no address.
 */
import { romanValue } from '../../model/roman.ts';
import { wholeWord } from '../../register/references/words.ts';

/** A provision with a number of its own, and where its words begin and end in the file. */
export interface WrittenProvision {
  /** In digits: 5 for “Article V” too. */
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** Provisions that are numbered through, and what they are called. */
export interface NumberedRow {
  /** “article”, “section”; empty where a number stands alone. */
  readonly word: string;
  /** True for Roman numbers. */
  readonly roman: boolean;
  /** True where numbers stand at the margin without a stop, as in the Schedules of acts. */
  readonly margin: boolean;
  /** True for a row that begins anew elsewhere, as sections do in each article of bylaws. */
  readonly again: boolean;
  readonly provisions: readonly WrittenProvision[];
}

/** The body of a text, or one Schedule or Annex of it: each numbers its provisions anew. */
export interface Division {
  /** “schedule 2”, “annex i”; empty for the body. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly NumberedRow[];
}

const WORDS = 'Article|Art\\.|Section|Sec\\.|Clause|Regulation|Rule|Condition|§';
const WRITTEN = String.raw`\d{1,3}[A-Z]?(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+|[IVXLC]{1,7}`;
/** “### Article 5 Penalties”, “## 4. Payment”, “### 4.2 Fees”, “**Article 5**”, “**5.** The Act”. */
const HEADED = new RegExp(
  String.raw`^(?:#{1,6}[ \t]+\**|\*\*)(?:(${WORDS})[ \t]*)?(${WRITTEN})(?=[.:)]?\**(?:[ \t]|$)|[.:)][ \t*]*[—–-])`,
  'i',
);
/** “1) Grant of the licence.” */
const BRACKETED = /^(\d{1,2})\)[ \t]+\**\p{Lu}/u;
/** “5 (1) The regulator must”, “8 In this Schedule—”. */
const MARGIN = /^(\d{1,3}[A-Z]?)[ \t]+(?:\(1\)[ \t]|[“‘]?\p{Lu}[\p{L}’-]*[ \t])/u;
/** “# SCHEDULE 2”, “## ANNEX I Information”. */
const DIVIDED =
  /^(?:#{1,6}[ \t]+\**|\*\*)((?:Schedule|Annex|Appendix|Exhibit|Attachment)(?:[ \t]+(?:\d{1,2}[A-Z]?|[A-Z]{1,7}))?)(?![\p{L}\p{N}])/iu;
/** So many provisions in a row show how a text numbers them. */
const ENOUGH = 3;

/** The divisions of a text, in order; only those in which a row of numbers stands. */
export function divisionsIn(source: string): Division[] {
  const lines = linesOf(source);
  const starts = lines.filter(({ words }) => DIVIDED.test(words));
  const names = starts.map(({ words }) => nameOf(DIVIDED.exec(words)?.[1] ?? ''));
  const bounds = [0, ...starts.map(({ at }) => at), source.length];
  return ['', ...names].flatMap((name, index): Division[] => {
    const [from = 0, to = 0] = bounds.slice(index, index + 2);
    const rows = rowsIn(
      lines.filter(({ at }) => at >= from && at < to),
      to,
    );
    return rows.length === 0 ? [] : [{ name, from, to, rows }];
  });
}

/** “schedule 2” of “SCHEDULE 2”. */
export function nameOf(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

interface Line {
  readonly at: number;
  readonly words: string;
}

/** The lines that may begin a provision or end one. */
function linesOf(source: string): Line[] {
  return [...source.matchAll(/^(?:[#*]|\d).*$/gm)].map((match) => ({
    at: match.index,
    words: match[0],
  }));
}

/** How many signs a heading has; nothing for other lines. */
function rankOf(words: string): number | undefined {
  return /^#{1,6}(?=[ \t])/.exec(words)?.[0].length;
}

interface Begun {
  readonly number: string;
  readonly at: number;
  readonly row: string;
}

function rowsIn(lines: readonly Line[], end: number): NumberedRow[] {
  const begun = lines.flatMap(({ at, words }): Begun[] => begunBy(at, words));
  const headings = lines.flatMap(({ at, words }) => {
    const rank = rankOf(words);
    return rank === undefined ? [] : [{ at, rank }];
  });
  const lengths = new Map(lines.map(({ at, words }) => [at, words.length]));
  const rows: NumberedRow[] = [];
  for (const [key, all] of Map.groupBy(begun, ({ row }) => row)) {
    const [word = '', roman = '', margin = ''] = key.split('|');
    const runs = margin === '' ? runsOf(all) : [ascending(all)];
    for (const own of runs) {
      if (own.length < ENOUGH) continue;
      const provisions = own.map(({ number, at }, index) => {
        const next = own.slice(index + 1).find((one) => !one.number.startsWith(`${number}.`));
        const rank = headings.find((one) => one.at === at)?.rank ?? 0;
        const heading = headings.find((one) => one.at > at && one.rank <= rank)?.at ?? end;
        // The number of a heading is none of what stands under it.
        const from = rank === 0 ? at : at + (lengths.get(at) ?? 0);
        return { number, from, to: Math.max(from, Math.min(next?.at ?? end, heading)) };
      });
      const again = runs.length > 1;
      rows.push({ word, roman: roman !== '', margin: margin === 'margin', again, provisions });
    }
  }
  return rows;
}

/** The runs of a row in which no number stands twice: one, unless it begins anew. Of 1, 2, 2, 3 none does. */
function runsOf(all: readonly Begun[]): readonly (readonly Begun[])[] {
  const runs: Begun[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const isSlip = one.number !== '1' && run?.at(-1)?.number === one.number;
    if (run === undefined || (!isSlip && run.some(({ number }) => number === one.number)))
      runs.push([one]);
    else run.push(one);
  }
  return runs;
}

function begunBy(at: number, words: string): Begun[] {
  const [, word = '', written = ''] = HEADED.exec(words) ?? [];
  if (written !== '') {
    const roman = /^[IVXLC]+$/i.test(written);
    // A letter by itself is a number only where a word says so.
    if (roman && (word === '' || written !== written.toUpperCase())) return [];
    const number = roman ? String(romanValue(written)) : written.replace(/\.0$/, '');
    return [{ number, at, row: `${wholeWord(word)}|${roman ? 'roman' : ''}|` }];
  }
  const [, bracketed = ''] = BRACKETED.exec(words) ?? [];
  if (bracketed !== '') return [{ number: bracketed, at, row: '||bracket' }];
  const [, number = ''] = MARGIN.exec(words) ?? [];
  return number === '' ? [] : [{ number, at, row: '||margin' }];
}

/** Numbers at the margin count up from 1; what does not is a sentence that begins with a number. */
function ascending(all: readonly Begun[]): readonly Begun[] {
  let last = 0;
  for (const { number } of all) {
    const value = Number.parseInt(number, 10);
    if (value < last || (last === 0 && value !== 1)) return [];
    last = value;
  }
  return all;
}
