/**
 * Terms in the plural where one is spoken of: "an Events of Default", "before the Application Windows
 * closes", "an Event of Defaults".
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import { pluralOf } from '../../register/terms/inflections.ts';
import type { CheckedText } from '../text.ts';

/** A plural where the singular is asked for. */
interface WrongNumber {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  readonly definition: Definition;
  /** What asks for the singular: "after “an”", "before “closes”". */
  readonly asks: string;
}

const ONE = /(?<![\p{L}\p{N}’'-])([Aa]n?|[Aa]nother|[Ee]very|[Ee]ach)[\s\u00A0]$/u;
const ENDS_ONE: ReadonlySet<string> = new Set('Aanryh');
/** What may follow a noun: after another word it may be part of a longer name. */
const FOLLOWS =
  /^(?:[.,;:)]|[\s\u00A0](?:of|in|to|for|by|shall|must|may|will|is|are|was|were|has|have|had|that|which|who|whose|or|under|from|with|on|at|as|when|where|if|unless|until|without|within|before|after|during|against|pursuant)(?![\p{L}-]))/u;

/** "Durable Medium", whose plural is no longer. */
const LATIN = /(?:edium|iterion)$/;
const PLURAL = /(?:s|ren|men|edia|iteria)$/;

/** Verbs that say something of one thing. */
const OF_ONE =
  /^[\s\u00A0](is|was|has|does|closes|opens|ends|begins|starts|expires|ceases|becomes|remains|applies|includes|requires|occurs|takes|sets|states|provides|continues|means)(?![\p{L}-])/u;
/** What the sentence, or a part of it, begins with: after it a thing is what is spoken of. */
const SUBJECT =
  /(?:^|[.;:,]|(?<![\p{L}\p{N}-])(?:that|before|after|until|when|where|if|unless|while|once|because|whether|as|which))[\s\u00A0]?(?:[Tt]he|[Ee]ach|[Tt]his|[Tt]hat|[Aa]ny|[Ss]uch|[Ii]ts)[\s\u00A0]$/u;
/** “after the Meters of the Site and the Devices is”: of two things. */
const OF_TWO = /(?<![\p{L}-])(?:or|and)[\s\u00A0]\p{L}+[\s\u00A0]$/u;

/** The uses in the plural where one is spoken of. */
export function* wrongNumbersIn(text: CheckedText): Generator<WrongNumber> {
  const { register, version } = text;
  // Uses stand in the order of the words that hold them.
  let at = 0;
  for (const { key, words: node, start, end } of register.usesIn(version)) {
    const definition = register.definitions.get(key)?.[0];
    if (definition === undefined) continue;
    if (end - start <= definition.term.length && !LATIN.test(definition.term)) continue;
    while (at < text.words.length && text.words[at]?.node !== node) at += 1;
    const words = text.words[at];
    if (words === undefined) return;
    const { text: plain } = words;
    const written = plain.slice(start, end);
    if (/[’']/.test(written)) continue;
    const asks = asksAround(plain, start, end, written) ?? asksWithin(written, definition.term);
    if (asks !== undefined) yield { words, start, end, definition, asks };
  }
}

/** The word around a plural that asks for the singular. */
function asksAround(
  plain: string,
  start: number,
  end: number,
  written: string,
): string | undefined {
  // Most uses stand after another word, and before a word of another ending.
  const [mayAsk, maySay] = [ENDS_ONE.has(plain.charAt(start - 2)), endsInS(plain, end + 1)];
  if (!mayAsk && !maySay) return undefined;
  if (!PLURAL.test(written.replace(/[\s\u00A0](?:of|for)[\s\u00A0][^]*$/u, ''))) return undefined;
  const before = plain.slice(Math.max(0, start - 24), start);
  const one =
    mayAsk && FOLLOWS.test(plain.slice(end, end + 12)) ? ONE.exec(before)?.[1] : undefined;
  if (one !== undefined) return `after “${one}”`;
  const verb = maySay ? OF_ONE.exec(plain.slice(end, end + 16))?.[1] : undefined;
  const isSubject = verb !== undefined && SUBJECT.test(before) && !OF_TWO.test(before);
  return isSubject ? `before “${verb}”` : undefined;
}

/** True for a small word that ends in an s. */
function endsInS(plain: string, start: number): boolean {
  let at = start;
  while (plain.charCodeAt(at) >= SMALL_A && plain.charCodeAt(at) <= SMALL_Z) at += 1;
  return at > start && plain.charCodeAt(at - 1) === SMALL_S;
}

const [SMALL_A, SMALL_S, SMALL_Z] = [97, 115, 122];

/** "Event of Defaults": the plural of another word than the one that the term speaks of. */
function asksWithin(written: string, term: string): string | undefined {
  if (!term.includes(' of ')) return undefined;
  const head = /^(.+)[\s\u00A0]of[\s\u00A0](\S+)$/u.exec(term);
  if (head === null) return undefined;
  const [, name = '', last = ''] = head;
  const isOther = written.startsWith(`${name} `) && written.endsWith(` ${pluralOf(last)}`);
  return isOther ? `in which “${name}” is one` : undefined;
}
