/**
 * Lists of contents at the head of a text, as texts from elsewhere have them: each line is a heading
 * of the text again, with a page number or without, and is no provision of its own. Such lines are
 * blanked out, every other letter stays at its place.
 */

/** “Contents”, “TABLE OF CONTENTS”, “Index”, as a heading or a line by itself. */
const BEGINS =
  /^(?:#{1,6}[ \t]+)?(?:\*\*)?(?:table[ \t]+of[ \t]+)?(?:contents|index)(?:\*\*)?:?[ \t]*$/im;
const HEADING = /^#{1,6}[ \t]+(.+)$/gm;
const BOLD = /^\*\*([^*\n]+)\*\*[ \t]*$/gm;
/** So many lines that are no headings end the list. */
const STRAY = 3;
/** So many headings again are a list of them. */
const LEAST = 3;

/** The end of a sentence: no line of a list. */
const SENTENCE = /[^.…·][.;:]$/;

/** So many are listed as they are for each that is not. */
const MANY = 4;

/** A text without the lines of its list of contents, of the same length. */
export function withoutContents(markdown: string): string {
  const begun = BEGINS.exec(markdown);
  if (begun === null) return markdown;
  const from = begun.index + begun[0].length;
  const rest = markdown.slice(from);
  /** Where each heading stands last: a line in bold letters is no list of itself. */
  const headings = new Map(
    [HEADING, BOLD].flatMap((form) =>
      Array.from(rest.matchAll(form), ({ 1: words = '', index }) => [plain(words), index] as const),
    ),
  );
  const standsBelow = (words: string, at: number): boolean => (headings.get(words) ?? -1) > at;
  interface Line {
    readonly at: number;
    readonly length: number;
  }
  const listed: Line[] = [];
  /** Lines that are no headings, before the last that is one, and after it. */
  const between: Line[] = [];
  let stray: Line[] = [];
  let isAll = false;
  for (const { 0: line, index } of rest.matchAll(/^.*$/gm)) {
    if (line.trim() === '') continue;
    if (/^#{1,6}[ \t]/.test(line)) {
      isAll = true;
      break;
    }
    const own = { at: from + index, length: line.length };
    const [whole, unpaged] = [plain(line), plain(line.replace(PAGE, ''))];
    if (standsBelow(whole, index) || standsBelow(unpaged, index)) {
      listed.push(own);
      between.push(...stray);
      stray = [];
    } else {
      if (stray.length === STRAY || SENTENCE.test(line)) break;
      stray.push(own);
    }
  }
  if (listed.length < LEAST) return markdown;
  // A heading that is not as it is listed, for a slip in its number or its words, is listed all the same.
  const slips = isAll ? [...between, ...stray] : between;
  const isList = listed.length >= MANY * slips.length;
  const gone = isList ? [...listed, ...slips].sort((one, other) => one.at - other.at) : listed;
  let past = 0;
  const kept = gone.map(({ at, length }) => {
    const before = markdown.slice(past, at);
    past = at + length;
    return before + ' '.repeat(length);
  });
  return kept.join('') + markdown.slice(past);
}

/** “ ..... 12”, “	12”. */
const PAGE = /[ \t.…·_|]*\d{1,4}[ \t|]*$/;

/** The words of a line, without marks of lists, links and leaders. */
function plain(line: string): string {
  return line
    .replace(/^[ \t]*(?:[-*+•][ \t]+)?/, '')
    .replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/[*_\\|]/g, '')
    .replaceAll(/[ \t.…·]+/g, ' ')
    .trim()
    .toLowerCase();
}
