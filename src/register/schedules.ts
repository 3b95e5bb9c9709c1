/**
 * What references mean in a document that holds Schedules, Annexes or Appendices of its own.
 * “paragraph 2” in Schedule 1 is a paragraph of it and no clause 2; “clause 2” is one of the body.
 */
import { scheduleNumber } from '../model/identifiers.ts';
import { remembered } from '../model/once.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { anchorOfNumber } from './anchors.ts';
import { headingNumbered } from './numbered-headings.ts';
import type { Unit, UnitIndex } from './provisions.ts';
import type { ScheduleReading } from './references/citation.ts';

const known = new WeakMap<UnitIndex, ScheduleReading | undefined>();

/** How a tree with such schedules is read; nothing for one without. */
export function scheduleReadingOf(index: UnitIndex, tree: LegalNode): ScheduleReading | undefined {
  if (!known.has(index)) known.set(index, makeReading(index, tree));
  return known.get(index);
}

function makeReading(index: UnitIndex, tree: LegalNode): ScheduleReading | undefined {
  const names = new Map<string, string>();
  const visit = (node: LegalNode): void => {
    const name = node.data?.schedule?.name;
    if (name !== undefined) names.set(name.toLowerCase(), name);
    if (node.type === 'legalDocument' || node.type === 'part') node.children.forEach(visit);
  };
  visit(tree);
  if (names.size === 0) return undefined;
  let saysParagraph: boolean | undefined;
  const numberIn = (schedule: string, number: string, word: string, self: boolean): string => {
    const isParagraph = /^(?:sub-?)?(?:paragraph|para)s?\.?$/i.test(word);
    // A text in Parts has no body beside them.
    const isOwnWord = isParagraph || word === '' || self || schedule.startsWith('Part ');
    const schedules = [schedule, schedule.replace(/ Part \S+$/, '')];
    const own = schedules
      .map((one) => scheduleNumber(one, number))
      .find((one) => unitAt(index, one));
    const plain = unitAt(index, number);
    if (own !== undefined && (isOwnWord || plain === undefined)) return own;
    if (!isParagraph || plain === undefined || schedules.includes(plain.schedule?.name ?? '')) {
      return number;
    }
    saysParagraph ??= callsItsOwnParagraphs(index, tree);
    return saysParagraph ? number : scheduleNumber(schedule, number);
  };
  const nameOf = (said: string, around: string | undefined): string | undefined => {
    const low = said.toLowerCase();
    const outer = around?.replace(/ Part \S+$/, '').toLowerCase();
    return (outer && low.startsWith('part ') && names.get(`${outer} ${low}`)) || names.get(low);
  };
  return { numberIn, nameOf };
}

/** The clause, limb or numbered heading of a number. */
export function unitAt<One extends Unit>(index: UnitIndex<One>, number: string): One | undefined {
  return index.byAnchor.get(anchorOfNumber(number)) ?? headingNumbered(index, number);
}

/**
 * The provision of a number in a schedule of the document.
 *
 * @returns nothing where it is not known to be there; “missing” where the schedule numbers its
 *   paragraphs anew and has none such.
 */
export function unitInSchedule<One extends Unit>(
  index: UnitIndex<One>,
  schedule: string,
  number: string,
): One | 'missing' | undefined {
  const own = unitAt(index, scheduleNumber(schedule, number));
  if (own !== undefined) return own;
  const plain = unitAt(index, number);
  if (plain?.schedule?.name === schedule) return plain;
  return beginningAgain(index).has(schedule) ? 'missing' : undefined;
}

/** The names of the schedules whose numbers begin again. */
const beginningAgain = remembered(
  ({ all }: UnitIndex): ReadonlySet<string> =>
    new Set(all.flatMap(({ schedule }) => (schedule?.again === true ? schedule.name : []))),
);

/** What may stand between “paragraph 4.2” and what it is said to be of. */
const MORE = String.raw`(?:[\s\u00A0]*\([^()]*\)|,?[\s\u00A0]+(?:and|or|to)[\s\u00A0]+[\d.]+|,[\s\u00A0]*[\d.]+)*`;
/** “paragraph 4.2”, of nothing that the words name. */
const PARAGRAPH = new RegExp(
  String.raw`\bparagraphs?[\s\u00A0]+(\d{1,3}(?:\.\d{1,3})*)(?![\p{L}\p{N}]|\.\d|${MORE}[\s\u00A0]+(?:of|to|in)[\s\u00A0])`,
  'gu',
);

/** True for a text that calls the provisions of its body paragraphs: they may be meant in a Schedule. */
function callsItsOwnParagraphs(index: UnitIndex, tree: LegalNode): boolean {
  const says = (node: LegalNode, inSchedule: boolean): boolean => {
    const inside = inSchedule || node.data?.schedule !== undefined;
    if (inside) return false;
    if (!isWordsNode(node)) {
      return isParent(node) && node.children.some((child) => says(child, inside));
    }
    const words = plainText(node.children);
    if (!words.includes('aragraph')) return false;
    return [...words.matchAll(PARAGRAPH)].some(([, number = '']) => {
      const unit = unitAt(index, number);
      return unit !== undefined && unit.schedule === undefined;
    });
  };
  return says(tree, false);
}
