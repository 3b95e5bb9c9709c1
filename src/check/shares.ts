/**
 * How the texts of a library are divided among threads. Texts that are read together are a group, since a
 * register is of all of them: those in force are one, those of a modification another. Each thread makes
 * the registers of its texts, so a group stays together, but for the largest: where the others are small,
 * it is divided.
 */
import { consolidationOf } from '../library/consolidations.ts';
import type { LoadedLibrary } from '../library/library.ts';
import type { Library } from '../library/types.ts';
import { checkedVersions, type Asked } from './gather.ts';

/** What one thread does of a check, by the names of files. */
export interface Share {
  /** The texts that it checks. */
  readonly texts: ReadonlySet<string>;
  /** The texts whose parser it asks what is wrong with them. */
  readonly parsed: ReadonlySet<string>;
}

/**
 * The work that a letter is, in times of one that is parsed: where its text is parsed, in the first
 * register that it is in and in each one after that, and where it is checked. So profiles of a code of
 * full size have it.
 */
const WORK = { parse: 1, register: 1.2, again: 0.3, check: 3.5 };

/** Texts that are checked with one register. */
interface Group {
  readonly checked: ReadonlySet<string>;
  /** All that is in the register. */
  readonly read: ReadonlySet<string>;
}

interface Load {
  readonly texts: Set<string>;
  readonly parsed: Set<string>;
  /** All that is parsed for its texts. */
  readonly read: Set<string>;
  readonly groups: Set<Group>;
  work: number;
}

type SizeOf = (files: Iterable<string>) => number;

/**
 * Divides what is asked of a library into shares of about the same work; some may be empty. Each text
 * is in one of them.
 */
export function sharesOf(
  { readable, sources, unparsed }: LoadedLibrary,
  { only = () => true }: Pick<Asked, 'only'>,
  count: number,
): readonly Share[] {
  const sizeOf: SizeOf = (files) =>
    [...files].reduce((sum, file) => sum + (sources.get(file)?.length ?? 0), 0);
  const groups = readable === undefined ? [] : groupsOf(readable, only);
  groups.sort((one, other) => sizeOf(other.checked) - sizeOf(one.checked));
  const [largest, ...others] = groups;
  const whole = loadsOf(groups, [], count, sizeOf);
  const divided =
    largest === undefined ? whole : loadsOf(others, piecesOf(largest, sizeOf), count, sizeOf);
  const loads = heaviest(divided) < heaviest(whole) ? divided : whole;
  for (const file of new Set(unparsed.map((one) => one.file).filter(only))) {
    const reading =
      loads.find(({ texts }) => texts.has(file)) ?? loads.find(({ read }) => read.has(file));
    const load = reading ?? lightest(loads);
    if (reading === undefined) load.work += WORK.parse * sizeOf([file]);
    load.parsed.add(file);
  }
  return loads;
}

/** A text of a group that is divided, with its group. */
interface Piece {
  readonly file: string;
  readonly of: Group;
}

function piecesOf(group: Group, sizeOf: SizeOf): Piece[] {
  return [...group.checked]
    .toSorted((one, other) => sizeOf([other]) - sizeOf([one]))
    .map((file) => ({ file, of: group }));
}

/** Groups as they are, then pieces of one, each to the load that is lightest with it. */
function loadsOf(
  groups: readonly Group[],
  pieces: readonly Piece[],
  count: number,
  sizeOf: SizeOf,
): Load[] {
  const loads = Array.from({ length: count }, newLoad);
  for (const group of groups) {
    const load = lightest(loads);
    read(load, group, sizeOf);
    for (const file of group.checked) check(load, file, sizeOf);
  }
  for (const { file, of } of pieces) {
    const load = lightest(loads);
    read(load, of, sizeOf);
    check(load, file, sizeOf);
  }
  return loads;
}

/** Has a register made, unless it is. */
function read(load: Load, group: Group, sizeOf: SizeOf): void {
  if (load.groups.has(group)) return;
  const fresh = sizeOf([...group.read].filter((file) => !load.read.has(file)));
  load.work += (WORK.parse + WORK.register) * fresh + WORK.again * (sizeOf(group.read) - fresh);
  load.groups.add(group);
  for (const file of group.read) load.read.add(file);
}

function check(load: Load, file: string, sizeOf: SizeOf): void {
  load.work += WORK.check * sizeOf([file]);
  load.texts.add(file);
}

function lightest(loads: readonly Load[]): Load {
  return loads.reduce((least, one) => (one.work < least.work ? one : least));
}

function heaviest(loads: readonly Load[]): number {
  return Math.max(...loads.map(({ work }) => work));
}

function newLoad(): Load {
  return { texts: new Set(), parsed: new Set(), read: new Set(), groups: new Set(), work: 0 };
}

/** The texts that are checked, grouped by what each is read with. */
function groupsOf(library: Library, only: (file: string) => boolean): Group[] {
  const groups = new Map<string, { checked: Set<string>; read: ReadonlySet<string> }>();
  for (const version of checkedVersions(library)) {
    if (!only(version.file)) continue;
    const together = consolidationOf(library, version).versions.values();
    const read = new Set([...together].map(({ file }) => file));
    const id = [...read].join('\n');
    const group = groups.get(id) ?? { checked: new Set(), read };
    groups.set(id, group);
    group.checked.add(version.file);
  }
  return [...groups.values()];
}
