import { plainWords } from '../../model/plain-words.ts';
import { keptFreeIn } from '../../register/kept-free.ts';
import { anchorOfNumber } from '../../register/anchors.ts';
import { indexProvisions } from '../../register/provisions.ts';
import { citedAs } from '../../register/references/citation.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import { citedIn, type Cited } from '../references/citing.ts';
import { meantNumber } from '../numbers/number-hints.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, type CheckedText } from '../text.ts';
import { isAmending, isOfAmended, wordsQuotedIn } from '../references/amended-texts.ts';
import { isOfAnother } from '../references/other-laws.ts';
import { referenceBefore } from '../references/in-same-words.ts';
import { titledElsewhere } from '../references/dashed-titles.ts';
import { dottedPiece } from '../references/dotted-pieces.ts';
import { isElsewhere } from '../references/late-texts.ts';
import { inTitled } from '../references/documents-by-title.ts';
import { inPaperOfOther } from '../references/papers-of-documents.ts';
import { isHyphenedNumber, missingHyphened } from '../references/hyphened-numbers.ts';
import { rightLinks } from '../references/linked-headings.ts';
import { missingItems } from '../references/items-of-cited.ts';
import { isHeadingHere, isOwnAppendix } from '../references/own-appendices.ts';
import {
  isBeyondWhole,
  isLackedAtLines,
  isLackedBeside,
  isOwnAfterAll,
} from '../references/own-numbers.ts';
import { missingOfThat } from '../references/of-that.ts';
import { isLackedByItself } from '../references/own-papers.ts';
import { isNumbered } from '../references/shown-numbers.ts';
import { isSaidElsewhere } from '../references/other-texts.ts';
import { spanOf, whatThereIs } from '../references/what-there-is.ts';
import { unreadAs, type UnreadNumber } from '../numbers/unread-numbers.ts';
import { missingRules, type MissingRule } from '../references/handbook-numbers.ts';
import { missingNumbers } from '../references/bare-numbers.ts';
import { isLackedInArticle } from '../references/sections-of-articles.ts';
import { missingLabels } from '../references/labels-alone.ts';
import { missingLetters } from '../references/letters-apart.ts';
import { missingLetteredSteps } from '../references/lettered-steps.ts';
import { missingSteps } from '../references/cited-steps.ts';
import { missingOwn } from '../references/own-words.ts';
import { shortOfLetter } from '../references/lost-letters.ts';
import { numbersWithComma } from '../references/comma-numbers.ts';
import { missingRecitals } from '../references/recitals.ts';
import { missingPieces, type MissingPiece } from '../references/missing-pieces.ts';
import { divisionAt } from '../references/written-provisions.ts';
import { isOfSeveral } from '../references/several-places.ts';
import { ownOfTitle } from '../references/titled-selves.ts';
import { singularOf } from '../references/unit-forms.ts';
import { isWrittenProvision, leadsNowhere } from '../references/written-references.ts';

/** What finds pieces that are cited and are not there, though no reference is read. */
const FINDERS = [
  missingNumbers,
  missingSteps,
  missingLetters,
  missingLabels,
  missingHyphened,
  missingItems,
  missingOwn,
  missingRecitals,
  numbersWithComma,
  missingOfThat,
  missingLetteredSteps,
];

export const unresolvedReference: TextRule = {
  name: 'unresolved-reference',
  on: 'text',
  severity: 'error',
  sentence: 'A reference to a provision of this code leads to a provision that there is.',
  reason:
    'A duty that hangs on a provision nobody can find binds nobody, or binds to whatever a court makes of it.',
  right: 'D1.1 The panel shall act under Section D1.2.\n\nD1.2 The panel shall meet monthly.',
  wrong: 'D1.1 The panel shall act under ⟦Section D1.7⟧.\n\nD1.2 The panel shall meet monthly.',
  found: 'Found a reference to Section D1.7, which there is not.',
  *check(text): Generator<Outcome> {
    const missing = new Map<unknown, Set<string>>();
    for (const one of citedIn(text)) {
      const { target, cited, reference } = one;
      if (target.kind !== 'missing' || isWrittenProvision(one, text)) continue;
      const numbers = missing.get(reference.words) ?? new Set<string>();
      missing.set(reference.words, numbers.add(cited.number));
    }
    const linked = rightLinks(text);
    for (const one of citedIn(text)) {
      if (linked.has(one.reference) || isOfHyphened(one, text)) continue;
      // “this Condition 32” in Condition 31 is told as what it is.
      if (ownOfTitle(one, text) !== undefined) continue;
      const { target, cited } = one;
      const { version } = one.reference;
      if (isLackedByItself(one, text)) {
        yield fault(text, one);
        continue;
      }
      // "paragraph (b) of Section D1.7": it is the Section that there is not.
      if (isKeptFree(one) || isElsewhere(one, text) || isOfAmended(one, text)) continue;
      const titled = inTitled(one, text) ?? inPaperOfOther(one, text);
      if (titled !== undefined) {
        if (titled !== 'there')
          yield fault(text, { ...one, target: { kind: 'missing', version: titled } });
        continue;
      }
      const dotted = dottedPiece(one, text);
      if (dotted === 'there' || isSaidElsewhere(one, text)) continue;
      if (isOfPrevious(one, text) || isOfSeveral(one, text)) continue;
      if (isLimbOfMissing(one, missing.get(one.reference.words))) continue;
      if (target.kind === 'missing' && (dotted === 'missing' || isNumbered(text, one)))
        yield fault(text, one);
      else if (isOwnAfterAll(one, text) || isOwnAppendix(one, text)) yield fault(text, one);
      else if (target.kind === 'provision' && isLackedBeside(one, text)) yield fault(text, one);
      else if (isLackedInArticle(one, text) || isBeyondWhole(one, text)) yield fault(text, one);
      else if (target.kind === 'unpublished' && text.codeWhole && text.complete && !text.alone) {
        if (cited.document !== undefined || version.citedAs === undefined) continue;
        if (!isHeadingHere(cited.number, text)) yield fault(text, one);
      } else if (isWrittenNowhere(one, text) || isLackedAtLines(one, text)) yield fault(text, one);
    }
    const quoted = wordsQuotedIn(text);
    for (const piece of missingPieces(text)) {
      if (
        !quoted.has(piece.words) &&
        !isAmending(text, text.places.words(piece.words, piece.start, piece.end))
      ) {
        yield pieceFault(text, piece);
      }
    }
    for (const find of FINDERS)
      for (const piece of find(text)) if (!quoted.has(piece.words)) yield pieceFault(text, piece);
    for (const rule of missingRules(text)) yield ruleFault(text, rule, 'rule');
    for (const one of titledElsewhere(text)) yield ruleFault(text, one, 'provision');
  },
};

/** “Section 4.3-2” in a text whose headings bear such numbers: read as a range, and told elsewhere. */
function isOfHyphened({ reference: { citation, words } }: Cited, text: CheckedText): boolean {
  const said = plainWords(words).slice(citation.start, citation.end + 8);
  return isHyphenedNumber(said, text);
}

/** “A1.4 to A1.6 [Not used]”: what leads to A1.5 leads to what was removed, which another rule tells. */
function isKeptFree({ target, cited }: Cited): boolean {
  if (target.kind !== 'missing') return false;
  return keptFreeIn(indexProvisions(target.version), cited.number) !== undefined;
}

/** True for what a text whose articles hold paragraphs, or bear Roman numbers, does not write. */
function isWrittenNowhere(one: Cited, text: CheckedText): boolean {
  const { target, reference } = one;
  if (reference.citation.law) return false;
  if (target.kind === 'document') return false;
  const isLed = target.kind === 'provision' && target.provision.kind !== 'subHeading';
  if (isLed && !isParagraphOfPaper(one, text)) return false;
  return leadsNowhere(one, text) && !isOfAnother(one, text) && !isAmending(text, one.place());
}

/** “paragraph 5” in a Schedule is none of the text before it, though that has a clause 5. */
function isParagraphOfPaper(
  { cited, reference: { citation }, place }: Cited,
  text: CheckedText,
): boolean {
  if (!text.alone || cited.document !== undefined) return false;
  if (!/^\d{1,2}(?:\([a-z\d]{1,4}\))*$/.test(cited.number)) return false;
  if (!/^paragraphs?$/i.test(citation.word)) return false;
  return (divisionAt(text, place().start.offset ?? 0)?.name ?? '') !== '';
}

/** “Section F1.4, other than in the case of (d) and (e) above”: limbs of what was cited before. */
function isOfPrevious({ reference, cited }: Cited, text: CheckedText): boolean {
  const { citation } = reference;
  const labels = /(?:\([^()]*\))+$/.exec(cited.number)?.[0];
  if (citation.word !== '' || labels === undefined || citation.targets[0]?.number === undefined)
    return false;
  const [target] = referenceBefore(reference, text.references)?.targets ?? [];
  if (target?.kind !== 'provision') return false;
  const { name, version } = target.provision;
  return indexProvisions(version).byAnchor.has(anchorOfNumber(name + labels));
}

function isLimbOfMissing({ words, cited }: Cited, missing: Set<string> | undefined): boolean {
  if (/\d/.test(words.replaceAll(/\([^()]*\)/g, '')) || missing === undefined) return false;
  const around = withoutLabels(cited.number);
  return around !== cited.number && missing.has(around);
}

/** What is cited, said by itself: "Section A1.9" for the 9 of “Sections A1.1-9”. */
function calledIn(words: string, number: string, word: string): string {
  if (/^\((?!\d+\.)/.test(words)) return number;
  if (/[^\d.()\s\u00A0]/.test(words.replaceAll(/\([^()]*\)/g, ''))) return words;
  const single = singularOf(word);
  return single === '§' ? `§${number}` : `${single} ${number}`.trim();
}

function readAsWords(
  { file, places }: CheckedText,
  { reference, place, called }: Pick<Cited, 'reference' | 'place'> & { readonly called: string },
  { number, words, start, end }: UnreadNumber,
): Outcome {
  return {
    file,
    place: place(),
    at: atOf(reference.provision),
    found: `Found a reference to ${called}; ${number} is written, and read as words.`,
    expected: 'Expected the number of a provision that begins a paragraph.',
    mend: `Mend ${number} first, where it begins a clause.`,
    others: [{ file, place: places.words(words, start, end), says: `${number}, read as words` }],
  };
}

function fault(text: CheckedText, one: Cited): Outcome {
  const { reference, cited, words, place, target } = one;
  const called = calledIn(words, cited.number, reference.citation.word);
  const document = target.kind === 'missing' ? target.version : undefined;
  const isHere =
    (document === undefined || document.file === text.file) &&
    text.index.all.some(({ kind }) => kind !== 'definition');
  // The number that is cited, or the clause that it is in, may be written and read as words.
  const unread = isHere ? unreadAs(text, withoutLabels(cited.number)) : undefined;
  if (unread !== undefined) return readAsWords(text, { reference, place, called }, unread);
  const near = isHere
    ? (shortOfLetter(cited.number, one, text)?.name ?? meantNumber(cited.number, text.index))
    : undefined;
  // “paragraph (c)” does not say of what.
  const [clause = ''] = /^[^(]+/.exec(cited.number) ?? [];
  const read = called.includes(clause) ? '' : `, read as ${citedAs(cited)},`;
  const there = whatThereIs(one, text);
  const whole = text.alone ? 'text' : 'code';
  return {
    file: text.file,
    place: place(),
    at: atOf(reference.provision),
    found: `Found a reference to ${called}${read || ','} which there is not.`,
    expected: `Expected the number of a provision of this ${whole}${there ? `: ${there.says}` : ''}.`,
    mend:
      near === undefined
        ? 'Correct the number, or add the provision.'
        : `Correct the number (${near}, perhaps), or add the provision.`,
    others: there?.other === undefined ? [] : [there.other],
  };
}

function pieceFault(text: CheckedText, piece: MissingPiece): Outcome {
  const { words, start, end, provision, called, around } = piece;
  return {
    file: text.file,
    place: text.places.words(words, start, end),
    at: atOf(provision),
    found: `Found a reference to ${called}, which ${around.called} does not have.`,
    expected: `Expected a piece of ${around.called}${around.has.length > 0 ? `, which has ${spanOf(around.has)},` : ''} or words that say what else it is of.`,
    mend: 'Correct the number, or say of which other provision it is.',
  };
}

function ruleFault(text: CheckedText, rule: MissingRule, kind: string): Outcome {
  const { words, start, end, provision, called, beside } = rule;
  return {
    file: text.file,
    place: text.places.words(words, start, end),
    at: atOf(provision),
    found: `Found a reference to ${called}, which there is not.`,
    expected: `Expected the number of a ${kind} of this text: there are ${spanOf(beside)}.`,
    mend: `Correct the number, or add the ${kind}.`,
  };
}
