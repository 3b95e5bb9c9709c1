/**
 * References to what a text writes where its tree has no address: paragraphs of articles, sections
 * and Schedules, articles with Roman numbers.
 */
import { compareNumbers } from '../../model/identifiers.ts';
import { romanName, romanValue } from '../../model/roman.ts';
import { plainWords } from '../../model/plain-words.ts';
import { PROVISIONS } from '../../model/unit-words.ts';
import { codedNumberOf } from '../../register/heading-numbers.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import { wholeWord } from '../../register/references/words.ts';
import { begunNumbers } from './begun-numbers.ts';
import { isBeyond, isBeyondCoded } from './beyond-rows.ts';
import { divisionsFor } from './cited-divisions.ts';
import { callsParagraphs } from './called-paragraphs.ts';
import type { Cited } from './citing.ts';
import { isWrittenAtMargin } from './headed-numbers.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import { literally } from '../patterns.ts';
import type { CheckedText } from '../text.ts';
import { pluralOf, singularOf } from './unit-forms.ts';
import {
  divisionAt,
  divisionsOf,
  type NumberedRow,
  type WrittenProvision,
} from './written-provisions.ts';
import {
  firstsOf,
  hasPieces,
  holdsClauses,
  pieceIn,
  piecesOf,
  provisionsAt,
  writesSuch,
  type Stretch,
} from './written-pieces.ts';

const NUMBER =
  /^(\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?)*|(?:[A-Z]{1,4}\d{1,2}|[A-Z]{2,4})(?:\.[A-Z])?(?:\.\d{1,3}){1,5}|[A-Z](?:\.\d{1,3})+|[A-Z]{1,2}\d{1,3}[A-Z]?|[IVXLC]{1,7})((?:\([^()]+\))*)$/;

/** True for a reference to a piece that its provision does not have, or to a provision that the row lacks. */
export function leadsNowhere(one: Cited, text: CheckedText): boolean {
  const looked = lookUp(one, text);
  if (looked === undefined) return false;
  const { rows, number, labels, offset } = looked;
  const { source } = text.places;
  const row = rows.find((each) => provisionOf(each, number) !== undefined);
  if (row === undefined && isWritten(one, text)) return false;
  if (row !== undefined) return !row.again && lacks(source, row, number, labels);
  // “Section 3C” is the third piece of Section 3.
  const [, stem = '', letter = ''] = /^(\d{1,3})([A-Z])$/.exec(number) ?? [];
  const lettered = rows.find((each) => provisionOf(each, stem) !== undefined);
  if (lettered && writesSuch(source, lettered, `(${letter})`))
    return !lettered.again && lacks(source, lettered, stem, `(${letter})${labels}`);
  if (codedNumberOf(number) !== undefined) return text.whole && isBeyondCoded(rows, number, source);
  // “1.6.5” is the fifth paragraph under “1.6 Dues”.
  let [above, below] = [number, labels];
  for (let last: string | undefined; (last = /\.\d+$/.exec(above)?.[0]) !== undefined;) {
    above = above.slice(0, -last.length);
    below = `(${last.slice(1)})${below}`;
    const around = above;
    const outer = rows.find((each) => provisionOf(each, around) !== undefined);
    const holder = outer && provisionOf(outer, around);
    // “2.9A.4” below the heading “2.9A” over 2.9A.1 and 2.9A.2 is one of these, and no paragraph.
    if (holder !== undefined && holdsClauses(source, holder)) {
      // “paragraph 1.5 of Annex S-1”, whose 1 has 1.1 and 1.2.
      if (one.cited.document !== undefined)
        return !outer?.again && !beginsLine(source, holder, number);
      if (begunNumbers(text).has(number)) return false;
      break;
    }
    if (outer !== undefined) return !outer.again && lacks(source, outer, above, below);
  }
  if (!text.whole || (!text.alone && one.target.kind === 'law')) return false;
  if (isWrittenAtMargin(number, wordOf(one.reference.citation.word), text.places)) return false;
  return rows.some((each) => isBeyond(each, number, offset));
}

function beginsLine(source: string, { from, to }: WrittenProvision, number: string): boolean {
  const line = new RegExp(String.raw`\n[\s>*_#-]*${literally(number)}(?![\p{L}\p{N}]|\.\d)`, 'u');
  return line.test(source.slice(from, to));
}

/** True for a provision that the text writes, though its tree has no address for it. */
export function isWrittenProvision(one: Cited, text: CheckedText): boolean {
  const looked = lookUp(one, text);
  return looked?.rows.some((row) => provisionOf(row, looked.number) !== undefined) === true;
}

/**
 * True where a heading or a line bears what is cited: “## SECTION 2A – CHARGES” over “### 19. Tariffs”,
 * “## 0. Subject Matter” over “1. Licences. The licensor grants”.
 */
function isWritten({ cited, reference, target }: Cited, text: CheckedText): boolean {
  const word = wordOf(reference.citation.word);
  const number = withoutLabels(cited.number);
  const isLed = target.kind === 'provision' && FOR_NUMBERS.has(word);
  return writtenIn(text).numbers.some(
    (one) =>
      (one.word === word || (isLed && one.word === '' && one.form === 'heading')) &&
      one.pieces.join('.') === number,
  );
}

/** The numbers of the row in which a reference looks for one that is not there; nothing for no row. */
export function writtenBeside(one: Cited, text: CheckedText): string[] | undefined {
  const looked = lookUp(one, text);
  const row = looked?.rows.find(({ again }) => !again);
  if (row === undefined || looked === undefined || looked.number.includes('.')) return undefined;
  if (provisionOf(row, looked.number) !== undefined) return undefined;
  const { word: said } = one.reference.citation;
  const word = singularOf(said.endsWith('.') ? wholeWord(said) : said);
  if (/^(?:sub|point|limb)/i.test(word)) return undefined;
  return row.provisions
    .filter(({ number }) => !number.includes('.'))
    .toSorted((each, other) => compareNumbers(each.number, other.number))
    .map(({ number }, index) => {
      const shown = row.roman ? romanName(Number(number)) : number;
      return index === 0 ? `${pluralOf(word)} ${shown}` : shown;
    });
}

/** A provision that lacks a piece, as people call it, and those that it has. */
export interface LackedPiece {
  readonly called: string;
  readonly has: readonly string[];
}

/** The words of a provision, or of a piece of one, that is cited and written; nothing where nobody can tell. */
export function stretchCited(one: Cited, text: CheckedText): Stretch | undefined {
  const looked = lookUp(one, text);
  const rows = looked?.rows.filter((row) => provisionOf(row, looked.number) !== undefined) ?? [];
  const [row, ...others] = rows;
  if (looked === undefined || row === undefined || row.again || others.length > 0) return undefined;
  let within: Stretch | undefined = provisionOf(row, looked.number);
  for (const [label] of looked.labels.matchAll(/\([^()]*\)/g))
    within = within && pieceIn(text.places.source, within, label);
  return within;
}

/** What a written provision has beside a piece that is cited of it; nothing where it is not written. */
export function piecesBeside(one: Cited, text: CheckedText): LackedPiece | undefined {
  const looked = lookUp(one, text);
  const [first] = /^\([^()]*\)/.exec(looked?.labels ?? '') ?? [];
  if (looked === undefined || first === undefined) return undefined;
  const row = looked.rows.find((each) => provisionOf(each, looked.number) !== undefined);
  const found = row && provisionOf(row, looked.number);
  if (row === undefined || found === undefined) return undefined;
  const called = `${calledIn(row, one.reference.citation.word)} ${looked.number}`;
  return { called, has: piecesOf(text.places.source, found, first) };
}

/** Where a reference looks for what it cites. */
interface LookUp {
  readonly rows: readonly NumberedRow[];
  readonly number: string;
  readonly labels: string;
  readonly offset: number;
}

function lookUp(one: Cited, text: CheckedText): LookUp | undefined {
  const { cited, reference, place, words } = one;
  const [, written = '', labels = ''] = NUMBER.exec(cited.number) ?? [];
  if (written === '' || divisionsOf(text).length === 0) return undefined;
  // A letter alone was completed by a heading, which says little of where limbs stand.
  const isAlone = /^\([a-z][^()]*\)$/i.test(labels) && !/[\dIVXLC][A-Z]?\(|\d\.[A-Z]$/.test(words);
  if (isAlone && !isSaid(written, reference) && !/^sub/i.test(reference.citation.word))
    return undefined;
  const word = wordOf(reference.citation.word);
  const offset = place().start.offset ?? 0;
  // “point (7)” of Article 2 was completed by the Article.
  const isPiece = /^(?:sub|paragraph|point|limb|clause)/.test(word) && !words.includes(written);
  const plain = plainWords(reference.words);
  const after = plain.slice(reference.citation.end);
  // “paragraph 1 and paragraph 2 of Part 2”: nobody knows of which Part the first is.
  const isOfPart = /^Part[\s\u00A0]/.test(cited.document ?? '');
  if (isOfPart && /\p{Ll}{4}/u.test(plain.slice(cited.end, reference.citation.end)))
    return undefined;
  const rows = divisionsFor(text, cited.document, word, { number: written, offset, after }).flatMap(
    ({ name, rows: all }) =>
      all.filter(
        (row) =>
          (isPiece ? !row.margin : isCalled(row, word, name !== '' || callsParagraphs(text))) &&
          (row.roman || !/^[IVXLC]+$/.test(written)),
      ),
  );
  return { rows, number: inDigits(written), labels, offset };
}

/** True for “sub-paragraph (b) of Sub-Clause 11.1” and for the (c) of “Section BC1.4.2(a) to (c)”. */
function isSaid(number: string, { citation, words }: Cited['reference']): boolean {
  const plain = plainWords(words);
  const said = plain.slice(citation.start, citation.end);
  if (` ${said}`.includes(` ${number}(`)) return true;
  const after = plain.slice(citation.end, citation.end + 30);
  return /^[\s\u00A0]+(?:of|in|to|under)[\s\u00A0]/.test(after) && after.includes(` ${number}`);
}

function provisionOf({ provisions }: NumberedRow, number: string): WrittenProvision | undefined {
  return provisions.find((one) => one.number === number);
}

/** True where a provision does not have such pieces, and the text shows how it writes them. */
function lacks(source: string, row: NumberedRow, number: string, labels: string): boolean {
  const found = provisionOf(row, number);
  if (found === undefined || labels === '' || holdsClauses(source, found)) return false;
  const firsts = firstsOf(labels);
  const isShown = firsts.some((first) => pieceIn(source, found, first) !== undefined);
  if (!(isShown || writesSuch(source, row, labels)) || hasPieces(source, found, labels))
    return false;
  // Of (b) and (c) the first is there too, in the heading perhaps: “2. GRANT a) The licensor”.
  return !firsts.includes(labels) || piecesOf(source, found, labels).length === 0;
}

/**
 * The number of the provision that a reference stands in, of the row of what it cites, as that row
 * writes numbers; nothing where it stands in what it cites, or in none of them.
 */
export function writtenAround(one: Cited, text: CheckedText): string | undefined {
  const { cited, reference, place } = one;
  const [, written = ''] = NUMBER.exec(cited.number) ?? [];
  if (written === '') return undefined;
  const word = wordOf(reference.citation.word);
  const number = inDigits(written);
  const offset = place().start.offset ?? 0;
  const division = divisionAt(text, offset);
  if (division === undefined) return undefined;
  const around = provisionsAt(
    division,
    offset,
    (row) =>
      isCalled(row, word) &&
      row.roman === /^[IVXLC]/.test(written) &&
      row.provisions.some((other) => other.number === number),
  );
  if (around.some(({ provision }) => provision.number === number)) return undefined;
  const at = around.find(({ provision }) => depthOf(provision.number) === depthOf(number));
  if (at === undefined) return undefined;
  return at.row.roman ? romanName(Number(at.provision.number)) : at.provision.number;
}

function depthOf(number: string): number {
  return number.split('.').length;
}

function wordOf(word: string): string {
  return singularOf(wholeWord(word));
}

function inDigits(written: string): string {
  return /^[IVXLC]+$/.test(written) ? String(romanValue(written)) : written;
}

/** The words that a number alone is cited by. */
const FOR_NUMBERS: ReadonlySet<string> = new Set([...PROVISIONS, 'part', '§']);

/** In a Schedule what bears a number alone is a paragraph too. */
function isCalled(row: NumberedRow, word: string, inPaper = false): boolean {
  if (inPaper && row.word === '' && word === 'paragraph') return true;
  if (row.margin) return word === 'paragraph';
  if (row.word === '') return word === '' || FOR_NUMBERS.has(word);
  return row.word === word || (row.word === '§' && word === 'section');
}

/** “Article” for a row of articles, “paragraph” for one at the margin. */
export function calledIn({ margin, word }: NumberedRow, said: string): string {
  if (word !== '' && word !== '§') return word.charAt(0).toUpperCase() + word.slice(1);
  if (margin) return 'paragraph';
  return said.endsWith('section') ? 'section' : 'provision';
}
