/**
 * What a collision of two pending modifications is.
 */

export type CollisionKind =
  /** Both change, replace or delete one provision, each in another way. */
  | 'same-provision'
  /** Both make the same change: made once, it is made. */
  | 'same-change'
  /** Both bring a provision of one number, or a definition of one term. */
  | 'same-number'
  /** Both insert at one place, and neither number nor letters say which comes first. */
  | 'same-place'
  /** One deletes what stands on both sides of what the other inserts, or its heading, or its part. */
  | 'place-deleted'
  /** One deletes or renumbers what the other cites anew. */
  | 'cited'
  /** One deletes the definition of a term that the other uses anew. */
  | 'defined';

/** One collision. */
export interface Collision {
  readonly kind: CollisionKind;
  /** The names of the two, in the order of the alphabet. */
  readonly between: readonly [string, string];
  readonly document: string;
  /** The provision that it is about: "D10.22", a term; empty where it has no name. */
  readonly provision: string;
  /** What collides, as a sentence. */
  readonly words: string;
}

/** True where the two cannot be read in one text at all. */
export function blocks({ kind }: Collision): boolean {
  return kind === 'same-provision' || kind === 'same-number' || kind === 'same-place';
}
