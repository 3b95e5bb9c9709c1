/**
 * A day of the code in words: which texts it has, and that a planned day is no law.
 */
import type { Day } from '../library/types.ts';
import { statusPhrase, statusWords } from '../model/lifecycle.ts';
import { dayAddress, HOME } from './addresses.ts';
import { alternativeNote } from './alternative-notes.ts';
import type { CodeDay } from './code-days.ts';
import type { StatusNotice } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords, documentName } from './words.ts';

const LIST = new Intl.ListFormat('en-GB');

/**
 * "from 1 January 2024 until 31 March 2025", "from 29 February 2024 on". What is in force has no end
 * that is known: what comes after it is planned, and may never be.
 */
export function spanWords({ from, next, status }: CodeDay): string {
  return next === undefined || status === 'in-force'
    ? `from ${dayWords(from)} on`
    : `from ${dayWords(from)} until ${dayWords(dayBefore(next))}`;
}

/** What the texts of a day are, beyond mistake. */
export function dayNotice(publication: Publication, day: CodeDay): StatusNotice {
  const { status } = day;
  return {
    status,
    extract: [...day.consolidation.versions.values()].some(({ extract }) => extract),
    label: dayLabel(publication, day),
    explanation: dayExplanation(publication, day),
    links: [
      ...(status === 'in-force'
        ? []
        : [{ text: 'Read the texts in force', href: HOME, leavesDay: true }]),
      { text: 'Choose another date', href: dayAddress() },
    ],
  };
}

/** "In force as at 31 January 2026", "Superseded", "Proposed: not in force". */
export function dayLabel({ library }: Publication, { status }: CodeDay): string {
  if (status === 'in-force') return `In force as at ${dayWords(library.code.asAt)}`;
  return status === 'superseded' ? statusWords(status) : `${statusWords(status)}: not in force`;
}

function dayExplanation(publication: Publication, day: CodeDay): string {
  const { code } = publication.library;
  const span = spanWords(day);
  if (day.planned === undefined) {
    return day.status === 'in-force'
      ? `These are the texts in force as at ${dayWords(code.asAt)}, as far as they are published here.${knownOn(day)}${comesNext(day)}`
      : `These are the texts that were in force ${span}, as far as they are published here. Not all of them are in force now.${knownOn(day)}`;
  }
  const modifications = day.planned.made.map(publication.modificationOf);
  const numbers = modifications.map(({ number }) => number);
  const alternatives = modifications.flatMap((one) => {
    const note = alternativeNote(one);
    return note === undefined ? [] : ` Of ${one.number}, ${note}`;
  });
  const list = LIST.format(numbers);
  const were = numbers.length === 1 ? 'were' : 'were all';
  const apart = day.planned.texts.apart.map(({ document }) => documentName(document));
  const but =
    apart.length === 0
      ? ''
      : ` Of ${LIST.format(apart)} no text has all of that; the text in force is shown, and why.`;
  return `This is how the code would read ${span} if ${list} ${were} implemented.${but}${alternatives.join('')} ${statusWords(day.status)}, as at ${dayWords(code.asAt)}: it is not in force, and may never be.`;
}

/** A source may show a text in force on a day, and not say since when. */
function knownOn({ consolidation }: CodeDay): string {
  const isOpen = [...consolidation.versions.values()].some(
    ({ inForceFrom }) => inForceFrom === undefined,
  );
  return isOpen ? ' Of some it is only known that they were in force on that day.' : '';
}

function comesNext({ next }: CodeDay): string {
  return next === undefined ? '' : ` Changes are planned for ${dayWords(next)}.`;
}

/** In a few words, for the bar over each page of a day. */
export function daySentence(day: CodeDay): string {
  const { from, status } = day;
  switch (status) {
    case 'in-force':
      return `The code in force from ${dayWords(from)}`;
    case 'superseded':
      return `The code as it was ${spanWords(day)}`;
    default:
      return `The code as ${statusPhrase(status).replace(/,.*$/u, '')} for ${dayWords(from)}: not in force`;
  }
}

function dayBefore(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
