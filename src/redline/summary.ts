/**
 * What changed, in words: "7 clauses inserted (D10.22 to D10.28)".
 */
import { provisionOf, type Change } from './types.ts';

const NAMES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  part: ['part', 'parts'],
  subHeading: ['sub-heading', 'sub-headings'],
  partHeading: ['heading of a part', 'headings of parts'],
  clause: ['clause', 'clauses'],
  limb: ['limb', 'limbs'],
  termDefinition: ['definition', 'definitions'],
  definedTerm: ['defined term', 'defined terms'],
  definitionList: ['list of definitions', 'lists of definitions'],
  paragraph: ['paragraph', 'paragraphs'],
  closingWords: ['paragraph of closing words', 'paragraphs of closing words'],
  table: ['table', 'tables'],
  tableRow: ['table row', 'table rows'],
  tableColumn: ['table column', 'table columns'],
  tableCell: ['table cell', 'table cells'],
  heading: ['heading', 'headings'],
  list: ['list', 'lists'],
  listItem: ['list item', 'list items'],
  blockquote: ['quotation', 'quotations'],
  code: ['block of code', 'blocks of code'],
  footnoteDefinition: ['footnote', 'footnotes'],
  thematicBreak: ['dividing line', 'dividing lines'],
};

/** What a kind of node is called, in the singular or the plural. */
export function nameOf(what: Change['what'], count = 1): string {
  const [one, many] = NAMES[what] ?? ['passage', 'passages'];
  return count === 1 ? one : many;
}

/** How many provisions are named before the rest is counted. */
const MOST_NAMED = 4;

/** One line a kind of change, what matters most first; one line when nothing changed. */
export function summarise(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['No change'];
  const groups = [...Map.groupBy(changes, lineOf)];
  return groups
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .map(([line, group]) => inWords(line, group));
}

/** The line that a change is counted in: what it happened to and what was done. */
function lineOf(change: Change): string {
  if (change.class === 'consequential' && change.what === 'words') return 'references';
  if (change.class === 'typographic') return 'typographic';
  if (change.kind === 'reformatted') {
    return change.class === 'formatting' ? 'formatting' : 'links';
  }
  if (change.what === 'words') return 'words';
  return `${change.what} ${change.kind}`;
}

/** Lines without a place here stand first, in the order of the changes. */
const LAST = ['words', 'links', 'references', 'formatting', 'typographic'];

function rankOf(line: string): number {
  if (line.endsWith(' renumbered')) return 2.5;
  return LAST.indexOf(line) + 1;
}

function inWords(line: string, group: readonly Change[]): string {
  const first = group[0] as Change;
  const places = [...new Set(group.map(provisionOf).filter(Boolean))];
  const named = inBrackets(places);
  const touched = counted(places.length || group.length, places.length > 0 ? PROVISION : PASSAGE);
  switch (line) {
    case 'words':
      return `${touched} changed${named}`;
    case 'references':
      return `${counted(group.length, REFERENCE)} renumbered with what ${group.length === 1 ? 'it cites' : 'they cite'}${named}`;
    case 'links':
      return `${counted(group.length, LINK)} changed${named}`;
    case 'formatting':
      return `${touched} changed in formatting only${named}`;
    case 'typographic':
      return `${touched} changed in typography only${named}`;
    default:
      return `${counted(group.length, NAMES[first.what] ?? PASSAGE)} ${doneTo(first)}${inBrackets(namesIn(group))}`;
  }
}

const PROVISION = ['provision', 'provisions'] as const;
const PASSAGE = ['passage', 'passages'] as const;
const REFERENCE = ['reference', 'references'] as const;
const LINK = ['link', 'links'] as const;

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

function doneTo({ kind }: Change): string {
  if (kind === 'raised') return 'raised a level';
  if (kind === 'lowered') return 'lowered a level';
  return kind === 'replaced' ? 'changed' : kind;
}

/** How each change of a line is named. */
function namesIn(group: readonly Change[]): string[] {
  return group.map(nameIn).filter(Boolean);
}

function nameIn(change: Change): string {
  const { kind, what, oldProvision, newProvision, oldText, newText, pieces } = change;
  if (what === 'subHeading' || what === 'heading' || what === 'partHeading') {
    return `“${newText || oldText}”`;
  }
  if (what === 'definedTerm') return `“${oldText}” to “${newText}”`;
  switch (kind) {
    case 'moved':
    case 'raised':
    case 'lowered':
      return oldProvision === newProvision ? newProvision : `${oldProvision} to ${newProvision}`;
    case 'split':
      return `${oldProvision} into ${listed(pieces)}`;
    case 'merged':
      return `${listed(pieces)} into ${newProvision}`;
    default:
      return provisionOf(change);
  }
}

/** "D1.5, D1.6 and D1.7". */
function listed(names: readonly string[] = []): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

function inBrackets(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length > 2 && isConsecutive(names)) {
    return ` (${names[0] ?? ''} to ${names.at(-1) ?? ''})`;
  }
  if (names.length <= MOST_NAMED) return ` (${names.join(', ')})`;
  const rest = String(names.length - MOST_NAMED);
  return ` (${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more)`;
}

/** True for D10.22, D10.23, D10.24: one part, last numbers counting up. */
function isConsecutive(numbers: readonly string[]): boolean {
  const split = numbers.map((number) => /^([^ ]*\.)(\d+)$/.exec(number));
  return split.every((match, index) => {
    const before = split[index - 1];
    if (match === null) return false;
    if (index === 0 || !before) return index === 0;
    return match[1] === before[1] && Number(match[2]) === Number(before[2]) + 1;
  });
}
