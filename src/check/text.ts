/**
 * One text as rules see it: its tree, for most the register of what it is read with too, and what is
 * asked of it again and again, worked out once.
 */
import { remembered } from '../model/once.ts';
import type { Position } from 'unist';
import type { Version } from '../library/types.ts';
import type { OtherPlace } from '../model/diagnostics.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import {
  indexProvisions,
  wordsOf,
  type Provision,
  type ProvisionIndex,
  type Words,
} from '../register/provisions.ts';
import { citingLinksOf } from '../register/linked-references.ts';
import type { Reference, Register } from '../register/register.ts';
import type { Places } from './places.ts';
import { placeOfTerm } from './term-places.ts';

/** A text without what it is read with: as much as its tree tells. */
export interface TreeText {
  readonly version: Version;
  readonly file: string;
  readonly index: ProvisionIndex;
  readonly places: Places;
  /** False for an extract. */
  readonly whole: boolean;
  /** True for a text by itself, which nobody said the kind of. */
  readonly alone: boolean;
  readonly words: readonly Words[];
}

/** A text with the register of what it is read with. */
export interface CheckedText extends TreeText {
  readonly register: Register;
  /** The places of another file. */
  readonly placesIn: (file: string) => Places;
  /** True where nothing that this text is read with is an extract. */
  readonly codeWhole: boolean;
  /** True where the editors say that the content holds the whole code. */
  readonly complete: boolean;
  /** The title of the document that a version is of; empty for a text by itself. */
  readonly titleOf: (version: Version) => string;
  /** What modifications bring into it; nothing for a text that none made. */
  readonly introduces: Introduced | undefined;
  /** What the code is called in its own words. */
  readonly own: readonly string[];
  readonly references: readonly Reference[];
  readonly definitions: readonly Definition[];
}

/** What modifications bring into a text. */
export interface Introduced {
  /** True for words that are only in this text, and not in the one that it is made from. */
  readonly isNew: (phrase: string) => boolean;
  /** The first capitalised phrase of the other texts whose words, as they are compared, fit. */
  readonly phraseWhere: (fits: (words: readonly string[]) => boolean) => string | undefined;
  /** What the modifications and their papers are called. */
  readonly titles: readonly { readonly title: string; readonly where: string }[];
}

/** What a text is made of. */
interface TextParts {
  readonly version: Version;
  readonly register: Register;
  readonly placesIn: (file: string) => Places;
  readonly codeWhole: boolean;
  readonly complete: boolean;
  readonly alone: boolean;
  readonly titleOf: (version: Version) => string;
  readonly introduces: Introduced | undefined;
  readonly own: readonly string[];
}

/** Another version as one text sees it, by its tree. */
const others = new WeakMap<Version, TreeText>();

/** A version that a text is read with, as much as its tree tells; made once for each. */
export function otherText(version: Version, { placesIn }: CheckedText): TreeText {
  let text = others.get(version);
  if (text === undefined)
    others.set(version, (text = treeText({ version, placesIn, alone: false })));
  return text;
}

/** Makes what rules see of a tree. */
function treeText({
  version,
  placesIn,
  alone,
}: Pick<TextParts, 'version' | 'placesIn' | 'alone'>): TreeText {
  return {
    version,
    file: version.file,
    index: indexProvisions(version),
    places: placesIn(version.file),
    whole: !version.extract,
    alone,
    words: [...wordsOf(version)],
  };
}

/** Makes what rules see of a text. */
export function checkedText(parts: TextParts): CheckedText {
  const { version, register } = parts;
  const tree = treeText(parts);
  return {
    ...parts,
    ...tree,
    references: withLinked(register.referencesOf(version), tree, register),
    definitions: definitionsIn(register).get(version) ?? [],
  };
}

/** The references of a text, and those that are links to places of its own page, in reading order. */
function withLinked(
  references: readonly Reference[],
  { places, version, words }: TreeText,
  register: Register,
): readonly Reference[] {
  if (!places.source.includes('](#')) return references;
  const links = citingLinksOf(version, register.readingOf(version.document));
  const linked = links.flatMap((one) => one.references);
  if (linked.length === 0) return references;
  const order = new Map(words.map(({ node }, index) => [node, index] as const));
  const placeOf = ({ words: node }: Reference): number => order.get(node) ?? 0;
  return [...references, ...linked].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.citation.start - other.citation.start,
  );
}

type ByVersion = ReadonlyMap<Version, readonly Definition[]>;

/** The definitions of a register, by version. */
const definitionsIn = remembered((register: Register): ByVersion =>
  Map.groupBy([...register.definitions.values()].flat(), ({ version }) => version),
);

/** The name of the provision that is known by it in citations: its clause with limbs, or its term. */
export function atOf(provision: Provision | undefined): string | undefined {
  return provision?.name;
}

/** A definition as another place of a finding. */
export function definitionPlace(text: CheckedText, definition: Definition): OtherPlace {
  const { file } = definition.version;
  return {
    file,
    place: termPlace(text, definition),
    says: `the ${definition.nature === 'signpost' ? 'signpost' : 'definition'} of “${definition.term}”`,
  };
}

/** Where the term of a definition stands. */
export function termPlace(text: CheckedText, definition: Definition): Position | undefined {
  return placeOfTerm(definition, text.placesIn(definition.version.file));
}

/** Where the term of a definition begins in its file. */
export function termOffset(text: CheckedText, definition: Definition): number {
  return termPlace(text, definition)?.start.offset ?? 0;
}

/** True for a definition that comes after another: further on in the same text, or in a later file. */
export function comesAfter(text: CheckedText, one: Definition, other: Definition): boolean {
  if (one.version !== other.version) return one.version.file > other.version.file;
  return termOffset(text, one) > termOffset(text, other);
}

/** A provision as another place of a finding. */
export function provisionPlace(text: CheckedText, provision: Provision): OtherPlace {
  const { file } = provision.version;
  return {
    file,
    place: text.placesIn(file).number(provision.node) ?? provision.node.position,
    says: provision.name,
  };
}
