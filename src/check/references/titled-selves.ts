/**
 * What a text by itself is called in its title, with a number: “# Schedule 4A – Credit Cover”, “# OPERATING CODE
 * NO. 9: CONTINGENCY PLANNING”, and where it calls itself by another number: “this Operating Code No. 8”.
 */
import { remembered } from '../../model/once.ts';
import { KIND_OF_CONDITION } from '../../model/unit-words.ts';
import { chainOf } from '../../register/around.ts';
import { CITING_WORDS, wholeWord } from '../../register/references/words.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import type { WrongSelf } from './coded-selves.ts';
import { isQuoted } from './quotation-marks.ts';

/** “BSC SECTION M: CREDIT COVER”, “CUSC - SECTION 5”, “Network Code – Part D: Timetable Change”. */
const IN_TITLE = new RegExp(
  String.raw`^(?:[A-Z]{2,6}[\s\u00A0]+|[\p{L} ]{2,40}[\s\u00A0][–—-][\s\u00A0]+)?(?:${KIND_OF_CONDITION}[\s\u00A0]+){0,2}(SECTION|SCHEDULE|ANNEX|APPENDIX|PART|CHAPTER|CONDITION)[\s\u00A0]+([A-Z]{1,2}|\d{1,2}[A-Z]?)(?![\p{L}\p{N}.])`,
  'iu',
);

/** The number that the title of a text gives it as a Section, a Schedule; nothing where it gives none. */
export function numberInTitle(text: CheckedText, called: string): string | undefined {
  const [, word, number] = IN_TITLE.exec(writtenIn(text).headings[0]?.words ?? '') ?? [];
  return word?.toLowerCase() === called ? number : undefined;
}

/**
 * The number of the title for “this Condition 31” in a text called “STANDARD CONDITION 31”, and for “this Condition
 * 32” there, if the text has no other Conditions; nothing where the title says nothing of what is cited.
 */
export function ownOfTitle({ cited, reference }: Cited, text: CheckedText): string | undefined {
  if (!text.alone || !reference.citation.self) return undefined;
  const called = wholeWord(reference.citation.word);
  const own = numberInTitle(text, called);
  const { number } = cited;
  if (own === undefined || number === own) return own;
  const isOnly = writtenIn(text).numbers.filter(({ word }) => word === called).length < 2;
  const isPart = chainOf(reference.provision).some(({ name }) => name === number);
  const isAlike = called === 'condition' && /^\d{1,2}[A-Z]?$/.test(number);
  return isAlike && isOnly && !isPart ? own : undefined;
}

/** The words of a title before its number, and the number: “Operating Code No. 9”, “Code of Practice 4”. */
const NUMBERED =
  /^(?:.{2,40}[\s\u00A0][–—-][\s\u00A0]+)?((?:\p{Lu}[\p{L}-]*[\s\u00A0]+(?:of[\s\u00A0]+)?){1,4})(?:No\.?[\s\u00A0]*|Number[\s\u00A0]+)?(\d{1,4}[A-Z]?)(?=[\s\u00A0]*(?:$|[:(–—-]))/iu;

/** What a title says: how “this Operating Code No. 8” is found, and the number that should stand there. */
interface Titled {
  readonly pattern: RegExp;
  readonly number: string;
}

const titledBy = remembered((text: CheckedText): Titled | undefined => {
  const [, name = '', number] = NUMBERED.exec(writtenIn(text).headings[0]?.words ?? '') ?? [];
  const words = name.trim().split(/[\s\u00A0]+/);
  const last = words.at(-1)?.toLowerCase() ?? '';
  // What introduces references is read as one.
  if (number === undefined || last.length < 3 || CITING_WORDS.has(last)) return undefined;
  // The words before the last may be left out: “this Code No. 9”.
  const said = words.map((word, at) =>
    at === words.length - 1 ? word : String.raw`(?:${word}[\s\u00A0]+)?`,
  );
  const pattern = new RegExp(
    String.raw`(?<!\p{L})this[\s\u00A0]+${said.join('')}[\s\u00A0]+(?:No\.?[\s\u00A0]*|Number[\s\u00A0]+)?(\d{1,4}[A-Z]?)(?![\p{L}\p{N}]|\.\d|[\s\u00A0]*%)`,
    'giu',
  );
  return { pattern, number };
});

/** The places where a text calls itself as its title does, by another number. */
export function* wronglyTitled(text: CheckedText): Generator<WrongSelf> {
  const titled = text.alone ? titledBy(text) : undefined;
  if (titled === undefined) return;
  for (const { node, text: plain, provision } of text.words) {
    if (!/this\s/i.test(plain)) continue;
    for (const { 0: written, 1: number = '', index: start } of plain.matchAll(titled.pattern)) {
      if (number === titled.number || isQuoted(plain, start)) continue;
      const around = written.replace(/^this[\s\u00A0]+/i, '').replace(number, titled.number);
      yield { words: node, start, written, provision, number, own: titled.number, around };
    }
  }
}
