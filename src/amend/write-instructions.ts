/**
 * Writes the instruction of a passage, in the grammar that `instructions.ts` reads.
 */
import { amendmentsIn } from './amendments.ts';
import { doneUnder, type Done } from './done.ts';
import type { Deed, Told } from './instructions.ts';
import type { MergedEntry } from './merge-rows.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** What the document calls its clauses: "Section", "clause". */
type ClauseWord = string;

/** Says no more than that something changes; for what has no number and is no definition. */
export const GENERAL_INSTRUCTION = 'Amend the text as follows:';

/** Deeds in the order in which they are spoken of; what was replaced is amended. */
const SPOKEN: readonly (readonly [verb: string, deeds: readonly Deed[]])[] = [
  ['add', ['insert']],
  ['delete', ['delete']],
  ['move', ['move']],
  ['renumber', ['renumber']],
  ['amend', ['amend', 'replace']],
];

/** The instruction of a passage. */
export function writeInstruction(entries: readonly MergedEntry[], word: ClauseWord): string {
  const marked = entries.map((entry) => ({ ...entry, position: undefined }));
  const amendments = amendmentsIn([
    { instruction: undefined, position: undefined, entries: marked },
  ]);
  const done = doneUnder(amendments, new Set(marked), ALL);
  // What moved under another number is renumbered by being moved.
  const moved = new Set(done.flatMap(({ deed, old }) => (deed === 'move' ? [old] : [])));
  const spoken = SPOKEN.map(([verb, deeds]) => ({
    verb,
    all: done.filter(
      ({ deed, old }) => deeds.includes(deed) && !(deed === 'renumber' && moved.has(old)),
    ),
  }));
  // Where more than one thing is done to definitions, which is which must be said.
  const isNamed =
    spoken.filter(({ all }) => all.some(({ kind }) => kind === 'definition')).length > 1;
  const phrases = spoken.flatMap(({ verb, all }) => phrasesFor(verb, all, word, isNamed));
  if (phrases.length === 0) return GENERAL_INSTRUCTION;
  const last = phrases.at(-1) ?? '';
  const all = phrases.length === 1 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
  const ending = all.includes('the following') ? ':' : ' as follows:';
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}${ending}`;
}

/** An instruction that speaks of everything as what it is. */
const ALL: readonly Told[] = (['move', 'renumber', 'amend', 'insert', 'delete'] as const).map(
  (deed) => ({ deed, numbers: [], becomes: [], places: [], beside: [], kinds: [] }),
);

function phrasesFor(
  verb: string,
  all: readonly Done[],
  word: ClauseWord,
  isNamed: boolean,
): string[] {
  const clauses = all.filter(({ kind }) => kind === 'clause');
  const definitions = all.filter(({ kind }) => kind === 'definition');
  const became = clauses.filter(({ old, new: fresh }) => old && fresh && old !== fresh);
  const isNamedBefore = verb === 'renumber' || verb === 'move';
  const stayed = isNamedBefore ? clauses.filter((one) => !became.includes(one)) : clauses;
  return [
    ...(stayed.length > 0
      ? [
          `${verb} ${cited(
            stayed.map(({ name }) => name),
            word,
          )}`,
        ]
      : []),
    ...(isNamedBefore && became.length > 0 ? [becoming(verb, became, word)] : []),
    ...(definitions.length > 0 ? [`${verb} the ${termsOf(definitions, isNamed)}`] : []),
  ];
}

function termsOf(definitions: readonly Done[], isNamed: boolean): string {
  const word = definitions.length > 1 ? 'definitions' : 'definition';
  if (!isNamed) return `following ${word}`;
  return `${word} of ${numbersInWords(definitions.map(({ name }) => `“${name}”`))}`;
}

function becoming(verb: string, all: readonly Done[], word: ClauseWord): string {
  const [before, after] = [all.map(({ old }) => old ?? ''), all.map(({ name }) => name)];
  const joint = verb === 'move' ? 'to become' : 'as';
  return `${verb} ${cited(before, word)} ${joint} ${cited(after, word)}`;
}

function cited(numbers: readonly string[], word: ClauseWord): string {
  return `${word}${numbers.length > 1 ? 's' : ''} ${numbersInWords(numbers)}`;
}
