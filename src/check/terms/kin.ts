/**
 * The term that words are but for one word, which is another: "Normal Pension Age" beside “Normal Pension
 * Date”.
 */
import type { Register } from '../../register/register.ts';
import { meansWith } from './meanings.ts';
import { isKin } from './near-words.ts';
import { comparedWords, type KnownTerms, type TermWords } from './terms.ts';

/** The one term of the same first word from which words differ by another word. */
export function kinOf(phrase: string, { byWord }: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  return onlyKin(phrase, words, byWord.get(words[0] ?? '') ?? []);
}

function onlyKin(
  phrase: string,
  words: readonly string[],
  terms: readonly TermWords[],
): TermWords | undefined {
  const [term, other] = terms.filter((one) => isKin(words, one.words));
  if (term === undefined || other !== undefined) return undefined;
  if (meansWith(term.definition, phrase)) return undefined;
  // “Energy Storage Account” is no slip for “Energy storage resource”.
  if (/\s\p{Ll}{4,}/u.test(term.name) && !/\s\p{Ll}{4,}/u.test(phrase)) return undefined;
  return term;
}

/**
 * The same where the last word is that of the term too, which the text uses: “Explicit Service Metrics”
 * beside “Explicit Charging Metrics”. Of the others a code has too many: an “Incident Management Policy”
 * is no Incident Management Log.
 */
export function twinOf(
  phrase: string,
  { byWord }: KnownTerms,
  register: Register,
): TermWords | undefined {
  if (OF_TIME.test(phrase)) return undefined;
  const words = comparedWords(phrase);
  const alike = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) => words.at(-1) === one.words.at(-1),
  );
  const term = onlyKin(phrase, words, alike);
  if (words.some((word, at) => word !== term?.words[at] && isOfARow(word))) return undefined;
  return term && register.usesOf(term.definition.key).length > 0 ? term : undefined;
}

/** Periods and dates come in rows: “Objection Raising Period”, “Objection Resolution Period”. */
const OF_TIME = /(?:Period|Date|Time|Day)s?$/;

/** “System Sell Price” beside “System Buy Price”, "Category 2 Incident": others of the kind are meant. */
function isOfARow(word: string): boolean {
  return word.length < 3 || /\d/.test(word) || OF_A_ROW.has(word);
}

const OF_A_ROW: ReadonlySet<string> = new Set(
  (
    'buy sell sale purchase import export first second third fourth last maximum minimum opening closing ' +
    'gas electricity primary secondary internal external old new initial final interim active reactive upper ' +
    'lower credit debit annual monthly quarterly weekly daily input output entry exit domestic fixed variable ' +
    'actual estimated preliminary full partial high low short long firm interruptible inbound outbound'
  ).split(' '),
);
