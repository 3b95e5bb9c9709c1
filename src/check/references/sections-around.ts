/** Sections of the code around an Appendix, which bear letters as the paragraphs of some Appendices do. */
import { remembered } from '../../model/once.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { writtenIn } from '../numbers/written-numbers.ts';
import type { CheckedText, TreeText } from '../text.ts';

/**
 * True for “Section B2.2” in an Appendix by itself: one of the code, whatever number the Appendix gives to
 * its own paragraphs.
 *
 * @param word as written: "Section".
 */
export function isOfSectionsAround(word: string, number: string, text: CheckedText): boolean {
  return /^Sections?$/.test(word) && LETTERED.test(number) && isAttached(text);
}

const LETTERED = /^[A-Z]{1,2}\d/;

/** True for a text that begins with the title of an Appendix, before anything that bears a number. */
const isAttached = remembered((text: TreeText): boolean => {
  if (!text.alone) return false;
  const [first] = writtenIn(text).headings;
  return first !== undefined && isScheduleHeading(first.words);
});
