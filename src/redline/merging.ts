/**
 * What laying two trees into one needs to know of the whole.
 */
import type { Recorder } from './recorder.ts';
import type { Renumbered } from './renumbered.ts';
import type { Unit } from './units.ts';

export interface Merging {
  readonly recorder: Recorder;
  readonly renumbered: Renumbered;
  /** The defined terms of both texts. */
  readonly terms: ReadonlySet<string>;
  /** True to leave the comparison of words as exact as it is. */
  readonly raw: boolean;
  /** The change by which a block came or went around this text. */
  readonly around?: string;
  /** Ids of changes that have several marks: of moves by the new unit, of columns by each cell. */
  readonly ids: Map<Unit, string>;
}
