/**
 * Pending modifications as data, for browsers: the edits of each, by places in published versions.
 */
import type { DefinitionList, LegalContent } from '../model/nodes.ts';
import type { Baseline } from './baseline.ts';
import { entryOf, type Entry } from './entries.ts';
import type { Pending, PendingText } from './pending.ts';

/** Which form the data has. A reader that knows another one must not guess. */
export const PENDING_FORMAT = 2;

export interface PendingData {
  readonly format: typeof PENDING_FORMAT;
  readonly pending: readonly {
    /** "mp167b/annex-a". */
    readonly id: string;
    readonly name: string;
    readonly texts: readonly PendingTextData[];
  }[];
}

/** The edits of one version: its places are those of its entries. */
export interface PendingTextData {
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
export function pendingData(id: string, { name, texts }: Pending): PendingData['pending'][number] {
  return { id, name, texts: texts.map(textData) };
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
  { name, texts }: Pick<PendingData['pending'][number], 'name' | 'texts'>,
  baseOf: (document: string, version: string) => Baseline | undefined,
): Pending {
  return {
    name,
    texts: texts.flatMap((text): PendingText[] => {
      const { document, version, replaced, deleted } = text;
      const baseline = baseOf(document, version);
      if (baseline === undefined) return [];
      const inserts = text.inserts.map(({ at, blocks }) => ({ at, entries: blocks.map(inserted) }));
      const edits = {
        replaced: new Map(
          replaced.map(([place, block]) => {
            const before = baseline.entries[place];
            return [place, entryOf(block, before?.list, before?.comments)] as const;
          }),
        ),
        deleted: new Set(deleted),
        inserts,
        continued: new Map(
          text.continued.flatMap(([place, insert, block, isMoved]) => {
            const entry = inserts[insert]?.entries[block];
            return entry === undefined ? [] : [[place, { entry, isMoved }] as const];
          }),
        ),
      };
      return [{ baseline, edits }];
    }),
  };
}

/** A definition stands in some list; in which, its neighbours say. */
const ANY_LIST: DefinitionList = { type: 'definitionList', layout: 'list', children: [] };

function inserted(block: LegalContent): Entry {
  return entryOf(block, block.type === 'termDefinition' ? ANY_LIST : undefined);
}
