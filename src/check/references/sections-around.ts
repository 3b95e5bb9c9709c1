/** Sections of the code around an Appendix, which bear letters as the paragraphs of some Appendices do. */
import { remembered } from '../../model/once.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import type { Citation } from '../../register/references/citation.ts';
import type { Register } from '../../register/register.ts';
import type { Target } from '../../register/resolve.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
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

/**
 * True for “Section 4” and “Section 2.1(b)” in an Appendix or policy beside Sections that bear letters, where it has
 * such a number itself: no Section.
 */
export function isOwnOfAttached(number: string, target: Target, text: CheckedText): boolean {
  if (target.kind !== 'provision' || target.provision.version !== text.version) return false;
  if (!/^\d{1,2}(?:\.\d{1,2})*(?:\([a-z\d]{1,4}\))*$/.test(number)) return false;
  // “## SECTION 5 – GLOSSARY”: it calls its pieces so itself.
  const isSection = ({ form, word }: WrittenNumber): boolean =>
    form === 'heading' && word === 'section';
  if (writtenIn(text).numbers.some(isSection)) return false;
  if (text.alone) return isAttached(text) && citesLettered(text);
  const { citedAs } = text.version;
  const isApart = citedAs === undefined || /^Appendix /.test(citedAs);
  return isApart && hasSections(text.register);
}

/** True for a text that cites Sections with letters, “Section L4 of the Code”, and its own pieces otherwise. */
const citesLettered = remembered((text: CheckedText): boolean => {
  const said = text.references.map(({ citation }) => citation);
  const isSection = ({ word }: Citation): boolean => /^Sections?$/.test(word);
  const lettered = said.some(
    (one) => isSection(one) && LETTERED.test(one.targets[0]?.number ?? ''),
  );
  const plain = said.filter(({ targets: [first] }) => /^\d+\.\d/.test(first?.number ?? ''));
  const others = plain.filter((one) => !isSection(one) && one.word !== '');
  return lettered && others.length >= ENOUGH && plain.length - others.length <= 1;
});

/** So many references by another word show what a text calls its pieces. */
const ENOUGH = 2;

/** True for a code with Sections by letters. */
const hasSections = remembered(({ consolidation }: Register): boolean =>
  consolidation.versions.values().some(({ citedAs = '' }) => /^[A-Z]{1,2}$/.test(citedAs)),
);

const LETTERED = /^[A-Z]{1,2}\d/;

/** True for a text that begins with the title of an Appendix, before anything that bears a number. */
const isAttached = remembered((text: TreeText): boolean => {
  if (!text.alone) return false;
  const [first] = writtenIn(text).headings;
  return first !== undefined && isScheduleHeading(first.words);
});
