/**
 * Numbers that a text by itself is found to lack, though they are read as those of a law or of a text
 * that is not here: by its headings, by its clauses, by the lines that begin so.
 */
import { isFarBeyond } from '../numbers/far-numbers.ts';
import { partNumberOf } from '../../model/identifiers.ts';
import { once, remembered } from '../../model/once.ts';
import { wholeWord } from '../../register/references/words.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import { literally } from '../patterns.ts';
import type { CheckedText } from '../text.ts';
import { limbsBeside, numbersBeside } from './begun-numbers.ts';
import type { Cited } from './citing.ts';
import { isHeadedByNumbers } from './headed-numbers.ts';
import { isAmending } from './amended-texts.ts';
import { isOfAnother } from './other-laws.ts';
import { isOfSectionsAround } from './sections-around.ts';

/**
 * “section 17” in small letters may be a law's; in a text by itself whose headings bear numbers, it
 * is the text's own, where nothing says of what else it is and no other law is amended around it.
 */
export function isOwnAfterAll(one: Cited, text: CheckedText): boolean {
  const { target, cited, reference } = one;
  if (!text.alone || !text.whole || target.kind !== 'law' || reference.citation.law !== '')
    return false;
  const number = withoutLabels(cited.number);
  const isOwn =
    isHeadedByNumbers(number, one, text) ||
    isPieceOfOwn(number, one, text) ||
    isBesideOwn(number, text) ||
    isBeyondParts(number, one, text);
  if (!isOwn || isOfAnother(one, text)) return false;
  return !isAmending(text, one.place());
}

/** “regulation 4(5)” where 4 is a part that has (1) and (2), “Condition B4.1(d)” where B4.1 has (a). */
function isPieceOfOwn(number: string, { cited }: Cited, { index }: CheckedText): boolean {
  const kind = index.byAnchor.get(number)?.kind;
  if (number === cited.number || (kind !== 'part' && kind !== 'clause')) return false;
  if (index.byAnchor.has(cited.number)) return false;
  const series = /^\(\d/.test(cited.number.slice(number.length)) ? '(1)' : '(a)';
  return index.all.some(({ name }) => name === `${number}${series}`);
}

/**
 * “Condition B4.9” where there are B4.1 and B4.2, “Rule E.4.2” where there is E.1.1: no law numbers with such
 * letters by chance.
 */
function isBesideOwn(number: string, { index }: CheckedText): boolean {
  const stem =
    /^(?:[A-Z]{1,3}\d{1,3}[A-Z]?\.(?=\d+[A-Z]?$)|[A-Z]\.(?=\d{1,2}(?:\.\d{1,2})+$))/.exec(
      number,
    )?.[0];
  if (stem === undefined || index.byAnchor.has(number)) return false;
  return index.all.some(({ kind, name }) => kind === 'clause' && name.startsWith(stem));
}

/** So many parts in a row are all that a text has, and so many citations by a word show that it is the text’s own. */
const LEAST_PARTS = 3;
const LEAST_CITED = 3;

/** “rule 16.3” in a text of fifteen parts that cites its own numbers as rules, “Rule E.4.2” after E.1 to E.3. */
function isBeyondParts(number: string, { reference }: Cited, text: CheckedText): boolean {
  const part = partNumberOf(number);
  const [, stem = '', last = ''] = /^((?:[A-Z]{1,2}\.?)?)(\d{1,3})$/.exec(part) ?? [];
  if (last === '' || part === number) return false;
  const { byAnchor } = text.index;
  let most = 0;
  while (byAnchor.has(`${stem}${String(most + 1)}`)) most += 1;
  const isBeyond = most >= LEAST_PARTS && Number(last) > most && !isFarBeyond(Number(last), most);
  return isBeyond && !byAnchor.has(part) && citesOwnBy(text)(wordOf(reference));
}

/** Whether a text cites its own provisions by a word, in most places. */
const citesOwnBy = remembered(({ references, version }: CheckedText) => {
  const byWord = Map.groupBy(
    references.filter(({ citation }) => !citation.law),
    wordOf,
  );
  return once((word: string): boolean => {
    const targets = (byWord.get(word) ?? []).flatMap((one) => one.targets);
    const own = targets.filter(
      (one) => one.kind === 'provision' && one.provision.version === version,
    );
    return own.length >= LEAST_CITED && own.length * 2 > targets.length;
  });
});

function wordOf({ citation }: Pick<Cited['reference'], 'citation'>): string {
  return wholeWord(citation.word).replace(/s$/, '');
}

/** “Paragraph 5.4.1(iv)” where the lines below 5.4.1 are (i) to (iii), “paragraph A6” beside A1 to A4. */
export function isLackedAtLines(one: Cited, text: CheckedText): boolean {
  const { target, cited, reference } = one;
  const isAddress = target.kind === 'provision' && target.provision.kind !== 'subHeading';
  if (!text.alone || isAddress || reference.citation.law || cited.document !== undefined)
    return false;
  if (isOfSectionsAround(reference.citation.word, cited.number, text)) return false;
  const [, number = '', label] = /^([^()]*)(\([a-z]{1,4}\))?/.exec(cited.number) ?? [];
  const isLacked =
    (label !== undefined && limbsBeside(text, number, [label]) !== undefined) ||
    (text.whole && LETTERED.test(number) && numbersBeside(text, number) !== undefined);
  const isNamed = !LETTERED.test(number);
  return isLacked && !isOfAnother(one, text, isNamed) && !isAmending(text, one.place());
}

/** So many from the first on, without a gap, are all that a part has. */
const WHOLE = 3;

/**
 * “paragraph 27.6” beside 27.1 to 27.3 in a text that begins late, as the legal text of a modification
 * does: what it has from the first number on it has whole.
 */
export function isBeyondWhole({ target, cited, reference }: Cited, text: CheckedText): boolean {
  const { alone, whole, index } = text;
  if (!alone || whole || target.kind !== 'unpublished' || cited.document !== undefined)
    return false;
  if (reference.citation.law !== undefined || saysExtract(text)) return false;
  const [, stem = '', last = ''] = /^(.*\.)(\d{1,2})(?:\(|$)/.exec(cited.number) ?? [];
  if (stem === '') return false;
  let most = 0;
  while (index.byAnchor.has(`${stem}${String(most + 1)}`)) most += 1;
  const isBeyond = most >= WHOLE && Number(last) > most && !isFarBeyond(Number(last), most);
  const others = new RegExp(String.raw`^${literally(stem)}\d+$`);
  return isBeyond && !index.all.some(({ name }) => others.test(name) && lastOf(name, stem) > most);
}

/** True where the head of a text says that it is an extract. */
function saysExtract({ places: { source } }: CheckedText): boolean {
  return /^---\n(?:(?!---)[^\n]*\n)*extract:[ \t]*true/.test(source);
}

function lastOf(name: string, stem: string): number {
  return Number(name.slice(stem.length));
}

/** “A6”, “D2.4.1”, “B.7”: a letter says which text a number is of. */
const LETTERED = /^[A-Z]{1,2}\.?\d/;

/** “paragraph (f)” in limb (e) of a list right below a heading, “C1(a)” to “C1(e)”: a limb beside it that is not there. */
export function isLackedBeside({ cited, reference, words }: Cited, text: CheckedText): boolean {
  const [label] = /(?<=^\p{L}+[\s\u00A0])\([a-z]\)$/u.exec(words) ?? [];
  const { provision } = reference;
  if (!text.alone || label === undefined || provision?.kind !== 'limb') return false;
  const stem = provision.name.replace(/\([^()]*\)$/, '');
  const { byAnchor } = text.index;
  const isList = byAnchor.has(`${stem}(a)`) && byAnchor.has(`${stem}(b)`);
  return isList && cited.number === stem + label && !byAnchor.has(cited.number);
}
