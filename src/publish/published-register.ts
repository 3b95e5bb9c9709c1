/**
 * Versions and registers from published data alone, by the stages of the build. Runs in browsers.
 */
import { NOTHING_KNOWN } from '../library/bare-version.ts';
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import { buildRegister, type Register } from '../register/register.ts';
import type { PublishedText } from './compare-types.ts';

/** As much of a version as published data says; what it leaves out, no stage reads that runs on it. */
export function versionFrom({ document, version, tree }: PublishedText): Version {
  return {
    document: document.id,
    citedAs: version.citedAs,
    number: version.number,
    status: version.status,
    extract: version.extract,
    ...NOTHING_KNOWN,
    tree,
    file: version.href,
  };
}

/**
 * The register of texts that are read together.
 *
 * @param versionOf the version that a text is made: the same one for the same text.
 */
export function registerFrom(
  texts: readonly PublishedText[],
  versionOf: (text: PublishedText) => Version = versionFrom,
): Register {
  const versions = texts.map(versionOf);
  const consolidation: Consolidation = {
    id: '',
    versions: new Map(versions.map((version) => [version.document, version])),
  };
  const own = new Set(texts.flatMap(({ links }) => links.own));
  return buildRegister(consolidation, [...own]);
}
