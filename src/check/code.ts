/**
 * The whole content as rules see it.
 */
import type { Library, Version } from '../library/types.ts';
import type { Places } from './places.ts';
import type { CheckedText } from './text.ts';

export interface CheckedCode {
  readonly library: Library;
  readonly sources: ReadonlyMap<string, string>;
  readonly placesIn: (file: string) => Places;
  /** The texts that are checked: those that are not superseded or withdrawn. */
  readonly texts: readonly CheckedText[];
  readonly textOf: (version: Version) => CheckedText | undefined;
}
