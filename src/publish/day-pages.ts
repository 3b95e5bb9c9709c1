/**
 * The code at any date: the list of days on which it changes, and for each of them its texts, its
 * defined terms, and every text with links that stay at that day.
 */
import type { CodeDocument, Modification, Version } from '../library/types.ts';
import {
  atDay,
  dayAddress,
  DEFINITIONS,
  HOME,
  modificationAddress,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { alternativeNote, alternativeVersions } from './alternative-notes.ts';
import { chosenDay, textAddress } from './chosen-day.ts';
import { codeDays, type CodeDay } from './code-days.ts';
import { dayDefinitions } from './day-definitions.ts';
import { stayAt } from './day-links.ts';
import { dayPlaces } from './day-places.ts';
import { dayLabel, dayNotice, spanWords } from './day-words.ts';
import { textPage } from './documents.ts';
import type { MadeTogether } from './made-together.ts';
import type { DayPage, DatesPage, DayText, Pages, TextPage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords, documentName, versionStatus } from './words.ts';

/** Every page of the code at a date. */
export function dayPages(
  publication: Publication,
): Pick<Pages, 'dates' | 'days' | 'dayTexts' | 'dayDefinitions' | 'dayPlaces'> {
  const days = codeDays(publication);
  return {
    dates: datesPage(publication, days),
    days: days.map((day) => dayPage(publication, day)),
    dayTexts: days.flatMap((day) => dayTexts(publication, day)),
    dayDefinitions: days.map((day) => dayDefinitions(publication, day)),
    dayPlaces: days.map((day) => dayPlaces(publication, day)),
  };
}

function datesPage(publication: Publication, days: readonly CodeDay[]): DatesPage {
  const { code } = publication.library;
  const first = days[0];
  return {
    frame: {
      title: `The ${code.title} at any date`,
      description: `The days on which the texts of the ${code.title} that are published here change, past and planned. Each day has all texts as they are read together from then on.`,
      href: dayAddress(),
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'code',
    },
    before:
      first === undefined
        ? 'No day is known on which a text is in force.'
        : `What the texts were before ${dayWords(first.from)} is not published here.`,
    days: [...days].reverse().map((day) => ({
      from: day.from,
      link: { text: dayWords(day.from), href: dayAddress(day.from) },
      span: `The texts ${spanWords(day)}. ${changesWords(publication, day)}`,
      status: day.status,
      label: dayLabel(publication, day),
      changes: changed(publication, day).map(({ document, version }) => ({
        text: `${documentName(document)}, version ${version.number}`,
        href: textAddress(day, document),
      })),
      modifications: modificationsOf(publication, day).map(({ link, notes }) => ({
        ...link,
        text: [link.text, ...notes.map((note) => `(${note.replace(/\.$/u, '')})`)].join(' '),
      })),
    })),
  };
}

/** The texts of a day in the order of the documents. */
function textsOf(
  { documents }: Publication,
  { consolidation }: Pick<CodeDay, 'consolidation'>,
): { readonly document: CodeDocument; readonly version: Version }[] {
  return documents.flatMap((document) => {
    const version = consolidation.versions.get(document.id);
    return version === undefined ? [] : [{ document, version }];
  });
}

function changed(publication: Publication, day: CodeDay): ReturnType<typeof textsOf> {
  return textsOf(publication, day).filter(
    ({ document, version }) => day.before?.versions.get(document.id) !== version,
  );
}

function changesWords(publication: Publication, day: CodeDay): string {
  if (day.before === undefined) return 'The first that are published here:';
  return changed(publication, day).length === 0
    ? 'None is another than before.'
    : 'Others than before:';
}

function dayPage(publication: Publication, day: CodeDay): DayPage {
  const { code, modifications } = publication.library;
  const made = day.planned?.texts;
  const changes = changed(publication, day);
  const plannedModifications = (day.planned?.made ?? []).map(publication.modificationOf);
  return {
    frame: {
      title: `The ${code.title}: ${spanWords(day)} (${day.status === 'in-force' ? 'in force' : dayLabel(publication, day).toLowerCase()})`,
      description: `All texts of the ${code.title} that are read together ${spanWords(day)}.`,
      href: dayAddress(day.from),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'At any date', href: dayAddress() },
      ],
      area: 'code',
      day: chosenDay(publication, day, HOME),
    },
    notice: dayNotice(publication, day),
    documents: textsOf(publication, day).map(({ document, version }) => {
      const apart = made?.apart.find((one) => one.document === document);
      const isOther =
        day.before !== undefined && changes.some((change) => change.document === document);
      const before = day.before?.versions.get(document.id);
      const redline = publication.redlineOf(version);
      return {
        name: documentName(document),
        title: document.title,
        href: textAddress(day, document),
        status: version.status,
        extract: version.extract,
        label: `Version ${version.number}, ${lowerFirst(versionStatus(version, modifications))}`,
        ...(isOther &&
          redline !== undefined &&
          redline.old === before && {
            redline: {
              text: `What changes on this day`,
              href: redlineAddress(document, redline.old.number, version.number),
            },
          }),
        notes: apart?.why ?? [],
        others: [
          ...(apart?.versions ?? []).map((one) => ({ one, end: '' })),
          ...(apart === undefined ? [] : alternativeVersions(document, plannedModifications)).map(
            (one) => ({ one, end: ', an alternative' }),
          ),
        ].map(({ one, end }) => ({
          text: `Version ${one.number}, ${lowerFirst(versionStatus(one, modifications))}${end}`,
          href: versionAddress(document, one.number),
        })),
      };
    }),
    absent: publication.documents
      .filter(({ id, versions }) => versions.length > 0 && !day.consolidation.versions.has(id))
      .map(documentName),
    modifications: modificationsOf(publication, day),
    collisions: made?.collisions ?? [],
    definitions: { text: 'Defined terms of this day', href: atDay(day.from, DEFINITIONS) },
  };
}

/** The modifications that make a planned day, each with its condition for the latest day of it by then. */
function modificationsOf(
  publication: Publication,
  { from, planned }: CodeDay,
): DayPage['modifications'] {
  return (planned?.made ?? []).map((id) => {
    const modification = publication.modificationOf(id);
    const { number, title, implementation } = modification;
    const conditions = [
      ...implementation.filter(({ date }) => date <= from),
      ...publication.library.releases
        .filter(({ date }) => date <= from)
        .flatMap(({ date, modifications }) =>
          modifications
            .filter(({ modification }) => modification === id)
            .map(({ condition }) => ({ date, condition })),
        ),
    ];
    const told = conditions.map(({ date, condition }) => `${dayWords(date)} ${condition}`);
    return {
      link: { text: `${number}: ${title}`, href: modificationAddress(id) },
      condition: [...new Set(told)].join('; or '),
      notes: [alternativeNote(modification), absenceNote(modification, planned?.texts)].filter(
        (note) => note !== undefined,
      ),
    };
  });
}

/** Which texts of a day do not have a modification that is planned by then; nothing where all have it. */
function absenceNote(
  { amends }: Modification,
  texts: MadeTogether | undefined,
): string | undefined {
  const without = (texts?.apart ?? []).filter(({ document }) =>
    amends.some((one) => one.document === document.id),
  );
  if (without.length === 0) return undefined;
  if (without.length === amends.length) return 'It is in none of the texts of this day.';
  const names = without.map(({ document }) => documentName(document));
  return `It is not in ${new Intl.ListFormat('en-GB').format(names)} of this day.`;
}

/** Every text of a day, on pages of that day. */
function dayTexts(publication: Publication, day: CodeDay): DayText[] {
  return textsOf(publication, day).map(({ document, version }) => ({
    href: textAddress(day, document),
    page: () => dayText(publication, day, document, version),
  }));
}

function dayText(
  publication: Publication,
  day: CodeDay,
  document: CodeDocument,
  version: Version,
): TextPage {
  const chosen = { day: day.from, consolidation: day.consolidation };
  const stay = stayAt(publication, chosen);
  const whole = textPage(publication, document, version, 'permanent', chosen);
  const { compare: _compare, history: _history, goneLink: _gone, frame, versions, ...page } = whole;
  const own = versionAddress(document, version.number);
  const apart = day.planned?.texts.apart.find((one) => one.document === document);
  const notice =
    apart === undefined
      ? page.notice
      : {
          ...page.notice,
          explanation: [
            page.notice.explanation,
            `It is shown here because no text of ${documentName(document)} has all that is planned for ${dayWords(day.from)}.`,
            ...apart.why,
          ].join(' '),
          links: [
            ...page.notice.links,
            { text: `What is planned for ${dayWords(day.from)}`, href: dayAddress(day.from) },
          ],
        };
  return {
    ...page,
    frame: {
      ...frame,
      title: `${documentName(document)} ${spanWords(day)}: version ${version.number} (${lowerFirst(page.notice.label)})`,
      href: textAddress(day, document),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'At any date', href: dayAddress() },
        { text: dayWords(day.from), href: dayAddress(day.from) },
      ],
      day: chosenDay(publication, day, own),
    },
    notice,
    versions: versions.filter(({ current }) => current),
    references: stay(page.references),
    panels: stay(page.panels),
  };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
