/**
 * The terms that a register defines, word by word, for whatever looks for words that are almost one.
 */
import { once, remembered } from '../../model/once.ts';
import type { TermKey } from '../../model/identifiers.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Register, TermUse } from '../../register/register.ts';
import { singularsOf } from '../../register/terms/inflections.ts';

/** A term with its words as they are compared. */
export interface TermWords {
  readonly definition: Definition;
  /** As written: "Programme Assurance Policies". */
  readonly name: string;
  /** In small letters, the last in the singular. */
  readonly words: readonly string[];
}

export interface KnownTerms {
  readonly all: readonly TermWords[];
  readonly ofOneWord: readonly TermWords[];
  /** The terms that hold a word. */
  readonly byWord: ReadonlyMap<string, readonly TermWords[]>;
  /** The terms by their letters and digits alone: "subcommittee". */
  readonly byLetters: ReadonlyMap<string, readonly TermWords[]>;
  /** The terms in small letters that have several words, by their words. */
  readonly small: ReadonlyMap<string, TermWords>;
}

/** The terms of a register that have capitals. */
export const termsOf = remembered((register: Register): KnownTerms => {
  const defined = [...register.definitions.values()].flatMap(([definition]) =>
    definition === undefined
      ? []
      : [definition.term, ...definition.aliases].map((written): TermWords => {
          // “Contributor(s)” is used as Contributor and as Contributors.
          const name = written.replace(/\((?:e?s|ies)\)$/, '');
          return { definition, name, words: comparedWords(name) };
        }),
  );
  const all = defined.filter(({ name }) => !isSmall(name));
  const terms: KnownTerms = {
    all,
    ofOneWord: all.filter(({ words }) => words.length === 1),
    byWord: groupedBy(all, ({ words }) => [...new Set(words)]),
    byLetters: groupedBy(all, ({ words }) => [lettersOf(words)]),
    small: new Map(
      defined
        .filter(({ name, words }) => isSmall(name) && words.length > 1)
        .map((term) => [term.words.join(' '), term]),
    ),
  };
  return terms;
});

/**
 * True for a term in small letters, as Acts define them: nothing tells a use of it from the ordinary
 * words but the words themselves, and its capitalised likes are names.
 */
export function isSmall(term: string): boolean {
  return !/\p{Lu}/u.test(term);
}

function groupedBy(
  terms: readonly TermWords[],
  keysOf: (term: TermWords) => readonly string[],
): Map<string, TermWords[]> {
  const groups = new Map<string, TermWords[]>();
  for (const term of terms) {
    for (const key of keysOf(term)) {
      const same = groups.get(key);
      if (same === undefined) groups.set(key, [term]);
      else same.push(term);
    }
  }
  return groups;
}

/** Words in small letters, without possessives, the last in the singular. */
export function comparedWords(phrase: string): string[] {
  const words = phrase
    .toLowerCase()
    .split(/[\s\u00A0]+/)
    .map((word) => word.replace(/[’']s?$/, ''))
    .filter((word) => word !== '');
  const last = words.at(-1);
  return last === undefined ? [] : [...words.slice(0, -1), singularOf(last)];
}

/** A phrase as it is compared, whatever its number: "Modifications" is filed with "modification". */
export function comparedPhrase(phrase: string): string {
  return comparedWords(phrase).join(' ');
}

/** A word without the ending of its plural, as far as one can tell. */
export function singularOf(word: string): string {
  return word.endsWith('s') ? (singularsOf(word)[0] ?? word) : word;
}

/** The letters and digits of words, without spaces and hyphens. */
export function lettersOf(words: readonly string[]): string {
  return words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const keysByName = remembered((register: Register): ReadonlyMap<string, readonly TermKey[]> => {
  const named = Map.groupBy(register.definitions, ([, [definition]]) => definition?.term ?? '');
  return new Map([...named].map(([name, same]) => [name, same.map(([key]) => key)]));
});

/**
 * The uses of a term, whatever the scope of the definition that they have their meaning from: a
 * signpost for one Section, and the meaning in a clause of it, are one term to a reader.
 */
export function usesOfTerm(register: Register, term: string): readonly TermUse[] {
  return usesByName(register)(term);
}

const usesByName = remembered((register: Register) =>
  once(
    (term: string): readonly TermUse[] =>
      keysByName(register).get(term)?.flatMap(register.usesOf) ?? [],
  ),
);
