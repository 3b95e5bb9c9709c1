/**
 * Texts from elsewhere number their clauses in ways of their own: "1.1. The fee", "**1.1** The fee",
 * "**1.1 Fees.** The fee", "**1.1**" over "(1) The fee". Where such a text does so throughout, its numbers are brought into the form
 * that is read, and every other letter stays at its place, so that what is told of the text is told
 * where it stands in its own file.
 */

const NUMBER = String.raw`[A-Z]{0,2}\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?){1,5}`;
/** Where a paragraph may begin: after an empty line, a heading, or nothing. */
const BEGIN = String.raw`(?<=^|\n[ \t]*\r?\n|(?:^|\n)#[^\n]*\n)`;
const READ = new RegExp(String.raw`${BEGIN} {0,3}${NUMBER}(?=[ \t\u00A0])`, 'g');
const WITH_STOP = new RegExp(String.raw`(${BEGIN} {0,3}${NUMBER})\.(?=[ \t\u00A0])`, 'g');
const IN_BOLD = new RegExp(
  String.raw`${BEGIN}\*\*(${NUMBER})(\.?)(?:\*\*(?=[ \t\u00A0]|\r?\n|$)|([ \t\u00A0]+)(?=[^*\s][^*\n]*\*\*))`,
  'g',
);

/** “- 2.1 The seller shall”: clauses as items of a list, each after an empty line. */
const IN_LIST = new RegExp(String.raw`${BEGIN}- (${NUMBER})(?=[ \t\u00A0])`, 'g');
const ANY_IN_LIST = new RegExp(String.raw`^- ${NUMBER}[ \t\u00A0]`, 'gm');

/** “## E1. RELIANCE”: the heading of a part. */
const PART = String.raw`[A-Z]{1,2}\d{1,2}[A-Z]?`;
const PART_WITH_STOP = new RegExp(String.raw`(?<=^#{1,6}[ \t]+\**${PART})\.(?=[ \t])`, 'gm');
/** So many numbers of a form are a habit, where they are no small share of all. */
const LEAST = 3;
const LEAST_SHARE = 0.25;

/** A text with its clause numbers as they are read, of the same length. */
export function withNumbersRead(written: string): string {
  const markdown = written.replaceAll(PART_WITH_STOP, ' ');
  const lists = [...markdown.matchAll(IN_LIST)].length;
  const isList = lists >= LEAST && lists === [...markdown.matchAll(ANY_IN_LIST)].length;
  const forms = [WITH_STOP, IN_BOLD].map((form) => [...markdown.matchAll(form)].length);
  const read = [...markdown.matchAll(READ)].length;
  const all = read + forms.reduce((sum, count) => sum + count, 0);
  const [stops, bold] = forms.map((count) => count >= LEAST && count >= LEAST_SHARE * all);
  let text = isList ? markdown.replaceAll(IN_LIST, '$1  ') : markdown;
  // Among numbers that are read, one with a stop too many is one of them.
  if (stops || (read >= LEAST && forms[0] !== 0)) text = text.replaceAll(WITH_STOP, '$1 ');
  if (bold) {
    text = text.replaceAll(IN_BOLD, (_, number: string, stop: string, space?: string) => {
      const gap = ' '.repeat(stop.length + (space?.length ?? 0));
      // The number moves before the space: indented, a paragraph would go on with a list.
      return space === undefined ? `${number}${gap}    ` : `${number}${gap}**`;
    });
  }
  return text;
}
