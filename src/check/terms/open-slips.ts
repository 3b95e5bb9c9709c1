/**
 * Slips in words that another text may define: so near others of this text that nobody need know what else is
 * defined.
 */
import type { CheckedText } from '../text.ts';
import { cutShort, lostAfterAn } from './cut-short.ts';
import { exchangedIn, widenedIn } from './exchanged.ts';
import { twinOf } from './kin.ts';
import { meantFor } from './misspelt.ts';
import { isPieceOfCode } from './pieces.ts';
import { comparedWords, type KnownTerms, type TermWords } from './terms.ts';
import type { Capitalised } from './phrases.ts';
import type { Verdict } from './verdict.ts';

/** Capitalised words with their places. */
interface Open {
  readonly phrase: string;
  readonly places: readonly [Capitalised, ...Capitalised[]];
  readonly verdict: Verdict;
}

/**
 * What is wrong with words that may be a term of another text; nothing where they may well be one.
 *
 * @param others all capitalised phrases of the text, as they are compared.
 */
export function slipOf(
  { phrase, places, verdict }: Open,
  terms: KnownTerms,
  text: CheckedText,
  others: readonly string[],
): Verdict | undefined {
  const [place] = places;
  const term =
    places.length === 1
      ? (twinOf(phrase, terms, text.register) ?? exchangedIn(place, terms, text))
      : undefined;
  if (term !== undefined) return { kind: 'near miss', term };
  // What is left out of an extract may use it.
  const isWhole = text.codeWhole || isPieceOfCode(text);
  if (places.length === 1 && isWhole && isForUnused(phrase, verdict, text)) return verdict;
  const whole =
    places.length === 1
      ? (wholeOf(phrase, terms) ??
        lostAfterAn(place, terms, text) ??
        cutShort(place, terms, text, others))
      : undefined;
  if (whole !== undefined) return { kind: 'part of', term: whole };
  const widened = places.length === 1 ? widenedIn(place, terms, text, others) : undefined;
  if (widened !== undefined) return { kind: 'more than', term: widened };
  const words = text.alone ? meantFor(phrase, text) : undefined;
  return words === undefined ? undefined : { kind: 'near words', words, in: 'this text' };
}

/** “Audit Report”, or “Code Audit Report”, in a text that defines an “Annual Audit Report” and never uses it. */
function isForUnused(
  phrase: string,
  verdict: Verdict,
  { register, version }: CheckedText,
): boolean {
  if (verdict.kind !== 'part of' && verdict.kind !== 'more than') return false;
  const { definition, words } = verdict.term;
  const differing = Math.abs(comparedWords(phrase).length - words.length);
  if (words.length < 2 || differing !== 1 || definition.version !== version) return false;
  const uses = register.usesOf(definition.key);
  return uses.every(({ provision }) => provision === definition.provision);
}

/** The one term that words are but for its first, where it has so many that no other is the rest of it. */
function wholeOf(phrase: string, { byWord }: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  if (words.length + 1 < LONG) return undefined;
  const [term, other] = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) =>
      one.words.length === words.length + 1 && one.words.slice(1).join(' ') === words.join(' '),
  );
  return other === undefined ? term : undefined;
}

const LONG = 5;
