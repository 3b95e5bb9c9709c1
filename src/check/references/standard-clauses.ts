/**
 * Clauses of terms that many agreements take in, “the Standard Contractual Clauses”, in a text that calls its own
 * provisions Sections.
 */
import { remembered } from '../../model/once.ts';
import { chainOf } from '../../register/around.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';

/** So many references by its own word show what a text calls its provisions. */
const ENOUGH = 3;
/** “the Standard Contractual Clauses”. */
const THE_CLAUSES = /\p{Lu}\p{L}+[\s\u00A0]+Clauses(?!\p{L})/u;

/** What a text calls its own provisions, as far as they are found. */
const saidOf = remembered(({ references }: CheckedText) => {
  const leading = (word: RegExp): number =>
    references.filter((one) => word.test(one.citation.word) && one.targets[0]?.kind === 'provision')
      .length;
  return { sections: leading(/^Sections?$/), clauses: leading(/^clauses?$/i) };
});

/** “in Clause 17, Option 1 applies” in a text that calls all of its own provisions Sections. */
export function isOfClauses({ reference: { citation } }: Cited, text: CheckedText): boolean {
  if (citation.self || !/^Clauses?$/.test(citation.word)) return false;
  const { sections, clauses } = saidOf(text);
  return sections >= ENOUGH && clauses <= 1;
}

/** The same in a clause about the Standard Contractual Clauses, where most are called Sections. */
export function isAboutClauses({ reference, place }: Cited, text: CheckedText): boolean {
  if (!/^Clauses?$/.test(reference.citation.word)) return false;
  const { sections, clauses } = saidOf(text);
  if (sections < ENOUGH || clauses > sections) return false;
  const around = [...chainOf(reference.provision)];
  const at = around.find(({ kind }) => kind === 'clause') ?? around.at(-1);
  const from = at?.node.position?.start.offset;
  return (
    from !== undefined && THE_CLAUSES.test(text.places.source.slice(from, place().start.offset))
  );
}
