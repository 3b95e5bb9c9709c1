/**
 * What says right after a number that it is one of another law, which may have a name: “Article 3 TFEU”.
 */
import { AGREEMENTS, LAWS, TREATIES } from '../../model/text-words.ts';
import { remembered } from '../../model/once.ts';
import { plainWords } from '../../model/plain-words.ts';
import { isQuoted } from './quotation-marks.ts';
import type { Cited } from './citing.ts';
import { ATTACHMENTS, DIVISIONS, smallUnits } from '../../model/unit-words.ts';
import type { CheckedText } from '../text.ts';
import { referencesRightAfter } from './in-same-words.ts';

/**
 * “Article 114 thereof”, “Article 3 TFEU”, and what stands in words that are put into another law.
 *
 * @param named false where the number says of which text it is: “Condition D2.2.1(d), Network Rail
 *   shall” is of no Network Rail.
 */
export function isOfAnother(
  { reference }: Pick<Cited, 'reference'>,
  text: Pick<CheckedText, 'references' | 'index'>,
  named = true,
): boolean {
  const { citation, words } = reference;
  const plain = plainWords(words);
  // “paragraph (c) of Section D1.2” is of what the text itself is cited by next.
  const isOfNext = referencesRightAfter(reference, text.references).some(
    (next) => next.citation.law === undefined,
  );
  if (isOfNext) return isQuoted(plain, citation.start);
  const after = plain.slice(citation.end, citation.end + 60);
  if (SAYS_OF.test(after)) return true;
  // “Schedule 1 to the Act”; but “a rejection under paragraph 2.3(c) to the Panel” is of no Panel.
  if ((ATTACHED.test(citation.word) || TO_A_TEXT.test(after)) && SAYS_TO.test(after)) return true;
  // “UNDER CLAUSE 7 DO NOT”: where all is in capitals, they name nothing.
  const isShouted = /^[A-Z]{2,}$/.test(citation.word);
  if (named && !isShouted && NAMES.test(after) && !isHeading(after, text)) return true;
  return isQuoted(plain, citation.start);
}

/** “Article 3 TFEU”, “section 3, Housing Act”, and not “section 3.5, Licensor grants”. */
const NAMES = new RegExp(
  String.raw`^(?:[\s\u00A0]+\p{Lu}|,[\s\u00A0]+(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+(?:(?:of|and|the|on)[\s\u00A0]+)?){0,5}(?:${LAWS}|${TREATIES}|Code|Laws?|Constitution|Agreement|Licen[cs]e|Statutes?|[A-Z]{3,})(?!\p{L}))`,
  'u',
);

const SAYS_OF = /^,?[\s\u00A0]+(?:thereof\b|of[\s\u00A0]+(?!th(?:is|ese)\b))/u;
const SAYS_TO =
  /^,?[\s\u00A0]+to[\s\u00A0]+the[\s\u00A0]+(?:\p{Lu}|\d|principal\b|said\b|same\b|original\b)/u;
const ATTACHED = new RegExp(`^${smallUnits(...ATTACHMENTS, ...DIVISIONS)}$`, 'i');
/** What ends the name of a text: “to the Gas (Standards) Regulations 2005”, “to the EU Treaty”. */
const TO_A_TEXT = new RegExp(
  String.raw`^,?[\s\u00A0]+to[\s\u00A0]+the[\s\u00A0]+(?:principal|said|same|original|\d|(?:[\p{L}()’'-]+[\s\u00A0]+){0,4}(?:${LAWS}|${TREATIES}|${AGREEMENTS}|Acts|Schedule|Annex|Appendix|Part|Code|Constitution|Protocol|Statutes?)(?!\p{L}))`,
  'u',
);

/** “Section 1.6.6 Definitions”: what follows the number is the title of a heading here. */
function isHeading(after: string, { index }: Pick<CheckedText, 'index'>): boolean {
  const words = after.replace(/^[\s,]+/, '');
  return titlesIn(index)
    .values()
    .some((one) => words.startsWith(one));
}

const titlesIn = remembered((index: CheckedText['index']): ReadonlySet<string> => {
  const headings = index.all.filter(({ kind }) => kind === 'subHeading');
  const found = headings.map(({ name }) => name.replace(/^[^\p{L}]+/u, '').slice(0, TITLE));
  return new Set(found.filter((one) => one.length > LEAST));
});

/** So many letters of a title tell it, and so many at least. */
const TITLE = 30;
const LEAST = 5;
