/**
 * Makes and prints a redline beside the page, so that the page can be used meanwhile: the same
 * engine and the same printer as in the build, on the published data of two versions.
 */
import { compareTexts, type Stage } from '../publish/compare-redline.ts';
import { TEXT_FORMAT, type PublishedText } from '../publish/compare-types.ts';
import type { Answer, Fault, Order } from './compare-messages.ts';

/**
 * The most that one text may have, in bytes: some three million words. A text beyond it would rather
 * end the browser's tab than be compared.
 */
const LARGEST = 32 * 1024 * 1024;

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

/** Enough to know that a file is what it should be; the rest is as the build wrote it. */
function isPublishedText(value: unknown): value is PublishedText {
  const { format, tree, links } = (value ?? {}) as Partial<PublishedText>;
  return format === TEXT_FORMAT && tree?.type === 'legalDocument' && links !== undefined;
}

type Fetched = { readonly text: PublishedText } | { readonly fault: Fault };

const fetched = new Map<string, Promise<Fetched>>();

/** The text at an address, fetched once. */
function textAt(address: string): Promise<Fetched> {
  const known = fetched.get(address) ?? fetchText(address);
  fetched.set(address, known);
  return known;
}

async function fetchText(address: string): Promise<Fetched> {
  let bytes: Blob;
  try {
    const response = await fetch(address);
    if (response.status === 404) return { fault: 'not-there' };
    if (!response.ok) return { fault: 'not-loaded' };
    if (Number(response.headers.get('Content-Length')) > LARGEST) return { fault: 'too-large' };
    bytes = await response.blob();
  } catch {
    return { fault: 'not-loaded' };
  }
  if (bytes.size > LARGEST) return { fault: 'too-large' };
  try {
    const text: unknown = JSON.parse(await bytes.text());
    return isPublishedText(text) ? { text } : { fault: 'not-readable' };
  } catch {
    return { fault: 'not-readable' };
  }
}
