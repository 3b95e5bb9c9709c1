/**
 * The hidden effects of a release as a whole: worked out once between the texts that stand together
 * without it and with it, so that what its modifications do between them is seen too.
 */
import { inForce, type Consolidation } from '../library/consolidations.ts';
import { isPending } from '../library/dates.ts';
import type { Release, Version } from '../library/types.ts';
import { codeDays } from './code-days.ts';
import { concerning, effectsModel, type ToldEffects } from './effects-model.ts';
import type { MadeText, MadeTogether } from './made-together.ts';
import type { HiddenEffects } from './page-models.ts';
import type { Publication } from './publication.ts';
import { publishedTelling } from './published-telling.ts';

/**
 * What means something else by a release. A document of which no text has all its modifications is
 * left as it is in the whole; what each version of it does is told with it, each provision once.
 */
export function releaseEffects(
  publication: Publication,
  release: Release,
  made: MadeTogether,
): HiddenEffects {
  const { before, after } = consolidationsOf(publication, release, made);
  const [old, fresh] = [publication.registerOf(before), publication.registerOf(after)];
  const whole: ToldEffects = {
    effects: publication.meaningsOver(old, fresh).effects,
    telling: publishedTelling(publication, old, fresh),
  };
  const seen = new Set<string>();
  const told = [whole, ...eachApart(publication, made)].map(({ effects, telling }) => ({
    effects: effects.filter(({ version, provision }) => {
      const name = `${version.document} ${version.number} ${provision?.anchor ?? ''}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    }),
    telling,
  }));
  return effectsModel(told, undefined);
}

/** The texts that are read together without a release, and with it. */
function consolidationsOf(
  publication: Publication,
  release: Release,
  { texts }: MadeTogether,
): { before: Consolidation; after: Consolidation } {
  const { id } = release;
  if (isPending(release)) {
    const ids = release.modifications.map(({ modification }) => modification);
    return {
      before: inForce(publication.library),
      after: publication.planned.consolidationWith(ids),
    };
  }
  const around = standingBeside(publication, texts);
  return {
    before: { id: `without-${id}`, versions: withTexts(around, texts, 'old') },
    after: { id: `with-${id}`, versions: withTexts(around, texts, 'new') },
  };
}

/** What stood beside the texts of a release that took effect, just before the last of them did. */
function standingBeside(
  publication: Publication,
  texts: readonly MadeText[],
): Consolidation['versions'] {
  const day = codeDays(publication).findLast(({ consolidation, before }) =>
    texts.some(
      ({ document, new: fresh }) =>
        consolidation.versions.get(document.id) === fresh &&
        before?.versions.get(document.id) !== fresh,
    ),
  );
  return (day?.before ?? day?.consolidation ?? inForce(publication.library)).versions;
}

function withTexts(
  around: Consolidation['versions'],
  texts: readonly MadeText[],
  side: 'old' | 'new',
): Consolidation['versions'] {
  const versions = new Map(around);
  for (const text of texts) versions.set(text.document.id, text[side]);
  return versions;
}

function eachApart(publication: Publication, { apart }: MadeTogether): ToldEffects[] {
  return apart.flatMap(({ document, versions }) =>
    versions.flatMap((fresh: Version): ToldEffects[] => {
      const old = publication.redlineOf(fresh)?.old;
      if (old === undefined) return [];
      return [
        {
          effects: concerning(publication.meaningsBetween(old, fresh).effects, document.id),
          telling: publishedTelling(
            publication,
            publication.registerFor(old),
            publication.registerFor(fresh),
          ),
        },
      ];
    }),
  );
}
