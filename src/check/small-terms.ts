/**
 * Terms of several words that stand in a text with other capitals than their definitions have.
 */
import { inlineDefinitionRanges, type Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { isKeyOf } from '../register/definitions/definitions.ts';
import { TermFinder } from '../register/terms/finder.ts';
import { inflectionsOf } from '../register/terms/inflections.ts';
import { termKey } from '../model/identifiers.ts';
import type { WordsIn } from './places.ts';
import { termsOf, type TermWords } from './terms.ts';
import type { CheckedText } from './text.ts';

export interface Miscapitalised {
  readonly words: string;
  readonly term: TermWords;
  readonly node: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** How often such words stand in the text after this. */
  readonly again: number;
}

interface SmallFinder {
  readonly finder: TermFinder;
  readonly terms: readonly TermWords[];
}

const known = new WeakMap<Register, SmallFinder>();

/** Finds terms of several words whatever their capitals. */
function finderOf(register: Register): SmallFinder {
  const remembered = known.get(register);
  if (remembered !== undefined) return remembered;
  const terms = termsOf(register).all.filter(
    ({ name }) => /\p{Lu}\p{L}*[\s\u00A0]+.*\p{Lu}/u.test(name) && name !== name.toUpperCase(),
  );
  const finder = new TermFinder(
    terms.map(({ name }, index) => ({ term: name.toLowerCase(), key: termKey(String(index)) })),
  );
  const made = { finder, terms };
  known.set(register, made);
  return made;
}

/** The first place of each term that stands with other capitals. */
export function miscapitalisedIn(text: CheckedText): Miscapitalised[] {
  return [...Map.groupBy(allMiscapitalised(text), ({ term }) => term).values()].flatMap(
    ([first, ...again]) => (first === undefined ? [] : [{ ...first, again: again.length }]),
  );
}

const places = new WeakMap<CheckedText, readonly Omit<Miscapitalised, 'again'>[]>();

/** Every place of a term that stands with other capitals, in reading order. */
export function allMiscapitalised(text: CheckedText): readonly Omit<Miscapitalised, 'again'>[] {
  let found = places.get(text);
  if (found === undefined) places.set(text, (found = [...findMiscapitalised(text)]));
  return found;
}

function* findMiscapitalised(text: CheckedText): Generator<Omit<Miscapitalised, 'again'>> {
  const { finder, terms } = finderOf(text.register);
  if (terms.length === 0) return;
  for (const words of text.words) {
    const { node, text: plain, provision } = words;
    const small = plain.toLowerCase();
    if (small.length !== plain.length) continue;
    for (const { key, start, end } of finder.find(small)) {
      const term = terms[Number(key)];
      const written = plain.slice(start, end).replace(/[’']s?$/, '');
      if (term === undefined || isRight(written, term.name, plain, start)) continue;
      if (provision?.kind === 'definition' && isKeyOf(term.definition.key, provision.name)) {
        continue;
      }
      const ranges = inlineDefinitionRanges(words);
      if (ranges.some((range) => start < range.end && end > range.start)) continue;
      yield { words: written, term, node, start, end: start + written.length, provision };
    }
  }
}

/** The capitals of the definition, those of its plural, or all. */
function isRight(written: string, name: string, plain: string, start: number): boolean {
  const flat = written.replaceAll(/[\s\u00A0]+/g, ' ');
  if (flat === name || flat === flat.toUpperCase()) return true;
  if (inflectionsOf(name).includes(flat)) return true;
  // Other letters than those that are compared: a hyphen for a space, another apostrophe.
  if (flat.toLowerCase() !== name.toLowerCase() && !isInflection(flat, name)) return true;
  // Part of longer hyphened words: "non-working days".
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(plain.slice(0, start));
}

function isInflection(flat: string, name: string): boolean {
  return inflectionsOf(name).some((form) => form.toLowerCase() === flat.toLowerCase());
}
