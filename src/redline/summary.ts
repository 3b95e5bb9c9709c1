/**
 * What changed, in words: "7 clauses inserted (D10.22 to D10.28)".
 */
import { nameOf } from './names.ts';
import { MOVES, provisionOf, type Change } from './types.ts';

/** One line a kind of change, what matters most first; one line when nothing changed. */
export function summarise(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['No change'];
  return [...Map.groupBy(changes, lineOf)]
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .map(([line, group]) => inWords(line, group));
}

/** Lines that do not say what kind of block it happened to, and what was done. */
const DONE: Readonly<Record<string, string>> = {
  provision: 'changed',
  link: 'changed',
  reference: 'followed a renumbering',
  formatting: 'changed in formatting',
  typographic: 'changed in typography',
};

/** The line that a change is counted in. */
function lineOf({ class: matters, kind, what, detail = '', oldText, newText }: Change): string {
  if (matters === 'typographic') return matters;
  if (matters === 'consequential' && what === 'words') return 'reference';
  if (kind === 'renumbered' && !(oldText && newText))
    return `label ${newText ? 'inserted' : 'deleted'}`;
  if (kind === 'reformatted') {
    return matters === 'formatting' ? matters : detail.includes('link') ? 'link' : 'provision';
  }
  return what === 'words' ? 'provision' : `${what} ${kind}`;
}

/** What says which block it was stands first, in the order of the changes. */
function rankOf(line: string): number {
  return / renumbered$/.test(line) ? 2.5 : Object.keys(DONE).indexOf(line) + 1;
}

function inWords(line: string, group: readonly Change[]): string {
  const done = DONE[line];
  if (!done) {
    const [what = '', kind = ''] = line.split(' ');
    const names = group.map(nameIn).filter(Boolean);
    return `${counted(group.length, nameOf(what))} ${doneTo(kind)}${inBrackets(names)}`;
  }
  const places = [...new Set(group.map(provisionOf).filter(Boolean))];
  const elsewhere = group.filter((change) => !provisionOf(change)).length;
  if (line === 'link' || line === 'reference') {
    return `${counted(group.length, line)} ${done}${inBrackets(places)}`;
  }
  const touched = counted(places.length + elsewhere, elsewhere > 0 ? 'passage' : 'provision');
  if (elsewhere > 0 && places.length > 0) places.push('elsewhere');
  return `${touched} ${done}${inBrackets(places)}`;
}

function counted(count: number, name: string): string {
  return `${String(count)} ${name}${count === 1 ? '' : 's'}`;
}

function doneTo(kind: string): string {
  if (kind === 'raised' || kind === 'lowered') return `${kind} a level`;
  return kind === 'replaced' ? 'changed' : kind;
}

/** What stands between the names of one change, where the old name and the new one differ. */
const BETWEEN: Partial<Record<Change['kind'], string>> = {
  renumbered: 'is now',
  split: 'into',
  merged: 'into',
};

/** How a change is named; empty where nothing has a name. */
function nameIn(change: Change): string {
  const { kind, what, oldProvision, newProvision, oldText, newText, pieces = [] } = change;
  if (/heading/i.test(what)) return `“${newText || oldText}”`;
  if (what === 'definedTerm') return fromTo(quoted(oldText), quoted(newText), 'to');
  const names = listed(pieces.filter(Boolean));
  if (kind === 'renumbered' && !newText) return oldProvision;
  return fromTo(
    kind === 'merged' ? names : oldProvision,
    kind === 'split' ? names : newProvision,
    MOVES.has(kind) ? 'to' : oldText && BETWEEN[kind],
  );
}

function quoted(text: string): string {
  return text && `“${text}”`;
}

function fromTo(from: string, to: string, word?: string): string {
  return word && from && to && from !== to ? `${from} ${word} ${to}` : to || from;
}

/** "D1.5, D1.6 and D1.7". */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

/** How many provisions are named before the rest is counted. */
const MOST_NAMED = 4;

function inBrackets(names: readonly string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - MOST_NAMED;
  if (names.length > 2 && isConsecutive(names))
    return ` (${names[0] ?? ''} to ${names.at(-1) ?? ''})`;
  if (rest <= 0) return ` (${names.join(', ')})`;
  return ` (${names.slice(0, MOST_NAMED).join(', ')} and ${String(rest)} more)`;
}

/** True for D10.22, D10.23, D10.24: one part, last numbers counting up. */
function isConsecutive(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => {
    const [, stem, last] = /^([^ ]*\.)(\d+)$/.exec(numbers[index - 1] ?? number) ?? [];
    return stem !== undefined && number === `${stem}${String(Number(last) + Math.min(index, 1))}`;
  });
}
