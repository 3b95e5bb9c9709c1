/**
 * Texts by themselves that begin with a late number, Condition 14 or Clause 19: what stands before
 * and after is in another file, and only what their own parts hold can be missing.
 */
import { remembered } from '../../model/once.ts';
import { partNumberOf } from '../../model/identifiers.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import type { Cited } from './citing.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { singularOf } from './unit-forms.ts';
import { isInPaper } from './written-provisions.ts';

/** A text that begins with such a number is a piece of a larger one. */
const LATE = 3;
/** So many headings of a word are the provisions of a text. */
const ENOUGH = 3;

/** “Clause 25” in a text of the clauses 19 to 22, which is by itself or of a code that is not all here. */
export function isElsewhere(one: Cited, text: CheckedText): boolean {
  const { cited, target } = one;
  if (target.kind === 'provision') return false;
  const isOwn = target.kind === 'missing' && target.version.file === text.file;
  if (!text.alone && (text.complete || !isOwn)) return false;
  if (isOfWhole(one, text)) return true;
  if (cited.document !== undefined || !beginsLate(text) || isMarkedWhole(text)) return false;
  const number = withoutLabels(cited.number);
  if (!/^\d/.test(withoutLetter(number, text))) return false;
  const part = /\./.test(number) ? partNumberOf(number) : number;
  // “Rule 7.15” beside the headings 7.1 and 7.2.
  if (isPutBetween(part, text)) return false;
  const isBeside = writtenIn(text).numbers.some(({ pieces }) => pieces[0] === part);
  return !isBeside && !text.index.byAnchor.has(part);
}

/** True in a folder whose editors mark extracts: a text that they do not mark as one is whole. */
function isMarkedWhole({ alone, whole, register }: CheckedText): boolean {
  return !alone && whole && register.consolidation.versions.values().some((one) => one.extract);
}

/** True for K5B in a text of K5, K5A and K6: whatever else it is a piece of, nothing stands between these. */
function isPutBetween(part: string, { index }: CheckedText): boolean {
  const [, letter = '', digits = ''] = /^([A-Z]*)(\d+)[A-Z]+$/.exec(part) ?? [];
  const next = `${letter}${String(Number(digits) + 1)}`;
  return digits !== '' && index.byAnchor.has(letter + digits) && index.byAnchor.has(next);
}

/** What an agreement calls its provisions, and its Schedules seldom. */
const OF_AGREEMENT = /^(?:Clause|Section|Condition|Article)s?$/;
/** “REC Schedule 14”, “DCUSA – SCHEDULE 21: REVIEW”, “CONNECTION AGREEMENT – SCHEDULE 3: CHARGES”. */
const OF_CODE =
  /^(?:[\p{L}’' ]{2,60}[\s\u00A0][–—-][\s\u00A0]+|[A-Z]{2,6}(?:[\s\u00A0]+[–—-])?[\s\u00A0]+(?=\p{Lu}))/u;

/**
 * “Clause 58” in a Schedule that is a file of its own is one of the agreement that is not here, unless
 * the Schedule calls its own pieces so.
 */
function isOfWhole({ cited, reference }: Cited, text: CheckedText): boolean {
  const { word } = reference.citation;
  if (!OF_AGREEMENT.test(word) || !/^\d/.test(cited.number)) return false;
  if (!isScheduleAlone(text)) return false;
  const own = singularOf(word).toLowerCase();
  // “## SECTION 1 – INTRODUCTION” in the Schedule itself.
  const headed = writtenIn(text).numbers.filter(
    (one) => one.form === 'heading' && one.word === own,
  );
  if (headed.length >= ENOUGH) return false;
  return !text.references.some(
    ({ citation }) => citation.self && singularOf(citation.word).toLowerCase() === own,
  );
}

/** True where the main heading of a text is that of a Schedule, and its pieces are paragraphs. */
const isScheduleAlone = remembered((text: CheckedText): boolean => {
  // A document of a code has its name beside it, and a text by itself in its first heading.
  const name = text.alone ? writtenIn(text).headings[0]?.words : text.version.citedAs;
  if (!isScheduleHeading((name ?? '').replace(OF_CODE, ''))) return false;
  const said = text.references.filter(({ citation }) => citation.law === undefined);
  const called = (pattern: RegExp): number =>
    said.filter(({ citation, targets }) => {
      return pattern.test(citation.word) && targets[0]?.kind === 'provision';
    }).length;
  // “clause 3.2”, in small letters, is its own name for them as well.
  return called(/^paragraph/i) >= called(new RegExp(OF_AGREEMENT.source, 'i'));
});

/** “9.4” of H9.4 in a text whose numbers all begin with H. */
function withoutLetter(number: string, { version: { citedAs } }: CheckedText): string {
  const isOwn = citedAs !== undefined && number.startsWith(citedAs);
  return isOwn ? number.slice(citedAs.length) : number;
}

const beginsLate = remembered((text: CheckedText): boolean => isLate(firstIn(text), text));

/** “Part 2” and “Part A” hold the provisions of a text, and are none. */
const LARGER = /^(?:part|chapter|title|division|book)$/;

/** A Schedule by itself has no numbers before it; a Section G that begins with G2 is a piece. */
function isLate(first: number, { alone, version: { citedAs } }: CheckedText): boolean {
  const isSection = alone && citedAs !== undefined;
  return first >= (isSection ? 2 : LATE) && Number.isFinite(first);
}

/** The lowest number of a part before the first Schedule, whose numbers begin again. */
function firstIn(text: CheckedText): number {
  const { numbers } = writtenIn(text);
  const isBody = (from: number): boolean => !isInPaper(text, from);
  const headed = numbers.filter(
    ({ form, from }) => form !== 'item' && form !== 'row' && isBody(from),
  );
  const words = Map.groupBy(headed, ({ word }) => word);
  const clauses = text.index.all.filter(
    ({ kind, node }) => kind === 'clause' && isBody(node.position?.start.offset ?? 0),
  );
  // “SECTION 2A – CHARGES” alone is above what is numbered.
  const isOwn = ({ word }: WrittenNumber): boolean =>
    word === '' || (!LARGER.test(word) && (words.get(word)?.length ?? 0) >= ENOUGH);
  const own = headed.filter(isOwn);
  return Math.min(
    ...[...own.map(({ pieces }) => pieces[0] ?? ''), ...clauses.map(({ name }) => name)]
      .map((one) => Number.parseInt(withoutLetter(one, text), 10))
      .filter((one) => !Number.isNaN(one)),
  );
}
