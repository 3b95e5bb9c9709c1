import { isNumberIn } from '../../model/identifiers.ts';
import { remembered } from '../../model/once.ts';
import { clauseAround } from '../../register/around.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { isAlternative, textBefore } from '../terms/sentences.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { rivalsOf } from '../terms/rivals.ts';
import { atOf, comesAfter, definitionPlace, termPlace, type CheckedText } from '../text.ts';

export const duplicateAddress: TextRule = {
  name: 'duplicate-address',
  on: 'text',
  severity: 'error',
  sentence:
    'Two terms differ by more than their capitals and marks, since their words are their addresses.',
  reason:
    'Terms of one address have one page and one link: a reader of the one is shown the other.',
  right:
    'D1.1 The supplier shall send a file (the “**Data File**”).\n\nD1.2 The panel shall keep each Data File.',
  wrong:
    'D1.1 The supplier shall send a file (the “**Data File**”).\n\nD1.2 The panel shall keep each Data File in a store (the “**⟦Data-File⟧**”), and the Data-File shall be kept safe.',
  found: 'Found the term “Data-File”, whose address is that of “Data File”.',
  *check(text): Generator<Outcome> {
    for (const definition of text.definitions) {
      const rivals = rivalsOf(definition, text);
      const around = meantAround(definition, text);
      if (areAlike(rivals) && around.every(({ term }) => term === definition.term)) continue;
      const same = [...rivals, ...around];
      const first = same.find((one) => differs(one, definition, text));
      if (first === undefined || !comesAfter(text, definition, first)) continue;
      // A signpost and the meaning that it leads to are one term, which is told once.
      const isAgain = (one: Definition): boolean =>
        one.term === definition.term && comesAfter(text, definition, one);
      if (same.some(isAgain)) continue;
      yield {
        file: text.file,
        place: termPlace(text, definition),
        at: atOf(definition.provision),
        found: `Found the term “${definition.term}”, whose address is that of “${first.term}”.`,
        expected: 'Expected terms whose words differ.',
        mend: 'Write both alike if they are one term; else give one of them other words.',
        others: [definitionPlace(text, first)],
      };
    }
  },
};

/** What has a meaning for the clauses around a definition alone: “For the purposes of this Section N3”. */
function meantAround(definition: Definition, { register }: CheckedText): readonly Definition[] {
  const around = clauseAround(definition.provision)?.name;
  if (definition.within !== undefined || around === undefined) return [];
  return definitionsNamed(register, definition.term).filter(
    ({ version, within }) =>
      version === definition.version && within !== undefined && isNumberIn(around, within),
  );
}

/** True for definitions of one term, as it is written. */
const areAlike = remembered((same: readonly Definition[]): boolean =>
  same.every(({ term }) => term === same[0]?.term),
);

/**
 * A text by itself has no addresses: “controller”, as a law has it, is there beside “Controller”, and
 * “DATA” beside “Data”. Terms with a small letter among capitals are a slip all the same.
 */
function differs(one: Definition, other: Definition, { alone }: CheckedText): boolean {
  if (one.term === other.term || isAlternative(one) || isAlternative(other)) return false;
  const same = one.term.toLowerCase() === other.term.toLowerCase();
  // “Qualified bidder” begins its sentence; the capital is that of the sentence.
  if (same && (opensSentence(one, other) || opensSentence(other, one))) return false;
  if (!alone || !same) return true;
  return !(isSmall(one) || isSmall(other) || isInCapitals(one) || isInCapitals(other));
}

/** True for a term that is another but for the capital of a sentence that it begins, marks and a number aside. */
function opensSentence(definition: Definition, other: Definition): boolean {
  const { said, term } = definition;
  if (said === undefined) return false;
  if (!/^\p{Ll}/u.test(other.term) || other.term.slice(1) !== term.slice(1)) return false;
  return /^(?:\([a-z\d]{1,4}\)\s*)?[“"‘']?$/.test(textBefore(definition));
}

function isSmall({ term }: Definition): boolean {
  return term === term.toLowerCase();
}

function isInCapitals(definition: Definition): boolean {
  const before = textBefore(definition, 60);
  return before.length > 20 && before === before.toUpperCase();
}
