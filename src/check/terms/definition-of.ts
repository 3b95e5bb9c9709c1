/**
 * Signposts to the definition of another term: “has the meaning given in the definition of Force Majeure”, and
 * those that name one which does not give it.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsNamed } from '../../register/definitions/named.ts';
import { definitionsLike } from '../../register/meanings.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { meaningWords } from './meanings.ts';

/** A signpost to a definition that says nothing of its term. */
interface WrongDefinition {
  readonly node: WordsIn;
  readonly start: number;
  readonly end: number;
  /** Where the meaning stands, in words; nothing where it stands nowhere. */
  readonly where: string | undefined;
  readonly really: Definition | undefined;
}

const DEFINITION_OF =
  /(?<=\b(?:in|under|by|to)[\s\u00A0])(?:the[\s\u00A0])?definition[\s\u00A0]of[\s\u00A0](?:the[\s\u00A0]term[\s\u00A0])?[“"‘'*]*(\p{Lu}[\p{L}\p{N}’'-]*(?:[\s\u00A0](?:(?:of|for|and|to|the)[\s\u00A0])?\p{Lu}[\p{L}\p{N}’'-]*){0,7})/u;

/** The definition that a signpost names, where it says nothing of the term; nothing where it does. */
export function wrongDefinition(
  definition: Definition,
  text: CheckedText,
): WrongDefinition | undefined {
  const { term, aliases, nature } = definition;
  if (nature !== 'signpost' || !definition.words.includes('definition of')) return undefined;
  for (const { node, plain } of meaningWords(definition)) {
    const match = DEFINITION_OF.exec(plain);
    if (match === null) continue;
    const named = definitionsNamed(text.register, match[1] ?? '');
    const gives = named.some(
      (one) => one === definition || [term, ...aliases].some((name) => one.words.includes(name)),
    );
    if (named.length === 0 || gives) return undefined;
    const really = definitionsLike(definition, text.register).find(
      (one) => one.nature !== 'signpost',
    );
    const { index } = match;
    return { node, start: index, end: index + match[0].length, where: whereOf(really), really };
  }
  return undefined;
}

function whereOf(really: Definition | undefined): string | undefined {
  const within = really?.provision.within;
  return within?.kind === 'definition' ? `the definition of ${within.name}` : within?.name;
}
