/**
 * The documents that an annex amends, and by which heading each is known in it.
 */
import type { Amended, CodeDocument } from '../library/types.ts';

/** One document that an annex amends. */
export interface Subject {
  readonly document: string;
  /** The version that the annex is drawn against, and the one that it makes. */
  readonly base: string;
  readonly result: string;
  /** What a heading may call the document: "Section D", "Modification Process". */
  readonly names: readonly string[];
  /** The heading as the annex has it, where its front matter says so. */
  readonly heading: string | undefined;
}

/** The subjects of an annex, from what its front matter (or its modification's) says it amends. */
export function subjectsOf(
  amends: readonly Amended[],
  documents: readonly Pick<CodeDocument, 'id' | 'kind' | 'number' | 'title' | 'abbreviation'>[],
): Subject[] {
  return amends.map(({ document: id, base, result, heading }) => {
    const document = documents.find((one) => one.id === id);
    return {
      document: id,
      base,
      result,
      names: document === undefined ? [] : namesOf(document),
      heading,
    };
  });
}

/** What a document is called: "Section D", its title, its short name. */
function namesOf(
  document: Pick<CodeDocument, 'kind' | 'number' | 'title' | 'abbreviation'>,
): string[] {
  const { kind, number, title, abbreviation } = document;
  const designation =
    number === undefined ? [] : [`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`];
  return [...designation, title, ...(abbreviation === undefined ? [] : [abbreviation])];
}

/** True where the words of a heading name the subject: "Section D ‘Modification Process’". */
export function namesSubject(words: string, { names, heading }: Subject): boolean {
  const said = plain(words);
  if (heading !== undefined) return said === plain(heading);
  return names.some((name) => {
    const known = plain(name);
    return said === known || said.startsWith(`${known} `);
  });
}

/** Words without quotation marks, dashes and capitals, which headings use as they please. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
