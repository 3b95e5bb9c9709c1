/**
 * The term that words are but for one word, which is another: "Normal Pension Age" beside “Normal Pension
 * Date”.
 */
import type { Register } from '../../register/register.ts';
import { meansWith } from './meanings.ts';
import { isKin, isPart } from './near-words.ts';
import { comparedWords, type KnownTerms, type TermWords } from './terms.ts';

/** The one term of the same first word from which words differ by another word. */
export function kinOf(phrase: string, { byWord }: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  return sameOf(words, byWord) ?? onlyKin(phrase, words, byWord.get(words[0] ?? '') ?? []);
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
  const words = comparedWords(phrase);
  const same = sameOf(words, byWord);
  if (same !== undefined) return same;
  const rhyme = rhymeOf(words, byWord);
  if (rhyme !== undefined) return rhyme;
  if (OF_TIME.test(phrase)) return undefined;
  const alike = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) => words.at(-1) === one.words.at(-1),
  );
  const term = onlyKin(phrase, words, alike);
  const at = words.findIndex((word, index) => word !== term?.words[index]);
  const [own, other] = [words[at] ?? '', term?.words[at] ?? ''];
  if (isOfARow(own) || (OF_AN_ACT.test(own) && OF_AN_ACT.test(other))) return undefined;
  return term && register.usesOf(term.definition.key).length > 0 ? term : undefined;
}

/** Nouns of one sense, of which a drafter takes one for the other. */
const OF_ONE_SENSE = [
  ['individual', 'person', 'personnel', 'people'],
  ['charge', 'fee'],
  ['agreement', 'contract'],
  ['note', 'notice', 'notification'],
  ['board', 'committee', 'panel'],
  ['company', 'firm'],
  ['document', 'paper'],
  ['period', 'window'],
  ['procedure', 'process'],
  ['log', 'register'],
  ['assessor', 'auditor'],
  ['location', 'place', 'site'],
];

/** The one term that words are but for their last, which is another of its sense: “Nominated Person”. */
function sameOf(words: readonly string[], byWord: KnownTerms['byWord']): TermWords | undefined {
  const last = words.at(-1) ?? '';
  const row = words.length < 2 ? undefined : OF_ONE_SENSE.find((one) => one.includes(last));
  if (row === undefined) return undefined;
  const [term, other] = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) =>
      one.words.length === words.length &&
      one.words.slice(0, -1).every((word, at) => word === words[at]) &&
      row.includes(one.words.at(-1) ?? ''),
  );
  return other === undefined ? term : undefined;
}

/** The one term that words are but for one that sounds alike: “Accession Date” for “Admission Date”. */
function rhymeOf(words: readonly string[], byWord: KnownTerms['byWord']): TermWords | undefined {
  const last = words.at(-1) ?? '';
  const [term, other] = (byWord.get(last) ?? []).filter((one) => {
    if (words.length < 2 || one.words.length !== words.length) return false;
    const differing = words.flatMap((word, at) => (word === one.words[at] ? [] : [at]));
    const [at = -1, more] = differing;
    return at >= 0 && more === undefined && isRhyme(words[at] ?? '', one.words[at] ?? '');
  });
  return other === undefined ? term : undefined;
}

/** Words of one length, of the same first letter and the same long ending. */
function isRhyme(one: string, other: string): boolean {
  return (
    one.length >= LONG_WORD &&
    one.length === other.length &&
    one.charAt(0) === other.charAt(0) &&
    one.slice(-ENDING) === other.slice(-ENDING)
  );
}

const [LONG_WORD, ENDING] = [8, 5];

/** Periods and dates come in rows: “Objection Raising Period”, “Objection Resolution Period”. */
const OF_TIME = /(?:Period|Date|Time|Day)s?$/;

/** “Certificate Signing Request” beside “Certificate Revocation Request”: one for each act. */
const OF_AN_ACT = /(?:ing|[st]ion|ment|al)$/;

/** “System Sell Price” beside “System Buy Price”, "Category 2 Incident": others of the kind are meant. */
export function isOfARow(word: string): boolean {
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

/**
 * True for words that another term begins with: “Supply Point Registration” is no “Supply Point Register” where
 * a “Supply Point Registration Date” is defined.
 */
export function isOfAnother(phrase: string, near: TermWords, { byWord }: KnownTerms): boolean {
  const words = comparedWords(phrase);
  return (byWord.get(words[0] ?? '') ?? []).some(
    (other) => other !== near && isPart(words, other.words) && !isPart(near.words, other.words),
  );
}
