/**
 * Makes and prints a redline beside the page, so that the page can be used meanwhile: the same
 * engine and the same printer as in the build, on the published data of two versions.
 */
import { compareTexts, type Stage } from '../publish/compare-redline.ts';
import type { Answer, Order } from './compare-messages.ts';
import { textAt } from './fetch-text.ts';

addEventListener('message', (event: MessageEvent<Order>) => {
  answer(event.data).catch(() => tell({ kind: 'ended' }));
});

async function answer(order: Order): Promise<void> {
  const [old, fresh] = await Promise.all([textAt(order.old), textAt(order.new)]);
  if ('fault' in old) {
    tell({ kind: 'failed', side: 'old', fault: old.fault });
    return;
  }
  if ('fault' in fresh) {
    tell({ kind: 'failed', side: 'new', fault: fresh.fault });
    return;
  }
  tell({ kind: 'comparing' });
  tell(compareTexts(old.text, fresh.text, order.view, await fetchWay(order)));
}

/** The versions on the way; none where one is missing: then no change is put down to anything. */
async function fetchWay({ way }: Order): Promise<Stage[]> {
  const stages = await Promise.all(
    way.map(async ({ data, modifications }) => {
      const stage = await textAt(data);
      return 'fault' in stage ? [] : [{ text: stage.text, modifications }];
    }),
  );
  return stages.every(({ length }) => length > 0) ? stages.flat() : [];
}

function tell(words: Answer): void {
  postMessage(words);
}
