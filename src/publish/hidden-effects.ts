/**
 * The hidden effects of a redline, as pages show them.
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

function tellingOf(publication: Publication, old: Version, fresh: Version): EffectTelling {
  const { registerFor } = publication;
  return publishedTelling(publication, registerFor(old), registerFor(fresh));
}
