/**
 * Names of terms: what may be one, and what is said of one that nothing defines.
 */
import { parseLegalText } from '../parse/parse.ts';
import { CLAUSE_NUMBER_AT_START } from '../model/identifiers.ts';
import { definitionsOf, type Definition } from '../register/definitions/definitions.ts';
import type { Setting } from './consequences.ts';

/** True for words that read back as a term, the very same, where they stand as one. */
export function isName(words: string): boolean {
  if (/["“”\p{Cc}\p{Zl}\p{Zp}]/u.test(words)) return false;
  // “D10.22” is the number of a clause, and “Ship’s” what a Ship has.
  if (CLAUSE_NUMBER_AT_START.test(words) || /[’']s?$/.test(words)) return false;
  const { tree, diagnostics } = parseLegalText(`${words}\n: means it.\n`, '');
  const [list, ...more] = tree.children;
  if (list?.type !== 'definitionList' || more.length > 0 || diagnostics.length > 0) return false;
  const [term, ...others] = list.children.flatMap((entry) =>
    entry.type === 'termDefinition'
      ? entry.children.filter((one) => one.type === 'definedTerm')
      : [],
  );
  const [name, ...signs] = term?.children ?? [];
  return others.length === 0 && signs.length === 0 && name?.type === 'text' && name.value === words;
}

/**
 * Why a term cannot be renamed that the texts do not define.
 *
 * @param all the definitions of the texts that are read together.
 */
export function unknownTerm(
  from: string,
  all: readonly Definition[],
  { library }: Setting,
): string {
  const other = all.find(
    ({ term, aliases }) =>
      term.toLowerCase() === from.toLowerCase() || aliases.some((alias) => alias === from),
  );
  // One that is proposed only is defined in no text in force.
  const elsewhere = [...library.documents, ...library.policies]
    .flatMap(({ versions }) => versions)
    .find(
      (one) =>
        one.status !== 'superseded' &&
        one.status !== 'withdrawn' &&
        definitionsOf(one).some(({ term }) => term === from),
    );
  const name = elsewhere && `${elsewhere.document}@${elsewhere.number}`;
  if (other === undefined && name !== undefined)
    return `No definition of “${from}” was found in the texts that are read together; ${name} has one: ask with --in ${name}.`;
  return other === undefined
    ? `No definition of “${from}” was found in the texts that are read together.`
    : `No definition of “${from}” was found; there is one of “${other.term}”.`;
}
