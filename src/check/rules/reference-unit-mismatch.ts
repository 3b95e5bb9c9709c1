import { AGREEMENTS, LAWS } from '../../model/text-words.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { Reference } from '../../register/register.ts';
import type { CitedTarget } from '../../register/references/citation.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import { CUT_SHORT, isPlural, wholeWord } from '../../register/references/words.ts';
import {
  ATTACHMENTS,
  DIVISIONS,
  PIECES,
  PROVISIONS,
  SUB_UNITS,
  unitsInEitherCase,
} from '../../model/unit-words.ts';
import type { Outcome, TextRule } from '../rule.ts';
import { atOf, type CheckedText } from '../text.ts';
import { citedBy } from '../references/citing.ts';
import { isElsewhere } from '../references/late-texts.ts';
import { isHyphenedNumber } from '../references/hyphened-numbers.ts';
import { isNoteAlone, isOfOtherText } from '../references/other-texts.ts';
import { oddPieces } from '../references/piece-words.ts';
import { saidWordsIn, type Said } from '../references/said-units.ts';
import { pluralOf, singularOf } from '../references/unit-forms.ts';
import { isLabelAlone, usualFor } from '../references/units.ts';
import { loosePiecesIn, type LoosePieces } from '../references/loose-pieces.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { isInLaterPaper } from '../references/written-provisions.ts';

export const referenceUnitMismatch: TextRule = {
  name: 'reference-unit-mismatch',
  on: 'text',
  severity: 'warning',
  sentence:
    'A reference calls what it cites by its name: Section, paragraph or Appendix, and one or several.',
  reason:
    '“Paragraph D1.2”, or “Section D1.1 and D1.2”, makes the reader ask whether another provision is meant.',
  right:
    'D1.1 The panel shall act under Sections D1.2 and D1.3.\n\nD1.2 The panel shall meet.\n\nD1.3 The panel shall keep minutes.',
  wrong:
    'D1.1 The panel shall act under ⟦Section D1.2 and D1.3⟧.\n\nD1.2 The panel shall meet.\n\nD1.3 The panel shall keep minutes.',
  found: 'Found “Section” for several: Section D1.2 and D1.3.',
  *check(text): Generator<Outcome> {
    for (const reference of text.references) {
      const fault = byNumber(reference, text) ?? byKind(reference, text);
      if (fault !== undefined) yield fault;
    }
    yield* limbsAsSections(text);
    yield* oddlyCalled(text);
    for (const one of loosePiecesIn(text)) yield* loose(one, text);
  },
};

function outcome(
  text: CheckedText,
  { words, provision }: Pick<Reference, 'words' | 'provision'>,
  start: number,
  end: number,
  found: string,
  meant: string,
): Outcome {
  return {
    file: text.file,
    place: text.places.words(words, start, end),
    at: atOf(provision),
    found,
    expected: `Expected “${meant}”.`,
    mend: `Write “${meant}”, or correct what is cited.`,
  };
}

/** "Section D1.1 and D1.2"; "Sections D1.1"; "Sections D1.1 and Section D1.2". */
function byNumber(reference: Reference, text: CheckedText): Outcome | undefined {
  const { citation, words } = reference;
  if (citation.word === '' || citation.law !== undefined) return undefined;
  // “Art. 5 and 6”: a word that is cut short may be of several.
  if (CUT_SHORT.has(citation.word.toLowerCase().replace(/\.$/, ''))) return undefined;
  const plain = plainWords(words);
  if (isHyphenedNumber(plain.slice(citation.start, citation.end), text)) return undefined;
  for (const part of saidWordsIn(citation, plain)) {
    const meant = meantInstead(part, plain);
    if (meant === undefined) continue;
    const { word, start, end } = part;
    const written = plain.slice(start, end);
    const found = `Found “${word}” for ${isPlural(word) ? 'one' : 'several'}: ${written}.`;
    return outcome(text, reference, start, end, found, written.replace(word, meant));
  }
  return undefined;
}

/** The word that should stand for the one that is said; nothing where it is right. */
function meantInstead(
  { word, start, end, targets, last, through }: Said,
  plain: string,
): string | undefined {
  const own = targets.filter((target) => target.start < target.end);
  const rest = plain.slice(start, end).replace(word, '');
  // “under Section 2.2, 4 or 6” is under one of them.
  const either =
    /\bor\b/.test(plain.slice(start, through)) && !/\band\b|&|\bto\b|\bthrough\b|[-–—]/.test(rest);
  if (!isPlural(word)) return isSeveral(own, rest, plain) && !either ? pluralOf(word) : undefined;
  const goesOn = last && (isGoingOn(word, plain, end) || isTitled(plain, end));
  return targets.length === 1 && !goesOn ? singularOf(word) : undefined;
}

/** "Section D10.13(d) and (e)" is one Section, and "paragraph (d) and (e)" are two paragraphs. */
function isSeveral(own: readonly CitedTarget[], rest: string, plain: string): boolean {
  if (/^[\s\u00A0]*\(/.test(rest)) {
    return !areOfOne(own.map(({ start, end }) => plain.slice(start, end))) && own.length > 1;
  }
  // “Section D10.13(d) and D10.13(e)” says the number of each.
  const numbered = own.filter(({ start, end }) => /\d\(/.test(plain.slice(start, end)));
  if (numbered.length > 1 && numbered.length === own.length) return true;
  // “Section E6 (other than E6.4)”, “Section C (Governance), save for C2.3”: one with an exception.
  const first = own[0]?.number ?? '';
  const isExcepted = ({ number }: CitedTarget): boolean =>
    number.startsWith(first) &&
    EXCEPTS.test(rest) &&
    number !== first &&
    PIECE_OF.test(number.slice(first.length));
  const named = own.filter((one) => !isExcepted(one));
  return new Set(named.map(({ number }) => withoutLabels(number))).size > 1;
}

/** What goes on below “E6” and below “C”. */
const PIECE_OF = /^(?:\.|\d)/;

/** True for the pieces of “subsection (1)(a) to (c)”: they are of one subsection. */
function areOfOne([first = '', ...others]: readonly string[]): boolean {
  const labels = first.match(/\([^()]*\)|^\d+/g) ?? [];
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && others.every((one) => /^\([^()]*\)$/.test(one) && areAlike(last, one))
  );
}

function areAlike(one: string, other: string): boolean {
  return [/^\(\d/, /^\([a-z]/, /^\([A-Z]/].some((kind) => kind.test(one) && kind.test(other));
}

const EXCEPTS = /\b(?:other\sthan|except|excluding|save\sfor|but\snot)\b/;

/**
 * True where more that is cited follows, which is read as no more of the list: “Sections 5 and the
 * Schedule”, “Paragraphs A. and B.”. “Sections D1.7, and any other information” cites one, and so does
 * “Rules 1.3 or to Rule 14”, whose second has a word of its own.
 */
function isGoingOn(word: string, plain: string, end: number): boolean {
  const after = plain.slice(end, end + FAR);
  if (GOES_ON.test(after)) return true;
  const [, next, number] = GOES_ON_WITH.exec(after) ?? [];
  if (next === undefined) return false;
  const isAlike = singularOf(word).toLowerCase() === singularOf(next).toLowerCase();
  return number === undefined || !isAlike;
}

const FAR = 60;
const JOINED = String.raw`(?:\s*,|\.?\s*,?\s*(?:and|AND|or|OR|&)(?:/or)?,?\s)\s*`;
const GOES_ON = new RegExp(
  String.raw`^(?:[-–—]\d|${JOINED}(?:\p{Ll}+(?:\s\p{Ll}+){0,2},\s)?(?:[\d(§]|[A-Z]{1,2}(?:\d|[\s.,;:)])|following\b)|\s(?:et\s+seq|ff|onwards?)\b)`,
  'u',
);
const GOES_ON_WITH = new RegExp(
  String.raw`^${JOINED}(?:\p{Ll}+,?\s+){0,2}(${unitsInEitherCase(...PROVISIONS, ...PIECES, ...SUB_UNITS, ...DIVISIONS, ...ATTACHMENTS)})(?!\p{L})(\s+\S*\d)?`,
  'u',
);

/** “Sections 5.2, SPECIFIC STANDARDS, and 5.3 FLOODWAYS”: the heading of each stands after its number. */
function isTitled(plain: string, end: number): boolean {
  return TITLED.test(plain.slice(end, end + LONGEST_TITLE));
}

const TITLED =
  /^,?[\s\u00A0]+[“"‘(]?\p{Lu}[\p{L}\s’'&-]{2,80}[”"’)]?,?[\s\u00A0]+(?:and|or)[\s\u00A0]+(?:\d|[A-Z]{1,2}\d)/u;
const LONGEST_TITLE = 100;

/** "paragraph D1.2" in a code that says Section, "Appendix D" for Section D. */
function byKind(reference: Reference, text: CheckedText): Outcome | undefined {
  const { citation, words } = reference;
  if (citation.word === '' || citation.law !== undefined) return undefined;
  const plain = plainWords(words);
  if (isLabelAlone(citation, plain)) return undefined;
  for (const said of saidWordsIn(citation, plain)) {
    const [cited] = said.targets;
    const target = cited && reference.targets[citation.targets.indexOf(cited)];
    if (cited === undefined || target === undefined) continue;
    const usual = usualFor(said.word, cited.number, target, text);
    if (usual === undefined || isOfItsOwn(reference, cited, text)) continue;
    if (citedBy(reference, text).some((one) => isElsewhere(one, text))) continue;
    const written = plain.slice(said.start, cited.end);
    const meant = written.replace(said.word, usual);
    const found = `Found ${written}, which is called ${meant}.`;
    return outcome(text, reference, said.start, cited.end, found, meant);
  }
  return undefined;
}

/**
 * “paragraph 5.2(4) of Practice Direction 7C” is another text's, whose words are its own; “clause 2.1 of
 * Appendix C” is read as that Appendix's where it is one of the code.
 */
function isOfItsOwn(
  reference: Reference,
  { document }: Pick<CitedTarget, 'document'>,
  text: CheckedText,
): boolean {
  const { citation, words } = reference;
  const isOfCode = !text.alone && document !== undefined;
  const plain = plainWords(words);
  const after = plain.slice(citation.end, citation.end + 40);
  if (!isOfCode && OF_ANOTHER.test(after)) return true;
  // “Clause 24.5 of this Agreement” in a Schedule of it.
  if (OF_AGREEMENT.test(after) && isScheduleHeading(firstHeadingOf(text))) return true;
  if (isParagraphOfPaper(reference, text) || isNoteAlone(plain)) return true;
  const [one] = citedBy(reference, text);
  return one !== undefined && !isOfCode && isOfOtherText(one, text);
}

const OF_AGREEMENT = new RegExp(
  String.raw`^[\s\u00A0]+of[\s\u00A0]+this[\s\u00A0]+(?:${AGREEMENTS}|Code)(?!\p{L})`,
  'u',
);

function firstHeadingOf(text: CheckedText): string {
  return writtenIn(text).headings[0]?.words ?? '';
}

/** The pieces of a Schedule are paragraphs, whatever the text before it calls its own. */
function isParagraphOfPaper({ citation, words }: Reference, text: CheckedText): boolean {
  if (!wholeWord(citation.word).startsWith('paragraph')) return false;
  const { start } = text.places.words(words, citation.start, citation.end);
  return isInLaterPaper(text, start.offset ?? 0);
}

const OF_ANOTHER = new RegExp(
  String.raw`^,?[\s\u00A0]+(?:(?:of|in)[\s\u00A0]+(?:the[\s\u00A0]+)?[“"]?\p{Lu}|to[\s\u00A0]+(?:the[\s\u00A0]+)?[“"]?(?:(?:\p{Lu}[\p{L}’-]*[\s\u00A0]+){0,4}(?:Schedule|Annex|Appendix|Part|${LAWS}|Agreement|Licen[cs]e|Code)(?!\p{L}|[\s\u00A0]\p{Lu})))`,
  'u',
);

/** “paragraph (3) and (4)”, “paragraphs (3)”, of provisions that have no address. */
function* loose(
  { words, plain, provision, start, end, written, plural, pieces }: LoosePieces,
  text: CheckedText,
): Generator<Outcome> {
  const joiners = pieces.map(({ joiner }) => joiner).join('');
  // “paragraph (1) or (2)” is one of them; of “paragraphs (a), 3” more may follow.
  const isSeveral = /\band\b|\bto\b/.test(joiners) && !areOfOne(pieces.map((one) => one.written));
  const meant = plural
    ? pieces.length === 1 && !isGoingOn(written, plain, end)
      ? singularOf(written)
      : undefined
    : isSeveral
      ? pluralOf(written)
      : undefined;
  if (meant === undefined) return;
  const said = plain.slice(start, end);
  const found = `Found “${written}” for ${plural ? 'one' : 'several'}: ${said}.`;
  yield outcome(text, { words, provision }, start, end, found, said.replace(written, meant));
}

const LIMB_AS_SECTION = /(?<![\p{L}\p{N}])Sections?[\s\u00A0]+((?:\([a-z]{1,4}\))+)/gu;

/** "Section (b)": a limb is no Section. */
function* limbsAsSections(text: CheckedText): Generator<Outcome> {
  for (const { node, text: plain, provision } of text.words) {
    if (!plain.includes('Section')) continue;
    for (const match of plain.matchAll(LIMB_AS_SECTION)) {
      const meant = `paragraph ${match[1] ?? ''}`;
      yield outcome(
        text,
        { words: node, provision },
        match.index,
        match.index + match[0].length,
        `Found ${match[0]}, which is called ${meant}.`,
        meant,
      );
    }
  }
}

/** “Subsection (1)” in regulations, whose pieces are paragraphs. */
function* oddlyCalled(text: CheckedText): Generator<Outcome> {
  for (const { words, start, end, written, meant } of oddPieces(text)) {
    const { node, provision } = words;
    const found = `Found ${written}, which is called ${meant}.`;
    yield outcome(text, { words: node, provision }, start, end, found, meant);
  }
}
