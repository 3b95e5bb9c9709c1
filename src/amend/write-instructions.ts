/**
 * Writes the instruction of a passage, in the grammar that `instructions.ts` reads.
 */
import type { MergedEntry } from './merge-rows.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** What the document calls its clauses: "Section", "clause". */
export type ClauseWord = string;

/** Says no more than that something changes; for what has no number and is no definition. */
export const GENERAL_INSTRUCTION = 'Amend the text as follows:';

/** The instruction of a passage. */
export function writeInstruction(entries: readonly MergedEntry[], word: ClauseWord): string {
  const moved = new Set(
    entries.filter(({ status }) => status === 'deleted').map(({ old }) => keyOf(old)),
  );
  const isReplaced = ({ status, new: fresh }: MergedEntry): boolean =>
    status === 'inserted' && moved.has(keyOf(fresh));
  const replaced = new Set(entries.filter(isReplaced).map(({ new: fresh }) => keyOf(fresh)));
  const phrases = [
    ...phrasesFor('add', named(entries, 'inserted', 'new', replaced), word),
    ...phrasesFor('delete', named(entries, 'deleted', 'old', replaced), word),
    ...phrasesFor('amend', amended(entries, replaced), word),
    ...renumbering(entries, word),
  ];
  if (phrases.length === 0) return GENERAL_INSTRUCTION;
  const last = phrases.at(-1) ?? '';
  const all = phrases.length === 1 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
  const ending = all.includes('the following') ? ':' : ' as follows:';
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}${ending}`;
}

interface NamedEntry {
  readonly name: string;
  readonly type: string;
}

function keyOf(entry: MergedEntry['old']): string {
  return entry === undefined || entry.name === '' ? '' : `${entry.node.type} ${entry.name}`;
}

function named(
  entries: readonly MergedEntry[],
  status: MergedEntry['status'],
  side: 'old' | 'new',
  without: ReadonlySet<string>,
): NamedEntry[] {
  return entries.flatMap((entry): NamedEntry[] => {
    const one = entry[side];
    if (entry.status !== status || one === undefined || without.has(keyOf(one))) return [];
    return [{ name: one.name, type: one.node.type }];
  });
}

function isRenumbered({ status, old, new: fresh }: MergedEntry): boolean {
  return status === 'changed' && old?.node.type === 'clause' && old.name !== fresh?.name;
}

function amended(entries: readonly MergedEntry[], replaced: ReadonlySet<string>): NamedEntry[] {
  return entries.flatMap((entry): NamedEntry[] => {
    const { status, new: fresh } = entry;
    const isMeant = status === 'changed' ? !isRenumbered(entry) : replaced.has(keyOf(fresh));
    if (!isMeant || fresh === undefined) return [];
    return [{ name: fresh.name, type: fresh.node.type }];
  });
}

function phrasesFor(verb: string, all: readonly NamedEntry[], word: ClauseWord): string[] {
  const clauses = all.filter(({ type }) => type === 'clause').map(({ name }) => name);
  const definitions = all.filter(({ type }) => type === 'termDefinition').length;
  return [
    ...(clauses.length > 0 ? [`${verb} ${cited(clauses, word)}`] : []),
    ...(definitions > 0 ? [`${verb} the following definition${definitions > 1 ? 's' : ''}`] : []),
  ];
}

function renumbering(entries: readonly MergedEntry[], word: ClauseWord): string[] {
  const all = entries.filter(isRenumbered);
  if (all.length === 0) return [];
  const [before, after] = [
    all.map(({ old }) => old?.name ?? ''),
    all.map(({ new: one }) => one?.name ?? ''),
  ];
  return [`renumber ${cited(before, word)} as ${cited(after, word)}`];
}

function cited(numbers: readonly string[], word: ClauseWord): string {
  return `${word}${numbers.length > 1 ? 's' : ''} ${numbersInWords(numbers)}`;
}
