/**
 * Names that sentences give and that are no second meaning: a gloss that stands in brackets after the same
 * words each time ("the ballot (“Urabstimmung”)").
 */
import { remembered } from '../../model/once.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { textBefore } from './sentences.ts';

/** True where two names stand in brackets after the same words. */
export function isSameGloss(one: Definition, other: Definition): boolean {
  const words = wordsBefore(one);
  return words !== undefined && words === wordsBefore(other);
}

/**
 * True for a name in brackets that glosses the words before it: it stands after the same words again, or
 * the text does so with other names (“Vorstand”, “Urabstimmung”) and this is one more.
 */
export function isGloss(definition: Definition, definitions: readonly Definition[]): boolean {
  const glosses = glossesIn(definitions);
  if (glosses.has(definition)) return true;
  return glosses.size >= LEAST && wordsBefore(definition) !== undefined;
}

/** Two names, each twice. */
const LEAST = 4;

/** The names that stand in brackets after the same words each time. */
const glossesIn = remembered((definitions: readonly Definition[]): ReadonlySet<Definition> => {
  const byTerm = Map.groupBy(definitions, ({ term }) => term);
  const glosses = [...byTerm.values()].flatMap((same) =>
    [...Map.groupBy(same, wordsBefore)].flatMap(([words, alike]) =>
      words !== undefined && alike.length > 1 ? alike : [],
    ),
  );
  return new Set(glosses);
});

/** “kept up to date (‘accuracy’)”: what somebody may call the words before, in small letters. */
export function isAside(definition: Definition): boolean {
  return /^\p{Ll}/u.test(definition.term) && wordsBefore(definition) !== undefined;
}

/** The two words before the brackets that hold a name and nothing else. */
function wordsBefore(definition: Definition): string | undefined {
  const match = /([\p{L}\p{N}’'-]+[\s\u00A0]+[\p{L}\p{N}’'-]+)[\s\u00A0]*\([“"‘']?$/u.exec(
    textBefore(definition, 120),
  );
  const words = match?.[1]?.toLowerCase();
  // “has been achieved (“Completion”)” names what is done, and glosses no words.
  return words === undefined || /^(?:is|are|was|were|be|been|has|have|had)\s/.test(words)
    ? undefined
    : words;
}
