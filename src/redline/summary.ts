/**
 * What changed, in words: "7 clauses inserted (D10.22 to D10.28)".
 */
import { provisionOf, type Change } from './types.ts';

const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  part: ['part', 'parts'],
  subHeading: ['sub-heading', 'sub-headings'],
  clause: ['clause', 'clauses'],
  limb: ['limb', 'limbs'],
  termDefinition: ['definition', 'definitions'],
  definitionList: ['list of definitions', 'lists of definitions'],
  paragraph: ['paragraph', 'paragraphs'],
  closingWords: ['paragraph of closing words', 'paragraphs of closing words'],
  table: ['table', 'tables'],
  tableRow: ['table row', 'table rows'],
  heading: ['heading', 'headings'],
  list: ['list', 'lists'],
};

/** What a kind of node is called, in the singular or the plural. */
export function nameOf(what: Change['what'], count = 1): string {
  const [one, many] = NAMES[what] ?? ['passage', 'passages'];
  return count === 1 ? one : many;
}

/** How many provisions are named before the rest is counted. */
const MOST_NAMED = 4;

/** One line a kind of change, in the order in which they first occur; one line when nothing changed. */
export function summarise(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['No change'];
  const lines: string[] = [];
  const groups = Map.groupBy(changes, (change) =>
    change.what === 'words' ? 'words' : `${change.what} ${change.kind}`,
  );
  for (const [key, group] of groups) {
    const first = group[0] as Change;
    const provisions = [...new Set(group.map(provisionOf).filter(Boolean))];
    const named = first.what === 'subHeading' ? group.map(headingWords) : provisions;
    if (key === 'words') {
      const unnamed = provisions.length === 0;
      const count = unnamed ? group.length : provisions.length;
      const noun = unnamed ? 'passage' : 'provision';
      lines.push(
        `${String(count)} ${noun}${count === 1 ? '' : 's'} changed${inBrackets(named, [])}`,
      );
    } else {
      const count = group.length;
      const words = `${String(count)} ${nameOf(first.what, count)} ${first.kind}`;
      lines.push(words + inBrackets(named, first.what === 'clause' ? group : []));
    }
  }
  return lines;
}

function headingWords(change: Change): string {
  return `“${change.newText || change.oldText}”`;
}

function inBrackets(names: readonly string[], run: readonly Change[]): string {
  if (names.length === 0) return '';
  if (run.length > 2 && isConsecutive(names))
    return ` (${names[0] ?? ''} to ${names.at(-1) ?? ''})`;
  if (names.length <= MOST_NAMED) return ` (${names.join(', ')})`;
  const rest = String(names.length - MOST_NAMED);
  return ` (${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more)`;
}

/** True for D10.22, D10.23, D10.24: one part, last numbers counting up. */
function isConsecutive(numbers: readonly string[]): boolean {
  const split = numbers.map((number) => /^(.*\.)(\d+)$/.exec(number));
  return split.every((match, index) => {
    const before = split[index - 1];
    if (match === null) return false;
    if (index === 0 || !before) return index === 0;
    return match[1] === before[1] && Number(match[2]) === Number(before[2]) + 1;
  });
}
