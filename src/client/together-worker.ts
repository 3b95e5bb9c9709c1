/**
 * Makes pending modifications together, beside the page: the same stage as in the build, on the
 * published data of the modifications and of the texts that they amend.
 */
import { baselineOf, type Baseline } from '../amend/baseline.ts';
import { conform } from '../amend/conform.ts';
import { PENDING_FORMAT, pendingFrom, type PendingData } from '../amend/pending-data.ts';
import { compareTexts } from '../publish/compare-redline.ts';
import { TEXT_FORMAT, type PublishedText } from '../publish/compare-types.ts';
import type { TogetherAnswer, TogetherOrder, TogetherText } from './together-messages.ts';

addEventListener('message', (event: MessageEvent<TogetherOrder>) => {
  answer(event.data).then(tell, () => tell({ kind: 'failed' }));
});

function tell(words: TogetherAnswer): void {
  postMessage(words);
}

async function answer({ data, texts, chosen }: TogetherOrder): Promise<TogetherAnswer> {
  const told = await fetched(data);
  if (!isPendingData(told)) return { kind: 'failed' };
  const { pending } = told;
  const asked = pending.filter(({ id }) => chosen.includes(id));
  const published = new Map<string, PublishedText>();
  for (const { document } of asked.flatMap((one) => [...one.texts, ...one.unfit])) {
    const address = texts[document];
    if (address === undefined || published.has(document)) continue;
    const text = await fetched(address);
    if (!isPublishedText(text)) return { kind: 'failed' };
    published.set(document, text);
  }
  const bases = new Map<string, Baseline>(
    [...published].map(([document, { version, tree }]) => [
      `${document}@${version.number}`,
      baselineOf({ document, number: version.number, file: '', tree }),
    ]),
  );
  const baseOf = (document: string, version: string): Baseline | undefined =>
    bases.get(`${document}@${version}`);
  const made = conform(asked.map((one) => pendingFrom(one, baseOf)));
  return {
    kind: 'made',
    collisions: made.collisions.map(({ words }) => words),
    texts: made.texts.map(({ document, by, tree }): TogetherText => {
      const old = published.get(document);
      if (old === undefined || tree === undefined) return { document, by };
      const [marked, clean] = (['inline', 'new'] as const).map((view) => {
        const comparison = compareTexts(old, { ...old, tree }, view);
        return comparison.kind === 'proven' ? comparison.html : undefined;
      });
      return { document, by, tree, ...(marked && { marked }), ...(clean && { clean }) };
    }),
  };
}

/** Enough to know that a file is what it should be; the rest is as the build wrote it. */
function isPendingData(value: unknown): value is PendingData {
  return (value as { format?: unknown } | null)?.format === PENDING_FORMAT;
}

function isPublishedText(value: unknown): value is PublishedText {
  return (value as { format?: unknown } | null)?.format === TEXT_FORMAT;
}

const known = new Map<string, Promise<unknown>>();

/** The data at an address, fetched once. */
function fetched(address: string): Promise<unknown> {
  const promise =
    known.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address} was not found.`);
      return response.json() as Promise<unknown>;
    });
  known.set(address, promise);
  return promise;
}
