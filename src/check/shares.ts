/**
 * How the texts of a library are divided among threads. Texts that are read together stay together,
 * since a register is of all of them: those in force are one group, those of a modification another.
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
 * The work that a letter is, in times of one that is parsed: where its text is parsed, in each
 * register that it is in, and where it is checked. So profiles of a code of full size have it.
 */
const WORK = { parse: 1, register: 2, check: 5 };

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
  work: number;
}

/**
 * Divides what is asked of a library into shares of about the same work; some may be empty. Each text
 * is in one of them.
 */
export function sharesOf(
  { readable, sources, unparsed }: LoadedLibrary,
  { only = () => true }: Pick<Asked, 'only'>,
  count: number,
): readonly Share[] {
  const loads = Array.from({ length: count }, newLoad);
  const lightest = (): Load => loads.reduce((least, one) => (one.work < least.work ? one : least));
  const sizeOf = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + (sources.get(file)?.length ?? 0), 0);
  const workOf = ({ checked, read }: Group): number =>
    WORK.check * sizeOf(checked) + (WORK.register + WORK.parse) * sizeOf(read);
  const groups = readable === undefined ? [] : groupsOf(readable, only);
  for (const group of groups.toSorted((one, other) => workOf(other) - workOf(one))) {
    const load = lightest();
    load.work += workOf(group);
    for (const file of group.checked) load.texts.add(file);
    for (const file of group.read) load.read.add(file);
  }
  for (const file of new Set(unparsed.map((one) => one.file).filter(only))) {
    const reading =
      loads.find(({ texts }) => texts.has(file)) ?? loads.find(({ read }) => read.has(file));
    const load = reading ?? lightest();
    if (reading === undefined) load.work += WORK.parse * sizeOf([file]);
    load.parsed.add(file);
  }
  return loads;
}

function newLoad(): Load {
  return { texts: new Set(), parsed: new Set(), read: new Set(), work: 0 };
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
