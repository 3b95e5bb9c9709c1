/**
 * Terms in the plural where one is spoken of: "an Events of Default", "a Users of the site".
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';

/** A plural after a word that asks for the singular. */
export interface WrongNumber {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  readonly definition: Definition;
  /** "an", "another". */
  readonly after: string;
}

const ONE = /(?<![\p{L}\p{N}’'-])([Aa]n?|[Aa]nother|[Ee]very)[\s\u00A0]$/u;
const ENDS_ONE: ReadonlySet<string> = new Set('Aanry');
/** What may follow a noun: after another word it may be part of a longer name. */
const FOLLOWS =
  /^(?:[.,;:)]|[\s\u00A0](?:of|in|to|for|by|shall|must|may|will|is|are|was|were|has|have|had|that|which|who|whose|or|under|from|with|on|at|as|when|where|if|unless|until)(?![\p{L}-]))/u;

/** "Durable Medium", whose plural is no longer. */
const LATIN = /(?:edium|iterion)$/;

/** The uses in the plural that stand after “a” or “another”. */
export function* wrongNumbersIn(text: CheckedText): Generator<WrongNumber> {
  const { register, version } = text;
  const byNode = new Map(text.words.map((words) => [words.node, words]));
  for (const { key, words: node, start, end } of register.usesIn(version)) {
    const [definition] = register.definitions.get(key) ?? [];
    if (definition === undefined) continue;
    if (end - start <= definition.term.length && !LATIN.test(definition.term)) continue;
    const words = byNode.get(node);
    if (words === undefined) continue;
    const { text: plain } = words;
    // Most uses stand after another word.
    if (!ENDS_ONE.has(plain.charAt(start - 2))) continue;
    const written = plain.slice(start, end);
    const after = ONE.exec(plain.slice(Math.max(0, start - 9), start))?.[1];
    if (
      after === undefined ||
      !/(?:s|ren|men|edia|iteria)$/.test(written.replace(/[\s\u00A0](?:of|for)[\s\u00A0].*$/u, ''))
    )
      continue;
    if (/[’']/.test(written) || !FOLLOWS.test(plain.slice(end, end + 12))) continue;
    yield { words, start, end, definition, after };
  }
}
