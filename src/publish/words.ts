/**
 * Names and dates in words, the same on every page.
 */
import type { CodeDocument, CodeFacts, Day, Modification, Version } from '../library/types.ts';
import type { DocumentId } from '../model/identifiers.ts';
import { statusPhrase, statusWords } from '../model/lifecycle.ts';
import type { Unit } from '../register/provisions.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "16 August 2023". */
export function dayWords(day: Day): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** As much of a document as it takes to name it. */
export interface NamedDocument {
  readonly id: DocumentId;
  readonly kind: CodeDocument['kind'];
  readonly number?: string | undefined;
  readonly title: string;
}

/** "Section D", "Appendix AH", or a policy's title. */
export function documentName({ kind, number, title }: Omit<NamedDocument, 'id'>): string {
  if (kind === 'policy') return title;
  return `${kind === 'section' ? 'Section' : 'Appendix'} ${number ?? ''}`;
}

/** "Section D10.22", "Section A, definition of “Proposer”". */
export function unitWords(document: NamedDocument, unit: Pick<Unit, 'kind' | 'name'>): string {
  const name = documentName(document);
  if (unit.kind === 'definition') return `${name}, definition of “${unit.name}”`;
  if (document.kind === 'section' && /^[A-Z]{1,2}\d/.test(unit.name)) return `Section ${unit.name}`;
  return `${name}, ${unit.name}`;
}

/** "In force as at 16 August 2023", "Proposed by MP167B". */
export function versionStatus(version: Version, modifications: readonly Modification[]): string {
  if (version.status === 'in-force') {
    if (version.inForceFrom !== undefined) return `In force from ${dayWords(version.inForceFrom)}`;
    if (version.inForceOn !== undefined) return `In force as at ${dayWords(version.inForceOn)}`;
  }
  const by = modificationNumbers(version, modifications);
  return version.status === 'proposed' && by !== ''
    ? `Proposed by ${by}`
    : statusWords(version.status);
}

/** The numbers of the modifications that make a version: "MP167B and MP200". */
export function modificationNumbers(
  version: Version,
  modifications: readonly Modification[],
): string {
  const numbers = version.modifications.map(
    (id) => modifications.find((one) => one.id === id)?.number ?? id,
  );
  return new Intl.ListFormat('en-GB').format(numbers);
}

/** "version 10.0, proposed". */
export function versionPhrase(version: Version): string {
  return `version ${version.number}, ${statusPhrase(version.status)}`;
}

/** What a reader may cite: "Smart Energy Code, Section D10.22, version 10.0 (proposed by MP167B)". */
export function citation(
  code: CodeFacts,
  provision: string,
  version: Version,
  modifications: readonly Modification[],
): string {
  const status = versionStatus(version, modifications);
  const inSentence = status.charAt(0).toLowerCase() + status.slice(1);
  return `${code.title}, ${provision}, version ${version.number} (${inSentence})`;
}

/** "9 provisions", "1 provision". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Text cut at a word, at most so many characters. */
export function shortened(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}
