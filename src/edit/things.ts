/**
 * What stands at a place of a legal text: a use of a term, a definition, a reference, the number of
 * a provision. Works for versions, and for annexes, which are versions of no document.
 */
import type { Position } from 'unist';
import { placeOfTerm } from '../check/term-places.ts';
import type { Places, WordsIn } from '../check/places.ts';
import type { Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { aroundIn, NOTHING_AROUND, type Around } from '../register/around.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import type { CitedTarget } from '../register/references/citation.ts';
import type { Register } from '../register/register.ts';
import { switchesIn } from '../register/terms/switches.ts';
import type { Target } from '../register/resolve.ts';

/** What an editor can point at. */
export type Thing =
  | { readonly kind: 'term'; readonly key: TermKey; readonly place: Position }
  | {
      readonly kind: 'reference';
      readonly cited: CitedTarget;
      readonly target: Target;
      readonly place: Position;
    }
  | { readonly kind: 'provision'; readonly provision: Provision; readonly place: Position };

/** A text that an editor has open. */
export interface OpenText {
  readonly tree: LegalNode;
  /** Nothing for a paper. */
  readonly version: Version | undefined;
  readonly register: Register;
  readonly places: Places;
}

/** What stands at an offset of the file; nothing where there are mere words. */
export function thingAt(text: OpenText, offset: number): Thing | undefined {
  const defined = definitionAt(text, offset) ?? numberAt(text, offset);
  if (defined !== undefined) return defined;
  const found = wordsAt(text.tree, offset, NOTHING_AROUND);
  return found && inWords(text, found.node, found.around, offset);
}

/** Where the words of a file that are on a line stand, with what is around them. */
function wordsAt(
  node: LegalNode,
  offset: number,
  around: Around,
): { readonly node: WordsIn; readonly around: Around } | undefined {
  const inside = aroundIn(node, around);
  if (isWordsNode(node)) {
    return holds(node.position, offset) ? { node, around: inside } : undefined;
  }
  if (!isParent(node)) return undefined;
  for (const child of node.children) {
    const found = wordsAt(child, offset, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inWords(
  { version, register, places }: OpenText,
  node: WordsIn,
  around: Around,
  offset: number,
): Thing | undefined {
  const reading = register.readingOf(version?.document);
  const { terms, citations } = reading.linksIn(
    plainText(node.children),
    around,
    switchesIn(node.children),
  );
  for (const { key, start, end } of terms) {
    const place = places.words(node, start, end);
    if (holds(place, offset)) return { kind: 'term', key, place };
  }
  for (const citation of citations) {
    if (!holds(places.words(node, citation.start, citation.end), offset)) continue;
    const written = citation.targets.filter(({ start, end }) => start < end);
    const cited =
      written.find(({ start, end }) => holds(places.words(node, start, end), offset)) ?? written[0];
    if (cited === undefined) continue;
    const target: Target = citation.law === undefined ? reading.resolve(cited) : { kind: 'law' };
    return { kind: 'reference', cited, target, place: places.words(node, cited.start, cited.end) };
  }
  return undefined;
}

/** A term where it is defined. */
function definitionAt({ version, register, places }: OpenText, offset: number): Thing | undefined {
  if (version === undefined) return undefined;
  for (const [key, definitions] of register.definitions) {
    for (const definition of definitions) {
      if (definition.version.document !== version.document) continue;
      const place = placeOfTerm(definition, places);
      if (place !== undefined && holds(place, offset)) return { kind: 'term', key, place };
    }
  }
  return undefined;
}

function numberAt({ version, places }: OpenText, offset: number): Thing | undefined {
  if (version === undefined) return undefined;
  for (const provision of indexProvisions(version).all) {
    if (provision.kind !== 'clause' && provision.kind !== 'part' && provision.kind !== 'limb') {
      continue;
    }
    const place = places.number(provision.node);
    if (place !== undefined && holds(place, offset)) return { kind: 'provision', provision, place };
  }
  return undefined;
}

/** The end counts: a cursor stands there after the last letter. */
function holds(place: Position | undefined, offset: number): boolean {
  const [start, end] = [place?.start.offset, place?.end.offset];
  return start !== undefined && end !== undefined && offset >= start && offset <= end;
}
