/**
 * The whole content as rules see it.
 */
import type { LostRecord } from '../library/lost-record.ts';
import type { BringsBack } from '../library/published-text.ts';
import type { Library } from '../library/types.ts';
import type { Places } from './places.ts';
import type { CheckedText } from './text.ts';

export interface CheckedCode {
  readonly library: Library;
  readonly sources: ReadonlyMap<string, string>;
  /** Told by whoever can ask git; without it, a content without a record has published nothing. */
  readonly lostRecord: LostRecord | undefined;
  /** How a published text comes back, by the name of its file and its hash. */
  readonly bringsBack: BringsBack;
  readonly placesIn: (file: string) => Places;
  /** The texts that are checked: those that are not superseded or withdrawn. */
  readonly texts: readonly CheckedText[];
}
