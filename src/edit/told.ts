/**
 * What is told of a thing in a text: what it means, where it stands, and who uses it.
 */
import type { Position } from 'unist';
import type { Places, WordsIn } from '../check/places.ts';
import { placeOfTerm } from '../check/term-places.ts';
import type { Version } from '../library/types.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { meaningOf } from '../register/meanings.ts';
import type { Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { placeOf } from '../register/relations.ts';
import type { Thing } from './things.ts';

/** A place in a file. */
export interface FilePlace {
  readonly file: string;
  readonly place: Position;
}

/** Where a thing stands that is pointed at: its definitions, or the provision that is cited. */
export function placesOf(
  thing: Thing,
  register: Register,
  placesIn: (file: string) => Places,
): FilePlace[] {
  if (thing.kind === 'term') {
    const definitions = register.definitions.get(thing.key) ?? [];
    // The meaning first, then the signposts to it.
    const inOrder = [...definitions].sort((one, other) => rankOf(one) - rankOf(other));
    return inOrder.flatMap((definition) => {
      const { file } = definition.version;
      const place = placeOfTerm(definition, placesIn(file));
      return place === undefined ? [] : [{ file, place }];
    });
  }
  if (thing.kind === 'provision') return [];
  const { target } = thing;
  if (target.kind === 'provision') return [placeOfProvision(target.provision, placesIn)];
  if (target.kind !== 'document') return [];
  const { file, tree } = target.version;
  const place = tree.children[0]?.position;
  return place === undefined ? [] : [{ file, place }];
}

function rankOf({ nature }: Definition): number {
  return nature === 'signpost' ? 1 : 0;
}

function placeOfProvision(
  { node, version }: Provision,
  placesIn: (file: string) => Places,
): FilePlace {
  const places = placesIn(version.file);
  const place = places.number(node) ?? node.position ?? places.between(0, 0);
  return { file: version.file, place };
}

/** Words of a version that use a term or cite something. */
interface Found {
  readonly version: Version;
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
}

/** Every place that uses a term, or cites a provision or what it holds. */
export function usesOf(
  thing: Thing,
  register: Register,
  placesIn: (file: string) => Places,
): FilePlace[] {
  return found(thing, register).map(({ version: { file }, words, start, end }) => ({
    file,
    place: placesIn(file).words(words, start, end),
  }));
}

function found(thing: Thing, register: Register): readonly Found[] {
  if (thing.kind === 'term') return register.usesOf(thing.key);
  const provision = provisionOf(thing);
  if (provision === undefined) return [];
  return register.references
    .filter(({ targets }) =>
      targets.some((target) => target.kind === 'provision' && isIn(target.provision, provision)),
    )
    .map(({ version, words, citation: { start, end } }) => ({ version, words, start, end }));
}

function provisionOf(thing: Exclude<Thing, { kind: 'term' }>): Provision | undefined {
  if (thing.kind === 'provision') return thing.provision;
  return thing.target.kind === 'provision' ? thing.target.provision : undefined;
}

function isIn(inner: Provision, outer: Provision): boolean {
  for (let at: Provision | undefined = inner; at !== undefined; at = at.within) {
    if (at === outer) return true;
  }
  return false;
}

/** The term that is renamed where somebody renames a thing; nothing for what has no term. */
export function termOf(thing: Thing, register: Register): string | undefined {
  return thing.kind === 'term' ? register.definitions.get(thing.key)?.[0]?.term : undefined;
}

/** What a thing means, as Markdown; nothing where there is nothing to say. */
export function meaningIn(
  thing: Thing,
  register: Register,
  titleOf: (version: Version) => string,
): string | undefined {
  if (thing.kind === 'provision') {
    return `**${escaped(thing.provision.name)}**: cited ${times(found(thing, register).length)}`;
  }
  if (thing.kind === 'reference') return citedWords(thing, titleOf);
  const definitions = register.definitions.get(thing.key) ?? [];
  const parts = definitions.map((definition) => definitionWords(definition, register, titleOf));
  return [...parts, `Used ${times(found(thing, register).length)}.`].join('\n\n');
}

function definitionWords(
  definition: Definition,
  register: Register,
  titleOf: (version: Version) => string,
): string {
  const { term, words, nature, version, form } = definition;
  const place = placeOf(definition);
  const at = form === 'inline' ? `${place.name}, ` : '';
  const status = `${titleOf(version)}, version ${version.number}, ${statusPhrase(version.status)}`;
  const lines = [`**${escaped(term)}** (${escaped(at + status)})`, escaped(shortened(words))];
  if (nature === 'signpost') lines.push(escaped(wayWords(definition, register)));
  return lines.filter((line) => line !== '').join('\n\n');
}

/** Where a signpost leads, in words; empty where its meaning stands beside it. */
function wayWords(definition: Definition, register: Register): string {
  const { place, elsewhere } = meaningOf(definition, register);
  switch (place.kind) {
    case 'definition':
      return '';
    case 'provision':
      return `${place.provision.name} is where it says that the meaning stands.`;
    case 'silent':
      return `${place.provision.name}, where it says that the meaning stands, does not speak of it.`;
    case 'unpublished':
    case 'missing': {
      const [other] = elsewhere;
      const found = other === undefined ? '' : ` A meaning stands at ${placeOf(other).name}.`;
      return `${place.cited.number} is not ${place.kind === 'missing' ? 'there' : 'published here'}.${found}`;
    }
    case 'law':
      return `The meaning is that of ${place.law || 'another law'}.`;
    case 'circular':
      return 'The signposts lead back to where they begin.';
    case 'nowhere':
      return 'The signpost cites nothing.';
  }
}

function citedWords(
  { cited, target }: Extract<Thing, { kind: 'reference' }>,
  titleOf: (version: Version) => string,
): string {
  const name = `**${escaped(cited.number)}**`;
  switch (target.kind) {
    case 'provision': {
      const { heading, node, version } = target.provision;
      const where = `${titleOf(version)}, version ${version.number}, ${statusPhrase(version.status)}`;
      const over = heading === '' ? '' : ` ${escaped(heading)}`;
      return `${name}${over} (${escaped(where)})\n\n${escaped(shortened(wordsUnder(node)))}`;
    }
    case 'document':
      return `${name}: ${escaped(titleOf(target.version))}, version ${target.version.number}`;
    case 'unpublished':
      return `${name} is not published here.`;
    case 'missing':
      return `${name} is not in ${escaped(titleOf(target.version))}, version ${target.version.number}.`;
    case 'law':
      return `${name} is a provision of another law or contract.`;
  }
}

function wordsUnder(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  if (!isParent(node)) return '';
  const label = 'label' in node ? `${String(node.label)} ` : '';
  return label + node.children.map(wordsUnder).filter(Boolean).join(' ');
}

/** The most of a text that a hover shows. */
const MOST = 900;

function shortened(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= MOST) return flat;
  const cut = flat.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2))} …`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`);
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}
