/**
 * What a term means: signposts followed to where the meaning stands.
 */
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Definition } from './definitions/definitions.ts';
import { definitionsNamed } from './definitions/named.ts';
import { inflectionsOf } from './terms/inflections.ts';
import type { Provision } from './provisions.ts';
import type { CitedTarget } from './references/citation.ts';
import type { Reference, Register } from './register.ts';
import { placeOf, referencesByWords } from './relations.ts';

/** Where the way that signposts show ends. */
export type MeaningPlace =
  /** A definition that gives the meaning. */
  | { readonly kind: 'definition'; readonly definition: Definition }
  /** A provision that uses the term, and marks no words of it as the definition. */
  | { readonly kind: 'provision'; readonly provision: Provision }
  /** A provision that does not use the term: the signpost may be wrong. */
  | { readonly kind: 'silent'; readonly provision: Provision }
  | { readonly kind: 'unpublished'; readonly cited: CitedTarget }
  | { readonly kind: 'missing'; readonly cited: CitedTarget }
  | { readonly kind: 'law'; readonly law: string }
  /** The signposts lead back to where they began. */
  | { readonly kind: 'circular' }
  /** A signpost that cites nothing. */
  | { readonly kind: 'nowhere' };

/** What a definition means, and how to get there. */
export interface MeaningOfTerm {
  /** The signposts that were followed, in order; none where the definition gives the meaning. */
  readonly signposts: readonly Definition[];
  readonly place: MeaningPlace;
  /**
   * Definitions of the same term that give a meaning, and that the signposts do not lead to: the
   * signpost says Section C2.3, the meaning stands at D10.22.
   */
  readonly elsewhere: readonly Definition[];
}

/** Follows a definition to its meaning. */
export function meaningOf(definition: Definition, register: Register): MeaningOfTerm {
  const signposts: Definition[] = [];
  let at = definition;
  let place: MeaningPlace | undefined;
  while (place === undefined) {
    if (at.nature !== 'signpost') place = { kind: 'definition', definition: at };
    else if (signposts.includes(at)) place = { kind: 'circular' };
    else {
      signposts.push(at);
      const next = followed(at, register);
      if (next.kind === 'definition') at = next.definition;
      else place = next;
    }
  }
  const reached = place.kind === 'definition' ? place.definition : undefined;
  const others = register.definitions.get(definition.key) ?? [];
  const elsewhere =
    reached === undefined ? others.filter(({ nature }) => nature !== 'signpost') : [];
  return { signposts, place, elsewhere };
}

/** Where one signpost leads. */
function followed(signpost: Definition, register: Register): MeaningPlace {
  const [reference] = citedInSignpost(signpost, register);
  const [target, cited] = [reference?.targets[0], reference?.citation.targets[0]];
  if (reference === undefined || target === undefined || cited === undefined) {
    return lawNamedIn(signpost.words) ?? { kind: 'nowhere' };
  }
  switch (target.kind) {
    case 'provision':
      return inProvision(signpost, target.provision, register);
    case 'document': {
      const { document } = target.version;
      const same = definitionsLike(signpost, register).find(
        ({ version }) => version.document === document,
      );
      return same ? { kind: 'definition', definition: same } : { kind: 'unpublished', cited };
    }
    case 'law':
      return { kind: 'law', law: lawOf(reference) };
    default:
      return { kind: target.kind, cited };
  }
}

/** What a signpost cites: the references after its term, in order. */
export function citedInSignpost(signpost: Definition, register: Register): readonly Reference[] {
  const { said, version } = signpost;
  if (said === undefined) return register.referencesIn(placeOf(signpost));
  // Paragraphs that stand in no provision have their references all the same.
  const here = referencesByWords(register.referencesOf(version)).get(said.node) ?? [];
  return here.filter(({ citation }) => citation.start >= said.from);
}

/** The definition of the same term that stands in a provision, or the provision itself. */
function inProvision(signpost: Definition, provision: Provision, register: Register): MeaningPlace {
  const same = definitionsLike(signpost, register).find((one) => standsIn(one, provision));
  if (same !== undefined) return { kind: 'definition', definition: same };
  if (standsIn(signpost, provision)) return { kind: 'circular' };
  const words = inOneLine(wordsBelow(provision.node));
  // “Tariff conditions” begins a sentence with a capital, though the term has none.
  const speaks = [signpost.term, ...signpost.aliases]
    .map(inOneLine)
    .some((name) => words.includes(name) || words.includes(capitalised(name)));
  return { kind: speaks ? 'provision' : 'silent', provision };
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ');
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Other definitions of the term, whatever their scope; where there are none, those of its plural: “Event of
 * Default” is given its meaning as (“Events of Default”).
 */
export function definitionsLike(signpost: Definition, register: Register): readonly Definition[] {
  const same = definitionsNamed(register, signpost.term).filter((one) => one !== signpost);
  if (same.length > 0) return same;
  return inflectionsOf(signpost.term).flatMap((form) => definitionsNamed(register, form));
}

/** True for a definition in a provision, or below a heading that is cited by its number. */
function standsIn({ provision, version }: Definition, place: Provision): boolean {
  if (place.kind !== 'subHeading') return isWithin(provision, place);
  return version === place.version && provision.heading === place.name;
}

/** True for a provision that is another, or stands in it. */
export function isWithin(inner: Provision, outer: Provision): boolean {
  for (let at: Provision | undefined = inner; at !== undefined; at = at.within) {
    if (at === outer) return true;
  }
  return false;
}

/** All words of a provision, its own headings left out. */
function wordsBelow(node: LegalNode): string {
  if (node.type === 'partHeading' || node.type === 'subHeading') return '';
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsBelow).join('\n') : '';
}

function lawOf({ citation }: Reference): string {
  return citation.law ?? '';
}

/** "the meaning given to it in the DCC Licence": a law without a provision of it. */
const IN_A_LAW =
  /\b(?:in|by|under)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{N}’'-]*\s+){0,6}(?:Acts?|Licen[cs]es?|Orders?|Regulations?|Directive|Laws)(?:\s+\d{4})?)/u;

function lawNamedIn(words: string): MeaningPlace | undefined {
  const law = IN_A_LAW.exec(words)?.[1];
  return law === undefined ? undefined : { kind: 'law', law };
}
