/**
 * Schedules, Exhibits and the like that a text holds, and their Parts: by headings, and by lines that
 * are titles though nothing sets them as such, “EXHIBIT A (to the Licence)”, “PART 4: THIRD PARTIES”.
 */
import { remembered } from '../../model/once.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { PAPERS } from '../numbers/papers.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { TreeText } from '../text.ts';
import { pieceAtLine, piecesOf, writesLabel, type Stretch } from './written-pieces.ts';
import { nameOf } from './written-provisions.ts';

/** A paper inside a text, and where it begins and ends in the file. */
interface InnerPaper extends Stretch {
  /** “schedule 2”. */
  readonly name: string;
  /** “Definitions” of “Schedule 1 (Definitions)”; empty where its line says none. */
  readonly title: string;
  readonly parts: ReadonlySet<string>;
}

/** What is a paper, by the word of its title. */
const PAPER = new RegExp(`^(?:${PAPERS})`);
/** So many limbs show that a paper has some. */
const ENOUGH = 2;

/** The papers that a text holds, in order. */
const innerPapers = remembered((text: TreeText): readonly InnerPaper[] => {
  const { numbers } = writtenIn(text);
  const titles = numbers.filter((one) => PAPER.test(one.word) && isTitle(one));
  return titles.map((one, index) => {
    const to = titles[index + 1]?.from ?? text.places.source.length;
    const own = numbers.filter(({ from }) => from > one.from && from < to);
    const parts = own.filter((each) => each.word === 'part' && isTitle(each));
    return {
      name: nameOf(`${one.word} ${one.pieces.join('.')}`),
      title: one.after.replaceAll(/^[^\p{L}\p{N}]+|[)\s]+$/gu, ''),
      from: one.from,
      to,
      parts: new Set(parts.map(({ pieces }) => pieces.join('.'))),
    };
  });
});

/** True for a heading, and for a line that is one by its words. */
export function isTitle({ form, shown, after }: WrittenNumber): boolean {
  return form === 'heading' || shown === shown.toUpperCase() || isScheduleHeading(shown + after);
}

/** The one paper of a name; nothing where there is none, or several. */
export function paperOf(text: TreeText, name: string): InnerPaper | undefined {
  const papers = innerPapers(text).filter((one) => one.name === nameOf(name));
  return papers.length === 1 ? papers[0] : undefined;
}

/** The Parts of a paper: 1 and 2 of “Schedule 2”. */
export function partsOf(text: TreeText, name: string): ReadonlySet<string> {
  return paperOf(text, name)?.parts ?? new Set();
}

/** True for a paper whose limbs are all of one row, “(a)” to “(c)”, and none of them that one. */
export function lacksLimb(text: TreeText, paper: InnerPaper | undefined, label: string): boolean {
  if (paper === undefined) return false;
  const { source } = text.places;
  const hasNumbers = writtenIn(text).numbers.some(
    ({ word, from }) => word === '' && from > paper.from && from < paper.to,
  );
  if (hasNumbers || pieceAtLine(source, paper, label) !== undefined) return false;
  if (writesLabel(source.slice(paper.from, paper.to), label)) return false;
  return piecesOf(source, paper, label).length >= ENOUGH;
}
