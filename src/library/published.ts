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

/** The versions that were published, by their files: their texts are held to a hash. */
export function publishedVersions(library: Library): ReadonlyMap<string, Version> {
  const versions = [...library.documents, ...library.policies].flatMap((one) => one.versions);
  return new Map(
    versions
      .filter((one) => recordOf(library, one) !== undefined)
      .map((one) => [one.file, one] as const),
  );
}
