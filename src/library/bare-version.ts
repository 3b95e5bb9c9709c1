/** A version of which nothing is known but its text and what that is called. Runs in browsers. */
import type { Version } from './types.ts';

/** What all such versions have alike. */
export const NOTHING_KNOWN = {
  provisionalNumber: false,
  base: undefined,
  modifications: [],
  inForceFrom: undefined,
  inForceOn: undefined,
  source: undefined,
} as const satisfies Partial<Version>;
