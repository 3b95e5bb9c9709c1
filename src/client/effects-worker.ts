/**
 * Finds the hidden effects of a redline that was made in the browser, beside the page and after the
 * redline is shown: that takes every text that the two are read with, and only here are they fetched.
 */
import { documentId } from '../model/identifiers.ts';
import { textEffects, type ReadTogether } from '../publish/compare-effects.ts';
import type { PublishedText } from '../publish/compare-types.ts';
import type { EffectsAnswer, EffectsOrder, ReadOrder } from './effects-messages.ts';
import { textAt, type Fault } from './fetch-text.ts';

addEventListener('message', (event: MessageEvent<EffectsOrder>) => {
  answer(event.data).then(tell, () => tell({ kind: 'ended' }));
});

function tell(words: EffectsAnswer): void {
  postMessage(words);
}

async function answer({ old, new: fresh, document }: EffectsOrder): Promise<EffectsAnswer> {
  const [before, after] = await Promise.all([addressesOf(old), addressesOf(fresh)]);
  if ('kind' in before) return before;
  if ('kind' in after) return after;
  const addresses = [...new Set([...before, ...after])];
  tell({ kind: 'reading', texts: addresses.length });
  const texts = new Map<string, PublishedText>();
  for (const [address, fetched] of await Promise.all(addresses.map(namedText))) {
    if ('fault' in fetched) return failed(address, fetched.fault);
    texts.set(address, fetched.text);
  }
  const effects = textEffects(
    readTogether(old, before, texts),
    readTogether(fresh, after, texts),
    document === undefined ? undefined : documentId(document),
  );
  return { kind: 'found', effects };
}

async function namedText(address: string) {
  return [address, await textAt(address)] as const;
}

function failed(address: string, fault: Fault): EffectsAnswer {
  return { kind: 'failed', address, fault };
}

/** The texts that are read together. */
async function addressesOf(order: ReadOrder): Promise<readonly string[] | EffectsAnswer> {
  if ('texts' in order) return order.texts;
  const fetched = await textAt(order.with);
  return 'fault' in fetched ? failed(order.with, fetched.fault) : fetched.text.readWith;
}

function readTogether(
  order: ReadOrder,
  addresses: readonly string[],
  texts: ReadonlyMap<string, PublishedText>,
): ReadTogether {
  const made = 'made' in order ? order.made : [];
  return addresses.flatMap((address): ReadTogether => {
    const text = texts.get(address);
    if (text === undefined) return [];
    const one = made.find(({ base }) => base === address);
    if (one === undefined) return [text];
    const { tree, called, prefix } = one;
    const hrefAt = (anchor?: string): string => `#${prefix}${anchor ?? ''}`;
    const version = { ...text.version, status: 'proposed' as const };
    return [{ text: { ...text, version, tree }, called, hrefAt }];
  });
}
