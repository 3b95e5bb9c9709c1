/**
 * Terms that have their capital from the layout alone: a list that gives each entry a capital, in a text
 * that otherwise writes the same words small.
 */
import { remembered } from '../../model/once.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { textBefore } from './sentences.ts';
import { usesOfTerm } from './terms.ts';
import { standsAgain } from './standing.ts';
import type { CheckedText } from '../text.ts';

/** Fewer words in small letters are slips. */
const LEAST = 3;

/** True for a text that writes most of the terms that it lists small, and lists them with a capital. */
export const hasLayoutCapitals = remembered((text: CheckedText): boolean => {
  const entries = text.definitions.filter((one) => /^\p{Lu}/u.test(one.term) && isHeadword(one));
  const unused = entries.filter(({ term }) => usesOfTerm(text.register, term).length === 0);
  const used = entries.length - unused.length;
  if (unused.length < LEAST || unused.length < used) return false;
  const small = unused.filter((one) => standsAgain(one, text));
  return small.length >= LEAST && small.length >= used;
});

/** An entry of a list, or words that begin their paragraph: “"BASE FLOOD" means”, “a. "Dead" means”. */
function isHeadword(definition: Definition): boolean {
  return (
    definition.form === 'entry' ||
    ((definition.said?.from ?? 0) <= definition.term.length + LONGEST_LABEL &&
      /^[\s“"‘']*(?:\(?[\da-z]{1,3}[.)]\s*)?[\s“"‘']*$/.test(textBefore(definition, LONGEST_LABEL)))
  );
}

/** “(xii) “”. */
const LONGEST_LABEL = 10;
