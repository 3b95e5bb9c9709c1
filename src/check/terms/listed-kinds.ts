/**
 * Kinds of a term that a list tells: “There are three Plans, namely: (a) the Solo Plan; and (b) the Team Plan”
 * gives each its name, as a definition would.
 */
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import { whateverMarks } from '../patterns.ts';
import type { WordsIn } from '../places.ts';
import type { Capitalised } from './phrases.ts';
import type { Verdict } from './verdict.ts';
import type { CheckedText } from '../text.ts';

/** Capitalised words with their verdict and their places. */
interface Judged {
  readonly phrase: string;
  readonly verdict: Verdict;
  readonly places: readonly Capitalised[];
}

/**
 * The phrases that are a term and more, each of which begins a limb of one list, where the words before the
 * list name the term.
 *
 * @param judged all the phrases of the text.
 */
export function listedKinds(judged: readonly Judged[], text: CheckedText): ReadonlySet<string> {
  const begun = judged.flatMap(({ phrase, verdict, places }) => {
    if (verdict.kind !== 'more than' || !phrase.endsWith(verdict.term.name)) return [];
    const { name } = verdict.term;
    return places.flatMap((place) => {
      const before = wordsBeforeList(place, text);
      return before !== undefined && namesTerm(before, name) ? [{ phrase, name, before }] : [];
    });
  });
  const named = new Set(
    judged.filter((one) => isListedOffice(one, text)).map(({ phrase }) => phrase),
  );
  for (const same of Map.groupBy(begun, ({ before, name }) => `${name}: ${before}`).values()) {
    const phrases = new Set(same.map(({ phrase }) => phrase));
    if (phrases.size > 1) for (const phrase of phrases) named.add(phrase);
  }
  return named;
}

/** “The Officers are: (a) the President; (b) the Treasurer”: offices that a text sets up. */
function isListedOffice({ verdict, places }: Judged, text: CheckedText): boolean {
  if (verdict.kind !== 'undefined') return false;
  return places.some((place) => {
    const plain = plainWords(place.node);
    if (!/^[.;,]?(?:[\s\u00A0](?:and|or))?$/.test(plain.slice(place.end).trimEnd())) return false;
    return OFFICES_ARE.test(wordsBeforeList(place, text) ?? '');
  });
}

const OFFICES_ARE =
  /(?:^|\)[\s\u00A0])The[\s\u00A0](?:\p{Lu}\p{L}+|[Oo]fficers|[Oo]ffice-bearers)(?:[\s\u00A0]of[\s\u00A0]the[\s\u00A0]\p{Lu}\p{L}+)?[\s\u00A0](?:are|shall[\s\u00A0]be)(?:[\s\u00A0]as[\s\u00A0]follows)?[:–—]/u;

/** What stands before the list whose limb words begin, “(a) the Solo Plan,”; nothing for other words. */
function wordsBeforeList(
  { node, start, provision }: Capitalised,
  text: CheckedText,
): string | undefined {
  if (provision?.kind !== 'limb') return undefined;
  if (!/^(?:the|an?)?[\s\u00A0]*$/i.test(plainWords(node).slice(0, start))) return undefined;
  const at = placesOf(text).get(node) ?? 0;
  const before = text.words.slice(Math.max(0, at - LONGEST_LIST), at).findLast(opensList);
  return before?.text;
}

/** More limbs than this are no list that can be overlooked. */
const LONGEST_LIST = 40;

function opensList({ text }: { readonly text: string }): boolean {
  return /[:–—][\s\u00A0]*$/.test(text);
}

function namesTerm(before: string, name: string): boolean {
  return [name, ...inflectionsOf(name)].some((form) =>
    new RegExp(`(?<!\\p{L})${whateverMarks(form)}(?!\\p{L})`, 'u').test(before),
  );
}

const placesOf = remembered(
  ({ words }: CheckedText) => new Map<WordsIn, number>(words.map(({ node }, at) => [node, at])),
);
