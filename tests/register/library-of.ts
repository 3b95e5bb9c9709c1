/** Small consolidations for tests: each document as Markdown. */
import type { Consolidation } from '../../src/library/consolidations.ts';
import type { Version } from '../../src/library/types.ts';
import { documentId, versionNumber } from '../../src/model/identifiers.ts';
import { withSchedules } from '../../src/parse/schedules.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';

/** A version of a document: "A" is Section A, "Appendix B" an Appendix, anything else a policy. */
export function versionOf(name: string, markdown: string, given: Partial<Version> = {}): Version {
  const { tree } = parseLegalText(markdown, `${name}.md`);
  const cited = /^(?:[A-Z]{1,2}|Appendix [A-Z]{1,2})$/.test(name);
  return {
    document: documentId(name.toLowerCase().replaceAll(' ', '-')),
    citedAs: cited ? name : undefined,
    number: versionNumber('1.0'),
    status: 'in-force',
    extract: false,
    provisionalNumber: false,
    base: undefined,
    modifications: [],
    inForceFrom: undefined,
    inForceOn: undefined,
    source: undefined,
    tree: withSchedules(tree),
    file: `${name}.md`,
    ...given,
  };
}

/** Versions that are read together. */
export function consolidation(versions: readonly Version[]): Consolidation {
  return { id: 'test', versions: new Map(versions.map((one) => [one.document, one])) };
}

/** The register of some documents, by name. */
export function registerOf(
  texts: Readonly<Record<string, string>>,
  given: Partial<Version> = {},
): Register {
  const versions = Object.entries(texts).map(([name, text]) => versionOf(name, text, given));
  return buildRegister(consolidation(versions), ['Smart Energy Code', 'SEC', 'Code']);
}
