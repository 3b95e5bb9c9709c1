/**
 * Provisions that a text lists with their titles after a dash: “- (b) Section 3 – Interface and
 * Timetable Information: this section defines …”, as the introductions of procedures do.
 */
import { plainText } from '../../model/phrasing.ts';
import type { Provision } from '../../register/provisions.ts';
import { unitAt } from '../../register/schedules.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { WordsIn } from '../places.ts';
import { comparedTitle, isSameOrShort } from './compared-titles.ts';
import type { MissingRule } from './handbook-numbers.ts';
import type { CheckedText } from '../text.ts';

/** A title that stands after a dash, and the heading that the number has. */
interface DashedTitle {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “Section 3”. */
  readonly called: string;
  readonly title: string;
  readonly heading: string;
}

const DASHED =
  /^\s*((?:Section|Clause|Part|Article|Chapter|Appendix|Annex|Schedule)[\s\u00A0]+([A-Z]{0,2}\d{1,2}(?:\.\d{1,2})*|[A-Z]{1,2}))[\s\u00A0]*[–—-][\s\u00A0]*(\p{Lu}[^:.;,()–—\n]{2,100}?)[\s\u00A0]*(?=[:.;,(–—]|$)/u;
/** A title states nothing. */
const STATES =
  /[\s\u00A0](?:is|are|was|were|be|has|have|shall|may|must|will|can|this|contains?|sets?|describes?|defines?|provides?|which|that)(?!\p{L})/u;

/** The titles after a dash that are not those of what stands before it. */
export function* dashedTitles(text: CheckedText): Generator<DashedTitle> {
  for (const { number, ...dashed } of dashedIn(text)) {
    const heading = headingOf(dashed.called, number, text);
    if (heading === undefined || isSame(dashed.title, heading)) continue;
    yield { ...dashed, start: dashed.end - dashed.title.length, heading };
  }
}

type Dashed = Omit<DashedTitle, 'heading'> & { readonly number: string };

/** What a text cites with a title after a dash. */
function* dashedIn(text: CheckedText): Generator<Dashed> {
  for (const { node, text: plain, provision } of text.words) {
    if (node.type === 'subHeading' || node.type === 'partHeading') continue;
    const match = DASHED.exec(plain);
    if (match === null) continue;
    const [whole, called = '', number = '', title = ''] = match;
    // “Section 4 – Database Rights.” may be a heading that is set as a paragraph.
    const goesOn = /^\s*[:;,(–—]/.test(plain.slice(whole.length));
    if ((!goesOn && provision?.kind !== 'limb') || STATES.test(title)) continue;
    const start = whole.search(/\S/);
    yield { words: node, start, end: whole.trimEnd().length, provision, called, number, title };
  }
}

/** “Section 10 – Acronyms and Definitions” where the heading of these words bears another number. */
export function* titledElsewhere(text: CheckedText): Generator<MissingRule> {
  for (const { words, start, provision, called, number, title } of dashedIn(text)) {
    const word = wordOf(called);
    const headings = writtenIn(text).numbers.filter(
      (one) => one.form === 'heading' && (one.word === '' || one.word === word),
    );
    if (headings.some((one) => isNumber(one, number, word))) continue;
    if (!headings.some((one) => isSame(title, titleOf(one)))) continue;
    const depth = number.split('.').length;
    const beside = headings.filter(({ pieces }) => pieces.length === depth);
    yield {
      words,
      start,
      end: start + called.length,
      provision,
      called,
      beside: beside.map(({ pieces }) => pieces.join('.')),
    };
  }
}

function wordOf(called: string): string {
  return called.slice(0, called.search(/[\s\u00A0]/)).toLowerCase();
}

function isNumber({ pieces, word }: WrittenNumber, number: string, called: string): boolean {
  return pieces.join('.') === number && (word === called || (word === '' && !PAPER.test(called)));
}

function titleOf({ after }: WrittenNumber): string {
  return after.replace(/^[^\p{L}\p{N}]+/u, '').trim();
}

/** The title of a heading that bears a number, without it; nothing where there is none, or several. */
function headingOf(called: string, number: string, text: CheckedText): string | undefined {
  const titles = writtenIn(text).numbers.filter(
    (one) => one.form === 'heading' && isNumber(one, number, wordOf(called)),
  );
  const [only, more] = titles;
  if (only === undefined || more !== undefined) return undefined;
  const unit = only.word === '' ? unitAt(text.index, number) : undefined;
  const part = unit?.kind === 'part' && 'children' in unit.node ? unit.node.children[0] : undefined;
  const words = part?.type === 'partHeading' ? plainText(part.children) : only.after;
  return titleOf({ ...only, after: words }) || undefined;
}

const PAPER = /^(?:appendix|annex|schedule)$/;

function isSame(one: string, other: string): boolean {
  return isSameOrShort(comparedTitle(one), comparedTitle(other));
}
