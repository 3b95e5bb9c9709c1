/**
 * All that a modification changes, as one redline in context: among its pages, so that nobody has to
 * look for its parts in the redline of each document.
 */
import type { Modification } from '../library/types.ts';
import { indexProvisions } from '../register/provisions.ts';
import { alternativesSection } from './alternatives.ts';
import { at, modificationAddress, modificationRedlineAddress } from './addresses.ts';
import { modificationCrumbs, modificationHead } from './modification-head.ts';
import type { ModificationRedlinePage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { textRedlines, type RedlinePart } from './text-redlines.ts';
import { counted } from './words.ts';

/** Texts with more provisions together are not all on one page: their unchanged stretches are left out. */
const MOST_PROVISIONS = 2000;

/** The page of a modification that changes texts; none for one that changes none. */
export function modificationRedlinePages(
  publication: Publication,
  modification: Modification,
): ModificationRedlinePage[] {
  const { id, number, title } = modification;
  const parts = partsOf(publication, modification);
  if (parts.length === 0) return [];
  const provisions = parts.reduce(
    (sum, { published }) => sum + indexProvisions(published.new).all.length,
    0,
  );
  const whole = provisions <= MOST_PROVISIONS;
  const isShared = parts.some(({ published }) => published.new.modifications.length > 1);
  const {
    leftOut: _none,
    hasOthers,
    ...redlines
  } = textRedlines(publication, parts, {
    whole,
    only: isShared ? number : undefined,
  });
  return [
    {
      frame: {
        title: `${number}: redline of all that it changes`,
        description: `Every change that ${number}, ‘${title}’, makes, in context, in one redline.`,
        href: modificationRedlineAddress(id),
        breadcrumbs: [...modificationCrumbs(), { text: number, href: modificationAddress(id) }],
        area: 'modifications',
      },
      head: modificationHead(modification, 'redline'),
      lead: [
        `${counted(redlines.count, 'change')} in ${counted(redlines.texts.length, 'document')}, in one redline.`,
        hasOthers
          ? 'Other modifications change the same texts at once: their changes stay, quietly.'
          : '',
        whole
          ? 'Long stretches that do not change are folded.'
          : 'Long stretches that do not change are left out; each document’s own redline has them.',
      ]
        .filter(Boolean)
        .join(' '),
      links: [
        {
          text: 'Hidden effects',
          href: at(modificationAddress(id), 'hidden-effects'),
        },
        ...(alternativesSection(publication, modification) === undefined
          ? []
          : [
              {
                text: 'Its alternatives, and how they differ',
                href: at(modificationAddress(id), 'alternatives'),
              },
            ]),
      ],
      ...redlines,
    },
  ];
}

function partsOf(publication: Publication, { amends }: Modification): RedlinePart[] {
  const order = publication.documents;
  return amends
    .flatMap(({ document: id, result }): RedlinePart[] => {
      const published = publication.redlineOf(publication.versionOf(id, result));
      if (published === undefined) return [];
      const isOnce = amends.filter(({ document }) => document === id).length === 1;
      return [{ anchor: isOnce ? id : `${id}-${result}`, published, notes: [] }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.published.document) - order.indexOf(other.published.document),
    );
}
