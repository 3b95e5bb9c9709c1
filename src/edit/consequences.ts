/**
 * What an intended change touches elsewhere: every place, with the edit that would follow it where
 * that can be told, and with the reason. Nothing is changed here; a person reviews each.
 */
import type { Library } from '../library/types.ts';
import type { Position } from 'unist';
import type { Places } from '../check/places.ts';
import type { Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';

/** A change that an editor has in mind. */
export type Intended =
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'move'; readonly document: string; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly document: string; readonly clause: string };

/** What stands at a place that is touched. */
type Touched =
  /** Where the term is defined, or the clause bears its number. */
  | 'definition'
  | 'number'
  | 'use'
  | 'reference'
  /** A heading, or a heading that a reference quotes. */
  | 'heading'
  /** The same words, and no use of the term by the register. */
  | 'mention'
  /** The place of an annex that should show a changed provision, and does not. */
  | 'not-shown'
  /** Facts in the head of a file. */
  | 'fact';

/** One place that is touched. */
export interface Consequence {
  readonly touched: Touched;
  readonly file: string;
  readonly place: Position;
  /** The provision it stands in; empty for none. */
  readonly at: string;
  /** The words at the place, as the file has them. */
  readonly words: string;
  /** What would stand there; nothing where only a person can say. */
  readonly edit: string | undefined;
  /** Why it is touched, as a sentence. */
  readonly reason: string;
  /** True where the text is published and may not change: the edit belongs in a draft. */
  readonly published: boolean;
}

/** What a change is worked out from. */
export interface Setting {
  readonly library: Library;
  /** The texts that are read together. */
  readonly register: Register;
  readonly placesIn: (file: string) => Places;
}

/** All that is touched, in the order of files and places; or why the change cannot be made. */
export type Answer =
  | { readonly kind: 'consequences'; readonly consequences: readonly Consequence[] }
  | { readonly kind: 'refused'; readonly why: string };

export const refused = (why: string): Answer => ({ kind: 'refused', why });

/**
 * The answer with its consequences in order, each place once: the first that was told of it. What an
 * annex does not show has no place of its own: each provision is told.
 */
export function answered(found: readonly Consequence[]): Answer {
  const byPlace = new Map<string, Consequence>();
  for (const one of found) {
    const { start, end } = one.place;
    const missing = one.touched === 'not-shown' ? ` ${one.at}` : '';
    const key = `${one.file}:${String(start.offset)}-${String(end.offset)}${missing}`;
    if (!byPlace.has(key)) byPlace.set(key, one);
  }
  const consequences = [...byPlace.values()].sort(
    (one, other) =>
      one.file.localeCompare(other.file, 'en') ||
      (one.place.start.offset ?? 0) - (other.place.start.offset ?? 0),
  );
  return { kind: 'consequences', consequences };
}

/**
 * A consequence, made of what its place says. Where the file has more than the words there (signs of
 * bold, a comment), an edit would take it away: a person makes that one.
 *
 * @param facts.plain the words as they are read.
 */
export function consequence(
  { library, placesIn }: Setting,
  { plain, ...facts }: Omit<Consequence, 'words' | 'published'> & { readonly plain?: string },
): Consequence {
  const { source, offsetOf } = placesIn(facts.file);
  const words = source.slice(offsetOf(facts.place.start), offsetOf(facts.place.end));
  const published = isPublished(library, facts.file);
  if (facts.edit === undefined || plain === undefined || spaced(words) === spaced(plain)) {
    return { ...facts, words, published };
  }
  const reason = `${facts.reason} Signs of Markdown stand among the words.`;
  return { ...facts, words, published, edit: undefined, reason };
}

/** What a definition is said to stand in: the clause around one that is made inside a sentence. */
export function standsAt({ kind, name, within }: Provision): string {
  return kind === 'inlineDefinition' ? (within?.name ?? name) : name;
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** True for a text that may not change. */
export function isPublished({ documents, policies, published }: Library, file: string): boolean {
  const version = [...documents, ...policies]
    .flatMap(({ versions }) => versions)
    .find((one) => one.file === file);
  if (version === undefined) return false;
  return (
    version.status === 'in-force' ||
    version.status === 'superseded' ||
    published.some((one) => one.document === version.document && one.version === version.number)
  );
}
