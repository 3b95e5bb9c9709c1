/**
 * Which texts of a library are checked, and with what each is read.
 */
import { namesOfCode } from '../library/code-names.ts';
import { consolidationOf } from '../library/consolidations.ts';
import type { LoadedLibrary } from '../library/library.ts';
import type { LostRecord } from '../library/lost-record.ts';
import type { BringsBack } from '../library/published-text.ts';
import { plainlySpaced, withPlainSpaces } from '../library/plain-spaces.ts';
import type { CodeDocument, Library, Version } from '../library/types.ts';
import { buildRegister, type Register } from '../register/register.ts';
import type { CheckedCode } from './code.ts';
import { introducedBy } from './terms/introduced.ts';
import { placesIn, type Places } from './places.ts';
import { checkedText, type CheckedText } from './text.ts';

/** What is asked of a check. */
export interface Asked {
  /** Which files are told of; without it, all. */
  readonly only?: (file: string) => boolean;
  /** True for a text that is in no content folder. */
  readonly alone?: boolean;
  /** The record of what was published, where git has one and the content none. */
  readonly lostRecord?: LostRecord | undefined;
  /** Told by whoever can ask git; without it, texts come back from the last commit. */
  readonly bringsBack?: BringsBack;
}

/** Makes what rules see. Registers are made for the texts that are told of only. */
export function checkedCode(
  library: Library,
  sources: LoadedLibrary['sources'],
  { only = () => true, alone = false, lostRecord, bringsBack = fromLastCommit }: Asked,
): CheckedCode {
  const placesOf = placesFrom(sources);
  const documents = [...library.documents, ...library.policies];
  const titles = new Map(documents.map(({ id, title }) => [id, alone ? '' : title]));
  const registers = new Map<string, Register>();
  const own = namesOfCode(library.code);
  const plain = plainlyWritten(library, sources);
  const textOf = (version: Version): CheckedText => {
    const consolidation = consolidationOf(plain, version);
    const together = [...consolidation.versions.values()];
    const id = together.map(({ file }) => file).join('\n');
    let register = registers.get(id);
    if (register === undefined) registers.set(id, (register = buildRegister(consolidation, own)));
    return checkedText({
      version,
      register,
      placesIn: placesOf,
      codeWhole: together.every(({ extract }) => !extract),
      complete: library.checks.complete,
      alone,
      own,
      introduces: introducedBy(version, together, plain),
      titleOf: ({ document }) => titles.get(document) ?? '',
    });
  };
  const texts = checkedVersions(plain)
    .filter(({ file }) => only(file))
    .map(textOf);
  return {
    library,
    sources,
    lostRecord,
    bringsBack,
    placesIn: placesOf,
    texts,
  };
}

const fromLastCommit: BringsBack = (name) => `git restore ${name}`;

/** The library as texts are read: where a line may not end is no matter of what is said. */
function plainlyWritten(library: Library, sources: LoadedLibrary['sources']): Library {
  const spaced = (all: readonly CodeDocument[]): readonly CodeDocument[] =>
    all.map((document) => ({
      ...document,
      versions: document.versions.map((one) => plainlySpaced(one, sources.get(one.file) ?? '')),
    }));
  return {
    ...library,
    documents: spaced(library.documents),
    policies: spaced(library.policies),
  };
}

/** The places of each file, worked out once. Spaces that do not break are as long as plain ones. */
function placesFrom(sources: LoadedLibrary['sources']): (file: string) => Places {
  const places = new Map<string, Places>();
  return (file) => {
    const known = places.get(file) ?? placesIn(withPlainSpaces(sources.get(file) ?? ''));
    places.set(file, known);
    return known;
  };
}

/** The texts that are checked. What was superseded or withdrawn is history: nobody mends it. */
function checkedVersions(library: Library): Version[] {
  return versionsIn(library).filter((version) => !isPast(version));
}

/** The others: their parser tells what is wrong with them, and nothing else. */
export function pastVersions(library: Library): Version[] {
  return versionsIn(library).filter(isPast);
}

function versionsIn({ documents, policies }: Library): Version[] {
  return [...documents, ...policies].flatMap(({ versions }) => versions);
}

function isPast({ status }: Version): boolean {
  return status === 'superseded' || status === 'withdrawn';
}
