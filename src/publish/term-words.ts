/**
 * Where a definition stands, what it does and where it holds, in words.
 */
import type { Definition } from '../register/definitions/definitions.ts';
import type { Nature } from '../register/definitions/nature.ts';
import type { Publication } from './publication.ts';
import { documentName, unitWords } from './words.ts';

/** "Section A, version 32.0", "Section D10.22, version 10.0". */
export function whereDefined(
  publication: Publication,
  { version, form, provision }: Definition,
): string {
  const document = publication.documentOf(version.document);
  const { within } = provision;
  const place =
    form === 'inline' && within !== undefined
      ? unitWords(document, within)
      : documentName(document);
  return `${place}, version ${version.number}`;
}

const NATURES: Readonly<Record<Nature, string>> = {
  meaning: 'Gives the meaning',
  inclusion: 'Widens the meaning, and gives none of its own',
  signpost: 'Only says where the meaning stands',
};

/** What a definition does. */
export function natureWords({ nature }: Pick<Definition, 'nature'>): string {
  return NATURES[nature];
}

/** Where a definition holds. */
export function scopeWords(
  publication: Publication,
  { document: id, within, version }: Pick<Definition, 'document' | 'within' | 'version'>,
): string {
  if (id === undefined) return 'Holds in the whole code';
  const name = documentName(publication.documentOf(version.document));
  return within === undefined ? `Holds in ${name} only` : `Holds in ${within} of ${name} only`;
}
