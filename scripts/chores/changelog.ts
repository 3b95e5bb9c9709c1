/**
 * Lines of the code's changelog: what came into force, what was corrected, and where to see it.
 */
import type { Library, Version } from '../../src/library/types.ts';
import {
  modificationAddress,
  redlineAddress,
  versionAddress,
} from '../../src/publish/addresses.ts';
import { documentName } from '../../src/publish/words.ts';
import { list, type Named } from './content.ts';

/** "Section D (Modification Process): version 10.0 came into force in place of version 9.0 …". */
export function inForceLine(
  library: Library,
  named: Named,
  before: Version | undefined,
  summary: readonly string[],
): string {
  const [document, version] = named;
  const numbers = version.modifications.map((id) => {
    const found = library.modifications.find((one) => one.id === id);
    return `[${plain(found?.number ?? id)}](${modificationAddress(id)})`;
  });
  const place = before === undefined ? '' : ` in place of version ${before.number}`;
  const by = numbers.length === 0 ? '' : `, made by ${list(numbers)}`;
  const changes =
    before === undefined
      ? ''
      : ` ${sentence(summary)} [See what changed](${redlineAddress(document, before.number, version.number)}).`;
  return `${nameOf(named)} came into force${place}${by}.${changes}`;
}

/** "Section D (Modification Process): version 9.0 was corrected. Reason …". */
export function correctionLine(named: Named, reason: string, changes: readonly string[]): string {
  return `${nameOf(named)} was corrected: ${sentence([reason].map(plain))}${changes.length === 0 ? '' : ` ${sentence(changes)}`}`;
}

function nameOf([document, version]: Named): string {
  const name = documentName(document);
  const title = document.title === name ? '' : ` (${plain(document.title)})`;
  return `${plain(name)}${title}: [version ${version.number}](${versionAddress(document, version.number)})`;
}

function sentence(parts: readonly string[]): string {
  const words = parts.join('; ').trim();
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Words that mean no Markdown. */
export function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>&#|~]/g, String.raw`\$&`);
}
