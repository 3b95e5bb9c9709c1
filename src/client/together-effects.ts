/**
 * The hidden effects of the modifications that are ticked, under the text that they make.
 */
import type { MadeTree } from './effects-messages.ts';
import { beginEffects } from './effects-section.ts';
import { placePrefix } from './together-places.ts';
import type { TogetherText } from './together-messages.ts';

let stop = (): void => undefined;

/**
 * Fills the place for them; what was being worked out before is dropped.
 *
 * @param texts what the modifications make; nothing to work out while there is none.
 * @param baseOf the address of the text that a document is amended from.
 * @param readWith the addresses of all texts that stand together without the modifications.
 */
export function showEffects(
  place: HTMLElement,
  texts: readonly TogetherText[],
  baseOf: (document: string) => string | undefined,
  readWith: readonly string[],
): void {
  stop();
  stop = () => undefined;
  place.replaceChildren();
  const made = texts.flatMap(({ document, by, tree }): MadeTree[] => {
    const base = baseOf(document);
    if (base === undefined || tree === undefined) return [];
    const called = `with ${new Intl.ListFormat('en-GB').format(by)}`;
    return [{ base, tree, called, prefix: placePrefix(document) }];
  });
  // Where they collide there is no text with all of them, and nothing that it would mean.
  if (made.length === 0 || made.length < texts.length) return;
  const section = beginEffects(
    { old: { texts: readWith, made: [] }, new: { texts: readWith, made } },
    () => undefined,
  );
  ({ stop } = section);
  place.append(section.part);
}
