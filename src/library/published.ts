/**
 * What is recorded of the versions that were published.
 */
import type { Library, PublishedRecord, Version } from './types.ts';

/** What is recorded of a version; nothing where it was not published. */
export function recordOf(
  { published }: Pick<Library, 'published'>,
  { document, number }: Pick<Version, 'document' | 'number'>,
): PublishedRecord | undefined {
  return published.find((one) => one.document === document && one.version === number);
}

/** The hash that a published text must have: of its last correction, or of when it was published. */
export function hashRecorded({ sha256, corrections }: PublishedRecord): string {
  return corrections.at(-1)?.sha256 ?? sha256;
}
