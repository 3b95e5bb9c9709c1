/**
 * The hidden effects of a redline and of a modification, as pages show them.
 */
import type { Version } from '../library/types.ts';
import type { EffectTelling } from './effect-words.ts';
import { concerning, effectsModel } from './effects-model.ts';
import type { HiddenEffects } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { publishedTelling } from './published-telling.ts';

/**
 * The hidden effects of one redline: in its own document whatever they come from, and in other
 * documents those that come from it.
 */
export function redlineEffects(
  publication: Publication,
  { document, old, new: fresh }: Pick<PublishedRedline, 'document' | 'old' | 'new'>,
): HiddenEffects {
  const { effects } = publication.meaningsBetween(old, fresh);
  const told = {
    effects: concerning(effects, document.id),
    telling: tellingOf(publication, old, fresh),
  };
  return effectsModel([told], document.id);
}

/** The hidden effects of all that a modification changes, each provision once. */
export function modificationEffects(
  publication: Publication,
  pairs: readonly { readonly old: Version; readonly new: Version }[],
): HiddenEffects {
  const seen = new Set<string>();
  const told = pairs.map(({ old, new: fresh }) => ({
    effects: publication.meaningsBetween(old, fresh).effects.filter(({ provision, version }) => {
      const name = `${version.document} ${version.number} ${provision?.anchor ?? ''}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    }),
    telling: tellingOf(publication, old, fresh),
  }));
  return effectsModel(told, undefined);
}

function tellingOf(publication: Publication, old: Version, fresh: Version): EffectTelling {
  const { registerFor } = publication;
  return publishedTelling(publication, registerFor(old), registerFor(fresh));
}
