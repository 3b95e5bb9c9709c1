/**
 * The sentences that define terms in small letters. In them the word is no use of itself:
 * “prescribed” means prescribed by regulations.
 */
import type { TermKey } from '../../model/identifiers.ts';
import type { LegalNode } from '../../model/nodes.ts';
import type { Definition } from './definitions.ts';

/** Where a term in small letters is defined. */
interface OwnSentence {
  readonly key: TermKey;
  /** Where the words after the term begin. */
  readonly from: number;
}

/** The sentences that define terms in small letters, by the words that they stand in. */
export function smallSentences(
  definitions: readonly Definition[],
): ReadonlyMap<LegalNode, readonly OwnSentence[]> {
  const small = definitions.flatMap(({ term, key, said }) =>
    said !== undefined && /^\p{Ll}/u.test(term) ? [{ key, node: said.node, from: said.from }] : [],
  );
  return Map.groupBy(small, ({ node }) => node);
}

/** True for a use of a term in the sentence that defines it. */
export function isInOwn(
  sentences: readonly OwnSentence[] | undefined,
  { key, start }: { readonly key: TermKey; readonly start: number },
  text: string,
): boolean {
  return (
    sentences?.some(
      (one) => one.key === key && start >= one.from && !/[.;]\s/.test(text.slice(one.from, start)),
    ) === true
  );
}
