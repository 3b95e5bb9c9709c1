/**
 * What is done under an instruction, as an instruction may speak of it: by number, by limb, or by
 * kind. One amendment may be spoken of in several ways: what moved went here and came there.
 */
import { isMarked, isParent, type LegalNode } from '../model/nodes.ts';
import { wordsUnder } from '../model/plain-words.ts';
import { removedIn } from '../register/kept-free.ts';
import { provisionsIn } from '../redline/provisions.ts';
import type { Amendment } from './amendments.ts';
import type { Entry, MarkedEntry } from './entries.ts';
import type { Deed, Told } from './instructions.ts';

/** One thing that is done. */
export interface Done {
  readonly deed: Deed;
  readonly kind: 'clause' | 'definition' | 'other';
  /** What it is called afterwards, else before. */
  readonly name: string;
  readonly old: string | undefined;
  readonly new: string | undefined;
  /** Of a clause that stays: what is done to its limbs. */
  readonly limbs: LimbsDone;
}

/** Limbs by their whole names: "D10.19(a)". */
interface LimbsDone {
  readonly insert: readonly string[];
  readonly delete: readonly string[];
  /** Under their names before. */
  readonly renumber: readonly string[];
  /** Limbs in which anything is marked. */
  readonly amend: readonly string[];
}

const NO_LIMBS: LimbsDone = { insert: [], delete: [], renumber: [], amend: [] };

/**
 * What is done in some passages.
 *
 * @param entries the blocks of those passages; of an amendment between two instructions, each has its side.
 * @param told what their instruction speaks of: where it does not speak of a move, what moved went and came.
 */
export function doneUnder(
  amendments: readonly Amendment[],
  entries: ReadonlySet<MarkedEntry>,
  told: readonly Told[],
): Done[] {
  return amendments.flatMap(({ deeds, old, new: fresh }): Done[] => {
    const [before, after] = [old, fresh].map((one) => (one && entries.has(one) ? one : undefined));
    if (before === undefined && after === undefined) return [];
    const isTwo = old !== undefined && fresh !== undefined && old !== fresh;
    const isTaken = told.some(({ deed }) => deed === 'delete') && isKeptFree(old?.old, fresh?.new);
    if (!isTwo) {
      const only = before ?? after;
      return deeds.map((deed) => doneOf(isTaken ? 'delete' : deed, only, only));
    }
    if (before && after && isTaken) return [doneOf('delete', before, after)];
    const isSpokenOf = deeds.some((deed) => told.some((one) => SPEAKS_OF[deed].includes(one.deed)));
    if (before && after && isSpokenOf) return deeds.map((deed) => doneOf(deed, before, after));
    return [
      ...(before ? [doneOf('delete', before, undefined)] : []),
      ...(after ? [doneOf('insert', undefined, after)] : []),
    ];
  });
}

/** True for a provision whose words give way to “[Not used]”: its number stays, and it is deleted. */
function isKeptFree(old: Entry | undefined, fresh: Entry | undefined): boolean {
  if (old === undefined || fresh === undefined || old.name !== fresh.name) return false;
  return (
    removedIn(wordsUnder(fresh.node)) !== undefined && removedIn(wordsUnder(old.node)) === undefined
  );
}

/** By which deeds an instruction speaks of what went in one block and came in another as of one thing. */
const SPEAKS_OF: Readonly<Record<Deed, readonly Deed[]>> = {
  insert: [],
  delete: [],
  amend: ['amend'],
  replace: ['replace', 'amend'],
  move: ['move', 'amend', 'renumber'],
  renumber: ['renumber', 'amend', 'move'],
};

function doneOf(deed: Deed, before: MarkedEntry | undefined, after: MarkedEntry | undefined): Done {
  const [old, fresh] = [before?.old, after?.new];
  const type = (fresh ?? old)?.node.type;
  const limbs =
    type !== 'clause' || old === undefined || fresh === undefined
      ? NO_LIMBS
      : before === after && before !== undefined
        ? limbsMarked(before.node, old.name)
        : limbsApart(old.node, fresh.node);
  return {
    deed,
    kind: type === 'clause' ? 'clause' : type === 'termDefinition' ? 'definition' : 'other',
    name: (fresh ?? old)?.name ?? '',
    old: old?.name,
    new: fresh?.name,
    limbs,
  };
}

/** What the marks inside a clause do to its limbs. */
function limbsMarked(clause: LegalNode, name: string): LimbsDone {
  const limbs = { insert: [] as string[], delete: [] as string[], renumber: [] as string[] };
  const touched = new Set<string>();
  const visit = (node: LegalNode, above: string): void => {
    if (isMarked(node)) {
      touched.add(above);
      const deed = node.type === 'insertion' ? 'insert' : 'delete';
      for (const child of node.children) {
        if (child.type === 'limb') limbs[deed].push(above + child.label);
      }
      return;
    }
    const own = node.type === 'limb' ? above + node.label : above;
    if (node.type === 'limb') {
      const before = node.data?.redline?.former?.['label'];
      if (typeof before === 'string') limbs.renumber.push(above + before);
    }
    if (isParent(node)) for (const child of node.children) visit(child, own);
  };
  visit(clause, name);
  return { ...limbs, amend: [...touched, ...limbs.insert, ...limbs.delete, ...limbs.renumber] };
}

/** Which limbs one wording of a clause has and the other has not. */
function limbsApart(old: LegalNode, fresh: LegalNode): LimbsDone {
  const [before, after] = [old, fresh].map((node) =>
    provisionsIn(node).flatMap(({ kind, name }) => (kind === 'limb' ? [name] : [])),
  ) as [string[], string[]];
  return {
    insert: after.filter((name) => !before.includes(name)),
    delete: before.filter((name) => !after.includes(name)),
    renumber: before,
    amend: [...before, ...after],
  };
}
