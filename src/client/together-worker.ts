/**
 * Makes pending modifications together, beside the page: the same stage as in the build, on the
 * published data of the modifications and of the texts that they amend.
 */
import { baselineOf, type Baseline } from '../amend/baseline.ts';
import { conform } from '../amend/conform.ts';
import { PENDING_FORMAT, pendingFrom, type PendingData } from '../amend/pending-data.ts';
import type { PublishedText } from '../publish/compare-types.ts';
import { printLinked, printUnlinked } from '../publish/together-text.ts';
import { textAt } from './fetch-text.ts';
import { placePrefix } from './together-places.ts';
import type { TogetherAnswer, TogetherOrder, TogetherText } from './together-messages.ts';

addEventListener('message', (event: MessageEvent<TogetherOrder>) => {
  answer(event.data).catch(() => tell({ kind: 'failed' }));
});

function tell(words: TogetherAnswer): void {
  postMessage(words);
}

async function answer(order: TogetherOrder): Promise<void> {
  const { data, texts, chosen } = order;
  const told = await pendingAt(data);
  if (told === undefined) {
    tell({ kind: 'failed' });
    return;
  }
  const asked = told.pending.filter(({ id }) => chosen.includes(id));
  const published = new Map<string, PublishedText>();
  for (const { document } of asked.flatMap((one) => [...one.texts, ...one.unfit])) {
    const address = texts[document];
    if (address === undefined || published.has(document)) continue;
    const fetched = await textAt(address);
    if ('fault' in fetched) {
      tell({ kind: 'failed' });
      return;
    }
    published.set(document, fetched.text);
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
  const trees = made.texts.map(({ document, by, tree }) => {
    const base = published.get(document);
    return { document, by, made: base && tree && { base, tree } };
  });
  tell({
    kind: 'made',
    collisions: made.collisions.map(({ words }) => words),
    texts: trees.map(({ document, by, made: one }): TogetherText => ({
      document,
      by,
      ...(one && { tree: one.tree, ...printUnlinked(one) }),
    })),
  });
  const standing = await standingTexts(order);
  if (standing === undefined) return;
  const conformed = trees.flatMap(({ made: one }) => (one === undefined ? [] : [one]));
  const printed = printLinked(conformed, standing, (document, anchor) => {
    return `#${placePrefix(document)}${anchor}`;
  });
  tell({
    kind: 'linked',
    texts: trees.map(({ document, by, made: one }): TogetherText => ({
      document,
      by,
      ...(one && { tree: one.tree, ...printed[conformed.indexOf(one)] }),
    })),
  });
}

/** All texts that stand together; nothing where one cannot be had: then no word is a link. */
async function standingTexts({ readWith }: TogetherOrder): Promise<PublishedText[] | undefined> {
  const texts = await Promise.all(readWith.map(textAt));
  const found = texts.flatMap((one) => ('text' in one ? [one.text] : []));
  return found.length === texts.length ? found : undefined;
}

/** What is published of pending modifications; nothing where it cannot be had. */
async function pendingAt(address: string): Promise<PendingData | undefined> {
  const response = await fetch(address);
  const told: unknown = response.ok ? await response.json() : undefined;
  return isPendingData(told) ? told : undefined;
}

/** Enough to know that a file is what it should be; the rest is as the build wrote it. */
function isPendingData(value: unknown): value is PendingData {
  return (value as { format?: unknown } | null)?.format === PENDING_FORMAT;
}
