/**
 * Pending modifications as data, for browsers: the edits of each, by places in published versions.
 */
import type { DefinitionList, LegalContent } from '../model/nodes.ts';
import type { Baseline } from './baseline.ts';
import { entryOf, type Entry } from './entries.ts';
import type { Pending, PendingText } from './pending.ts';

/** Which form the data has. A reader that knows another one must not guess. */
export const PENDING_FORMAT = 3;

export interface PendingData {
  readonly format: typeof PENDING_FORMAT;
  readonly pending: readonly {
    /** "mp167b/annex-a". */
    readonly id: string;
    readonly name: string;
    readonly texts: readonly PendingTextData[];
    /** What it does to texts that it cannot be made in: for collisions alone. */
    readonly unfit: readonly PendingTextData[];
  }[];
}

/** The edits of one version: its places are those of its entries. */
interface PendingTextData {
  readonly document: string;
  readonly version: string;
  readonly replaced: readonly (readonly [place: number, block: LegalContent])[];
  readonly deleted: readonly number[];
  readonly inserts: readonly { readonly at: number; readonly blocks: readonly LegalContent[] }[];
  /** What of the deleted comes again: its place, and which block of which insertion continues it. */
  readonly continued: readonly (readonly [
    place: number,
    insert: number,
    block: number,
    isMoved: boolean,
  ])[];
}

/** A modification as data. */
export function pendingData(
  id: string,
  { name, texts, unfit = [] }: Pending,
): PendingData['pending'][number] {
  return { id, name, texts: texts.map(textData), unfit: unfit.map(textData) };
}

function textData({ baseline, edits }: PendingText): PendingTextData {
  return {
    document: baseline.text.document,
    version: baseline.text.number,
    replaced: [...edits.replaced].map(([place, { node }]) => [place, node]),
    deleted: [...edits.deleted],
    inserts: edits.inserts.map(({ at, entries }) => ({
      at,
      blocks: entries.map(({ node }) => node),
    })),
    continued: [...edits.continued].flatMap(([place, { entry, isMoved }]) =>
      edits.inserts.flatMap(({ entries }, insert) => {
        const block = entries.indexOf(entry);
        return block === -1 ? [] : [[place, insert, block, isMoved] as const];
      }),
    ),
  };
}

/**
 * The modification that data tells of.
 *
 * @param baseOf the version that a text amends; nothing where it is not to be had.
 */
export function pendingFrom(
  { name, texts, unfit }: Omit<PendingData['pending'][number], 'id'>,
  baseOf: (document: string, version: string) => Baseline | undefined,
): Pending {
  const read = (all: readonly PendingTextData[]): PendingText[] =>
    all.flatMap((text) => {
      const baseline = baseOf(text.document, text.version);
      return baseline === undefined ? [] : [textFrom(text, baseline)];
    });
  const laidOver = read(unfit).map((text) => ({ ...text, isLaidOver: true as const }));
  return { name, texts: read(texts), unfit: laidOver };
}

function textFrom(text: PendingTextData, baseline: Baseline): PendingText {
  const inserts = text.inserts.map(({ at, blocks }) => ({ at, entries: blocks.map(inserted) }));
  const edits = {
    replaced: new Map(
      text.replaced.map(([place, block]) => {
        const before = baseline.entries[place];
        return [place, entryOf(block, before?.list, before?.comments)] as const;
      }),
    ),
    deleted: new Set(text.deleted),
    inserts,
    continued: new Map(
      text.continued.flatMap(([place, insert, block, isMoved]) => {
        const entry = inserts[insert]?.entries[block];
        return entry === undefined ? [] : [[place, { entry, isMoved }] as const];
      }),
    ),
  };
  return { baseline, edits };
}

/** A definition stands in some list; in which, its neighbours say. */
const ANY_LIST: DefinitionList = { type: 'definitionList', layout: 'list', children: [] };

function inserted(block: LegalContent): Entry {
  return entryOf(block, block.type === 'termDefinition' ? ANY_LIST : undefined);
}
